// What is on paper as a file: packed here, and unpacked again to what was filled in, whatever happened to its text in between.
import "./fflate.js";
import { NAMESPACE, parts } from "./document.js";

/** @typedef {{id: string, title: string, values: [string, string][]}} Kept */

export const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const LARGEST = 1_000_000; // bytes of a file
const LARGEST_PART = 200_000;
const FIRST_DAY = "1980-01-02"; // of what a zip file can tell: the same paper gives the same bytes

/** @type {(paper: Parameters<typeof parts>[0]) => Uint8Array<ArrayBuffer>} */
export function pack(paper) {
  const { strToU8, zipSync } = fflate;
  const files = Object.entries(parts(paper)).map(([path, text]) => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { mtime: FIRST_DAY });
}

// What was filled in, null for a file that was not saved here.
/** @type {(bytes: Uint8Array) => Kept | null} */
export function unpack(bytes) {
  try {
    const found = fflate.unzipSync(bytes, { filter: ({ name, originalSize }) => /^customXml\/item\d+\.xml$/.test(name) && originalSize <= LARGEST_PART });
    return Object.values(found).map((part) => filledIn(fflate.strFromU8(part))).find(Boolean) ?? null;
  } catch {
    return null; // no zip file, or a broken one
  }
}

/** @type {(text: string) => Kept | null} */
function filledIn(text) {
  if (text.includes("<!DOCTYPE")) return null;
  const root = new DOMParser().parseFromString(text, "application/xml").documentElement;
  if (root.namespaceURI !== NAMESPACE || root.localName !== "brief") return null;
  const fields = [...root.children].filter(({ localName }) => localName === "veld");
  const [id, title] = ["soort", "titel"].map((name) => root.getAttribute(name) ?? "");
  return { id, title, values: fields.map((field) => [field.getAttribute("naam") ?? "", field.textContent ?? ""]) };
}
