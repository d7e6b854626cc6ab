// A bar chart as SVG with its numbers in a table behind it. Told apart by pattern and label, never by colour alone; no
// style attributes, so that the strict policy holds. Bars lie down: that fits a phone, and any number of them.
import { details, el, table } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 400, BAR = 22, ROW = 54, GAP = 6;
const PATTERNS = 4;
/** @typedef {{label: string, told: string, parts: (number | null | undefined)[]}} Bar */

let made = 0;

/** @type {(tag: string, attributes: {[name: string]: string | number}, ...children: (Node | string)[]) => SVGElement} */
function draw(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

// `rows` are `{label, told, parts}`; a part is a number per name of `names`, null where nothing is known. `told` is the
// row's number in words, `note` what is to be seen beside it. `headers` and `cells` make the table behind it.
/** @type {(given: {title: string, text: string, names: string[], rows: Bar[], behind: {title: string, headers: string[], rows: Cell[][]}, note?: string}) => HTMLElement} */
export function chart({ title, text, names, rows, behind, note = "" }) {
  const id = `figuur-${++made}`;
  const height = rows.length * ROW;
  const most = Math.max(1, ...rows.map((row) => sum(row.parts)));
  const image = draw("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-labelledby": `${id}-t ${id}-d`, class: "chart" },
    draw("title", { id: `${id}-t` }, title), draw("desc", { id: `${id}-d` }, [text, note].filter(Boolean).join(" ")), patterns(id),
    ...rows.map((row, index) => bar(row, index, most, id)));
  const legend = names.length > 1 ? el("ul", { className: "legend" }, ...names.map((name, index) => el("li", {}, swatch(id, index), name))) : "";
  return el("figure", {}, el("figcaption", {}, el("h3", {}, title), note ? el("p", {}, note) : ""), legend, image,
    details(behind.title, table(title, behind.headers, behind.rows)));
}

/** @type {(parts: Bar["parts"]) => number} */
const sum = (parts) => parts.reduce((/** @type {number} */ total, value) => total + (value ?? 0), 0);
const rtl = () => document.documentElement.dir === "rtl";
/** @type {(id: string, index: number) => string} */
const fillOf = (id, index) => `url(#${id}-p${index % PATTERNS})`;

// From the side where reading starts.
/** @type {(start: number, width: number) => number} */
const place = (start, width) => (rtl() ? WIDTH - start - width : start);

/** @type {(bar: Bar, index: number, most: number, id: string) => SVGElement} */
function bar({ label, told, parts }, index, most, id) {
  const top = index * ROW;
  const direction = rtl() ? "rtl" : "ltr";
  const edge = { start: rtl() ? WIDTH : 0, end: rtl() ? 0 : WIDTH };
  let start = 0;
  const pieces = parts.map((value, part) => {
    const width = ((value ?? 0) / most) * WIDTH;
    const piece = draw("rect", { x: place(start, width), y: top + ROW - BAR - GAP, width, height: BAR, fill: fillOf(id, part), class: `bar bar-${part % PATTERNS}` });
    start += width;
    return piece;
  });
  return draw("g", {},
    draw("text", { x: edge.start, y: top + 18, "text-anchor": "start", direction }, label),
    draw("text", { x: edge.end, y: top + 18, "text-anchor": "end", direction, class: "number" }, told),
    draw("rect", { x: 0, y: top + ROW - BAR - GAP, width: WIDTH, height: BAR, class: "track" }), ...pieces);
}

// Plain, stripes, dots and crosses; the ink comes from the style sheet.
/** @type {(id: string) => SVGElement} */
function patterns(id) {
  const shapes = [
    [],
    [draw("path", { d: "M0 8 L8 0", class: "mark" })],
    [draw("circle", { cx: 4, cy: 4, r: 1.8, class: "dot" })],
    [draw("path", { d: "M0 0 L8 8 M0 8 L8 0", class: "mark" })],
  ];
  return draw("defs", {}, ...shapes.map((marks, index) =>
    draw("pattern", { id: `${id}-p${index}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, draw("rect", { width: 8, height: 8, class: `ground ground-${index}` }), ...marks)));
}

/** @type {(id: string, index: number) => SVGElement} */
const swatch = (id, index) => draw("svg", { viewBox: "0 0 24 16", class: "swatch", "aria-hidden": "true" },
  draw("rect", { width: 24, height: 16, fill: fillOf(id, index) }));
