// What is typed and what is written, made alike: letters and digits that people leave out or write differently do not count.
// The only place that says so: the search, the list of municipalities and the filter of classes all use it.

/** @type {{[letter: string]: string}} */
const ALIKE = {
  "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
  "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "ء": "", "ـ": "",
  "ґ": "г", "є": "е", "э": "е", "і": "и", "ኣ": "አ",
};
// Ethiopic letters of one sound: by the first of each seven, the first of the seven that stand for both.
/** @type {{[first: number]: number}} */
const ONE_SOUND = { 0x1210: 0x1200, 0x1280: 0x1200, 0x1220: 0x1230, 0x12d0: 0x12a0, 0x1340: 0x1338 };
const APOSTROPHES = /['’‘ʼʻʹ´`′＇]/g;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

// Small letters without accents, vowel signs and apostrophes; one form of Arabic, Cyrillic and Ethiopic letters that people
// take for one another; Western digits.
/** @type {(text: string) => string} */
export const fold = (text) => text.toLowerCase().replace(APOSTROPHES, "").normalize("NFKD").replace(/\p{M}/gu, "")
  .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
  .replace(/[ሐ-ሖሠ-ሦኀ-ኆዐ-ዖፀ-ፆ]/g, oneSound)
  .replace(/[ıøłđðßæœþٱىیةہھکءـґєэіኣ]/g, (letter) => ALIKE[letter]);

/** @type {(letter: string) => string} */
function oneSound(letter) {
  const [code, place] = [letter.charCodeAt(0), letter.charCodeAt(0) % 8];
  return String.fromCharCode(ONE_SOUND[code - place] + place);
}

/** @type {(text: string) => string[]} */
export const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// The word without the Arabic article and the small words written against it.
/** @type {(word: string) => string} */
export const stem = (word) => word.replace(/^(?:[وفبك]?ال|لل)(?=..)/, "");

/** @type {(text: string) => string[]} */
export const terms = (text) => words(text).map(stem);
