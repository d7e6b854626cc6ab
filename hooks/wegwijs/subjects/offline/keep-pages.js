// "Keep my pages": this page, the page of the place, the topics and what they need, in every language that is ticked.
import { fill, megabytes } from "../shared/format.js";
import { pageData } from "../shared/page-data.js";
import { chosenPlace } from "../places/chosen-place.js";
import { keep } from "./offline.js";

/** @typedef {{root: string, without: string, lacks: string[], files: string[], bytes: number}} OfLanguage */
/** @typedef {{shared: {files: string[], bytes: number}, languages: {[language: string]: OfLanguage}, places: {[code: string]: string}}} ToKeep */

const home = new URL("../../../../../", import.meta.url).href;
const form = document.querySelector("details.keep-pages form");
const words = pageData("offline");

/** @type {Promise<ToKeep>} */
const told = fetch(`${home}keep.json`).then((response) => response.json());

/** @type {(text: string) => void} */
const say = (text) => { form.querySelector("[role=status]").textContent = text; };

const ticked = () => [...form.querySelectorAll("input")].filter(({ checked }) => checked).map(({ value }) => value);

// The pages a family is at, as seen from the root of any language: this one, those an answer on it was taken from, its place.
/** @type {(told: ToKeep) => string[]} */
function own({ languages, places }) {
  const root = home + languages[document.documentElement.lang].root;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.endsWith("/"));
  const seen = [location.href.split(/[?#]/)[0], ...loaded].filter((name) => name.startsWith(root)).map((name) => name.slice(root.length));
  return [...new Set([...seen, places[chosenPlace()]])].filter(Boolean);
}

// Not every language has the pages for schools and municipalities.
/** @type {(language: OfLanguage, pages: string[]) => string[]} */
const there = ({ root, lacks }, pages) => pages.filter((page) => !lacks.some((folder) => page.startsWith(folder))).map((page) => root + page);

/** @type {(told: ToKeep) => string[]} */
function wanted(told) {
  const pages = own(told);
  const chosen = ticked().map((language) => told.languages[language]);
  const without = Object.values(told.languages).map((language) => language.without);
  return [...told.shared.files, ...without, ...chosen.flatMap((language) => [...language.files, ...there(language, pages)])].map((path) => home + path);
}

async function tellSize() {
  const { languages, shared } = await told;
  const bytes = ticked().reduce((sum, language) => sum + languages[language].bytes, shared.bytes);
  say(fill(words.size, { size: megabytes(bytes) }));
}

/** @type {(event: Event) => Promise<void>} */
async function submit(event) {
  event.preventDefault();
  say(words.busy);
  const urls = wanted(await told);
  await keep(urls, true);
  const kept = await Promise.all(urls.map((url) => caches.match(url, { ignoreVary: true })));
  say(words[kept.every(Boolean) ? "done" : "incomplete"]);
}

form.addEventListener("change", tellSize);
form.addEventListener("submit", (event) => submit(event).catch(() => say(words.incomplete)));
form.querySelector("button").disabled = false;
tellSize().catch(() => say(words.incomplete));
