// The page of a municipality: from the day of applying the last day for an answer, as a day in the calendar; and the place
// stays chosen for the pages to come.
import { choosePlace } from "../places/chosen-place.js";
import { lastDay, today } from "../shared/dates.js";
import { download } from "../shared/download.js";
import { day, fill } from "../shared/format.js";
import { calendar } from "../shared/ics.js";
import { pageData } from "../shared/page-data.js";
import { typedDay } from "./typed-day.js";

const words = pageData("week");
const TODAY = "applied"; // who reads what to do now applies today; of any other event the day is asked
const WARN_DAYS = 1;

choosePlace(words.code);

class AnswerDay {
  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
    this.form = /** @type {HTMLFormElement} */ (box.querySelector("form"));
    this.input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
    this.error = /** @type {HTMLElement} */ (box.querySelector(".field-error"));
    this.form.hidden = false;
    if (box.dataset.event === TODAY) this.input.value = today().split("-").reverse().join("-");
    this.input.addEventListener("input", () => this.show());
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.save(); });
    this.show();
  }

  // The last day for the answer; null while the day it counts from is not known.
  last() {
    const from = typedDay(this.input.value);
    return from ? lastDay(from, this.box.dataset.term ?? "") : null;
  }

  show() {
    const last = this.last();
    const state = /** @type {HTMLElement} */ (this.box.querySelector(".last-day"));
    const { ahead, passed } = /** @type {{ahead: string, passed: string}} */ (this.box.dataset);
    state.textContent = last ? fill(last < today() ? passed : ahead, { last: day(last) }) : "";
    if (last) this.tell("");
  }

  /** @param {string} complaint */
  tell(complaint) {
    this.error.textContent = complaint;
    this.error.hidden = !complaint;
    if (complaint) this.input.setAttribute("aria-invalid", "true"); else this.input.removeAttribute("aria-invalid");
  }

  save() {
    const last = this.last();
    if (!last) {
      this.tell(words.wrong);
      this.input.focus();
      return;
    }
    const { key, title } = /** @type {{key: string, title: string}} */ (this.box.dataset);
    const event = { key, on: last, summary: title, description: document.title, url: location.href, alarmDays: WARN_DAYS };
    download(`${key.replaceAll("/", "-")}.ics`, "text/calendar", calendar([event], { stamp: today(), name: words.calendar }));
  }
}

for (const box of document.querySelectorAll(".answer-day[data-term]")) new AnswerDay(/** @type {HTMLElement} */ (box));
