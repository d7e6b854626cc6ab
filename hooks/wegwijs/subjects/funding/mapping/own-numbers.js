// Numbers under a heading that says no more than that: the school's own, of the state, or others. Needs no page.
import { isEmpty } from "./cells.js";

const BARE = new Set(["nr", "no", "nummer", "number"]); // as headings are compared
const OF_STATE = /^\d{8,9}$/; // a BSN or an onderwijsnummer, also without its first 0
const NEARLY = 0.9; // of the cells differ where each pupil has its own: one can stand there twice

// Nothing where the heading says more, or where words stand under it.
/** @type {(compared: string, cells: string[]) => "own" | "state" | "others" | ""} */
export function numbersUnder(compared, cells) {
  const filled = BARE.has(compared) ? cells.filter((cell) => !isEmpty(cell)) : [];
  if (!filled.some((cell) => /\d/.test(cell))) return "";
  if (filled.some((cell) => OF_STATE.test(cell.replace(/[\s.-]/g, "")))) return "state";
  return new Set(filled).size >= NEARLY * filled.length ? "own" : "others";
}
