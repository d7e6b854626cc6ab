// The page of a calculator. A link that holds answers shows its verdict before anything else is fetched; then, or at
// once without such a link, come the questions. Knows no rule: the table says what is asked and what is answered.
import { pageData } from "../shared/page-data.js";
import { fromFragment } from "../shared/share.js";
import { getJson, loadTable } from "./table.js";

const root = document.querySelector("#rekenhulp");
const data = pageData("questions");
const { firstWords } = data;

// The verdict of `given` in one sentence, and how sure it is.
/** @type {(given: Answered) => void} */
export function showVerdict(given) {
  root.querySelector(".verdict").textContent = firstWords[`outcome.${given.outcome}.title`];
  root.querySelector(".certainty").textContent = firstWords[`verdict.${given.verdict}`] ?? firstWords["verdict.yes"];
  root.querySelector(".result").hidden = false;
  root.querySelector(".start").hidden = true;
}

// The state in the address; of another calculator's link nothing is used.
/** @type {() => LinkState | BrokenLink | null} */
export function opened() {
  const state = fromFragment(location.hash);
  if (!state || state.error !== undefined) return state;
  return state.rule === data.rule ? state : { error: "broken" };
}

export function fail() {
  for (const part of root.querySelectorAll(":scope > form, .result, .summary, .desk-card")) part.hidden = true;
  root.querySelector(".start").hidden = false;
  document.querySelector(".calculator-failed").hidden = false;
}

// Until what was shown is on the screen: on a slow phone what the questions need takes longer than the verdict. The
// second frame comes when the first is there.
/** @type {() => Promise<void>} */
const painted = () => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))); });

/** @type {(table: Promise<import("./table.js").Table>) => Promise<void>} */
async function open(table) {
  const state = opened();
  if (!state?.answers || state.at) return; // at a question no verdict stands there yet
  const { given } = (await table).path(state.answers);
  if (!given.outcome) return;
  showVerdict(given);
  await painted();
}

// The sections of answers stood on this page once: who comes by a link to one is brought there.
function forward() {
  const { hash } = location;
  if (!data.answers || !hash.startsWith("#antwoord-") || document.getElementById(hash.slice(1))) return;
  location.replace(new URL(data.answers + hash, new URL(data.home, location.href)).href);
}

// On a page of tiles the questions wait until somebody turns to them: a press that comes first is remembered.
/** @type {(start: HTMLElement) => Promise<unknown>} */
const turnedTo = (start) => new Promise((resolve) => {
  for (const happens of ["pointerenter", "focus", "click"]) start.addEventListener(happens, resolve, { once: true });
  addEventListener("hashchange", resolve, { once: true });
});

// Fetches a module that is imported soon, beside the others and not after the one that asks for it.
/** @type {(href: string) => void} */
const preload = (href) => document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));

async function begin() {
  const start = root.querySelector(".start button");
  let early = false; // pressed before the questions were there
  const remember = () => { early = true; };
  start.addEventListener("click", remember);
  root.hidden = false;
  if (data.answers && !location.hash && !location.search) await turnedTo(start);
  const table = loadTable(data.table);
  await open(table).catch(() => {});
  for (const module of data.later) preload(module);
  const words = getJson(data.words);
  Promise.all([table, words]).catch(() => {}); // the questions tell what did not come
  try {
    const { Questions } = await import("./questions.js");
    new Questions(root, table, words);
    start.removeEventListener("click", remember);
    if (early) start.click();
  } catch (error) {
    console.error(error);
    fail();
    start.addEventListener("click", () => import("../frame/reload.js").then(({ reload }) => reload(), () => location.reload()));
  }
}

forward();
begin();
