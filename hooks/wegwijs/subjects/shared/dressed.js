import { el } from "./dom.js";

// The style of what a script shows, fetched with it: there when this is, unless it does not come.
/** @type {(href: string) => Promise<unknown>} */
export const dressed = (href) => new Promise((there) => { document.head.append(el("link", { rel: "stylesheet", href, onload: there, onerror: there })); });
