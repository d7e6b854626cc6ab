// The Dutch page under the translation, piece by piece. It is fetched when it is asked for; where it does not come, the page
// says so and leads to it.
import { el } from "../shared/dom.js";
import { dressed } from "../shared/dressed.js";
import { Pairs, firstBlock } from "./pairs.js";
/** @import {Pair} from "./pairs.js" */

const box = document.querySelector(".reading");
const link = box.querySelector("a");
const button = box.querySelector("button[data-beside]");
const failed = box.querySelector("[role=status]");
const answer = document.querySelector(".answer");
const dutch = new URL("../../../../../", import.meta.url).href;
const pairs = new Pairs({ home: document.querySelector("a.brand").href, dutch, url: location.href }, { home: dutch, dutch, url: link.href });

const looks = dressed(new URL("./beside.css", import.meta.url).href);
let on = false;
/** @type {Promise<Document> | undefined} */
let page;

/** @type {() => Promise<Document>} */
async function fetched() {
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`${link.href}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

// Under a title or the name of a field, not in it: scripts read those words, and they are how a field or a part is called.
const NAMES = "h1, h2, h3, h4, h5, h6, label, legend";
const HOLD_ALL = "li, dt, dd, td, th, caption";

/** @type {(pair: Pair) => void} */
function put({ own, lines, whole }) {
  const said = lines.map((line) => el("span", { className: "beside", lang: "nl", dir: "ltr" }, line));
  const holder = (own.matches("tr") && own.lastElementChild) || own;
  const inner = firstBlock(holder);
  if (holder.matches(whole ? `:not(${HOLD_ALL})` : NAMES)) holder.after(...said);
  else if (inner && !whole) inner.before(...said);
  else holder.append(...said);
}

// What a calculator answered, in Dutch from its own Dutch words and page.
async function putAnswer() {
  if (!answer?.dataset.given) return;
  const { inDutch } = await import("../questions/answer/dutch.js");
  const found = await inDutch(JSON.parse(answer.dataset.given));
  const result = answer.closest(".result");
  if (!on || !result) return;
  for (const old of result.querySelectorAll(".beside")) old.remove();
  for (const [selector, lines] of found.said) {
    result.querySelectorAll(selector).forEach((own, place) => { if (lines[place]) put({ own, lines: [lines[place]], whole: false }); });
  }
  if (found.part && answer.firstElementChild) pairs.of(answer.firstElementChild, found.part).forEach(put);
}

const take = () => { for (const said of document.querySelectorAll(".beside")) said.remove(); };

/** @type {(shown: boolean) => void} */
function tell(shown) {
  on = shown;
  button.setAttribute("aria-pressed", String(shown));
}

// Sets the Dutch there, or takes it away; true where it stands there.
/** @type {(wanted: boolean) => Promise<boolean>} */
export async function turn(wanted) {
  tell(wanted);
  failed.hidden = true;
  take();
  if (!wanted) return false;
  try {
    page ??= fetched();
    const [there] = await Promise.all([page, looks]);
    if (!on) return false; // pressed again while it was on its way
    pairs.of(document.querySelector("article"), there.querySelector("article")).forEach(put);
    await putAnswer();
  } catch {
    page = undefined; // asked for anew at the next press
    take();
    tell(false);
    failed.hidden = false;
  }
  return on;
}

if (answer) new MutationObserver(() => { if (on) putAnswer().catch(() => {}); }).observe(answer, { childList: true });
