// The answer on the screen: what to do, what is in doubt, why, and what would change it. The verdict stands there already.
import { counted, fill, number } from "../../shared/format.js";
import { pageData } from "../../shared/page-data.js";
import { section } from "./steps.js";
import { askEvents, dateTerms } from "./terms.js";
/** @import {Questions} from "../questions.js" */

/** @template {string} S @template {Element} [E=Selected<S>] @param {Element} root @param {S} selector @returns {E & Told} */
const at = (root, selector) => root.querySelector(selector);

export class Result {
  /** @type {Shown} */ given;
  /** @type {Part | null} */ part;

  /** @param {Questions} questions */
  constructor(questions) {
    this.questions = questions;
    this.box = at(questions.root, ".result");
    at(this.box, ".retry").addEventListener("click", () => this.fetchSteps());
    this.onDemand();
  }

  // What few visitors use is fetched when they do.
  onDemand() {
    let failures = 0; // some browsers remember a module that did not come: another address asks again
    /** @type {(module: string, name: string, ...given: unknown[]) => Promise<void>} */
    const run = async (module, name, ...given) => {
      try {
        const found = await import(failures ? `${module}?${failures}` : module);
        await found[name](...given);
      } catch (error) {
        console.error(error);
        failures += 1;
        this.tell("calc.tool.failed");
      }
    };
    this.box.addEventListener("click", (/** @type {Happened} */ { target }) => {
      const tool = target.closest("[data-tool]")?.dataset.tool;
      if (tool) run("./tools.js", "use", tool, this);
    });
    at(this.box, ".report").addEventListener("toggle", (/** @type {Happened} */ { target }) => target.open && run("./tools.js", "fillReport", this));
    const exact = at(this.box, ".exact");
    exact?.addEventListener("focusin", () => run("./exact.js", "tellSize", this), { once: true });
    exact?.querySelector("form").addEventListener("submit", (event) => { event.preventDefault(); run("./exact.js", "ask", this); });
  }

  /** @param {string} key */
  tell(key, values = {}) {
    at(this.box, ".tool-state").textContent = key ? fill(this.questions.words[key], values) : "";
  }

  /** @param {Shown} given */
  show(given) {
    this.given = given;
    this.tell("");
    for (const part of this.box.querySelectorAll(".share-link, .plain-text")) part.hidden = true;
    at(this.box, ".exact-result")?.replaceChildren();
    at(this.box, "details.report").open = false;
    this.list(".doubts", given.doubts.map(({ id }) => this.questions.words[`doubt.${id}`]));
    this.list(".what-if", whatIf(this.questions, given));
    this.why(given);
    this.fetchSteps();
  }

  // What can be done with an answer stands below the steps: it waits for them, else it moves away under a press.
  /** @param {boolean} whole */
  offer(whole) {
    for (const part of this.box.querySelectorAll(".tools, .exact, .report")) part.hidden = !whole;
  }

  /** @param {string} selector @param {string[]} texts */
  list(selector, texts) {
    const box = at(this.box, selector);
    box.hidden = !texts.length;
    at(box, "ul").replaceChildren(...texts.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  }

  // The steps come after the verdict; when they do not come, all else stays.
  async fetchSteps() {
    const { given } = this;
    const failed = at(this.box, ".section-failed");
    this.put(null);
    failed.hidden = true;
    this.offer(false);
    let part;
    try {
      part = await section(given);
    } catch { /* told below */ }
    if (this.given !== given) return; // another answer stands there by now
    failed.hidden = part !== undefined;
    this.put(part ?? null);
    this.offer(true);
  }

  /** @param {Part | null} part */
  put(part) {
    this.part = part;
    const { outcome, verdict, doubts, data } = this.given;
    at(this.box, ".answer").dataset.given = JSON.stringify({ outcome, verdict, doubts, data }); // for the Dutch beside it
    at(this.box, ".answer").replaceChildren(...(part ? [part] : []));
    if (part) askEvents(part, this.questions, () => { this.questions.remember(); this.count(); });
    this.count();
  }

  // The last days of the terms; those that have not passed can go in a calendar.
  count() {
    if (this.part) dateTerms(this.part, this.questions, this.questions.words);
    at(this.box, "[data-tool=calendar]").hidden = !this.part?.querySelector(".last-day");
  }

  /** @param {Shown} given */
  why({ conditions }) {
    const box = at(this.box, ".why");
    box.hidden = !conditions.length;
    at(box, "tbody").replaceChildren(...conditions.map((condition) => this.row(condition)));
  }

  /** @param {TableCondition} condition */
  row(condition) {
    const { words } = this.questions;
    const met = words[condition.met ? "calc.met" : "calc.not-met"];
    const row = document.createElement("tr");
    for (const text of [words[`cond.${condition.id}`], this.seen(condition), threshold(condition, words), met]) {
      row.append(Object.assign(document.createElement("td"), { textContent: text }));
    }
    row.append(this.source(condition.source, words));
    return row;
  }

  // The answer this line looked at, in the words of the form.
  /** @param {TableCondition} condition */
  seen({ id }) {
    const asked = this.questions.asks(id);
    return this.questions.told.find(({ name }) => name === asked)?.answer ?? "";
  }

  /** @param {Source | null} source @param {QuestionWords} words */
  source(source, words) {
    const cell = document.createElement("td");
    if (!source) return cell;
    const { title, state } = words.sources[source.id];
    const cite = Object.assign(document.createElement("a"), { href: `${pageData("questions").sources}#${source.id}`, lang: "nl", textContent: [title, source.at].filter(Boolean).join(", ") });
    cell.append(cite, Object.assign(document.createElement("span"), { className: "source-state", textContent: state }));
    return cell;
  }
}

// What a condition is held to: a number with how it is meant, `threshold.months-from`, or the answer it wants.
/** @type {(condition: TableCondition, words: Words) => string} */
function threshold({ threshold: { kind, value }, bound }, words) {
  const yes = kind === "yes-no" ? words[value ? "threshold.yes" : "threshold.no"] : words[`threshold.${value}`];
  if (!bound) return yes ?? String(value);
  const [first, last] = [value].flat().map(Number);
  return fill(counted(words[`threshold.${kind}-${bound}`], first), { n: number(first), start: number(first), until: number(last) });
}

// One other answer that would lead to another outcome, in words, for each question on the way.
/** @type {(questions: Questions, given: Answered) => string[]} */
function whatIf({ table, answers, path, words, fields }, { outcome }) {
  const lines = [];
  for (const name of path.asked) {
    for (const [value, told] of others(table.asking(name, answers), answers[name], fields.get(name), words)) {
      const there = table.path({ ...answers, [name]: value }).given;
      if (!there.outcome || there.outcome === outcome) continue;
      lines.push(fill(words["calc.what-if.line"], { question: words[`q.${name}`], answer: told, outcome: words[`outcome.${there.outcome}.title`] }));
    }
  }
  return lines;
}

// The other answers of a question, with their words: each other choice, and the nearest numbers in another range.
/** @type {(asking: TableNode, value: any, field: Part, words: Words) => [value: any, told: string][]} */
function others({ choices, ranges = [] }, value, field, words) {
  if (field.dataset.kind === "select") return [];
  if (choices) return [...field.querySelectorAll("input")].filter((input) => input.value in choices && input.value !== String(value)).map((input) => [own(input, field), (input.parentElement?.textContent ?? "").trim()]);
  const place = ranges.findIndex(([highest]) => value <= highest);
  const step = Number(field.dataset.step);
  /** @type {(key: string, n: number) => [number, string]} */
  const told = (key, n) => [n, fill(words[key], { n: number(n) })];
  const lower = place > 0 ? [told("calc.what-if.until", ranges[place - 1][0])] : [];
  const higher = place < ranges.length - 1 ? [told("calc.what-if.from", Number((ranges[place][0] + step).toFixed(3)))] : [];
  return [...lower, ...higher];
}

/** @type {(input: HTMLInputElement, field: Part) => string | boolean} */
const own = (input, field) => (field.dataset.kind === "yes-no" ? input.value === "true" : input.value);
