// Of which rows a cell need not be filled, and in which no number of the pupil stands: needs no page.
import { isEmpty } from "./cells.js";
import { FOREIGN } from "./nationalities.js";
import { sureOf } from "./recognise.js";

/** @import {Known, Recognised, Row} from "./recognise.js" */

const NO = "nee";
const NO_WORDS = new Set([NO, "n", "no", "false", "onwaar", "0"]);
const STILL_ASKED = new Set([FOREIGN, "leerling", "schoolsoort"]); // of a Dutch pupil too

// Whether a row is of a Dutch pupil, as far as its own cell or what was said of all tells: that alone decides.
/** @type {(known: Known[], there: Map<string, number>, said: {constants: {[column: string]: string}, values: {[column: string]: {[cell: string]: string}}}) => (row: Row) => boolean} */
export function dutchIn(known, there, { constants, values }) {
  const place = there.get(FOREIGN);
  if (place === undefined) return () => constants[FOREIGN] === NO;
  const column = known.find(({ name }) => name === FOREIGN);
  return ({ cells }) => {
    const cell = cells[place] ?? "";
    const word = values[FOREIGN]?.[cell] || (column && sureOf(column, cell)) || cell.toLowerCase();
    return NO_WORDS.has(word);
  };
}

// How many cells of a column are empty that are needed.
/** @type {(name: string, place: number, rows: Row[], isDutch: (row: Row) => boolean) => number} */
export const emptyCells = (name, place, rows, isDutch) => rows.filter((row) => !row.cells[place]?.trim() && (STILL_ASKED.has(name) || !isDutch(row))).length;

// How many rows have no number of the pupil, in a list that has a column of them; of these only whether a cell is empty is seen.
/** @type {(found: Recognised, numbers: RegExp, isDutch: (row: Row) => boolean) => number} */
export function withoutNumber({ seen, rows }, numbers, isDutch) {
  const places = seen.filter(({ compared, dropped }) => dropped && numbers.test(compared)).map(({ place }) => place);
  if (!places.length) return 0;
  return rows.filter((row) => places.every((place) => isEmpty(row.cells[place] ?? "")) && !isDutch(row)).length;
}
