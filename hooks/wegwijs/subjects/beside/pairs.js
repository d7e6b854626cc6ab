// Which piece of the Dutch page belongs under which piece of this one: by their place where both are made alike, else by
// the anchors of both, and what stands under one anchor in another form goes under it as a whole. Never a guess.

const BLOCKS = "address, article, aside, blockquote, caption, dd, details, div, dl, dt, fieldset, figure, form, h1, h2, h3, h4, h5, h6, label, legend, "
  + "li, nav, ol, p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul";
// What has no words to set Dutch beside: what stands there in Dutch already, a number of a source, what is told behind a word.
const LEFT = "script, style, svg, template, noscript, select, textarea, pre, [aria-hidden=true], [popover], .cite, .term-more, .terms, .sources, .section-nav, "
  + ".home-languages, .own-contacts, .place-field, .letter, .under, .aid, .say, .show-card .lines, .event-day, .beside";
const HEADING = "h2, h3, h4, h5, h6";

/** @typedef {{own: Element, lines: string[], whole: boolean}} Pair the Dutch of a piece; `whole` where it is of all since the anchor before */
/** @typedef {{home: string, dutch: string, url: string}} Place where a page stands, its language, and the Dutch */

/** @type {(element: Element) => Element[]} */
const parts = (element) => [...element.children].filter((child) => !child.matches(LEFT));
/** @type {(element: Element) => boolean} */
const isBlock = (element) => element.matches(BLOCKS) || Boolean(element.querySelector(BLOCKS));
/** @type {(element: Element) => Element[]} */
const blocks = (element) => parts(element).filter(isBlock);

// The words of an element without those of the blocks in it. What stands in two elements is never one word.
/** @type {(element: Element) => string} */
function words(element) {
  let said = "";
  for (const node of element.childNodes) {
    if (node instanceof Text) said += node.data;
    else if (node instanceof HTMLBRElement) said += " ";
    else if (node instanceof Element && !node.matches(LEFT) && !isBlock(node)) said += (node.previousSibling instanceof Element ? " " : "") + words(node);
  }
  return said.replace(/\s+/g, " ").trim();
}

// What the words of an element itself stand before, where it holds more than words.
/** @type {(element: Element) => Element | undefined} */
export const firstBlock = (element) => blocks(element)[0];

// Whether the Dutch stands there: a name, a number, or the words that follow their translation.
/** @type {(dutch: string, own: Element) => boolean} */
const isSaid = (dutch, own) => !dutch || words(own) === dutch || [...own.querySelectorAll("[lang=nl]")].some((part) => words(part) === dutch);

/** @type {(element: Element) => string[]} */
const lines = (element) => [words(element), ...blocks(element).flatMap(lines)].filter(Boolean);

export class Pairs {
  /** @param {Place} own @param {Place} dutch */
  constructor(own, dutch) {
    this.places = { own, dutch };
  }

  /** @param {Element} own @param {Element} dutch @returns {Pair[]} */
  of(own, dutch) {
    const here = words(own) && !isSaid(words(dutch), own) ? [{ own, lines: [words(dutch)], whole: false }] : [];
    return [...here, ...this.aligned(blocks(own), blocks(dutch))];
  }

  /** @param {Element[]} own @param {Element[]} dutch @returns {Pair[]} */
  aligned(own, dutch) {
    if (this.alike(own, dutch)) return own.flatMap((part, place) => this.of(part, dutch[place]));
    const theirs = this.grouped(dutch, "dutch");
    return [...this.grouped(own, "own")].flatMap(([anchor, group]) => this.group(group, theirs.get(anchor) ?? []));
  }

  /** @param {Element[]} own @param {Element[]} dutch @returns {Pair[]} */
  group(own, dutch) {
    if (this.alike(own, dutch)) return own.flatMap((part, place) => this.of(part, dutch[place]));
    const said = dutch.flatMap(lines);
    return own.length && said.length ? [{ own: own[own.length - 1], lines: said, whole: true }] : [];
  }

  /** @param {Element[]} own @param {Element[]} dutch */
  alike(own, dutch) {
    return own.length === dutch.length && own.every((part, place) => this.shape(part, "own") === this.shape(dutch[place], "dutch"));
  }

  // How an element is told from those beside it. Of the title the anchor is made of its words.
  /** @param {Element} element @param {"own" | "dutch"} side */
  shape(element, side) {
    const id = element.matches("h1") ? "" : element.id;
    const leads = element.matches("li, tr, p, dt, dd") ? this.links(element, side) : [];
    return [element.localName, element.className, id, ...leads].join(" ");
  }

  // Under the anchor it has or begins with, else the one before.
  /** @param {Element[]} elements @param {"own" | "dutch"} side */
  grouped(elements, side) {
    /** @type {Map<string, Element[]>} */
    const found = new Map();
    let last = "";
    for (const element of elements) {
      last = this.anchor(element, side) || last;
      found.set(last, [...(found.get(last) ?? []), element]);
    }
    return found;
  }

  /** @param {Element} element @param {"own" | "dutch"} side */
  anchor(element, side) {
    if (element.matches("h1")) return "";
    const named = element.id || element.querySelector(HEADING)?.id;
    return named || (element.matches("li, tr, dt") ? this.links(element, side).join(" ") : "");
  }

  // Where its links lead, the same in every language: a page of professionals is there in fewer.
  /** @param {Element} element @param {"own" | "dutch"} side */
  links(element, side) {
    const { home, dutch, url } = this.places[side];
    const strip = (/** @type {string} */ href) => [home, `${dutch}en/`, dutch].reduce((left, root) => (left.startsWith(root) ? left.slice(root.length) : left), href);
    return [...element.querySelectorAll("a[href]:not(.own-place)")].map((link) => strip(new URL(link.getAttribute("href") ?? "", url).href));
  }
}
