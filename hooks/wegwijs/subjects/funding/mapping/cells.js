// What of a cell is told at a glance: needs no page.

// Words that stand for nothing known, in small letters.
export const UNKNOWN = new Set(["", "?", "-", "onbekend", "unknown", "n.b.", "nb"]);

/** @type {(cell: string) => boolean} */
export const isEmpty = (cell) => UNKNOWN.has(cell.trim().toLowerCase());
