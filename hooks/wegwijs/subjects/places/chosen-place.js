// The place somebody chose stays chosen while the tab is open, on every page and in every language: the browser keeps its
// code until the tab is closed, and sends it nowhere. It is no answer yet: it stands in the field, and can be changed there.
const KEY = `place:${new URL("../../../../../", import.meta.url).pathname}`;

/** The code of the place that was chosen last, "" where there is none or the browser keeps nothing. */
export function chosenPlace() {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

/**
 * Keeps a choice for the pages to come; "" forgets it.
 * @param {string} code
 */
export function choosePlace(code) {
  try {
    if (code) sessionStorage.setItem(KEY, code); else sessionStorage.removeItem(KEY);
  } catch { /* a browser that keeps nothing */ }
}
