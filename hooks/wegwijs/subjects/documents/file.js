// What is on paper as a file: packed here, and unpacked again to what was filled in, whatever happened to its text in between.
import "./fflate.js";
import { EMPTY_BOX, NAMESPACE, WORD, parts } from "./document.js";

/** @typedef {{id: string, title: string, values: [string, string][]}} Kept */

export const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const LARGEST = 20_000_000; // bytes of a file: somebody may have put pictures in it
const BODY = "word/document.xml";
const WANTED = /^(customXml\/item\d+|word\/document)\.xml$/;
const LARGEST_PART = 5_000_000;
const FIRST_DAY = "1980-01-02"; // of what a zip file can tell: the same paper gives the same bytes

// Throws RangeError for what would be too much to open again.
/** @type {(paper: Parameters<typeof parts>[0]) => Uint8Array<ArrayBuffer>} */
export function pack(paper) {
  const { strToU8, zipSync } = fflate;
  const files = Object.entries(parts(paper)).map(([path, text]) => /** @type {[string, Uint8Array]} */ ([path, strToU8(text)]));
  if (files.some(([, bytes]) => bytes.length > LARGEST_PART)) throw new RangeError("too much text for one document");
  return zipSync(Object.fromEntries(files), { mtime: FIRST_DAY });
}

// What was filled in, here or in a word processor; null for a file that was not saved here.
/** @type {(bytes: Uint8Array) => Kept | null} */
export function unpack(bytes) {
  try {
    const { [BODY]: text, ...others } = fflate.unzipSync(bytes, { filter: ({ name, originalSize }) => WANTED.test(name) && originalSize <= LARGEST_PART });
    const kept = Object.values(others).map((part) => filledIn(fflate.strFromU8(part))).find(Boolean);
    return kept && text ? { ...kept, values: changed(kept.values, controls(fflate.strFromU8(text))) } : kept ?? null;
  } catch {
    return null; // no zip file, or a broken one
  }
}

/** @type {(text: string) => Element} */
const root = (text) => new DOMParser().parseFromString(text, "application/xml").documentElement;

/** @type {(text: string) => Kept | null} */
function filledIn(text) {
  if (text.includes("<!DOCTYPE")) return null;
  const whole = root(text);
  if (whole.namespaceURI !== NAMESPACE || whole.localName !== "brief") return null;
  const [id, title] = ["soort", "titel"].map((name) => whole.getAttribute(name) ?? "");
  const fields = [...whole.children].filter(({ localName }) => localName === "veld");
  return { id, title, values: fields.map((field) => [field.getAttribute("naam") ?? "", field.textContent ?? ""]) };
}

// What stands in the places of the text that can be filled in, by their names.
/** @type {(text: string) => [string, string][]} */
function controls(text) {
  if (text.includes("<!DOCTYPE")) return [];
  const places = [...root(text).getElementsByTagNameNS(WORD, "sdt")];
  return places.map((place) => [within(place, "tag")[0]?.getAttributeNS(WORD, "val") ?? "", within(place, "showingPlcHdr").length ? "" : said(place)]);
}

/** @type {(place: Element, name: string) => Element[]} */
const within = (place, name) => [...place.getElementsByTagNameNS(WORD, name)];

/** @type {{[name: string]: string}} */
const CUTS = { br: "\n", cr: "\n", p: "\n", tab: "\t" };

/** @type {(place: Element) => string} */
function said(place) {
  const parts = within(within(place, "sdtContent")[0], "*").map((part) => (part.localName === "t" ? part.textContent : CUTS[part.localName]));
  return parts.filter((part) => part !== undefined).join("").trim();
}

// What was saved, and over it what stands in the text now. A box is full with whatever stands in it but an empty one.
/** @type {(saved: [string, string][], typed: [string, string][]) => [string, string][]} */
function changed(saved, typed) {
  const names = new Set(typed.map(([name]) => name));
  const stay = saved.filter(([name, value]) => !names.has(name) && !names.has(`${name}=${value}`));
  const full = typed.filter(([name, text]) => text && !(name.includes("=") && text === EMPTY_BOX));
  return [...stay, ...full.map(([name, text]) => /** @type {[string, string]} */ (name.includes("=") ? name.split("=", 2) : [name, text]))];
}
