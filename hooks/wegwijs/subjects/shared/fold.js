// What is typed and what is written, made alike: letters and digits that people leave out or write differently do not count.
// The only place that says so: the search, the list of municipalities and the filter of classes all use it.

/** @type {{[letter: string]: string}} */
const ALIKE = {
  "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
  "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "ء": "", "ـ": "",
};
const APOSTROPHES = /['’‘ʼʻʹ´`′＇]/g;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

// Small letters without accents, vowel signs and apostrophes; one form of each Arabic letter; Western digits.
/** @type {(text: string) => string} */
export const fold = (text) => text.toLowerCase().replace(APOSTROPHES, "").normalize("NFKD").replace(/\p{M}/gu, "")
  .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
  .replace(/[ıøłđðßæœþٱىیةہھکءـ]/g, (letter) => ALIKE[letter]);

/** @type {(text: string) => string[]} */
export const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// The word without the Arabic article and the small words written against it.
/** @type {(word: string) => string} */
export const stem = (word) => word.replace(/^(?:[وفبك]?ال|لل)(?=..)/, "");

/** @type {(text: string) => string[]} */
export const terms = (text) => words(text).map(stem);
