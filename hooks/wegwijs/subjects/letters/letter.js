// A letter that a family fills in: shown as it will be sent, printed, saved as a document and opened again. Nothing of it
// leaves the device.
import { BELOW, DocumentForm, isFilled } from "../documents/document-form.js";
import { chosenPlace } from "../places/chosen-place.js";
import { lastDay, readDate, today } from "../shared/dates.js";
import { day, fill } from "../shared/format.js";
import { pageData } from "../shared/page-data.js";
/** @import {Paragraph} from "../documents/document.js" */

const DUTCH = "nl";
const LAST_DAY = "laatste"; // what the sentences call the day that the term of the letter ends

// The letter on the page: what is filled in stands in every sentence that shows it, in Dutch and in the language below it.
class Sentences {
  /** @param {HTMLElement} letter @param {HTMLFormElement} form @param {{since: string, length: string}} [term] */
  constructor(letter, form, term) {
    this.letter = letter;
    this.form = form;
    this.term = term;
    /** Names of languages in a language that was put below the Dutch: by that language, and by their code. @type {{[language: string]: {[code: string]: string}}} */
    this.names = {};
    this.below = ""; // the language that was put below the Dutch
  }

  get inputs() {
    return [...this.form.elements].filter((input) => input.name && input.type !== "file");
  }

  // Nothing filled in yet but what the page knows by itself: then every sentence stands there, to be chosen with a pen.
  get empty() {
    return !this.inputs.some((input) => input.name !== BELOW && !input.hasAttribute("data-known") && isFilled(input));
  }

  // The day that the term ends, where the day is known from which it is counted.
  get lastDay() {
    if (!this.term) return null;
    const from = readDate(this.form.elements[this.term.since].value);
    return from && from.first === from.last ? lastDay(from.first, this.term.length) : null;
  }

  show() {
    const { empty } = this;
    this.letter.classList.toggle("filled", !empty);
    for (const blank of this.letter.querySelectorAll("[data-blank]")) {
      blank.textContent = empty ? "" : this.value(blank.dataset.blank, blank.closest("[lang]")?.getAttribute("lang") ?? DUTCH);
    }
    for (const sentence of this.letter.querySelectorAll(".said")) sentence.hidden = !empty && this.leftOut(sentence);
  }

  /** @param {Part} sentence */
  leftOut(sentence) {
    if (sentence.dataset.when === "chosen") return !this.inputs.some((input) => input.checked && input.value === sentence.dataset.line.split(".").at(-1));
    if (sentence.dataset.when === "always") return false;
    return [...sentence.querySelectorAll("[data-blank]")].every(({ textContent }) => !textContent);
  }

  // What stands in the letter for a field, in a language: a day is written out, a language called by its name.
  /** @param {string} name @param {string} language @returns {string} */
  value(name, language) {
    if (name === LAST_DAY) return this.lastDay ? day(this.lastDay, language) : "";
    const input = this.form.elements[name];
    const typed = input?.value.trim() ?? "";
    if (input?.matches("[data-date]")) {
      const read = readDate(typed);
      return read && read.first === read.last ? day(read.first, language) : typed;
    }
    return input?.matches("select") ? this.called(input, language) : typed;
  }

  /** @param {HTMLSelectElement & Told} list @param {string} language @returns {string} */
  called(list, language) {
    const [chosen] = list.selectedOptions;
    if (!chosen?.value || chosen.value === "other") return "";
    if (language === DUTCH) return chosen.dataset.dutch ?? "";
    return this.names[language]?.[chosen.value] ?? chosen.textContent.trim();
  }

  // Another language below the Dutch, as its own page has it; none takes the one away that stood there.
  /** @param {string} language @param {string} [address] */
  async under(language, address) {
    this.below = language;
    const other = address ? await fetched(address) : null;
    if (this.below !== language) return; // another one was chosen meanwhile
    for (const own of this.letter.querySelectorAll(".own")) own.remove();
    this.letter.classList.toggle("one-language", !other);
    if (other) this.adopt(other, language);
    this.show();
  }

  /** @param {Document} other @param {string} language */
  adopt(other, language) {
    for (const sentence of this.letter.querySelectorAll(".said")) {
      const own = other.querySelector(`.said[data-line="${sentence.dataset.line}"] .own`);
      if (own) sentence.append(document.importNode(own, true));
    }
    const options = [...other.querySelectorAll("select option")];
    this.names[language] = Object.fromEntries(options.map((option) => [option.getAttribute("value"), option.textContent.trim()]));
  }

  // Everything that stands in the letter, from top to bottom; in Dutch alone the sentences of a paragraph run on, but not
  // where each is still to be chosen.
  /** @returns {Paragraph[]} */
  get paragraphs() {
    const alone = this.letter.classList.contains("one-language") && !this.empty;
    return [...this.letter.querySelectorAll(".head, .paragraph, .foot")].flatMap((part) => {
      const lines = [...part.querySelectorAll(".said:not([hidden]) > p")].map(paragraph);
      return alone && part.matches(".paragraph") && lines.length ? [joined(lines)] : lines;
    });
  }
}

/** @type {(address: string) => Promise<Document>} */
async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** @type {(line: HTMLElement) => Paragraph} */
function paragraph(line) {
  const nodes = [...line.childNodes].filter((node) => !(node instanceof HTMLElement && node.matches(".tick")));
  const runs = nodes.map((node) => ({ text: node.textContent ?? "", typed: node instanceof HTMLElement }));
  const style = line.matches(".own") ? "own" : line.closest(".subject") ? "subject" : "sentence";
  return { style, language: line.lang, rtl: line.dir === "rtl", runs };
}

/** @type {(lines: Paragraph[]) => Paragraph} */
const joined = (lines) => ({ ...lines[0], runs: lines.flatMap(({ runs }, place) => (place ? [{ text: " " }, ...runs] : runs)) });

const CONTACT = ["telefoon", "mail"];
const data = pageData("letter");
/** @type {HTMLFormElement & Told} */
const form = document.querySelector("#formulier");
const sentences = new Sentences(document.querySelector(".letter"), form, data.term);
const under = form.querySelector("select#onder");
const title = document.querySelector("h1").textContent.trim();

function show() {
  sentences.show();
  for (const input of form.querySelectorAll("input[data-date]")) {
    const readable = !input.value.trim() || readDate(input.value);
    document.getElementById(`${input.id}-wrong`).textContent = readable ? "" : data.wrong;
  }
  showTerm();
  showContact();
  showUnder();
}

// A letter to a family asks it to phone or to mail.
function showContact() {
  const told = form.querySelector(".no-contact");
  if (told) told.hidden = sentences.empty || CONTACT.some((name) => isFilled(form.elements[name]));
}

function showTerm() {
  if (!data.term) return;
  const known = sentences.empty ? null : sentences.lastDay;
  document.querySelector(".last-day").textContent = known ? fill(data.term.words, { day: day(known) }) : "";
}

// Only what is known: the day, and the municipality that the visitor chose on this site.
async function prefill() {
  const date = form.querySelector('input[data-known="today"]');
  if (date && !date.value) date.value = today().split("-").reverse().join("-");
  const place = form.querySelector('input[data-known="municipality"]');
  const code = chosenPlace();
  if (!place || place.value || !code) return;
  const response = await fetch(pageData("search").places);
  const { municipalities } = await response.json();
  if (!place.value) place.value = municipalities[code]?.name ?? "";
}

// Only in Dutch there is another language to choose: any other page has its own below the Dutch.
async function showUnder() {
  if (!under || under.value === sentences.below) return;
  try {
    await sentences.under(under.value, under.selectedOptions[0].dataset.page);
  } catch {
    under.value = "";
    await sentences.under("");
    paper.tell(data.underFailed);
  }
}

const written = () => ({ title, paragraphs: sentences.paragraphs });
const paper = new DocumentForm(form, data.letter, data, written, show);
await prefill().catch(() => { /* the name of the municipality is then typed */ });
show();
