// What a comparison with DUO's file says of each pupil, by kind: needs no page.
import { NUMBER, differing } from "./fields.js";
import { match } from "./match.js";
import { isOpen } from "./tabs.js";

/** @import {Difference, Held} from "./fields.js" */
/** @typedef {{row: number, number: string, held?: Held, reason?: Reason}} Own a row of the own list; without a reason it was not computed */
/** @typedef {{row: number, number: string, held?: Held, sheet: string, tab: string}} AtDuo a row of DUO's file; the tab "" where nobody said which */
/** @typedef {{own?: Own, duo?: AtDuo, differs?: Difference[]}} Pupil `differs` where both files say something of it, and not the same */

// In the order of what has to be done.
export const KINDS = ["missing", "only-duo", "other-tab", "differs", "not-counted", "undecided", "not-computed", "unclear", "blank", "agree", "absent"];

const ON_OTHER_NUMBER = "3"; // the tab of who has no number of a citizen

/** @type {(pupil: Pupil) => string} */
function kindOf({ own, duo, differs }) {
  if (!own) return "only-duo";
  const { reason } = own;
  if (!reason) return "not-computed";
  if (isOpen(reason)) return "undecided";
  if (reason.verdict === "no") return duo ? "not-counted" : "absent";
  if (!duo) return "missing";
  if (duo.tab && reason.tab && duo.tab !== String(reason.tab)) return "other-tab";
  return differs?.length ? "differs" : "agree";
}

// Of whose number the own list tells no kind: what kind it is for DUO, by the tab.
/** @type {(pair: {own: Own, other: AtDuo}) => Difference[]} */
function numberAtDuo({ own: { reason }, other: { tab } }) {
  if (!reason || reason.verdict !== "yes" || reason.tab !== null || !tab) return [];
  return [{ field: NUMBER, own: "", duo: tab === ON_OTHER_NUMBER ? "onderwijsnummer" : "bsn" }];
}

// Every row of both files once.
/** @type {(own: Own[], duo: AtDuo[]) => {[kind: string]: Pupil[]}} */
export function compare(own, duo) {
  const { both, onlyOwn, onlyOther, unclear, blank } = match(own, duo);
  /** @type {{[kind: string]: Pupil[]}} */
  const found = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  const pupils = [...both.map((pair) => ({ own: pair.own, duo: pair.other, differs: [...differing(pair.own.held ?? {}, pair.other.held ?? {}), ...numberAtDuo(pair)] })), ...onlyOwn.map((one) => ({ own: one })), ...onlyOther.map((one) => ({ duo: one }))];
  for (const pupil of pupils) found[kindOf(pupil)].push(pupil);
  for (const [kind, rows] of Object.entries({ unclear, blank })) found[kind].push(...rows.own.map((one) => ({ own: one })), ...rows.other.map((one) => ({ duo: one })));
  for (const kind of KINDS) found[kind].sort((one, other) => (one.own?.row ?? Infinity) - (other.own?.row ?? Infinity) || (one.duo?.row ?? 0) - (other.duo?.row ?? 0));
  return found;
}
