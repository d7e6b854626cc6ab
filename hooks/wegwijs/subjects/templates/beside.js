// The language beside the Dutch on a form: its words come when it is chosen.
import { el } from "../shared/dom.js";

export class Beside {
  /** @param {HTMLSelectElement & Told} list @param {() => void} failed called where the words do not come */
  constructor(list, failed) {
    this.list = list;
    this.failed = failed;
    /** @type {HTMLOptionElement & Told} */
    this.placed = /** @type {any} */ (list.options[0]); // as the page was made
    this.wanted = this.placed;
  }

  async show() {
    const chosen = /** @type {HTMLOptionElement & Told} */ (this.list.selectedOptions[0]);
    if (chosen === this.wanted) return;
    this.wanted = chosen;
    try {
      const words = chosen.dataset.words ? await fetched(chosen.dataset.words) : {};
      if (this.wanted === chosen) this.put(words, chosen);
    } catch {
      if (this.wanted !== chosen) return; // another one was chosen meanwhile
      this.wanted = this.placed;
      this.placed.selected = true;
      this.failed();
    }
  }

  /** @param {{[key: string]: string}} words @param {HTMLOptionElement & Told} chosen */
  put(words, chosen) {
    const { lang, dataset: { dir } } = chosen;
    this.placed = chosen;
    for (const own of document.querySelectorAll(".own")) own.remove();
    for (const dutch of document.querySelectorAll("[data-word]")) {
      const said = words[dutch.dataset.word];
      if (said) dutch.after(el("span", { className: "own", lang, dir, textContent: ` ${said}` }));
    }
  }
}

/** @type {(address: string) => Promise<{[key: string]: string}>} */
async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
