// Which days the columns hold whose headings tell nothing, by the order of their days in each row: a child is born, comes to
// the Netherlands and is then enrolled. Only where it can be in one way, and for a person to say yes to.
import { el } from "../../shared/dom.js";
import { counted, fill, number, today } from "../../shared/format.js";
import { dayOf } from "../sheets/serials.js";
import { dayIn, evidence, seenOrder } from "./orders.js";
import { BIRTH, SERIAL, isBirth } from "./recognise.js";

/** @import {Explain} from "../explain.js" */
/** @import {Known, Recognised, Seen} from "./recognise.js" */
/** @typedef {{column: Seen, taken: Known, rows: number}} One with the rows in which its day stands where it should */
/** @typedef {{columns: One[], rows: number}} Proposal in the order of the days, and how many rows show it */

const MOST = 3;
const LEAST = 4; // rows: fewer stand in any order by chance
const NEARLY = 0.9; // of the rows hold to the order
const HALF = 0.5; // of the rows, at most, hold to any other order

/** @type {<T>(all: T[]) => T[][]} */
const orders = (all) => (all.length ? all.flatMap((one) => orders(all.filter((other) => other !== one)).map((rest) => [one, ...rest])) : [[]]);

/** @type {(days: Day[]) => boolean} */
const rising = (days) => days.filter(Boolean).every((day, place, filled) => !place || filled[place - 1] <= day);

// By the place of each column its days by the row; a day of which it is not known what stands first is none.
/** @type {(found: Recognised, places: number[]) => Map<number, Day[]>} */
function daysOf({ rows }, places) {
  const seen = places.map((place) => evidence(rows, place));
  return new Map(places.map((place, at) => {
    const order = seenOrder(seen[at], seen);
    return [place, rows.map(({ cells }) => { const cell = cells[place] ?? ""; return SERIAL.test(cell) ? dayOf(parseInt(cell, 10), false) : dayIn(cell, order); })];
  }));
}

// Nothing where there are not as many of these columns as days that are needed, or where their order can be another one. The
// days that are known stand where they belong: `known` has them in the order of a life.
/** @type {(found: Recognised, known: Known[], there: {[name: string]: number}) => Proposal | null} */
export function byOrder(found, known, there) {
  const used = new Set(Object.values(there));
  const open = found.seen.filter(({ days, place }) => days && !used.has(place));
  const free = known.filter(({ name, date, required }) => date && required && !(name in there));
  if (open.length < 2 || open.length > MOST || open.length !== free.length || new Set(open.map(({ compared }) => compared)).size < open.length) return null;
  const life = known.filter(({ name, date }) => date && (name in there || free.some((one) => one.name === name)));
  const days = daysOf(found, [...open.map(({ place }) => place), ...life.flatMap(({ name }) => there[name] ?? [])]);
  const day = (/** @type {number} */ place, /** @type {number} */ row) => days.get(place)?.[row] ?? "";
  const rows = found.rows.map((_, row) => row).filter((row) => open.every(({ place }) => day(place, row)));
  const share = (/** @type {Seen[]} */ order) => {
    const places = life.map(({ name }) => there[name] ?? order[free.findIndex((one) => one.name === name)].place);
    return rows.filter((row) => rising(places.map((place) => day(place, row)))).length / rows.length;
  };
  const [best, ...others] = orders(open).map((order) => ({ order, share: share(order) })).sort((one, other) => other.share - one.share);
  if (rows.length < LEAST || best.share < NEARLY || others.some((other) => other.share > HALF)) return null;
  if (!canBe(best.order.map(({ place }) => days.get(place) ?? []), free, rows)) return null;
  return { columns: best.order.map((column, at) => ({ column, taken: free[at], rows: stands(best.order, at, rows, day) })), rows: rows.length };
}

// A pupil has the age of one; who came was enrolled, and neither lies ahead: else it may be entry and leaving.
/** @type {(days: Day[][], free: Known[], rows: number[]) => boolean} */
function canBe(days, free, rows) {
  const nearly = (/** @type {Day[]} */ all, /** @type {(day: Day) => boolean} */ fits) => all.filter(fits).length >= NEARLY * all.length;
  return free.every(({ name }, at) => {
    const filled = days[at].filter(Boolean);
    if (name === BIRTH) return nearly(days[at], isBirth);
    const isFirst = !at || free[at - 1].name === BIRTH;
    return nearly(filled, (day) => day <= today()) && (!isFirst || rows.length >= NEARLY * filled.length);
  });
}

// In how many rows the day of a column is the first one, the last one, or stands between them.
/** @type {(order: Seen[], at: number, rows: number[], day: (place: number, row: number) => Day) => number} */
const stands = (order, at, rows, day) => rows.filter((row) => order.every(({ place }, other) => (
  other < at ? day(place, row) <= day(order[at].place, row) : day(order[at].place, row) <= day(place, row)))).length;

// What is proposed with what was seen, and one button that says yes to all of it.
/** @type {(proposal: Proposal, explain: Explain) => HTMLElement} */
export function proposalBox({ columns, rows }, explain) {
  const seen = columns.map(({ column, taken, rows: holds }, at) => el("li", {},
    el("bdi", {}, column.heading), " → ", el("strong", {}, taken.label), `. ${fill(counted(explain.word(where(at, columns.length)), rows), { holds: number(holds), n: number(rows) })}`));
  const button = el("button", { type: "button", className: "button" }, explain.word("fund.list.by-order.take"));
  button.dataset.take = JSON.stringify(Object.fromEntries(columns.map(({ column, taken }) => [column.compared, taken.name])));
  return el("div", { className: "notice" }, el("h3", {}, explain.word("fund.list.by-order")), el("p", {}, explain.word("fund.list.by-order.text")),
    el("ul", {}, ...seen), el("p", { className: "actions" }, button));
}

/** @type {(at: number, all: number) => string} */
const where = (at, all) => (at === 0 ? "fund.list.by-order.first" : at === all - 1 ? "fund.list.by-order.last" : "fund.list.by-order.between");
