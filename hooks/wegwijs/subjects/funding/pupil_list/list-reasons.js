// Every pupil's reason on a peildatum, to search and filter; a long list is shown in pages, so that it stays quick.
import { el, table } from "../../shared/dom.js";
import { day, fill, number } from "../../shared/format.js";
import { againBox, judgementCell, judgementText, tabCell } from "./judgements.js";
/** @import {Explain} from "../explain.js" */
/** @import {Judged} from "./judgements.js" */

/** @typedef {{[part in Exclude<keyof Reason, "failed" | "judgement">]: Reason[part][]} & {failed: (number | null)[]}} ReasonColumns */
/** @typedef {{block: string, kind: string, search: string}} Stood */
/** @typedef {{peildatum: Day, school_type: string, reasons: Reason[], kinds?: boolean}} Listed a peildatum with the reason of each pupil; `kinds` where one kind of number was said for all */

const SHOWN = 25;
const HERE = "here-on-peildatum";

/**
 * The reasons of a block, which the rules send as columns: a list per part, and of a condition its place among all that failed.
 * @param {{reasons: ReasonColumns}} block
 * @param {{failed_conditions: Condition[]}} data
 * @param {Judged} judged what the board decided, in the list or beside it
 * @returns {Reason[]}
 */
export function reasonsOf({ reasons }, { failed_conditions: conditions }, judged) {
  const { key, verdict, outcome, group, tab, missing, failed } = reasons;
  return reasons.row.map((row, place) => ({
    row, key: key[place], verdict: verdict[place], outcome: outcome[place], group: group[place], tab: tab[place],
    missing: missing[place], failed: failed[place] === null ? null : conditions[failed[place]], judgement: judged[row],
  }));
}

// A table of which so many rows are shown at a time.
/** @type {(title: string, headers: string[], rows: (Cell[] | (() => Cell[]))[], explain: Explain) => HTMLElement} */
export function pager(title, headers, rows, explain) {
  const box = el("div", { className: "pager" });
  let first = 0;
  const show = (/** @type {number} */ to, /** @type {string} */ focus = "") => {
    first = to;
    const last = Math.min(first + SHOWN, rows.length);
    const told = el("p", { role: "status" }, fill(explain.word("fund.list.shown"), { first: number(rows.length ? first + 1 : 0), last: number(last), all: number(rows.length) }));
    const step = (/** @type {string} */ key, /** @type {number} */ target, /** @type {boolean} */ off) => el("button", { type: "button", className: "button button-plain", disabled: off, onclick: () => show(target, key) }, explain.word(key));
    const steps = rows.length > SHOWN ? el("p", { className: "actions" }, step("fund.list.earlier", first - SHOWN, first === 0), step("fund.list.later", last, last === rows.length)) : "";
    const shown = rows.slice(first, last);
    box.replaceChildren(told, shown.length ? table(title, headers, shown.map((row) => (typeof row === "function" ? row() : row))) : "", steps);
    if (focus) (box.querySelector(".actions button:not(:disabled)") ?? told).focus();
  };
  show(0);
  return box;
}

// What of the pupils was looked at in the answer that stands there, so that the next one shows the same.
/** @type {() => Stood} */
export function standing() {
  const of = (/** @type {string} */ id) => document.querySelector(/** @type {"select"} */ (`.reasons #${id}`))?.value ?? "";
  return { block: of("fund-list-which"), kind: of("fund-list-show"), search: of("zoek-leerling") };
}

/** @type {(box: HTMLElement, blocks: Listed[], first: number, stood: Stood, explain: Explain) => void} */
export function showReasons(box, blocks, first, stood, explain) {
  const place = el("div");
  const title = explain.word("fund.list.reasons");
  const block = select("fund.list.which", blocks.map((one, index) => [String(index), `${day(one.peildatum)}, ${explain.word(`keyword.${one.school_type}`)}`]), explain);
  const kind = select("fund.list.show", [], explain);
  const search = el("input", { type: "search", id: "zoek-leerling", autocomplete: "off" });
  const fields = el("div", { className: "filters no-print" }, block.field, kind.field,
    el("div", {}, el("label", { htmlFor: search.id }, explain.word("fund.list.search")), search));
  const refresh = () => place.replaceChildren(found(blocks[Number(block.select.value)], kind.select.value, search.value, explain));
  block.select.addEventListener("change", () => { offerKinds(kind.select, blocks[Number(block.select.value)], explain); refresh(); });
  kind.select.addEventListener("change", refresh);
  search.addEventListener("input", refresh);
  box.replaceChildren(el("h3", { tabIndex: -1 }, title), el("p", {}, explain.word("fund.list.reasons.text")), fields, place, againBox(explain));
  block.select.value = String(stood.block in blocks ? stood.block : first);
  offerKinds(kind.select, blocks[Number(block.select.value)], explain);
  if ([...kind.select.options].some(({ value }) => value === stood.kind)) kind.select.value = stood.kind;
  search.value = stood.search;
  refresh();
}

/** @type {(label: string, options: string[][], explain: Explain) => {select: HTMLSelectElement, field: HTMLElement}} */
function select(label, options, explain) {
  const element = el("select", { id: label.replaceAll(".", "-") }, ...options.map(([value, text]) => el("option", { value }, text)));
  return { select: element, field: el("div", {}, el("label", { htmlFor: element.id }, explain.word(label)), element) };
}

// The outcomes that occur, with how many pupils each.
/** @type {(element: HTMLSelectElement, block: Listed, explain: Explain) => void} */
function offerKinds(element, block, explain) {
  const counts = new Map();
  for (const { outcome } of block.reasons) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const options = [...counts].sort((one, other) => other[1] - one[1]).map(([outcome, count]) => el("option", { value: outcome }, `${explain.outcome(outcome)} (${number(count)})`));
  element.replaceChildren(el("option", { value: "" }, `${explain.word("fund.list.all")} (${number(block.reasons.length)})`), ...options);
}

/** @type {(block: Listed, outcome: string, text: string, explain: Explain) => HTMLElement} */
function found(block, outcome, text, explain) {
  const wanted = text.trim().toLowerCase();
  const rows = block.reasons.filter((one) => (!outcome || one.outcome === outcome) && (!wanted || one.key.toLowerCase().includes(wanted) || String(one.row) === wanted));
  const headers = ["fund.list.pupil", "fund.list.row", "fund.outcome", "fund.list.group", "fund.list.tab", "answer.board-judgement", "fund.list.reason"].map(explain.word);
  return pager(explain.word("fund.list.reasons"), headers, rows.map((one) => () => cells(one, Boolean(block.kinds), explain)), explain);
}

/** @type {(one: Reason, kinds: boolean, explain: Explain) => Cell[]} */
function cells(one, kinds, explain) {
  const { row, key, outcome, group } = one;
  return [el("bdi", {}, key), number(row), explain.outcome(outcome), group ? explain.answer(group) : "–", tabCell(one, kinds, explain), judgementCell(one, explain), reason(one, explain)];
}

// Who counts meets everything that is asked; where the board decides, its judgement is what lacks. Of both the tab may lack
// an answer.
/** @type {(one: Pick<Reason, "verdict" | "outcome" | "missing" | "failed">, explain: Explain) => string} */
export function reason({ verdict, outcome, missing, failed }, explain) {
  const lacks = explain.row(missing.map(explain.answer));
  if (verdict === "yes" || verdict === "board-decides") {
    const told = explain.word(verdict === "yes" ? "fund.list.all-met" : "fund.list.judgement");
    return lacks ? `${told}. ${explain.word("fund.list.tab-lacks")}` : told;
  }
  if (lacks) return `${explain.word("fund.missing")}: ${lacks}`;
  return failed ? why(failed, outcome, explain) : "";
}

// As somebody says it who knows the pupil; of one that is not at school yet or no more its outcome tells which.
/** @type {(failed: Condition, outcome: string, explain: Explain) => string} */
function why({ id, seen, threshold }, outcome, explain) {
  return fill(explain.word(`fund.list.why.${id === HERE ? outcome : id}`), { seen: explain.value(seen), needed: explain.value(threshold) });
}

// Everything, for a spreadsheet: days and keys as they are, words beside them.
/** @type {(blocks: Listed[], explain: Explain) => unknown[][]} */
export function reasonRows(blocks, explain) {
  const headers = ["answer.school-type", "answer.peildatum", "fund.list.row", "fund.list.pupil", "fund.outcome", "fund.list.group", "fund.list.tab", "answer.board-judgement", "fund.list.reason"].map(explain.word);
  const rows = blocks.flatMap((block) => block.reasons.map((one) => [block.school_type, block.peildatum, one.row, one.key, explain.outcome(one.outcome), one.group ? explain.answer(one.group) : "", one.tab, judgementText(one.judgement, explain), reason(one, explain)]));
  return [headers, ...rows];
}
