// The children of a family as a link holds them. Names stand in it only where the visitor said so; all others stay in this
// tab, through a reload and in the page's other languages, beside the list they belong to.
import { isDay } from "../shared/dates.js";
import { fromFragment, toFragment } from "../shared/share.js";

// `since` is the day its term counts from; `promised` the day that was told where no term is known.
/** @typedef {{ages: string, since: Day | "", promised: Day | "", name: string}} Child */
/** @typedef {{place: string, children: Child[], named: boolean}} Plan */
/** @typedef {{places: Set<string | undefined>, ages: Set<string | undefined>}} Offered */

const RULE = "gezin";
const KEY = `family:${new URL("../../../../../", import.meta.url).pathname}`;
const LONGEST_NAME = 30;
export const MOST = 10; // children of whom a phone still reads the code

/** @type {() => Plan} */
export const nobody = () => ({ place: "", children: [], named: false });

/** @type {(plan: Plan) => string} */
export function written({ place, children, named }) {
  if (!children.length) return "";
  return toFragment({ rule: RULE, answers: { place, children: children.map(({ ages, since, promised, name }) => [ages, since, promised, ...(named && name ? [name] : [])]) } });
}

// What a link holds, and what is wrong with it: "broken", "newer", or "unfit" where a part of it fits no more; null
// where the address holds no link.
/** @type {(hash: string, offered: Offered) => {plan: Plan, trouble: string} | null} */
export function read(hash, offered) {
  const state = fromFragment(hash);
  if (!state) return null;
  if (state.error !== undefined) return { plan: nobody(), trouble: state.error };
  const { place, children } = state.answers;
  if (state.rule !== RULE || !Array.isArray(children)) return { plan: nobody(), trouble: "broken" };
  const found = children.map((told) => child(told, offered)).filter(Boolean).slice(0, MOST);
  const known = offered.places.has(place);
  const plan = { place: known ? place : "", children: found, named: found.some(({ name }) => name) };
  return { plan, trouble: known && found.length === children.length ? "" : "unfit" };
}

/** @type {(told: unknown, offered: Offered) => Child | null} */
function child(told, offered) {
  if (!Array.isArray(told)) return null;
  const [ages, since, promised, name] = told;
  if (!offered.ages.has(ages) || [since, promised].some((day) => day !== "" && !isDay(day))) return null;
  return { ages, since, promised, name: typeof name === "string" ? name.slice(0, LONGEST_NAME) : "" };
}

/** @type {(plan: Plan) => void} */
export function keep(plan) {
  try {
    if (!plan.children.length) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ hash: written(plan), names: plan.children.map(({ name }) => name) }));
  } catch { /* a browser that keeps nothing: the link still does, without the names */ }
}

// The link of the list that stood in this tab, and the names beside it.
/** @type {() => {hash: string, names: string[]}} */
export function kept() {
  try {
    const { hash, names } = JSON.parse(sessionStorage.getItem(KEY) ?? "");
    return { hash: String(hash), names: names.map(String) };
  } catch {
    return { hash: "", names: [] };
  }
}
