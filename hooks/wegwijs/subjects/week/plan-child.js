// The block of one child: what its week says, the day it was applied for with the last day for the answer, and its name.
import { lastDay, today } from "../shared/dates.js";
import { day, fill } from "../shared/format.js";
import { pageData } from "../shared/page-data.js";
import { week } from "./plan-pages.js";
import { typedDay } from "./typed-day.js";
/** @import {Child} from "./plan-state.js" */
/** @import {Week} from "./plan-pages.js" */

const words = pageData("family");

// How a child is called: by its name where it has one here.
/** @type {(child: Child, number: number, named?: boolean) => string} */
export const called = ({ name }, number, named = true) => (named && name ? name : fill(words.child, { number }));

// The last day for the answer: of the term, or the one that was promised; null while the family told no day.
/** @type {(child: Child, told: Week | undefined) => Day | null} */
export function answerBy(child, told) {
  if (!told?.asks || !child[told.asks]) return null;
  return told.asks === "since" ? lastDay(child.since, told.term) : child.promised;
}

export class ChildBlock {
  /** @type {Week | undefined} */ told;

  // `changed` is called after something was filled in, `remove` when the child leaves the list.
  /** @param {Child} child @param {{number: number, ages: string, changed: () => void, remove: () => void}} given */
  constructor(child, { number, ages, changed, remove }) {
    Object.assign(this, { number, ages });
    this.child = child;
    this.changed = changed;
    const made = /** @type {DocumentFragment} */ (document.querySelector("template#kind").content.cloneNode(true));
    this.root = made.querySelector("section.child");
    this.name = this.root.querySelector(".naming input[type=text]");
    this.day = this.root.querySelector(".day input[type=text]");
    this.error = this.root.querySelector(".field-error");
    this.error.id = `fout-dag-${number}`;
    this.day.setAttribute("aria-describedby", this.error.id);
    this.name.value = child.name;
    this.listen(remove);
    this.call();
  }

  /** @type {number} */ number;
  /** @type {string} */ ages;

  /** @param {() => void} remove */
  listen(remove) {
    this.name.addEventListener("input", () => { this.child.name = this.name.value.trim(); this.call(); this.changed(); });
    this.day.addEventListener("input", () => this.put(typedDay(this.day.value)));
    this.day.addEventListener("change", () => this.complain(typedDay(this.day.value) === null));
    this.root.querySelector("form.day").addEventListener("submit", (event) => { event.preventDefault(); this.complain(typedDay(this.day.value) === null); });
    this.root.querySelector("button.remove").addEventListener("click", remove);
  }

  /** @param {Day | "" | null} typed */
  put(typed) {
    if (this.told?.asks) this.child[this.told.asks] = typed ?? "";
    if (typed !== null) this.complain(false);
    this.count();
    this.changed();
  }

  /** @param {boolean} wrong */
  complain(wrong) {
    this.error.textContent = wrong ? words.wrong : "";
    this.error.hidden = !wrong;
    if (wrong) this.day.setAttribute("aria-invalid", "true"); else this.day.removeAttribute("aria-invalid");
  }

  // Its name wherever it stands in the block.
  call() {
    const child = called(this.child, this.number);
    this.root.querySelector("h3").textContent = `${child}: ${this.ages}`;
    this.root.querySelector("a.more").textContent = fill(words.more, { child });
    this.root.querySelector("button.remove").textContent = fill(words.remove, { child });
  }

  // What the page of the municipality says of it.
  /** @param {Document} page @param {string} url */
  tell(page, url) {
    this.told = week(page, this.child.ages);
    this.root.querySelector(".told").replaceChildren(...this.told.parts);
    this.root.querySelector("a.more").href = `${url}#${this.child.ages}`;
    this.root.querySelector("form.day").hidden = !this.told.asks;
    this.root.querySelector(".day .ask").textContent = this.told.ask || words.askPromised;
    this.day.value = this.told.asks ? this.child[this.told.asks].split("-").reverse().join("-") : "";
    this.complain(false);
    this.count();
  }

  count() {
    const last = answerBy(this.child, this.told);
    const { ahead = words.promised, passed = words.promisedPassed } = this.told?.words ?? {};
    this.root.querySelector(".last-day").textContent = last ? fill(last < today() ? passed : ahead, { last: day(last) }) : "";
  }
}
