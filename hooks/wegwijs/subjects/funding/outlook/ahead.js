// The peildata to come, and who begins and who stops to count on each of them.
import { el, table } from "../../shared/dom.js";
import { day, fill, inUnit, number, today } from "../../shared/format.js";
import { part } from "../funding.js";
import { ahead, dayBefore, turns } from "./turns.js";
/** @import {Explain} from "../explain.js" */
/** @import {Counting} from "./turns.js" */

const NEXT = "next";

// What the choice of a year stands for: its own peildata, or the next four of today.
/** @type {(choice: HTMLOptionElement) => Day[]} */
export function daysOf(choice) {
  const days = choice.dataset.days?.split(" ") ?? [];
  return choice.value === NEXT ? ahead(days, today()) : days;
}

/** @type {(asIn: number | null, explain: Explain) => string} */
export const expected = (asIn, explain) => (asIn ? ` (${fill(explain.word("fund.as-in"), { year: String(asIn) })})` : "");

// The peildatum to work towards, with the days left.
/** @type {(explain: Explain) => HTMLElement | null} */
export function nextPeildatum(explain) {
  const choice = [...part("select#f-year").options].find(({ value }) => value === NEXT);
  const [on] = choice ? daysOf(choice) : [];
  if (!on) return null;
  const time = inUnit("day", Math.round((Date.parse(on) - Date.parse(today())) / 86_400_000));
  const asIn = on > (choice?.dataset.known ?? "") ? Number(choice?.dataset.known?.slice(0, 4)) : null;
  return el("p", { className: "notice next-peildatum" }, `${fill(explain.word("fund.list.next"), { day: day(on) })} (${fill(explain.word("fund.days-left"), { time })})${expected(asIn, explain)}.`);
}

// The way between the peildata of this year and the next ones: asks for the others as the person would.
/** @type {(explain: Explain) => HTMLElement | null} */
export function otherDays(explain) {
  const select = part("select#f-year");
  const year = today().slice(0, 4);
  const to = select.value === NEXT ? year : NEXT;
  if (![...select.options].some(({ value }) => value === to)) return null;
  const button = el("button", { type: "button", className: "button button-plain other-days" }, to === NEXT ? explain.word("fund.list.to-next") : fill(explain.word("fund.list.to-year"), { year }));
  button.addEventListener("click", () => { select.value = to; part(".compute").click(); });
  return el("p", { className: "actions no-print" }, button);
}

// With which peildatum the first one is compared, where that one is still to come; nothing where none is offered.
/** @type {(days: Day[]) => Day} */
export function comparedWith([first = ""]) {
  const every = part("select#f-year").querySelector(/** @type {"option"} */ (`option[value="${NEXT}"]`));
  return every && first >= today() ? dayBefore(every.dataset.days?.split(" ") ?? [], first) : "";
}

// `before` are the blocks of the peildatum with which the first one is compared.
/** @type {(blocks: Counting[], before: Counting[], explain: Explain) => HTMLElement | null} */
export function turning(blocks, before, explain) {
  const coming = turns([...before, ...blocks]).filter(({ peildatum }) => peildatum >= today());
  if (!coming.length) return null;
  const title = explain.word("fund.list.turn");
  const names = (/** @type {string[]} */ keys) => (keys.length ? el("span", {}, `${number(keys.length)}: `, el("bdi", {}, explain.row(keys))) : "–");
  const moves = (/** @type {{[group: string]: string[]}} */ found) => (Object.keys(found).length ? el("div", {}, ...Object.entries(found).map(([group, keys]) => el("div", {}, `${explain.answer(group)}: `, names(keys)))) : "–");
  const rows = coming.map((one) => [`${day(one.peildatum)}, ${explain.word(`keyword.${one.school_type}`)}${expected(one.as_in, explain)}`,
    number(one.counting), names(one.begins), moves(one.moves), names(one.ends)]);
  const headers = ["answer.peildatum", "fund.list.turn.counting", "fund.list.turn.begins", "fund.list.turn.moves", "fund.list.turn.ends"].map(explain.word);
  return el("div", { className: "turning" }, el("h3", {}, title), el("p", {}, explain.word("fund.list.turn.text")), table(title, headers, rows));
}
