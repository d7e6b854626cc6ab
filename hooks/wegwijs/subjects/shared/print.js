// A button that prints the page: without a script it is not there.
const button = /** @type {HTMLElement} */ (document.querySelector("[data-print]"));
button.hidden = false;
button.addEventListener("click", () => window.print());
