// Days as people type them, and terms counted from a day. A day is ISO: `2019-03-14`.
import { pageData } from "./page-data.js";

/** @typedef {{year: number, month: number, day?: number}} Read */

/** @type {(year: number, month: number, day: number) => Day} */
const iso = (year, month, day) => [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");

/** @type {(year: number, month: number) => number} */
const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

// The day here and now; that of the site where it was built as on another day.
export function today() {
  const asked = globalThis.document?.documentElement?.dataset?.on; // no document where dates are read outside a page
  if (asked) return asked;
  const now = new Date();
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

// `{first, last}`, the same day twice, or the first and last of a month typed without a day; null for anything else.
// Any order and separator, also none (14032019) and Arabic or Persian digits; day before month where both can be. A month
// can be a word of the page's language, or of one that papers are in.
/** @type {(text: string) => {first: Day, last: Day} | null} */
export function readDate(text) {
  const found = inWords(latin(text)) ?? inNumbers(latin(text));
  if (!found) return null;
  const { year, month, day } = found;
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  if (day === undefined) return { first: iso(year, month, 1), last: iso(year, month, daysIn(year, month)) };
  return day >= 1 && day <= daysIn(year, month) ? { first: iso(year, month, day), last: iso(year, month, day) } : null;
}

// What lacks in a date that is none yet: "day" where only a year or a month is given, "century" where the year has two
// digits; null for anything else.
/** @type {(text: string) => "day" | "century" | null} */
export function lacking(text) {
  const plain = latin(text).trim();
  if (/^(0{1,2}[-/. ]0{1,2}[-/. ])?(19|20)\d{2}([-/. ]0{1,2}[-/. ]0{1,2})?$/.test(plain)) return "day";
  if (/^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}$/.test(plain)) return "century";
  return null;
}

/** @type {(text: string) => Read | null} */
function inNumbers(text) {
  const parts = numbers(text);
  if (!parts) return null;
  const place = parts.findIndex((part) => part.length === 4);
  const [year] = parts.splice(place, 1).map(Number);
  const [month, day] = inOrder(parts.map(Number), place);
  return { year, month, day };
}

const own = typeof document === "undefined" ? "nl" : document.documentElement.lang || "nl";
const PAPERS = [own, "nl", "en", "ar", "ar-SY"]; // a passport says MEI or MAY, a Syrian says آذار
/** @type {[string, number][] | undefined} */
let names;

// As they stand alone, and in a day: листопад, 25 листопада. The page brings those that the browser may not know.
/** @type {() => [string, number][]} */
function monthNames() {
  /** @type {(language: string, month: number, style: "long" | "short", day?: "numeric") => string} */
  const name = (language, month, style, day) =>
    new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: style, day, timeZone: "UTC" }).formatToParts(Date.UTC(2000, month, 15)).find(({ type }) => type === "month")?.value ?? "";
  /** @type {(text: string, month: number) => [string, number]} */
  const known = (text, month) => [text.toLowerCase().replace(/[.\s]+$/, ""), month + 1];
  /** @type {string[]} */
  const brought = "querySelector" in (globalThis.document ?? {}) ? pageData("dates").months ?? [] : []; // none outside a page
  return [...brought.map(known), ...PAPERS.flatMap((language) => [...Array(12).keys()].flatMap((month) =>
    /** @type {("long" | "short")[]} */ (["long", "short"]).flatMap((style) => [known(name(language, month, style), month), known(name(language, month, style, "numeric"), month)])))];
}

// "14 mei 2019", "May 14, 2019", "mei 2019": one word, which is a month or the beginning of just one.
/** @type {(text: string) => Read | null} */
function inWords(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu);
  const rest = text.match(/\d+/g) ?? [];
  const years = rest.filter((part) => part.length === 4);
  const days = rest.filter((part) => part.length < 3);
  if (words?.length !== 1 || years.length !== 1 || days.length > 1 || years.length + days.length !== rest.length) return null;
  names ??= monthNames();
  const exact = names.filter(([name]) => name === words[0]);
  const begun = words[0].length > 2 ? names.filter(([name]) => name.startsWith(words[0])) : [];
  const months = new Set((exact.length ? exact : begun).map(([, month]) => month));
  return months.size === 1 ? { year: Number(years[0]), month: [...months][0], day: days.length ? Number(days[0]) : undefined } : null;
}

// A day that an event can have, as the rules take it.
/** @type {(text: unknown) => boolean} */
export const isDay = (text) => typeof text === "string" && text.startsWith("20") && readDate(text)?.first === text;

// Arabic and Persian digits as 0-9.
/** @type {(text: string) => string} */
export const latin = (text) => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** @type {(text: string) => string[] | null} */
function numbers(text) {
  const joined = /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (joined) return joined.slice(1);
  const parts = text.match(/\d+/g) ?? [];
  const clean = /^[\s\d\-/.,\u2010-\u2015\u200e\u200f\u061c\u060c]*$/.test(text);
  const sizes = parts.filter((part) => part.length === 4).length === 1 && parts.every((part) => part.length < 3 || part.length === 4);
  return clean && sizes && (parts.length === 2 || parts.length === 3) ? parts : null;
}

// Month and day from what is left beside the year: `[month]` or `[month, day]`.
/** @type {(rest: number[], place: number) => number[]} */
function inOrder(rest, place) {
  if (rest.length === 1) return rest;
  const [one, other] = place === 0 ? [rest[1], rest[0]] : rest; // year first means month before day
  return other > 12 && one <= 12 ? [one, other] : [other, one];
}

// The last day of a term such as `P2W`, `P10D` or `P6M` that begins on `from`; a month ends on its own last day.
/** @type {(from: Day, term: string) => Day} */
export function lastDay(from, term) {
  const [, count, unit] = /** @type {RegExpExecArray} */ (/^P(\d+)([DWM])$/.exec(term));
  return shifted(from, Number(count), unit);
}

// The day so many days (D), weeks (W) or months (M) after `from`, or before it where `count` is below zero.
/** @type {(from: Day, count: number, unit: string) => Day} */
export function shifted(from, count, unit) {
  const [year, month, day] = from.split("-").map(Number);
  if (unit !== "M") return new Date(Date.UTC(year, month - 1, day + count * (unit === "W" ? 7 : 1))).toISOString().slice(0, 10);
  const months = year * 12 + month - 1 + count;
  const [there, then] = [Math.floor(months / 12), (months % 12) + 1];
  return iso(there, then, Math.min(day, daysIn(there, then)));
}

// Every ISO day from `first` to `last`.
/** @type {(first: Day, last: Day) => Day[]} */
export function daysBetween(first, last) {
  const days = [];
  for (let day = first; day <= last; day = lastDay(day, "P1D")) days.push(day);
  return days;
}
