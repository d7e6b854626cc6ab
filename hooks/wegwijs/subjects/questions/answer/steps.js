// What to do now: the static section of an outcome, which the build made in every language, with the last days of its terms.
import { pageData } from "../../shared/page-data.js";
import { get } from "../table.js";

// Where the pages of the regions stand, in the language of this page.
const home = () => new URL(pageData("questions").home, location.href).href;

// The section of an answer as a piece of page: of the region's own page, else of that of all answers, or of this one.
// `base` is where these pages stand. Null where there is none.
/** @type {(given: Pick<Settled, "outcome" | "data">, base?: string) => Promise<Part | null>} */
export async function section(given, base = home()) {
  const address = new URL(given.data?.region ? `${given.data.region}/` : pageData("questions").answers, base).href;
  const { page, url } = address === home() ? { page: document, url: base } : await regionPage(address);
  const place = page.querySelector(`#antwoord-${given.outcome}`) ?? document.querySelector(`#antwoord-${given.outcome}`);
  if (!place) return null;
  /** @type {HTMLElement & {content?: DocumentFragment}} */
  const found = place.querySelector(":scope > .outcome") ?? place; // behind its title, where it is folded
  const part = /** @type {Part} */ (document.importNode(found.content?.firstElementChild ?? found, true));
  clean(part, url);
  for (const word of part.querySelectorAll(".term")) part.append(explanation(found.ownerDocument, word));
  onlySchools(part, given.data?.schools);
  return part;
}

/** @type {Map<string, {page: Document, url: string}>} */
const pages = new Map();

/** @type {(address: string) => Promise<{page: Document, url: string}>} */
export async function regionPage(address) {
  const kept = pages.get(address);
  if (kept) return kept;
  const response = await get(address);
  const found = { page: new DOMParser().parseFromString(await response.text(), "text/html"), url: response.url };
  pages.set(address, found);
  return found;
}

// Under the verdict, which is its heading already, every other heading moves up, and how sure it is stands there too;
// ids stay with the page they came from.
/** @type {(part: Part, url: string) => void} */
function clean(part, url) {
  for (const said of part.querySelectorAll("h3, .of-verdict")) said.remove();
  for (const named of [part, ...part.querySelectorAll("[id]")]) named.removeAttribute("id");
  part.removeAttribute("aria-labelledby");
  for (const link of part.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href") ?? "", url).href;
  for (const heading of part.querySelectorAll("h4, h5")) {
    const higher = document.createElement(`h${Number(heading.localName[1]) - 1}`);
    higher.append(...heading.childNodes);
    heading.replaceWith(higher);
  }
}

// What a word means comes along from the foot of its page, under an id that this page cannot have.
/** @type {(page: Document, word: Element) => HTMLElement} */
function explanation(page, word) {
  const note = document.importNode(page.getElementById(word.getAttribute("popovertarget")), true);
  note.id = `antwoord-${note.id}`;
  for (const button of [word, ...note.querySelectorAll("[popovertarget]")]) button.setAttribute("popovertarget", note.id);
  return note;
}

// For paper and plain text: a word stands there without its explanation, its source and what only works on a screen.
/** @type {(part: Element) => Element} */
export function bare(part) {
  const copy = /** @type {Element} */ (part.cloneNode(true));
  for (const extra of copy.querySelectorAll(HIDDEN)) extra.remove();
  for (const word of copy.querySelectorAll(".term")) word.replaceWith(...word.childNodes);
  return copy;
}

/** @type {(part: Part, schools: {id: string}[] | undefined) => void} */
function onlySchools(part, schools) {
  const shown = schools?.map((school) => school.id) ?? [];
  for (const school of part.querySelectorAll("[data-school]")) school.hidden = !shown.includes(school.dataset.school);
}

const HIDDEN = ".cite, .beside, .visually-hidden, [hidden], [popover], button:not(.term), form, input, textarea";
const BLOCKS = "h2, h3, h4, h5, p, li, tr, dl > div";

// The words of a piece of page as plain lines, without the numbers of sources.
/** @type {(part: Element) => string} */
export function text(part) {
  const copy = bare(part);
  for (const block of copy.querySelectorAll(BLOCKS)) block.append("\n");
  for (const term of copy.querySelectorAll("dt")) term.append(": ");
  return copy.textContent.replace(/[ \t]*\n[ \t]*/g, "\n").replace(/\n{2,}/g, "\n").replace(/[ \t]{2,}/g, " ").trim();
}
