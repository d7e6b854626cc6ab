// A workbook of Excel: its sheets as rows of cells. Formulas count by the value that was kept of them.
import { Grid } from "./grid.js";
import { note } from "./refused.js";
import { dayOf, showsDay, shown } from "./serials.js";
import { walk } from "./xml.js";

/** @import {Attributes} from "./xml.js" */
/** @import {Notes, Sheet} from "./refused.js" */
/** @typedef {(name: string) => string | undefined} Part the text of a part of the file */
/** @typedef {{day: boolean, code: string | undefined}} Format */
/** @typedef {{shared: string[], formats: Format[], from1904: boolean}} Book */

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
  return found.map(plain);
}

// Signs that XML cannot hold stand in a text as _x000D_.
/** @type {(text: string) => string} */
const plain = (text) => text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

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
  const reader = new Rows(book);
  walk(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.grid.spread();
}

class Rows {
  grid = new Grid();
  /** @type {Cell | undefined} */
  cell;
  next = 0; // place of a cell that does not tell its own
  within = "";
  spoken = false;

  /** @param {Book} book */
  constructor(book) {
    this.book = book;
  }

  /** @param {string} name @param {() => Attributes} attributes */
  open(name, attributes) {
    this.within = name;
    if (name === "row") this.begin(attributes());
    else if (name === "c") this.beginCell(attributes());
    else if (name === "f" && this.cell) this.cell.formula = true;
    else if (name === "rPh") this.spoken = true;
    else if (name === "mergeCell") this.grid.merges.push(merge(attributes().ref ?? ""));
  }

  /** @param {Attributes} said */
  begin({ r, hidden }) {
    const { grid } = this;
    grid.goTo(r ? Number(r) : grid.rows.length + 1);
    this.next = 0;
    if (YES.has(hidden)) note(grid.notes, "hidden-rows", grid.rows.length);
  }

  /** @param {Attributes} said */
  beginCell({ r, t, s }) {
    const place = r ? column(r) : this.next;
    this.next = place + 1;
    this.cell = { kind: t ?? "n", format: this.book.formats[Number(s)], place, value: "", formula: false };
  }

  /** @param {string} text */
  text(text) {
    if (this.cell && !this.spoken && (this.within === "v" || this.within === "t")) this.cell.value += text;
  }

  /** @param {string} name */
  close(name) {
    this.within = "";
    if (name === "rPh") this.spoken = false;
    if (name !== "c" || !this.cell || !this.grid.rows.length) return;
    this.grid.put(this.cell.place, textOf(this.cell, this.book, this.grid.notes, this.grid.rows.length));
    this.cell = undefined;
  }
}

/** @type {(reference: string) => import("./grid.js").Merge} */
function merge(reference) {
  const [from, to = from] = reference.split(":");
  const [top, bottom] = [from, to].map((one) => Number(one.replace(/\D/g, "")) - 1);
  return { top, left: column(from), rows: bottom - top + 1, columns: column(to) - column(from) + 1 };
}

/** @type {(reference: string) => number} */
const column = (reference) => [...reference.toUpperCase()].reduce((place, letter) => (letter >= "A" && letter <= "Z" ? place * 26 + letter.charCodeAt(0) - 64 : place), 0) - 1;

/** @type {(cell: Cell, book: Book, notes: Notes, row: number) => string} */
function textOf({ kind, format, value, formula }, { shared, from1904 }, notes, row) {
  if (formula && !value) note(notes, "formula-without-value", row);
  if (kind === "s") return shared[Number(value)] ?? "";
  if (kind === "b") return value === "1" ? "ja" : "nee";
  if (kind === "e") note(notes, "formula-error", row);
  if (kind === "d") return value.slice(0, 10);
  if (kind !== "n") return kind === "inlineStr" || kind === "str" ? plain(value) : value;
  const day = format?.day && value ? dayOf(Number(value), from1904) : "";
  if (day) note(notes, "days", row);
  return day || shown(value, format?.code);
}
