// Home answers itself: the list of municipalities becomes a field, and each age leads to this week in the chosen one.
import { el } from "../shared/dom.js";

/** @template {Element} E @param {string} selector @returns {E} */
const at = (selector) => /** @type {E} */ (document.querySelector(selector));

const form = /** @type {HTMLFormElement} */ (at("form.this-week"));
const select = /** @type {HTMLSelectElement} */ (at("#woonplaats"));
const places = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".all-places [data-code]"));
const ages = /** @type {NodeListOf<HTMLAnchorElement>} */ (form.querySelectorAll("[data-ages]"));
const complaint = /** @type {HTMLElement} */ (at("#fout-woonplaats"));

const pages = new Map([...places].map((link) => [link.dataset.code, link.href]));
select.append(el("option", { value: "" }, ""), ...[...places].map((link) => el("option", { value: link.dataset.code }, link.textContent.trim())));

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
  const field = /** @type {HTMLElement | null} */ (document.querySelector("#plaats-woonplaats"));
  (field ?? select).focus(); // the field to type in takes the focus over from the list once it has come
});

form.hidden = false;
import("../places/place-field.js").then(point);
