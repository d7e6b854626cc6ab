// On a page about a topic: who helps in the municipality that was chosen last, taken from the page of that municipality.
import { pageData } from "../shared/page-data.js";
import { chosenPlace } from "./chosen-place.js";

/** @type {(url: string) => Promise<Response>} */
async function got(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** @param {HTMLAnchorElement} link to the list of municipalities: it becomes one to the page of the chosen place */
async function ownPlace(link) {
  const { root, places } = pageData("search");
  if (!chosenPlace()) return;
  const known = (await (await got(places)).json()).municipalities[chosenPlace()];
  if (!known) return;
  const url = new URL(`${root}gemeente/${known.slug}/`, location.href).href;
  const page = new DOMParser().parseFromString(await (await got(url)).text(), "text/html");
  const contacts = page.querySelector("#contacten");
  if (!contacts) return;
  const heading = /** @type {HTMLElement} */ (page.querySelector("#hier"));
  link.replaceChildren(...heading.childNodes);
  link.href = url;
  const part = document.importNode(contacts, true);
  part.removeAttribute("id");
  part.setAttribute("class", "own-contacts");
  for (const to of part.querySelectorAll("a")) to.setAttribute("href", new URL(to.getAttribute("href") ?? "", url).href);
  link.closest("p")?.after(part);
}

// Where it does not come, the link to all municipalities stays.
ownPlace(/** @type {HTMLAnchorElement} */ (document.querySelector("a.own-place"))).catch(console.error);
