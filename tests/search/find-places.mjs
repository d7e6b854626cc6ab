// The finder of places, asked in node.
import { words } from "../../hooks/wegwijs/subjects/shared/fold.js";
import { Places, called } from "../../hooks/wegwijs/subjects/places/places.js";
import { Spelling } from "../../hooks/wegwijs/subjects/places/spelling.js";

const shown = (hits) => hits.map((hit) => ({ ...hit, called: called("{town} ({municipality})", hit) }));

export function found(known, typed) {
  const places = new Places(known);
  return typed.map((text) => shown(places.find(text)));
}

export function answered(known, typed) {
  const places = new Places(known);
  return typed.map((text) => places.answer(text)).map(({ kind, hits }) => ({ kind, hits: shown(hits) }));
}

export const joined = (texts) => texts.map((text) => words(text).join(""));

export function spelled(rule, names) {
  const spelling = new Spelling(rule);
  return names.map((name) => spelling.of(name));
}
