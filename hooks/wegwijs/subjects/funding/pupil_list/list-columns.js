// What each column of the list was taken for, with its first values, and a choice to say that it is another one.
import { el, table } from "../../shared/dom.js";
import { counted, fill, number } from "../../shared/format.js";
/** @import {Explain} from "../explain.js" */

/** @typedef {{columns: Column[], rows: string[][], count: number, known: {name: string, required: boolean}[]}} Preview what was recognised in a list */
/** @typedef {{name: string, dropped: boolean, read_as: string, compared: string}} Column */

/** @type {(box: Part, data: Preview, name: string, explain: Explain) => void} */
export function showColumns(box, data, name, explain) {
  const rows = data.columns.map((column, place) => [
    el("bdi", {}, column.name || "–"),
    column.dropped ? explain.word("fund.list.dropped") : el("bdi", {}, data.rows.map((cells) => cells[place] ?? "").filter(Boolean).slice(0, 3).join(" · ")),
    column.dropped ? explain.word("fund.list.not-read") : choice(column, data, explain),
  ]);
  const told = fill(explain.word("fund.list.read"), {
    name: name || explain.word("fund.list.pasted"),
    rows: fill(counted(explain.word("fund.list.read.rows"), data.count), { n: number(data.count) }),
    columns: fill(counted(explain.word("fund.list.read.columns"), data.columns.length), { n: number(data.columns.length) }),
  });
  const headers = ["fund.list.column", "fund.list.values", "fund.list.read-as"].map(explain.word);
  box.querySelector(".seen").replaceChildren(
    el("p", {}, told), dropped(data, explain), table(explain.word("fund.list.columns"), headers, rows),
    el("div", { className: "notice absent", role: "status" }));
  box.hidden = false;
  box.onchange = () => tellAbsent(box, data, explain);
  tellAbsent(box, data, explain);
  box.querySelector("h2").focus();
}

/** @type {(data: Preview, explain: Explain) => Node | string} */
function dropped({ columns }, explain) {
  const names = columns.filter((column) => column.dropped).map((column) => column.name);
  return names.length ? el("p", { className: "notice" }, fill(explain.word("fund.list.dropped.text"), { columns: explain.row(names) })) : "";
}

/** @type {(column: Column, data: Preview, explain: Explain) => HTMLSelectElement} */
function choice(column, { known }, explain) {
  const options = known.map(({ name }) => el("option", { value: name, selected: name === column.read_as }, name));
  const select = el("select", { "aria-label": fill(explain.word("fund.list.choose"), { column: column.name }) },
    el("option", { value: "" }, explain.word("fund.list.not-read")), ...options);
  select.dataset.compared = column.compared;
  select.dataset.before = column.read_as;
  return select;
}

/** @type {(box: Part) => (HTMLSelectElement & Told)[]} */
const selects = (box) => [...box.querySelectorAll("select[data-compared]")];

// What the rules are told: only what the user changed.
/** @type {(box: Part) => {[compared: string]: string}} */
export const chosenColumns = (box) => Object.fromEntries(
  selects(box).filter((select) => select.value !== select.dataset.before).map((select) => [select.dataset.compared, select.value]));

// Needed columns that nothing stands for now, and columns that two stand for.
/** @type {(box: Part, data: Preview, explain: Explain) => void} */
function tellAbsent(box, { known }, explain) {
  const chosen = selects(box).map((select) => select.value).filter(Boolean);
  const absent = known.filter(({ name, required }) => required && !chosen.includes(name)).map(({ name }) => name);
  const twice = [...new Set(chosen.filter((name, place) => chosen.indexOf(name) !== place))];
  const lines = [
    absent.length && fill(explain.word("fund.list.absent"), { columns: explain.row(absent) }),
    twice.length && fill(explain.word("fund.list.twice"), { columns: explain.row(twice) }),
  ].filter(Boolean);
  const place = box.querySelector(".absent");
  place.hidden = !lines.length;
  place.replaceChildren(...lines.map((line) => el("p", {}, line)));
}
