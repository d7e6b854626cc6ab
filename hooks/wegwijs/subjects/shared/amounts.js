// Numbers and money as people type them.
import { latin } from "./dates.js";

const MOST_DIGITS = 9; // of whole euros, as the rules take them

// An amount in Dutch or English: `6.500`, `6500,50`, `1,250.50`. Euro as text with two decimals, null for no amount.
/** @type {(text: string) => string | null} */
export function readEuro(text) {
  const plain = latin(text).replace(/[\s€'\u00a0]/g, "").replace(/٫/g, ",").replace(/٬/g, ".");
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const parts = plain.split(/[.,]/);
  const marks = plain.replace(/\d/g, "");
  // The last mark stands before the cents, unless it parts thousands as all the others do.
  const thousands = marks !== "" && new Set(marks).size === 1 && parts.slice(1).every((part) => part.length === 3);
  if (marks !== "" && !thousands && marks.slice(0, -1).includes(marks.slice(-1))) return null;
  const cents = marks === "" || thousands ? "" : parts.pop() ?? "";
  const grouped = parts.slice(1).every((part) => part.length === 3);
  return grouped && cents.length <= 2 && parts.join("").length <= MOST_DIGITS ? `${Number(parts.join(""))}.${cents.padEnd(2, "0")}` : null;
}

// A whole number from 0 to `most`, null for anything else.
/** @type {(text: string, most: number) => number | null} */
export function readNumber(text, most) {
  const plain = latin(text.trim());
  return /^\d{1,6}$/.test(plain) && Number(plain) <= most ? Number(plain) : null;
}

// A code of two digits, null for anything else.
/** @type {(text: string) => string | null} */
export const readCode = (text) => (/^\d\d$/.test(latin(text)) ? latin(text) : null);
