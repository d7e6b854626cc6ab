// A list of municipalities as a field to type in, with the list of what fits below it. The list it stands for keeps the
// answer; nothing is chosen but by picking it, and who types on has chosen nothing.
import { el } from "../shared/dom.js";
import { pageData } from "../shared/page-data.js";
import { choosePlace, chosenPlace } from "./chosen-place.js";
import { Places, called } from "./places.js";
/** @import {Answer, Hit} from "./places.js" */

/** @type {Promise<import("./places.js").Known> | undefined} */
let loaded;
const MOST_NAMED = 4; // places in a question

// While a button is being pressed nothing may move from under the pointer: the list closes when it is let go.
let pressed = false;
addEventListener("pointerdown", () => { pressed = true; }, true);
for (const name of ["pointerup", "pointercancel"]) addEventListener(name, () => { pressed = false; }, true);

class PlaceField {
  /** @type {HTMLUListElement} */ list;
  /** @type {HTMLInputElement} */ input;
  /** @type {HTMLElement} */ state;
  /** @type {string | undefined} */ code;
  /** @type {string | undefined} */ shown;
  /** @type {Places | undefined} */ known;

  /** @param {HTMLSelectElement & Told} select */
  constructor(select) {
    this.select = select;
    this.words = pageData("place");
    this.active = -1;
    this.build();
    this.listen();
    this.sync();
  }

  build() {
    const { select, words } = this;
    const id = `plaats-${select.id || select.name}`;
    this.list = el("ul", { id: `${id}-lijst`, role: "listbox", "aria-label": words.label, hidden: true });
    this.state = el("p", { className: "place-state hint", "aria-live": "polite" });
    this.input = el("input", {
      id, className: "place", type: "text", role: "combobox", autocomplete: "off", spellcheck: false, placeholder: words.placeholder,
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
    });
    for (const name of ["aria-label", "aria-describedby"]) if (select.hasAttribute(name)) this.input.setAttribute(name, select.getAttribute(name) ?? "");
    const focused = document.activeElement === select;
    const outer = select.closest("label") ?? select;
    const whole = el("div", { className: "place-field" });
    outer.replaceWith(whole);
    whole.append(outer);
    select.before(this.input);
    whole.append(this.state, this.list); // on a phone what is asked would stand below a list that fills the screen
    select.classList.add("visually-hidden");
    select.tabIndex = -1;
    select.setAttribute("aria-hidden", "true");
    if (focused) this.input.focus();
  }

  listen() {
    const { input, list, select } = this;
    input.addEventListener("focus", () => this.load());
    input.addEventListener("click", () => this.open());
    input.addEventListener("input", () => { this.code = ""; this.put(""); this.open(); });
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => {
      if (pressed) addEventListener("pointerup", () => setTimeout(() => this.leave()), { once: true }); else this.leave();
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", (/** @type {Happened} */ { target }) => { const option = target.closest("li"); if (option) this.pick(option); });
    select.addEventListener("change", () => this.sync());
    select.form?.addEventListener("reset", () => setTimeout(() => this.empty()));
    addEventListener("hashchange", () => setTimeout(() => this.sync()));
    // The answer may have been put there by a link while the question was not shown.
    new IntersectionObserver(([{ isIntersecting }]) => { this.sync(); if (isIntersecting) this.recall(); }).observe(input);
  }

  // What was chosen on another page stands here when the field is first seen without an answer; where a place is chosen for
  // somebody else, it has nothing to do.
  recall() {
    if (this.recalled || this.input.value || this.foreign()) return;
    this.recalled = true;
    const code = chosenPlace();
    if (this.options().some(({ value }) => value === code)) this.put(code, false);
    this.sync();
  }

  foreign = () => Boolean(this.select.closest("[data-not-kept]"));

  async load() {
    loaded ??= fetch(this.words.places).then((response) => (response.ok ? response.json() : Promise.reject(response.status)));
    try {
      this.known ??= new Places(await loaded);
      if (!this.list.hidden) this.openAgain();
    } catch {
      loaded = undefined; // the names of the list itself are still found
      this.failed = true;
    }
  }

  // More names came while somebody looked through the list: the one they stood on stays the one they stand on.
  openAgain() {
    const code = this.list.children[this.active]?.getAttribute("data-code");
    this.open();
    this.move([...this.list.children].findIndex((option) => option.getAttribute("data-code") === code));
  }

  options = () => [...this.select.options].filter(({ value, hidden, disabled }) => value && !hidden && !disabled);

  // What fits what is typed, as code and label, with what is to be told of it; and everything there is.
  fitting() {
    const offered = new Map(this.options().map((option) => [option.value, option.textContent.trim()]));
    const own = () => new Places({ municipalities: Object.fromEntries([...offered].map(([code, name]) => [code, { name }])) });
    const { kind, hits } = (this.known ?? own()).answer(this.input.value, (code) => offered.has(code));
    const label = (/** @type {Hit} */ one) => called(this.words.town, { ...one, name: offered.get(one.code) ?? "" });
    return { found: hits.map((one) => [one.code, label(one)]), whole: [...offered], told: this.told(kind, hits, offered) };
  }

  // In words: how many places fit, which of two is meant, what was perhaps meant, or that nothing is known.
  /** @param {Answer["kind"]} kind @param {Hit[]} hits @param {Map<string, string>} offered @returns {string} */
  told(kind, hits, offered) {
    const { ask, near, none, digits } = this.words;
    /** @type {{[kind: string]: string}} */
    const nothing = { none, digits, "no-postcode": this.words.noPostcode };
    const query = (/** @type {string} */ text) => text.replace("{query}", () => this.input.value.trim());
    if (!hits.length) return this.known || this.failed ? query(nothing[kind]) : "";
    if (kind === "near") return query(near);
    const names = [...new Set(hits.filter(({ rank }) => rank === 0).map(({ code }) => offered.get(code) ?? ""))];
    if (kind !== "ask" || names.length > MOST_NAMED) return this.count(hits.length);
    return ask.replace("{places}", () => new Intl.ListFormat([document.documentElement.lang, "en"], { type: "disjunction" }).format(names));
  }

  open() {
    const typed = this.input.value.trim();
    const chosen = this.select.value && typed === this.shown;
    const { found, whole, told } = this.fitting();
    const coming = !this.known && !this.failed; // the first of all places is not what a postcode will find
    const shown = typed && !chosen && (found.length || coming) ? found : whole;
    this.list.replaceChildren(...shown.map(([code, text], place) =>
      el("li", { id: `${this.list.id}-${place}`, role: "option", "aria-selected": "false", "data-code": code, lang: "nl" }, text)));
    this.list.hidden = false;
    this.move(-1);
    this.input.setAttribute("aria-expanded", "true");
    this.tell(typed && !chosen ? told : "");
  }

  close() {
    this.list.hidden = true;
    this.move(-1);
    this.input.setAttribute("aria-expanded", "false");
  }

  /** @param {number} n @returns {string} */
  count(n) {
    const forms = this.words.counts;
    return (forms[new Intl.PluralRules([document.documentElement.lang, "en"]).select(n)] ?? forms.other).replace("{n}", n);
  }

  /** @param {string} text */
  tell(text) { this.state.textContent = text; }

  /** @param {number} place */
  move(place) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = place;
    const option = this.list.children[place];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id); else this.input.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { key } = event;
    const size = this.list.children.length;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (this.list.hidden) this.open();
      else if (size) this.move((this.active + (key === "ArrowDown" ? 1 : this.active < 0 ? 0 : -1) + size) % size);
    } else if (key === "Enter" && !this.list.hidden && this.active >= 0) {
      event.preventDefault();
      this.pick(this.list.children[this.active]);
    } else if (key === "Enter" && this.input.value.trim() && !this.select.value) {
      event.preventDefault(); // typed, not chosen
      this.open();
      this.tell(`${this.state.textContent} ${this.words.pick}`.trim());
    } else if (key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  /** @param {Element} option */
  pick(option) {
    this.code = option.getAttribute("data-code") ?? "";
    this.put(this.code);
    this.shown = this.input.value = option.textContent;
    this.close();
    this.tell("");
  }

  // Into the list it stands for, as if it were chosen there; kept for other pages too where the visitor did it here.
  /** @param {string} code */
  put(code, kept = true) {
    if (kept && !this.foreign()) choosePlace(code);
    if (this.select.value === code) return;
    this.select.value = code;
    for (const name of ["input", "change"]) this.select.dispatchEvent(new Event(name, { bubbles: true }));
  }

  leave() {
    if (document.activeElement === this.input) return;
    this.close();
    const unchosen = this.input.value.trim() && !this.select.value;
    this.tell(unchosen ? this.words.pick : "");
  }

  // Shows what the list holds, where something else than this field put it there.
  sync() {
    if (this.select.value === this.code) return;
    this.code = this.select.value;
    this.shown = this.input.value = this.code ? this.select.selectedOptions[0].textContent.trim() : "";
  }

  empty() {
    if (!this.foreign()) choosePlace("");
    this.code = undefined;
    this.sync();
    this.tell("");
  }
}

for (const select of document.querySelectorAll("select[data-places]")) new PlaceField(select);
