// A form that is filled in to be printed or saved: its buttons, what of it stays in the tab, and the question before what
// stays nowhere is lost.
import { Keep, isBox } from "../shared/keep.js";

/** @typedef {{[name: string]: () => void}} Actions what its buttons do, by name */

export const BELOW = "onder"; // the name of the list in which the language below or beside the Dutch is chosen

/** @type {(input: Field) => boolean} */
export const isFilled = (input) => Boolean(isBox(input) ? input.checked && input.value : input.name && input.value.trim());

export class PaperForm {
  /**
   * @param {HTMLFormElement & Told} form
   * @param {string} sure the question before everything is cleared
   * @param {Actions} actions
   * @param {() => void} [changed] called after what stands in it changed
   */
  constructor(form, sure, actions, changed = () => {}) {
    this.form = form;
    this.sure = sure;
    this.changed = changed;
    this.unsaved = false;
    const inputs = [...form.elements];
    this.work = new Keep(form, () => this.unsaved && inputs.some(isFilled)); // a tab that is closed keeps nothing
    /** @type {Actions} */
    this.actions = { print: () => print(), clear: () => this.clear(), ...actions };
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
    if (!this.mayGo(this.sure)) return;
    this.work.clear();
    this.unsaved = false;
    this.tell("");
    this.changed();
    this.form.querySelector("input, textarea").focus();
  }
}

// Browsers that do not size a text box to its text would print only what fits.
/** @type {(box: HTMLTextAreaElement) => void} */
function fit(box) {
  if (!CSS.supports("field-sizing", "content")) box.rows = Math.max(box.rows, box.value.split("\n").length);
}
