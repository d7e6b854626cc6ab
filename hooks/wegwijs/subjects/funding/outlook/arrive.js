// "Suppose a child comes on …": on which peildata it counts, and what the school gets more by it. The rules answer.
import { details, el, table } from "../../shared/dom.js";
import { readDate } from "../../shared/dates.js";
import { day, euro, fill, today } from "../../shared/format.js";
import { ask, calculate, part } from "../funding.js";
import { isMonthFirst } from "../mapping/orders.js";
import { expected } from "./ahead.js";

/** @import {Explain} from "../explain.js" */
/** @typedef {{peildatum: Day, school_type: string, counts: {[group: string]: number}}} Counted */
/** @typedef {{references?: {[peildatum: Day]: number}, expected_amounts?: boolean, constants?: {[column: string]: string}}} Sent what was said beside the list */
/** @typedef {{peildatum: Day, verdict: Verdict, outcome: string, as_in: number | null, amounts_as_in: number | null, euro: Decimal | null, missing: string[], whole: boolean}} Quarter */

const CATEGORIES = ["asielzoeker", "overige-vreemdeling"];

/** @type {(id: string, label: string, options: string[][]) => HTMLElement & {select: HTMLSelectElement}} */
function choice(id, label, options) {
  const select = el("select", { id }, ...options.map(([value, text]) => el("option", { value }, text)));
  return Object.assign(el("div", { className: "said-field" }, el("label", { htmlFor: id }, label), select), { select });
}

/** @type {(blocks: Counted[], sent: Sent, explain: Explain) => HTMLElement | null} */
export function arriving(blocks, sent, explain) {
  const types = [...new Set(blocks.map((block) => block.school_type))];
  if (!types.length) return null;
  const { word } = explain;
  const type = choice("komt-soort", word("answer.school-type"), types.map((one) => [one, word(`keyword.${one}`)]));
  const category = choice("komt-categorie", word("fund.arrive.category"), ["", ...CATEGORIES].map((one) => [one, one ? word(`keyword.${one}`) : "–"]));
  const when = el("input", { type: "text", id: "komt-op", autocomplete: "off", "aria-describedby": "komt-op-hint komt-fout" });
  const wrong = el("p", { className: "field-error", id: "komt-fout", role: "alert", hidden: true });
  category.select.setAttribute("aria-describedby", wrong.id);
  const place = el("div", { role: "status", className: "arrives" });
  for (const field of [when, type.select, category.select]) field.value = standing(field.id)?.value ?? field.value;
  const choose = () => { category.hidden = type.select.value !== "bao"; };
  type.select.addEventListener("change", choose);
  type.hidden = types.length < 2;
  choose();
  const button = el("button", { type: "button", className: "button" }, word("fund.arrive.ask"));
  button.addEventListener("click", () => {
    const refused = refusal(when, category);
    Object.assign(wrong, { hidden: !refused, textContent: refused ? word(refused.key) : "" });
    place.replaceChildren();
    if (refused) { refused.field.focus(); return; }
    const answers = read(when, type.select.value, category, blocks, sent);
    calculate(button, async () => place.replaceChildren(
      el("p", {}, fill(word("fund.arrive.on"), { day: day(answers.arrives_on) })), ...shown(await ask("pupil-arrival", answers, today()), explain)));
  });
  const folded = details(word("fund.arrive.head"), el("p", {}, word("fund.arrive.text")), type,
    el("div", { className: "said-field" }, el("label", { htmlFor: when.id }, word("fund.arrive.when")), el("p", { className: "hint", id: "komt-op-hint" }, word("fund.arrive.when-hint")), when),
    category, wrong, el("p", { className: "actions" }, button), place);
  folded.open = standing(when.id)?.closest("details")?.open ?? false;
  return el("div", { className: "no-print" }, folded);
}

// A field as it stands in the answer of before, so that what was filled in is there in the next one too.
/** @type {(id: string) => HTMLInputElement | null} */
const standing = (id) => /** @type {HTMLInputElement | null} */ (part(`.answer #${id}`));

// The first field that cannot be used, and what to say of it.
/** @type {(when: HTMLInputElement, category: {hidden: unknown, select: HTMLSelectElement}) => {field: HTMLElement, key: string} | null} */
function refusal(when, category) {
  if (isMonthFirst(when.value)) return { field: when, key: "fund.arrive.month-first" };
  const found = readDate(when.value);
  if (!found || found.first !== found.last) return { field: when, key: "fund.arrive.wrong" };
  return category.hidden || category.select.value ? null : { field: category.select, key: "fund.arrive.no-category" };
}

/** @type {(when: HTMLInputElement, school_type: string, category: {hidden: unknown, select: HTMLSelectElement}, blocks: Counted[], sent: Sent) => Answers} */
function read(when, school_type, category, blocks, { references, expected_amounts }) {
  const counts = Object.fromEntries(blocks.filter((block) => block.school_type === school_type).map((block) => [block.peildatum, block.counts]));
  return { school_type, arrives_on: readDate(when.value)?.first, counts, references, expected_amounts, ...(category.hidden ? {} : { category: category.select.value }) };
}

/** @type {(result: Result<{quarters: Quarter[]}>, explain: Explain) => HTMLElement[]} */
function shown(result, explain) {
  if (result.error) return [el("p", {}, fill(explain.word("fund.arrive.refused"), { example: day(result.error.example) }))];
  const { quarters } = result.data;
  if (!quarters.length) return [el("p", {}, explain.outcome(result.outcome))];
  const title = explain.word("fund.arrive.head");
  const counting = quarters.filter((one, place) => one.verdict !== "no" || quarters[place - 1]?.verdict !== "no"); // told once that the right is over
  const rows = counting.map((one) => [`${day(one.peildatum)}${expected(one.as_in, explain)}`, explain.outcome(one.outcome), money(one, explain)]);
  const switched = quarters.some((one) => one.verdict === "yes" && one.as_in && !one.amounts_as_in) ? [el("p", {}, explain.word("fund.arrive.switch"))] : [];
  return [table(title, ["answer.peildatum", "fund.outcome", "fund.arrive.more"].map(explain.word), rows), ...switched, el("p", { className: "hint" }, explain.word("fund.arrive.supposed"))];
}

// A child's own amount is told to be one, and no amount of another year goes without its label.
/** @type {(quarter: Quarter, explain: Explain) => string} */
function money({ verdict, euro: more, missing, whole, amounts_as_in: year }, explain) {
  if (verdict !== "yes") return "–";
  if (more === null) return [explain.word("fund.not-known"), explain.row(missing.map(explain.answer))].filter(Boolean).join(": ");
  const labels = [whole ? "" : explain.word("fund.arrive.own"), year ? fill(explain.word("fund.list.at-amounts"), { year: String(year) }) : ""].filter(Boolean);
  return `${euro(more)}${labels.length ? ` (${explain.row(labels)})` : ""}`;
}
