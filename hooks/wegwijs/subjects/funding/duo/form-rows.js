// What stands on the sheets for DUO's form, as rows of words and numbers: for the page, the paper, a workbook and CSV.
import { fill } from "../../shared/format.js";
import { judgementText } from "../pupil_list/judgements.js";
import { reason } from "../pupil_list/list-reasons.js";
import { isOpen } from "./tabs.js";

/** @import {Explain} from "../explain.js" */
/** @import {Line, Tab} from "./tabs.js" */
/**
 * @typedef {object} Application what the rules know of an application for a peildatum
 * @property {{part: string, counts: string[]}[]} parts what is applied for by itself, in order
 * @property {string[] | null} forms
 * @property {string[] | null} asked
 * @property {string} proof
 * @property {string[]} documents
 */
/** @typedef {{peildatum: Day, school_type: string, as_in: number | null, left_out: number, counts: {[group: string]: number}, undecided: number, last_days: {[part: string]: {last_day: Day | null}}, application: Application, reasons: Line[]}} Applied */
/** @typedef {string | number} Plain */

/** @type {{[part: string]: string}} */
const FORMS = { "first-year": "first-year-form", "second-year": "after-first-year-form" };
const COLUMNS = ["fund.list.pupil", "fund.list.row", "fund.list.group", "fund.outcome", "answer.board-judgement", "fund.form.needed"];

// The form that a part stands on, or no more than the part where a source names none.
/** @type {(part: string, application: Application, explain: Explain) => string} */
export const partName = (part, { forms }, explain) => explain.word(forms?.includes(FORMS[part]) ? `keyword.${FORMS[part]}` : `fund.form.part.${part}`);

/** @type {(tab: string, explain: Explain) => string} */
export const tabName = (tab, explain) => explain.word(`fund.form.tab.${tab}`);

// Which proof lies ready for each pupil who counts. The rule is one for all of a peildatum.
/** @type {(application: Application, explain: Explain) => string} */
export function proofText({ proof, documents }, explain) {
  if (proof === "not-required") return explain.word("fund.form.proof.none");
  const names = documents.map((one) => explain.word(`keyword.${one}`));
  return names.length ? fill(explain.word("fund.form.proof.one-of"), { documents: explain.row(names) }) : explain.word("fund.not-known");
}

/** @type {(explain: Explain) => string[]} */
export const pupilHeaders = (explain) => COLUMNS.map(explain.word);

// A pupil by the school's own number; of who is not decided what decides it, and of any what tells the tab.
/** @type {(one: Line, explain: Explain) => Plain[]} */
export const pupilRow = (one, explain) => [
  one.key, one.row, one.group ? explain.answer(one.group) : "–", explain.outcome(one.outcome), judgementText(one.judgement, explain) || "–", needed(one, explain)];

/** @type {(one: Line, explain: Explain) => string} */
function needed(one, explain) {
  if (isOpen(one)) return reason(one, explain);
  return one.missing.length ? explain.word("fund.list.tab-lacks") : "–";
}

/** @type {(tabs: Tab[], explain: Explain) => string[]} */
export const totalHeaders = (tabs, explain) => [...["fund.form.form", "fund.list.group", "fund.form.total"].map(explain.word), ...tabs.map(({ tab }) => tabName(tab, explain))];

// Each number of the application in its order, and how many are on which tab; last who is not decided and counts nowhere.
/** @type {(block: Applied, tabs: Tab[], explain: Explain) => Plain[][]} */
export function totalRows({ application, counts, undecided }, tabs, explain) {
  const rows = application.parts.flatMap(({ part, counts: groups }) => groups.map((group) => [
    partName(part, application, explain), explain.answer(group), counts[group] ?? 0, ...tabs.map((tab) => tab.counts[group] ?? 0)]));
  return [...rows, [explain.word("fund.form.undecided"), "–", undecided, ...tabs.map((tab) => tab.undecided)]];
}

// What is counted on one tab.
/** @type {(tab: Tab, explain: Explain) => Plain[][]} */
export function tabTotals({ counts, undecided }, explain) {
  const rows = Object.entries(counts).map(([group, n]) => [explain.answer(group), n]);
  return undecided ? [...rows, [explain.word("fund.form.undecided"), undecided]] : rows;
}
