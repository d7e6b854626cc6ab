import { readDate } from "../shared/dates.js";

// The one day that was typed, as ISO; "" where nothing was, null where it is no day.
/** @type {(text: string) => Day | "" | null} */
export function typedDay(text) {
  if (!text.trim()) return "";
  const found = readDate(text);
  return found && found.first === found.last ? found.first : null;
}
