// What a rule of one question says beside what every funding rule says. The page tells which values are money, and
// holds the sources.
import { el, list, table } from "../shared/dom.js";
import { Explain } from "./explain.js";
import { day, euro } from "../shared/format.js";

const AMOUNT_TEXT = /^\d+(\.\d+)?$/;
const BOUNDS = /^(\d+)-(\d+)$/;
const COLUMNS = ["fund.amount", "fund.euro", "fund.from", "fund.until", "fund.source-head"];

export class RuleExplain extends Explain {
  constructor(words, { parameters, euros, told, source }) {
    super(words, { parameters });
    Object.assign(this, { euros, names: told, own: source, said: new Set() });
  }

  // What is in words already is no key of the rules.
  say(text) {
    this.said.add(text);
    return text;
  }

  value(text, unit) {
    return this.said.has(text) ? text : super.value(text, unit);
  }

  money(name, text) {
    return this.euros.includes(name) && AMOUNT_TEXT.test(text) ? this.say(euro(text)) : text;
  }

  // What was looked for and is not there is none, not unknown: the rule says what would turn it.
  seen({ condition, seen, met, flip }) {
    return seen === "" && flip && !met ? this.say(this.word("fund.nothing")) : this.money(condition, seen);
  }

  // Two numbers a number lies between are no day of a year; they read from left to right in every language.
  threshold({ condition, seen, threshold }) {
    return AMOUNT_TEXT.test(seen) && BOUNDS.test(threshold) ? this.say(threshold.replace(BOUNDS, "\u2066$1–$2\u2069")) : this.money(condition, threshold);
  }

  steps(steps) {
    return super.steps(steps.map((step) => ({ ...step, seen: this.seen(step), threshold: this.threshold(step), flip: this.money(step.condition, step.flip) })));
  }

  source({ parameter, source }) {
    const id = source?.id ?? this.own;
    if (parameter || !id) return super.source({ parameter });
    const shown = el("span", {}, document.querySelector(`template[data-source="${id}"]`).content.cloneNode(true));
    shown.querySelector(".at").textContent = source?.at ?? "";
    return shown;
  }

  // Each amount with the value it rests on: from when to when that is in force, where it stands, and how it was checked.
  paid({ amounts, steps }) {
    if (!amounts.length) return null;
    const basis = (one) => steps.find(({ parameter }) => one.parameters.includes(parameter?.id));
    const rows = amounts.map((one) => [this.amount(one.id), euro(one.euro), day(one.period_from), day(one.period_until), this.source(basis(one))]);
    return table(this.word("fund.amounts"), COLUMNS.map(this.word), rows);
  }

  // What the text gives when it is read in another way than the one that was used.
  readings({ readings = {}, default_reading: used }) {
    const rows = Object.entries(readings).filter(([key]) => key !== used).map(([key, money]) => [this.word(`reading.${key}`), euro(money)]);
    const title = this.word("fund.readings");
    return rows.length ? el("div", {}, el("h3", {}, title), table(title, ["fund.reading", "fund.euro"].map(this.word), rows)) : null;
  }

  // For when it was asked, and what else the rule tells.
  told(when, data) {
    const found = this.names.filter((name) => data[name] !== undefined)
      .map((name) => [this.word(`told.${name.replaceAll("_", "-")}`), this.value(String(this.money(name, data[name])))]);
    return el("dl", { className: "days" }, ...[when, ...found].map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
  }

  papers({ documents }) {
    return documents ? el("div", {}, el("h3", {}, this.word("fund.papers")), list(documents.map((key) => this.value(key)))) : null;
  }
}
