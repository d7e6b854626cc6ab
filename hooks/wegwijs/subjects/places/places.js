// Finds municipalities by what people type: their names in any language of the site and in its script, the towns and
// villages in them, and postcodes. Only finds: nothing here chooses.
import { words } from "../shared/fold.js";
import { begun, byPostcode, postcodeIn } from "./postcodes.js";
import { Spelling } from "./spelling.js";

/**
 * What the build wrote of a municipality.
 * @typedef {{ name: string, slug?: string, region?: string, also?: string[], names?: Record<string, string[]>, towns?: string[], postcodes?: string }} Municipality
 * What the build wrote: municipalities by their code, and the rules to write their names in other scripts.
 * @typedef {{ municipalities?: Record<string, Municipality>, spelling?: import("./spelling.js").Rule[] }} Known
 * One way to call one place.
 * @typedef {{ code: string, name: string, slug: string, region: string, town: string, alias: string, spaced: string, joined: string, full: string, heard: string }} Candidate
 * A place that was found; the lower its rank, the better it fits.
 * @typedef {Candidate & { rank: number }} Hit
 * What is to be told of what was typed, and the places to pick from.
 * @typedef {{ kind: "found" | "ask" | "near" | "none" | "digits" | "no-postcode", hits: Hit[] }} Answer
 */

const MOST = 12;
/** A slip of the pen, or the same sounds in another script: suggested only where nothing else fits. */
const NEAR = 3;
const OF_MUNICIPALITY = new Set(["gem", "gemeente", "municipality", "بلديه"]);
/** What DUO and the post write behind a name that more places have. */
const PROVINCES = new Set(["gn", "fr", "dr", "ov", "gld", "ut", "nh", "zh", "zld", "nb", "lb"]);

export class Places {
  /** @param {Known} known */
  constructor({ municipalities = {}, spelling = [] }) {
    this.municipalities = municipalities;
    this.candidates = candidates(municipalities);
    this.spelling = spelling.map((rule) => new Spelling(rule));
    /** @type {Map<Spelling, Candidate[]>} */
    this.spelled = new Map();
    /** @type {Map<number, string[]> | undefined} */
    this.postcodes = undefined;
  }

  /**
   * What is typed, as what is to be told of it; of the municipalities in `offered` only.
   * @param {string} typed
   * @param {(code: string) => boolean} offered
   * @returns {Answer}
   */
  answer(typed, offered = () => true) {
    const postcode = postcodeIn(typed);
    if (postcode) return this.ofPostcode(postcode, offered);
    if (begun(typed)) return { kind: "digits", hits: [] };
    const hits = this.find(typed, MOST, offered);
    const named = new Set(hits.filter(({ rank }) => rank === 0).map(({ code }) => code));
    if (!hits.length) return { kind: "none", hits };
    return { kind: hits[0].rank === NEAR ? "near" : named.size > 1 ? "ask" : "found", hits };
  }

  /**
   * @param {number} postcode
   * @param {(code: string) => boolean} offered
   * @returns {Answer}
   */
  ofPostcode(postcode, offered) {
    this.postcodes ??= byPostcode(this.municipalities);
    const codes = (this.postcodes.get(postcode) ?? []).filter(offered);
    const hits = codes.map((code) => ({ ...candidate(code, this.municipalities[code], "", `${postcode}`), rank: 0 }));
    return { kind: hits.length > 1 ? "ask" : hits.length ? "found" : "no-postcode", hits };
  }

  /**
   * The places that fit, best first, each once.
   * @param {string} typed
   * @param {number} most
   * @param {(code: string) => boolean} offered
   * @returns {Hit[]}
   */
  find(typed, most = MOST, offered = () => true) {
    const among = [...this.candidates, ...this.written(typed)].filter(({ code }) => offered(code));
    const parts = words(typed);
    for (const meant of meanings(parts)) {
      const found = fitting(among, meant);
      if (found.length) return once(found).slice(0, most);
    }
    return once(this.near(among, parts, typed)).slice(0, most);
  }

  /**
   * @param {Candidate[]} among
   * @param {string[]} parts
   * @param {string} typed
   */
  near(among, parts, typed) {
    const joined = parts.join("");
    const heard = this.spelling.filter((rule) => rule.reads(typed)).map((rule) => rule.heard(joined)).filter(({ length }) => length > 1);
    return ranked(among, (one) => (near(one.joined, joined) || heard.includes(one.heard) ? NEAR : -1));
  }

  /**
   * Every place in the script somebody types in; made when that is typed first.
   * @param {string} typed
   */
  written(typed) {
    return this.spelling.filter((rule) => rule.reads(typed)).flatMap((rule) => {
      if (!this.spelled.has(rule)) this.spelled.set(rule, spelled(this.municipalities, rule));
      return this.spelled.get(rule) ?? [];
    });
  }
}

/**
 * What the words can be a name with: all of them, without the word for municipality, without the province behind it.
 * @param {string[]} parts
 */
function* meanings(parts) {
  yield parts;
  const own = parts.filter((word) => !OF_MUNICIPALITY.has(word));
  if (own.length < parts.length) yield own;
  if (PROVINCES.has(own.at(-1) ?? "")) yield own.slice(0, -1);
}

/**
 * One candidate per way to call a municipality or a town in it, as people write it.
 * @param {Record<string, Municipality>} municipalities
 */
function candidates(municipalities) {
  return Object.entries(municipalities).flatMap(([code, place]) => {
    const { name, also = [], names = {}, towns = [] } = place;
    const called = new Set([name, bare(name), ...also, ...Object.values(names).flat()]);
    const own = [...called].map((one) => candidate(code, place, "", one));
    return [...own, ...towns.flatMap((town) => [...new Set([town, bare(town)])].map((one) => candidate(code, place, town, one)))];
  });
}

/**
 * The same by the rule of a language; where somebody corrected that, the right one is shown.
 * @param {Record<string, Municipality>} municipalities
 * @param {Spelling} rule
 */
function spelled(municipalities, rule) {
  return Object.entries(municipalities).flatMap(([code, place]) => {
    const [right = []] = [place.names?.[rule.language]];
    const own = [...right, rule.of(bare(place.name))].map((called) => ({ ...candidate(code, place, "", called), alias: right[0] ?? called }));
    const towns = (place.towns ?? []).map((town) => ({ ...candidate(code, place, town, rule.of(bare(town))), alias: rule.of(bare(town)) }));
    return [...own, ...towns].map((one) => ({ ...one, heard: rule.heard(one.joined) }));
  });
}

/**
 * A name without the province behind it.
 * @param {string} name
 */
const bare = (name) => name.split(" (")[0];

/**
 * @param {string} code
 * @param {Municipality} municipality
 * @param {string} town
 * @param {string} called
 * @returns {Candidate}
 */
function candidate(code, { name, slug = "", region = "" }, town, called) {
  const parts = words(called);
  const joined = parts.join("");
  const alias = town || name.includes(called) ? "" : called;
  const full = town ? joined + words(bare(name)).join("") : joined;
  return { code, name, slug, region, town, alias, spaced: ` ${parts.join(" ")}`, joined, full, heard: "" };
}

/**
 * The whole name, also with its municipality, its beginning, the beginning of a word in it.
 * @param {Candidate[]} among
 * @param {string[]} parts
 */
function fitting(among, parts) {
  const [spaced, joined] = [` ${parts.join(" ")}`, parts.join("")];
  if (!joined) return [];
  return ranked(among, (one) => {
    if (one.joined === joined || one.full === joined) return 0;
    return one.joined.startsWith(joined) ? 1 : one.spaced.includes(spaced) ? 2 : -1;
  });
}

/**
 * @param {Hit[]} found
 */
function once(found) {
  const seen = new Set();
  return found.filter(({ code, town }) => !seen.has(code + town) && seen.add(code + town));
}

/**
 * How a place that was found is shown: a town with its municipality, so that one sees what is chosen.
 * @param {string} template
 * @param {{ name: string, town: string, alias: string }} place
 */
export function called(template, { name, town, alias }) {
  const whole = town ? template.replace("{town}", () => town).replace("{municipality}", () => name) : name;
  return alias ? `${alias} – ${whole}` : whole;
}

/**
 * @param {Candidate[]} among
 * @param {(one: Candidate) => number} rank
 * @returns {Hit[]}
 */
function ranked(among, rank) {
  const found = among.flatMap((one) => {
    const fits = rank(one);
    return fits < 0 ? [] : [{ ...one, rank: fits }];
  });
  return found.sort((a, b) => a.rank - b.rank || Number(Boolean(a.town)) - Number(Boolean(b.town)) || a.name.localeCompare(b.name, "nl"));
}

/**
 * One letter wrong, missing, too many or changed with its neighbour; in a long name two.
 * @param {string} one
 * @param {string} other
 */
export function near(one, other, most = other.length < 5 ? 0 : other.length < 9 ? 1 : 2) {
  return most > 0 && Math.abs(one.length - other.length) <= most && distance(one, other, most) <= most;
}

/**
 * How many letters differ; no longer counted once that is more than `most`.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
function distance(one, other, most) {
  /** @type {[number[], number[]]} */
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let place = 1; place <= other.length; place += 1) {
      const same = one[row - 1] === other[place - 1];
      const swapped = row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      next[place] = Math.min(last[place] + 1, next[place - 1] + 1, last[place - 1] + (same ? 0 : 1), swapped ? before[place - 2] + 1 : Infinity);
    }
    if (Math.min(...next, ...last) > most) break;
    [before, last] = [last, next];
  }
  return last[other.length];
}
