// The rules themselves, with the birth date: when does this answer change? Loads Python only when asked to.
import { daysBetween, readDate, today } from "../../shared/dates.js";
import { day, fill } from "../../shared/format.js";
import { pageData } from "../../shared/page-data.js";
import { Loading } from "../../runtime/loading.js";
import { complain, whatLacks } from "./terms.js";
/** @import {Result as Box} from "./result.js" */

/** @typedef {{first: Day, last: Day, given: Result, until: Result}} Run days with one answer: that of the first of them, and of the last */

/** @type {Loading | undefined} */
let loading;

/** @type {(box: Part) => Loading} */
const open = (box) => (loading ??= new Loading(box.querySelector(".loading")));

/** @type {(result: Box) => Promise<void>} */
export const tellSize = ({ box }) => open(box).tellSize(box.querySelector(".exact .size"));

// Asks the rules with the date in the form. What goes wrong with Python is told in its own box; the answer stays.
/** @type {(result: Box) => Promise<void>} */
export async function ask(result) {
  const box = result.box.querySelector(".exact");
  const input = box.querySelector("form input");
  const born = readDate(input.value);
  const fits = born && born.first <= today();
  complain(input, fits ? "" : whatLacks(input.value, result.questions.words) ?? pageData("questions").exactWrong);
  if (!fits) return;
  const place = box.querySelector(".exact-result");
  place.replaceChildren();
  try {
    const found = await answers(result, open(box), born);
    place.replaceChildren(...(found.length === 1 ? exact(found[0], result) : wholeMonth(found, result)));
  } catch { /* told in the box of loading */ }
}

// One answer for a day; for a month every run of days with the same answer: `{first, last, given}`.
/** @type {(result: Box, asking: Loading, born: {first: Day, last: Day}) => Promise<Run[]>} */
async function answers({ questions, given }, asking, { first, last }) {
  const replaced = pageData("questions").birthDate;
  const others = Object.entries(questions.relevant).filter(([name]) => !replaced.includes(name));
  /** @type {Run[]} */
  const runs = [];
  for (const on of daysBetween(first, last < today() ? last : today())) {
    const found = await asking.ask({ rule: given.rule, answers: { ...Object.fromEntries(others), birth_date: on }, on: today() });
    const run = runs.at(-1);
    if (run && run.given.outcome === found.outcome) Object.assign(run, { last: on, until: found });
    else runs.push({ first: on, last: on, given: found, until: found });
  }
  return runs;
}

/** @type {(text: string) => HTMLElement} */
const paragraph = (text) => Object.assign(document.createElement("p"), { textContent: text });

/** @type {(texts: string[]) => HTMLElement} */
const list = (texts) => {
  const box = document.createElement("ul");
  box.append(...texts.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  return box;
};

/** @type {(words: Words, outcome: string) => string} */
const title = (words, outcome) => words[`outcome.${outcome}.title`] ?? words["calc.exact.asks-more"];

/** @type {(run: Run, result: Box) => HTMLElement[]} */
function exact({ first, last, given, until }, result) {
  const { words } = result.questions;
  const same = given.outcome === result.given.outcome;
  const changes = first === last ? given.changes.map((change) => fill(words["calc.changes.from"], { first: day(change.on), outcome: title(words, change.outcome) })) : between(given.changes, until.changes, words);
  const head = same ? words[changes.length ? "calc.exact.changes" : "calc.exact.same"] : fill(words["calc.exact.different"], { outcome: title(words, given.outcome) });
  const month = first === last ? [] : [paragraph(words["calc.exact.month"])];
  return [paragraph(head), ...month, ...(changes.length ? [list(changes)] : [])];
}

// With a month only: between which days an answer changes; the last of them may lie beyond how far the rules look.
/** @type {(early: Change[], late: Change[], words: Words) => string[]} */
const between = (early, late, words) => early.map((change, index) => {
  const last = late[index]?.outcome === change.outcome ? day(late[index].on) : "";
  const key = last === day(change.on) ? "calc.changes.from" : last ? "calc.changes.between" : "calc.changes.or-later";
  return fill(words[key], { first: day(change.on), last, outcome: title(words, change.outcome) });
});

/** @type {(runs: Run[], result: Box) => HTMLElement[]} */
const wholeMonth = (runs, { questions: { words } }) => [
  paragraph(words["calc.exact.month-differs"]),
  list(runs.map(({ first, last, given }) => fill(words["calc.exact.born-between"], { first: day(first), last: day(last), outcome: title(words, given.outcome) }))),
];
