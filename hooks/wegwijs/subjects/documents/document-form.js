// A form that is filled in to be printed, or saved as a document and opened from it again: its buttons, what of it stays in
// the tab, and the question before anything typed is lost.
import { download } from "../shared/download.js";
import { fill } from "../shared/format.js";
import { Keep, isBox, putAll } from "../shared/keep.js";
import { NAMESPACE, parts } from "./document.js";
import "./fflate.js";
/** @import {Paper} from "./document.js" */

/** @typedef {{id: string, title: string, values: [string, string][]}} Kept */
/** @typedef {(saved: [string, string][], text: Element) => [string, string][]} Reread what stands in the text now, of `places.js` */

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const LARGEST = 20_000_000; // bytes of a file: somebody may have put pictures in it
const BODY = "word/document.xml";
const WANTED = /^(customXml\/item\d+|word\/document)\.xml$/;
const LARGEST_PART = 5_000_000;
const FIRST_DAY = "1980-01-02"; // of what a zip file can tell: the same paper gives the same bytes
export const BELOW = "onder"; // the name of the list in which the language below or beside the Dutch is chosen

/** @type {(input: Field) => boolean} */
export const isFilled = (input) => Boolean(isBox(input) ? input.checked && input.value : input.name && input.value.trim());

export class DocumentForm {
  /**
   * @param {HTMLFormElement & Told} form with an input for a file in it
   * @param {string} id of the paper
   * @param {{[name: string]: string}} told what the page says: `sure` and `openSure` before something is lost, `saved`, `failed`,
   *   `opened`, and of a file that it cannot open `foreign`, `other`, `big`
   * @param {() => Pick<Paper, "title" | "paragraphs">} written
   * @param {() => void} changed called after what stands in it changed
   * @param {Reread} [reread] where a word processor may fill in places of it
   */
  constructor(form, id, told, written, changed, reread) {
    this.form = form;
    this.id = id;
    this.told = told;
    this.written = written;
    this.changed = changed;
    this.reread = reread;
    this.file = form.querySelector("input[type=file]");
    this.unsaved = false;
    this.work = new Keep(form, () => this.unsaved && this.inputs.some(isFilled)); // a tab that is closed keeps nothing
    /** @type {{[name: string]: () => void}} what its buttons do, by name */
    this.actions = { print: () => print(), clear: () => this.clear(), save: () => this.save() };
    form.querySelector(".actions").hidden = false;
    this.listen();
    if (this.work.kept) this.bringBack(this.work.kept);
  }

  listen() {
    this.form.addEventListener("input", (/** @type {Happened} */ { target }) => {
      if (target.type === "file") return;
      if (target.name !== BELOW) this.unsaved = true;
      this.tell("");
      if (target.matches("textarea")) fit(target);
      this.changed();
    });
    this.file.addEventListener("change", () => this.open());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("click", (/** @type {Happened} */ event) => this.actions[event.target.closest("[data-do]")?.dataset.do]?.());
  }

  /** @param {string} words */
  tell(words) {
    this.form.querySelector("[role=status]").textContent = words;
  }

  /** @param {{values: [string, string][]}} kept */
  bringBack(kept) {
    this.work.restore(kept);
    this.known();
    this.unsaved = true;
    this.refit();
  }

  // What a list does not offer, it says by its first line.
  known() {
    for (const list of this.form.querySelectorAll("select")) if (list.selectedIndex < 0) list.selectedIndex = 0;
  }

  refit() {
    for (const box of this.form.querySelectorAll("textarea")) fit(box);
  }

  // Whether what was filled in may go.
  /** @param {string} question */
  mayGo(question) {
    return !this.unsaved || confirm(question);
  }

  clear() {
    if (!this.mayGo(this.told.sure)) return;
    this.work.clear();
    this.unsaved = false;
    this.tell("");
    this.changed();
    this.form.querySelector("input, textarea").focus();
  }

  get inputs() {
    return [...this.form.elements].filter((input) => input.name && input.type !== "file");
  }

  /** @returns {[string, string][]} */
  get values() {
    return this.inputs.filter((input) => input.checked || !isBox(input))
      .map(({ name, value }) => /** @type {[string, string]} */ ([name, value])).filter(([, value]) => value);
  }

  save() {
    const { id, values } = this;
    try {
      download(`${id}.docx`, TYPE, pack({ id, values, ...this.written() }));
      this.unsaved = false;
      this.tell(this.told.saved);
    } catch {
      this.tell(this.told.failed);
    }
  }

  async open() {
    const [chosen] = this.file.files ?? [];
    if (!chosen) return;
    try {
      this.tell(await this.refused(chosen) ?? this.told.opened);
    } catch {
      this.tell(this.told.foreign); // the file went, or may not be read
    }
    this.file.value = ""; // the same file can be chosen again
  }

  // Fills the form from a file; why not, where it is not one of this paper, "" where the visitor keeps what is there.
  /** @type {(chosen: File) => Promise<string | undefined>} */
  async refused(chosen) {
    const { told } = this;
    if (chosen.size > LARGEST) return told.big;
    const kept = unpack(new Uint8Array(await chosen.arrayBuffer()), this.reread);
    if (!kept) return told.foreign;
    if (kept.id !== this.id) return kept.title ? fill(told.other, { title: kept.title }) : told.foreign;
    if (!this.mayGo(told.openSure)) return "";
    this.replace(kept.values);
    return undefined;
  }

  /** @param {[string, string][]} values */
  replace(values) {
    this.form.reset();
    putAll(this.inputs, values);
    this.known();
    this.work.save(false);
    this.unsaved = false;
    this.refit();
    this.changed();
  }
}

// Browsers that do not size a text box to its text would print only what fits.
/** @type {(box: HTMLTextAreaElement) => void} */
function fit(box) {
  if (!CSS.supports("field-sizing", "content")) box.rows = Math.max(box.rows, box.value.split("\n").length);
}

// Throws RangeError for what would be too much to open again.
/** @type {(paper: Parameters<typeof parts>[0]) => Uint8Array<ArrayBuffer>} */
function pack(paper) {
  const { strToU8, zipSync } = fflate;
  const files = Object.entries(parts(paper)).map(([path, text]) => /** @type {[string, Uint8Array]} */ ([path, strToU8(text)]));
  if (files.some(([, bytes]) => bytes.length > LARGEST_PART)) throw new RangeError("too much text");
  return zipSync(Object.fromEntries(files), { mtime: FIRST_DAY });
}

// What was filled in, here or in a word processor; null for a file that was not saved here.
/** @type {(bytes: Uint8Array, reread?: Reread) => Kept | null} */
function unpack(bytes, reread) {
  try {
    const { [BODY]: text, ...others } = fflate.unzipSync(bytes, { filter: ({ name, originalSize }) => WANTED.test(name) && originalSize <= LARGEST_PART });
    const kept = Object.values(others).map((part) => filledIn(fflate.strFromU8(part))).find(Boolean);
    const whole = text && reread && root(fflate.strFromU8(text));
    return kept && whole ? { ...kept, values: reread(kept.values, whole) } : kept ?? null;
  } catch {
    return null; // no zip file, or a broken one
  }
}

// What a word processor writes declares nothing.
/** @type {(text: string) => Element | undefined} */
const root = (text) => (text.includes("<!DOCTYPE") ? undefined : new DOMParser().parseFromString(text, "application/xml").documentElement);

/** @type {(text: string) => Kept | null} */
function filledIn(text) {
  const whole = root(text);
  if (whole?.namespaceURI !== NAMESPACE || whole.localName !== "brief") return null;
  const [id, title] = ["soort", "titel"].map((name) => whole.getAttribute(name) ?? "");
  const fields = [...whole.children].filter(({ localName }) => localName === "veld");
  return { id, title, values: fields.map((field) => [field.getAttribute("naam") ?? "", field.textContent ?? ""]) };
}
