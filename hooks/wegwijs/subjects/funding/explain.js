// Shows what a funding rule says: outcome, money, every step with its value and source, doubts, what is missing, what
// changes. Knows no rule: keys get their words, values the form of their unit.
import { details, el, list, table } from "../shared/dom.js";
import { day, dayOfYear, euro, fill, number } from "../shared/format.js";

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_OF_YEAR = /^\d\d-\d\d$/;
const NUMBER = /^-?\d+(\.\d+)?$/;

export class Explain {
  constructor(words, { parameters }) {
    Object.assign(this, { words, parameters });
  }

  word = (key) => this.words[key] ?? key;
  row = (texts) => texts.join(`${this.word("site.list-comma")} `);
  outcome = (key) => this.word(`outcome.${key}`);
  answer = (name) => this.word(`answer.${name.slice(name.lastIndexOf(".") + 1).replaceAll("_", "-")}`);
  amount = (id) => this.word(`amount.${id}`);
  condition = (name) => this.word(`cond.${name.replace(/-\d{4}-\d\d(-\d\d)?$/, "").replaceAll("_", "-")}`);

  doubt(key) {
    const [, name, parameter] = /^(by-pattern|see-note)-(.*)$/.exec(key) ?? [];
    return name ? fill(this.word(`doubt.${name}`), { parameter: this.word(`param.${parameter}`) }) : this.word(`doubt.${key}`);
  }

  // A value as a reader sees it.
  value(text, unit = "") {
    if (text === "" || text === null) return this.word("fund.not-known");
    if (text === "true" || text === "false") return this.word(`fund.${text}`);
    if (DAY.test(text)) return day(text);
    if (NUMBER.test(text) && unit.startsWith("euro")) return euro(text);
    if (unit === "codes") return this.row(text.split(" "));
    if (NUMBER.test(text)) return number(text);
    const parts = text.split(" ");
    if (parts.every((part) => DAY_OF_YEAR.test(part))) return this.row(parts.map(dayOfYear));
    return this.row(parts.map((part) => this.words[`keyword.${part}`] ?? this.words[`param.${part}`] ?? part));
  }

  // `in force from … to …, checked …`, with a link to the parameter's own place.
  source({ parameter, source }) {
    if (parameter) return this.window(parameter);
    return source ? `${source.id} ${source.at}`.trim() : "";
  }

  window({ id, valid_from, valid_until, reference }) {
    const key = valid_until ? "fund.in-force" : "fund.in-force-open";
    const force = fill(this.word(key), { start: day(valid_from), end: valid_until ? day(valid_until) : "" });
    const checked = fill(this.word(`source.checked.${reference.checked}`), { date: reference.checked_on ? day(reference.checked_on) : "" });
    const place = [reference.law, reference.article && `art. ${reference.article}`, reference.paragraph && `(${reference.paragraph})`].filter(Boolean).join(" ");
    const law = el("bdi", { lang: "nl" }, place);
    return el("span", {}, el("a", { href: `${this.parameters}#${id}` }, this.word(`param.${id}`)), el("small", { className: "source-state" }, law, ` · ${force} · ${checked}`));
  }

  flip({ flip, parameter }) {
    return flip ? fill(this.word("fund.flip"), { value: this.value(flip, parameter?.unit) }) : "";
  }

  steps(steps) {
    const rows = steps.map((step) => [
      this.condition(step.condition),
      this.value(step.seen),
      this.value(step.threshold, step.parameter?.unit),
      this.word(step.met ? "fund.met" : step.seen === "" ? "fund.not-known" : "fund.not-met"),
      this.flip(step),
      this.source(step),
    ]);
    const headers = ["condition", "seen", "threshold", "met-head", "flip-head", "source-head"].map((name) => this.word(`fund.${name}`));
    return steps.length ? details(this.word("fund.why"), table(this.word("fund.why"), headers, rows)) : null;
  }

  amounts(amounts) {
    if (!amounts.length) return null;
    const rows = amounts.map((one) => [this.amount(one.id), euro(one.euro), day(one.period_from), day(one.period_until)]);
    return table(this.word("fund.amounts"), ["amount", "euro", "from", "until"].map((name) => this.word(`fund.${name}`)), rows);
  }

  // The least and the most while answers are missing; without a most where it has no limit.
  range({ lowest, highest }) {
    if (lowest === undefined || lowest === null) return null;
    const text = highest === null ? fill(this.word("fund.range-open"), { low: euro(lowest) }) : fill(this.word("fund.range"), { low: euro(lowest), high: euro(highest) });
    return el("p", { className: "notice range" }, text);
  }

  // What is still needed, between which amounts it lies, what is uncertain, and from which day the answer is another one.
  remarks({ missing, doubts, changes, data }) {
    return [
      this.range(data),
      this.part("fund.missing", missing.map(this.answer)),
      this.part("fund.doubts", doubts.map((key) => this.doubt(key))),
      this.part("fund.changes", changes.map((change) => fill(this.word("fund.change"), { day: day(change.on), outcome: this.outcome(change.outcome) }))),
      data.where_to_look ? el("p", {}, `${this.word("fund.where")} `, el("a", { href: data.where_to_look, rel: "noopener" }, el("bdi", { dir: "ltr" }, data.where_to_look))) : null,
    ].filter(Boolean);
  }

  part(title, texts) {
    return texts.length ? el("div", { className: "notice" }, el("h3", {}, this.word(title)), list(texts)) : null;
  }
}
