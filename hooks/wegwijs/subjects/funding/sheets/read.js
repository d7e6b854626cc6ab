// What a file is by what stands in it, whatever its name, and its sheets as rows of cells.
import "../../documents/fflate.js";
import { readDelimited } from "./delimited.js";
import { readOds } from "./ods.js";
import { MOST_BYTES, Refused, withinReason } from "./refused.js";
import { readXlsx } from "./xlsx.js";

/** @import {Read} from "./refused.js" */

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
/** @type {[string, number[]][]} */
const OTHERS = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["RAR", [0x52, 0x61, 0x72, 0x21]],
  ["gzip", [0x1f, 0x8b]],
];
const LOCKED = "EncryptedPackage"; // as it stands in the index of a locked workbook, two bytes a letter
const WANTED = /^(xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)|content\.xml)$/;

/** @type {(bytes: Uint8Array, start: number[]) => boolean} */
const begins = (bytes, start) => start.every((byte, place) => bytes[place] === byte);

// Raises Refused, whatever is wrong with the file.
/** @type {(bytes: Uint8Array) => Read} */
export function read(bytes) {
  try {
    return whatever(bytes);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused("damaged", error instanceof Error ? error.message.slice(0, 80) : "");
  }
}

/** @type {(bytes: Uint8Array) => Read} */
function whatever(bytes) {
  if (bytes.length > MOST_BYTES) throw new Refused("too-large");
  if (begins(bytes, OLD)) throw new Refused(isLocked(bytes) ? "locked" : "old-workbook");
  const other = OTHERS.find(([, start]) => begins(bytes, start));
  if (other) throw new Refused("not-a-sheet", other[0]);
  const found = begins(bytes, ZIP) ? unpacked(bytes) : /** @type {Read} */ ({ kind: "csv", sheets: webPage(bytes) ?? readDelimited(bytes) });
  const sheets = found.sheets.filter(({ rows }) => rows.some((row) => row.length));
  if (!sheets.length) throw new Refused("empty");
  return { ...found, sheets: [...sheets].sort((one, other) => Number(one.hidden) - Number(other.hidden)) };
}

// A page with a table that was named .xls is no list.
/** @type {(bytes: Uint8Array) => undefined} */
function webPage(bytes) {
  const head = new TextDecoder().decode(bytes.slice(0, 200)).trim();
  if (/^<(!doctype|html|\?xml|table)/i.test(head)) throw new Refused("web-page");
}

/** @type {(bytes: Uint8Array) => boolean} */
function isLocked(bytes) {
  const wanted = [...LOCKED].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}

/** @type {(bytes: Uint8Array) => Read} */
function unpacked(bytes) {
  /** @type {string[]} */
  const names = [];
  const within = withinReason();
  const parts = fflate.unzipSync(bytes, { filter: (file) => { names.push(file.name); return WANTED.test(file.name) && within(file); } });
  const part = (/** @type {string} */ name) => (Object.hasOwn(parts, name) ? new TextDecoder().decode(parts[name]) : undefined);
  if (part("xl/workbook.xml") !== undefined) return { kind: "xlsx", sheets: readXlsx(part, names.includes("xl/vbaProject.bin")) };
  const content = part("content.xml");
  if (content?.includes("office:spreadsheet")) return { kind: "ods", sheets: readOds(content) };
  if (names.includes("xl/workbook.bin")) throw new Refused("old-workbook");
  if (names.includes("content.xml") && !content?.trim().startsWith("<")) throw new Refused("locked");
  throw new Refused("not-a-sheet", names.includes("word/document.xml") ? "Word" : "zip");
}
