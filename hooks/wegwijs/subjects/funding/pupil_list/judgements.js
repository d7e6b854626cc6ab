// What the board decided of pupils of the list that stands there, chosen beside them. It stays while that list is open, and
// is kept nowhere.
import { el } from "../../shared/dom.js";
import { fill } from "../../shared/format.js";

/** @import {Explain} from "../explain.js" */
/** @typedef {{[row: string]: string}} Judged by the row of a pupil a word of the rules */
/** @typedef {Pick<Reason, "row" | "key" | "verdict" | "outcome" | "judgement">} Judgeable */

const CHOICES = ["asielzoeker", "overige-vreemdeling", "geen"];
const ASKED = "board_judgement";
const IN_NO_TABLE = "code-in-no-table"; // of no group if the code is right, which the board can say
/** @type {Judged} */
let judged = {};
const KINDS = ["bsn", "onderwijsnummer"];
/** @type {Judged} */
let numbered = {}; // which number a pupil has, where one kind was said for all
let back = false; // whether the person came from the pupils, and goes on there

/** @type {() => Judged} */
export const judgements = () => ({ ...judged });

/** @type {() => Judged} */
export const numbers = () => ({ ...numbered });

// Nothing of another list stays; gives the way to bring it back.
export function forgetJudgements() {
  const was = { judged, numbered };
  [judged, numbered] = [{}, {}];
  return () => { ({ judged, numbered } = was); };
}

// What stands in the list itself, in the words of the rules; what is none of these stands for nothing.
/** @type {(cells: {[row: string]: string}) => Judged} */
export function inWordsOfRules(cells) {
  const told = Object.entries(cells).map(([row, cell]) => [row, cell.trim().toLowerCase().replace(/[\s_]+/g, "-")]);
  return Object.fromEntries(told.filter(([, word]) => CHOICES.includes(word)));
}

// Where the board has a say and has not said it in the list, or said it here.
/** @type {(one: Judgeable & {missing: string[]}) => boolean} */
const canBeJudged = ({ row, verdict, outcome, missing }) => row in judged || verdict === "board-decides" || outcome === IN_NO_TABLE || missing.includes(ASKED);

/** @type {(word: string | undefined, explain: Explain) => string} */
export const judgementText = (word, explain) => (word ? explain.word(`keyword.${word}`) : "");

/** @type {(one: Judgeable & {missing: string[]}, explain: Explain) => HTMLElement | string} */
export function judgementCell(one, explain) {
  if (!canBeJudged(one)) return judgementText(one.judgement, explain) || "–";
  return choiceOf(one, "oordeel", "fund.list.judge", CHOICES, "fund.list.judge.not-yet", judged, explain);
}

// The tab of a pupil, with the kind of number by which it stands there; asked where one kind was said for all.
/** @type {(one: Judgeable & {tab: number | null, missing: string[]}, asked: boolean, explain: Explain) => HTMLElement | string} */
export function tabCell(one, asked, explain) {
  const told = String(one.tab ?? "–");
  if (!asked || (one.tab === null && !one.missing.includes("has_bsn") && !(one.row in numbered))) return told;
  return el("div", {}, told, " ", choiceOf(one, "nummer", "fund.list.number-of", KINDS, "fund.list.number-as-said", numbered, explain));
}

/** @type {(one: Judgeable, id: string, label: string, words: string[], none: string, said: Judged, explain: Explain) => HTMLElement} */
function choiceOf({ row, key }, id, label, words, none, said, explain) {
  const options = ["", ...words].map((word) => el("option", { value: word }, word ? explain.words[`keyword.${word}`] ?? word : explain.word(none)));
  const select = el("select", { id: `${id}-${row}`, "aria-label": fill(explain.word(label), { pupil: key }) }, ...options);
  select.value = said[row] ?? "";
  select.addEventListener("change", () => {
    if (select.value) said[row] = select.value; else delete said[row];
    document.querySelector(/** @type {"div"} */ (".reasons .judged")).hidden = false;
  });
  return select;
}

// Shown once something was chosen: the answer is then still of before.
/** @type {(explain: Explain) => HTMLElement} */
export function againBox(explain) {
  const button = el("button", { type: "button", className: "button again" }, explain.word("fund.list.judge.again"));
  button.addEventListener("click", () => { back = true; document.querySelector(/** @type {"button"} */ (".compute")).click(); });
  const words = ["fund.list.outdated", "fund.list.judge.kept"].map(explain.word).join(" ");
  return el("div", { className: "notice judged no-print", role: "status", hidden: true }, el("p", {}, words), el("p", { className: "actions" }, button));
}

// Whoever asked from among the pupils goes on there.
export function goBack() {
  if (back) document.querySelector(/** @type {"h3"} */ (".reasons h3"))?.focus();
  back = false;
}
