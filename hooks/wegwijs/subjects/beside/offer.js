// The button that sets the Dutch under a translation, in place of the link to the Dutch page. That somebody wants it is kept
// while the tab is open, on every page and in every language, and goes nowhere.
const WANTED = `beside:${new URL("../../../../../", import.meta.url).pathname}`;
const button = document.querySelector("button[data-beside]");
const link = document.querySelector(".reading a");

/** @type {(wanted: boolean) => Promise<boolean>} */
const turn = async (wanted) => (await import("./beside.js")).turn(wanted);

/** @type {(wanted: boolean) => void} */
const keep = (wanted) => { try { sessionStorage.setItem(WANTED, wanted ? "yes" : ""); } catch { /* a browser that keeps nothing */ } };

button.addEventListener("click", async () => {
  const wanted = button.getAttribute("aria-pressed") !== "true";
  keep(wanted); // at once: the next page may come before the Dutch of this one
  keep(await turn(wanted));
});
button.hidden = false;
link.hidden = true;
try { if (sessionStorage.getItem(WANTED)) turn(true); } catch { /* the same */ }
