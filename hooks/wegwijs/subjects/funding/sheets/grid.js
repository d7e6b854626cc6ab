// The rows of a sheet as they are filled, within what a sheet can have.
import { MOST_COLUMNS, MOST_ROWS, Refused, TITLES, note } from "./refused.js";

/** @import {Notes} from "./refused.js" */
/** @typedef {{top: number, left: number, rows: number, columns: number}} Merge from 0 */

const LAST_ROW = 1_048_576; // of Excel and of LibreOffice
const MERGED = 20_000; // cells that values may be repeated in

export class Grid {
  /** @type {string[][]} */
  rows = [];
  /** @type {Notes} */
  notes = {};
  /** @type {Merge[]} */
  merges = [];
  filled = 0;

  // Makes row `number` the one that is filled, from 1. A row that stands twice, or further than any program puts one, would be
  // lost: such a file is damaged. Raises Refused.
  /** @param {number} number */
  goTo(number) {
    if (!(number > this.rows.length && number <= LAST_ROW)) throw new Refused("damaged", String(number));
    while (this.rows.length < number) this.rows.push([]);
  }

  // What stands further than columns are read is told.
  /** @param {number} place @param {string} text */
  put(place, text) {
    if (!text || place < 0) return;
    if (place >= MOST_COLUMNS) { note(this.notes, "beyond-columns", this.rows.length); return; }
    const row = this.rows[this.rows.length - 1];
    if (!row.length) this.count(1);
    fill(row, place, text);
  }

  // Before they fill the memory.
  /** @param {number} rows */
  count(rows) {
    this.filled += rows;
    if (this.filled > MOST_ROWS + TITLES) throw new Refused("too-many-rows", String(this.filled));
  }

  // The last row so many times more.
  /** @param {number} times */
  repeat(times) {
    const last = this.rows[this.rows.length - 1];
    if (last.length) this.count(times);
    if (this.rows.length + times > LAST_ROW) throw new Refused("damaged", String(this.rows.length + times));
    for (let each = 0; each < times; each += 1) this.rows.push([...last]);
  }

  // The value of merged cells in each of them: a title over two columns is the title of both. Empty rows at the end go.
  spread() {
    while (this.rows.length && !this.rows[this.rows.length - 1].length) this.rows.pop();
    let left = MERGED;
    for (const merge of this.merges) {
      const text = this.rows[merge.top]?.[merge.left];
      const columns = Math.min(merge.columns, MOST_COLUMNS - merge.left);
      for (const row of text ? this.rows.slice(merge.top, merge.top + merge.rows) : []) {
        for (let place = merge.left; place < merge.left + columns && left > 0; place += 1, left -= 1) fill(row, place, text);
      }
    }
    return { rows: this.rows, notes: this.notes };
  }
}

/** @type {(row: string[], place: number, text: string) => void} */
function fill(row, place, text) {
  while (row.length < place) row.push("");
  row[place] = text;
}
