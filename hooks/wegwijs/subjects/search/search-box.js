// The search field in the head of every page: by keys and by touch. What finds is loaded when something is typed.
// It stands on every page, so it asks for no other file before that: its two words are on its own tags.

// What is sought, as the address of the page with all answers holds it. Half a letter, as a text that was cut leaves behind,
// fits in no address.
/** @type {(query: string) => string} */
export const fragment = (query) => `#q=${encodeURIComponent(query.replace(/\p{Surrogate}/gu, ""))}`;

/** @type {(form: HTMLFormElement & Told) => void} */
export function searchBox(form) {
  const input = form.querySelector("input");
  const box = form.querySelector(".search-results");
  const state = box.querySelector(".search-state");
  const links = () => [...box.querySelectorAll("a")];
  /** @type {Promise<typeof import("./search.js")> | undefined} */
  let search;
  form.hidden = false;

  const answer = async () => {
    search ??= import("./search.js");
    try {
      await (await search).show(form, input.value);
    } catch {
      search = undefined;
      box.hidden = false;
      state.textContent = state.dataset.failed;
    }
  };
  const close = () => { box.hidden = true; };

  input.addEventListener("input", answer);
  input.addEventListener("focus", () => { if (input.value.trim() && links().length) box.hidden = false; });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim()) location.href = box.querySelector("a.search-all").pathname + fragment(input.value);
    close();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !box.hidden) {
      event.preventDefault(); // else the browser empties the field
      input.focus();
      close();
    }
    if (!box.hidden && links().length) walk(event, [input, ...links()]);
  });
  form.addEventListener("focusout", (/** @type {any} */ { relatedTarget }) => { if (relatedTarget && !form.contains(relatedTarget)) close(); });
  document.addEventListener("click", (/** @type {Happened} */ { target }) => { if (!form.contains(target)) close(); });
}

// The arrows go from one to the next, and round.
/** @type {(event: KeyboardEvent, all: HTMLElement[]) => void} */
function walk(event, all) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  all[(all.findIndex((one) => one === document.activeElement) + step + all.length) % all.length].focus();
}
