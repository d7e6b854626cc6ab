// What the funding calculators share: their words, the rules behind the loading box, a link with what was filled in, and
// the buttons under a result. Nothing is loaded before someone asks for an answer.
import { copy, download } from "../shared/download.js";
import { el } from "../shared/dom.js";
import { Keep, isBox, keepable } from "../shared/keep.js";
import { Cancelled, Loading } from "../runtime/loading.js";
import { inTime } from "../runtime/runtime.js";
import { pageData } from "../shared/page-data.js";
import { fromFragment, link } from "../shared/share.js";

/** @import {Form} from "../forms/form.js" */
/** @typedef {(tell: (text: string) => void, button: HTMLButtonElement & Told) => unknown} Maker what a button under a result does */
/** @typedef {{rows?: (typed?: Answers) => void, choose?: () => void, compute?: () => void, lost?: () => boolean, emptied?: () => void | (() => void)}} Ways */

export const root = document.querySelector("#rekenen");
export const data = pageData("funding");
/** @template {string} S @template {Element} [E=Selected<S>] @param {S} selector @returns {E & Told} */
export const part = (selector) => root.querySelector(selector);

const loading = new Loading(part(".loading"));
/** @type {Promise<Words> | undefined} */
let words; // once someone begins
/** @type {Keep} */
let work; // what stays in this tab of the form

// The words of the results; the words of the page itself stand in it.
/** @type {() => Promise<Words>} */
export async function loadWords() {
  words ??= inTime(fetch(data.words).then((response) => (response.ok ? response.json() : Promise.reject(response.status))));
  words.catch(() => { words = undefined; });
  return words;
}

/** @type {(rule: string, answers: object, on: Day, more?: {content?: Uint8Array}) => Promise<Result>} */
export const ask = (rule, answers, on, more) => loading.ask({ rule, answers, on }, more);

export const prepare = () => loading.prepare();

// Runs `work` with the words; what goes wrong is told in the loading box, a stop by the visitor is no failure.
/** @type {(button: HTMLButtonElement, work: (words: Words) => unknown) => Promise<void>} */
export async function calculate(button, work) {
  button.disabled = true;
  try {
    await work(await loadWords());
  } catch (error) {
    if (!(error instanceof Cancelled)) loading.fail(error);
  } finally {
    button.disabled = false;
    // A button that was switched off has lost the focus; a keyboard user goes on from there.
    if (document.activeElement === document.body) button.focus();
  }
}

// Tells what loading costs as soon as someone begins to fill in, which is before anything is loaded.
/** @type {(form: HTMLFormElement) => void} */
function tellCost(form) {
  const place = form.querySelector(".cost");
  form.addEventListener("focusin", () => { if (!place.textContent) loading.tellSize(place); }, { once: true });
}

// Fills the form from a link, else with what stayed in this tab. `rows` makes the fields that these answers need, `choose`
// shows those that are asked, `compute` brings back the result that stood there, `lost` tells of work that does not stay,
// `emptied` throws that away when the visitor clears everything, and gives the way to bring it back.
/** @type {(form: Form, rule: string, ways: Ways) => void} */
export function begin(form, rule, { rows = () => {}, choose = () => {}, compute = () => {}, lost, emptied = () => {} }) {
  root.hidden = false;
  tellCost(form.form);
  const state = linked(rule);
  work = new Keep(form.form, lost);
  const { kept } = work;
  rows(state?.answers ?? Object.fromEntries(kept?.values ?? []));
  if (state) fillIn(form, state.answers); else if (kept) work.restore(kept);
  choose();
  form.form.querySelector(".clear").addEventListener("click", () => {
    const [before, shown] = [{ values: work.values }, !part(".result").hidden];
    const bringBack = emptied(); // before the form is reset, and fields that have no name with it
    work.clear();
    form.complain([]);
    for (const place of [".result", ".linked"]) part(place).hidden = true;
    choose();
    form.form.querySelector("input, select").focus();
    offerUndo(form.form, () => {
      rows(Object.fromEntries(before.values));
      work.restore(before);
      bringBack?.();
      choose();
      part(".result").hidden = !shown;
      work.save(shown);
    });
  });
  if (work.asked) compute();
}

// What was cleared can be brought back until something else is filled in.
/** @type {(form: HTMLFormElement, bringBack: () => void) => void} */
function offerUndo(form, bringBack) {
  const button = form.querySelector(/** @type {"button"} */ (".undo"));
  const over = () => { button.hidden = true; };
  button.hidden = false;
  button.onclick = () => { bringBack(); over(); form.querySelector(".clear").focus(); };
  for (const name of ["input", "change"]) form.addEventListener(name, over, { once: true });
}

// What a link brought, or null; a link that cannot be read is told.
/** @type {(rule: string) => LinkState | null} */
function linked(rule) {
  const state = fromFragment(location.hash);
  if (!state) return null;
  const told = part(".linked");
  told.hidden = false;
  const wrong = state.error ?? (state.rule === rule ? "" : "broken");
  told.textContent = data[wrong || "filled"];
  return wrong || state.error !== undefined ? null : state;
}

// Fills in what a link brought; what fits no more is told.
/** @type {(form: Form, answers: Answers) => void} */
function fillIn(form, answers) {
  const told = part(".linked");
  if (form.fill(answers).length) told.textContent = data.partly;
}

/** @type {(button: HTMLButtonElement) => (text: string) => void} */
const saved = (button) => { const told = /** @type {Part} */ (button.closest(".actions")).querySelector("[role=status]"); return (text) => { told.textContent = text; }; };

// The buttons under a result: each one only where its maker is given.
/** @type {(makers: {[name: string]: Maker | null}) => void} */
export function offer(makers) {
  for (const [name, make] of Object.entries(makers)) {
    /** @type {HTMLButtonElement & Told} */
    const button = part(`.result .${name}`);
    button.hidden = !make;
    button.onclick = make ? () => make(saved(button), button) : null;
  }
}

export const printer = () => { print(); };
/** @type {(name: string, type: string, text: () => string) => Maker} */
export const saver = (name, type, text) => (tell, button) => { download(name, type, text()); tell(button.dataset.done); };

/** @type {(state: () => object) => Maker} */
export function sharer(state) {
  return async (tell, button) => {
    const address = link(state());
    history.replaceState(null, "", new URL(address).hash);
    tell((await copy(address)) ? button.dataset.done : button.dataset.shown);
  };
}

// What was filled in, for paper: there the form itself is left out.
/** @type {() => HTMLElement} */
function filledIn() {
  const there = keepable(part("form")).filter((input) => input.value && !input.closest("[hidden]") && (input.checked || !isBox(input)));
  return el("dl", { className: "filled-in" }, ...there.map((input) => {
    const own = input.labels?.[0]?.textContent?.trim() ?? "";
    const legend = input.closest("fieldset")?.querySelector("legend")?.textContent?.trim() ?? "";
    const value = input instanceof HTMLSelectElement ? input.selectedOptions[0].text : input.value;
    const [label, told] = isBox(input) ? [legend, own] : [[input.closest(".row") ? legend : "", own].filter(Boolean).join(": "), value];
    return el("div", {}, el("dt", {}, label), el("dd", {}, told));
  }));
}

export function showResult() {
  const result = part(".result");
  result.querySelector(".filled-in")?.remove();
  part(".verdict").before(filledIn());
  result.hidden = false;
  work.save(true);
  result.querySelector("h2").focus();
}
