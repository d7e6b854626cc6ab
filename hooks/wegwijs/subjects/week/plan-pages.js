// The week of a child as the page of its municipality tells it: the words stand there alone, and are shown here as they are.

/** @typedef {{parts: Node[], term: string, ask: string, title: string, event: string}} Week */

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
  const { term = "", title = "", event = "" } = answer?.dataset ?? {};
  return { parts: shown.map((part) => document.importNode(part, true)), term, title, event, ask: answer?.querySelector("label").textContent ?? "" };
}

// The papers to bring, the same for every child, opened.
/** @type {(page: Document) => HTMLElement} */
export function papers(page) {
  const fold = document.importNode(page.querySelector("details:has(> .ticks)"), true);
  fold.setAttribute("open", "");
  return fold;
}
