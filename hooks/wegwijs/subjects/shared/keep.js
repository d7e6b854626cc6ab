// What somebody fills in in a form stays in this tab: through a reload, and in the page's other languages. The browser
// keeps it until the tab is closed, and sends it nowhere. A file and what stands in `data-not-kept` are left out.
const home = new URL("../../../../../", import.meta.url).pathname;
const path = location.pathname.slice(home.length);
const language = `${document.documentElement.lang}/`;
const KEY = `filled:${home}${path.startsWith(language) ? path.slice(language.length) : path}`;

/** @typedef {{values: [string, string][], asked?: boolean}} Kept */

/** @type {(field: {type: string}) => boolean} */
export const isBox = ({ type }) => type === "checkbox" || type === "radio";

// Puts what was told of a field into it, and tells whether it took that; what it does not offer is left aside.
/** @type {(input: Field, values: string[]) => boolean} */
export function put(input, values) {
  if (isBox(input)) {
    if (values.includes(input.value)) input.checked = true;
    return values.includes(input.value);
  }
  if (values.length) [input.value] = values;
  return input.value === values[0];
}

// Puts values into fields by their names; what is not told of becomes empty only where the form was reset.
/** @type {(inputs: Field[], values: [string, string][]) => void} */
export function putAll(inputs, values) {
  for (const input of inputs) put(input, values.filter(([name]) => name === input.name).map(([, value]) => value));
}

/** @type {(form: HTMLFormElement) => Field[]} */
export const keepable = (form) => [...form.elements].filter((input) => input.name && input.type !== "file" && !input.closest("[data-not-kept]"));

export class Keep {
  // `lost` tells whether something would go that is not kept: then the browser asks before the page is left.
  /** @param {HTMLFormElement} form @param {() => boolean} lost */
  constructor(form, lost = () => false) {
    this.form = form;
    for (const name of ["input", "change"]) form.addEventListener(name, () => this.changed());
    addEventListener("beforeunload", (event) => { if (this.refused || lost()) event.preventDefault(); });
  }

  /** @returns {[string, string][]} */
  get values() {
    return keepable(this.form).filter((input) => input.checked || !isBox(input)).map(({ name, value }) => [name, value]);
  }

  // `{values, asked}` of before, or null; `asked` where the result of these values stood there.
  /** @returns {Kept | null} */
  get kept() {
    try {
      const found = JSON.parse(sessionStorage.getItem(KEY) ?? "");
      return found.values.every((/** @type {unknown[]} */ [name, value]) => typeof name === "string" && typeof value === "string") ? found : null;
    } catch {
      return null;
    }
  }

  // A link in the address tells no longer what stands in the form.
  changed() {
    bare();
    this.save(false);
  }

  /** @param {boolean} asked */
  save(asked) {
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ values: this.values, asked }));
      this.refused = false;
    } catch {
      this.refused = true; // no room, or a browser that keeps nothing
    }
  }

  /** @param {{values: [string, string][]}} kept */
  restore({ values }) {
    this.form.reset(); // some browsers bring back a part by themselves
    putAll(keepable(this.form), values);
  }

  // Whether the result that stood there belongs to what stands in the form now.
  get asked() {
    const { kept } = this;
    return kept?.asked === true && JSON.stringify(kept.values) === JSON.stringify(this.values);
  }

  // The form as it was in the beginning, and nothing of it anywhere.
  clear() {
    this.form.reset();
    this.refused = false;
    bare();
    try { sessionStorage.removeItem(KEY); } catch { /* nothing is kept here at all */ }
  }
}

function bare() {
  if (/^#w\d/.test(location.hash)) history.replaceState(null, "", location.pathname + location.search);
}
