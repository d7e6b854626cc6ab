// Which blocks of an answer are shown in full: every other one is named, so that none that the rules answered is lost. Needs no page.

/** @typedef {{total: {outcome: string}}} Answered */

/** @type {<B extends Answered>(blocks: B[]) => {counted: B[], named: B[]}} */
export function parted(blocks) {
  const named = blocks.filter(({ total }) => total.outcome === "no-peildatum");
  return { counted: blocks.filter((block) => !named.includes(block)), named };
}
