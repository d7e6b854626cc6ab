// The list of all municipalities by their first letter, as the choices of a field: who picks one is led where it links to.
import { el } from "../shared/dom.js";

/**
 * Offers in `select` every municipality of the list on the page, and gives by code the address of its page.
 * @param {HTMLSelectElement} select @returns {Map<string, string>}
 */
export function offerAll(select) {
  const links = /** @type {NodeListOf<HTMLAnchorElement & Told>} */ (document.querySelectorAll(".all-places a[data-code]"));
  select.append(el("option", { value: "" }, ""), ...[...links].map((link) => el("option", { value: link.dataset.code }, link.textContent.trim())));
  return new Map([...links].map((link) => [link.dataset.code, link.href]));
}

/**
 * Asks for the place: the field to type in, or the list it stands for while the field has not come, which hands it the focus.
 * @param {HTMLSelectElement} select
 */
export const focusPlace = (select) => (document.getElementById(`plaats-${select.id}`) ?? select).focus();
