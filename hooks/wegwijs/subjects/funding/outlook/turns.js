// Which peildata come next, and who begins and who stops to count on each: needs no page.

/** @typedef {{peildatum: Day, school_type: string, as_in: number | null, reasons: Pick<Reason, "key" | "row" | "verdict">[]}} Counting */
/** @typedef {{peildatum: Day, school_type: string, as_in: number | null, counting: number, begins: string[], ends: string[]}} Turn */

const FOUR = 4;

// The next peildata on or after `from`, of all that are known or expected.
/** @type {(days: Day[], from: Day) => Day[]} */
export const ahead = (days, from) => days.filter((one) => one >= from).slice(0, FOUR);

// By school type and from one peildatum to the next. On the first of them nobody begins: who counted before is not asked.
/** @type {(blocks: Counting[]) => Turn[]} */
export function turns(blocks) {
  /** @type {{[type: string]: Set<string>}} */
  const before = {};
  return [...blocks].sort((one, other) => (one.peildatum < other.peildatum ? -1 : Number(one.peildatum > other.peildatum))).map((block) => {
    const { peildatum, school_type, as_in, reasons } = block;
    const key = new Map(reasons.map((one) => [String(one.row), one.key]));
    const now = new Set(reasons.filter(({ verdict }) => verdict === "yes").map(({ row }) => String(row)));
    const was = before[school_type] ?? now;
    before[school_type] = now;
    const named = (/** @type {Set<string>} */ these, /** @type {Set<string>} */ others) => [...these].filter((row) => !others.has(row)).map((row) => key.get(row) ?? row);
    return { peildatum, school_type, as_in, counting: now.size, begins: named(now, was), ends: named(was, now) };
  });
}
