// The terms of the steps on the screen: each counts from its own event. An answer tells when that was, or the visitor is
// asked for the day of just that event, beside the term. The same days as `calculators/family/terms.py` gives.
import { isDay, lacking, readDate, shifted, today } from "../../shared/dates.js";
import { el } from "../../shared/dom.js";
import { asTyped, day, fill } from "../../shared/format.js";
import { pageData } from "../../shared/page-data.js";
import { text } from "./steps.js";
/** @import {Questions} from "../questions.js" */

/** @typedef {{[event: string]: {count: number, unit: string}}} Away how far away events are, as an answer tells it */

const ROW = ".term-row";
/** @type {{[unit: string]: string}} */
const UNITS = { weeks: "W", months: "M" };
/** @type {{[type: string]: number}} */
const WARN_DAYS = { theirs: 1, mine: 7 };

// What the answers tell of events: how far away each is, as `{count, unit}`.
/** @type {(questions: Questions) => Away} */
function told({ relevant }) {
  /** @type {Away} */
  const found = {};
  for (const [event, [question, unit, sign]] of Object.entries(pageData("questions").told)) {
    if (relevant[question] !== undefined) found[event] = { count: sign * relevant[question], unit: UNITS[unit] };
  }
  return found;
}

// The last day of a term, and the day it counts from; null while nobody told when its event was.
/** @type {(row: Part, questions: Questions, away: Away) => {from: Day, last: Day, told?: boolean} | null} */
function counted(row, questions, away) {
  const { term } = row.querySelector("[data-term]").dataset; // `P2W`
  const [length, unit] = [Number(term.slice(1, -1)), term.slice(-1)];
  const count = row.hasAttribute("data-back") ? -length : length;
  const { event } = row.dataset;
  if (away[event]) {
    const from = shifted(today(), away[event].count, away[event].unit);
    const last = away[event].unit === unit ? shifted(today(), count + away[event].count, unit) : shifted(from, count, unit);
    return { from, last, told: true };
  }
  const from = questions.days[event];
  return from ? { from, last: shifted(from, count, unit) } : null;
}

// Writes behind every term of `part` its last day, or since when it has passed and whom to call.
/** @type {(part: Part, questions: Questions, words: Words, language?: string) => void} */
export function dateTerms(part, questions, words, language) {
  const away = told(questions);
  for (const row of part.querySelectorAll(ROW)) {
    const found = counted(row, questions, away);
    row.querySelector(".last-day")?.remove();
    row.querySelector(".counted")?.remove();
    const passed = Boolean(found && found.last < today());
    delete row.dataset.on;
    row.querySelector(".passed").hidden = !passed;
    if (!found) continue;
    if (passed) row.querySelector(".passed-day").textContent = day(found.last, language);
    else row.querySelector("[data-term]").after(" ", el("strong", { className: "last-day" }, fill(words["calc.last-day"], { last: day(found.last, language) })));
    if (found.told) row.querySelector("dd").append(el("span", { className: "counted hint" }, fill(words["calc.counted"], { from: day(found.from, language) })));
    Object.assign(row.dataset, { on: found.last, from: found.from });
  }
}

// Asks, beside the first term that counts from it, the day of every event that no answer tells.
/** @type {(part: Part, questions: Questions, changed: () => void) => void} */
export function askEvents(part, questions, changed) {
  const away = told(questions);
  const asked = new Set();
  for (const row of part.querySelectorAll(ROW)) {
    const { event } = row.dataset;
    if (away[event] || asked.has(event)) continue;
    asked.add(event);
    row.closest(".step-facts")?.after(eventForm(event, questions, changed));
  }
}

// A day as the field takes it in every language.
/** @type {(iso: Day) => string} */
const typed = (iso) => iso.split("-").reverse().join("-");

/** @type {(event: string, questions: Questions, changed: () => void) => HTMLFormElement} */
function eventForm(event, questions, changed) {
  const { words } = questions;
  const id = `dag-${event}`;
  const input = el("input", { type: "text", id, autocomplete: "off", dir: "ltr", value: questions.days[event] ? typed(questions.days[event]) : "", "aria-describedby": `hint-${id}` });
  const state = el("p", { className: "event-state", role: "status" });
  const form = el("form", { className: "event-day", noValidate: true },
    el("label", { htmlFor: id }, words[`event.${event}.ask`]),
    el("p", { className: "hint", id: `hint-${id}` }, fill(words["calc.event.hint"], { day: asTyped(typed(today())) })),
    el("p", { className: "field-error", id: `error-${id}`, role: "alert", hidden: true }),
    el("p", { className: "actions" }, input, " ", el("button", { type: "submit", className: "button button-plain" }, words["calc.event.button"])),
    state);
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    const written = input.value.trim();
    const found = written ? readDate(written) : null;
    const fits = !written || (found && found.first === found.last && isDay(found.first));
    complain(input, fits ? "" : whatLacks(written, words) ?? words["calc.date-wrong"]);
    if (!fits) return;
    if (found) questions.days[event] = found.first; else delete questions.days[event];
    changed();
    state.textContent = found ? words["calc.event.done"] : "";
  });
  return form;
}

const LACKS = { day: "calc.date-lacks-day", century: "calc.date-lacks-century" };

// What lacks in a date that was typed, in words; undefined for another mistake.
/** @type {(written: string, words: Words) => string | undefined} */
export function whatLacks(written, words) {
  const lacks = lacking(written);
  return lacks ? words[LACKS[lacks]] : undefined;
}

// Says beside a field of its own what is expected there, and goes to it; "" takes it back.
/** @type {(input: HTMLElement, complaint: string) => void} */
export function complain(input, complaint) {
  const place = document.getElementById(`error-${input.id}`);
  place.textContent = complaint;
  place.hidden = !complaint;
  input.setAttribute("aria-describedby", `hint-${input.id}${complaint ? ` ${place.id}` : ""}`);
  if (complaint) { input.setAttribute("aria-invalid", "true"); input.focus(); } else input.removeAttribute("aria-invalid");
}

// The terms that have not passed as days for a calendar: what to do then, with a warning in time.
/** @type {(part: Part, about: {rule: string, url: string, words: Words}) => CalendarEvent[]} */
export const deadlines = (part, { rule, url, words }) =>
  [...part.querySelectorAll(`${ROW}[data-on]`)].filter((row) => row.dataset.on >= today()).map((row) => {
    const step = /** @type {Part} */ (row.closest("[data-step]"));
    return {
      key: `${rule}/${step.dataset.step}/${row.dataset.from}`,
      on: row.dataset.on,
      summary: row.dataset.reminder,
      description: `${text(step.querySelector("p"))}\n${fill(words["calc.ics.told"], { from: day(row.dataset.from) })}`,
      url,
      alarmDays: Math.min(WARN_DAYS[row.dataset.type], daysLeft(row.dataset.on)),
    };
  });

/** @type {(on: Day) => number} */
const daysLeft = (on) => Math.round((Date.parse(on) - Date.parse(today())) / 86_400_000);
