// The sheets for DUO's form as files: a workbook with a sheet for each tab, and one list as CSV.
import { csv } from "../../shared/csv.js";
import { day } from "../../shared/format.js";
import { proofText, pupilHeaders, pupilRow, tabName, tabTotals, totalHeaders, totalRows } from "./form-rows.js";

/** @import {Explain} from "../explain.js" */
/** @import {Cell, Written} from "../sheets/sheet-writer.js" */
/** @import {Applied} from "./form-rows.js" */
/** @import {Tab} from "./tabs.js" */

/** @type {(block: Applied) => string} */
export const fileName = ({ peildatum, school_type }) => `duo-${peildatum}-${school_type}`;

// What stands above the numbers on paper stands under them in a file: the first row of a sheet has its headings.
/** @type {(block: Applied, facts: [string, string][], notes: string[]) => Cell[][]} */
const about = (block, facts, notes) => [[], ...facts, [], ...notes.map((note) => [note])];

/** @type {(block: Applied, tabs: Tab[], facts: [string, string][], notes: string[], explain: Explain) => Written[]} */
export function sheetsOf(block, tabs, facts, notes, explain) {
  const totals = { name: explain.word("fund.form.fill"), rows: [totalHeaders(tabs, explain), ...totalRows(block, tabs, explain), ...about(block, facts, notes)] };
  const each = tabs.map((tab) => ({
    name: tabName(tab.tab, explain).replace(":", ","), // Excel takes none in a name
    rows: [pupilHeaders(explain), ...tab.lines.map((one) => pupilRow(one, explain)), [], [explain.word("fund.form.total"), tab.lines.length], ...tabTotals(tab, explain)],
  }));
  return [totals, ...each];
}

// Each pupil a line with its tab, and the numbers under it.
/** @type {(block: Applied, tabs: Tab[], explain: Explain) => string} */
export function textOf(block, tabs, explain) {
  const lines = tabs.flatMap((tab) => tab.lines.map((one) => [day(block.peildatum), tabName(tab.tab, explain), ...pupilRow(one, explain)]));
  const headers = [explain.word("answer.peildatum"), explain.word("fund.list.tab"), ...pupilHeaders(explain)];
  return csv([headers, ...lines, [], totalHeaders(tabs, explain), ...totalRows(block, tabs, explain), [], [explain.word("fund.form.proof"), proofText(block.application, explain)]]);
}
