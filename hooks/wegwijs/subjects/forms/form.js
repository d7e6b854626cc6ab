// A form of many fields: reads them as the rules want them, tells every mistake at once with a link to its field, and can
// be filled from a link. The words of a mistake stand on its field.
import { el } from "../shared/dom.js";
import { asTyped, fill } from "../shared/format.js";
import { keepable, put } from "../shared/keep.js";
import { mark, read } from "./fields.js";

/** @typedef {[field: Part, words: string]} Wrong a field, and what is wrong in it */

const LONGEST = 100; // letters of what a link tells of one field

export class Form {
  /**
   * @param {HTMLFormElement} form
   * @param {string} refused what is said of an answer that a rule refused, with `{example}`
   */
  constructor(form, refused) {
    this.form = form;
    this.refused = refused;
    this.summary = form.querySelector(".error-summary");
  }

  // Asked anew each time: a form may get more rows.
  get fields() {
    return [...this.form.querySelectorAll(".field")];
  }

  // A field of this name; of several, one that is shown.
  /** @param {string} name */
  field(name) {
    return this.named(name)[0];
  }

  /** @param {string} name */
  named(name) {
    const found = this.fields.filter(({ dataset }) => dataset.name === name);
    return [...found.filter((field) => this.shown(field)), ...found];
  }

  /** @param {Part} field */
  shown(field) {
    return !field.hidden && !field.closest("[hidden]");
  }

  // Only what the rules ask is shown; an answer that is not asked now stays where it is.
  /** @param {(field: Part) => unknown} wanted */
  show(wanted) {
    for (const field of this.fields) field.hidden = !wanted(field);
  }

  // The answers by field, undefined where nothing was filled in; null when something is wrong, which is then told.
  read() {
    /** @type {Wrong[]} */
    const wrong = [];
    /** @type {Answers} */
    const answers = {};
    for (const field of this.fields.filter((one) => this.shown(one))) {
      const value = read(field);
      if (value === null || (value === undefined && field.dataset.required)) wrong.push([field, field.dataset.wrong]);
      else if (value !== undefined) answers[field.dataset.name] = value;
    }
    this.complain(wrong);
    return wrong.length ? null : answers;
  }

  // What the rules refuse, at the field it is about.
  /** @param {Refusal} refusal */
  refuse({ field: name, example }) {
    const [field] = [...this.named(name.replace(/\[.*|.*\./g, "")), ...this.fields.filter((one) => this.shown(one))];
    this.complain([[field, fill(this.refused, { example: asTyped(example) })]]);
  }

  /** @param {Wrong[]} wrong */
  complain(wrong) {
    for (const field of this.fields) mark(field, wrong.find(([one]) => one === field)?.[1] ?? "");
    this.summary.hidden = !wrong.length;
    this.summary.querySelector("ul").replaceChildren(...wrong.map(([field, words]) => this.link(field, words)));
    if (wrong.length) this.summary.focus();
  }

  /** @param {Part} field @param {string} words */
  link(field, words) {
    const input = field.querySelector("input, select");
    const anchor = el("a", { href: `#${input.id}` }, `${field.querySelector("label, legend").textContent.trim()}: ${words}`);
    anchor.addEventListener("click", (event) => { event.preventDefault(); input.focus(); });
    return el("li", {}, anchor);
  }

  // Everything as it was typed, by the name of the input: what a link holds.
  typed() {
    return Object.fromEntries([...new FormData(this.form)].filter(([, value]) => value !== ""));
  }

  // Fills in what a link says of the fields of this form, and gives the names of what none of them takes any more.
  /** @param {Answers} typed */
  fill(typed) {
    const taken = new Set();
    for (const input of keepable(this.form)) {
      const value = Object.hasOwn(typed, input.name) ? typed[input.name] : null;
      if (typeof value === "string" && value.length <= LONGEST && put(input, [value])) taken.add(input.name);
    }
    return Object.keys(typed).filter((name) => !taken.has(name));
  }
}
