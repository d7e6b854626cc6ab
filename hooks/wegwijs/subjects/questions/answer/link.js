// What a shared link holds, and what became of its answer since.
import { isDay, today } from "../../shared/dates.js";
import { day, fill } from "../../shared/format.js";
import { pageData } from "../../shared/page-data.js";
import { link } from "../../shared/share.js";

/** @import {Questions} from "../questions.js" */

const data = pageData("questions");

// The link to the answer on the screen: the answers, the versions of rules and data, the day and the outcome.
/** @type {(questions: Questions) => string} */
export const linkTo = (questions) => link({
  rule: data.rule,
  version: Number(data.version),
  data: data.dataVersion,
  on: today(),
  outcome: questions.result.given.outcome,
  answers: questions.relevant,
  days: questions.days,
});

// Tells of a link that cannot be read, holds an answer that fits no more, or had another outcome when it was made.
/** @type {(questions: Questions, state: LinkState | BrokenLink) => void} */
export function tellLink(questions, state) {
  const place = questions.root.querySelector(".link-news");
  place.textContent = news(questions, state);
  place.hidden = !place.textContent;
}

// Tells of a place that the address names and nobody knows; the question is asked then.
/** @type {(questions: Questions, preset: {unknown?: string}) => void} */
export function tellPlace(questions, { unknown }) {
  const place = questions.root.querySelector(".link-news");
  place.textContent = unknown ? fill(data.unknownPlace, { place: unknown }) : "";
  place.hidden = !unknown;
}

/** @type {(questions: Questions, state: LinkState | BrokenLink) => string} */
function news({ words, path }, state) {
  if (state.error !== undefined) return words[`calc.link.${state.error}`];
  const { given } = path;
  if (!given.outcome) return words[given.error ? "calc.link.unfit" : "calc.link.unfinished"];
  const made = { day: state.on && isDay(state.on) ? day(state.on) : "?" };
  if (given.outcome !== state.outcome) return fill(words["calc.link.changed"], { ...made, ...outcomes(words, state, given) });
  const same = state.data === data.dataVersion && state.version === Number(data.version);
  return same ? "" : fill(words["calc.link.newer-rules"], made);
}

/** @type {(words: Words, state: LinkState, given: Answered) => {old: string, new: string}} */
const outcomes = (words, state, given) => ({
  old: words[`outcome.${state.outcome}.title`] ?? words["calc.link.no-outcome"],
  new: words[`outcome.${given.outcome}.title`],
});
