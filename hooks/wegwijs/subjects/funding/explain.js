// Shows what a funding rule says: outcome, money, every condition with its values and source, doubts, what is missing, what
// changes. Knows no rule: keys get their words, values the form of their kind. The form of a result stands in
// docs-dev/result-json.md and results.d.ts.
import { details, el, list, table } from "../shared/dom.js";
import { day, dayOfYear, euro, fill, month, number } from "../shared/format.js";

/** @type {{[kind: string]: (one: any, explain: Explain) => string}} a value of a kind in words; of a list each one of it */
const SAID = {
  "yes-no": (yes, explain) => explain.word(`fund.${yes}`),
  euro,
  day: (iso) => day(iso),
  month,
  key: (key, explain) => explain.words[`keyword.${key}`] ?? key,
  parameter: (id, explain) => explain.word(`param.${id}`),
  codes: (code) => code,
  keys: (key, explain) => SAID.key(key, explain),
  "days-of-year": (one, explain) => explain.words[`keyword.${one}`] ?? dayOfYear(one),
};

export class Explain {
  /**
   * @param {Words} words
   * @param {{parameters?: string}} page the address of the page with the parameters
   */
  constructor(words, { parameters }) {
    this.words = words;
    this.parameters = parameters;
  }

  /** @type {(key: string) => string} */
  word = (key) => this.words[key] ?? key;
  /** @type {(texts: string[]) => string} */
  row = (texts) => texts.join(`${this.word("site.list-comma")} `);
  /** @type {(key: string) => string} */
  outcome = (key) => this.word(`outcome.${key}`);
  /** @type {(name: string) => string} */
  answer = (name) => this.word(`answer.${name.slice(name.lastIndexOf(".") + 1).replaceAll("_", "-")}`);
  /** @type {(id: string) => string} */
  amount = (id) => this.word(`amount.${id}`);
  /** @type {(id: string) => string} */
  condition = (id) => this.word(`cond.${id}`);

  /** @param {Doubt} doubt */
  doubt({ id, parameter }) {
    return fill(this.word(`doubt.${id}`), parameter ? { parameter: this.word(`param.${parameter}`) } : {});
  }

  /**
   * A value as a reader sees it; what is no more than a number stands there as one.
   * @param {Value | null | undefined} found
   * @returns {string}
   */
  value(found) {
    if (!found) return this.word("fund.not-known");
    const said = SAID[found.kind] ?? number;
    if (!Array.isArray(found.value)) return said(found.value, this);
    if (found.kind === "count") return `\u2066${found.value.join("–")}\u2069`; // from left to right in every language
    return found.value.length ? this.row(found.value.map((one) => said(one, this))) : this.word("fund.nothing");
  }

  // What a value is compared with; of codes also what they have in common, as no one knows them by heart.
  /** @param {Condition} condition */
  threshold({ threshold, parameter }) {
    const text = this.value(threshold);
    return threshold?.kind === "codes" && parameter ? `${this.word(`param.${parameter.id}`)} (${text})` : text;
  }

  // `in force from … to …, checked …`, with a link to the parameter's own place.
  /** @param {Pick<Condition, "parameter" | "source">} condition */
  source({ parameter, source }) {
    if (parameter) return this.window(parameter);
    return source ? `${source.id} ${source.at}`.trim() : "";
  }

  /** @param {Parameter} parameter */
  window({ id, valid_from, valid_until, reference }) {
    const key = valid_until ? "fund.in-force" : "fund.in-force-open";
    const force = fill(this.word(key), { start: day(valid_from), end: valid_until ? day(valid_until) : "" });
    const checked = fill(this.word(`source.checked.${reference.checked}`), { date: reference.checked_on ? day(reference.checked_on) : "" });
    const place = [reference.law, reference.article && `art. ${reference.article}`, reference.paragraph && `(${reference.paragraph})`].filter(Boolean).join(" ");
    const law = el("bdi", { lang: "nl" }, place);
    return el("span", {}, el("a", { href: `${this.parameters}#${id}` }, this.word(`param.${id}`)), el("small", { className: "source-state" }, law, ` · ${force} · ${checked}`));
  }

  /** @param {{flip: Value | null}} condition */
  flip({ flip }) {
    return flip ? fill(this.word("fund.flip"), { value: this.value(flip) }) : "";
  }

  /** @param {Condition[]} conditions */
  conditions(conditions) {
    const rows = conditions.map((condition) => [
      this.condition(condition.id),
      this.value(condition.seen),
      this.threshold(condition),
      this.word(condition.met ? "fund.met" : condition.seen ? "fund.not-met" : "fund.not-known"),
      this.flip(condition),
      this.source(condition),
    ]);
    const headers = ["condition", "seen", "threshold", "met-head", "flip-head", "source-head"].map((name) => this.word(`fund.${name}`));
    return conditions.length ? details(this.word("fund.why"), table(this.word("fund.why"), headers, rows)) : null;
  }

  /** @param {Amount[]} amounts */
  amounts(amounts) {
    if (!amounts.length) return null;
    const rows = amounts.map((one) => [this.amount(one.id), euro(one.euro), day(one.period_from), day(one.period_until)]);
    return table(this.word("fund.amounts"), ["amount", "euro", "from", "until"].map((name) => this.word(`fund.${name}`)), rows);
  }

  // The least and the most while answers are missing; without a most where it has no limit.
  /** @param {{lowest?: Decimal | null, highest?: Decimal | null}} data */
  range({ lowest, highest }) {
    if (lowest === undefined || lowest === null) return null;
    const text = highest ? fill(this.word("fund.range"), { low: euro(lowest), high: euro(highest) }) : fill(this.word("fund.range-open"), { low: euro(lowest) });
    return el("p", { className: "notice range" }, text);
  }

  // What is still needed, between which amounts it lies, what is uncertain, and from which day the answer is another one.
  /** @param {Result} result */
  remarks({ missing, doubts, changes, data }) {
    return [
      this.range(data),
      this.part("fund.missing", missing.map(this.answer)),
      this.part("fund.doubts", doubts.map((doubt) => this.doubt(doubt))),
      this.part("fund.changes", changes.map((change) => fill(this.word("fund.change"), { day: day(change.on), outcome: this.outcome(change.outcome) }))),
      data.where_to_look ? el("p", {}, `${this.word("fund.where")} `, el("a", { href: data.where_to_look, rel: "noopener" }, el("bdi", { dir: "ltr" }, data.where_to_look))) : null,
    ].filter(Boolean);
  }

  /** @param {string} title @param {string[]} texts */
  part(title, texts) {
    return texts.length ? el("div", { className: "notice" }, el("h3", {}, this.word(title)), list(texts)) : null;
  }
}
