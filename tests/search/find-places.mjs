// The finder of places, asked in node.
import { words } from "../../hooks/wegwijs/subjects/shared/fold.js";
import { called, candidates, find } from "../../hooks/wegwijs/subjects/places/places.js";

export function found(municipalities, typed) {
  const all = candidates(municipalities);
  return typed.map((text) => find(all, text).map((hit) => ({ ...hit, called: called("{town} ({municipality})", hit) })));
}

export const joined = (texts) => texts.map((text) => words(text).join(""));
