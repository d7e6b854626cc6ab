// Shows only the schools with a postcode that begins as what was typed. The page is whole without it. What was typed stands
// in the address's fragment, so that going back and another language keep it.
import { fold } from "../shared/fold.js";
import { counted, fill, number } from "../shared/format.js";
import { pageData } from "../shared/page-data.js";

const FIELD = "postcode";
const words = pageData("allSchools");
const form = document.querySelector("form.postcode");
const input = form.querySelector("input");
const found = form.querySelector(".found");
const sections = [...document.querySelectorAll("section.kind")];

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("input", () => { show(); remember(); });
addEventListener("hashchange", restore);

const digits = () => fold(input.value).replace(/\D/g, "").slice(0, 4);

function show() {
  const typed = digits();
  const shown = sections.map((section) => ofSection(section, typed)).reduce((sum, n) => sum + n, 0);
  found.textContent = typed ? count(shown) : "";
}

/** @type {(section: HTMLElement, typed: string) => number} */
function ofSection(section, typed) {
  const rows = [...section.querySelectorAll("li[data-postcode]")];
  for (const row of rows) row.hidden = !row.dataset.postcode.startsWith(typed);
  for (const group of section.querySelectorAll("details")) {
    group.hidden = !group.querySelector("li:not([hidden])");
    group.open = Boolean(typed) && !group.hidden;
  }
  const shown = rows.filter((row) => !row.hidden).length;
  section.hidden = !shown;
  return shown;
}

/** @type {(n: number) => string} */
function count(n) {
  if (!n) return words.none;
  return fill(counted(words.counts, n), { n: number(n) });
}

function remember() {
  history.replaceState(null, "", digits() ? `#${FIELD}=${digits()}` : location.pathname);
}

// A fragment without `=` is a place on the page, not a postcode.
function restore() {
  const told = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "").get(FIELD);
  if (told !== null || digits()) {
    input.value = told ?? "";
    show();
  }
}

restore();
