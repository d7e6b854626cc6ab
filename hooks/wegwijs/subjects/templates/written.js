// A form as it stands in a document: each field a row of a table, its name in Dutch and in the language beside that.
import { boxPlace, textPlace } from "../documents/places.js";
import { table } from "../documents/tables.js";
/** @import {Paragraph, Style, Table} from "../documents/document.js" */
/** @import {Row} from "../documents/tables.js" */

const DUTCH = "nl";
const LABEL_AND_FIELD = [2, 3];

/** @type {(form: HTMLFormElement & Told, heading: HTMLElement) => (Paragraph | Table)[]} */
export const written = (form, heading) =>
  [...said(heading, "title"), ...[...form.querySelectorAll(".part")].flatMap((part) => section(part))];

// Fields that follow on each other share a table; a table to fill in stands by itself.
/** @type {(part: HTMLElement) => (Paragraph | Table)[]} */
function section(part) {
  /** @type {(Paragraph | Table)[]} */
  const found = kept(part.querySelector("legend"), "heading");
  /** @type {Row[]} */
  let rows = [];
  const end = () => {
    if (rows.length) found.push(table({ widths: LABEL_AND_FIELD, rows }));
    rows = [];
  };
  for (const field of part.querySelectorAll("[data-field]")) {
    if (!(field instanceof HTMLTableElement)) rows.push(row(field));
    else {
      end();
      found.push(...kept(field.querySelector("caption"), "label"), grid(field));
    }
  }
  end();
  return found;
}

// On one sheet with what follows.
/** @type {(holder: Element, style: Style) => Paragraph[]} */
const kept = (holder, style) => said(holder, style).map((line) => ({ ...line, keep: true }));

/** @type {(field: any) => Row} */
function row(field) {
  if (field.matches("fieldset")) return { cells: [said(field.querySelector("legend"), "label"), [...field.querySelectorAll("label")].map(option)] };
  return { cells: [said(field.labels[0], "label"), [typed(field)]], lines: field.rows ?? 1 };
}

/** @type {(whole: HTMLTableElement) => Table} */
function grid(whole) {
  const [names, ...lines] = [...whole.rows].map(({ cells }) => [...cells]);
  const field = (/** @type {HTMLElement} */ cell) => [typed(/** @type {HTMLTextAreaElement} */ (cell.querySelector("textarea")))];
  return table({
    head: true,
    widths: names.map(() => 1),
    rows: [
      { cells: names.map((name) => said(name, "label")) },
      ...lines.map(([name, ...cells]) => ({ cells: [said(name, "label"), ...cells.map(field)] })),
    ],
  });
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
const typed = ({ name, value }) => ({ style: "sentence", language: DUTCH, rtl: false, runs: [textPlace(name, value.trim())] });

/** @type {(label: HTMLElement) => Paragraph} */
function option(label) {
  const { name, value, checked } = label.querySelector("input");
  const [dutch, own] = languages(label);
  const runs = [boxPlace(name, value, checked), { text: ` ${words(dutch.textContent)}` }];
  const beside = own ? [{ text: ` \u00b7 ` }, { text: words(own.textContent), language: own.lang, rtl: own.dir === "rtl" }] : [];
  return { style: "sentence", language: DUTCH, rtl: false, runs: [...runs, ...beside] };
}
