// Places of a document that a word processor lets somebody fill in, and what stands in them when it is opened again.
import { WORD, escaped } from "./document.js";
/** @import {Run} from "./document.js" */

export const EMPTY_BOX = "\u2610";
const FULL_BOX = "\u2612";
const WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"; // which has boxes that are ticked with a click

// A place for a text, by the name under which it is read again.
/** @type {(name: string, text: string) => Run} */
export const textPlace = (name, text) => ({ text, typed: true, around: around(name, `${text ? "" : "<w:showingPlcHdr/>"}<w:text w:multiLine="1"/>`) });

// A box to tick, by the name and the value of what it stands for.
/** @type {(name: string, value: string, full: boolean) => Run} */
export const boxPlace = (name, value, full) => ({
  text: full ? FULL_BOX : EMPTY_BOX,
  around: around(`${name}=${value}`, `<w14:checkbox xmlns:w14="${WORD_2010}"><w14:checked w14:val="${Number(full)}"/><w14:checkedState w14:val="2612"/><w14:uncheckedState w14:val="2610"/></w14:checkbox>`),
});

/** @type {(tag: string, kind: string) => [string, string]} */
const around = (tag, kind) => [`<w:sdt><w:sdtPr><w:tag w:val="${escaped(tag)}"/>${kind}</w:sdtPr><w:sdtContent>`, "</w:sdtContent></w:sdt>"];

/** @type {{[name: string]: string}} */
const CUTS = { br: "\n", cr: "\n", p: "\n", tab: "\t" };

/** @type {(place: Element, name: string) => Element[]} */
const within = (place, name) => [...place.getElementsByTagNameNS(WORD, name)];

// What was saved, and over it what stands in the places of the text now. A box is full with whatever stands in it but an
// empty one.
/** @type {(saved: [string, string][], text: Element) => [string, string][]} */
export function reread(saved, text) {
  const found = within(text, "sdt").map((place) => /** @type {[string, string]} */ ([within(place, "tag")[0]?.getAttributeNS(WORD, "val") ?? "", said(place)]));
  const names = new Set(found.map(([name]) => name));
  const stay = saved.filter(([name, value]) => !names.has(name) && !names.has(`${name}=${value}`));
  const full = found.filter(([name, typed]) => typed && !(name.includes("=") && typed === EMPTY_BOX));
  return [...stay, ...full.map(([name, typed]) => /** @type {[string, string]} */ (name.includes("=") ? name.split("=", 2) : [name, typed]))];
}

/** @type {(place: Element) => string} */
function said(place) {
  if (within(place, "showingPlcHdr").length) return "";
  const parts = within(within(place, "sdtContent")[0], "*").map((part) => (part.localName === "t" ? part.textContent : CUTS[part.localName]));
  return parts.filter((part) => part !== undefined).join("").trim();
}
