// A file that is not read, with the name of the reason, which is that of its words, and what came in its place.
export class Refused extends Error {
  /** @param {string} code @param {string} [got] */
  constructor(code, got = "") {
    super(code);
    this.code = code;
    this.got = got;
  }
}

export const MOST_BYTES = 20_000_000;
export const MOST_ROWS = 50_000; // pupils; the rules read no more
export const MOST_COLUMNS = 300;
export const TITLES = 60; // rows above and under the pupils
const MOST_UNPACKED = 150_000_000; // of the largest list of so many rows twice what is needed

/**
 * @typedef {object} Sheet a sheet of a file as rows of cells, all of them text as a person reads it
 * @property {string} name
 * @property {boolean} hidden
 * @property {string[][]} rows by the number of the row less one; a row without cells is empty
 * @property {Notes} notes what is to be told of it
 */
/** @typedef {{[code: string]: {n: number, example: string}}} Notes how often something was seen, and where first */
/** @typedef {{kind: "xlsx" | "ods" | "csv", sheets: Sheet[]}} Read */

/** @type {(notes: Notes, code: string, example?: string | number) => void} */
export function note(notes, code, example = "") {
  notes[code] ??= { n: 0, example: String(example) };
  notes[code].n += 1;
}

// Unpacked, a file may be a thousand times as large: what it says of itself is added up first.
/** @type {() => (file: {originalSize: number}) => boolean} */
export function withinReason() {
  let all = 0;
  return ({ originalSize }) => {
    all += originalSize;
    if (all > MOST_UNPACKED) throw new Refused("zip-bomb");
    return true;
  };
}

/** @type {(rows: string[][]) => string[][]} */
export function bounded(rows) {
  const filled = rows.reduce((all, row) => all + Number(row.length > 0), 0);
  if (filled > MOST_ROWS + TITLES) throw new Refused("too-many-rows", String(filled));
  return rows;
}
