// The year of a school from its pupil list: totals, chart, days, who just missed a peildatum, what is wrong in the list,
// and every pupil's reason.
import { chart } from "../../shared/chart.js";
import { csv } from "../../shared/csv.js";
import { calendars, daysFile, daysList, pastDays } from "../deadlines.js";
import { el, table } from "../../shared/dom.js";
import { counted, day, euro, fill, number, roundEuro, today } from "../../shared/format.js";
import { firstOpen, toDuo } from "../duo/duo.js";
import { expected, nextPeildatum, otherDays, turning } from "../outlook/ahead.js";
import { arriving } from "../outlook/arrive.js";
import { ask, calculate, offer, part, printer, saver, sharer } from "../funding.js";
import { parted } from "./blocks.js";
import { problems } from "./list-problems.js";
import { pager, reasonRows, reasonsOf, showReasons, standing } from "./list-reasons.js";
import { range } from "./range-text.js";
import { sum } from "./year-range.js";
/** @import {Explain} from "../explain.js" */
/** @import {CountedDay} from "../deadlines.js" */
/** @import {List as Opened} from "../duo/check.js" */
/** @import {Sent} from "../outlook/arrive.js" */
/** @import {Application} from "../duo/form-rows.js" */
/** @import {Judged} from "./judgements.js" */
/** @import {Problem} from "./list-problems.js" */
/** @import {ReasonColumns} from "./list-reasons.js" */

/**
 * @typedef {object} BlockSent a peildatum of the list, as the rules send it
 * @property {Day} peildatum
 * @property {string} school_type
 * @property {number | null} as_in the year whose rules judge the pupils, where the peildatum's own are not known
 * @property {number | null} amounts_as_in the year whose amounts these are, where that is not its own
 * @property {boolean} complete
 * @property {Decimal | null} lowest
 * @property {Decimal | null} highest
 * @property {Decimal | null} one_off euro of the highest that is paid on one peildatum alone
 * @property {Result} total
 * @property {{[group: string]: number}} counts
 * @property {number} undecided
 * @property {number} left_out
 * @property {[answer: string, pupils: number] | null} settles
 * @property {Application} application empty where none is sent
 * @property {{[outcome: string]: number}} regular_count
 * @property {{[kind: string]: {last_day: Day | null}}} last_days
 * @property {{row: number, key: string, came_on: Day, days_late: number, euro: Decimal, effect: "moves" | "lost", reaches_threshold: boolean}[]} near_misses
 * @property {ReasonColumns} reasons
 */
/** @typedef {Omit<BlockSent, "reasons"> & {reasons: Reason[], one_off_open: boolean}} Block */
/**
 * @typedef {object} List what the rules say of a list beside its reasons and amounts
 * @property {BlockSent[]} blocks
 * @property {Condition[]} failed_conditions
 * @property {Problem[]} problems
 * @property {number} rows
 * @property {number} computed
 * @property {number} left_out
 * @property {{row: number, key: string}[]} without_school_type
 * @property {string[]} dropped_columns
 * @property {string[]} unused_columns
 */

// `before` is the answer for the peildatum before the first one. `shared` gives what a link holds, `read` is the list as it
// stands on the page, `sent` what was said beside it, `judged` what the board decided of its pupils.
/** @type {(result: Result<List>, before: Result<List> | null, explain: Explain, shared: () => object, read: Opened, sent: Sent, judged: Judged) => void} */
export function showList(result, before, explain, shared, read, sent, judged) {
  const { data } = result;
  const one_off_open = result.doubts.some(({ id }) => id === "one-off-left-out");
  const { counted: shown, named } = parted(data.blocks);
  const blocks = shown.map((block) => ({ ...block, reasons: reasonsOf(block, data, judged), one_off_open, kinds: Boolean(sent.constants?.nummer) }));
  const reasons = el("div", { className: "reasons" });
  const stood = standing();
  part(".verdict").textContent = `${explain.outcome(result.outcome)}. ${fill(counted(explain.word("fund.list.computed"), data.rows), { done: number(data.computed), n: number(data.rows) })}`;
  part(".answer").replaceChildren(...[
    nextPeildatum(explain),
    otherDays(explain),
    dropped(data, explain),
    named.length ? el("p", { className: "notice" }, fill(explain.word("fund.list.no-peildatum"), { blocks: explain.row(named.map((block) => short(block, explain))) })) : null,
    blocks.length ? totals(blocks, explain) : null,
    ...charts(blocks, explain),
    days(blocks, explain),
    turning(blocks, before ? parted(before.data.blocks).counted.map((block) => ({ ...block, reasons: reasonsOf(block, before.data, judged) })) : [], explain),
    arriving(blocks, sent, explain),
    missed(blocks, explain),
    toDuo(blocks, explain, read),
    ...explain.remarks({ ...result, data: {} }),
    problems(data.problems, explain),
    reasons,
  ].filter(Boolean));
  if (blocks.length) showReasons(reasons, blocks, firstOpen(blocks), stood, explain);
  offerAll(blocks, data, explain, shared);
}

/** @type {(block: Pick<Block, "peildatum" | "school_type">, explain: Explain) => string} */
const short = (block, explain) => `${day(block.peildatum)}, ${explain.word(`keyword.${block.school_type}`)}`;
/** @type {(block: Block, explain: Explain) => string} */
const name = (block, explain) => short(block, explain) + expected(block.as_in, explain);
// No amount of another year without its label.
/** @type {(block: Block, text: string, explain: Explain) => string} */
const labelled = ({ amounts_as_in: year }, text, explain) => (year ? `${text} (${fill(explain.word("fund.list.at-amounts"), { year: String(year) })})` : text);
/** @type {(blocks: Block[], explain: Explain) => string} */
function example(blocks, explain) {
  const year = blocks.find((block) => block.amounts_as_in)?.amounts_as_in;
  return year ? fill(explain.word("fund.list.at-amounts.total"), { year: String(year) }) : "";
}

/** @type {(block: Block) => Decimal | undefined} */
const money = (block) => block.total.amounts.at(-1)?.euro;
// Nothing more can change its amount: no pupil, and no answer about the school.
/** @type {(block: Block) => boolean} */
const settled = (block) => block.complete && block.total.verdict !== "unknown" && block.lowest === block.highest;

/** @type {(data: List, explain: Explain) => HTMLElement | null} */
function dropped({ dropped_columns, unused_columns, without_school_type }, explain) {
  const lines = [
    dropped_columns.length && fill(explain.word("fund.list.dropped.text"), { columns: explain.row(dropped_columns) }),
    unused_columns.length && fill(explain.word("fund.list.unused"), { columns: explain.row(unused_columns) }),
    without_school_type.length && fill(explain.word("fund.list.no-type"), { n: number(without_school_type.length) }),
  ].filter(Boolean);
  return lines.length ? el("div", { className: "notice" }, ...lines.map((line) => el("p", {}, line))) : null;
}

// A part is said to be one in the same sentence as the amount, with what the rest can make of it.
/** @type {(block: Block, explain: Explain) => string} */
function moneyText(block, explain) {
  const paid = money(block);
  const { outcome, missing, verdict } = block.total;
  const rest = settled(block) || block.lowest === null ? "" : ` ${range([block], explain)}`;
  if (verdict === "unknown" || paid === undefined) return [explain.outcome(outcome), explain.row(missing.map(explain.answer))].filter(Boolean).join(": ") + (rest && `.${rest}`);
  const sure = labelled(block, euro(paid), explain);
  const words = verdict === "no" ? `${sure}: ${explain.outcome(outcome)}` : sure;
  const whole = block.complete ? words : `${words} (${explain.word("fund.list.decided-only")})`;
  return rest ? `${whole}.${rest}${block.amounts_as_in ? ` ${example([block], explain)}` : ""}` : whole;
}

// What stands beside every figure and file of a list that is not whole.
/** @type {(list: {left_out: number}, explain: Explain) => string} */
const partText = ({ left_out: n }, explain) => (n ? fill(explain.word("fund.list.part"), { n: number(n) }) : "");

// The one answer that decides most pupils.
/** @type {(block: Block, explain: Explain) => string} */
const settles = ({ settles: found }, explain) => (found ? fill(counted(explain.word("fund.list.settles"), found[1]), { answer: explain.answer(found[0]), n: number(found[1]) }) : "");

// Why pupils who count bring nothing.
/** @type {(block: Block, explain: Explain) => string} */
function below({ total: { conditions } }, explain) {
  const found = conditions.find(({ id, met }) => id === "threshold" && !met);
  return found ? fill(explain.word("fund.list.below"), { seen: explain.value(found.seen), needed: explain.value(found.threshold) }) : "";
}

/** @type {(block: Block, explain: Explain) => string} */
function countsText(block, explain) {
  return Object.entries(block.counts).map(([group, count]) => `${explain.answer(group)}: ${number(count)}`).join("; ");
}

/** @type {(blocks: Block[], explain: Explain) => HTMLElement} */
function totals(blocks, explain) {
  const rows = blocks.map((block) => [name(block, explain), countsText(block, explain), number(block.undecided), moneyText(block, explain), [regular(block, explain), below(block, explain), settles(block, explain)].filter(Boolean).join("; ")]);
  const title = explain.word("fund.list.totals");
  return el("div", {}, el("h3", {}, title),
    table(title, ["answer.peildatum", "answer.pupils", "fund.list.undecided", "fund.euro", "fund.list.remark"].map(explain.word), rows),
    yearTotal(blocks, explain), ...blocks.map((block) => why(block, explain)).filter(Boolean));
}

/** @type {(block: Block, explain: Explain) => HTMLElement | null} */
function why(block, explain) {
  const found = explain.conditions(block.total.conditions);
  if (found) found.querySelector("h3").textContent = `${explain.word("fund.why")}: ${name(block, explain)}`;
  return found;
}

// The year as a whole, said to be a part of it where a quarter is not known or a pupil not decided.
/** @type {(blocks: Block[], explain: Explain) => HTMLElement} */
function yearTotal(blocks, explain) {
  const priced = blocks.filter((block) => block.lowest !== null);
  const unknown = priced.length < blocks.length;
  if (!unknown && blocks.every(settled)) return el("p", { className: "total" }, [fill(explain.word("fund.list.year-total"), { euro: euro(sum(blocks.map(money))) }), example(blocks, explain)].filter(Boolean).join(" "));
  if (!priced.length) return el("p", { className: "total" }, explain.word("fund.list.year-unknown"));
  const lines = [explain.word("fund.list.year-part"), range(priced, explain), unknown ? explain.word("fund.list.year-unknown-part") : "", example(blocks, explain)];
  return el("p", { className: "total" }, lines.filter(Boolean).join(" "));
}

/** @type {(block: Block, explain: Explain) => string} */
const regular = ({ regular_count }, explain) => Object.entries(regular_count).map(([outcome, count]) => `${explain.outcome(outcome)}: ${number(count)}`).join("; ");

/** @type {(blocks: Block[], explain: Explain) => HTMLElement[]} */
function charts(blocks, explain) {
  if (!blocks.length) return [];
  const known = blocks.map((block) => (money(block) === undefined || block.total.verdict === "unknown" ? null : Number(money(block))));
  const groups = [...new Set(blocks.flatMap((block) => Object.keys(block.counts)))];
  const behind = explain.word("fund.chart.table");
  const asIn = blocks.find((block) => block.as_in)?.as_in;
  const year = asIn ? fill(explain.word("fund.list.year-expected"), { year: blocks.find((block) => block.as_in)?.peildatum.slice(0, 4) ?? "", as_in: String(asIn) }) : "";
  const note = [partText(blocks[0], explain), year && `${year}.`, example(blocks, explain)].filter(Boolean).join(" ");
  const sums = {
    title: explain.word("fund.chart.money"), text: explain.word("fund.chart.money.text"), note, names: [""],
    rows: blocks.map((block, place) => ({ label: short(block, explain), told: known[place] === null ? explain.word("fund.not-known") : roundEuro(known[place]), parts: [known[place]] })),
    behind: { title: behind, headers: ["answer.peildatum", "fund.euro"].map(explain.word), rows: blocks.map((block) => [name(block, explain), moneyText(block, explain)]) },
  };
  const pupils = {
    title: explain.word("fund.chart.pupils"), text: explain.word("fund.chart.pupils.text"), note, names: groups.map(explain.answer),
    rows: blocks.map((block) => ({ label: short(block, explain), told: groups.map((group) => block.counts[group]).filter((count) => count !== undefined).map(number).join(" + "), parts: groups.map((group) => block.counts[group]) })),
    behind: { title: behind, headers: [explain.word("answer.peildatum"), ...groups.map(explain.answer)], rows: blocks.map((block) => [name(block, explain), ...groups.map((group) => (block.counts[group] === undefined ? "–" : number(block.counts[group])))]) },
  };
  return [chart(sums), chart(pupils)];
}

/** @type {(block: Block) => {kind: string, on: Day, as_in: number | null}[]} */
function lastDays(block) {
  const { as_in } = block;
  return Object.entries(block.last_days).flatMap(([kind, { last_day: on }]) => (on ? [{ kind: kind === "count-day" ? kind : `last-day-${kind}`, on, as_in }] : []));
}

/** @type {(blocks: Block[], explain: Explain) => HTMLElement | null} */
function days(blocks, explain) {
  const parts = blocks.map((block) => ({ title: name(block, explain), found: lastDays(block) })).filter(({ found }) => found.length);
  return parts.length ? el("div", {}, el("h3", {}, explain.word("fund.days")), pastDays(parts.flatMap(({ found }) => found), today(), explain), ...parts.flatMap(({ title, found }) => [el("h4", {}, title), daysList(found, today(), explain)])) : null;
}

/** @type {(miss: BlockSent["near_misses"][number], explain: Explain) => string} */
const missedText = ({ effect, reaches_threshold }, explain) => [explain.word(`fund.list.${effect}`), reaches_threshold ? explain.word("fund.list.reaches") : ""].filter(Boolean).join(". ");

/** @type {(blocks: Block[], explain: Explain) => HTMLElement | null} */
function missed(blocks, explain) {
  const rows = blocks.flatMap((block) => block.near_misses.map((miss) => [
    el("bdi", {}, miss.key), number(miss.row), day(block.peildatum), day(miss.came_on), number(miss.days_late), euro(miss.euro), missedText(miss, explain)]));
  const title = explain.word("fund.list.missed");
  const headers = ["fund.list.pupil", "fund.list.row", "answer.peildatum", "fund.list.came", "fund.list.late", "fund.list.costs", "fund.list.remark"].map(explain.word);
  return rows.length ? el("div", {}, el("h3", {}, title), el("p", {}, explain.word("fund.list.missed.text")), pager(title, headers, rows, explain)) : null;
}

/** @type {(blocks: Block[], data: List, explain: Explain, shared: () => object) => void} */
function offerAll(blocks, data, explain, shared) {
  offer({
    print: printer,
    share: sharer(shared),
    csv: blocks.length ? saver("leerlingenlijst-uitkomst.csv", "text/csv", () => csv([...reasonRows(blocks, explain), ...(data.left_out ? [[partText(data, explain)]] : [])])) : null,
    ics: blocks.length ? (tell, button) => calendarOf(blocks, explain, tell, button) : null,
  });
}

// For which schools a day is, by its own name where it is told: of primary education two types have the same days.
/** @type {(secondary: boolean, blocks: Block[], explain: Explain) => string} */
function schools(secondary, blocks, explain) {
  const types = [...new Set(blocks.map((block) => block.school_type))].filter((type) => (type === "vo") === secondary);
  return explain.row([part("input#f-school").value.trim(), ...types.map((type) => explain.word(`keyword.${type}`))].filter(Boolean));
}

/** @type {(blocks: Block[], explain: Explain, tell: (text: string) => void, button: HTMLButtonElement & Told) => Promise<void>} */
async function calendarOf(blocks, explain, tell, button) {
  await calculate(button, async () => {
    /** @type {{days: CountedDay[], stamps: Day[]}} */
    const found = { days: [], stamps: [] };
    for (const side of ["po", "vo"]) {
      const wanted = new Set(blocks.filter((block) => (block.school_type === "vo") === (side === "vo")).map((block) => block.peildatum));
      const { days: all, stamp } = await calendars(ask, side, new Set([...wanted].map((on) => Number(on.slice(0, 4)))), today());
      found.days.push(...all.filter((one) => wanted.has(one.peildatum)));
      if (stamp) found.stamps.push(stamp);
    }
    if (found.days.length) saver("peildata.ics", "text/calendar", () => daysFile(found.days, found.stamps.sort().at(-1) ?? "", explain, ({ key }) => schools(key.startsWith("vo/"), blocks, explain)))(tell, button);
  });
}
