// What of a cell is told at a glance: needs no page.

// Words that stand for nothing known, in small letters.
export const UNKNOWN = new Set(["", "?", "-", "onbekend", "unknown", "n.b.", "nb"]);

// Of a column as a spreadsheet names it, by its place: A, Z, AA.
/** @type {(place: number) => string} */
export const letters = (place) => (place < 26 ? "" : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

/** @type {(cell: string) => boolean} */
export const isEmpty = (cell) => UNKNOWN.has(cell.trim().toLowerCase());
