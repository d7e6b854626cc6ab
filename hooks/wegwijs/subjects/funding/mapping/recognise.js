// What the columns of a list are: by their headings, under title rows where there are any. Of a column that says who a child
// is nothing is looked at but its heading.
/** @import {Sheet} from "../sheets/refused.js" */

/**
 * @typedef {object} Known a column that the rules read
 * @property {string} name
 * @property {string} label
 * @property {string} holds
 * @property {boolean} required
 * @property {boolean} date
 * @property {string[]} words the words that a cell may hold, where there are only a few
 * @property {string[]} headings
 */
/** @typedef {{known: Known[], who: {names: string[], parts: string}}} Columns */
/** @typedef {{heading: string, compared: string, dropped: boolean, taken: string, place: number}} Seen a column of the list, and what it was taken for */
/** @typedef {{header: number, seen: Seen[], rows: {number: number, cells: string[]}[]}} Recognised */

const LOOKED_AT = 30; // rows that are not empty, in which the header stands
const LEAST = 2; // filled cells of a row that can be a header

// As the rules compare it: small letters, one underscore between words.
/** @type {(name: string) => string} */
export const normal = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim().replaceAll(" ", "_");

export class Recogniser {
  /** @param {Columns} columns */
  constructor({ known, who }) {
    this.byHeading = new Map(known.flatMap(({ name, headings }) => headings.map((heading) => [heading, name])));
    this.names = new Set(who.names);
    this.parts = new RegExp(who.parts, "u");
  }

  /** @param {string} heading */
  saysWho(heading) {
    const compared = normal(heading);
    const plain = compared.normalize("NFKD").replace(/\p{M}/gu, "");
    return this.names.has(compared) || (!this.byHeading.has(compared) && this.parts.test(plain)) || isBsn(heading);
  }

  /** @param {string} heading @returns {string} */
  taken(heading) {
    return this.saysWho(heading) ? "" : this.byHeading.get(normal(heading)) ?? "";
  }

  // The row with the most headings that are known; of a list without any its first row that can be one.
  /** @param {string[][]} rows @returns {number} */
  headerOf(rows) {
    const filled = rows.map((cells, place) => ({ cells, place })).filter(({ cells }) => cells.length);
    const wide = filled.filter(({ cells }) => cells.filter(Boolean).length >= LEAST);
    const first = (wide.length ? wide : filled).slice(0, LOOKED_AT);
    const known = (/** @type {string[]} */ cells) => new Set(cells.map((cell) => this.taken(cell)).filter(Boolean)).size;
    const best = first.reduce((found, one) => (known(one.cells) > known(found.cells) ? one : found), first[0]);
    return best ? best.place : -1;
  }

  /** @param {Sheet} sheet @param {number} [header] @returns {Recognised} */
  recognise({ rows }, header = this.headerOf(rows)) {
    /** @type {Set<string>} */
    const given = new Set();
    const seen = (rows[header] ?? []).map((heading, place) => {
      const taken = this.taken(heading);
      const first = !given.has(taken);
      given.add(taken);
      return { heading, compared: normal(heading), dropped: this.saysWho(heading), taken: first ? taken : "", place };
    });
    const body = rows.map((cells, place) => ({ number: place + 1, cells })).filter(({ number, cells }) => number > header + 1 && cells.length);
    return { header, seen: seen.filter(({ heading }) => heading), rows: body };
  }
}

// A number that can be that of a citizen, by its own check.
/** @type {(text: string) => boolean} */
export function isBsn(text) {
  const digits = text.replace(/[\s.-]/g, "");
  if (!/^\d{8,9}$/.test(digits)) return false;
  const sum = [...digits.padStart(9, "0")].reduce((all, digit, place) => all + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
  return sum % 11 === 0;
}

// The different values of a column, the most frequent first.
/** @type {(rows: {cells: string[]}[], place: number) => [value: string, rows: number][]} */
export function valuesOf(rows, place) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { cells } of rows) if (cells[place]) counts.set(cells[place], (counts.get(cells[place]) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]);
}
