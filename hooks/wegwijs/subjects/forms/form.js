// A form of many fields: reads them as the rules want them, tells every mistake at once with a link to its field, and can
// be filled from a link. The words of a mistake stand on its field.
import { el } from "../shared/dom.js";
import { asTyped, fill } from "../shared/format.js";
import { keepable, put } from "../shared/keep.js";
<<<<<<< HEAD:hooks/wegwijs/subjects/forms/form.js
import { mark, read } from "./fields.js";
=======

/** @typedef {[field: Part, words: string]} Wrong a field, and what is wrong in it */

/** @type {(text: string) => Day | null} */
function readDay(text) {
  const found = readDate(text);
  return found && found.first === found.last ? found.first : null;
}

/** @type {(field: Part) => string} */
const text = (field) => field.querySelector("input, select").value.trim();
/** @type {<T>(reader: (text: string, field: Part) => T) => (field: Part) => T | undefined} */
const read = (reader) => (field) => (text(field) === "" ? undefined : reader(text(field), field));

/** @type {{[kind: string]: (field: Part) => unknown}} */
export const READERS = {
  date: read(readDay),
  number: read((value, field) => readNumber(value, Number(field.dataset.max))),
  euro: read(readEuro),
  choice: read((value) => value),
  "yes-no": (field) => ({ true: true, false: false })[field.querySelector("input:checked")?.value],
  code: (field) => (field.querySelector("input[type=checkbox]").checked ? "" : read(readCode)(field)),
};
>>>>>>> d5db9a8 (Type and lint every script, and publish it without comments):hooks/wegwijs/subjects/funding/form.js

const LONGEST = 100; // letters of what a link tells of one field

export class Form {
<<<<<<< HEAD:hooks/wegwijs/subjects/forms/form.js
  /**
   * @param {HTMLFormElement} form
   * @param {string} refused what is said of an answer that a rule refused, with `{example}`
   */
  constructor(form, refused) {
    Object.assign(this, { form, refused });
=======
  /** @param {HTMLFormElement & Told} form */
  constructor(form) {
    this.form = form;
>>>>>>> d5db9a8 (Type and lint every script, and publish it without comments):hooks/wegwijs/subjects/funding/form.js
    this.summary = form.querySelector(".error-summary");
  }

  // Asked anew each time: a form may get more rows.
  get fields() {
    return [...this.form.querySelectorAll(".field")];
  }

  /** @param {string} name @returns {Part} */
  field(name) {
    return /** @type {Part} */ (this.fields.find((field) => field.dataset.name === name && this.shown(field)) ?? this.fields.find((field) => field.dataset.name === name));
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
  /** @returns {Answers | null} */
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
<<<<<<< HEAD:hooks/wegwijs/subjects/forms/form.js
    const field = this.field(name.replace(/\[.*|.*\./g, "")) ?? this.fields.find((one) => this.shown(one));
    this.complain([[field, fill(this.refused, { example: asTyped(example) })]]);
=======
    const field = this.field(name.replace(/\[.*|.*\./g, "")) ?? /** @type {Part} */ (this.fields.find((one) => this.shown(one)));
    this.complain([[field, fill(this.form.dataset.refused, { example: asTyped(example) })]]);
>>>>>>> d5db9a8 (Type and lint every script, and publish it without comments):hooks/wegwijs/subjects/funding/form.js
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

<<<<<<< HEAD:hooks/wegwijs/subjects/forms/form.js
=======
  /** @param {Part} field @param {string} words */
  mark(field, words) {
    const place = field.querySelector(".field-error");
    place.textContent = words;
    place.hidden = !words;
    for (const input of field.querySelectorAll("input, select")) {
      if (words) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid");
    }
  }

>>>>>>> d5db9a8 (Type and lint every script, and publish it without comments):hooks/wegwijs/subjects/funding/form.js
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
