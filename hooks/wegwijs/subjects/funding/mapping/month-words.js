// A day with its month as a word, in Dutch or English, with its month as a number: as the rules read it. Needs no page.
const MONTHS = [
  ["januari", "january", "jan"], ["februari", "february", "feb"], ["maart", "march", "mrt", "mar"], ["april", "apr"], ["mei", "may"], ["juni", "june", "jun"],
  ["juli", "july", "jul"], ["augustus", "august", "aug"], ["september", "sept", "sep"], ["oktober", "october", "okt", "oct"], ["november", "nov"], ["december", "dec"],
];
const MONTH_OF = new Map(MONTHS.flatMap((words, place) => words.map((word) => [word, place + 1])));
const WORDED = /^(\d{1,2})[-/. ]+([a-z]+)\.?[-/. ]+(\d{4}|\d\d)$/i;

// With the year first, where it has four digits; a year of two stays last, and any other cell as it is.
/** @type {(cell: string) => string} */
export function inNumbers(cell) {
  const [, day, word = "", year] = WORDED.exec(cell) ?? [];
  const month = MONTH_OF.get(word.toLowerCase());
  if (!month) return cell;
  return year.length === 4 ? `${year}-${month}-${day}` : `${day}-${month}-${year}`;
}
