// What a list's columns are, as a small file for the next time. It holds headings and words of the list, and no pupil.
const FORM = "wegwijs-indeling/1";

/** @import {Said} from "./said.js" */
/** @typedef {Said & {columns: {[compared: string]: string}}} Mapping */

/** @type {Mapping} */
export const NONE = { columns: {}, constants: {}, values: {}, orders: {} };

// A word for which nobody chose anything says nothing the next time, and may be what was not meant to be kept.
/** @type {(mapping: Mapping) => string} */
export function toText({ columns, constants, values, orders }) {
  const chosen = Object.entries(values).map(([column, words]) => [column, Object.fromEntries(Object.entries(words).filter(([, word]) => word))]);
  return `${JSON.stringify({ form: FORM, columns, constants, values: Object.fromEntries(chosen), orders }, null, 1)}\n`;
}

// Nothing for a file that is none of these.
/** @type {(text: string) => Mapping | null} */
export function fromText(text) {
  try {
    const { form, columns, constants, values, orders = {} } = JSON.parse(text); // older ones tell no order of days
    if (form !== FORM || ![columns, constants, orders, ...Object.values(values)].every(isWords)) return null;
    return { columns, constants, values, orders };
  } catch {
    return null;
  }
}

/** @type {(given: unknown) => boolean} */
const isWords = (given) => typeof given === "object" && given !== null && Object.values(given).every((value) => typeof value === "string");
