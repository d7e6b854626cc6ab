// Each column of the list with its first values and what it was taken for, and a choice to say that it is something else.
import { details, el, table } from "../../shared/dom.js";
import { asTyped, counted, day, fill, number } from "../../shared/format.js";
import { dayOf } from "../sheets/serials.js";
import { dayIn, evidence, seenOrder } from "./orders.js";
import { dutchIn, emptyCells } from "./pupils.js";
import { SERIAL, isBsn } from "./recognise.js";
import { unread } from "./unread.js";

/** @import {Explain} from "../explain.js" */
/** @import {Evidence} from "./orders.js" */
/** @import {Mapping as Kept} from "./kept.js" */
/** @import {Known, Recognised, Row, Seen} from "./recognise.js" */

const SAMPLES = 3;

// Those that were recognised, or hold days that nobody said which they are; the others are folded, as a list may have fifty of them.
/** @type {(found: Recognised, known: Known[], explain: Explain, kept: Kept) => HTMLElement[]} */
export function columnTables(found, known, explain, kept) {
  const { columns: chosen } = kept;
  const isTaken = (/** @type {Seen} */ { compared, taken, beside }) => Boolean(chosen[compared] ?? (taken || beside));
  const [taken, others] = [found.seen.filter(isTaken), found.seen.filter((column) => !isTaken(column))];
  const title = explain.word("fund.list.columns");
  const first = taken.length ? [columnsTable(title, taken, found, known, explain, kept)] : [];
  if (!others.length) return first;
  const rest = `${explain.word("fund.list.columns.others")} (${number(others.length)})`;
  const folded = details(rest, columnsTable(rest, others, found, known, explain, kept));
  const named = new Set(found.seen.map(({ compared, taken: name }) => chosen[compared] ?? name));
  folded.open = known.some(({ name, required, words }) => required && !words.length && !named.has(name)); // it may be one of these
  return [...first, folded];
}

/** @type {(title: string, columns: Seen[], found: Recognised, known: Known[], explain: Explain, kept: Kept) => HTMLElement} */
function columnsTable(title, columns, found, known, explain, kept) {
  const { columns: chosen } = kept;
  const there = new Map(found.seen.map(({ compared, taken, place }) => [chosen[compared] ?? taken, place]));
  const isDutch = dutchIn(known, there, kept);
  const dates = columns.filter(({ compared, taken, days: any }) => any || isDate(known, chosen[compared] ?? taken));
  const days = new Map(dates.map((column) => [column, evidence(found.rows, column.place)]));
  const rows = columns.map((column) => [
    el("bdi", {}, isBsn(column.heading) ? "–" : column.heading),
    column.dropped ? explain.word("fund.list.dropped") : samples(found, column, days),
    column.dropped ? explain.word("fund.list.not-read") : column.beside ? fill(explain.word("fund.list.beside"), { column: column.beside }) : el("div", {},
      choice(column, known, explain, chosen[column.compared] ?? column.taken),
      ...empties(found, column, known.find(({ name }) => name === (chosen[column.compared] ?? column.taken)), isDutch, explain),
      ...noDays(found, column, known.find(({ name }) => name === (chosen[column.compared] ?? column.taken)), explain),
      ...(column.of ? [el("p", { className: "hint" }, fill(explain.word("fund.list.part-of"), { column: column.of }))] : []),
      ...(column.days && !chosen[column.compared] ? [el("p", { className: "hint" }, explain.word("fund.list.days-unsaid"))] : []),
      ...(column.byValues ? [el("p", { className: "hint" }, explain.word("fund.list.by-values"))] : [])),
  ]);
  const headers = ["fund.list.column", "fund.list.values", "fund.list.read-as"].map(explain.word);
  return table(title, headers, rows);
}

// Of a column that is needed: how many cells are empty, what that means and what can stand there.
/** @type {(found: Recognised, column: Seen, taken: Known | undefined, isDutch: (row: Row) => boolean, explain: Explain) => HTMLElement[]} */
function empties({ rows }, { place }, taken, isDutch, explain) {
  const n = taken?.required ? emptyCells(taken.name, place, rows, isDutch) : 0;
  return n ? [el("p", { className: "hint" }, fill(counted(explain.word("fund.list.empty-cells"), n), { n: number(n), holds: taken?.holds ?? "" }))] : [];
}

// Of a column of days: how many cells hold something that is not read as one, and how to write it.
/** @type {(found: Recognised, column: Seen, taken: Known | undefined, explain: Explain) => HTMLElement[]} */
function noDays({ rows }, { place }, taken, explain) {
  const cells = taken?.date ? unread(rows, place, taken.name) : [];
  const cell = cells.find((one) => !isBsn(one)) ?? "–";
  return cells.length ? [el("p", { className: "hint" }, fill(counted(explain.word("fund.list.no-days"), cells.length), { n: number(cells.length), cell: asTyped(cell) }))] : [];
}

/** @type {(known: Known[], name: string) => boolean} */
const isDate = (known, name) => known.some((column) => column.name === name && column.date);

// A day is shown as it is read; with what stands there where that is a number of a spreadsheet, or has the month first.
/** @type {(found: Recognised, column: Seen, days: Map<Seen, Evidence>) => HTMLElement} */
function samples({ rows }, column, days) {
  const { place } = column;
  const own = days.get(column);
  const values = rows.map(({ cells }) => cells[place]).filter((cell) => cell && !isBsn(cell));
  const numbers = own && values.every((value) => SERIAL.test(value));
  const order = own ? seenOrder(own, [...days.values()]) : "";
  const told = (/** @type {string} */ value) => {
    const found = own ? (numbers ? dayOf(parseInt(value, 10), false) : dayIn(value, order)) : "";
    if (!found) return value;
    return numbers || (order === "month" && !value.startsWith(found.slice(0, 4))) ? `${value} = ${day(found)}` : day(found);
  };
  return el("bdi", {}, [...new Set(values.slice(0, 50))].slice(0, SAMPLES).map(told).join(" · "));
}

/** @type {(column: Seen, known: Known[], explain: Explain, taken: string) => HTMLSelectElement} */
function choice({ heading, compared, place }, known, explain, taken) {
  const options = known.map(({ name, label }) => el("option", { value: name, selected: name === taken }, label));
  const select = el("select", { "aria-label": fill(explain.word("fund.list.choose"), { column: heading }) },
    el("option", { value: "" }, explain.word("fund.list.not-read")), ...options);
  Object.assign(select.dataset, { compared, place: String(place) });
  return select;
}

/** @type {(box: Part) => (HTMLSelectElement & Told)[]} */
const selects = (box) => [...box.querySelectorAll("select[data-compared]")];

// What each column is, by its heading as it is compared.
/** @type {(box: Part) => {[compared: string]: string}} */
export const chosenColumns = (box) => Object.fromEntries(selects(box).map((select) => [select.dataset.compared, select.value]));

// Where each column that is read stands.
/** @type {(box: Part) => Map<string, number>} */
export const placesOf = (box) => new Map(selects(box).filter(({ value }) => value).map((select) => [select.value, Number(select.dataset.place)]));

// Columns that two headings stand for.
/** @type {(box: Part) => string[]} */
export function chosenTwice(box) {
  const chosen = selects(box).map(({ value }) => value).filter(Boolean);
  return [...new Set(chosen.filter((name, place) => chosen.indexOf(name) !== place))];
}
