// Home answers itself: the list of municipalities becomes a field, and each age leads to this week in the chosen one.
import { focusPlace, offerAll } from "../places/all-places.js";

/** @template {Element} E @param {string} selector @returns {E} */
const at = (selector) => /** @type {E} */ (document.querySelector(selector));

const form = /** @type {HTMLFormElement} */ (at("form.this-week"));
const select = /** @type {HTMLSelectElement} */ (at("#woonplaats"));
const ages = /** @type {NodeListOf<HTMLAnchorElement>} */ (form.querySelectorAll("[data-ages]"));
const complaint = /** @type {HTMLElement} */ (at("#fout-woonplaats"));

const pages = offerAll(select);

function point() {
  const page = pages.get(select.value);
  for (const link of ages) link.href = page ? `${page}#${link.dataset.ages}` : "#woonplaats";
  if (page) complaint.hidden = true;
}

select.addEventListener("change", point);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("[data-ages]");
  if (!link || pages.has(select.value)) return;
  event.preventDefault();
  complaint.hidden = false;
  focusPlace(select);
});

form.hidden = false;
import("../places/place-field.js").then(point);
