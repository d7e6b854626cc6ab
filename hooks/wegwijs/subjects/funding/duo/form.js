// The sheets for DUO's form of one peildatum: what to fill in, and per tab the pupils behind it; on paper and as files.
import { details, el, table } from "../../shared/dom.js";
import { download } from "../../shared/download.js";
import { day, fill, number, today } from "../../shared/format.js";
import { leftText } from "../deadlines.js";
import { part } from "../funding.js";
import { expected } from "../outlook/ahead.js";
import { pager } from "../pupil_list/list-reasons.js";
import { fileName, sheetsOf, textOf } from "./form-files.js";
import { proofText, pupilHeaders, pupilRow, tabName, tabTotals, totalHeaders, totalRows } from "./form-rows.js";
import { tabsOf } from "./tabs.js";

/** @import {Explain} from "../explain.js" */
/** @import {Applied, Plain} from "./form-rows.js" */
/** @import {Tab} from "./tabs.js" */

const ALONE = "prints-form"; // on the page while nothing else of it is printed

/** @type {(rows: Plain[][]) => Cell[][]} */
const shown = (rows) => rows.map((cells) => cells.map((cell) => (typeof cell === "number" ? number(cell) : cell)));

/** @type {(block: Applied, explain: Explain) => string} */
export const blockName = ({ peildatum, school_type, as_in }, explain) => `${day(peildatum)}, ${explain.word(`keyword.${school_type}`)}${expected(as_in, explain)}`;

// What is known of the application beside its numbers; what no source tells is said to be unknown.
/** @type {(block: Applied, explain: Explain) => [string, string][]} */
function facts(block, explain) {
  const { application: { parts, asked }, last_days, as_in } = block;
  const unknown = explain.word("fund.not-known");
  const school = part("input#f-school").value.trim();
  return [
    ...(school ? [/** @type {[string, string]} */ ([explain.word("fund.list.school"), school])] : []),
    [explain.word("answer.peildatum"), blockName(block, explain)],
    ...parts.map(({ part }) => /** @type {[string, string]} */ ([explain.word(`fund.day.last-day-${part}`), lastDay(last_days[part]?.last_day, as_in, explain) || unknown])),
    [explain.word("fund.form.applies"), explain.word("fund.form.board")],
    [explain.word("fund.form.signs"), unknown],
    [explain.word("fund.form.asked"), asked ? explain.row(asked.map((one) => explain.word(`keyword.${one}`))) : unknown],
    [explain.word("fund.form.proof"), proofText(block.application, explain)],
  ];
}

// Until when, with the time that is left; no day that is only expected without saying so.
/** @type {(on: Day | null | undefined, asIn: number | null, explain: Explain) => string} */
export const lastDay = (on, asIn, explain) => (on ? `${day(on)} (${leftText(on, today(), explain)})${expected(asIn, explain)}` : "");

/** @type {(block: Applied, explain: Explain) => string[]} */
const notes = ({ left_out: n }, explain) => [explain.word("fund.form.unknown"), n ? fill(explain.word("fund.list.part"), { n: number(n) }) : ""].filter(Boolean);

/** @type {(block: Applied, explain: Explain) => HTMLElement} */
export function formOf(block, explain) {
  const tabs = tabsOf(block.reasons);
  const sheets = el("div", { className: "sheets" });
  const show = (/** @type {boolean} */ whole) => sheets.replaceChildren(...tabs.map((tab) => sheet(block, tab, whole, explain)));
  show(false);
  const title = explain.word("fund.form.fill");
  return el("div", {}, actions(block, tabs, show, explain),
    el("dl", { className: "facts" }, ...facts(block, explain).map(([term, text]) => el("div", {}, el("dt", {}, term), el("dd", {}, text)))),
    ...notes(block, explain).map((text) => el("p", { className: "notice" }, text)),
    el("h4", {}, title), table(title, totalHeaders(tabs, explain), shown(totalRows(block, tabs, explain))),
    tabs.length ? sheets : el("p", {}, explain.word("fund.form.empty")));
}

// On a screen each tab is folded and shows so many pupils at a time; on paper stand all of them, with the form they belong to.
/** @type {(block: Applied, tab: Tab, whole: boolean, explain: Explain) => HTMLElement} */
function sheet(block, tab, whole, explain) {
  const title = `${tabName(tab.tab, explain)} (${number(tab.lines.length)})`;
  const rows = tab.lines.map((one) => () => shown([pupilRow(one, explain)])[0]);
  const headers = pupilHeaders(explain);
  const sums = tabTotals(tab, explain).map(([name, n]) => `${name}: ${number(/** @type {number} */ (n))}`);
  const total = el("p", { className: "sum" }, `${explain.word("fund.form.total")}: ${sums.join("; ")}`);
  if (!whole) return details(title, pager(title, headers, rows, explain), total);
  return el("section", { className: "sheet" }, el("h4", {}, title), el("p", {}, blockName(block, explain)), table(title, headers, rows.map((row) => row())), total);
}

/** @type {(block: Applied, tabs: Tab[], show: (whole: boolean) => void, explain: Explain) => HTMLElement} */
function actions(block, tabs, show, explain) {
  const told = el("p", { role: "status", className: "no-print" });
  const saved = (/** @type {string} */ name, /** @type {string} */ type, /** @type {string | Uint8Array<ArrayBuffer>} */ content) => {
    download(`${fileName(block)}.${name}`, type, content);
    told.textContent = explain.word("fund.form.saved");
  };
  const workbook = async () => {
    const { TYPE, xlsx } = await import("../sheets/sheet-writer.js"); // few save one
    saved("xlsx", TYPE, xlsx(sheetsOf(block, tabs, facts(block, explain), notes(block, explain), explain)));
  };
  const button = (/** @type {string} */ name, /** @type {() => void} */ onclick) => el("button", { type: "button", className: `button button-plain form-${name}`, onclick }, explain.word(`fund.form.${name}`));
  const buttons = [button("print", () => printAlone(show)), button("xlsx", workbook), button("csv", () => saved("csv", "text/csv", textOf(block, tabs, explain)))];
  return el("div", {}, el("p", { className: "actions no-print" }, ...buttons), told);
}

// Nothing but the form, all of it; after that the page is what it was.
/** @type {(show: (whole: boolean) => void) => void} */
function printAlone(show) {
  const page = document.documentElement;
  show(true);
  page.classList.add(ALONE);
  addEventListener("afterprint", () => { page.classList.remove(ALONE); show(false); }, { once: true });
  print();
}
