// Which column of DUO's file and which of the school's own list hold one number, and which tab a sheet is, where that is to
// be seen: a person says yes. Needs no page.
import { readDate } from "../../shared/dates.js";
import { inNumbers } from "../mapping/month-words.js";
import { compared } from "./match.js";

/** @typedef {{name: string, values: string[]}} Column by its heading as it is compared */
/** @typedef {{own: string, other: string, shared: number}} Pair */

const NEARLY = 0.9; // of the cells of a column that holds a number of each pupil are different
const DAY = /^(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/;
const TAB = /^(?:tab(?:blad)?)?\s*([123])$/i;
const NAMES = [/^duidelijke categorie$/i, /^code niet duidelijk$/i, /^onderwijsnummers?$/i]; // as DUO calls them, by their number
const LED = /^(?:tab(?:blad)?)?\s*([123])\s*[-–:.,]?\s+/i; // the number before such a name
const PEILDATUM = /-(01|04|07|10)-01$/;
const IN_TEXT = /\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\s+\p{L}{3,}\s+\d{4}/gu;

// The different numbers of a column; of one that holds something else, as days or a group, none.
/** @type {(column: Column) => Set<string>} */
function numbers({ values }) {
  const filled = values.filter((value) => /\d/.test(value) && !DAY.test(inNumbers(value)));
  const different = new Set(filled.map(compared));
  return different.size >= NEARLY * values.filter(Boolean).length ? different : new Set();
}

// The two columns that share most numbers; null where none do.
/** @type {(own: Column[], other: Column[]) => Pair | null} */
export function propose(own, other) {
  const mine = own.map((column) => ({ name: column.name, found: numbers(column) }));
  /** @type {Pair | null} */
  let best = null;
  for (const column of other) {
    const theirs = numbers(column);
    for (const { name, found } of mine) {
      const shared = [...theirs].filter((number) => found.has(number)).length;
      if (shared > (best?.shared ?? 0)) best = { own: name, other: column.name, shared };
    }
  }
  return best;
}

// Only where the name of the sheet says no more than that; nothing where a number and a name say different things.
/** @type {(name: string) => string} */
export function tabOfName(name) {
  const text = name.trim();
  const led = LED.exec(text);
  const named = NAMES.findIndex((one) => one.test(text.slice(led?.[0].length ?? 0))) + 1;
  if (!named) return TAB.exec(text)?.[1] ?? "";
  return led && Number(led[1]) !== named ? "" : String(named);
}

// The peildata that stand in titles: first days of a quarter, as a title may also tell when the file was made.
/** @type {(texts: string[]) => Day[]} */
export function peildataIn(texts) {
  const days = texts.flatMap((text) => [...text.matchAll(IN_TEXT)].map(([found]) => readDate(found)?.first ?? ""));
  return [...new Set(days.filter((one) => PEILDATUM.test(one)))];
}
