// One pupil: which quarters count, for how much, and what changes when. Asks the rules; knows none of them.
import { csv, decimal } from "../shared/csv.js";
import { calendars, daysFile } from "./deadlines.js";
import { details, el, table } from "../shared/dom.js";
import { Explain } from "./explain.js";
import { Form } from "../forms/form.js";
import { day, euro, fill, today } from "../shared/format.js";
import { ask, begin, calculate, data, offer, part, printer, saver, sharer, showResult } from "./funding.js";

/** @typedef {{verdict: Verdict, outcome: string, euro: Decimal | null, category?: string | null} & ({peildatum: Day} | {peildatum?: undefined, on: Day})} Quarter */
/** @typedef {{quarters?: Quarter[], total?: Decimal, regular_count?: {on: Day, outcome: string}, wordings?: {[wording: string]: string}}} Quarters */
/** @typedef {{reading?: string, readings?: {[reading: string]: {first: number, second: number, euro: Decimal}}}} Right */

const RULE = "pupil";
const form = new Form(part("form"), data.refused);
const type = form.field("school_type").querySelector("select");

type.addEventListener("change", choose);
form.form.addEventListener("submit", (event) => { event.preventDefault(); start(); });
begin(form, RULE, { choose, compute: start });

function choose() {
  form.show((field) => !field.dataset.types || (type.value && field.dataset.types.split(" ").includes(type.value)));
}

async function start() {
  const answers = form.read();
  if (!answers) return;
  await calculate(form.form.querySelector("[type=submit]"), async (words) => {
    const on = today();
    const secondary = answers.school_type === "vo";
    const result = await ask(secondary ? "vo-pupil-quarters" : "po-timeline", answers, on);
    if (result.error) { form.refuse(result.error); return; }
    const right = secondary ? null : await ask("po-right", answers, on);
    show(result, right, new Explain(words, data), secondary ? "vo" : "po");
  });
}

/** @type {(result: Result<Quarters>, right: Result<Right> | null, explain: Explain, side: string) => void} */
function show(result, right, explain, side) {
  const quarters = result.data.quarters ?? [];
  part(".verdict").textContent = explain.outcome(result.outcome);
  part(".answer").replaceChildren(...[
    quarters.length ? quartersTable(quarters, explain) : null,
    total(result, explain),
    regular(result, explain),
    readings(result, right, explain),
    ...explain.remarks(result),
    explain.conditions(result.conditions),
  ].filter(Boolean));
  offerAll(quarters, explain, side);
  showResult();
}

/** @type {(quarter: Quarter) => Day} */
const peildatum = (quarter) => quarter.peildatum ?? quarter.on;

/** @type {(quarter: Quarter, explain: Explain) => string} */
const kind = (quarter, explain) => (quarter.category ? explain.outcome(quarter.category) : explain.outcome(quarter.outcome));

/** @type {(quarters: Quarter[], explain: Explain) => HTMLElement} */
function quartersTable(quarters, explain) {
  const rows = quarters.map((quarter) => [day(peildatum(quarter)), kind(quarter, explain), quarter.euro ? euro(quarter.euro) : explain.word(quarter.verdict === "no" ? "fund.nothing" : "fund.not-known")]);
  return el("div", {}, el("h3", {}, explain.word("fund.quarters")),
    table(explain.word("fund.quarters"), ["answer.peildatum", "fund.outcome", "fund.euro"].map(explain.word), rows));
}

/** @type {(result: Result<Quarters>, explain: Explain) => HTMLElement | null} */
function total({ data }, explain) {
  return data.total && Number(data.total) ? el("p", { className: "total" }, fill(explain.word("fund.pupil.total"), { euro: euro(data.total) })) : null;
}

// In secondary education a newcomer may not count for the school's regular funding in October.
/** @type {(result: Result<Quarters>, explain: Explain) => HTMLElement | null} */
function regular({ data: { regular_count: count } }, explain) {
  return count ? el("p", {}, fill(explain.word("fund.pupil.regular"), { day: day(count.on), outcome: explain.outcome(count.outcome) })) : null;
}

// Where the law can be read in two ways both are shown, the one that is used first.
/** @type {(result: Result<Quarters>, right: Result<Right> | null, explain: Explain) => HTMLElement | null} */
function readings({ data }, right, explain) {
  const money = Object.entries(right?.data?.readings ?? {}).sort(([one]) => (one === right?.data.reading ? -1 : 1))
    .map(([key, found]) => [explain.word(`reading.${key}`), `${found.first} + ${found.second}`, euro(found.euro)]);
  const wordings = Object.entries(data.wordings ?? {}).map(([key, outcome]) => [explain.word(`reading.${key}`), explain.outcome(outcome)]);
  const title = explain.word("fund.readings");
  if (money.length) return details(title, el("p", {}, explain.word("fund.readings.text")), table(title, ["fund.reading", "fund.quarters-of", "fund.euro"].map(explain.word), money));
  return wordings.length ? details(title, el("p", {}, explain.word("fund.wordings.text")), table(title, ["fund.reading", "fund.outcome"].map(explain.word), wordings)) : null;
}

/** @type {(quarters: Quarter[], explain: Explain, side: string) => void} */
function offerAll(quarters, explain, side) {
  const rows = () => csv([["answer.peildatum", "fund.outcome", "fund.euro"].map(explain.word), ...quarters.map((one) => [peildatum(one), kind(one, explain), decimal(one.euro)])]);
  offer({
    print: printer,
    share: sharer(() => ({ rule: RULE, answers: form.typed(), on: today() })),
    csv: quarters.length ? saver("leerling.csv", "text/csv", rows) : null,
    ics: quarters.some((quarter) => quarter.verdict === "yes") ? (tell, button) => days(quarters, explain, side, tell, button) : null,
  });
}

// The days of the peildata on which the pupil counts.
/** @type {(quarters: Quarter[], explain: Explain, side: string, tell: (text: string) => void, button: HTMLButtonElement & Told) => Promise<void>} */
async function days(quarters, explain, side, tell, button) {
  const wanted = new Set(quarters.filter((quarter) => quarter.verdict === "yes").map(peildatum));
  const years = new Set([...wanted].map((on) => Number(on.slice(0, 4))));
  await calculate(button, async () => {
    const found = await calendars(ask, side, years, today());
    saver("peildata.ics", "text/calendar", () => daysFile(found.days.filter((one) => wanted.has(one.peildatum)), found.stamp, explain, () => explain.word(`keyword.${type.value}`)))(tell, button);
  });
}
