// What two files say of one pupil in fields that both hold, and where they say different things: needs no page.
import { day } from "../../shared/format.js";
import { dayIn } from "../mapping/orders.js";
import { isEmpty } from "../mapping/cells.js";
import { SERIAL, codeIn, isBsn } from "../mapping/recognise.js";
import { dayOf } from "../sheets/serials.js";

/** @import {Known} from "../mapping/recognise.js" */
/** @typedef {{[field: string]: string}} Held what a row says, by the name of the field, as it can be compared */
/** @typedef {{field: string, own: string, duo: string}} Difference */

const CODE = "verblijfstitelcode";
const NATIONALITY = "vreemdeling";
const DATES = ["geboortedatum", "datum_vestiging", "eerste_inschrijving"];
export const NUMBER = "nummer";
export const FIELDS = [CODE, ...DATES, NATIONALITY];

// A cell as it is compared; nothing for one that says nothing, or that may be a number of the state.
/** @type {(field: string, cell: string, month: boolean, known: Known[]) => string} */
export function heldIn(field, cell, month, known) {
  const text = cell.trim();
  if (isEmpty(text) || isBsn(text)) return "";
  if (DATES.includes(field)) return SERIAL.test(text) ? dayOf(parseInt(text, 10), false) : dayIn(text, month ? "month" : "day");
  if (field === CODE) return codeIn(text) || text.toLowerCase();
  return nationality(text.toLowerCase(), known);
}

// Only whether it is the Dutch one: that decides, and one nationality has many names.
/** @type {(word: string, known: Known[]) => string} */
function nationality(word, known) {
  const column = known.find(({ name }) => name === NATIONALITY);
  const meant = column?.sure[word] ?? word;
  if (column?.words.includes(meant)) return ["ja", "j", "yes", "y", "true", "waar", "1"].includes(meant) ? "ja" : "nee";
  return /\p{L}{3}/u.test(meant) ? "ja" : ""; // a code of a country says nothing here
}

/** @type {(own: Held, duo: Held) => Difference[]} */
export const differing = (own, duo) => FIELDS.filter((field) => own[field] && duo[field] && own[field] !== duo[field]).map((field) => ({ field, own: own[field], duo: duo[field] }));

// A value as a person reads it.
/** @type {(field: string, value: string, words: (key: string) => string) => string} */
export function heldText(field, value, word) {
  if (!value) return word("fund.not-known");
  if (DATES.includes(field)) return day(value);
  return field === NATIONALITY ? word(value === "ja" ? "fund.true" : "fund.false") : value;
}
