// What the columns of a list are: by their headings, under title rows where there are any, and else by what stands in them
// where that can be one thing only. Of a column that says who a child is nothing is looked at but its heading.
import { today } from "../../shared/format.js";
import { dayOf } from "../sheets/serials.js";
import { FROM, UNTIL, takenApart } from "./apart.js";
import { UNKNOWN, letters } from "./cells.js";
import { inNumbers } from "./month-words.js";
import { FOREIGN, sureOfParts, together } from "./nationalities.js";
import { numbersUnder } from "./own-numbers.js";

/** @import {Sheet} from "../sheets/refused.js" */

/**
 * @typedef {object} Known a column that the rules read
 * @property {string} name
 * @property {string} label
 * @property {string} holds
 * @property {boolean} required
 * @property {boolean} date
 * @property {string[]} words the words that a cell may hold, where there are only a few
 * @property {string[]} offered one word for each thing that a cell may say, where there are only a few
 * @property {{[word: string]: string}} sure other words that mean one thing only
 * @property {string} alone a pattern of words for which no choice for all others holds, empty where there are none
 * @property {string} usual what holds for all pupils of most lists, if there is such a thing
 * @property {string[]} headings
 */
/** @typedef {{[code: string]: string}} Groups by verblijfstitelcode the words for what it says of a pupil */
/** @typedef {{known: Known[], groups: Groups, who: {names: string[], parts: string, numbers: string, staff: string[], employed: string[]}, errors: string, totals: {begins: string, most: number}}} Columns `totals` how a row begins that counts pupils, and how many cells are filled in one */
/** @typedef {{heading: string, compared: string, dropped: boolean, taken: string, byValues: boolean, days: boolean, place: number, of?: string, beside?: string, nationality?: boolean, ofState?: boolean, strange?: string}} Seen a column of the list, and what it was taken for; `days` where it holds nothing else and nothing tells which; `beside` the column together with which it is read; `ofState` where numbers of the state stand under a heading that does not say so; of a part the column it was taken from, of one that holds two things and is not taken apart the first cell that is not understood */
/** @typedef {{place: number, two: boolean}} Header the row with the headings, by its number less one, and whether the row above it belongs to them */
/** @typedef {{number: number, cells: string[]}} Row */
/** @typedef {{header: Header, headings: string[], seen: Seen[], rows: Row[], apart: boolean}} Recognised `apart` where columns were added to those of the file, or read together */

const KEY = "leerling";
export const CODE = "verblijfstitelcode";
export const BIRTH = "geboortedatum";
const DAY = /^(?:\d{1,2}[-/.]\d{1,2}[-/.](\d{4})|(\d{4})[-/.]\d{1,2}[-/.]\d{1,2})(?:[ T]0?0:00(?::00(?:\.0+)?)?)?$/; // midnight goes along
const AGES = [3, 24]; // in years, of who can be a pupil
const AHEAD = 2; // years that a planned day can lie ahead
export const SERIAL = /^[2-7]\d{4}([.,]0+)?$/; // as the rules take it for a day
const LOOKED_AT = 30; // rows that are not empty, in which the header stands
const LEAST = 2; // filled cells of a row that can be a header
const STAFF = 2; // headings of who works at a school that cannot be there by chance, where none is sure by itself

// As the rules compare it: small letters, one underscore between words.
/** @type {(name: string) => string} */
const normal = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim().replaceAll(" ", "_");

export class Recogniser {
  /** @param {Columns} columns */
  constructor({ known, groups, who, errors, totals }) {
    this.known = known;
    this.groups = groups;
    this.staff = new Set(who.staff);
    this.employed = new Set(who.employed);
    this.isError = errorsIn(errors);
    this.total = new RegExp(`^(?:${totals.begins})`, "iu");
    this.mostInTotal = totals.most;
    this.byHeading = new Map(known.flatMap(({ name, headings }) => headings.map((heading) => [heading, name])));
    this.names = new Set(who.names);
    this.parts = new RegExp(who.parts, "u");
  }

  /** @param {string} heading */
  saysWho(heading) {
    const compared = normal(heading);
    return this.names.has(compared) || (!this.byHeading.has(compared) && this.hasPart(compared)) || isBsn(heading);
  }

  /** @param {string} compared */
  hasPart(compared) {
    return this.parts.test(compared.normalize("NFKD").replace(/\p{M}/gu, ""));
  }

  // Under a heading as "BSN of onderwijsnummer" the words for these are an answer; numbers are not looked at.
  /** @param {string} heading @param {number} place @param {Row[]} rows */
  holdsNumbers(heading, place, rows) {
    const column = this.hasPart(normal(heading)) && this.known.find(({ name }) => name === this.taken(heading));
    return column ? valuesOf(rows, place).some(([value]) => !isKnown(column, value) && !(value.toLowerCase() in column.sure)) : false;
  }

  /** @param {string} heading @returns {string} */
  taken(heading) {
    return this.saysWho(heading) ? "" : this.byHeading.get(normal(heading)) ?? "";
  }

  // The row with the most headings that are known, or two rows that say more together; of a list without any its first
  // row that can be one.
  /** @param {string[][]} rows @returns {Header} */
  headerOf(rows) {
    const filled = rows.map((cells, place) => ({ cells, place })).filter(({ cells }) => cells.length);
    const wide = filled.filter(({ cells }) => cells.filter(Boolean).length >= LEAST);
    const all = (wide.length ? wide : filled).slice(0, LOOKED_AT).flatMap(({ place }) => [{ place, two: false }, { place, two: true }]);
    const known = (/** @type {Header} */ header) => new Set(this.headings(rows, header).map((cell) => this.taken(cell)).filter(Boolean)).size;
    return all.reduce((found, one) => (known(one) > known(found) ? one : found), all[0] ?? { place: -1, two: false });
  }

  // The headings of a row; of two rows both, or the lower one where only that is known and nobody else is meant. One above
  // holds for the next columns too, where the lower one alone is not known and with it is.
  /** @param {string[][]} rows @param {Header} header @returns {string[]} */
  headings(rows, { place, two }) {
    const own = rows[place] ?? [];
    const above = (two && rows[place - 1]) || [];
    let span = "";
    return Array.from({ length: Math.max(own.length, above.length) }, (_, column) => {
      const [upper, lower] = [above[column] ?? "", own[column] ?? ""];
      if (upper) span = upper;
      else if (lower && !this.taken(lower) && this.taken(`${span} ${lower}`)) return `${span} ${lower}`;
      const both = upper === lower ? lower : `${upper} ${lower}`.trim();
      return this.taken(lower) && !this.taken(both) && !this.saysWho(both) ? lower : both;
    });
  }

  /** @param {Sheet} sheet @param {Header} [header] @returns {Recognised} */
  recognise({ rows }, header = this.headerOf(rows)) {
    /** @type {Set<string>} */
    const given = new Set();
    const written = this.headings(rows, header);
    const body = rows.map((cells, place) => ({ number: place + 1, cells })).filter(({ number, cells }) => number > header.place + 1 && cells.length);
    const headings = this.named(written, body);
    const keyed = headings.some((heading) => this.taken(heading) === KEY);
    const seen = headings.map((heading, place) => {
      const numbers = numbersUnder(normal(heading), body.map(({ cells }) => cells[place] ?? ""));
      const dropped = this.saysWho(heading) || numbers === "state" || this.holdsNumbers(heading, place, body);
      const taken = dropped ? "" : numbers ? (numbers === "own" && !keyed ? KEY : "") : this.taken(heading);
      const first = !given.has(taken);
      given.add(taken);
      return { heading, compared: normal(heading), dropped, ofState: numbers === "state", taken: first ? taken : "", byValues: false, days: false, place };
    }).filter(({ heading }) => heading);
    return this.apart(together({ header, headings, seen: this.byValues(seen, given, body), rows: body, apart: headings.some((heading, place) => heading !== written[place]) }));
  }

  // With its letter where a column has cells and no heading, or that of another one that nothing is known of: nobody could
  // say which it is.
  /** @param {string[]} headings @param {Row[]} body @returns {string[]} */
  named(headings, body) {
    /** @type {Set<string>} */
    const before = new Set();
    return headings.map((heading, place) => {
      const compared = normal(heading);
      const again = before.has(compared) && !this.taken(heading) && !this.saysWho(heading);
      before.add(compared);
      const alone = heading ? !again : !body.some(({ cells }) => cells[place]);
      return alone ? heading : `${heading} [${letters(place)}]`.trim();
    });
  }

  // With two columns more for each that holds the day of entry and that of leaving; one that cannot be taken apart says so.
  /** @param {Recognised} found @returns {Recognised} */
  apart(found) {
    const seen = found.seen.map((column) => ({ ...column }));
    let { headings, rows } = found;
    for (const column of seen.filter(({ dropped, taken }) => !dropped && ["", FROM, UNTIL].includes(taken))) {
      const parts = takenApart(column, rows);
      if (!parts) continue;
      const there = new Set(seen.filter((one) => one !== column).map(({ taken }) => taken));
      if ("strange" in parts) {
        if (column.taken || !there.has(UNTIL)) column.strange = parts.strange; // where who left is told elsewhere it may be a remark
        continue;
      }
      column.taken = "";
      const width = headings.length;
      rows = rows.map(({ number, cells }, row) => ({ number, cells: widened(cells, width, [parts.from[row], parts.until[row]]) }));
      headings = [...headings, `${column.heading} [in]`, `${column.heading} [uit]`];
      for (const [step, taken] of [FROM, UNTIL].entries()) {
        const heading = headings[width + step];
        seen.push({ heading, compared: normal(heading), dropped: false, taken: there.has(taken) ? "" : taken, byValues: false, days: false, place: width + step, of: column.heading });
      }
    }
    return { ...found, headings, seen, rows, apart: found.apart || headings.length > found.headings.length };
  }

  // How many rows are of pupils: the rules skip one that counts them.
  /** @param {Recognised} found @returns {number} */
  pupilsIn({ rows }) {
    const filled = rows.map(({ cells }) => cells.filter(Boolean));
    return filled.filter((cells) => cells.length > this.mostInTotal || !this.total.test(cells[0] ?? "")).length;
  }

  // Headings by which this is a list of who works at the school; none where it is not.
  /** @param {Recognised} found @returns {string[]} */
  staffIn({ seen }) {
    const found = seen.filter(({ compared }) => this.staff.has(compared));
    const sure = found.length >= STAFF || found.some(({ compared }) => this.employed.has(compared));
    return sure ? found.map(({ heading }) => heading) : [];
  }

  // A column that its heading says nothing of is what its values can be, where no other column can be it too.
  /** @param {Seen[]} seen @param {Set<string>} given @param {{cells: string[]}[]} rows @returns {Seen[]} */
  byValues(seen, given, rows) {
    const guesses = seen.map((column) => (column.taken || column.dropped || this.byHeading.has(column.compared) ? "" : this.guess(valuesOf(rows, column.place).map(([value]) => value))));
    return seen.map((column, place) => {
      const guess = guesses[place];
      if (guess && !given.has(guess) && guesses.indexOf(guess) === guesses.lastIndexOf(guess)) return { ...column, taken: guess, byValues: true };
      return { ...column, nationality: guess === FOREIGN, days: !column.taken && !column.dropped && this.holdsDays(valuesOf(rows, column.place).map(([value]) => value)) };
    });
  }

  /** @param {string[]} all the different values of a column */
  told(all) {
    return all.map((value) => value.toLowerCase()).filter((value) => !UNKNOWN.has(value) && !this.isError(value));
  }

  /** @param {string[]} all */
  holdsDays(all) {
    const values = this.told(all);
    return values.length > 0 && values.every((value) => DAY.test(inNumbers(value)) || isRecentSerial(value));
  }

  /** @param {string[]} all @returns {string} */
  guess(all) {
    const values = this.told(all);
    if (!values.length) return "";
    if (values.every(isBirth)) return BIRTH;
    if (values.every((value) => value === "geen" || value in this.groups)) return CODE;
    /** @type {(column: Known) => unknown} */
    const isOne = ({ words, sure }) => words.length && values.every((value) => words.includes(value) || value in sure);
    const fitting = this.known.filter((column) => isOne(column) || values.some((value) => column.name === FOREIGN && sureOfParts(column, value)));
    return fitting.length === 1 ? fitting[0].name : "";
  }
}

// Cells behind the last heading stay there, behind those that are added.
/** @type {(cells: string[], width: number, added: string[]) => string[]} */
const widened = (cells, width, added) => [...Array.from({ length: width }, (_, place) => cells[place] ?? ""), ...added, ...cells.slice(width)];

// Whether a cell holds the error of a formula: that stands for nothing, whatever a person says.
/** @type {(errors: string) => (cell: string) => boolean} */
export function errorsIn(errors) {
  const whole = new RegExp(`^(?:${errors})$`, "iu");
  return (cell) => whole.test(cell);
}

// A number that a spreadsheet keeps for a day in the life of who is a pupil now: others can be numbers of the school's own.
/** @type {(value: string) => boolean} */
function isRecentSerial(value) {
  const age = SERIAL.test(value) ? Number(today().slice(0, 4)) - Number(dayOf(parseInt(value, 10), false).slice(0, 4)) : NaN;
  return age >= -AHEAD && age <= AGES[1];
}

// A day on which who is a pupil now can be born.
/** @type {(value: string) => boolean} */
export function isBirth(value) {
  const [, last, first] = DAY.exec(inNumbers(value)) ?? [];
  const age = Number(today().slice(0, 4)) - Number(last ?? first);
  return age >= AGES[0] && age <= AGES[1];
}

/** @type {(column: Known, value: string) => boolean} */
export const isKnown = ({ name, words }, value) => UNKNOWN.has(value.toLowerCase()) || (name === CODE ? /^(\d\d|geen)$/i.test(value)
  : words.includes(value.toLowerCase().replaceAll("_", " ").split(/\s+/).filter(Boolean).join(" ")));

// What another word stands for where that is sure: a word that means one thing, or a code with words behind it.
/** @type {(column: Known, value: string) => string} */
export function sureOf({ name, offered, sure }, value) {
  const word = sure[value.toLowerCase()] ?? (name === FOREIGN ? sureOfParts({ sure }, value) : "");
  const code = name === CODE ? codeIn(value) : "";
  return offered.includes(code) ? code : word;
}

// The two digits of a verblijfstitelcode, with a nought before or words behind; nothing where there is none.
/** @type {(cell: string) => string} */
export const codeIn = (cell) => /^0?(\d\d)(?=\D|$)/.exec(cell)?.[1] ?? "";

// A number that can be that of a citizen, by its own check; a day, which can pass it too, is none.
/** @type {(text: string) => boolean} */
export function isBsn(text) {
  const digits = text.replace(/[\s.-]/g, "");
  if (DAY.test(text) || !/^\d{8,9}$/.test(digits)) return false;
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
