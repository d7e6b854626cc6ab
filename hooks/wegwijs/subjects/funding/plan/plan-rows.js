// The expected pupils: a first row, and a row for each month from which the numbers are different.
import { pageData } from "../../shared/page-data.js";

const ATTRIBUTES = ["id", "for", "name", "aria-describedby", "data-name"];

// The numbers of the rows that answers tell about; the first is always there, one between others may have been taken away.
/** @type {(typed?: Answers) => number[]} */
export const rowsOf = (typed = {}) => [...new Set([1, ...Object.keys(typed).map((name) => Number(/--([1-9]\d{0,3})$/.exec(name)?.[1] ?? 1))])].sort((one, other) => one - other);

let made = 0;

/** @type {(form: HTMLElement, changed: () => void, at?: number) => Part} */
export function addRow(form, changed, at = made + 1) {
  const { content } = form.querySelector("template");
  const row = /** @type {Part} */ (/** @type {DocumentFragment} */ (content.cloneNode(true)).firstElementChild);
  made = at;
  const number = String(at);
  for (const element of row.querySelectorAll("*")) {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replaceAll("ROW", number));
    }
  }
  const legend = row.querySelector("legend");
  legend.textContent = pageData("funding").row.replace("{n}", number);
  const remove = row.querySelector(".remove");
  remove.hidden = number === "1";
  remove.addEventListener("click", () => { row.remove(); form.dispatchEvent(new Event("change")); form.querySelector(".add").focus(); });
  form.querySelector(".rows").append(row);
  changed();
  return row;
}

/** @type {(first: Day, later: number) => Day} */
const month = (first, later) => {
  const [year, start] = first.split("-").map(Number);
  const at = year * 12 + start - 1 + later;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`;
};

// The numbers of every month, and the days on which a year begins within the plan. A number that was left away stays as
// it was in the row before.
/** @type {(answers: Answers, first: Day, months: number) => {pupils: Answers[], days: Day[], januaries: Day[]}} */
export function monthly(answers, first, months) {
  const changes = new Map();
  for (const [key, value] of Object.entries(answers)) {
    const [, name, row] = /^(.*)--(\d+)$/.exec(key) ?? [];
    if (!row || name === "from") continue;
    const from = row === "1" ? first : answers[`from--${row}`];
    changes.set(from, { ...changes.get(from), [name]: value });
  }
  const days = Array.from({ length: months }, (_, later) => month(first, later));
  let now = {};
  const pupils = days.map((day) => { now = { ...now, ...changes.get(day) }; return now; });
  return { pupils, days, januaries: days.filter((day) => day.endsWith("-01-01")) };
}
