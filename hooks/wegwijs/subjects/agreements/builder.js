// A first draft from the choices in the form: composed from the words on the page. The choices stay in this tab, and in a
// link that the visitor makes.
import { copy, download } from "../shared/download.js";
import { Keep } from "../shared/keep.js";
import { pageData } from "../shared/page-data.js";
import { fromFragment, link } from "../shared/share.js";

const data = pageData("builder");
const RULE = "afspraken";
/** @type {HTMLFormElement & Told} */
const form = document.querySelector("#opzet");
const draft = document.querySelector("#uw-opzet");
const outline = draft.querySelector(".outline");
const state = draft.querySelector(".state");
const articles = [...form.querySelectorAll(".article")];
const work = new Keep(form);

draft.hidden = false;
document.querySelector(".with-script").hidden = false;
form.addEventListener("change", update);
form.addEventListener("submit", (event) => event.preventDefault());
draft.querySelector(".download").addEventListener("click", () => download("opzet-afspraken.md", "text/markdown", markdown()));
draft.querySelector(".print").addEventListener("click", () => window.print());
draft.querySelector(".again").addEventListener("click", again);
draft.querySelector(".copy").addEventListener("click", share);
window.addEventListener("hashchange", restore);

/** @type {(element: Element) => string} */
const words = (element) => element.textContent.trim().replace(/\s+/g, " ");
/** @type {(article: Part) => HTMLInputElement & Told} */
const chosen = (article) => article.querySelector("input:checked[value]:not([value=''])");

function restore() {
  const given = fromFragment(location.hash);
  if (given?.rule === RULE) work.restore({ values: Object.entries(given.answers) });
  else if (work.kept) work.restore(work.kept);
  update();
  if (given && given.rule !== RULE) state.textContent = data.broken;
}

function update() {
  const count = articles.filter(chosen).length;
  show();
  const all = articles.filter((article) => article.querySelector("input")).length;
  state.textContent = data.chosen.replace("{chosen}", count).replace("{all}", all);
  // A paper without choices is the empty checklist; with choices it is the draft.
  document.documentElement.classList.toggle("drafting", count > 0);
}

// Each article as it stands in the draft: what was chosen, what that says, and what is still to decide.
const drafted = () => articles.map((article) => {
  const choice = chosen(article);
  return {
    title: words(article.querySelector("h2")),
    practice: choice?.dataset.practice ?? data.open,
    said: choice ? [...(choice.closest(".option")?.querySelectorAll("li") ?? [])].map(line) : [],
    points: [...article.querySelectorAll(".boxes li")].map(words),
  };
});

/** @type {(item: Part) => string} */
const line = (item) => `${words(item.querySelector(".said"))} (${item.dataset.source})`;

function show() {
  outline.replaceChildren(...drafted().flatMap(({ title, practice, said, points }) => [
    element("h3", title), element("p", practice), ...bullets(said, "notes"),
    element("h4", data.points), ...bullets(points, "boxes"),
  ]));
}

/** @type {(name: string, textContent: string) => HTMLElement} */
const element = (name, textContent) => Object.assign(document.createElement(name), { textContent });

/** @type {(items: string[], className: string) => HTMLElement[]} */
function bullets(items, className) {
  if (!items.length) return [];
  const list = Object.assign(document.createElement("ul"), { className });
  list.append(...items.map((item) => element("li", item)));
  return [list];
}

function markdown() {
  const parts = drafted().flatMap(({ title, practice, said, points }) => [
    `## ${title}`, practice, marked(said, "- "), `### ${data.points}`, marked(points, "- [ ] "),
  ]);
  return `${[`# ${data.title}`, `> ${data.notice}`, ...parts].filter(Boolean).join("\n\n")}\n`;
}

/** @type {(items: string[], mark: string) => string} */
const marked = (items, mark) => items.map((item) => mark + item).join("\n");

async function share() {
  const answers = Object.fromEntries(articles.filter(chosen).map((article) => [article.id, chosen(article).value]));
  const address = link({ rule: RULE, answers });
  history.replaceState(null, "", address);
  state.textContent = (await copy(address)) ? data.copied : data.notCopied;
}

function again() {
  work.clear();
  update();
  articles[0].querySelector("input").focus();
}

restore();
