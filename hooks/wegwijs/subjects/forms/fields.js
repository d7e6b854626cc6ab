// The fields of a form, each by its kind: reads them as the rules want them, fills them, says what is chosen in the words
// of the form, and says beside a field what is wrong. What a field is stands in its attributes, put there by `fields.html`.
import { readCode, readEuro, readNumber } from "../shared/amounts.js";
import { latin, readDate } from "../shared/dates.js";

/** @typedef {string | number | boolean | string[]} Answer */
/** @typedef {(field: Part) => Answer | null | undefined} Reader  undefined for nothing, null for what is wrong */

/** @param {Part} field */
const checked = (field) => field.querySelector("input:checked");
/** @type {(field: Part) => string} */
const text = (field) => field.querySelector("input, select").value.trim();
/** @type {(reader: (written: string, field: Part) => Answer | null) => Reader} */
const typed = (reader) => (field) => (text(field) === "" ? undefined : reader(text(field), field));
// Of a list that became a field to type in the list still holds the answer.
/** @type {Reader} */
const chosen = (field) => (field.querySelector("select") ?? checked(field))?.value || undefined;

/** @type {(written: string) => Day | null} */
function readDay(written) {
  const found = readDate(written);
  return found && found.first === found.last ? found.first : null;
}

// A whole number, or one with decimals where the steps are smaller.
/** @type {(written: string, field: Part) => number | null} */
function readBounded(written, { dataset: { low, high, step } }) {
  const number = Number(step) < 1 ? readDecimal(written, Number(step)) : readNumber(written, Number(high));
  return number !== null && number >= Number(low) && number <= Number(high) ? number : null;
}

/** @type {(written: string, step: number) => number | null} */
function readDecimal(written, step) {
  const plain = latin(written).replace(/[,٫]/, ".");
  const steps = Number(plain) / step;
  return /^\d+(\.\d+)?$/.test(plain) && Math.abs(steps - Math.round(steps)) < 1e-6 ? Number(plain) : null;
}

// Boxes, of which the last says that none of them is so: nothing ticked is not known, that one beside another a mistake.
/** @type {Reader} */
function readSeveral(field) {
  const ticked = [...field.querySelectorAll("input:checked")].map(({ value }) => value);
  if (!ticked.length) return undefined;
  if (!ticked.includes("none")) return ticked;
  return ticked.length > 1 ? null : [];
}

/** @type {{[value: string]: boolean}} */
const TRUTHS = { true: true, false: false };

/** @type {{[kind: string]: Reader}} */
export const READERS = {
  select: chosen,
  choice: chosen,
  "yes-no": (field) => TRUTHS[checked(field)?.value ?? ""],
  several: readSeveral,
  number: typed(readBounded),
  euro: typed(readEuro),
  date: typed(readDay),
  code: (field) => (field.querySelector("input[type=checkbox]").checked ? "" : typed(readCode)(field)),
};

/** The answer in JSON's own types. @type {Reader} */
export const read = (field) => READERS[field.dataset.kind](field);

/**
 * Fills in an answer that came with a link; one the field does not have is left out.
 * @param {Part} field
 * @param {unknown} value
 */
export function write(field, value) {
  const select = field.querySelector("select");
  if (select) writeSelect(select, typeof value === "string" ? value : "");
  else if (field.dataset.kind === "number") field.querySelector("input").value = typeof value === "number" ? String(value) : "";
  else for (const input of field.querySelectorAll("input")) input.checked = ["string", "boolean"].includes(typeof value) && input.value === String(value);
}

/** @type {(select: HTMLSelectElement, value: string) => void} */
function writeSelect(select, value) {
  select.value = value;
  if (select.selectedIndex < 0) select.value = "";
}

/**
 * What the visitor chose, in the words of the form.
 * @param {Part} field
 * @returns {string}
 */
export function label(field) {
  const select = field.querySelector("select");
  if (select) return select.selectedOptions[0]?.textContent.trim() ?? "";
  if (field.dataset.kind === "number") return field.querySelector("input").value;
  return checked(field)?.parentElement?.textContent.trim() ?? "";
}

/**
 * Offers only what the table can answer: the places of the chosen municipality.
 * @param {Part} field
 * @param {{choices?: {[value: string]: unknown}}} [asking]
 */
export function offer(field, { choices } = {}) {
  if (!choices || field.dataset.kind !== "choice") return;
  for (const choice of field.querySelectorAll(".choice")) choice.hidden = !(choice.querySelector("input").value in choices);
}

/**
 * Says beside a field, and of its controls, that something is wrong; "" takes it back.
 * @param {Part} field
 * @param {string} words
 * @param {Iterable<Element>} [controls]
 */
export function mark(field, words, controls = field.querySelectorAll("input, select")) {
  const place = field.querySelector(".field-error");
  place.textContent = words;
  place.hidden = !words;
  for (const control of controls) {
    if (words) control.setAttribute("aria-invalid", "true"); else control.removeAttribute("aria-invalid");
  }
}

/**
 * In a form that shows one field at a time: says beside the field and above the form what is expected, and takes the
 * visitor to the field; "" takes it back.
 * @param {HTMLFormElement} form
 * @param {Part} field
 * @param {string} words
 */
export function complain(form, field, words) {
  const control = field.querySelector("input.place, select:not([aria-hidden]), input.number, .choice:not([hidden]) input");
  const summary = form.querySelector(".error-summary");
  const link = summary.querySelector("a");
  mark(field, words, [control]);
  link.textContent = words;
  summary.hidden = !words;
  link.href = `#${control.id || field.id}`;
  link.onclick = (event) => { event.preventDefault(); control.focus(); };
  const [hint, error] = [".hint", ".field-error"].map((part) => field.querySelector(part).id);
  control.setAttribute("aria-describedby", words ? `${hint} ${error}` : hint);
  if (words) control.focus();
}
