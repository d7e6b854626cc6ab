// What peildata of a list can bring together in words, with what is in the one amount and not in the other.
import { counted, euro, fill, number } from "../../shared/format.js";
import { least, most } from "./year-range.js";
/** @import {Explain} from "../explain.js" */
/** @import {Ranged} from "./year-range.js" */

/** @typedef {Ranged & {undecided: number, left_out: number, one_off_open: boolean}} Told `one_off_open` where nobody said whether the one-off amount is asked for */

/** @type {(blocks: Told[], explain: Explain) => string} */
export function range(blocks, explain) {
  const low = least(blocks);
  const amounts = fill(explain.word(low ? "fund.list.range" : "fund.list.range-most"), { low: euro(low), high: euro(most(blocks)) });
  const more = extras(blocks, explain);
  return more.length ? `${amounts} ${fill(explain.word(low ? "fund.list.with" : "fund.list.with-most"), { parts: explain.row(more) })}` : amounts;
}

// What only the largest amount counts. The one-off amount may stand with several peildata, and is paid once.
/** @type {(blocks: Told[], explain: Explain) => string[]} */
function extras(blocks, explain) {
  const [{ left_out: out, undecided }] = blocks;
  const open = blocks.some((one) => one.undecided);
  const once = blocks.filter(({ one_off, one_off_open }) => one_off_open && Number(one_off)).length;
  return [
    open && (blocks.length > 1 ? explain.word("fund.list.with.some") : fill(counted(explain.word("fund.list.with.undecided"), undecided), { n: number(undecided) })),
    out && fill(counted(explain.word("fund.list.with.rows-out"), out), { n: number(out) }),
    once && explain.word(once > 1 ? "fund.list.with.once" : "fund.list.with.one-off"),
  ].filter((part) => typeof part === "string");
}
