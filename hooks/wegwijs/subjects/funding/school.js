// One school on one peildatum: the money from its counts, the steps, the last days. The page says what each peildatum
// asks; this knows no rule.
import { csv, decimal } from "../shared/csv.js";
import { calendars, daysFile, daysList, pastDays } from "./deadlines.js";
import { el, table } from "../shared/dom.js";
import { Explain } from "./explain.js";
import { Form } from "../forms/form.js";
import { euro, number, today } from "../shared/format.js";
import { ask, begin, calculate, data, offer, part, printer, saver, sharer, showResult } from "./funding.js";

/** @import {CountedDay} from "./deadlines.js" */
/** @typedef {{last_days?: {[part: string]: Day | null}, last_day?: Day | null, count_day?: Day | null, lines?: {id: string, pupils: number, euro: Decimal}[], other_readings?: {[reading: string]: Decimal}}} School */

const RULE = "school";
const form = new Form(part("form"), data.refused);
const kind = form.field("kind").querySelector("select");
const chosen = () => form.form.elements[`day_${kind.value}`]?.selectedOptions[0];

form.form.addEventListener("change", choose);
form.form.addEventListener("submit", (event) => { event.preventDefault(); start(); });
begin(form, RULE, { choose, compute: start });

// Which fields are asked depends on the peildatum alone, and that stands with it.
function choose() {
  const asks = chosen()?.dataset.asks?.split(" ") ?? [];
  form.show(({ dataset: { name, types } }) => {
    if (name === "kind") return true;
    if (name === "day") return types === kind.value;
    if (name === "first_school_day") return chosen()?.dataset.own === "1";
    return asks.includes(name);
  });
}

/** @type {(answers: Answers) => [rule: string, answers: Answers, on: Day]} */
function request({ kind: type, day, first_school_day, ...counts }) {
  const peildatum = first_school_day ?? day;
  if (type === "polglo") return ["po-polglo", counts, peildatum];
  if (type === "vo") return ["vo-school", { ...counts, peildatum }, today()];
  return ["po-school", { ...counts, school_type: type, peildatum }, today()];
}

async function start() {
  const answers = form.read();
  if (!answers) return;
  await calculate(form.form.querySelector("[type=submit]"), async (words) => {
    const [rule, given, on] = request(answers);
    const result = await ask(rule, given, on);
    if (result.error) { form.refuse(result.error); return; }
    const side = rule === "vo-school" ? "vo" : "po";
    const peildatum = given.peildatum ?? on;
    const found = rule === "po-polglo" ? { days: [], stamp: "" } : await calendars(ask, side, [Number(peildatum.slice(0, 4))], today());
    const days = found.days.filter((one) => one.peildatum === peildatum);
    show(result, days.length ? days : ownDays(result), found.stamp, new Explain(words, data));
  });
}

// The last days as the rule itself tells them: for a first school day, and for a yearly amount.
/** @type {(result: Result<School>) => CountedDay[]} */
function ownDays({ data, on, rule }) {
  const told = { ...data.last_days, [rule === "po-polglo" ? "polglo-count" : ""]: data.count_day, [rule === "po-polglo" ? "polglo" : ""]: data.last_day };
  return Object.entries(told).flatMap(([part, day]) => (part && day
    ? [{ key: `${rule}/${on}/last-day-${part}`, kind: part === "polglo-count" ? part : `last-day-${part}`, on: day, peildatum: on }] : []));
}

/** @type {(result: Result<School>, days: CountedDay[], stamp: Day, explain: Explain) => void} */
function show(result, days, stamp, explain) {
  const total = result.amounts.at(-1);
  part(".verdict").textContent = total && result.verdict === "yes" ? `${explain.outcome(result.outcome)}: ${euro(total.euro)}` : explain.outcome(result.outcome);
  part(".answer").replaceChildren(...[
    explain.amounts(result.amounts),
    lines(result, explain),
    other(result, explain),
    days.length ? el("div", {}, el("h3", {}, explain.word("fund.days")), pastDays(days, today(), explain), daysList(days, today(), explain)) : null,
    ...explain.remarks(result),
    explain.conditions(result.conditions),
  ].filter(Boolean));
  const rows = () => csv([["fund.amount", "fund.euro", "fund.from", "fund.until"].map(explain.word),
    ...result.amounts.map((one) => [explain.amount(one.id), decimal(one.euro), one.period_from, one.period_until])]);
  offer({
    print: printer,
    share: sharer(() => ({ rule: RULE, answers: form.typed(), on: today() })),
    csv: result.amounts.length ? saver("school.csv", "text/csv", rows) : null,
    ics: days.length && stamp ? saver("peildatum.ics", "text/calendar", () => daysFile(days, stamp, explain, () => kind.selectedOptions[0].textContent)) : null,
  });
  showResult();
}

/** @type {(result: Result<School>, explain: Explain) => HTMLElement | null} */
function lines({ data }, explain) {
  if (!data.lines?.length) return null;
  const title = explain.word("fund.lines");
  const rows = data.lines.map((line) => [explain.condition(line.id), number(line.pupils), euro(line.euro)]);
  return el("div", {}, el("h3", {}, title), table(title, ["fund.line", "answer.pupils", "fund.euro"].map(explain.word), rows));
}

/** @type {(result: Result<School>, explain: Explain) => HTMLElement | null} */
function other({ data }, explain) {
  const found = Object.entries(data.other_readings ?? {});
  const title = explain.word("fund.readings");
  return found.length ? el("div", {}, el("h3", {}, title), table(title, ["fund.reading", "fund.euro"].map(explain.word), found.map(([key, money]) => [explain.word(`reading.${key}`), euro(money)]))) : null;
}
