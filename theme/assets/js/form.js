// A form of many fields: reads them as the rules want them, tells every mistake at once with a link to its field, and can
// be filled from a link. The words of a mistake stand on its field.
import { readDate } from "./dates.js";
import { el } from "./dom.js";
import { fill } from "./format.js";

const WRONG = Symbol("wrong");

const latin = (text) => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

// An amount as people type it, in Dutch or English: `6.500`, `6500,50`, `1,250.50`. Euro as text, WRONG for no amount.
export function readEuro(text) {
  const plain = latin(text).replace(/[\s€'\u00a0]/g, "").replace(/٫/g, ",").replace(/٬/g, "");
  if (!/^\d[\d.,]*$/.test(plain)) return WRONG;
  const marks = plain.match(/[.,]/g) ?? [];
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const thousands = marks.length > 0 && plain.length - last === 4 && new Set(marks).size === 1;
  const [whole, cents] = thousands || last < 0 ? [plain, ""] : [plain.slice(0, last), plain.slice(last + 1)];
  if (cents.length > 2) return WRONG;
  return `${Number(whole.replace(/[.,]/g, ""))}.${cents.padEnd(2, "0")}`;
}

function readNumber(text, field) {
  const plain = latin(text.trim());
  const most = Number(field.dataset.max);
  return /^\d{1,6}$/.test(plain) && Number(plain) <= most ? Number(plain) : WRONG;
}

function readDay(text) {
  const found = readDate(text);
  return found && found.first === found.last ? found.first : WRONG;
}

const text = (field) => field.querySelector("input, select").value.trim();
const read = (reader) => (field) => (text(field) === "" ? undefined : reader(text(field), field));

const READERS = {
  date: read(readDay),
  number: read(readNumber),
  euro: read(readEuro),
  choice: read((value) => value),
  "yes-no": (field) => ({ true: true, false: false })[field.querySelector("input:checked")?.value],
  code: (field) => (field.querySelector("[type=checkbox]").checked ? "" : read((value) => (/^\d\d$/.test(latin(value)) ? latin(value) : WRONG))(field)),
};

export class Form {
  constructor(form) {
    this.form = form;
    this.summary = form.querySelector(".error-summary");
  }

  // Asked anew each time: a form may get more rows.
  get fields() {
    return [...this.form.querySelectorAll(".field")];
  }

  field(name) {
    return this.fields.find((field) => field.dataset.name === name && this.shown(field)) ?? this.fields.find((field) => field.dataset.name === name);
  }

  shown(field) {
    return !field.hidden && !field.closest("[hidden]");
  }

  // Only what the rules ask is shown; an answer that is not asked now stays where it is.
  show(wanted) {
    for (const field of this.fields) field.hidden = !wanted(field);
  }

  // The answers by field, undefined where nothing was filled in; null when something is wrong, which is then told.
  read() {
    const wrong = [];
    const answers = {};
    for (const field of this.fields.filter((one) => this.shown(one))) {
      const value = READERS[field.dataset.kind](field);
      if (value === WRONG || (value === undefined && field.dataset.required)) wrong.push([field, field.dataset.wrong]);
      else if (value !== undefined) answers[field.dataset.name] = value;
    }
    this.complain(wrong);
    return wrong.length ? null : answers;
  }

  // What the rules refuse, at the field it is about.
  refuse({ field: name, example }) {
    const field = this.field(name.replace(/\[.*|.*\./g, "")) ?? this.fields.find((one) => this.shown(one));
    this.complain([[field, fill(this.form.dataset.refused, { example })]]);
  }

  complain(wrong) {
    for (const field of this.fields) this.mark(field, wrong.find(([one]) => one === field)?.[1] ?? "");
    this.summary.hidden = !wrong.length;
    this.summary.querySelector("ul").replaceChildren(...wrong.map(([field, words]) => this.link(field, words)));
    if (wrong.length) this.summary.focus();
  }

  link(field, words) {
    const input = field.querySelector("input, select");
    const anchor = el("a", { href: `#${input.id}` }, `${field.querySelector("label, legend").textContent.trim()}: ${words}`);
    anchor.addEventListener("click", (event) => { event.preventDefault(); input.focus(); });
    return el("li", {}, anchor);
  }

  mark(field, words) {
    const place = field.querySelector(".field-error");
    place.textContent = words;
    place.hidden = !words;
    for (const input of field.querySelectorAll("input, select")) {
      input.toggleAttribute("aria-invalid", false);
      if (words) input.setAttribute("aria-invalid", "true");
    }
  }

  // Everything as it was typed, by the name of the input: what a link holds.
  typed() {
    return Object.fromEntries([...new FormData(this.form)].filter(([, value]) => value !== ""));
  }

  fill(typed) {
    for (const [name, value] of Object.entries(typed)) {
      const input = this.form.elements[name];
      if (!input || typeof value !== "string") continue;
      if (input.type === "checkbox") input.checked = true; else input.value = value;
    }
  }
}
