// Tables of a document.
import { paragraph } from "./document.js";
/** @import {Paragraph, Table} from "./document.js" */

/** @typedef {{cells: Paragraph[][], lines?: number}} Row `lines` to write on, at least */

const WIDTH = 9412; // of the text on the sheet, in twentieths of a point
const LINE_HEIGHT = 340;

/**
 * A table of columns whose `widths` are in proportion; with a `head` its first row names the columns on every sheet.
 * @type {(one: {widths: number[], rows: Row[], head?: boolean}) => Table}
 */
export function table({ widths, rows, head }) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((width * WIDTH) / whole));
  const lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`);
  const look = `<w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${lines.join("")}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;
  const grid = `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
  const text = rows.map((each, place) => row(each, columns, Boolean(head) && !place)).join("");
  return { xml: `<w:tbl>${look}${grid}${text}</w:tbl><w:p/>` }; // without a paragraph Word would take two tables together
}

/** @type {(one: Row, columns: number[], head: boolean) => string} */
function row({ cells, lines = 1 }, columns, head) {
  const cell = (/** @type {Paragraph[]} */ said, /** @type {number} */ place) =>
    `<w:tc><w:tcPr><w:tcW w:w="${columns[place]}" w:type="dxa"/></w:tcPr>${said.map((one, at) => paragraph(one, said[at + 1])).join("") || "<w:p/>"}</w:tc>`;
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${lines * LINE_HEIGHT}" w:hRule="atLeast"/>${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map(cell).join("")}</w:tr>`;
}
