// A list as text: its letters and its separator as they come, so that a person sees what stands in each column. The rules
// read the same bytes themselves.
import dsv from "./dsv.js";
import { Refused, bounded } from "./refused.js";

/** @import {Sheet} from "./refused.js" */

const SEPARATORS = [";", ",", "\t", "|"];
const LOOKED_AT = 30; // lines, in which the header stands
const NO_TEXT = /(?![\t\n\v\f\r\u007f-\u009f])\p{Cc}/u;
const END = String.fromCharCode(26); // old programs end a file with it

/** @type {(bytes: Uint8Array) => Sheet[]} */
export function readDelimited(bytes) {
  const text = decoded(bytes).replace(/^sep=.\r?\n/i, "");
  if (!text.trim()) throw new Refused("empty");
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.filter((line) => line.trim()).slice(0, LOOKED_AT);
  const width = (/** @type {string} */ separator) => Math.max(...first.map((line) => line.split(separator).length));
  const separator = SEPARATORS.reduce((best, one) => (width(one) > width(best) ? one : best));
  const most = width(separator);
  let rows = dsv(separator).parseRows(text);
  // A quote that nobody closed takes in what follows: then each line is a row.
  const swallowed = () => rows.some((row) => row.some((cell) => cell.split("\n").some((line) => 2 * line.split(separator).length > most + 1)));
  if (!quotedWell(text, separator) || swallowed()) {
    rows = lines.map((line) => line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, "")));
  }
  return [{ name: "", hidden: false, rows: bounded(rows.map(filled)), notes: {} }];
}

// Whether behind each cell in quotes comes the next cell or the end of the row: else signs and rows would be lost in silence.
/** @type {(text: string, separator: string) => boolean} */
function quotedWell(text, separator) {
  const end = separator === "|" ? "\\|" : separator;
  const cell = new RegExp(`(?:"[^"]*(?:""[^"]*)*"|(?!")[^${end}\\r\\n]*)(?:${end}|\\r\\n?|\\n|$)`, "y");
  while (cell.lastIndex < text.length) if (!cell.test(text)) return false;
  return true;
}

/** @type {(cells: string[]) => string[]} */
function filled(cells) {
  const trimmed = cells.map((cell) => cell.trim());
  return trimmed.some(Boolean) ? trimmed : [];
}

/** @type {(bytes: Uint8Array) => string} */
function decoded(bytes) {
  for (const encoding of encodings(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      const whole = text.endsWith(END) ? text.slice(0, -1) : text;
      if (!NO_TEXT.test(whole)) return whole;
    } catch {
      // the next one
    }
  }
  throw new Refused("not-a-sheet", [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join(" "));
}

// With a nought at every other place a text is of two bytes a letter.
/** @type {(bytes: Uint8Array) => string[]} */
function encodings(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  const head = bytes.slice(0, 400);
  const noughts = (/** @type {number} */ from) => head.filter((byte, place) => place % 2 === from && !byte).length;
  if (noughts(1) > head.length / 4) return ["utf-16le"];
  if (noughts(0) > head.length / 4) return ["utf-16be"];
  return ["utf-8", "windows-1252"];
}
