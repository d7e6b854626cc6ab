// Makes the lines that put a calculator into another site, and shows what they give.
import { copy } from "../shared/download.js";
import { pageData } from "../shared/page-data.js";

const data = pageData("embed");
const page = document.querySelector("#insluiten");
const form = page.querySelector("form");
const code = page.querySelector(".snippet code");
const preview = page.querySelector(".preview");
const state = page.querySelector("[role=status]");
const home = new URL("../../../../../", import.meta.url);

form.hidden = false;
page.querySelector(".made").hidden = false;
form.addEventListener("change", make);
form.addEventListener("submit", (event) => event.preventDefault());
page.querySelector(".copy").addEventListener("click", async () => {
  state.textContent = (await copy(code.textContent)) ? data.copied : data.notCopied;
});
make();

function make() {
  const chosen = form.elements.calculator.selectedOptions[0];
  const language = languageOf(chosen);
  const looks = ["thema", "accent", "gemeente"].map((name) => [name, form.elements[name].value]).filter(([, value]) => value);
  const words = chosen.getAttribute(`data-title-${language}`);
  const root = form.elements.language.selectedOptions[0].dataset.root;
  const path = data.bare + root + chosen.value;
  code.textContent = snippet(path, looks, new URL(root + chosen.value, home), words, language);
  state.textContent = "";
  show(path, looks, words);
}

// The language that was chosen; the page's own where the calculator does not have it, which can then not be chosen either.
/** @type {(calculator: HTMLOptionElement) => string} */
function languageOf(calculator) {
  const { language } = form.elements;
  for (const option of language.options) option.disabled = !calculator.hasAttribute(`data-title-${option.value}`);
  if (language.selectedOptions[0].disabled) language.value = document.documentElement.lang;
  return language.value;
}

/** @type {(path: string, looks: string[][], address: URL, words: string, language: string) => string} */
function snippet(path, looks, address, words, language) {
  const place = document.createElement("div");
  place.dataset.wegwijs = path;
  for (const [name, value] of looks) place.dataset[name] = value;
  const link = Object.assign(document.createElement("a"), { href: address, lang: language, textContent: words });
  place.append("\n  ", link, "\n");
  return `${place.outerHTML}\n<script src="${new URL("assets/js/embed.js", home)}" async></` + "script>";
}

// The same frame as the other site gets, in this page; only its height is set by the style sheet.
/** @type {(path: string, looks: string[][], words: string) => void} */
function show(path, looks, words) {
  const frame = document.createElement("iframe");
  frame.src = new URL(`${path}?${new URLSearchParams(looks)}`, home).href;
  frame.title = words;
  preview.replaceChildren(frame);
}

addEventListener("message", ({ origin, source, data }) => {
  const frame = preview.querySelector("iframe");
  if (origin === home.origin && source === frame?.contentWindow && data?.wegwijs > 0) frame.height = data.wegwijs;
});
