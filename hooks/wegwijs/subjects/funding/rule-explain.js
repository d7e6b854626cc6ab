// What a rule of one question says beside what every funding rule says. The page tells the kind of each value, and holds
// the sources.
import { el, list, table } from "../shared/dom.js";
import { Explain } from "./explain.js";
import { day, euro } from "../shared/format.js";

const COLUMNS = ["fund.amount", "fund.euro", "fund.from", "fund.until", "fund.source-head"];

export class RuleExplain extends Explain {
  /**
   * @param {Words} words
   * @param {{parameters?: string, told?: {[name: string]: Kind}, source?: string}} page the kind of each value, and the source of the rule itself
   */
  constructor(words, { parameters, told = {}, source }) {
    super(words, { parameters });
    this.kinds = told;
    this.own = source;
  }

  /** @param {Pick<Condition, "parameter" | "source">} condition */
  source({ parameter, source }) {
    const id = source?.id ?? this.own;
    if (parameter || !id) return super.source({ parameter, source: null });
    const shown = el("span", {}, document.querySelector(`template[data-source="${id}"]`).content.cloneNode(true));
    shown.querySelector(".at").textContent = source?.at ?? "";
    return shown;
  }

  /**
   * Each amount with the value it rests on: from when to when that is in force, where it stands, and how it was checked.
   * @param {Result} result
   */
  paid({ amounts, conditions }) {
    if (!amounts.length) return null;
    /** @type {(one: Amount) => Pick<Condition, "parameter" | "source">} */
    const basis = (one) => conditions.find(({ parameter }) => parameter && one.parameters.includes(parameter.id)) ?? { parameter: null, source: null };
    const rows = amounts.map((one) => [this.amount(one.id), euro(one.euro), day(one.period_from), day(one.period_until), this.source(basis(one))]);
    return table(this.word("fund.amounts"), COLUMNS.map(this.word), rows);
  }

  // What the text gives when it is read in another way than the one that was used.
  /** @param {{readings?: {[reading: string]: Decimal}, default_reading?: string}} data */
  readings({ readings = {}, default_reading: used }) {
    const rows = Object.entries(readings).filter(([key]) => key !== used).map(([key, money]) => [this.word(`reading.${key}`), euro(money)]);
    const title = this.word("fund.readings");
    return rows.length ? el("div", {}, el("h3", {}, title), table(title, ["fund.reading", "fund.euro"].map(this.word), rows)) : null;
  }

  // For when it was asked, and what else the rule tells.
  /** @param {string[]} when @param {{[name: string]: any}} data */
  told(when, data) {
    const found = Object.entries(this.kinds).filter(([name]) => data[name] !== undefined && data[name] !== null)
      .map(([name, kind]) => [this.word(`told.${name.replaceAll("_", "-")}`), this.value({ kind, value: data[name] })]);
    return el("dl", { className: "days" }, ...[when, ...found].map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
  }

  /** @param {{documents?: string[]}} data */
  papers({ documents }) {
    return documents ? el("div", {}, el("h3", {}, this.word("fund.papers")), list(documents.map((key) => this.value({ kind: "key", value: key })))) : null;
  }
}
