// Search in the reader's own language. Loaded with its index on the first keystroke, never before.
import MiniSearch from "./minisearch.js";

const MOST = 8;
let index;

// Letters people leave out or write differently must not matter: accents, Arabic vowel signs, forms of alef, and the article.
const plain = (term) =>
  term.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, "")
    .replace(/[\u0622\u0623\u0625]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647").replace(/^\u0627\u0644(?=..)/, "");

async function load(form) {
  const response = await fetch(form.dataset.index);
  if (!response.ok) throw new Error(`search index: ${response.status}`);
  const found = new MiniSearch({
    fields: ["title", "text"], storeFields: ["title", "text"], processTerm: plain,
    searchOptions: { prefix: true, fuzzy: 0.15, boost: { title: 3 }, combineWith: "AND", processTerm: plain },
  });
  found.addAll(await response.json());
  return found;
}

export async function show(form, query) {
  const box = form.querySelector(".search-results");
  const list = box.querySelector("ul");
  const state = box.querySelector(".search-state");
  index ??= load(form).catch((error) => { index = undefined; throw error; });
  const search = await index;
  if (form.querySelector("input").value !== query) return; // a later keystroke answers
  box.hidden = !query.trim();
  const hits = search.search(query).slice(0, MOST);
  list.replaceChildren(...hits.map((hit) => item(form, hit)));
  state.textContent = hits.length ? count(form, hits.length) : form.dataset.none.replace("{query}", query);
}

function count(form, n) {
  const forms = JSON.parse(form.dataset.counts);
  const category = new Intl.PluralRules(document.documentElement.lang).select(n);
  return (forms[category] ?? forms.other).replace("{n}", n);
}

function item(form, hit) {
  const link = Object.assign(document.createElement("a"), { href: form.dataset.root + hit.id, textContent: hit.title });
  const text = Object.assign(document.createElement("small"), { textContent: hit.text });
  const element = document.createElement("li");
  link.append(text);
  element.append(link);
  return element;
}
