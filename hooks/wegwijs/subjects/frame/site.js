// What every page adds when scripts run: menus that close, and a search that loads on the first keystroke.

import("./languages.js");

for (const menu of document.querySelectorAll("details.menu")) {
  document.addEventListener("click", (/** @type {Happened} */ event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
  });
}

// What a link leads to is opened, and all that it stands in.
function unfold() {
  const place = document.getElementById(location.hash.slice(1)); // `:target` is not there yet while the page loads
  if (!place?.closest("details.fold")) return;
  for (let part = /** @type {Element | null} */ (place); part; part = part.parentElement) if (part instanceof HTMLDetailsElement) part.open = true;
  place.scrollIntoView();
}
if (document.querySelector("details.fold")) {
  addEventListener("hashchange", unfold);
  unfold();
}

const form = document.querySelector("form.search");
if (form) import("../search/search-box.js").then(({ searchBox }) => searchBox(form));

// A list of municipalities becomes a field to type in, and a topic tells who helps in the one that was chosen. Without a
// script the list and the link stay.
for (const [part, script] of [["select[data-places]", "../places/place-field.js"], ["a.own-place", "../places/own-place.js"], ["[data-print]", "../shared/print.js"]]) {
  if (document.querySelector(part)) import(script);
}

// Read long after it was made: the page says so itself, also where a browser or a host kept it.
/** @type {Part} */
const old = document.querySelector("[data-old-from]");
const { on } = document.documentElement.dataset; // the day of a site that was built as on another one
if (old) old.hidden = (on ? Date.parse(on) : Date.now()) < Date.parse(old.dataset.oldFrom);

// Where the browser can keep pages, a family may choose to.
const keeping = document.querySelector(".keep-pages");
if (keeping && navigator.serviceWorker) {
  keeping.hidden = false;
  keeping.ontoggle = () => import("../offline/keep-pages.js");
}

// What helps once the page stands: the page's own script, and the answer it shows, come first.
function more() {
  // Tables whose rows become blocks on a phone stay tables for a screen reader.
  const stacked = document.querySelectorAll("table.stacked, table.schools");
  if (stacked.length) import("../shared/dom.js").then(({ keepTable }) => stacked.forEach(keepTable));

  // Under a translation the Dutch can stand, where the device has a voice a page can be read aloud: else nothing is fetched for it.
  if (document.querySelector("[data-beside]")) import("../beside/offer.js");
  const speech = globalThis.speechSynthesis;
  const speaks = () => { if (speech.getVoices().length) import("../aloud/offer.js"); };
  if (speech) {
    speech.onvoiceschanged = speaks;
    speaks();
  }

  // Something was kept for when there is no internet: the foot of the page says so.
  if (navigator.serviceWorker?.controller) import("../offline/offline.js");
}
if (document.readyState === "complete") more();
else addEventListener("load", more, { once: true });
