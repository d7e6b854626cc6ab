// Elements made by the page's scripts: text only, never markup.

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {{[name: string]: any}} properties @param {Cell[]} children @returns {HTMLElementTagNameMap[T] & Told} */
export function el(tag, properties = {}, ...children) {
  const element = /** @type {any} */ (document.createElement(tag));
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && name !== "list") element[name] = value; else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** @type {(texts: Cell[]) => HTMLUListElement} */
export const list = (texts) => el("ul", {}, ...texts.map((text) => el("li", {}, text)));

// A table in a region of its own that scrolls by keyboard. `rows` are lists of text or elements; the first cell names the
// row. On a phone each row becomes a block with its headers before the cells.
/** @type {(caption: string, headers: string[], rows: Cell[][]) => HTMLDivElement} */
export function table(caption, headers, rows) {
  const head = el("tr", {}, ...headers.map((text) => el("th", { scope: "col" }, text)));
  const body = rows.map(([first, ...rest]) => el("tr", {}, el("th", { scope: "row" }, first),
    ...rest.map((cell, place) => el("td", { "data-label": headers[place + 1] }, cell ?? ""))));
  const whole = el("table", {}, el("caption", { className: "visually-hidden" }, caption),
    el("thead", {}, head), el("tbody", {}, ...body));
  keepTable(whole);
  return el("div", { className: "table-scroll stack", role: "region", tabIndex: 0, "aria-label": caption }, whole);
}

/** @type {{[tag: string]: string}} */
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };

// Where rows become blocks, Safari tells a screen reader of no table any more. Roles that a script gives keep it one; in the
// page's own HTML they are not allowed.
/** @type {(whole: HTMLTableElement) => void} */
export function keepTable(whole) {
  for (const part of [whole, ...whole.querySelectorAll("thead, tbody, tr, td, th")]) {
    part.setAttribute("role", ROLES[part.tagName] ?? ("scope" in part && part.scope === "col" ? "columnheader" : "rowheader"));
  }
}

/** @type {(title: string, ...children: Cell[]) => HTMLDetailsElement} */
export function details(title, ...children) {
  return el("details", { className: "card" }, el("summary", {}, el("h3", {}, title)), ...children);
}
