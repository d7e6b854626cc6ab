// The index of one language: finds pages for what is typed. No page, no words of its own: `text` of a hit is what it says.
import MiniSearch from "./minisearch.js";
import { stem, terms, words } from "../shared/fold.js";
import { Places, near } from "../places/places.js";
import { snippet } from "./snippet.js";

const LONGEST_PHRASE = 5; // words
// For parents, about a place, a word, for schools, for municipalities, about rules, the same again for one region.
const AUDIENCE = [1, 0.7, 0.75, 0.7, 0.6, 0.2, 0.4];
const OF_NAMED_REGION = 2;
const LONG = 200; // characters typed that are looked at

/** @import {Hit as Place, Known} from "../places/places.js" */
/**
 * @typedef {{score: number, terms: string[]}} Score how well an entry fits, and the words it has
 * @typedef {Score & {id: number}} Found
 * @typedef {{thing: Thing, span: Set<string>}} Meant what words of a query stand for
 */

export class Index {
  /**
   * @param {{entries: Entry[], stop: string[], things: Thing[]}} file what the build wrote
   * @param {Known} places
   */
  constructor({ entries, stop, things }, places = {}) {
    this.entries = entries;
    this.stop = new Set(stop.flatMap(terms));
    this.places = new Places(places);
    this.named = new Map(this.places.candidates.filter(({ town }) => !town).map((place) => [place.joined, place]));
    this.numbers = new Map(entries.map(({ id }, number) => [id, number]));
    this.vocabulary = new Set(entries.flatMap(({ page, title, text }) => words(`${page} ${title} ${text}`)));
    this.split = this.splitter();
    this.things = things;
    this.phrases = phrases(things);
    this.index = new MiniSearch({
      fields: ["page", "title", "text"], tokenize: words,
      processTerm: (term) => [stem(term), ...this.split(term, 4)],
      searchOptions: { boost: { page: 2, title: 2.5 }, processTerm: (term) => stem(term), combineWith: "AND" },
    });
    this.index.addAll(entries.map(({ page, title, text }, id) => ({ id, page, title, text })));
  }

  // Dutch writes words together: `leerlingenvervoer` is also found as `vervoer`, and `schoolbus` looks for `bus`.
  /** @returns {(word: string, least: number) => string[]} */
  splitter() {
    const known = new Map();
    /** @type {(part: string) => boolean} */
    const isWord = (part) => this.vocabulary.has(part) || this.vocabulary.has(part.replace(/(s|en|e)$/, ""));
    /** @type {(word: string, least: number) => string[]} */
    const parts = (word, least) => {
      for (let at = word.length - least; at >= 4; at -= 1) {
        if (this.vocabulary.has(word.slice(at)) && isWord(word.slice(0, at))) return [word.slice(0, at), word.slice(at)];
      }
      return [];
    };
    return (word, least) => {
      if (word.length < 8 || !/^[a-z]+$/.test(word)) return [];
      const key = `${word}${least}`;
      if (!known.has(key)) known.set(key, parts(word, least));
      return known.get(key);
    };
  }

  // The pages that fit best, each once, with the section that fits best: `{ href, title, parts }`.
  /** @param {string} query @returns {Hit[]} */
  search(query, most = 8) {
    const asked = query.slice(0, LONG);
    const typed = terms(asked);
    const meant = typed.filter((term) => !this.stop.has(term));
    const positions = meant.length ? meant : typed;
    const places = this.placesIn(asked, positions);
    const hits = this.pages(positions, this.thingsIn(typed), places.map(({ region }) => region));
    return mixed(hits, places.map((place) => this.place(place)), positions.some((term) => this.vocabulary.has(term)))
      .slice(0, most).map((hit) => (hit.href ? hit : this.told(hit)));
  }

  // What the words are known to stand for, the longest phrases first; a phrase within a longer one does not count.
  /** @param {string[]} typed */
  thingsIn(typed) {
    const found = [];
    const taken = new Set();
    for (let size = Math.min(LONGEST_PHRASE, typed.length); size > 0; size -= 1) {
      for (let start = 0; start + size <= typed.length; start += 1) {
        const span = typed.slice(start, start + size);
        const known = this.phrases.get(span.join(" ")) ?? (size === 1 ? this.misspelt(span[0]) : undefined);
        if (!known || span.some((_, place) => taken.has(start + place)) || (size === 1 && typed.length > 1 && this.stop.has(span[0]))) continue;
        span.forEach((_, place) => taken.add(start + place));
        found.push(...known.map((thing) => ({ thing, span: new Set(span) })));
      }
    }
    return found;
  }

  // What a word that stands nowhere on the site was meant to be.
  /** @param {string} term */
  misspelt(term) {
    if (this.vocabulary.has(term) || term.length < 6) return undefined;
    const key = [...this.phrases.keys()].find((phrase) => near(phrase, term, 1));
    return key && this.phrases.get(key);
  }

  // By place in the query: which entries hold the word or what it stands for, and how well.
  /** @param {string[]} positions @param {Meant[]} things */
  scores(positions, things) {
    const stands = things.map(({ thing, span }) => ({ span, found: this.of(thing) }));
    return positions.map((term) => {
      const found = new Map();
      this.ask(term, 1, found, true);
      for (const part of this.split(term, 3)) this.ask(part, 0.4, found);
      for (const { span, found: known } of stands) if (span.has(term)) for (const [id, one] of known) better(found, id, one);
      return found;
    });
  }

  /** @param {Thing} thing */
  of(thing) {
    const found = new Map();
    for (const word of thing.words) {
      const telling = terms(word).filter((term) => !this.stop.has(term));
      this.ask(telling.join(" ") || word, 0.6 / Math.max(1, telling.length), found);
    }
    return found;
  }

  /** @param {string} text @param {number} weight @param {Map<number, Score>} found */
  ask(text, weight, found, slips = false) {
    /** @type {import("minisearch").SearchOptions} */
    const options = { prefix: (term) => term.length > 2, fuzzy: (term) => (slips && term.length > 4 ? 0.15 : false) };
    for (const { id, score, terms: matched } of this.index.search(text, options)) better(found, id, { score: score * weight, terms: matched });
  }

  // Hits, the best section of each page, the best page first.
  /** @param {string[]} positions @param {Meant[]} things @param {string[]} regions */
  pages(positions, things, regions) {
    const totals = new Map();
    for (const position of this.scores(positions, things)) {
      for (const [id, { score, terms: matched }] of position) {
        const old = totals.get(id) ?? { score: 0, met: 0, terms: [] };
        totals.set(id, { score: old.score + score, met: old.met + 1, terms: old.terms.concat(matched) });
      }
    }
    const hits = new Map([...totals].map(([id, { score, met, terms: matched }]) =>
      [id, { id, terms: matched, score: score * (met / positions.length) ** 2 * this.weight(id, regions) }]));
    this.lead(hits, positions, things);
    const best = new Map();
    for (const hit of [...hits.values()].sort((a, b) => b.score - a.score)) {
      const page = this.entries[hit.id].id.split("#")[0];
      if (!best.has(page)) best.set(page, { ...hit, page });
    }
    return [...best.values()];
  }

  /** @param {number} id @param {string[]} regions */
  weight(id, regions) {
    const { audience, id: address } = this.entries[id];
    return AUDIENCE[audience] * (regions.some((region) => region && address.includes(`/${region}/`)) ? OF_NAMED_REGION : 1);
  }

  // The page that tells about a thing goes before others that only name it, the more so the more of the query it is about.
  /** @param {Map<number, Found>} hits @param {string[]} positions @param {Meant[]} things */
  lead(hits, positions, things) {
    const top = [...hits.values()].reduce((most, { score }) => Math.max(most, score), 1);
    for (const { thing, span } of things) {
      const id = thing.page ? this.numbers.get(thing.page) : undefined;
      if (id === undefined) continue;
      const hit = hits.get(id) ?? { id, score: 0, terms: thing.words.flatMap(terms) };
      hits.set(id, { ...hit, score: hit.score + (top * positions.filter((term) => span.has(term)).length) / positions.length });
    }
  }

  /** @param {Found} hit @returns {Hit} */
  told({ id, terms: matched }) {
    const { id: href, page, title, text } = this.entries[id];
    const sought = new Set(matched);
    return { href, title: title && title !== page ? `${page}: ${title}` : page, parts: snippet(text, (word) => this.holds(sought, word)) };
  }

  /** @param {Set<string>} matched @param {string} word */
  holds(matched, word) {
    const [folded] = words(word);
    return folded !== undefined && (matched.has(stem(folded)) || this.split(folded, 4).some((part) => matched.has(part)));
  }

  // A place named wholly, alone or in a longer question; else one that only begins so or was mistyped.
  /** @param {string} query @param {string[]} positions @returns {Place[]} */
  placesIn(query, positions) {
    const found = this.places.find(query, 4);
    const whole = found.filter(({ rank }) => rank === 0);
    if (whole.length) return whole;
    const spans = positions.flatMap((_, start) => [3, 2, 1].map((size) => positions.slice(start, start + size).join("")));
    const named = spans.map((span) => this.named.get(span)).find(Boolean);
    if (named) return [{ ...named, rank: 0 }];
    return query.trim().length > 3 ? found.filter(({ rank, town }) => rank === 1 || (rank === 3 && !town)).slice(0, 2) : [];
  }

  /** @param {Place} place */
  place({ slug, name, town, alias, rank }) {
    return { href: `gemeente/${slug}/`, rank, place: { name, town, alias }, title: name, parts: [] };
  }
}

/** @type {(found: Map<number, Score>, id: number, one: Score) => void} */
const better = (found, id, { score, terms: matched }) => {
  const old = found.get(id);
  found.set(id, old ? { score: Math.max(score, old.score), terms: old.terms.concat(matched) } : { score, terms: matched });
};

// Places that are named go first; those that are guessed, after the best page where the words are known.
/** @template {{page: string}} F @template {{href: string, rank: number}} P @param {F[]} hits @param {P[]} places @param {boolean} known @returns {(F | P)[]} */
function mixed(hits, places, known) {
  const rest = hits.filter(({ page }) => !places.some(({ href }) => href === page));
  const ahead = known && places.some(({ rank }) => rank > 0) ? 1 : 0;
  return [...rest.slice(0, ahead), ...places, ...rest.slice(ahead)];
}

/** @type {(things: Thing[]) => Map<string, Thing[]>} */
function phrases(things) {
  const found = new Map();
  for (const thing of things) {
    for (const key of new Set(thing.typed.map((word) => terms(word).join(" ")))) found.set(key, [...(found.get(key) ?? []), thing]);
  }
  return found;
}
