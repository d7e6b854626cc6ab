// A column that holds both when a pupil came and when it left, taken apart by what stands in its cells, for a person to say yes to.
export const FROM = "inschrijving_school";
export const UNTIL = "uitschrijving_school";

/** @typedef {{from: string[], until: string[]}} Parts by the row */

const DAYS = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/g;
const BOTH = /in.*uit.*(schr|stroom)|(schr|stroom).*in.*uit|inschr.*uitschr/; // as a heading: In/uitschrijving
const CAME = /\b(ingeschreven|inschrijving|inschrijfdatum|ingestroomd|instroom|enrolled|vanaf|sinds|in)\b/g;
const LEFT = /\b(uitgeschreven|uitschrijving|uitschrijfdatum|uitgestroomd|uitstroom|vertrokken|left|tot en met|t\/m|uit)\b/g;
const GONE = /\b(uitgeschreven|uitgestroomd|vertrokken)\b/;
const BETWEEN = /\b(op|per|en|and|on|datum|d\.d)\b|[\s,;:|()–—/.+-]/g;
const NOTHING = new Set(["", "?", "-", "onbekend", "unknown", "n.b.", "nb"]);

// What stands before a day: that somebody came, or left, or nothing; of anything else it is not known what it means.
/** @type {(text: string) => "from" | "until" | "" | null} */
function meaning(text) {
  const [came, left] = [CAME, LEFT].map((words) => text.search(words) >= 0);
  const rest = [CAME, LEFT, BETWEEN].reduce((all, words) => all.replace(words, ""), text);
  if (rest || (came && left)) return null;
  if (came) return "from";
  return left ? "until" : "";
}

/** @type {(cell: string) => {from: string, until: string, told: boolean, days: number} | null} */
function read(cell) {
  const text = cell.toLowerCase();
  const days = text.match(DAYS) ?? [];
  const [last, ...before] = text.split(DAYS).map(meaning).reverse();
  const said = before.reverse();
  const told = said.some(Boolean);
  if (!days.length) return last === "from" ? { from: "", until: "", told: true, days: 0 } : null;
  if (last !== "" || said.includes(null) || days.length > 2) return null;
  const kinds = told ? said.map((one, place) => one || (place ? "until" : "from")) : ["from", "until"];
  if (days.length === 2 && (kinds[0] !== "from" || kinds[1] !== "until")) return null;
  if (!told && /^[^\d]*[-–—]\s*\d/.test(text)) return null; // a dash before the only day says that it is the last one
  const of = (/** @type {string} */ kind) => days[kinds.indexOf(kind)] ?? "";
  return { from: of("from"), until: of("until"), told, days: days.length };
}

// Nothing for a column that holds one thing; `strange`, the first cell that is not understood, for one that is not taken apart.
/** @type {(column: {compared: string, taken: string, place: number}, rows: {cells: string[]}[]) => Parts | {strange: string} | null} */
export function takenApart({ compared, taken, place }, rows) {
  const cells = rows.map((row) => row.cells[place] ?? "");
  const filled = [...new Set(cells)].filter((cell) => !NOTHING.has(cell.toLowerCase()));
  const meant = BOTH.test(compared.replaceAll("_", " "));
  const readAs = new Map(filled.map((cell) => [cell, read(cell)]));
  const found = [...readAs.values()];
  const told = found.some((one) => one?.told && one.days) || filled.some((cell) => GONE.test(cell.toLowerCase()));
  const pairs = found.some((one) => one && one.days === 2 && !one.told);
  if (!told && !(pairs || meant)) return null;
  const named = meant || Boolean(taken);
  if (!told && !named) return { strange: filled.find((cell) => readAs.get(cell)?.days === 2) ?? "" };
  const bare = pairs && named; // then one day alone is that of who is still there
  const strange = filled.find((cell) => { const one = readAs.get(cell); return !one || (one.days > 0 && !one.told && !bare); });
  if (strange !== undefined) return { strange };
  const part = (/** @type {"from" | "until"} */ kind) => cells.map((cell) => readAs.get(cell)?.[kind] ?? "");
  return { from: part("from"), until: part("until") };
}
