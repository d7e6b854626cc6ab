// A workbook (ECMA-376) of sheets with rows, as Excel, LibreOffice and others open it. What is text stays text: no cell is
// one that a spreadsheet would compute, also not after somebody opened it to change it.
import "../../documents/fflate.js";
import { serialOf } from "./serials.js";

/** @typedef {string | number | null | undefined | {day: string}} Cell a day as year-month-day */
/** @typedef {{name: string, rows: Cell[][]}} Written the first row is the header */

export const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FIRST_DAY = "1980-01-02"; // of what a zip file can tell: the same sheets give the same bytes
const LONGEST_NAME = 31; // letters that Excel takes in the name of a sheet
const LONGEST_TEXT = 32_767; // and in a cell
const WIDEST = 60; // letters that a column shows
const COMPUTED = /^[=+\-@\t\r\n＝＋－＠]/; // what a spreadsheet takes for a formula where it is typed
const STYLE = { header: 1, day: 2, typed: 3 };
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" quotePrefix="1"/>'
  + '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>'
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

// The bytes of the workbook.
/** @type {(sheets: Written[]) => Uint8Array<ArrayBuffer>} */
export function xlsx(sheets) {
  const { strToU8, zipSync } = fflate;
  const parts = Object.entries(files(sheets)).map(([path, xml]) => [path, strToU8(HEAD + xml)]);
  return zipSync(Object.fromEntries(parts), { mtime: FIRST_DAY });
}

/** @type {(sheets: Written[]) => {[path: string]: string}} */
function files(sheets) {
  const names = titles(sheets.map(({ name }) => name));
  const listed = names.map((name, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`).join("");
  const own = sheets.map(({ rows }, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheet(rows)]);
  return {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([...sheets.map((_, place) => ["worksheet", `worksheets/sheet${place + 1}.xml`]), ["styles", "styles.xml"]]),
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(own),
  };
}

/** @type {(count: number) => string} */
function contentTypes(count) {
  const own = [["workbook.xml", "sheet.main"], ["styles.xml", "styles"], ...Array.from({ length: count }, (_, place) => [`worksheets/sheet${place + 1}.xml`, "worksheet"])];
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + `<Default Extension="xml" ContentType="application/xml"/>${own.map(([path, type]) => `<Override PartName="/xl/${path}" ContentType="${TYPES}.${type}+xml"/>`).join("")}</Types>`;
}

/** @type {(targets: string[][]) => string} */
const relations = (targets) => `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

// Names that Excel takes: not too long, without its own signs, and each another one.
/** @type {(names: string[]) => string[]} */
function titles(names) {
  /** @type {Set<string>} */
  const taken = new Set();
  return names.map((name, place) => {
    const bare = name.replace(/[[\]:*?/\\]/g, " ").replace(/^'+|'+$/g, "").trim().slice(0, LONGEST_NAME) || String(place + 1);
    let title = bare;
    for (let again = 2; taken.has(title.toLowerCase()); again += 1) title = `${bare.slice(0, LONGEST_NAME - 1 - String(again).length)} ${again}`;
    taken.add(title.toLowerCase());
    return title;
  });
}

/** @type {(rows: Cell[][]) => string} */
function sheet(rows) {
  const wide = widths(rows).map((width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`).join("");
  const pane = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const body = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, place) => written(cell, row, place)).join("")}</row>`).join("");
  return `<worksheet xmlns="${MAIN}">${pane}${wide && `<cols>${wide}</cols>`}<sheetData>${body}</sheetData></worksheet>`;
}

/** @type {(rows: Cell[][]) => number[]} */
function widths(rows) {
  /** @type {number[]} */
  const found = [];
  for (const row of rows) {
    row.forEach((cell, place) => { found[place] = Math.min(WIDEST, Math.max(found[place] ?? 8, shownAs(cell).length + 2)); });
  }
  return Array.from(found, (width) => width ?? 8);
}

/** @type {(cell: Cell) => string} */
const shownAs = (cell) => String(cell !== null && typeof cell === "object" ? cell.day : (cell ?? ""));

// A day that is none, and a number that is none, stay the text that they are.
/** @type {(cell: Cell, row: number, place: number) => string} */
function written(cell, row, place) {
  if (cell === null || cell === undefined || cell === "") return "";
  const start = `<c r="${letters(place)}${row + 1}"`;
  if (typeof cell === "number" && Number.isFinite(cell)) return `${start}><v>${cell}</v></c>`;
  const serial = typeof cell === "object" ? serialOf(cell.day) : 0;
  if (serial) return `${start} s="${STYLE.day}"><v>${serial}</v></c>`;
  const text = shownAs(cell).slice(0, LONGEST_TEXT);
  const style = row === 0 ? STYLE.header : COMPUTED.test(text) ? STYLE.typed : 0;
  return `${start} s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_"))}</t></is></c>`;
}

/** @type {(place: number) => string} */
const letters = (place) => (place < 26 ? "" : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

/** @type {(text: string) => string} */
const escaped = (text) => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "")
  .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/\r/g, "&#13;");
