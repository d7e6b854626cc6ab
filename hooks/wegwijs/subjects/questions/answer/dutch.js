// The answer on the screen once more in Dutch, for who reads along: the words of the Dutch page, and its section.
import { pageData } from "../../shared/page-data.js";
import { getJson } from "../table.js";
import { section } from "./steps.js";

/** @typedef {Pick<Shown, "outcome" | "verdict" | "doubts" | "data">} Given what of an answer decides its words */

// `said` are the lines for what a selector finds in the answer, in its order.
/** @type {(given: Given) => Promise<{said: [string, string[]][], part: Part | null}>} */
export async function inDutch(given) {
  const { dutch, dutchWords } = pageData("questions");
  const [words, part] = await Promise.all([getJson(dutchWords), section(given, new URL(dutch, location.href).href)]);
  return {
    said: [
      [".verdict", [words[`outcome.${given.outcome}.title`]]],
      [".certainty", [words[`verdict.${given.verdict}`] ?? words["verdict.yes"]]],
      [".doubts li", given.doubts.map(({ id }) => words[`doubt.${id}`])],
    ],
    part,
  };
}
