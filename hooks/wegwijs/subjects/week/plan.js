// The list of a family: the place once, a child for each age that is pressed, and each child's own week from the page of
// the municipality. The list stands in the fragment of the address, which Back, a reload and another language keep.
import { focusPlace, offerAll } from "../places/all-places.js";
import { choosePlace } from "../places/chosen-place.js";
import { fill } from "../shared/format.js";
import { pageData } from "../shared/page-data.js";
import { ChildBlock, called } from "./plan-child.js";
import { pageAt, papers } from "./plan-pages.js";
import { MOST, keep, kept, nobody, read, written } from "./plan-state.js";
import { TOOLS, draw } from "./plan-tools.js";
/** @import {Child, Plan} from "./plan-state.js" */

const words = pageData("family");

export class FamilyPlan {
  /** @type {ChildBlock[]} */ blocks = [];
  /** @type {Plan} */ plan = nobody();

  constructor() {
    this.root = document.querySelector("div.family");
    this.form = this.root.querySelector("form.this-week");
    this.select = this.root.querySelector("select#woonplaats");
    this.names = this.root.querySelector("input#namen");
    this.chips = this.root.querySelectorAll("button.chip");
    this.pages = offerAll(this.select);
    this.listen();
    this.open(location.hash, kept());
    this.root.hidden = false;
  }

  listen() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.select.addEventListener("change", () => this.move());
    this.names.addEventListener("change", () => { this.plan.named = this.names.checked; this.save(); });
    for (const chip of this.chips) chip.addEventListener("click", () => this.add(chip.dataset.ages));
    for (const button of this.root.querySelectorAll("button[data-do]")) button.addEventListener("click", () => TOOLS[button.dataset.do](this));
    addEventListener("hashchange", () => { if (location.hash !== written(this.plan)) this.open(location.hash); });
  }

  // The list of the address, or of this tab where the address has none; names that belong to it stand beside it.
  /** @param {string} hash */
  open(hash, before = { hash: "", names: /** @type {string[]} */ ([]) }) {
    const offered = { places: new Set(this.pages.keys()), ages: new Set([...this.chips].map((chip) => chip.dataset.ages)) };
    const found = read(hash, offered) ?? read(before.hash, offered);
    if (!found) return;
    this.plan = found.plan;
    const own = written(found.plan) === before.hash;
    if (own) this.plan.children.forEach((child, place) => { child.name ||= before.names[place] ?? ""; });
    this.news(words[found.trouble] ?? "");
    this.names.checked = this.plan.named;
    if (this.plan.place) choosePlace(this.plan.place);
    this.select.value = this.plan.place;
    this.select.dispatchEvent(new Event("change", { bubbles: true }));
    this.show();
    if (!found.trouble) this.save();
  }

  /** @param {string} text */
  news(text) {
    const place = this.root.querySelector("p.news");
    place.textContent = text;
    place.hidden = !text;
  }

  /** @param {string} text */
  say(text) { this.root.querySelector(".tools .told").textContent = text; }

  /** @param {string} text */
  announce(text) { this.root.querySelector("p.added").textContent = text; }

  /** @param {boolean} first */
  askPlace(first) {
    this.root.querySelector("p#fout-woonplaats").hidden = !first;
    if (first) focusPlace(this.select);
  }

  move() {
    if (!this.select.value || this.select.value === this.plan.place) return;
    this.plan.place = this.select.value;
    this.askPlace(false);
    if (!this.plan.children.length) return;
    this.show();
    this.save();
  }

  /** @param {string} ages */
  add(ages) {
    if (!this.select.value) { this.askPlace(true); return; }
    if (this.plan.children.length >= MOST) { this.announce(words.full); return; }
    const child = /** @type {Child} */ ({ ages, since: "", promised: "", name: "" });
    this.plan.place = this.select.value;
    this.plan.children.push(child);
    this.news("");
    this.show();
    this.save();
    this.announce(fill(words.added, { child: called(child, this.plan.children.length) }));
  }

  /** @param {Child} child @param {number} number */
  remove(child, number) {
    this.plan.children = this.plan.children.filter((other) => other !== child);
    this.show();
    this.save();
    this.announce(fill(words.removed, { child: called(child, number) }));
    if (this.plan.children.length) document.getElementById("lijst").focus(); else this.chips[0].focus();
  }

  clear() {
    this.plan = nobody();
    this.form.reset(); // which empties the field of the place, here and for the pages to come
    this.names.checked = false;
    this.root.querySelector(".share-link").hidden = true;
    this.say("");
    this.news("");
    this.show();
    this.save();
    this.announce(words.cleared);
    this.chips[0].focus();
  }

  // Into the address and the tab, and into what is printed and sent.
  save() {
    history.replaceState(history.state, "", location.pathname + location.search + written(this.plan));
    keep(this.plan);
    if (this.plan.children.length) draw(this);
  }

  show() {
    const { place, children } = this.plan;
    const ages = new Map([...this.chips].map((chip) => [chip.dataset.ages, chip.textContent.trim()]));
    this.blocks = children.map((child, index) => new ChildBlock(child, {
      number: index + 1, ages: ages.get(child.ages) ?? "", changed: () => this.save(), remove: () => this.remove(child, index + 1),
    }));
    this.root.querySelector(".children").replaceChildren(...this.blocks.map(({ root }) => root));
    this.root.querySelector("section.plan").hidden = !children.length;
    this.root.querySelector("#lijst").textContent = fill(words.list, { municipality: this.select.selectedOptions[0]?.textContent ?? "" });
    if (place && children.length) this.tell();
  }

  // Each child's week from the page of the municipality; where that does not come, it is told, with the way there.
  async tell() {
    const url = this.pages.get(this.plan.place) ?? "";
    const { blocks } = this;
    const failed = this.root.querySelector("div.unread");
    failed.querySelector("a").href = url;
    try {
      const page = await pageAt(url);
      if (blocks !== this.blocks) return;
      for (const block of blocks) block.tell(page, url);
      this.root.querySelector(".papers").replaceChildren(papers(page));
      failed.hidden = true;
    } catch {
      failed.hidden = blocks !== this.blocks;
    }
  }
}

new FamilyPlan();
