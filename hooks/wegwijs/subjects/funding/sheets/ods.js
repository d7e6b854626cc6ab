// A spreadsheet of LibreOffice and others (OpenDocument): its sheets as rows of cells.
import { MOST_COLUMNS, bounded, note } from "./refused.js";
import { shown } from "./serials.js";
import { put } from "./xlsx.js";
import { walk } from "./xml.js";

/** @import {Attributes} from "./xml.js" */
/** @import {Sheet} from "./refused.js" */

const MOST_REPEATED = 100_000; // rows with cells in them that a file may say at once

/** @type {(xml: string) => Sheet[]} */
export function readOds(xml) {
  const reader = new Reader();
  walk(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  for (const sheet of reader.sheets) bounded(sheet.rows);
  return reader.sheets;
}

class Reader {
  /** @type {Sheet[]} */
  sheets = [];
  /** @type {Set<string>} */
  hiddenStyles = new Set();
  style = "";
  /** @type {string[]} */
  row = [];
  place = 0;
  /** @type {Attributes} */
  rowSaid = {};
  /** @type {Attributes | undefined} */
  cell;
  paragraphs = 0;
  words = "";
  inNote = 0;

  /** @param {string} name @param {() => Attributes} attributes */
  open(name, attributes) {
    if (name === "style") this.style = attributes().name;
    else if (name === "table-properties" && attributes().display === "false") this.hiddenStyles.add(this.style);
    else if (name === "table") this.begin(attributes());
    else if (name === "table-row") [this.row, this.place, this.rowSaid] = [[], 0, attributes()];
    else if (name === "table-cell" || name === "covered-table-cell") [this.cell, this.words, this.paragraphs] = [attributes(), "", 0];
    else if (name === "annotation") this.inNote += 1;
    else if (name === "p" && this.cell && !this.inNote && this.paragraphs++) this.words += " ";
    else if (name === "s" && this.cell) this.words += " ";
  }

  /** @param {Attributes} said */
  begin({ name, "style-name": style }) {
    this.sheets.push({ name: name ?? "", hidden: this.hiddenStyles.has(style), rows: [], notes: {} });
  }

  /** @param {string} text */
  text(text) {
    if (this.cell && this.paragraphs && !this.inNote) this.words += text;
  }

  /** @param {string} name */
  close(name) {
    if (name === "annotation") this.inNote -= 1;
    else if ((name === "table-cell" || name === "covered-table-cell") && this.cell) this.endCell(this.cell);
    else if (name === "table-row") this.endRow();
  }

  /** @param {Attributes} said */
  endCell(said) {
    const times = Math.min(Number(said["number-columns-repeated"]) || 1, MOST_COLUMNS);
    const text = this.valueOf(said);
    for (let each = 0; text && each < times; each += 1) put(this.row, this.place + each, text);
    this.place += times;
    this.cell = undefined;
  }

  // The value of a number rather than how it is shown, but for noughts that stand before it.
  /** @param {Attributes} said @returns {string} */
  valueOf(said) {
    const { notes, rows } = this.sheets[this.sheets.length - 1];
    const kind = said["value-type"];
    if (/^(#|Err:)/.test(this.words) && said.formula) note(notes, "formula-error", rows.length + 1);
    if (kind === "date") {
      note(notes, "days", rows.length + 1);
      return said["date-value"].slice(0, 10);
    }
    if (kind === "boolean") return said["boolean-value"] === "true" ? "ja" : "nee";
    if (kind === "float" && !/^0\d/.test(this.words)) return shown(said.value ?? "", undefined);
    return this.words || said["string-value"] || "";
  }

  // Empty rows at the end are said a million times at once.
  endRow() {
    const { rows, notes } = this.sheets[this.sheets.length - 1];
    const times = Number(this.rowSaid["number-rows-repeated"]) || 1;
    if (!this.row.length && times > MOST_REPEATED) return;
    if (this.row.length && ["collapse", "filter"].includes(this.rowSaid.visibility)) note(notes, "hidden-rows", rows.length + 1);
    for (let each = 0; each < Math.min(times, MOST_REPEATED); each += 1) rows.push([...this.row]);
  }
}
