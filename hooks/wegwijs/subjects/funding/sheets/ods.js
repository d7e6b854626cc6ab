// A spreadsheet of LibreOffice and others (OpenDocument): its sheets as rows of cells.
import { Grid } from "./grid.js";
import { MOST_COLUMNS, note } from "./refused.js";
import { shown } from "./serials.js";
import { walk } from "./xml.js";

/** @import {Attributes} from "./xml.js" */
/** @import {Sheet} from "./refused.js" */

const MOST_REPEATED = 100_000; // empty rows that stand between others

/** @type {(xml: string) => Sheet[]} */
export function readOds(xml) {
  const reader = new Reader();
  walk(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.sheets.map(({ grid, ...sheet }) => ({ ...sheet, ...grid.spread() }));
}

class Reader {
  /** @type {{name: string, hidden: boolean, grid: Grid}[]} */
  sheets = [];
  grid = new Grid();
  /** @type {Set<string>} */
  hiddenStyles = new Set();
  style = "";
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
    else if (name === "table-row") this.beginRow(attributes());
    else if (name === "table-cell" || name === "covered-table-cell") [this.cell, this.words, this.paragraphs] = [attributes(), "", 0];
    else if (name === "annotation") this.inNote += 1;
    else if (name === "p" && this.cell && !this.inNote && this.paragraphs++) this.words += " ";
    else if (name === "s" && this.cell) this.words += " ";
  }

  /** @param {Attributes} said */
  begin({ name, "style-name": style }) {
    this.grid = new Grid();
    this.sheets.push({ name: name ?? "", hidden: this.hiddenStyles.has(style), grid: this.grid });
  }

  /** @param {Attributes} said */
  beginRow(said) {
    this.grid.goTo(this.grid.rows.length + 1);
    [this.place, this.rowSaid] = [0, said];
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
    const { grid, place } = this;
    const times = Number(said["number-columns-repeated"]) || 1;
    const [columns, rows] = ["columns", "rows"].map((way) => Number(said[`number-${way}-spanned`]) || 1);
    const text = this.valueOf(said);
    for (let each = 0; text && each < Math.min(times, MOST_COLUMNS + 1); each += 1) grid.put(place + each, text);
    if (text && (columns > 1 || rows > 1)) grid.merges.push({ top: grid.rows.length - 1, left: place, rows, columns });
    this.place += times;
    this.cell = undefined;
  }

  // The value of a number rather than how it is shown, but for noughts that stand before it.
  /** @param {Attributes} said @returns {string} */
  valueOf(said) {
    const { notes, rows } = this.grid;
    const kind = said["value-type"];
    if (/^(#|Err:)/.test(this.words) && said.formula) note(notes, "formula-error", rows.length);
    if (kind === "date") {
      note(notes, "days", rows.length);
      return (said["date-value"] ?? this.words).slice(0, 10);
    }
    if (kind === "boolean") return said["boolean-value"] === "true" ? "ja" : "nee";
    if (kind === "float" && !/^0\d/.test(this.words)) return shown(said.value ?? "", undefined);
    return this.words || said["string-value"] || "";
  }

  // Empty rows at the end are said a million times at once.
  endRow() {
    const { rows, notes } = this.grid;
    const filled = rows[rows.length - 1]?.length;
    const times = Number(this.rowSaid["number-rows-repeated"]) || 1;
    if (!filled && times > MOST_REPEATED) return;
    const hidden = ["collapse", "filter"].includes(this.rowSaid.visibility);
    for (let each = 0; filled && hidden && each < times; each += 1) note(notes, "hidden-rows", rows.length + each);
    this.grid.repeat(times - 1);
  }
}
