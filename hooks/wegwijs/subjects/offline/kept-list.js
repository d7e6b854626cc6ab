// The pages that stand on the device, on the page that shows where another one does not.
import { el } from "../shared/dom.js";

const home = new URL("../../../../../", import.meta.url).href;
const box = document.querySelector(".kept-list");

/** @type {(url: string) => Promise<HTMLElement | null>} */
async function item(url) {
  const response = await caches.match(url, { ignoreVary: true });
  const page = new DOMParser().parseFromString((await response?.text()) ?? "", "text/html");
  const { lang, dir } = page.documentElement;
  const title = page.querySelector("h1")?.textContent;
  return title ? el("li", {}, el("a", { href: url, lang, dir }, title)) : null;
}

async function kept() {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${home} site`));
  const found = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return found.flat().map(({ url }) => url).filter((url) => url.endsWith("/") && !url.endsWith("/zonder-internet/"));
}

if (globalThis.caches) {
  const items = (await Promise.all((await kept()).map(item))).filter(Boolean);
  box.querySelector("ul").append(...items);
  box.hidden = !items.length;
}
