// What a person says once: what holds for every pupil where the list has no column for it, and what other words stand for.
import { details, el } from "../../shared/dom.js";
import { counted, fill, number } from "../../shared/format.js";
import { dutchIn, emptyCells, withoutNumber } from "./pupils.js";
import { CODE, errorsIn, isBsn, isKnown, sureOf, valuesOf } from "./recognise.js";

/** @import {Explain} from "../explain.js" */
/** @import {Columns, Groups, Known, Recognised, Row} from "./recognise.js" */
/** @typedef {{constants: {[column: string]: string}, values: {[column: string]: {[cell: string]: string}}, orders: {[column: string]: string}}} Said */

const NUMBER = "nummer";
const MOST_VALUES = 60;
const FEW = 5;
/** @type {{[word: string]: string}} */
const WORDS = { ja: "fund.true", nee: "fund.false" };

// A word as a person reads it; a code with what it says of a pupil.
/** @type {(word: string, groups: Groups, explain: Explain) => string} */
function shown(word, groups, { words }) {
  if (word in groups) return `${word}: ${words[groups[word]] ?? ""}`;
  return words[WORDS[word] ?? `keyword.${word}`] ?? word;
}

/** @type {(known: Known, groups: Groups, explain: Explain) => HTMLElement[]} */
const options = ({ offered }, groups, explain) => [el("option", { value: "" }, "–"),
  ...offered.map((word) => el("option", { value: word }, shown(word, groups, explain)))];

// A field for each column that is needed and not there, where one answer can hold for all.
/** @type {(columns: Columns, there: Map<string, number>, found: Recognised, explain: Explain, said: Said) => HTMLElement | null} */
export function constantFields({ known, groups, who }, there, found, explain, said) {
  const absent = known.filter(({ name, required, offered }) => required && !there.has(name) && offered.length);
  if (!absent.length) return null;
  const fields = absent.map((column) => {
    const select = el("select", { id: `alle-${column.name}` }, ...options(column, groups, explain));
    select.dataset.constant = column.name;
    select.value = said.constants[column.name] ?? "";
    const n = column.name === NUMBER ? withoutNumber(found, new RegExp(`^(?:${who.numbers})$`), dutchIn(known, there, said)) : 0;
    const each = column.name === NUMBER ? explain.word("fund.list.number-each") : "";
    const hints = [column.holds, each, n ? fill(counted(explain.word("fund.list.number-empty"), n), { n: number(n) }) : ""].filter(Boolean);
    return el("div", { className: "said-field" }, el("label", { htmlFor: select.id }, column.label), ...hints.map((text) => el("p", { className: "hint" }, text)), select);
  });
  const usual = absent.filter((column) => column.usual);
  const title = [el("legend", {}, explain.word("fund.list.for-all")), el("p", {}, explain.word("fund.list.for-all.text"))];
  return el("fieldset", { className: "for-all" }, ...title, ...(usual.length > 1 ? [usualButton(usual, groups, explain)] : []), ...fields);
}

// One choice for what holds in most lists: said in full, and never taken by itself.
/** @type {(columns: Known[], groups: Groups, explain: Explain) => HTMLElement} */
function usualButton(columns, groups, explain) {
  const said = columns.map(({ label, usual }) => `${label}: ${shown(usual, groups, explain)}`);
  const button = el("button", { type: "button", className: "button button-plain usual" }, fill(explain.word("fund.list.usual"), { columns: explain.row(said) }));
  button.dataset.usual = JSON.stringify(Object.fromEntries(columns.map(({ name, usual }) => [name, usual])));
  return el("p", { className: "actions" }, button);
}

// What stands there for the whole list, with the words beside it.
/** @type {(box: Part) => string[]} */
export function constantsSaid(box) {
  const set = [...box.querySelectorAll(/** @type {"select"} */ ("select[data-constant]"))].filter(({ value }) => value);
  return set.map((select) => `${select.labels[0].textContent}: ${select.selectedOptions[0].text}`);
}

/** @type {(box: Part, usual: string) => void} */
export function setUsual(box, usual) {
  for (const [name, word] of Object.entries(JSON.parse(usual))) box.querySelector(/** @type {"select"} */ (`select[data-constant="${name}"]`)).value = word;
}

// A field for each word that the rules do not know, in a column of which they know all words.
/** @type {(columns: Columns, there: Map<string, number>, found: Recognised, explain: Explain, said: Said) => HTMLElement[]} */
export function valueFields({ known, groups, errors }, there, found, explain, said) {
  const isError = errorsIn(errors);
  return known.flatMap((column) => {
    const place = there.get(column.name);
    if (place === undefined || !column.offered.length) return [];
    const strange = [...empties(column, found, place, dutchIn(known, there, said)), ...valuesOf(found.rows, place).filter(([value]) => !isKnown(column, value) && !isBsn(value) && !isError(value)).slice(0, MOST_VALUES)];
    return strange.length ? [valueField(column, groups, strange, explain, said)] : [];
  });
}

// An empty code is not known, or none: an administration leaves both empty, so that a person says which. A Dutch pupil needs none.
/** @type {(column: Known, found: Recognised, place: number, isDutch: (row: Row) => boolean) => [string, number][]} */
function empties({ name }, { rows }, place, isDutch) {
  const n = name === CODE ? emptyCells(name, place, rows, isDutch) : 0;
  return n ? [["", n]] : [];
}

/** @type {(column: Known, groups: Groups, strange: [string, number][], explain: Explain, said: Said) => HTMLElement} */
function valueField(column, groups, strange, explain, said) {
  const rows = strange.map(([value, count], place) => {
    const select = el("select", { id: `woord-${column.name}-${place}` }, ...options(column, groups, explain));
    Object.assign(select.dataset, { column: column.name, cell: value });
    const [chosen, sure] = [said.values[column.name]?.[value], sureOf(column, value)];
    select.value = chosen ?? sure;
    const label = el("label", { htmlFor: select.id }, el("bdi", {}, value || explain.word("fund.list.empty")), ` (${fill(counted(explain.word("fund.list.read.rows"), count), { n: number(count) })})`);
    const alone = Boolean(column.alone) && new RegExp(column.alone, "iu").test(value);
    if (alone) select.dataset.alone = "1";
    const word = alone && !sure ? "fund.list.value.alone" : sure && chosen === undefined ? "fund.list.value.suggested" : "";
    const hint = word ? [el("p", { className: "hint" }, explain.word(word))] : [];
    return el("div", { className: "said-field" }, label, ...hint, select);
  });
  const legend = el("legend", {}, fill(explain.word("fund.list.words"), { column: column.label }));
  const rest = strange.length > 1 ? [others(column, groups, explain)] : [];
  return el("fieldset", { className: "other-words" }, legend, ...[column.holds, explain.word("fund.list.words.text")].map((text) => el("p", {}, text)), ...rest, ...folded(rows, explain));
}

// A few words stand there; of many, those that nothing is proposed for are folded once one choice holds for all of them.
/** @type {(rows: HTMLElement[], explain: Explain) => HTMLElement[]} */
function folded(rows, explain) {
  if (rows.length <= FEW) return rows;
  const open = rows.filter((row) => {
    const select = row.querySelector("select");
    return !select?.value && !select?.dataset.alone;
  });
  const each = details(`${explain.word("fund.list.words.each")} (${number(open.length)})`, ...open);
  each.open = true;
  return [...rows.filter((row) => !open.includes(row)), ...(open.length ? [each] : [])];
}

// One choice for all that have none yet, but for words that each need one of their own.
/** @type {(column: Known, groups: Groups, explain: Explain) => HTMLElement} */
function others(column, groups, explain) {
  const select = el("select", { id: `woord-${column.name}-rest` }, ...options(column, groups, explain));
  select.dataset.rest = column.name;
  return el("div", { className: "said-field" }, el("label", { htmlFor: select.id }, explain.word("fund.list.words.rest")), select);
}

// Gives that choice to all that have none of their own; who chooses by the arrows passes other choices first.
/** @type {(box: Part, changed: HTMLSelectElement & Told) => void} */
export function spread(box, changed) {
  if (changed.dataset.cell !== undefined) delete changed.dataset.followed;
  const column = changed.dataset.rest;
  if (!column) return;
  for (const select of box.querySelectorAll(/** @type {"select"} */ (`select[data-column="${column}"]`))) {
    if (select.dataset.alone || (select.value && !select.dataset.followed)) continue;
    Object.assign(select, { value: changed.value }).dataset.followed = "1";
  }
  const each = changed.closest("fieldset")?.querySelector("details");
  if (each) each.open = !changed.value;
}

// A word that nothing was chosen for is sent as nothing: then it is not known, and its row stays.
/** @type {(box: Part) => Said} */
export function readSaid(box) {
  /** @type {Said} */
  const said = { constants: {}, values: {}, orders: {} };
  for (const select of box.querySelectorAll("select")) {
    const { constant, column, cell, order } = select.dataset;
    if (order) said.orders[order] = select.value;
    if (constant && select.value) said.constants[constant] = select.value;
    if (column && cell !== undefined) (said.values[column] ??= {})[cell] = select.value;
  }
  return said;
}
