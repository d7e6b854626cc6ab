// The finder of places, asked in node.
import { words } from "../../theme/assets/js/fold.js";
import { called, candidates, find } from "../../theme/assets/js/places.js";

export function found(municipalities, typed) {
  const all = candidates(municipalities);
  return typed.map((text) => find(all, text).map((hit) => ({ ...hit, called: called("{town} ({municipality})", hit) })));
}

export const joined = (texts) => texts.map((text) => words(text).join(""));
