// A first draft from the choices and the own text in the form: composed from the words on the page. They stay in this tab and
// in the document that the visitor saves; the choices also in a link that the visitor makes.
import { DocumentForm } from "../documents/document-form.js";
import { EMPTY_BOX, reread, textPlace } from "../documents/places.js";
import { copy } from "../shared/download.js";
import { el } from "../shared/dom.js";
import { fill } from "../shared/format.js";
import { pageData } from "../shared/page-data.js";
import { fromFragment, link } from "../shared/share.js";
/** @import {Paragraph, Run, Style} from "../documents/document.js" */

const data = pageData("builder");
const RULE = "afspraken";
/** @type {HTMLFormElement & Told} */
const form = document.querySelector("form:has(#opzet)");
const draft = form.querySelector("#uw-opzet");
const outline = draft.querySelector(".outline");
const articles = [...form.querySelectorAll(".article")];
const { lang, dir } = document.documentElement;

/** @type {(element: Element) => string} */
const words = (element) => element.textContent.trim().replace(/\s+/g, " ");
/** @type {(article: Part) => HTMLInputElement & Told} */
const chosen = (article) => article.querySelector("input:checked[value]:not([value=''])");
/** @type {(article: Part) => HTMLTextAreaElement & Told} */
const own = (article) => article.querySelector("textarea");
/** @type {(article: Part) => boolean} */
const settled = (article) => Boolean(chosen(article) || own(article).value.trim());

function update() {
  const count = articles.filter(settled).length;
  show();
  paper.tell(fill(data.chosen, { chosen: count, all: articles.length }));
  // A paper without choices is the empty checklist; with choices it is the draft.
  document.documentElement.classList.toggle("drafting", count > 0);
}

// Each article as it stands in the draft: what was chosen, what that says, the own text, and what is still to decide.
const drafted = () => articles.map((article) => {
  const choice = chosen(article);
  const { name, value } = own(article);
  return {
    title: words(article.querySelector("h2")),
    practice: choice?.dataset.practice ?? (value.trim() ? "" : data.open),
    said: choice ? [...(choice.closest(".option")?.querySelectorAll("li") ?? [])].map(line) : [],
    name,
    typed: value.trim(),
    points: [...article.querySelectorAll(".boxes li")].map(words),
  };
});

/** @type {(item: Part) => string} */
const line = (item) => `${words(item.querySelector(".said"))} (${item.dataset.source})`;

function show() {
  outline.replaceChildren(...drafted().flatMap(({ title, practice, said, typed, points }) => [
    el("h3", {}, title), ...(practice ? [el("p", {}, practice)] : []), ...bullets(said, "notes"),
    ...(typed ? [el("h4", {}, data.own), el("p", { className: "typed", dir: "auto" }, typed)] : []),
    el("h4", {}, data.points), ...bullets(points, "boxes"),
  ]));
}

/** @type {(items: string[], className: string) => HTMLElement[]} */
const bullets = (items, className) => (items.length ? [el("ul", { className }, ...items.map((item) => el("li", {}, item)))] : []);

/** @type {(style: Style, ...runs: Run[]) => Paragraph} */
const paragraph = (style, ...runs) => ({ style, language: lang, rtl: dir === "rtl", runs });
/** @type {(style: Style, text: string) => Paragraph} */
const said = (style, text) => paragraph(style, { text });

// The draft as a document: in a word processor the own text is written further in its own place.
const written = () => ({
  title: data.title,
  paragraphs: [said("title", data.title), said("sentence", data.notice), ...drafted().flatMap(section)],
});

/** @type {(article: ReturnType<typeof drafted>[0]) => Paragraph[]} */
const section = (article) => [
  said("heading", article.title),
  ...(article.practice ? [said("sentence", article.practice)] : []),
  ...article.said.map((item) => said("sentence", `\u2022 ${item}`)),
  said("label", data.own),
  paragraph("sentence", textPlace(article.name, article.typed)),
  said("label", data.points),
  ...article.points.map((point) => said("sentence", `${EMPTY_BOX} ${point}`)),
];

async function share() {
  const answers = Object.fromEntries(articles.filter(chosen).map((article) => [article.id, chosen(article).value]));
  const address = link({ rule: RULE, answers });
  history.replaceState(null, "", address);
  const copied = await copy(address) ? data.copied : data.notCopied;
  paper.tell(articles.some((article) => own(article).value.trim()) ? `${copied} ${data.withoutOwn}` : copied);
}

// The choices of a link; the own text is in none, and stays.
function restore() {
  const given = fromFragment(location.hash);
  if (given?.rule === RULE) {
    const texts = articles.map((article) => own(article)).map(({ name, value }) => /** @type {[string, string]} */ ([name, value]));
    paper.work.restore({ values: [...Object.entries(given.answers), ...texts] });
  }
  update();
  if (given && given.rule !== RULE) paper.tell(data.broken);
}

const paper = new DocumentForm(form, "opzet-afspraken", data, written, update, reread);
paper.actions.share = share;
draft.hidden = false;
document.querySelector(".with-script").hidden = false;
window.addEventListener("hashchange", restore);
restore();
