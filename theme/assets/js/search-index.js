// The index of one language: finds pages for what is typed. No page, no words of its own: `text` of a hit is what it says.
import MiniSearch from "./minisearch.js";
import { stem, terms, words } from "./fold.js";
import { candidates, find } from "./places.js";
import { snippet } from "./snippet.js";

const LONGEST_PHRASE = 5; // words
const AUDIENCE = [1, 1, 0.75, 0.7, 0.6, 0.35]; // for parents, about a place, a word, for schools, municipalities, about rules
const LONG = 200; // characters typed that are looked at
const UNKNOWN_PLACES = "wegwijzer/?gemeente=";

export class Index {
  constructor({ entries, stop, things }, municipalities = {}) {
    this.entries = entries;
    this.stop = new Set(stop.flatMap(terms));
    this.places = candidates(municipalities);
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
  splitter() {
    const known = new Map();
    const isWord = (part) => this.vocabulary.has(part) || this.vocabulary.has(part.replace(/(s|en|e)$/, ""));
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
  search(query, most = 8) {
    const asked = query.slice(0, LONG);
    const typed = terms(asked);
    const meant = typed.filter((term) => !this.stop.has(term));
    const positions = meant.length ? meant : typed;
    const things = this.thingsIn(typed);
    const hits = this.pages(this.scores(positions, things), positions, things);
    return this.withPlaces(hits, asked, positions).slice(0, most);
  }

  // What the words are known to stand for, the longest phrases first; a phrase within a longer one does not count.
  thingsIn(typed) {
    const found = [];
    const taken = new Set();
    for (let size = Math.min(LONGEST_PHRASE, typed.length); size > 0; size -= 1) {
      for (let start = 0; start + size <= typed.length; start += 1) {
        const span = typed.slice(start, start + size);
        const known = this.phrases.get(span.join(" "));
        if (!known || span.some((_, place) => taken.has(start + place)) || (size === 1 && this.stop.has(span[0]))) continue;
        span.forEach((_, place) => taken.add(start + place));
        found.push(...known.map((thing) => ({ thing, span: new Set(span) })));
      }
    }
    return found;
  }

  // By place in the query: which entries hold the word or what it stands for, and how well.
  scores(positions, things) {
    const seen = new Map();
    const ask = (text) => {
      if (!seen.has(text)) seen.set(text, this.index.search(text, { prefix: (term) => term.length > 2, fuzzy: (term) => (term.length > 4 ? 0.2 : false) }));
      return seen.get(text);
    };
    return positions.map((term) => {
      const found = new Map();
      const add = (text, weight) => {
        for (const { id, score, terms: matched } of ask(text)) {
          const value = (score * weight) / Math.max(1, terms(text).length);
          const old = found.get(id);
          found.set(id, { score: Math.max(value, old?.score ?? 0), terms: [...(old?.terms ?? []), ...matched] });
        }
      };
      add(term, 1);
      for (const part of this.split(term, 3)) add(part, 0.4);
      for (const { thing, span } of things) if (span.has(term)) for (const word of thing.words) add(word, 0.6);
      return found;
    });
  }

  pages(found, positions, things) {
    const totals = new Map();
    for (const position of found) {
      for (const [id, { score, terms: matched }] of position) {
        const old = totals.get(id) ?? { score: 0, met: 0, terms: new Set() };
        matched.forEach((term) => old.terms.add(term));
        totals.set(id, { score: old.score + score, met: old.met + 1, terms: old.terms });
      }
    }
    const hits = [...totals].map(([id, { score, met, terms: matched }]) => ({
      id, terms: matched, score: score * (met / positions.length) ** 2 * AUDIENCE[this.entries[id].audience],
    }));
    this.lead(hits, positions, things);
    hits.sort((a, b) => b.score - a.score);
    const best = new Map();
    for (const hit of hits) {
      const page = this.entries[hit.id].id.split("#")[0];
      if (!best.has(page)) best.set(page, hit);
    }
    return [...best.values()].map((hit) => this.told(hit));
  }

  // The page that tells about a thing goes before others that only name it, the more so the more of the query it is about.
  lead(hits, positions, things) {
    const top = hits.reduce((most, { score }) => Math.max(most, score), 1);
    for (const { thing, span } of things) {
      const id = thing.page ? this.entries.findIndex((entry) => entry.id === thing.page) : -1;
      if (id < 0) continue;
      let hit = hits.find((one) => one.id === id);
      if (!hit) hits.push(hit = { id, score: 0, terms: new Set(thing.words.flatMap(terms)) });
      const share = positions.filter((term) => span.has(term)).length / positions.length;
      hit.score += top * share;
    }
  }

  told({ id, terms: matched }) {
    const { id: href, page, title, text } = this.entries[id];
    return { href, title: title && title !== page ? `${page}: ${title}` : page, parts: snippet(text, (word) => this.holds(matched, word)) };
  }

  holds(matched, word) {
    const [folded] = words(word);
    return folded !== undefined && (matched.has(stem(folded)) || this.split(folded, 4).some((part) => matched.has(part)));
  }

  // A place that is named wholly comes first; one that only begins so or was mistyped, where few pages say it better.
  withPlaces(hits, query, positions) {
    const whole = find(this.places, query, 4);
    const named = whole.some(({ rank }) => rank === 0) ? whole.filter(({ rank }) => rank === 0) : this.namedIn(positions);
    const guessed = query.trim().length > 3 && !named.length ? whole.filter(({ rank, town }) => rank === 1 || (rank === 3 && !town)).slice(0, 2) : [];
    const first = positions.some((term) => this.vocabulary.has(term)) ? guessed.length : 0;
    const places = [...named, ...guessed].map((place) => this.place(place, hits));
    const rest = hits.filter(({ href }) => !places.some((place) => place.href === href.split("#")[0]));
    return first ? [...rest.slice(0, 1), ...places, ...rest.slice(1)] : [...places, ...rest];
  }

  // Municipalities named in a longer question.
  namedIn(positions) {
    const spans = positions.flatMap((_, start) => [3, 2, 1].map((size) => positions.slice(start, start + size).join(" ")));
    return spans.flatMap((span) => (span.length > 2 ? find(this.places, span, 2) : [])).filter(({ rank, town }) => rank === 0 && !town).slice(0, 1);
  }

  place({ code, region, name, town, alias }) {
    return { href: region ? `regio/${region}/` : `${UNKNOWN_PLACES}${code}`, place: { name, town, alias, known: Boolean(region) }, title: name, parts: [] };
  }
}

function phrases(things) {
  const found = new Map();
  for (const thing of things) {
    for (const key of new Set(thing.typed.map((word) => terms(word).join(" ")))) found.set(key, [...(found.get(key) ?? []), thing]);
  }
  return found;
}

// For tests: the addresses found for each query.
export const addresses = (body, municipalities, queries) => {
  const index = new Index(body, municipalities);
  return queries.map((query) => index.search(query).map(({ href }) => href));
};
