// Elements made by the page's scripts: text only, never markup.

export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && name !== "list") element[name] = value; else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const list = (texts) => el("ul", {}, ...texts.map((text) => el("li", {}, text)));

// A table in a region of its own that scrolls by keyboard. `rows` are lists of text or elements; the first cell names the
// row. On a phone each row becomes a block with its headers before the cells: the roles keep it a table there.
export function table(caption, headers, rows) {
  const head = el("tr", { role: "row" }, ...headers.map((text) => el("th", { scope: "col", role: "columnheader" }, text)));
  const body = rows.map(([first, ...rest]) => el("tr", { role: "row" }, el("th", { scope: "row", role: "rowheader" }, first),
    ...rest.map((cell, place) => el("td", { role: "cell", "data-label": headers[place + 1] }, cell ?? ""))));
  const whole = el("table", { role: "table" }, el("caption", { className: "visually-hidden" }, caption),
    el("thead", { role: "rowgroup" }, head), el("tbody", { role: "rowgroup" }, ...body));
  return el("div", { className: "table-scroll stack", role: "region", tabIndex: 0, "aria-label": caption }, whole);
}

export function details(title, ...children) {
  return el("details", { className: "card" }, el("summary", {}, el("h3", {}, title)), ...children);
}
