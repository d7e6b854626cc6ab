// The questions: one at a time, in the order the table asks for them. It shows what is missing, then the answer.
import { fail, opened, showVerdict } from "./calculator.js";
import { isDay, today } from "../shared/dates.js";
import { complain, label, offer, read, write } from "../forms/fields.js";
import { fill } from "../shared/format.js";
import { tellLink, tellPlace } from "./answer/link.js";
import { pageData } from "../shared/page-data.js";
import { toFragment } from "../shared/share.js";
import { Result } from "./answer/result.js";
import { getJson, loadTable } from "./table.js";

const data = pageData("questions");

export class Questions {
  /** @type {import("./table.js").Table} */ table;
  /** @type {QuestionWords} */ words;
  /** @type {Promise<unknown> | undefined} */ ready;
  /** @type {string | undefined} */ current;
  /** @type {Promise<void> | undefined} */ kept;

  /** @param {Part} root @param {Promise<import("./table.js").Table>} table @param {Promise<QuestionWords>} words */
  constructor(root, table, words) {
    this.root = root;
    this.form = root.querySelector("form.questions");
    this.summary = root.querySelector(".summary");
    this.first = root.querySelector(".start");
    this.fields = /** @type {AskedFields} */ (new Map([...this.form.querySelectorAll(".question")].map((field) => [field.dataset.name, field])));
    /** @type {{[event: string]: Day}} */
    this.days = {}; // of events of terms, as the visitor told them
    this.preset = preset(this.fields.get("municipality"));
    this.answers = { ...this.preset.answers }; // by question, in JSON's own types; an answer that is not asked for now is kept
    this.title = document.title;
    this.result = new Result(this);
    this.load(table, words);
    this.listen();
    this.open();
  }

  listen() {
    /** @type {(selector: string, call: () => void) => void} */
    const on = (selector, call) => this.root.querySelector(selector).addEventListener("click", () => this.careful(call));
    on(".start button", () => this.proceed());
    on(".questions .back", () => this.back());
    on(".again", () => this.again());
    for (const button of this.root.querySelectorAll(".clear")) button.addEventListener("click", () => this.careful(() => this.clear()));
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.careful(() => this.next()); });
    window.addEventListener("hashchange", () => this.open());
  }

  load(table = loadTable(data.table), texts = getJson(data.words)) {
    this.ready = Promise.all([table, texts]).then(([read, words]) => Object.assign(this, { table: read, words }));
    this.ready.catch(() => { this.ready = undefined; });
  }

  // What did not come is told, and asked for again at the next try.
  /** @param {() => unknown} call */
  async careful(call) {
    document.querySelector(".calculator-failed").hidden = true;
    try {
      if (!this.ready) this.load();
      await this.ready;
      await call();
    } catch (error) {
      console.error(error);
      fail();
    }
  }

  // What the address holds: where the visitor was, also after Back, Forward, a reload or in another language; or the
  // answers of a link, shown at once. One that cannot be read says so.
  open() {
    const state = opened();
    const elsewhere = !state && location.hash.length > 1; // a place on this page, such as that of the skip link
    if (elsewhere && this.first.hidden) return this.remember();
    if (!state) return this.table ? this.begin() : this.prefill();
    return this.careful(() => {
      this.take({ ...this.preset.answers, ...state.answers });
      this.days = Object.fromEntries(Object.entries(state.days ?? {}).filter(([event, on]) => this.words[`event.${event}.ask`] && isDay(on)));
      this.restored = true;
      this.go(state);
      this.restored = false;
      if (state.at === undefined) tellLink(this, state); else tellPlace(this, this.preset);
    });
  }

  // Only what the questions ask; an answer that its field does not take is one that fits no more.
  /** @param {Answers} given */
  take(given) {
    this.answers = {};
    for (const [name, field] of this.fields) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      const plain = typeof value === "object" ? undefined : value; // no question has a list or more for an answer
      write(field, plain);
      if (value !== undefined) this.answers[name] = plain !== undefined && read(field) === value ? value : null;
    }
  }

  // To the question where the visitor was, if these answers lead to it.
  /** @param {LinkState | BrokenLink} state */
  go({ at, answers }) {
    if (at !== undefined && this.fields.has(at) && this.table.asking(at, this.answers).ask === at) this.ask(at);
    else if (answers) this.proceed();
    else this.begin();
  }

  // The first screen, with what was filled in for the visitor.
  begin() {
    this.prefill();
    this.current = undefined;
    this.only(this.first);
  }

  prefill() {
    tellPlace(this, this.preset);
    for (const [name, value] of Object.entries(this.preset.answers)) write(this.fields.get(name), value);
  }

  get state() {
    return { rule: data.rule, answers: this.answers, days: this.days, at: this.current ?? "" };
  }

  // Every question and every answer is a place to come back to. In a frame they are not: there Back belongs to the page
  // around it.
  place() {
    if (this.restored) return;
    const fragment = toFragment(this.state);
    if (fragment === location.hash) return;
    const depth = (history.state?.depth ?? 0) + 1;
    if (parent === window) history.pushState({ depth }, "", fragment); else history.replaceState(history.state, "", fragment);
  }

  // Keeps what was told of the days of events in the place where the visitor is.
  remember() {
    history.replaceState(history.state, "", toFragment(this.state));
  }

  // For a device that others use too: nothing of the answers stays here, nor in the pages to go back to.
  clear() {
    const steps = history.state?.depth ?? 0;
    const clean = () => {
      const bare = location.pathname + location.search;
      history.replaceState(null, "", bare);
      if (steps) history.pushState(null, "", bare); // what was ahead is gone with it
      this.answers = { ...this.preset.answers };
      this.days = {};
      this.form.reset();
      this.begin();
      this.say(this.words["calc.cleared"]);
      this.root.querySelector(".start button").focus();
    };
    if (!steps) return clean();
    addEventListener("popstate", () => setTimeout(clean), { once: true });
    return history.go(-steps);
  }

  /** @param {string} text */
  say(text) {
    const place = this.root.querySelector(".link-news");
    place.textContent = text;
    place.hidden = !text;
  }

  // What the rules are told: the answers on the way, and no others.
  get relevant() {
    return Object.fromEntries(this.path.asked.map((name) => [name, this.answers[name]]));
  }

  get path() {
    return this.table.path(this.answers);
  }

  proceed() {
    const { given } = this.path;
    if (given.outcome) this.show(given);
    else if (given.missing) this.ask(given.missing[0]);
    else this.ask(given.error.field, this.words["calc.choose-one"]);
  }

  /** @param {string} name */
  ask(name, complaint = "") {
    const field = this.fields.get(name);
    const { asked } = this.path;
    this.current = name;
    this.only(this.form);
    for (const [key, element] of this.fields) element.hidden = key !== name;
    offer(field, this.table.asking(name, this.answers));
    const place = asked.includes(name) ? asked.indexOf(name) : asked.length;
    this.tellProgress(place, this.table.left(this.table.asking(name, this.answers)));
    document.title = `${this.words[`q.${name}`]} – ${this.title}`;
    this.form.querySelector(".back").hidden = place === 0;
    complain(this.form, field, complaint);
    if (!complaint) {
      this.place();
      if (parent === window) this.form.scrollIntoView({ behavior: "instant" }); // a frame would move the page around it
      field.querySelector(".question-title").focus({ preventScroll: parent === window });
    }
  }

  // Which question this is, and how many there are at most: fewer where an answer settles more.
  /** @param {number} place @param {number} left */
  tellProgress(place, left) {
    const words = this.words[left > 1 ? "calc.progress" : "calc.progress.last"];
    this.form.querySelector(".progress-line").textContent = fill(words, { n: place + 1, most: place + left });
  }

  next() {
    const current = /** @type {string} */ (this.current);
    const field = this.fields.get(current);
    const value = read(field) ?? undefined; // what does not fit is no answer either
    if (value === undefined) {
      complain(this.form, field, field.querySelector("[data-wrong]")?.dataset.wrong ?? this.words["calc.choose-one"]);
      return;
    }
    this.answers[current] = value;
    this.say("");
    this.proceed();
    if (this.current === undefined) this.kept ??= import("../offline/offline.js").then(({ keep }) => keep()).catch(() => {});
  }

  back() {
    const { asked } = this.path;
    const current = /** @type {string} */ (this.current);
    const place = asked.includes(current) ? asked.indexOf(current) : asked.length;
    this.ask(asked[place - 1]);
  }

  again() {
    this.answers = { ...this.preset.answers };
    this.days = {};
    this.form.reset();
    this.say("");
    this.proceed();
  }

  /** @param {Answered} given */
  show(given) {
    this.current = undefined;
    this.place();
    showVerdict(given);
    this.only(this.root.querySelector(".result"));
    this.result.show({ rule: data.rule, version: Number(data.version), on: today(), ...given });
    this.root.querySelector(".verdict").focus();
  }

  /** @param {HTMLElement} shown */
  only(shown) {
    for (const part of [this.form, this.root.querySelector(".result"), this.first]) part.hidden = part !== shown;
    document.title = this.title;
    this.root.querySelector(".desk-card").hidden = true;
    this.summarise();
  }

  // Question and answer of everything on the way, in the words of the page.
  get told() {
    return this.path.asked.map((name) => ({ name, question: this.words[`q.${name}`], answer: label(this.fields.get(name)) }));
  }

  // The question a condition of the rule looks at.
  /** @param {string} condition */
  asks(condition) {
    return [...this.fields].find(([, field]) => field.dataset.conditions.split(" ").includes(condition))?.[0];
  }

  summarise() {
    const { told } = this;
    this.summary.hidden = !told.length;
    this.summary.querySelector("ul").replaceChildren(...told.map(({ name, question, answer }) => {
      const change = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: this.words["calc.change"] });
      change.setAttribute("aria-label", `${this.words["calc.change"]}: ${question}`);
      change.addEventListener("click", () => this.careful(() => this.ask(name)));
      const line = document.createElement("li");
      line.append(`${question} `, Object.assign(document.createElement("strong"), { textContent: answer }), " ", change);
      return line;
    }));
  }
}

// The municipality that the address names, for a page that was opened from a region or shown inside another site.
/** @type {(field: Part | undefined) => {answers: Answers, unknown?: string}} */
function preset(field) {
  const code = new URLSearchParams(location.search).get("gemeente");
  if (!code || !field) return { answers: {} };
  const known = [...field.querySelectorAll("option")].some(({ value }) => value && value === code);
  return known ? { answers: { municipality: code } } : { answers: {}, unknown: code };
}
