// The expected pupils: a first row, and a row for each month from which the numbers are different.
import { pageData } from "../../shared/page-data.js";

const ATTRIBUTES = ["id", "for", "name", "aria-describedby", "data-name"];

// The numbers of the rows that answers tell about; the first is always there, one between others may have been taken away.
export const rowsOf = (typed = {}) => [...new Set([1, ...Object.keys(typed).map((name) => Number(/--([1-9]\d{0,3})$/.exec(name)?.[1] ?? 1))])].sort((one, other) => one - other);

let made = 0;

export function addRow(form, changed, at = made + 1) {
  const row = form.querySelector("template").content.cloneNode(true).firstElementChild;
  made = at;
  const number = String(at);
  for (const element of row.querySelectorAll("*")) {
    for (const name of ATTRIBUTES) if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).replaceAll("ROW", number));
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

const month = (first, later) => {
  const [year, start] = first.split("-").map(Number);
  const at = year * 12 + start - 1 + later;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`;
};

// The numbers of every month, and the days on which a year begins within the plan. A number that was left away stays as
// it was in the row before.
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
