// What a person says once: what holds for every pupil where the list has no column for it, and what other words stand for.
import { el } from "../../shared/dom.js";
import { counted, fill, number } from "../../shared/format.js";
import { valuesOf } from "./recognise.js";

/** @import {Explain} from "../explain.js" */
/** @import {Known, Recognised} from "./recognise.js" */
/** @typedef {{constants: {[column: string]: string}, values: {[column: string]: {[cell: string]: string}}}} Said */

const MOST_VALUES = 60;
const UNKNOWN = new Set(["", "?", "-", "onbekend", "unknown", "n.b.", "nb"]);

// Which of the words of a column mean the same is no matter of this page: the first of each are offered.
/** @type {{[column: string]: string[]}} */
const OFFERED = {
  vreemdeling: ["ja", "nee"],
  woont_in_nl: ["ja", "nee"],
  volgt_onderwijs: ["ja", "nee"],
  internationaal: ["ja", "nee"],
  nummer: ["bsn", "onderwijsnummer"],
  schoolsoort: ["bao", "sbo", "vo"],
  oordeel: ["asielzoeker", "overige-vreemdeling", "geen"],
  gewicht: ["0", "0.3", "1.2"],
};

/** @type {{[word: string]: string}} */
const WORDS = { ja: "fund.true", nee: "fund.false" };

/** @type {(known: Known, explain: Explain) => HTMLElement[]} */
const options = ({ name }, { words }) => [el("option", { value: "" }, "–"),
  ...OFFERED[name].map((word) => el("option", { value: word }, words[WORDS[word] ?? `keyword.${word}`] ?? word))];

// A field for each column that is needed and not there, where one answer can hold for all.
/** @type {(known: Known[], there: Map<string, number>, explain: Explain, said: Said) => HTMLElement | null} */
export function constantFields(known, there, explain, said) {
  const absent = known.filter(({ name, required }) => required && !there.has(name) && name in OFFERED);
  if (!absent.length) return null;
  const fields = absent.map((column) => {
    const select = el("select", { id: `alle-${column.name}` }, ...options(column, explain));
    select.dataset.constant = column.name;
    select.value = said.constants[column.name] ?? "";
    return el("div", { className: "said-field" }, el("label", { htmlFor: select.id }, column.label), el("p", { className: "hint" }, column.holds), select);
  });
  return el("fieldset", { className: "for-all" }, el("legend", {}, explain.word("fund.list.for-all")), el("p", {}, explain.word("fund.list.for-all.text")), ...fields);
}

// A field for each word that the rules do not know, in a column of which they know all words.
/** @type {(known: Known[], there: Map<string, number>, found: Recognised, explain: Explain, said: Said) => HTMLElement[]} */
export function valueFields(known, there, found, explain, said) {
  return known.flatMap((column) => {
    const place = there.get(column.name);
    if (place === undefined || !column.words.length) return [];
    const strange = valuesOf(found.rows, place).filter(([value]) => !isKnown(column, value)).slice(0, MOST_VALUES);
    return strange.length ? [valueField(column, strange, explain, said)] : [];
  });
}

/** @type {(column: Known, value: string) => boolean} */
const isKnown = ({ words }, value) => UNKNOWN.has(value.toLowerCase()) || words.includes(value.toLowerCase().replaceAll("_", " ").split(/\s+/).filter(Boolean).join(" "));

/** @type {(column: Known, strange: [string, number][], explain: Explain, said: Said) => HTMLElement} */
function valueField(column, strange, explain, said) {
  const rows = strange.map(([value, count], place) => {
    const select = el("select", { id: `woord-${column.name}-${place}` }, ...options(column, explain));
    Object.assign(select.dataset, { column: column.name, cell: value });
    select.value = said.values[column.name]?.[value] ?? "";
    const label = el("label", { htmlFor: select.id }, el("bdi", {}, value), ` (${fill(counted(explain.word("fund.list.read.rows"), count), { n: number(count) })})`);
    return el("div", { className: "said-field" }, label, select);
  });
  const legend = el("legend", {}, fill(explain.word("fund.list.words"), { column: column.label }));
  return el("fieldset", { className: "other-words" }, legend, el("p", {}, column.holds), ...(strange.length > 1 ? [others(column, explain)] : []), ...rows);
}

// One choice for all that have none yet.
/** @type {(column: Known, explain: Explain) => HTMLElement} */
function others(column, explain) {
  const select = el("select", { id: `woord-${column.name}-rest` }, ...options(column, explain));
  select.dataset.rest = column.name;
  return el("div", { className: "said-field" }, el("label", { htmlFor: select.id }, explain.word("fund.list.words.rest")), select);
}

// Gives that choice to all that have none of their own; who chooses by the arrows passes other choices first.
/** @type {(box: Part, changed: HTMLSelectElement & Told) => void} */
export function spread(box, changed) {
  if (changed.dataset.cell) delete changed.dataset.followed;
  const column = changed.dataset.rest;
  if (!column) return;
  for (const select of box.querySelectorAll(/** @type {"select"} */ (`select[data-column="${column}"]`))) {
    if (select.value && !select.dataset.followed) continue;
    Object.assign(select, { value: changed.value }).dataset.followed = "1";
  }
}

/** @type {(box: Part) => Said} */
export function readSaid(box) {
  /** @type {Said} */
  const said = { constants: {}, values: {} };
  for (const select of box.querySelectorAll("select")) {
    const { constant, column, cell } = select.dataset;
    if (constant && select.value) said.constants[constant] = select.value;
    if (column && cell && select.value) (said.values[column] ??= {})[cell] = select.value;
  }
  return said;
}
