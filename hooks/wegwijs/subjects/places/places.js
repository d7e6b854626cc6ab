// Finds municipalities by what people type: their names in any language of the site, and the towns and villages in them.
// Only finds: nothing here chooses.
import { words } from "../shared/fold.js";

const MOST = 12;

// `municipalities` is by code what the build wrote: name, region, other names and towns. One candidate per way to call one.
export function candidates(municipalities) {
  return Object.entries(municipalities).flatMap(([code, { name, region = "", also = [], towns = [] }]) => [
    ...[...new Set([name, name.split(" (")[0], ...also])].map((called) => candidate(code, name, region, called, called, "")),
    ...towns.map((town) => candidate(code, name, region, town, "", town)),
  ]);
}

function candidate(code, name, region, called, alias, town) {
  const parts = words(called);
  return { code, name, region, town, alias: name.includes(alias) ? "" : alias, spaced: ` ${parts.join(" ")}`, joined: parts.join("") };
}

// The places that fit, best first, each once: the whole name, its beginning, the beginning of a word in it; a slip of the
// pen only when nothing else fits.
export function find(all, query, most = MOST) {
  const parts = words(query);
  if (!parts.length) return [];
  const [spaced, joined] = [` ${parts.join(" ")}`, parts.join("")];
  const fitting = ranked(all, (one) => (one.joined === joined ? 0 : one.joined.startsWith(joined) ? 1 : one.spaced.includes(spaced) ? 2 : -1));
  const found = fitting.length ? fitting : ranked(all, (one) => (near(one.joined, joined) ? 3 : -1));
  const seen = new Set();
  return found.filter(({ code, town }) => !seen.has(code + town) && seen.add(code + town)).slice(0, most);
}

// How a place that was found is shown: a town with its municipality, so that one sees what is chosen.
export function called(template, { name, town, alias }) {
  const whole = town ? template.replace("{town}", () => town).replace("{municipality}", () => name) : name;
  return alias ? `${alias} – ${whole}` : whole;
}

function ranked(all, rank) {
  const found = all.map((one) => ({ ...one, rank: rank(one) })).filter((one) => one.rank >= 0);
  return found.sort((a, b) => a.rank - b.rank || Number(Boolean(a.town)) - Number(Boolean(b.town)) || a.name.localeCompare(b.name, "nl"));
}

// One letter wrong, missing, too many or changed with its neighbour; in a long name two.
export function near(one, other, most = other.length < 5 ? 0 : other.length < 9 ? 1 : 2) {
  return most > 0 && Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

function distance(one, other) {
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let place = 1; place <= other.length; place += 1) {
      const same = one[row - 1] === other[place - 1];
      const swapped = row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      next[place] = Math.min(last[place] + 1, next[place - 1] + 1, last[place - 1] + (same ? 0 : 1), swapped ? before[place - 2] + 1 : Infinity);
    }
    [before, last] = [last, next];
  }
  return last[other.length];
}
