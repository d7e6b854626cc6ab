// What the planner says: the balance, the chart, the quarters and the months.
import { chart } from "../../shared/chart.js";
import { csv, decimal } from "../../shared/csv.js";
import { calendars, daysFile } from "../deadlines.js";
import { el, list, table } from "../../shared/dom.js";
import { day, euro, fill, month, number, roundEuro, today } from "../../shared/format.js";
import { ask, calculate, offer, part, printer, saver, sharer } from "../funding.js";
/** @import {Explain} from "../explain.js" */

/** @typedef {{period_from: Day, period_until: Day, costs: Decimal, state_money: Decimal | null, outcome: string, missing: string[]}} Quarter */
/**
 * @typedef {object} Month
 * @property {Day} month
 * @property {number} pupils
 * @property {number} groups
 * @property {number} largest
 * @property {number} smallest
 * @property {number} below_minimum
 * @property {number} above_aim
 * @property {Decimal} costs
 */
/**
 * @typedef {object} Plan what only this rule says
 * @property {Quarter[]} quarters
 * @property {Month[]} months
 * @property {{[amount: string]: string[]}} not_filled_in what was left empty, by the amount it is not in
 * @property {Decimal} [balance]
 * @property {Decimal} [needed_per_pupil_per_year]
 */

/** @type {(result: Result<Plan>, asked: Answers, state: () => object, explain: Explain) => void} */
export function showPlan(result, asked, state, explain) {
  const { quarters, months } = result.data;
  const note = partText(result.data, explain);
  part(".verdict").textContent = verdict(result, explain);
  part(".answer").replaceChildren(...[
    result.amounts.length ? balance(result, explain) : null,
    ...explain.remarks(turned(result) ? { ...result, missing: [] } : result),
    figure(quarters, note, explain),
    el("div", {}, el("h3", {}, explain.word("fund.quarters")), note ? el("p", {}, note) : "", quartersTable(quarters, explain)),
    el("div", {}, el("h3", {}, explain.word("fund.plan.per-month")), monthsTable(months, explain)),
    explain.conditions(result.conditions),
  ].filter(Boolean));
  offer({
    print: printer,
    share: sharer(state),
    csv: saver("groepen.csv", "text/csv", () => csv([...rows(quarters, months, explain), ...(note ? [[note]] : [])])),
    ics: quarters.some((quarter) => Number(quarter.state_money)) ? (tell, button) => days(quarters, asked.school_type, explain, tell, button) : null,
  });
}

// What an amount lacks because it was left empty stands in the same sentence as the amount.
const ALL = "municipal-contribution";
/** @type {(plan: Plan, amount: string, explain: Explain) => string} */
const without = ({ not_filled_in: empty }, amount, explain) =>
  (empty[amount].length ? ` (${fill(explain.word("fund.plan.without"), { answers: explain.row(empty[amount].map((name) => named(name, explain))) })})` : "");

/** @type {(name: string, explain: Explain) => string} */
function named(name, explain) {
  const [group, own] = name.split(".").reverse();
  return own ? `${explain.word("fund.plan.assumed")}: ${explain.answer(group)}` : explain.answer(group);
}

// A balance that what was left empty could turn is no outcome: what is missing stands in its place.
/** @type {(result: Result<Plan>) => boolean} */
const turned = ({ missing, data }) => data.balance !== undefined && missing.length > 0;

/** @type {(result: Result<Plan>, explain: Explain) => string} */
function verdict(result, explain) {
  const { outcome, data } = result;
  if (turned(result)) return `${explain.outcome(outcome)}. ${partText(data, explain)}`;
  return data.balance === undefined ? [explain.outcome(outcome), unknownFor(result, explain)].filter(Boolean).join(". ") : `${explain.outcome(outcome)}: ${euro(Math.abs(Number(data.balance)))}${without(data, ALL, explain)}`;
}

// Of which quarters the money is not known, where it is of others.
/** @type {(result: Result<Plan>, explain: Explain) => string} */
function unknownFor({ missing, data: { quarters } }, explain) {
  const open = quarters.filter(({ state_money }) => !known(state_money));
  return !missing.length && open.length && open.length < quarters.length ? fill(explain.word("fund.plan.unknown-for"), { periods: explain.row(open.map(period)) }) : "";
}

/** @type {(result: Result<Plan>, explain: Explain) => HTMLElement} */
function balance({ amounts, data }, explain) {
  const lines = amounts.map((one) => `${explain.amount(one.id)}: ${euro(one.euro)}${without(data, one.id, explain)}`);
  const { needed_per_pupil_per_year: needed = "0" } = data;
  if (Number(needed)) lines.push(fill(explain.word("fund.plan.per-pupil-year"), { euro: euro(needed) }) + without(data, ALL, explain));
  return list(lines);
}

// What stands beside every figure and file of a plan that is not whole.
/** @type {(plan: Plan, explain: Explain) => string} */
const partText = ({ not_filled_in: empty }, explain) =>
  (empty[ALL].length ? fill(explain.word("fund.plan.part"), { answers: explain.row(empty[ALL].map((name) => named(name, explain))) }) : "");

/** @type {(money: Decimal | null) => money is Decimal} */
const known = (money) => money !== null;
/** @type {(quarter: Quarter, explain: Explain) => string} */
const money = (quarter, explain) => (known(quarter.state_money) ? euro(quarter.state_money) : explain.outcome(quarter.outcome));
/** @type {(quarter: Quarter) => number | null} */
const rest = ({ state_money, costs }) => (known(state_money) ? Number(state_money) - Number(costs) : null);

/** @type {(quarter: Quarter) => string} */
const period = ({ period_from: from, period_until: until }) => `${day(from)} – ${day(until)}`;

/** @type {(quarter: Quarter, explain: Explain) => string[]} */
function quarterCells(quarter, explain) {
  const left = rest(quarter);
  return [period(quarter), euro(quarter.costs), money(quarter, explain), left === null ? explain.word("fund.not-known") : euro(left)];
}

const QUARTER = ["fund.plan.quarter", "amount.costs", "amount.state-money", "fund.plan.rest"];

/** @type {(quarters: Quarter[], explain: Explain) => HTMLElement} */
const quartersTable = (quarters, explain) => table(explain.word("fund.quarters"), QUARTER.map(explain.word), quarters.map((one) => quarterCells(one, explain)));

const MONTH = ["fund.plan.month", "answer.pupils", "fund.plan.groups", "fund.plan.size", "fund.list.remark", "amount.costs"];

/** @type {(month: Month, explain: Explain) => string} */
function remark({ below_minimum, above_aim }, explain) {
  return [below_minimum && fill(explain.word("fund.plan.short"), { n: number(below_minimum) }), above_aim && fill(explain.word("fund.plan.over"), { n: number(above_aim) })].filter(Boolean).join("; ");
}

/** @type {(months: Month[], explain: Explain) => HTMLElement} */
function monthsTable(months, explain) {
  const cells = months.map((one) => [month(one.month), number(one.pupils), number(one.groups),
    one.smallest === one.largest ? number(one.largest) : `${number(one.smallest)} – ${number(one.largest)}`, remark(one, explain), euro(one.costs)]);
  return table(explain.word("fund.plan.per-month"), MONTH.map(explain.word), cells);
}

// Two bars per quarter, one for the costs and one for the money, on the same scale.
/** @type {(quarters: Quarter[], note: string, explain: Explain) => HTMLElement} */
function figure(quarters, note, explain) {
  const names = ["amount.costs", "amount.state-money"].map(explain.word);
  const bars = quarters.flatMap((quarter) => [
    { label: `${names[0]}, ${day(quarter.period_from)}`, told: roundEuro(quarter.costs), parts: [Number(quarter.costs), null] },
    { label: `${names[1]}, ${day(quarter.period_from)}`, told: known(quarter.state_money) ? roundEuro(quarter.state_money) : explain.word("fund.not-known"), parts: [null, known(quarter.state_money) ? Number(quarter.state_money) : null] },
  ]);
  return chart({
    title: explain.word("fund.plan.chart"), text: explain.word("fund.plan.chart.text"), note, names, rows: bars,
    behind: { title: explain.word("fund.chart.table"), headers: QUARTER.map(explain.word), rows: quarters.map((one) => quarterCells(one, explain)) },
  });
}

/** @type {(quarters: Quarter[], months: Month[], explain: Explain) => unknown[][]} */
function rows(quarters, months, explain) {
  return [
    ["fund.from", "fund.until", "amount.costs", "amount.state-money", "fund.plan.rest", "fund.outcome"].map(explain.word),
    ...quarters.map((one) => [one.period_from, one.period_until, decimal(one.costs), decimal(one.state_money), decimal(rest(one)?.toFixed(2)), explain.outcome(one.outcome)]),
    [],
    ["fund.plan.month", "answer.pupils", "fund.plan.groups", "fund.plan.smallest", "fund.plan.largest", "amount.costs"].map(explain.word),
    ...months.map((one) => [one.month, one.pupils, one.groups, one.smallest, one.largest, decimal(one.costs)]),
  ];
}

// The days of the peildata that bring money in the plan.
/** @type {(quarters: Quarter[], type: string, explain: Explain, tell: (text: string) => void, button: HTMLButtonElement & Told) => Promise<void>} */
async function days(quarters, type, explain, tell, button) {
  const wanted = new Set(quarters.map((quarter) => quarter.period_from));
  const years = new Set([...wanted].map((on) => Number(on.slice(0, 4))));
  await calculate(button, async () => {
    const found = await calendars(ask, type === "vo" ? "vo" : "po", years, today());
    saver("peildata.ics", "text/calendar", () => daysFile(found.days.filter((one) => wanted.has(one.peildatum)), found.stamp, explain, () => explain.word(`keyword.${type}`)))(tell, button);
  });
}
