// Nationalities: a pupil can have two, in one cell or in two columns, and one that is Dutch decides. Needs no page.
import { isEmpty } from "./cells.js";

/** @import {Known, Recognised, Seen} from "./recognise.js" */

export const FOREIGN = "vreemdeling";
const HEADING = /nationalit/u;
const BETWEEN = /\s*[,;/|+&]\s*|\s+(?:en|and|e)\s+/u;

// What a cell stands for by one of the nationalities in it, where that is sure.
/** @type {(known: Pick<Known, "sure">, cell: string) => string} */
export const sureOfParts = ({ sure }, cell) => cell.toLowerCase().split(BETWEEN).map((part) => sure[part.trim()]).find(Boolean) ?? "";

// The list with the second nationality of a pupil beside the first, in the column that is read: alone it would be read by
// nobody, and who is Dutch too would count.
/** @type {(found: Recognised) => Recognised} */
export function together(found) {
  const columns = found.seen.filter((one) => !one.dropped && !one.days && (HEADING.test(one.compared) || one.nationality));
  const first = columns.find(({ taken }) => taken === FOREIGN) ?? columns[0];
  if (columns.length < 2 || found.seen.some((one) => one.taken === FOREIGN && one !== first)) return found;
  const places = [first, ...columns.filter((one) => one !== first)].map(({ place }) => place);
  const rows = found.rows.map(({ number, cells }) => ({ number, cells: put(cells, first.place, joined(places.map((place) => cells[place] ?? ""))) }));
  const seen = found.seen.map((one) => (one === first ? { ...one, taken: FOREIGN } : columns.includes(one) ? { ...one, taken: "", beside: first.heading } : one));
  return { ...found, seen, rows, apart: true };
}

/** @type {(cells: string[], place: number, cell: string) => string[]} */
const put = (cells, place, cell) => Array.from({ length: Math.max(cells.length, place + 1) }, (_, at) => (at === place ? cell : cells[at] ?? ""));

/** @type {(cells: string[]) => string} */
const joined = (cells) => [...new Set(cells.filter((cell) => !isEmpty(cell)))].join(", ") || cells[0];
