// Search in the reader's own language. Loaded with its index on the first keystroke, never before.
import { el } from "../shared/dom.js";
import { pageData } from "../shared/page-data.js";
import { called } from "../places/places.js";
import { fragment } from "./search-box.js";
import { Index } from "./search-index.js";

const data = pageData("search");
/** @type {Promise<Index> | undefined} */
let index;

/** @type {(path: string) => Promise<any>} */
async function getJson(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

// The index of the page's language; without the list of places it finds pages all the same.
function load() {
  const places = getJson(data.places).catch(() => ({}));
  return Promise.all([getJson(data.index), places]).then(([body, known]) => new Index(body, known));
}

/** @type {(query: string, most: number) => Promise<Hit[]>} */
export async function hits(query, most) {
  index ??= load().catch((error) => { index = undefined; throw error; });
  return (await index).search(query, most);
}

/** @type {(n: number) => string} */
export function count(n) {
  const forms = data.counts;
  const category = new Intl.PluralRules([document.documentElement.lang, "en"]).select(n);
  return (forms[category] ?? forms.other).replace("{n}", n);
}

// A hit as an item of a list; text only, so that nothing in a page or in the query becomes markup.
/** @type {(hit: Hit) => HTMLLIElement} */
export function item({ href, title, parts, place }) {
  const heading = place ? called(data.town, place) : title;
  const text = place ? [data.place] : parts.map(piece);
  return el("li", {}, el("a", { href: data.root + href }, heading, el("small", {}, ...text)));
}

/** @type {(piece: Piece) => Cell} */
const piece = ({ text, hit }) => (hit ? el("mark", {}, text) : text);

// The box under the field.
/** @type {(form: Part, query: string) => Promise<void>} */
export async function show(form, query) {
  const box = form.querySelector(".search-results");
  const found = query.trim() ? await hits(query, 8) : [];
  if (form.querySelector("input").value !== query) return; // a later keystroke answers
  box.hidden = !query.trim();
  box.querySelector("ul").replaceChildren(...found.map((hit) => item(hit)));
  box.querySelector(".search-state").textContent = found.length ? count(found.length) : data.none.replace("{query}", () => query);
  box.querySelector("a.search-all").href = data.all + fragment(query);
}
