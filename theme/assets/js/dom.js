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

// A table in a region of its own that scrolls by keyboard. `rows` are lists of text or elements; the first cell names the row.
export function table(caption, headers, rows, { narrow = headers.length < 5 } = {}) {
  const head = el("tr", {}, ...headers.map((text) => el("th", { scope: "col" }, text)));
  const body = rows.map(([first, ...rest]) => el("tr", {}, el("th", { scope: "row" }, first), ...rest.map((cell) => el("td", {}, cell ?? ""))));
  const whole = el("table", {}, el("caption", { className: "visually-hidden" }, caption), el("thead", {}, head), el("tbody", {}, ...body));
  return el("div", { className: narrow ? "table-scroll narrow" : "table-scroll", role: "region", tabIndex: 0, "aria-label": caption }, whole);
}

export function details(title, ...children) {
  return el("details", { className: "card" }, el("summary", {}, el("h3", {}, title)), ...children);
}
