// What is on paper as the parts of a .docx file (ECMA-376): text that Word, LibreOffice and others open, with what was
// filled in beside it, so that its page can open it again after somebody changed the text.

/**
 * Words of the page, or what was typed, empty where a pen must write; in another language than its paragraph where it says so.
 * @typedef {{text: string, typed?: boolean, around?: [string, string], language?: string, rtl?: boolean}} Run `around`: the XML
 *   in which it stands, of `places.js`
 */
/** @typedef {keyof typeof STYLES} Style how a paragraph looks; `own` stands under the Dutch that it translates */
/** @typedef {{style: Style, language: string, rtl: boolean, keep?: boolean, runs: Run[]}} Paragraph `keep`: on one sheet with what follows */
/** @typedef {{xml: string}} Table as `tables.js` makes it */
/** @typedef {{id: string, title: string, paragraphs: (Paragraph | Table)[], values: [string, string][]}} Paper `id` tells its page apart from all others */

export const NAMESPACE = "urn:wegwijs-naar-school:brief:1";
const ITEM = "{6F4A1C52-8E0B-4D37-9B1E-2C5D7A90E3F1}";
export const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument";
const LINE = "_".repeat(28); // to write on
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const LEFT_TO_RIGHT = "\u200e";
/** The styles of the document by their names in Word: space around a paragraph, and its letters; of what one finds in its outline the level. */
const STYLES = {
  title: ["Titel", 'w:before="0" w:after="120"', '<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>', 0],
  heading: ["Kop", 'w:before="280" w:after="60"', '<w:b/><w:bCs/><w:sz w:val="25"/><w:szCs w:val="25"/>', 1],
  subject: ["Onderwerp", 'w:before="240" w:after="20"', "<w:b/><w:bCs/>"],
  label: ["Vak", 'w:before="20" w:after="20"', "<w:b/><w:bCs/>"],
  sentence: ["Zin", 'w:before="90" w:after="20"', ""],
  own: ["Eigen", 'w:before="0" w:after="20"', '<w:color w:val="444444"/><w:sz w:val="17"/><w:szCs w:val="18"/>'],
};
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** @type {(text: string) => string} */
export const escaped = (text) => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "")
  .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/**
 * The files of the document by their paths.
 * @param {Paper} paper
 * @returns {{[path: string]: string}}
 */
export function parts({ id, title, paragraphs, values }) {
  return {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations(["officeDocument", "word/document.xml"]),
    "word/document.xml": body(paragraphs),
    "word/styles.xml": styles(),
    "word/_rels/document.xml.rels": relations(["styles", "styles.xml"], ["customXml", "../customXml/item1.xml"]),
    "customXml/item1.xml": filled(id, title, values),
    "customXml/itemProps1.xml": `${HEAD}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${ITEM}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    "customXml/_rels/item1.xml.rels": relations(["customXmlProps", "itemProps1.xml"]),
  };
}

function contentTypes() {
  const own = [["/word/document.xml", `${TYPES}.wordprocessingml.document.main`], ["/word/styles.xml", `${TYPES}.wordprocessingml.styles`],
    ["/customXml/itemProps1.xml", `${TYPES}.customXmlProperties`]];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + `<Default Extension="xml" ContentType="application/xml"/>${own.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}+xml"/>`).join("")}</Types>`;
}

/** @type {(...targets: [type: string, target: string][]) => string} */
function relations(...targets) {
  const lines = targets.map(([type, target], place) =>
    `<Relationship Id="rId${place + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

/** @type {(id: string, title: string, values: [string, string][]) => string} */
const filled = (id, title, values) =>
  `${HEAD}<brief xmlns="${NAMESPACE}" soort="${id}" titel="${escaped(title)}">${values.map(([name, value]) => `<veld naam="${name}">${escaped(value)}</veld>`).join("")}</brief>`;

/** @type {(paragraphs: (Paragraph | Table)[]) => string} */
function body(paragraphs) {
  const text = paragraphs.map((one, place) => ("xml" in one ? one.xml : paragraph(one, paragraphs[place + 1]))).join("");
  const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>';
  return `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${text}${page}</w:body></w:document>`;
}

// The Dutch stays on one sheet with what stands under it in the other language.
/** @type {(one: Paragraph, next?: Paragraph | Table) => string} */
export function paragraph({ style, language, rtl, keep, runs }, next) {
  const translated = style !== "own" && next && "style" in next && next.style === "own";
  const before = keep || style === "heading" || translated ? "<w:keepNext/>" : "";
  const properties = `<w:pPr><w:pStyle w:val="${STYLES[style][0]}"/>${before}${rtl ? "<w:bidi/>" : ""}</w:pPr>`;
  return `<w:p>${properties}${runs.map((one) => run(one, one.rtl ?? rtl, one.language ?? language)).join("")}</w:p>`;
}

// What was typed has a direction of its own: a Dutch address in an Arabic sentence, an Arabic name in a Dutch one.
/** @type {(one: Run, rtl: boolean, language: string) => string} */
function run({ text, typed, around = ["", ""] }, rtl, language) {
  const turned = typed ? RIGHT_TO_LEFT.test(text) : rtl;
  const mark = typed && rtl && !turned ? LEFT_TO_RIGHT : ""; // else a number would change places with the one beside it
  const lines = (text || (typed ? LINE : "")).split(/\r?\n/).map((line) => `<w:t xml:space="preserve">${mark}${escaped(line)}</w:t>`);
  return `${around[0]}<w:r><w:rPr>${turned ? "<w:rtl/>" : ""}<w:lang ${rtl ? "w:bidi" : "w:val"}="${spoken(language)}"/></w:rPr>${lines.join("<w:br/>")}</w:r>${around[1]}`;
}

// Word knows a language with the country where it is spoken.
/** @type {(language: string) => string} */
function spoken(language) {
  const { region } = new Intl.Locale(language).maximize();
  return `${language}-${language === "en" ? "GB" : region}`; // as on the pages: in Europe
}

function styles() {
  const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>';
  const own = Object.values(STYLES).map(([id, spacing, look, level]) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing ${spacing}/>${level === undefined ? "" : `<w:outlineLvl w:val="${level}"/>`}</w:pPr><w:rPr>${look}</w:rPr></w:style>`);
  return `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>`
    + `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${own.join("")}</w:styles>`;
}
