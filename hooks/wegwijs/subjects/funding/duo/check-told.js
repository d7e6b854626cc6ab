// What a comparison with DUO's file found, by kind: who, why, and what to do until when.
import { details, el } from "../../shared/dom.js";
import { fill, number, today } from "../../shared/format.js";
import { pager, reason } from "../pupil_list/list-reasons.js";
import { KINDS } from "./compare.js";
import { heldText } from "./fields.js";
import { lastDay } from "./form.js";

/** @import {Explain} from "../explain.js" */
/** @import {Judged} from "./check.js" */
/** @import {Pupil} from "./compare.js" */

const QUIET = new Set(["agree", "absent"]); // nothing is to be done
const GUESSED = new Set(["unclear", "blank"]); // of a row of these it is not known whether it stands in the other file
const COLUMNS = ["fund.list.pupil", "fund.list.row", "fund.check.at-duo", "fund.outcome", "fund.check.tabs", "fund.list.reason", "fund.check.differences"];
const DUO_ALONE = ["fund.check.at-duo", "fund.check.tabs"]; // of who stands nowhere else

// The first of the last days of the peildatum: then nothing of the application is late.
/** @type {(blocks: Judged[], explain: Explain) => string} */
function until(blocks, explain) {
  const [first] = blocks.flatMap(({ last_days }) => Object.values(last_days).map(({ last_day }) => last_day)).filter(Boolean).sort();
  if (!first) return explain.word("fund.check.until-unknown");
  return fill(explain.word(first < today() ? "fund.check.until-passed" : "fund.check.until"), { day: lastDay(first, blocks[0].as_in, explain) });
}

/** @type {(found: {[kind: string]: Pupil[]}, blocks: Judged[], lacking: string[], explain: Explain) => HTMLElement[]} */
export function told(found, blocks, lacking, explain) {
  const todo = KINDS.filter((kind) => !QUIET.has(kind) && found[kind].length);
  const quiet = KINDS.filter((kind) => QUIET.has(kind)).map((kind) => `${explain.word(`fund.check.kind.${kind}`)}: ${number(found[kind].length)}`);
  const sheets = lacking.length ? [el("p", { className: "notice" }, fill(explain.word("fund.check.lacking"), { sheets: explain.row(lacking) }))] : [];
  return [el("p", { className: "sum", role: "status" }, `${todo.length ? fill(explain.word("fund.check.differ"), { n: number(todo.reduce((all, kind) => all + found[kind].length, 0)) }) : explain.word("fund.check.same")} ${quiet.join("; ")}.`),
    ...sheets, el("p", { className: "hint" }, explain.word("fund.check.noughts")), ...(todo.length ? [el("p", {}, until(blocks, explain))] : []), ...todo.map((kind) => section(kind, found[kind], explain))];
}

/** @type {(kind: string, pupils: Pupil[], explain: Explain) => HTMLElement} */
function section(kind, pupils, explain) {
  const title = `${explain.word(`fund.check.kind.${kind}`)} (${number(pupils.length)})`;
  const ours = pupils.some(({ own }) => own);
  const rows = pupils.map((one) => () => (ours ? cells(kind, one, explain) : [at(kind, one, explain), tabs(one)]));
  const differ = kind !== "differs" && pupils.some(({ differs }) => differs?.length) ? [el("p", {}, explain.word("fund.check.do.differs"))] : [];
  const shown = details(title, el("p", {}, explain.word(`fund.check.do.${kind}`)), ...differ, pager(title, (ours ? COLUMNS : DUO_ALONE).map(explain.word), rows, explain));
  shown.open = true;
  return shown;
}

/** @type {(kind: string, pupil: Pupil, explain: Explain) => string} */
function at(kind, { duo }, explain) {
  const absent = GUESSED.has(kind) ? "–" : explain.word("fund.check.not-there");
  return duo ? fill(explain.word("fund.check.place"), { sheet: duo.sheet || "–", row: number(duo.row) }) : absent;
}

/** @type {(pupil: Pupil) => string} */
const tabs = ({ own, duo }) => [own?.reason?.tab ?? "–", duo?.tab || "–"].join(" / ");

// Each field in which the files differ, with both values.
/** @type {(pupil: Pupil, explain: Explain) => string} */
function differences({ differs = [] }, explain) {
  const { word } = explain;
  const texts = differs.map(({ field, own, duo }) => fill(word("fund.check.difference"), { field: word(`fund.column.${field}.name`), own: heldText(field, own, word), duo: heldText(field, duo, word) }));
  return texts.join(" ") || "–";
}

// Of who stands in DUO's file alone no more than where: what its columns hold may be a number of the state.
/** @type {(kind: string, pupil: Pupil, explain: Explain) => Cell[]} */
function cells(kind, pupil, explain) {
  const { own } = pupil;
  const place = at(kind, pupil, explain);
  if (!own) return [explain.word("fund.check.not-ours"), "–", place, "–", tabs(pupil), "–", "–"];
  const { reason: said } = own;
  return [el("bdi", {}, said?.key ?? "–"), number(own.row), place, said ? explain.outcome(said.outcome) : "", tabs(pupil), said ? reason(said, explain) : "", differences(pupil, explain)];
}
