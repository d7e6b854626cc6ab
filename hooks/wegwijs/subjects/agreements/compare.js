// The regions that somebody chose beside each other, taken from the table of all. The choice stays in this tab.
import { el, keepTable } from "../shared/dom.js";
import { fill } from "../shared/format.js";
import { Keep } from "../shared/keep.js";
import { pageData } from "../shared/page-data.js";

const data = pageData("compare");
/** @type {HTMLFormElement & Told} */
const form = document.querySelector("#kiezen");
const all = document.querySelector("table#alle-regios");
const boxes = [...form.querySelectorAll("input")];
const none = form.querySelector("button");
const work = new Keep(form);

/** @type {(row: HTMLTableRowElement, practice: string) => Node[]} */
function told(row, practice) {
  const there = row.querySelector(`[data-practice="${practice}"]`);
  if (!there) return [el("p", { className: "unknown" }, data.unknown)];
  const lines = [...there.querySelectorAll("dd")];
  if (lines.length) return [el("ul", { className: "notes" }, ...lines.map((line) => el("li", {}, ...copies(line.childNodes))))];
  return copies([...there.children].filter((part) => !part.matches(".cell-label")));
}

/** @type {(nodes: Iterable<Node>) => Node[]} */
const copies = (nodes) => [...nodes].map((node) => node.cloneNode(true));

/** @type {(practices: string[]) => HTMLTableElement} */
function compared(practices) {
  const head = el("tr", {}, ...[data.article, ...practices.map((each) => data.names[each])].map((text) => el("th", { scope: "col" }, text)));
  const rows = [...all.tBodies[0].rows].map((row) => el("tr", {}, el("th", { scope: "row" }, ...copies(row.cells[0].childNodes)),
    ...practices.map((each) => el("td", {}, el("span", { className: "cell-label", "aria-hidden": "true" }, data.names[each]), ...told(row, each)))));
  const table = el("table", { className: "stacked compared", "aria-labelledby": "artikelen" }, el("thead", {}, head), el("tbody", {}, ...rows));
  keepTable(table);
  return table;
}

function show() {
  const practices = boxes.filter(({ checked }) => checked).map(({ value }) => value).slice(0, data.most);
  document.querySelector(".compared")?.remove();
  if (practices.length) all.before(compared(practices));
  all.hidden = practices.length > 0;
  none.disabled = !practices.length;
  for (const box of boxes) box.disabled = practices.length >= data.most && !box.checked;
  const names = practices.map((each) => data.names[each]).join(`${data.comma} `);
  form.querySelector("[role=status]").textContent = practices.length ? fill(data.beside, { list: names }) : "";
}

form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
none.addEventListener("click", () => {
  work.clear();
  show();
  boxes[0].focus();
});
form.hidden = false;
if (work.kept) work.restore(work.kept);
show();
