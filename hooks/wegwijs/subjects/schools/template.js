// A form that is filled in here: printed, or saved as text by the one who filled it in. What says who somebody is stays
// nowhere, all else in this tab.
import { PaperForm } from "../forms/paper.js";
import { download } from "../shared/download.js";
import { pageData } from "../shared/page-data.js";

const data = pageData("form");
/** @type {HTMLFormElement & Told} */
const form = document.querySelector("#formulier");
const title = document.querySelector("h1").textContent.trim();
const paper = new PaperForm(form, data.sure, { save });

/** @type {(element: Element) => string} */
const text = (element) => element.textContent.trim().replace(/\s+/g, " ");
// What somebody typed stays what it is: no link or script of the file it is saved in.
/** @type {(value: string) => string} */
const literal = (value) => value.trim().replace(/[\\<[]/g, "\\$&");
/** @type {(value: string) => string} */
const said = (value) => literal(value) || `_${data.empty}_`;
/** @type {(value: string) => string} */
const cell = (value) => literal(value).replaceAll("|", "\\|").replace(/\s*\n\s*/g, "<br>");
/** @type {(cells: string[]) => string} */
const row = (cells) => `| ${cells.join(" | ")} |`;

/** @type {(table: HTMLTableElement) => string[]} */
function grid(table) {
  const names = [...table.rows[0].cells].map(text);
  const rows = [...table.tBodies[0].rows].map((line) =>
    row([text(line.cells[0]), ...[...line.querySelectorAll("textarea")].map((field) => cell(field.value))]));
  return [`**${text(table.querySelector("caption"))}**`, "", row(names), row(names.map(() => "---")), ...rows];
}

/** @type {(box: HTMLElement) => string[]} */
function options(box) {
  const lines = [...box.querySelectorAll("label")].map((label) =>
    `- [${label.querySelector("input").checked ? "x" : " "}] ${text(label)}`);
  return [`**${text(box.querySelector("legend"))}**`, "", ...lines];
}

/** @type {(element: any) => string[]} */
function field(element) {
  if (element.matches("table")) return grid(element);
  if (element.matches("fieldset")) return options(element);
  return [`**${text(element.labels[0])}**`, "", said(element.value)];
}

// The whole form as Markdown: it reads as plain text too.
function markdown() {
  const parts = [...form.querySelectorAll(".part")].flatMap((part) =>
    [`## ${text(part.querySelector("legend"))}`, "", ...[...part.querySelectorAll("[data-field]")].flatMap((one) => [...field(one), ""])]);
  return [`# ${title}`, "", ...parts].join("\n");
}

function save() {
  download(`${data.file}.md`, "text/markdown", markdown());
  paper.unsaved = false;
  paper.tell(data.saved);
}
