// Every pupil's reason on a peildatum, to search and filter; a long list is shown in pages, so that it stays quick.
import { el, table } from "../../shared/dom.js";
import { day, fill, number } from "../../shared/format.js";

const SHOWN = 25;

// A short reason as the rules send it.
const read = ([row, key, verdict, outcome, group, tab, missing, place], steps) => ({ row, key, verdict, outcome, group, tab, missing, step: place === null ? null : steps[place] });

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

export function showReasons(box, blocks, steps, explain) {
  const place = el("div");
  const title = explain.word("fund.list.reasons");
  const block = select("fund.list.which", blocks.map((one, index) => [String(index), `${day(one.peildatum)}, ${explain.word(`keyword.${one.school_type}`)}`]), explain);
  const kind = select("fund.list.show", [], explain);
  const search = el("input", { type: "search", id: "zoek-leerling", autocomplete: "off" });
  const fields = el("div", { className: "filters no-print" }, block.field, kind.field,
    el("div", {}, el("label", { htmlFor: search.id }, explain.word("fund.list.search")), search));
  const refresh = () => place.replaceChildren(found(blocks[block.select.value], kind.select.value, search.value, steps, explain));
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
  for (const [, , , outcome] of block.reasons) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const options = [...counts].sort((one, other) => other[1] - one[1]).map(([outcome, count]) => el("option", { value: outcome }, `${explain.outcome(outcome)} (${number(count)})`));
  element.replaceChildren(el("option", { value: "" }, `${explain.word("fund.list.all")} (${number(block.reasons.length)})`), ...options);
}

function found(block, outcome, text, steps, explain) {
  const wanted = text.trim().toLowerCase();
  const rows = block.reasons.filter((one) => (!outcome || one[3] === outcome) && (!wanted || one[1].toLowerCase().includes(wanted) || String(one[0]) === wanted));
  const headers = ["fund.list.pupil", "fund.list.row", "fund.outcome", "fund.list.group", "fund.list.tab", "fund.list.reason"].map(explain.word);
  return pager(explain.word("fund.list.reasons"), headers, rows.map((one) => () => cells(read(one, steps), explain)), explain);
}

function cells({ row, key, outcome, group, tab, missing, step }, explain) {
  return [el("bdi", {}, key), number(row), explain.outcome(outcome), group ? explain.answer(group) : "–", tab ?? "–", reason(missing, step, explain)];
}

function reason(missing, step, explain) {
  if (missing.length) return `${explain.word("fund.missing")}: ${explain.row(missing.map(explain.answer))}`;
  if (!step) return "";
  const text = `${explain.condition(step.condition)}: ${explain.value(step.seen)} / ${explain.value(step.threshold, step.parameter?.unit)}`;
  return step.flip ? `${text} (${explain.flip(step)})` : text;
}

// Everything, for a spreadsheet: days and keys as they are, words beside them.
export function reasonRows(blocks, steps, explain) {
  const headers = ["answer.school-type", "answer.peildatum", "fund.list.row", "fund.list.pupil", "fund.outcome", "fund.list.group", "fund.list.tab", "fund.list.reason"].map(explain.word);
  const rows = blocks.flatMap((block) => block.reasons.map((one) => {
    const { row, key, outcome, group, tab, missing, step } = read(one, steps);
    return [block.school_type, block.peildatum, row, key, explain.outcome(outcome), group ? explain.answer(group) : "", tab, reason(missing, step, explain)];
  }));
  return [headers, ...rows];
}
