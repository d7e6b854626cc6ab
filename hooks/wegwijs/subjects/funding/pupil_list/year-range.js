// How little and how much the peildata of a list can bring together, in euro.

/** @typedef {{school_type: string, lowest: Decimal | null, highest: Decimal | null, one_off: Decimal | null}} Ranged */

/** @type {(amounts: (Decimal | null | undefined)[]) => number[]} */
const inCents = (amounts) => amounts.map((amount) => Math.round(100 * Number(amount)));

/** @type {(amounts: (Decimal | null | undefined)[]) => number} */
export const sum = (amounts) => inCents(amounts).reduce((all, amount) => all + amount, 0) / 100;

/** @type {(blocks: Ranged[]) => number} */
export const least = (blocks) => sum(blocks.map((block) => block.lowest));

// The one-off amount may be paid on any of several peildata, and is on one: of each school type the largest counts.
/** @type {(blocks: Ranged[]) => number} */
export function most(blocks) {
  const types = [...new Set(blocks.map((block) => block.school_type))];
  const spare = types.map((type) => {
    const amounts = blocks.filter((block) => block.school_type === type).map((block) => block.one_off);
    return Math.round(100 * sum(amounts)) - Math.max(...inCents(amounts));
  });
  return (Math.round(100 * sum(blocks.map((block) => block.highest))) - spare.reduce((all, one) => all + one, 0)) / 100;
}
