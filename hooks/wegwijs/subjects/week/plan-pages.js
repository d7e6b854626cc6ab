// The week of a child as the page of its municipality tells it: the words stand there alone, and are shown here as they are.

// `asks` is the day a family can tell: "since" where a term counts from it, "promised" where none is known, "" where no
// answer is to come.
// `words` say the last day of that term, ahead or passed, and what it is called in a calendar.
/** @typedef {{parts: Element[], asks: "since" | "promised" | "", term: string, ask: string, words: DOMStringMap}} Week */

/** @type {Map<string, Promise<Document>>} */
const pages = new Map();

// The page at `url`, fetched once; one that did not come is asked for again the next time.
/** @type {(url: string) => Promise<Document>} */
export function pageAt(url) {
  const asked = pages.get(url) ?? fetched(url);
  pages.set(url, asked);
  asked.catch(() => pages.delete(url));
  return asked;
}

/** @type {(url: string) => Promise<Document>} */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const link of page.querySelectorAll("a[href]")) link.setAttribute("href", new URL(link.getAttribute("href") ?? "", url).href);
  return page;
}

// What stands open under some ages, up to the day of the answer. The form of that day stays there: this page has its own.
/** @type {(page: Document, ages: string) => Week} */
export function week(page, ages) {
  const section = page.getElementById(ages);
  const answer = section.querySelector(".answer-day[data-term]");
  const open = [...section.children].filter((part) => !part.matches("h2, details"));
  const shown = open.flatMap((part) => (part === answer ? [...part.children].filter((one) => !one.matches("form")) : [part]));
  const parts = shown.map((part) => document.importNode(part, true));
  for (const part of parts) for (const button of part.querySelectorAll("a.button:not([href^='tel:'])")) button.dataset.address = bare(button.getAttribute("href"));
  if (!answer) return { parts, asks: section.querySelector(".no-day") ? "promised" : "", term: "", ask: "", words: {} };
  return { parts, asks: "since", term: answer.dataset.term, ask: answer.querySelector("label").textContent, words: answer.dataset };
}

// An address as paper shows it, where nothing can be pressed.
/** @type {(href: string | null) => string} */
const bare = (href) => (href ?? "").replace(/^mailto:|^https?:\/\/(www\.)?/, "").replace(/\/$/, "");

// The papers to bring, the same for every child, opened.
/** @type {(page: Document) => HTMLElement} */
export function papers(page) {
  const fold = document.importNode(page.querySelector("details:has(> .ticks)"), true);
  fold.setAttribute("open", "");
  return fold;
}
