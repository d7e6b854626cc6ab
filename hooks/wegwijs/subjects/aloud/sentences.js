// The sentences of a piece of page, in the order they stand there, each with the language it is in.

/** @typedef {{text: string, language: string, range: Range}} Sentence */
/** @typedef {{nodes: Text[], language: string}} Run words that stand together, in one language */

// What is no word of the page, or is not shown: to find one's way, to fill in, to press, of a source, folded away.
const LEFT = "nav, script, style, svg, template, noscript, input, select, textarea, progress, button:not(.term), [hidden], [aria-hidden=true], [popover], "
  + ".visually-hidden, .cite, .tag, .terms, .sources, .section-nav, .reading, .source-state, details:not([open]) > :not(summary)";
const LAST_MARKS = /[^.!?؟።…]+[.!?؟።…]*["”»’)]*\s*/gu;

/** @type {(element: Element) => boolean} */
const isInline = (element) => element.matches(".term") || ["inline", "contents"].includes(getComputedStyle(element).display);

/** @type {(element: Element) => Element} */
function blockOf(element) {
  let found = element;
  while (isInline(found) && found.parentElement) found = found.parentElement;
  return found;
}

/** @type {(element: Element) => boolean} */
const isShown = (element) => element.getClientRects().length > 0;
const pageLanguage = () => document.documentElement.lang;

// All in one other language, or in that of the page, which may hold words of another.
/** @type {(nodes: Text[]) => string} */
function languageOf(nodes) {
  const found = new Set(nodes.filter(({ data }) => /[\p{L}\p{N}]/u.test(data)).map(({ parentElement }) => parentElement?.closest("[lang]")?.getAttribute("lang") ?? ""));
  const [only] = found;
  return found.size === 1 && only ? only : pageLanguage();
}

/** @type {(root: Element) => Run[]} */
function runs(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    (node instanceof Element && node.matches(LEFT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  /** @type {Text[][]} */
  const found = [];
  /** @type {Element | undefined} */
  let block;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) block = undefined;
    if (!(node instanceof Text) || !node.data.trim() || !node.parentElement || !isShown(node.parentElement)) continue;
    const own = blockOf(node.parentElement);
    if (own !== block) found.push([]);
    block = own;
    found[found.length - 1].push(node);
  }
  return found.map((nodes) => ({ nodes, language: languageOf(nodes) }));
}

// Where each sentence begins and ends. Without the browser's own rule a sentence ends at its mark.
/** @type {(text: string, language: string) => [number, number][]} */
function cut(text, language) {
  const found = "Segmenter" in Intl
    ? [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)].map(({ index, segment }) => ({ index, segment }))
    : [...text.matchAll(LAST_MARKS)].map(({ index, 0: segment }) => ({ index, segment }));
  return found.filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).map(({ index, segment }) => [index, index + segment.trimEnd().length]);
}

/** @type {(nodes: Text[], start: number, end: number) => Range} */
function rangeOf(nodes, start, end) {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}

/** @type {(root: Element) => Sentence[]} */
export const sentences = (root) => runs(root).flatMap(({ nodes, language }) => {
  const text = nodes.map(({ data }) => data.replace(/\s/g, " ")).join(""); // a new line in the source ends no sentence
  return cut(text, language).map(([start, end]) => ({
    text: text.slice(start, end).replace(/ +/g, " ").trim(), language, range: rangeOf(nodes, start, end),
  }));
});
