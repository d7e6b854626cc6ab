// The pupils of a peildatum by the tab of DUO's file on which they stand: needs no page.

/** @typedef {Pick<Reason, "row" | "key" | "verdict" | "outcome" | "group" | "tab" | "missing" | "failed" | "judgement">} Line */
/** @typedef {{tab: string, counts: {[group: string]: number}, undecided: number, lines: Line[]}} Tab */

const TABS = ["1", "2", "3", "none", "open"]; // the last two: it is not known on which, and it is not known whether the pupil counts

// Who does not count stands on no sheet.
/** @type {(one: Line) => string} */
function tabOf({ tab, group, verdict }) {
  if (tab !== null) return String(tab);
  if (group || verdict === "board-decides") return "none";
  return verdict === "unknown" ? "open" : "";
}

// Each tab with somebody on it, those of DUO in their order. What stands in `counts` is what the rules counted.
/** @type {(reasons: Line[]) => Tab[]} */
export function tabsOf(reasons) {
  return TABS.map((tab) => {
    const lines = reasons.filter((one) => tabOf(one) === tab);
    /** @type {{[group: string]: number}} */
    const counts = {};
    for (const { group } of lines) if (group) counts[group] = (counts[group] ?? 0) + 1;
    return { tab, counts, undecided: lines.filter(isOpen).length, lines };
  }).filter(({ lines }) => lines.length);
}

// Whether the pupil is not decided: the rules do not know, or leave it to the board.
/** @type {(one: Pick<Line, "verdict">) => boolean} */
export const isOpen = ({ verdict }) => verdict === "unknown" || verdict === "board-decides";
