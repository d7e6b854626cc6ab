// The days of a peildatum: a list with the days left, and a calendar file with a warning a week before each last day.
import { el } from "../shared/dom.js";
import { counted, day, fill, inUnit, number } from "../shared/format.js";
import { calendar } from "../shared/ics.js";
/** @import {Explain} from "./explain.js" */

/** @typedef {{key: string, kind: string, on: Day, peildatum: Day, as_in?: number | null}} CountedDay a day of a peildatum, as the rules tell it */
/** @typedef {(rule: string, answers: object, on: Day) => Promise<Result>} Ask */

const WARN_DAYS = 7;

/** @type {(from: Day, until: Day) => number} */
const apart = (from, until) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

// Of a year whose rules are not known yet: which year its days are taken from.
/** @type {(asIn: number | null | undefined, explain: Explain) => string} */
const unsure = (asIn, explain) => (asIn ? ` (${fill(explain.word("fund.as-in"), { year: String(asIn) })})` : "");

/** @type {(on: Day, today: Day, explain: Explain) => string} */
export function leftText(on, today, explain) {
  const left = apart(today, on);
  return left < 0 ? explain.word("fund.passed") : fill(explain.word("fund.days-left"), { time: inUnit("day", left) });
}

const LONGEST = 32;
/** @type {(school: string) => string} */
const shorten = (school) => (school.length > LONGEST ? `${school.slice(0, LONGEST - 1).trim()}…` : school);

// One line per day: what it is, the day, and how long there is left.
/** @type {(days: Pick<CountedDay, "kind" | "on" | "as_in">[], today: Day, explain: Explain) => HTMLElement} */
export function daysList(days, today, explain) {
  const lines = days.map(({ kind, on, as_in }) => {
    return el("div", {}, el("dt", {}, explain.word(`fund.day.${kind}`)), el("dd", {}, `${day(on)} (${leftText(on, today, explain)})${unsure(as_in, explain)}`));
  });
  return el("dl", { className: "days" }, ...lines);
}

// How many of them are over: a calendar file takes those too.
/** @type {(days: Pick<CountedDay, "on">[], today: Day, explain: Explain) => HTMLElement | null} */
export function pastDays(days, today, explain) {
  const n = days.filter(({ on }) => on < today).length;
  return n ? el("p", { className: "notice" }, fill(counted(explain.word("fund.days.over"), n), { n: number(n) })) : null;
}

// `days` are those of a calendar rule; `stamp` is the day of the data, so that equal data gives an equal file. In a calendar
// only the title is read, and on a phone its beginning: what it is and of which peildatum, then for which school (`of`).
/** @type {(days: CountedDay[], stamp: Day, explain: Explain, of: (one: CountedDay) => string) => string} */
export function daysFile(days, stamp, explain, of) {
  const events = days.map((one) => {
    const peildatum = `${explain.word("answer.peildatum")} ${day(one.peildatum)}`;
    const kind = one.kind === "peildatum" ? peildatum : `${explain.word(`fund.day.${one.kind}`)}, ${peildatum}`;
    return { key: one.key, on: one.on, summary: `${kind}${unsure(one.as_in, explain)} · ${shorten(of(one))}`, alarmDays: one.kind.startsWith("last-day") ? WARN_DAYS : null };
  });
  return calendar(events, { stamp });
}

// The days of several calendar years, from the rules.
/** @type {(ask: Ask, side: string, years: Iterable<number>, today: Day) => Promise<{days: CountedDay[], stamp: Day}>} */
export async function calendars(ask, side, years, today) {
  /** @type {Result[]} */
  const found = [];
  for (const year of years) found.push(await ask(`${side}-calendar`, { year }, today));
  const known = found.filter((answer) => answer.data?.days);
  return { days: known.flatMap((answer) => answer.data.days), stamp: known.map((answer) => answer.data.stamp).sort().at(-1) };
}
