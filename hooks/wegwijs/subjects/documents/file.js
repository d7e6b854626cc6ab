// What is on paper as a file: packed here, and unpacked again to what was filled in, whatever happened to its text in between.
import "./fflate.js";
import { NAMESPACE, parts } from "./document.js";

/** @typedef {{id: string, title: string, values: [string, string][]}} Kept */
/** @typedef {(saved: [string, string][], text: Element) => [string, string][]} Reread what stands in the text now, of `places.js` */

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
  if (files.some(([, bytes]) => bytes.length > LARGEST_PART)) throw new RangeError("too much text");
  return zipSync(Object.fromEntries(files), { mtime: FIRST_DAY });
}

// What was filled in, here or in a word processor; null for a file that was not saved here.
/** @type {(bytes: Uint8Array, reread?: Reread) => Kept | null} */
export function unpack(bytes, reread) {
  try {
    const { [BODY]: text, ...others } = fflate.unzipSync(bytes, { filter: ({ name, originalSize }) => WANTED.test(name) && originalSize <= LARGEST_PART });
    const kept = Object.values(others).map((part) => filledIn(fflate.strFromU8(part))).find(Boolean);
    const whole = text && reread && root(fflate.strFromU8(text));
    return kept && whole ? { ...kept, values: reread(kept.values, whole) } : kept ?? null;
  } catch {
    return null; // no zip file, or a broken one
  }
}

// What a word processor writes declares nothing.
/** @type {(text: string) => Element | undefined} */
const root = (text) => (text.includes("<!DOCTYPE") ? undefined : new DOMParser().parseFromString(text, "application/xml").documentElement);

/** @type {(text: string) => Kept | null} */
function filledIn(text) {
  const whole = root(text);
  if (whole?.namespaceURI !== NAMESPACE || whole.localName !== "brief") return null;
  const [id, title] = ["soort", "titel"].map((name) => whole.getAttribute(name) ?? "");
  const fields = [...whole.children].filter(({ localName }) => localName === "veld");
  return { id, title, values: fields.map((field) => [field.getAttribute("naam") ?? "", field.textContent ?? ""]) };
}
