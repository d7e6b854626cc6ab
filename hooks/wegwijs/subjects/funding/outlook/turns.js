// Which peildata come next, and who begins and who stops to count on each: needs no page.

/** @typedef {{peildatum: Day, school_type: string, as_in: number | null, reasons: Pick<Reason, "key" | "row" | "verdict" | "group">[]}} Counting */
/** @typedef {{peildatum: Day, school_type: string, as_in: number | null, counting: number, begins: string[], moves: {[group: string]: string[]}, ends: string[]}} Turn `moves` who counts on, by the group that is another one than before */

/** @typedef {Map<string, string | null>} Counted who counts, by the row with the group */

const FOUR = 4;

// Who counted before and now counts in another group, as in a second year.
/** @type {(now: Counted, was: Counted, name: (row: string) => string) => {[group: string]: string[]}} */
function moved(now, was, name) {
  /** @type {{[group: string]: string[]}} */
  const found = {};
  for (const [row, group] of now) if (group && was.has(row) && was.get(row) !== group) (found[group] ??= []).push(name(row));
  return found;
}

// The next peildata on or after `from`, of all that are known or expected.
/** @type {(days: Day[], from: Day) => Day[]} */
export const ahead = (days, from) => days.filter((one) => one >= from).slice(0, FOUR);

// The last peildatum before `from`, with which it is compared; nothing where none is known.
/** @type {(days: Day[], from: Day) => Day} */
export const dayBefore = (days, from) => days.filter((one) => one < from).at(-1) ?? "";

// By school type and from one peildatum to the next. On the first of them nobody begins: with that the next one is compared.
/** @type {(blocks: Counting[]) => Turn[]} */
export function turns(blocks) {
  /** @type {{[type: string]: Counted}} */
  const before = {};
  return [...blocks].sort((one, other) => (one.peildatum < other.peildatum ? -1 : Number(one.peildatum > other.peildatum))).map((block) => {
    const { peildatum, school_type, as_in, reasons } = block;
    const key = new Map(reasons.map((one) => [String(one.row), one.key]));
    const now = new Map(reasons.filter(({ verdict }) => verdict === "yes").map(({ row, group }) => [String(row), group]));
    const was = before[school_type] ?? now;
    before[school_type] = now;
    const name = (/** @type {string} */ row) => key.get(row) ?? row;
    const named = (/** @type {Counted} */ these, /** @type {Counted} */ others) => [...these.keys()].filter((row) => !others.has(row)).map(name);
    return { peildatum, school_type, as_in, counting: now.size, begins: named(now, was), moves: moved(now, was, name), ends: named(was, now) };
  });
}
