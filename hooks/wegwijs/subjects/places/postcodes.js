// The four digits of a postcode, and the municipalities they lie in: one, or the ones to ask about.
import { fold } from "../shared/fold.js";

/**
 * Municipalities by postcode, from the ranges each has: `1011-1018 1021`.
 * @param {Record<string, { postcodes?: string }>} municipalities
 * @returns {Map<number, string[]>}
 */
export function byPostcode(municipalities) {
  const found = new Map();
  for (const [code, { postcodes = "" }] of Object.entries(municipalities)) {
    for (const range of postcodes.match(/\S+/g) ?? []) {
      const [first, last = first] = range.split("-").map(Number);
      for (let postcode = first; postcode <= last; postcode += 1) found.set(postcode, [...(found.get(postcode) ?? []), code]);
    }
  }
  return found;
}

/**
 * The four digits in what is typed, also with letters and a place around them; 0 where it holds none.
 * @param {string} text
 */
export function postcodeIn(text) {
  const [, digits] = fold(text).match(/(?<![\p{L}\p{N}])([1-9]\d{3})(?: ?[a-z]{2})?(?![\p{L}\p{N}])/u) ?? [];
  return Number(digits ?? 0);
}

/**
 * Whether somebody has begun to type a postcode.
 * @param {string} text
 */
export const begun = (text) => /^[1-9]\d{0,2}$/.test(fold(text).trim());
