// Every pupil's reason on a peildatum, to search and filter; a long list is shown in pages, so that it stays quick.
import { el, table } from "../../shared/dom.js";
import { day, fill, number } from "../../shared/format.js";

const SHOWN = 25;

/**
 * The reasons of a block, which the rules send as columns: a list per part, and of a condition its place among all that failed.
 * @returns {Reason[]}
 */
export function reasonsOf({ reasons }, { failed_conditions: conditions }) {
  const parts = Object.entries(reasons);
  return reasons.row.map((_, place) => {
    const reason = Object.fromEntries(parts.map(([name, values]) => [name, values[place]]));
    return { ...reason, failed: reason.failed === null ? null : conditions[reason.failed] };
  });
}

// A table of which so many rows are shown at a time.
export function pager(title, headers, rows, explain) {
  const box = el("div", { className: "pager" });
  let first = 0;
  const show = (to, focus) => {
    first = to;
    const last = Math.min(first + SHOWN, rows.length);
    const told = el("p", { role: "status" }, fill(explain.word("fund.list.shown"), { first: number(rows.length ? first + 1 : 0), last: number(last), all: number(rows.length) }));
    const step = (key, target, off) => el("button", { type: "button", className: "button button-plain", disabled: off, onclick: () => show(target, key) }, explain.word(key));
    const steps = rows.length > SHOWN ? el("p", { className: "actions" }, step("fund.list.earlier", first - SHOWN, first === 0), step("fund.list.later", last, last === rows.length)) : "";
    const shown = rows.slice(first, last);
    box.replaceChildren(told, shown.length ? table(title, headers, typeof shown[0] === "function" ? shown.map((make) => make()) : shown) : "", steps);
    if (focus) (box.querySelector(".actions button:not(:disabled)") ?? told).focus();
  };
  show(0);
  return box;
}

export function showReasons(box, blocks, explain) {
  const place = el("div");
  const title = explain.word("fund.list.reasons");
  const block = select("fund.list.which", blocks.map((one, index) => [String(index), `${day(one.peildatum)}, ${explain.word(`keyword.${one.school_type}`)}`]), explain);
  const kind = select("fund.list.show", [], explain);
  const search = el("input", { type: "search", id: "zoek-leerling", autocomplete: "off" });
  const fields = el("div", { className: "filters no-print" }, block.field, kind.field,
    el("div", {}, el("label", { htmlFor: search.id }, explain.word("fund.list.search")), search));
  const refresh = () => place.replaceChildren(found(blocks[block.select.value], kind.select.value, search.value, explain));
  block.select.addEventListener("change", () => { offerKinds(kind.select, blocks[block.select.value], explain); refresh(); });
  kind.select.addEventListener("change", refresh);
  search.addEventListener("input", refresh);
  box.replaceChildren(el("h3", {}, title), el("p", {}, explain.word("fund.list.reasons.text")), fields, place);
  offerKinds(kind.select, blocks[0], explain);
  refresh();
}

function select(label, options, explain) {
  const element = el("select", { id: label.replaceAll(".", "-") }, ...options.map(([value, text]) => el("option", { value }, text)));
  return { select: element, field: el("div", {}, el("label", { htmlFor: element.id }, explain.word(label)), element) };
}

// The outcomes that occur, with how many pupils each.
function offerKinds(element, block, explain) {
  const counts = new Map();
  for (const { outcome } of block.reasons) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const options = [...counts].sort((one, other) => other[1] - one[1]).map(([outcome, count]) => el("option", { value: outcome }, `${explain.outcome(outcome)} (${number(count)})`));
  element.replaceChildren(el("option", { value: "" }, `${explain.word("fund.list.all")} (${number(block.reasons.length)})`), ...options);
}

function found(block, outcome, text, explain) {
  const wanted = text.trim().toLowerCase();
  const rows = block.reasons.filter((one) => (!outcome || one.outcome === outcome) && (!wanted || one.key.toLowerCase().includes(wanted) || String(one.row) === wanted));
  const headers = ["fund.list.pupil", "fund.list.row", "fund.outcome", "fund.list.group", "fund.list.tab", "fund.list.reason"].map(explain.word);
  return pager(explain.word("fund.list.reasons"), headers, rows.map((one) => () => cells(one, explain)), explain);
}

function cells({ row, key, outcome, group, tab, missing, failed }, explain) {
  return [el("bdi", {}, key), number(row), explain.outcome(outcome), group ? explain.answer(group) : "–", tab ?? "–", reason(missing, failed, explain)];
}

function reason(missing, failed, explain) {
  if (missing.length) return `${explain.word("fund.missing")}: ${explain.row(missing.map(explain.answer))}`;
  if (!failed) return "";
  const text = `${explain.condition(failed.id)}: ${explain.value(failed.seen)} / ${explain.value(failed.threshold)}`;
  return failed.flip ? `${text} (${explain.flip(failed)})` : text;
}

// Everything, for a spreadsheet: days and keys as they are, words beside them.
export function reasonRows(blocks, explain) {
  const headers = ["answer.school-type", "answer.peildatum", "fund.list.row", "fund.list.pupil", "fund.outcome", "fund.list.group", "fund.list.tab", "fund.list.reason"].map(explain.word);
  const rows = blocks.flatMap((block) => block.reasons.map(({ row, key, outcome, group, tab, missing, failed }) => [block.school_type, block.peildatum, row, key, explain.outcome(outcome), group ? explain.answer(group) : "", tab, reason(missing, failed, explain)]));
  return [headers, ...rows];
}
