// How a Dutch name is written in another script, by the rule of a language: pairs of a pattern and what stands for it, the
// first that fits at each letter. What people type differs from that in vowels and in letters of one sound: such a text is
// compared without them, and only ever suggests.
import { fold, words } from "../shared/fold.js";

/**
 * The rule of one language as the build wrote it.
 * @typedef {{ language: string, script: string, letters: [string, string][], alike: string[], loose: string }} Rule
 */

export class Spelling {
  /** @param {Rule} rule */
  constructor({ language, script, letters, alike, loose }) {
    this.language = language;
    this.typed = new RegExp(`\\p{Script=${script}}`, "u");
    /** @type {[RegExp, string][]} */
    this.letters = letters.map(([pattern, stands]) => [new RegExp(pattern, "yu"), stands]);
    this.sound = new Map(alike.flatMap((group) => [...group].map((letter) => /** @type {[string, string]} */ ([letter, group[0]]))));
    this.loose = new Set(loose);
  }

  /**
   * Whether a text is in the script of this rule.
   * @param {string} text
   */
  reads(text) {
    return this.typed.test(text);
  }

  /**
   * A name as this language writes it.
   * @param {string} name
   */
  of(name) {
    const dutch = name.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words(name).map((word, place) => capital(syllables(this.word(word)), dutch[place])).join(" ");
  }

  /** @param {string} word */
  word(word) {
    let written = "";
    for (let at = 0; at < word.length;) {
      const [stands, length] = this.at(word, at);
      written += stands;
      at += length;
    }
    return written;
  }

  /**
   * What stands for the letters of a word at a place, and how many of them; of a letter no pattern knows, itself.
   * @param {string} word
   * @param {number} at
   * @returns {[string, number]}
   */
  at(word, at) {
    for (const [pattern, stands] of this.letters) {
      pattern.lastIndex = at;
      const [found] = pattern.exec(word) ?? [];
      if (found) return [stands, found.length];
    }
    return [word[at], 1];
  }

  /**
   * What is left of a text when vowels and letters of one sound do not count.
   * @param {string} text
   */
  heard(text) {
    const letters = [...words(fold(text)).join("")].map((letter) => this.sound.get(letter) ?? letter);
    return letters.filter((letter, place) => !this.loose.has(letter) && letter !== letters[place - 1]).join("");
  }
}

const VOWELS = 0x12a0; // the first of seven Ethiopic vowels
const BARE = 5; // the place, among the letters of a consonant, of the one without a vowel

// Ethiopic writes a consonant and its vowel as one letter: in Unicode the letters of a consonant stand in the order of the vowels.
/** @type {(text: string) => string} */
const syllables = (text) => text.replace(/(\p{Script=Ethiopic})([አ-ኦ])/gu, (both, consonant, vowel) => {
  const [letter, place] = [consonant.charCodeAt(0), vowel.charCodeAt(0) - VOWELS];
  return letter % 8 === BARE && letter !== VOWELS + BARE ? String.fromCharCode(letter - BARE + place) : both;
});

// With a capital where the Dutch has one, in scripts that have them.
/** @type {(written: string, dutch: string | undefined) => string} */
const capital = (written, dutch) => (/^\p{Lu}/u.test(dutch ?? "") ? written.charAt(0).toUpperCase() + written.slice(1) : written);
