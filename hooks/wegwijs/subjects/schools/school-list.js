// Filters the table of schools and puts those near a chosen municipality first. The table is whole without it. What was
// chosen stands in the address's fragment, so that a list can be shared; nothing asks where the visitor is.
import { counted, fill, number } from "../shared/format.js";
import { pageData } from "../shared/page-data.js";

/** @typedef {HTMLTableRowElement & Told} Row */

const data = pageData("schools");
/** @type {HTMLFormElement & Told} */
const form = document.querySelector(".filters");
const table = document.querySelector("table.schools");
const found = document.querySelector(".found");
const elsewhere = document.querySelector(".elsewhere");
const more = document.querySelector("details.stamscholen");
const body = table.tBodies[0];
const inOrder = /** @type {Row[]} */ ([...body.rows]);
/** @type {Row[]} */
const rows = [...inOrder, ...more.querySelectorAll("tbody tr")];
const { counts } = data;
const GROUPS = ["own", "region", "near", "far"];

/** @type {(text: string) => string} */
const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
const texts = new Map(rows.map((row) => [row, plain(row.textContent)]));

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => { show(); remember(); });
form.addEventListener("reset", () => setTimeout(() => { show(); remember(); }));
addEventListener("hashchange", restore);

/** @type {(row: Row, chosen: {[field: string]: string}) => boolean} */
function fits(row, { leeftijd, soort, zoek, vol }) {
  const { start, until, kinds } = row.dataset;
  const age = Number(leeftijd);
  if (leeftijd && (age < Number(start) || age >= Number(until))) return false;
  if (soort && !kinds.split(" ").includes(soort)) return false;
  if (vol && "full" in row.dataset) return false;
  return plain(zoek).split(/\s+/).every((word) => texts.get(row)?.includes(word));
}

/** @type {(row: Row, place: HTMLOptionElement & Told) => string} */
function group(row, place) {
  const { municipality, region, safety } = row.dataset;
  if (municipality === place.value) return "own";
  if (region === place.dataset.region) return "region";
  return safety === place.dataset.safety ? "near" : "far";
}

function show() {
  const chosen = values();
  const fitting = rows.filter((row) => fits(row, chosen));
  for (const row of rows) row.hidden = !fitting.includes(row);
  more.hidden = !fitting.some((row) => more.contains(row));
  more.open ||= chosen.soort === "stamschool";
  const place = form.elements.gemeente.selectedOptions[0];
  const grouped = chosen.gemeente ? Map.groupBy(fitting, (row) => group(row, place)) : new Map();
  arrange(grouped);
  elsewhere.hidden = !chosen.gemeente || grouped.has("own") || grouped.has("region");
  found.textContent = fitting.length ? count(fitting.length) : data.none;
}

/** @type {(grouped: Map<string, Row[]>) => void} */
function arrange(grouped) {
  for (const heading of table.querySelectorAll(".group")) heading.remove();
  body.append(...inOrder);
  for (const name of GROUPS) {
    const own = (grouped.get(name) ?? []).filter((row) => body.contains(row));
    if (own.length) body.append(heading(name), ...own);
  }
}

/** @type {(name: string) => HTMLTableRowElement} */
function heading(name) {
  const row = Object.assign(document.createElement("tr"), { className: "group" });
  const cell = Object.assign(document.createElement("th"), { colSpan: table.rows[0].cells.length, textContent: data[name] });
  row.setAttribute("role", "row");
  cell.setAttribute("role", "rowheader");
  row.append(cell);
  return row;
}

/** @type {(n: number) => string} */
const count = (n) => fill(counted(counts, n), { n: number(n) });

/** @type {() => {[field: string]: string}} */
const values = () => Object.fromEntries([...form.elements].filter((field) => field.name).map((field) => [field.name, field.type === "checkbox" ? (field.checked ? field.value : "") : field.value.trim()]));

function remember() {
  const chosen = Object.entries(values()).filter(([, value]) => value);
  const fragment = new URLSearchParams(chosen).toString();
  history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname);
}

// A fragment without `=` is a place on the page, not a choice.
function restore() {
  const chosen = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  for (const field of form.elements) {
    const value = chosen.get(field.name) ?? "";
    if (field.type === "checkbox") field.checked = value === field.value;
    else if (field.name) field.value = value;
    if (field.type === "select-one" && field.selectedIndex < 0) field.value = "";
  }
  show();
}

restore();
