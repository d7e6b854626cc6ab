// A form as it stands in a document: each field a row of a table, its name in Dutch and in the language beside that.
import { EMPTY_BOX, FULL_BOX } from "../documents/document.js";
/** @import {Paragraph, Row, Style, Table} from "../documents/document.js" */

const DUTCH = "nl";
const LABEL_AND_FIELD = [2, 3];

/** @type {(form: HTMLFormElement & Told, heading: HTMLElement) => (Paragraph | Table)[]} */
export const written = (form, heading) =>
  [...said(heading, "title"), ...[...form.querySelectorAll(".part")].flatMap((part) => section(part))];

// Fields that follow on each other share a table; a table to fill in stands by itself.
/** @type {(part: HTMLElement) => (Paragraph | Table)[]} */
function section(part) {
  /** @type {(Paragraph | Table)[]} */
  const found = said(part.querySelector("legend"), "heading").map((line) => ({ ...line, keep: true }));
  for (const field of part.querySelectorAll("[data-field]")) {
    const last = found.at(-1);
    if (field instanceof HTMLTableElement) found.push(...said(field.querySelector("caption"), "label").map((line) => ({ ...line, keep: true })), grid(field));
    else if (last && "rows" in last && !last.head) last.rows.push(row(field));
    else found.push({ widths: LABEL_AND_FIELD, rows: [row(field)] });
  }
  return found;
}

/** @type {(field: any) => Row} */
function row(field) {
  if (field.matches("fieldset")) return { cells: [said(field.querySelector("legend"), "label"), [...field.querySelectorAll("label")].map(option)] };
  return { cells: [said(field.labels[0], "label"), [typed(field)]], lines: field.rows ?? 1 };
}

/** @type {(table: HTMLTableElement) => Table} */
function grid(table) {
  const [names, ...lines] = [...table.rows].map(({ cells }) => [...cells]);
  const field = (/** @type {HTMLElement} */ cell) => [typed(/** @type {HTMLTextAreaElement} */ (cell.querySelector("textarea")))];
  return {
    head: true,
    widths: names.map(() => 1),
    rows: [
      { cells: names.map((name) => said(name, "label")) },
      ...lines.map(([name, ...cells]) => ({ cells: [said(name, "label"), ...cells.map(field)] })),
    ],
  };
}

// What is said in Dutch, and under it the same in the other language where that has it.
/** @type {(holder: Element, style: Style) => Paragraph[]} */
const said = (holder, style) => languages(holder).map(({ textContent, lang, dir }) =>
  ({ style: lang === DUTCH ? style : "own", language: lang, rtl: dir === "rtl", runs: [{ text: words(textContent) }] }));

/** @type {(holder: Element) => HTMLElement[]} */
const languages = (holder) => [...holder.querySelectorAll(".dutch, .own")];

/** @type {(text: string | null) => string} */
const words = (text) => (text ?? "").trim().replace(/\s+/g, " ");

/** @type {(field: {name: string, value: string}) => Paragraph} */
const typed = ({ name, value }) => ({ style: "sentence", language: DUTCH, rtl: false, runs: [{ text: value.trim(), typed: true, field: name }] });

/** @type {(label: HTMLElement) => Paragraph} */
function option(label) {
  const { name, value, checked } = label.querySelector("input");
  const [dutch, own] = languages(label);
  const runs = [{ text: checked ? FULL_BOX : EMPTY_BOX, field: `${name}=${value}` }, { text: ` ${words(dutch.textContent)}` }];
  const beside = own ? [{ text: ` \u00b7 ` }, { text: words(own.textContent), language: own.lang, rtl: own.dir === "rtl" }] : [];
  return { style: "sentence", language: DUTCH, rtl: false, runs: [...runs, ...beside] };
}
