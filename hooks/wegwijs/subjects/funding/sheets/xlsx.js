// A workbook of Excel: its sheets as rows of cells. Formulas count by the value that was kept of them.
import { MOST_COLUMNS, bounded, note } from "./refused.js";
import { dayOf, showsDay, shown } from "./serials.js";
import { walk } from "./xml.js";

/** @import {Attributes} from "./xml.js" */
/** @import {Notes, Sheet} from "./refused.js" */
/** @typedef {(name: string) => string | undefined} Part the text of a part of the file */
/** @typedef {{day: boolean, code: string | undefined}} Format */
/** @typedef {{shared: string[], formats: Format[], from1904: boolean}} Book */

const MERGED = 20_000; // cells that one value may be repeated in
const YES = new Set(["1", "true", "on"]);

/** @type {(part: Part, macros: boolean) => Sheet[]} */
export function readXlsx(part, macros) {
  const { sheets, from1904 } = workbook(part("xl/workbook.xml") ?? "");
  const targets = relations(part("xl/_rels/workbook.xml.rels") ?? "");
  const book = { shared: strings(part("xl/sharedStrings.xml") ?? ""), formats: formats(part("xl/styles.xml") ?? ""), from1904 };
  return sheets.flatMap(({ name, id, hidden }) => {
    const xml = part(path(targets[id] ?? ""));
    if (xml === undefined) return [];
    const sheet = { name, hidden, ...rowsOf(xml, book) };
    if (macros) note(sheet.notes, "macros");
    if (from1904) note(sheet.notes, "days-from-1904");
    return [sheet];
  });
}

/** @type {(target: string) => string} */
const path = (target) => (target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`);

/** @type {(xml: string) => {sheets: {name: string, id: string, hidden: boolean}[], from1904: boolean}} */
function workbook(xml) {
  /** @type {{name: string, id: string, hidden: boolean}[]} */
  const sheets = [];
  let from1904 = false;
  walk(xml, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = YES.has(attributes().date1904);
      if (name !== "sheet") return;
      const { name: title, id, state } = attributes();
      sheets.push({ name: title ?? "", id, hidden: Boolean(state) && state !== "visible" });
    },
  });
  return { sheets, from1904 };
}

/** @type {(xml: string) => {[id: string]: string}} */
function relations(xml) {
  /** @type {{[id: string]: string}} */
  const targets = {};
  walk(xml, { open: (name, attributes) => { if (name === "Relationship") targets[attributes().Id] = attributes().Target; } });
  return targets;
}

// The texts that cells point to; how a word is pronounced is no part of them.
/** @type {(xml: string) => string[]} */
function strings(xml) {
  /** @type {string[]} */
  const found = [];
  let within = "";
  let spoken = false;
  walk(xml, {
    open: (name) => {
      if (name === "si") found.push("");
      if (name === "rPh") spoken = true;
      within = name;
    },
    text: (text) => { if (within === "t" && !spoken) found[found.length - 1] += text; },
    close: (name) => {
      if (name === "rPh") spoken = false;
      within = "";
    },
  });
  return found;
}

/** @type {(xml: string) => Format[]} */
function formats(xml) {
  /** @type {{[id: string]: string}} */
  const codes = {};
  /** @type {Format[]} */
  const found = [];
  let ofCells = false;
  walk(xml, {
    open: (name, attributes) => {
      if (name === "numFmt") codes[attributes().numFmtId] = attributes().formatCode;
      if (name === "cellXfs") ofCells = true;
      if (name === "xf" && ofCells) found.push({ day: false, code: attributes().numFmtId });
    },
    close: (name) => { if (name === "cellXfs") ofCells = false; },
  });
  return found.map(({ code: id }) => ({ day: showsDay(Number(id), codes[id ?? ""]), code: codes[id ?? ""] }));
}

/** @typedef {{kind: string, format: Format | undefined, place: number, value: string, formula: boolean}} Cell */

/** @type {(xml: string, book: Book) => {rows: string[][], notes: Notes}} */
function rowsOf(xml, book) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {Notes} */
  const notes = {};
  /** @type {string[]} */
  const merges = [];
  /** @type {Cell | undefined} */
  let cell;
  let number = 0;
  let within = "";
  walk(xml, {
    open: (name, attributes) => {
      within = name;
      if (name === "row") {
        const { r, hidden } = attributes();
        number = Number(r) || number + 1;
        while (rows.length < number) rows.push([]);
        if (YES.has(hidden)) note(notes, "hidden-rows", number);
      } else if (name === "c") {
        const { r, t, s } = attributes();
        cell = { kind: t ?? "n", format: book.formats[Number(s)], place: r ? column(r) : rows[number - 1].length, value: "", formula: false };
      } else if (name === "f" && cell) cell.formula = true;
      else if (name === "mergeCell") merges.push(attributes().ref);
    },
    text: (text) => { if (cell && (within === "v" || within === "t")) cell.value += text; },
    close: (name) => {
      within = "";
      if (name !== "c" || !cell || !number) return;
      put(rows[number - 1], cell.place, textOf(cell, book, notes, number));
      cell = undefined;
    },
  });
  return { rows: bounded(merged(rows, merges)), notes };
}

/** @type {(reference: string) => number} */
const column = (reference) => [...reference.toUpperCase()].reduce((place, letter) => (letter >= "A" && letter <= "Z" ? place * 26 + letter.charCodeAt(0) - 64 : place), 0) - 1;

/** @type {(row: string[], place: number, text: string) => void} */
export function put(row, place, text) {
  if (!text || place < 0 || place >= MOST_COLUMNS) return;
  while (row.length < place) row.push("");
  row[place] = text;
}

/** @type {(cell: Cell, book: Book, notes: Notes, row: number) => string} */
function textOf({ kind, format, value, formula }, { shared, from1904 }, notes, row) {
  if (formula && !value) note(notes, "formula-without-value", row);
  if (kind === "s") return shared[Number(value)] ?? "";
  if (kind === "b") return value === "1" ? "ja" : "nee";
  if (kind === "e") note(notes, "formula-error", row);
  if (kind === "d") return value.slice(0, 10);
  if (kind !== "n") return value;
  const day = format?.day && value ? dayOf(Number(value), from1904) : "";
  if (day) note(notes, "days", row);
  return day || shown(value, format?.code);
}

// The value of merged cells in each of them: a title over two columns is the title of both.
/** @type {(rows: string[][], merges: string[]) => string[][]} */
function merged(rows, merges) {
  let left = MERGED;
  for (const merge of merges) {
    const [from, to = from] = merge.split(":");
    const [top, bottom] = [from, to].map((reference) => Number(reference.replace(/\D/g, "")) - 1);
    const text = rows[top]?.[column(from)];
    for (let row = top; text && row <= bottom && row < rows.length; row += 1) {
      for (let place = column(from); place <= column(to) && left > 0; place += 1, left -= 1) put(rows[row], place, text);
    }
  }
  return rows;
}
