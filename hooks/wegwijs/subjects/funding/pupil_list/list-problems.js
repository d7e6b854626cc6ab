// What is wrong in a list, once per kind with its rows; a long run of rows is shortened, with all of them one tap behind.
import { details, el } from "../../shared/dom.js";
import { asTyped, fill, number } from "../../shared/format.js";
import { pager } from "./list-reasons.js";
/** @import {Explain} from "../explain.js" */

/** @typedef {{row?: number, column?: string, code: string, expected: string, example: string, got?: string, see_row?: number, fatal: boolean}} Problem */

const SHOWN = 8;
const SKIPPED = ["row-is-total", "header-again"];
const SHOWN_BEFORE = "dates-as-numbers"; // a person saw how these are read, beside the column
const COLUMN = "column"; // then the example is one by its name
const YEAR_FIRST = "date-year-first"; // then that is what the example is of

// A day as the rules write it, as a list has it: with the day first.
/** @type {(text: string) => string} */
export const asInLists = (text) => asTyped(text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3-$2-$1"));

/** @type {(problem: Problem, explain: Explain) => string} */
const got = (problem, explain) => [
  problem.got && fill(explain.word("fund.problem.got"), { got: problem.expected.startsWith("not-") ? asInLists(problem.got) : asTyped(problem.got) }),
  problem.see_row && fill(explain.word("fund.problem.see"), { row: number(problem.see_row) }),
].filter(Boolean).join(" ");

// Column, what is wrong, what was expected, a valid example.
/** @type {(problem: Problem, explain: Explain) => string} */
function kindText({ column, code, expected, example }, explain) {
  const [wrong, wanted] = [explain.word(`fund.problem.${code}`), explain.word(`fund.expected.${expected}`)];
  const shown = expected === YEAR_FIRST ? asTyped(example) : asInLists(example);
  const text = fill(explain.word("fund.problem.text"), { wrong, expected: wanted, example: expected === COLUMN ? explain.word(`fund.column.${example}.name`) : shown });
  return `${column ? `${explain.word(`fund.column.${column}.name`)}: ` : ""}${text}`;
}

// The same for one problem, with what stood there.
/** @type {(problem: Problem, explain: Explain) => string} */
const problemText = (problem, explain) => `${kindText(problem, explain)} ${got(problem, explain)}`.trim();

/** @type {(problems: Problem[]) => Problem[][]} */
function byKind(problems) {
  const kinds = new Map();
  for (const one of problems) {
    const key = [one.code, one.column, one.expected, one.fatal].join("\n");
    if (kinds.has(key)) kinds.get(key).push(one); else kinds.set(key, [one]);
  }
  return [...kinds.values()];
}

/** @type {(text: string) => HTMLElement} */
const isolate = (text) => el("bdi", { dir: "ltr" }, text);

// 2, 3, 4 and 9 as 2–4, 9.
/** @type {(rows: number[]) => string[]} */
function runs(rows) {
  /** @type {[number, number][]} */
  const found = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last?.[1] === row - 1) last[1] = row; else found.push([row, row]);
  }
  return found.map(([first, last]) => (first === last ? number(first) : `${number(first)}–${number(last)}`));
}

// The rows of a kind; what stood in each of them is behind a tap.
/** @type {(kind: Problem[], explain: Explain) => Cell} */
function rowsCell(kind, explain) {
  const rows = kind.map((one) => one.row).filter(Boolean);
  if (!rows.length) return "–";
  const told = runs(rows);
  const short = isolate(explain.row(told.slice(0, SHOWN)) + (told.length > SHOWN ? " …" : ""));
  const each = kind.some((one) => one.got || one.see_row);
  if (told.length <= SHOWN && (!each || kind.length === 1)) return short;
  const lines = () => (each
    ? kind.map((one) => el("li", {}, `${explain.word("fund.list.row")} ${number(one.row ?? 0)}. ${got(one, explain)}`))
    : told.map((run) => el("li", {}, isolate(run))));
  const every = el("ul");
  const all = el("details", { className: "all-rows" }, el("summary", {}, fill(explain.word("fund.problem.all-rows"), { n: number(rows.length) })), every);
  all.addEventListener("toggle", () => every.replaceChildren(...lines()), { once: true }); // thousands, that few look at
  return el("div", {}, short, all);
}

// What became of its row.
/** @type {(problem: Problem) => string} */
export function outcomeOf({ code, fatal }) {
  if (SKIPPED.includes(code)) return "fund.problem.skipped";
  return fatal ? "fund.problem.left-out" : "fund.problem.only-told";
}

/** @type {(found: Problem[], explain: Explain) => HTMLElement | null} */
export function problems(found, explain) {
  const kinds = byKind(found.filter(({ code }) => code !== SHOWN_BEFORE));
  if (!kinds.length) return null;
  const title = `${explain.word("fund.problems")} (${number(kinds.length)})`;
  const rows = kinds.map((kind) => [
    kind.length === 1 ? problemText(kind[0], explain) : kindText(kind[0], explain),
    rowsCell(kind, explain),
    explain.word(outcomeOf(kind[0])),
  ]);
  return details(title, pager(title, ["fund.problem", "fund.list.rows", "fund.list.remark"].map(explain.word), rows, explain));
}
