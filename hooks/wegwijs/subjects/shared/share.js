// A link that holds what was filled in, in the fragment: browsers keep that part of an address to themselves.
// Form: `#w1.<checksum>.<base64url of JSON>`. The checksum tells a link that lost a piece on its way.

const FORM = "w1";
const LINK = /^#?w(\d+)\.([0-9a-z]+)\.([\w-]*)$/;

// `state` is plain JSON: `{rule, version, on, outcome, answers}` for a calculator, more where a page needs it.
/** @type {(state: object) => string} */
export function toFragment(state) {
  const text = encode(JSON.stringify(state));
  return `#${FORM}.${checksum(text)}.${text}`;
}

// The state of a link, `{error}` for one that is "broken" or of a "newer" form, null for an address without any.
/** @type {(hash: string) => LinkState | BrokenLink | null} */
export function fromFragment(hash) {
  const bare = mended(hash);
  if (!/^#?w\d+\./.test(hash)) return null;
  const [, form, sum, text] = LINK.exec(bare) ?? [];
  if (form && `w${form}` !== FORM) return { error: "newer" };
  if (!form || checksum(text) !== sum) return { error: "broken" };
  try {
    const state = JSON.parse(decode(text));
    return isState(state) ? plain(state) : { error: "broken" };
  } catch {
    return { error: "broken" };
  }
}

// Mail programs break a line in an address, and take the sign of the end of a sentence into it.
/** @type {(hash: string) => string} */
export const mended = (hash) => hash.replace(/%0[ad]|%3d(?=%0[ad])|[\s=]|&gt;|%3e|%20/gi, "").replace(/[^\w-]+$/, "");

// The address of this page without what was filled in; in a frame, that of the whole page it was made from.
export const here = () => new URL(document.querySelector("meta[name=whole-page]")?.content ?? "", location.href.split("#")[0]).href;

// The address that shows `state` to whoever opens it.
/** @type {(state: object) => string} */
export const link = (state) => here() + toFragment(state);

// Hands a message to the apps of the device, where it has a list of them. Who closes that list changed their mind, and a
// frame may not open it: the link stands beside it all the same.
/** @type {(message: {title: string, text: string, url: string}) => Promise<void>} */
export async function send(message) {
  if (navigator.canShare?.(message)) await navigator.share(message).catch(() => {});
}

/** @type {(value: unknown) => boolean} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

const PLAIN = ["version", "data", "on", "outcome", "at"];

/** @type {(state: any) => boolean} */
const isState = (state) => isObject(state) && typeof state.rule === "string" && isObject(state.answers);

// Without what should be plain and is not, and without an error, which no link has of itself: the answers beside it stay.
/** @type {(state: LinkState) => any} */
const plain = (state) => Object.fromEntries(Object.entries(state).filter(([name, value]) => name !== "error" && (!PLAIN.includes(name) || typeof value !== "object")));

/** @type {(text: string) => string} */
function encode(text) {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

/** @type {(text: string) => string} */
function decode(text) {
  const bytes = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
}

// FNV-1a, 32 bits.
/** @type {(text: string) => string} */
function checksum(text) {
  let sum = 0x811c9dc5;
  for (const char of text) sum = Math.imul(sum ^ char.charCodeAt(0), 0x01000193);
  return (sum >>> 0).toString(36);
}
