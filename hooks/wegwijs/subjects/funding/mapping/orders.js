// Whether the day or the month stands first in the days of a column: told where it can be seen, and a person says yes.
import { el } from "../../shared/dom.js";
import { asTyped, day, fill, number } from "../../shared/format.js";
import { serialOf } from "../sheets/serials.js";
import { inNumbers } from "./month-words.js";

/** @import {Explain} from "../explain.js" */
/** @import {Known, Recognised, Row} from "./recognise.js" */
/** @typedef {"day" | "month" | ""} Order what stands first, nothing where that is not known */
/** @typedef {{day: number[], month: number[], example: string, mark: string}} Evidence rows in which only the day, or only the month, can be first; a cell that can be read both ways; what parts its days */

const MIDNIGHT = /[ T]0?0:00(?::00(?:\.0+)?)?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const FEW = 5; // rows that are named as an example

/** @type {(year: string, month: string, day: string) => Day} */
const iso = (year, month, day) => [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");

// The day that a cell holds, or nothing: also for one that does not exist in this order.
/** @type {(cell: string, order: Order) => Day} */
export function dayIn(cell, order) {
  const bare = inNumbers(cell.replace(MIDNIGHT, ""));
  const first = YEAR_FIRST.exec(bare);
  const last = YEAR_LAST.exec(bare);
  if (!first && !(last && order)) return "";
  const found = first ? iso(first[1], first[2], first[3]) : last && order === "month" ? iso(last[4], last[1], last[3]) : iso(last?.[4] ?? "", last?.[3] ?? "", last?.[1] ?? "");
  return serialOf(found) ? found : "";
}

/** @type {(rows: Row[], place: number) => Evidence} */
export function evidence(rows, place) {
  /** @type {Evidence} */
  const found = { day: [], month: [], example: "", mark: "" };
  for (const { number: row, cells } of rows) {
    const [text, one, mark, other] = YEAR_LAST.exec((cells[place] ?? "").replace(MIDNIGHT, "")) ?? [];
    if (!text) continue;
    found.mark ||= mark;
    if (Number(one) > 12 && Number(other) <= 12) found.day.push(row);
    else if (Number(other) > 12 && Number(one) <= 12) found.month.push(row);
    else if (one !== other) found.example ||= text;
  }
  return found;
}

// A day that can only be read with the month first: which of the two is the slip is not guessed.
/** @type {(text: string) => boolean} */
export const isMonthFirst = (text) => Number(/^\s*\d{1,2}[-/. ](\d{1,2})[-/. ]\d{4}\s*$/.exec(text)?.[1]) > 12;

// What a column shows by itself; of one that shows nothing nothing is known where another column has the month first.
/** @type {(own: Evidence, others: Evidence[]) => Order} */
export function seenOrder({ day: days, month }, others) {
  if (month.length) return days.length ? "" : "month";
  return days.length || !others.some((one) => one.month.length) ? "day" : "";
}

// What is proposed: what the column shows, and nothing where it shows both; else what others do whose days are parted alike.
/** @type {(own: Evidence, others: Evidence[]) => Order} */
export function proposed(own, others) {
  const seen = seenOrder(own, others);
  if (seen || own.month.length) return seen;
  const alike = others.filter((one) => one.mark === own.mark);
  if (!alike.some((one) => one.month.length)) return "day";
  return alike.some((one) => one.day.length) ? "" : "month";
}

// A field for each column of days, once the month stands first anywhere in the list.
/** @type {(known: Known[], there: Map<string, number>, found: Recognised, explain: Explain, said: {[column: string]: string}) => HTMLElement | null} */
export function orderFields(known, there, found, explain, said) {
  const dates = known.filter(({ name, date }) => date && there.has(name)).map((column) => ({ column, own: evidence(found.rows, there.get(column.name) ?? -1) }));
  if (!dates.some(({ own }) => own.month.length)) return null;
  const asked = dates.filter(({ own }) => own.month.length || own.day.length || own.example);
  const fields = asked.map(({ column, own }) => orderField(column, own, asked.map((one) => one.own).filter((one) => one !== own), explain, said[column.name]));
  return el("fieldset", {}, el("legend", {}, explain.word("fund.list.order")), el("p", {}, explain.word("fund.list.order.text")), ...fields);
}

/** @type {(column: Known, own: Evidence, others: Evidence[], explain: Explain, said: string | undefined) => HTMLElement} */
function orderField({ name, label }, own, others, explain, said) {
  const choices = [["", "–"], ["day", explain.word("fund.list.order.day")], ["month", explain.word("fund.list.order.month")]];
  const select = el("select", { id: `volgorde-${name}` }, ...choices.map(([value, text]) => el("option", { value }, text)));
  select.dataset.order = name;
  select.value = said ?? proposed(own, others);
  const hints = [why(own, explain), ...example(own, explain)];
  return el("div", { className: "said-field" }, el("label", { htmlFor: select.id }, label), ...hints.map((text) => el("p", { className: "hint" }, text)), select);
}

/** @type {(own: Evidence, explain: Explain) => string} */
function why({ day: days, month }, explain) {
  const rows = (/** @type {number[]} */ all) => explain.row(all.slice(0, FEW).map(number));
  if (days.length && month.length) return fill(explain.word("fund.list.order.mixed"), { days: rows(days), months: rows(month) });
  if (month.length) return fill(explain.word("fund.list.order.seen-month"), { rows: rows(month) });
  return days.length ? fill(explain.word("fund.list.order.seen-day"), { rows: rows(days) }) : explain.word("fund.list.order.unseen");
}

// The same cell read both ways.
/** @type {(own: Evidence, explain: Explain) => string[]} */
function example({ example: cell }, explain) {
  const [first, other] = [dayIn(cell, "day"), dayIn(cell, "month")];
  return first && other ? [fill(explain.word("fund.list.order.example"), { cell: asTyped(cell), day: day(first), month: day(other) })] : [];
}
