// Which rows of two files are about one pupil, by a number that stands in both: needs no page.

/**
 * @template Own, Other
 * @typedef {object} Matched each row of both files in one place
 * @property {{own: Own, other: Other}[]} both
 * @property {Own[]} onlyOwn
 * @property {Other[]} onlyOther
 * @property {{own: Own[], other: Other[]}} unclear whose number stands more than once in one of the files
 * @property {{own: Own[], other: Other[]}} blank without a number
 */

const NO_NUMBER = new Set(["", "?", "onbekend", "nb", "geen"]);

// A number as it is compared: a spreadsheet takes noughts in front of it away, and people write marks in it.
/** @type {(text: string) => string} */
export const compared = (text) => text.toLowerCase().replace(/[\s.\-_/]/g, "").replace(/^0+(?=.)/, "");

/** @type {<Row extends {number: string}>(rows: Row[]) => {[number: string]: Row[]}} */
function byNumber(rows) {
  /** @type {{[number: string]: any[]}} */
  const found = Object.create(null); // a number may be `constructor`
  for (const row of rows) (found[compared(row.number)] ??= []).push(row);
  return found;
}

// Where a number stands twice, it is not guessed which of the rows is meant.
/** @type {<Own extends {number: string}, Other extends {number: string}>(own: Own[], other: Other[]) => Matched<Own, Other>} */
export function match(own, other) {
  const [mine, theirs] = [byNumber(own), byNumber(other)];
  /** @type {Matched<any, any>} */
  const found = { both: [], onlyOwn: [], onlyOther: [], unclear: { own: [], other: [] }, blank: { own: [], other: [] } };
  for (const number of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [one, two] = [mine[number] ?? [], theirs[number] ?? []];
    const place = NO_NUMBER.has(number) ? found.blank : found.unclear;
    if (NO_NUMBER.has(number) || one.length > 1 || two.length > 1) { place.own.push(...one); place.other.push(...two); }
    else if (one.length && two.length) found.both.push({ own: one[0], other: two[0] });
    else { found.onlyOwn.push(...one); found.onlyOther.push(...two); }
  }
  return found;
}
