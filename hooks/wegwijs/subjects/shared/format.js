// Numbers, money and days as the page's language writes them, in the digits the rest of the page has.
import { pageData } from "./page-data.js";

/** @type {{[language: string]: string}} */
const WRITTEN_AS = { en: "en-GB" }; // in Europe the day comes before the month
// English where the browser knows no words of a language.
/** @type {(language: string) => string[]} */
const written = (language) => [WRITTEN_AS[language] ?? language, "en-GB"].map((name) => `${name}-u-ca-gregory-nu-latn`);
const locale = written(document.documentElement.lang);

const inMegabytes = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const inEuro = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" });
const inWholeEuro = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const inNumbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const plurals = new Intl.PluralRules(locale);
/** @type {Intl.DateTimeFormatOptions} */
const longDay = { dateStyle: "long", timeZone: "UTC" };
const inDays = new Intl.DateTimeFormat(locale, longDay);
const inDaysOfYear = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", timeZone: "UTC" });
const inMonths = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" });

/** @type {(iso: Day) => Date} */
const utc = (iso) => new Date(`${iso}T00:00:00Z`);

/** @type {(text: string, values: {[name: string]: string | number}) => string} */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
// Words that count stand there in the forms of the language; the number picks one.
/** @type {(words: string | Forms, n: number) => string} */
export const counted = (words, n) => (typeof words === "object" ? words[plurals.select(n)] ?? words.other : words);
/** @type {(amount: number | Decimal) => string} */
export const euro = (amount) => inEuro.format(amount);
/** @type {(amount: number | Decimal) => string} */
export const roundEuro = (amount) => inWholeEuro.format(amount);
/** @type {(value: number | Decimal) => string} */
export const number = (value) => inNumbers.format(value);
/** @type {(bytes: number) => string} */
export const megabytes = (bytes) => inMegabytes.format(bytes / 1e6);
// In the page's language, or another one.
/** @type {(iso: Day, other?: string) => string} */
export const day = (iso, other) => (other ? new Intl.DateTimeFormat(written(other), longDay).format(utc(iso)) : told(iso) || inDays.format(utc(iso)));

// A day in the words that the page brings, where the browser may know none or takes those of another calendar; else nothing.
/** @type {(iso: Day) => string} */
function told(iso) {
  const { months, day: pattern } = pageData("dates");
  const [y, mm, dd] = iso.split("-");
  return months ? fill(pattern, { y, mm, dd, d: Number(dd), month: months[Number(mm) - 1] }) : "";
}
/** @type {(monthDay: string) => string} */
export const dayOfYear = (monthDay) => inDaysOfYear.format(utc(`2000-${monthDay}`)); // a leap year, so that 02-29 exists
/** @type {(iso: string) => string} */
export const month = (iso) => inMonths.format(utc(iso.length === 7 ? `${iso}-01` : iso));

// Text as it is typed: between Arabic letters 14-05-2016 would be drawn as 2016-05-14.
/** @type {(text: string) => string} */
export const asTyped = (text) => (document.documentElement.dir === "rtl" ? `\u2066${text}\u2069` : text);

// A stretch of time, rounded up to what a person can use: five seconds, or whole minutes.
/** @type {(seconds: number) => string} */
export const duration = (seconds) =>
  (seconds > 90 ? inUnit("minute", Math.ceil(seconds / 60)) : inUnit("second", Math.max(5, Math.ceil(seconds / 5) * 5)));

/** @type {(unit: string, value: number) => string} */
export const inUnit = (unit, value) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value);

// The day here and now, as ISO; that of the site where it was built as on another day.
export function today() {
  const asked = globalThis.document?.documentElement?.dataset?.on; // no document where it is asked outside a page
  if (asked) return asked;
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
}
