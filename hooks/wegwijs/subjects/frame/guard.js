// Tells in words when a script of this page does not come, and offers to load the page again. No module, and the first
// script of a page: it must stand before any other one can fail. The words are there without it and are shown late; once
// every script of the page is there, they are hidden.
{
  const told = document.querySelector(".part-missing");
  const tell = () => { told.hidden = false; told.classList.remove("late"); };
  addEventListener("DOMContentLoaded", () => { told.hidden = told.classList.contains("late"); });
  told.querySelector("a").addEventListener("click", (event) => {
    event.preventDefault();
    import("./reload.js").then(({ reload }) => reload(), () => location.reload());
  });

  // A script that is not there is told by its element, one that does not fit the others by a SyntaxError.
  addEventListener("error", (/** @type {Happened & ErrorEvent} */ { target, error }) => { if (target.localName === "script" || error instanceof SyntaxError) tell(); }, true);
  addEventListener("unhandledrejection", tell);
}
