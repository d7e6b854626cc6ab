// The questions: one at a time, in the order the table asks for them. It shows what is missing, then the answer.
import { fail, opened, showVerdict } from "./calculator.js";
import { today } from "./dates.js";
import { complain, label, offer, read, write } from "./fields.js";
import { fill } from "./format.js";
import { tellLink } from "./link.js";
import { Result } from "./result.js";
import { getJson, loadTable } from "./table.js";

export class Questions {
  constructor(root, table, words) {
    this.root = root;
    this.form = root.querySelector("form.questions");
    this.summary = root.querySelector(".summary");
    this.fields = new Map([...this.form.querySelectorAll(".question")].map((field) => [field.dataset.question, field]));
    this.days = {}; // of events of terms, as the visitor told them
    this.answers = {}; // by question, in JSON's own types; an answer that is not asked for now is kept
    this.result = new Result(this);
    this.load(table, words);
    this.listen();
    this.open();
  }

  listen() {
    const on = (selector, call) => this.root.querySelector(selector).addEventListener("click", () => this.careful(call));
    on(".start button", () => this.proceed());
    on(".questions .back", () => this.back());
    on(".again", () => this.again());
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.careful(() => this.next()); });
    window.addEventListener("hashchange", () => this.open());
  }

  load(table = loadTable(this.root.dataset.table), texts = getJson(this.root.dataset.words)) {
    this.ready = Promise.all([table, texts]).then(([read, words]) => Object.assign(this, { table: read, words }));
    this.ready.catch(() => { this.ready = undefined; });
  }

  // What did not come is told, and asked for again at the next try.
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

  // The answers of a link, shown at once; one that cannot be read says so.
  open() {
    const state = opened();
    if (!state) return;
    this.careful(() => {
      this.answers = { ...state.answers };
      for (const [name, field] of this.fields) write(field, this.answers[name]);
      tellLink(this, state);
      if (state.answers) this.proceed();
    });
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

  ask(name, complaint = "") {
    const field = this.fields.get(name);
    const { asked } = this.path;
    this.current = name;
    this.only(this.form);
    for (const [key, element] of this.fields) element.hidden = key !== name;
    offer(field, this.table.asking(name, this.answers));
    const place = asked.includes(name) ? asked.indexOf(name) : asked.length;
    this.form.querySelector(".progress-line").textContent = fill(this.words["calc.progress"], { n: place + 1 });
    this.form.querySelector(".back").hidden = place === 0;
    complain(this.form, field, complaint);
    if (!complaint) field.querySelector(".question-title").focus();
  }

  next() {
    const field = this.fields.get(this.current);
    const value = read(field);
    if (value === undefined) {
      complain(this.form, field, field.querySelector("[data-wrong]")?.dataset.wrong ?? this.words["calc.choose-one"]);
      return;
    }
    this.answers[this.current] = value;
    this.forgetLink();
    this.proceed();
    if (this.current === undefined) this.kept ??= import("./offline.js").then(({ keep }) => keep()).catch(() => {});
  }

  back() {
    const { asked } = this.path;
    const place = asked.includes(this.current) ? asked.indexOf(this.current) : asked.length;
    this.ask(asked[place - 1]);
  }

  again() {
    this.answers = {};
    this.form.reset();
    this.forgetLink();
    this.proceed();
  }

  show(given) {
    this.current = undefined;
    showVerdict(given);
    this.only(this.root.querySelector(".result"));
    this.result.show({ rule: this.root.dataset.rule, version: Number(this.root.dataset.version), on: today(), ...given });
    this.root.querySelector(".verdict").focus();
  }

  // The address no longer says what is on the screen.
  forgetLink() {
    this.root.querySelector(".link-news").hidden = true;
    if (opened()) history.replaceState(null, "", location.pathname + location.search);
  }

  // Keeps what was told of the days of events.
  remember() {}

  only(shown) {
    for (const part of [this.form, this.root.querySelector(".result"), this.root.querySelector(".start")]) part.hidden = part !== shown;
    this.root.querySelector(".desk-card").hidden = true;
    this.summarise();
  }

  // Question and answer of everything on the way, in the words of the page.
  get told() {
    return this.path.asked.map((name) => ({ name, question: this.words[`q.${name}`], answer: label(this.fields.get(name)) }));
  }

  // The question a condition of the rule looks at.
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
