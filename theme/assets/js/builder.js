// A first draft from the choices in the form: composed from the words on the page, kept nowhere but in a link the visitor makes.
import { copy, download } from "./download.js";
import { fromFragment, link } from "./share.js";

const RULE = "afspraken";
const form = document.querySelector("#opzet");
const draft = document.querySelector("#uw-opzet");
const outline = draft.querySelector(".outline");
const state = draft.querySelector(".state");
const articles = [...form.querySelectorAll(".article")];

draft.hidden = false;
document.querySelector(".with-script").hidden = false;
form.addEventListener("change", update);
form.addEventListener("submit", (event) => event.preventDefault());
draft.querySelector(".download").addEventListener("click", () => download("opzet-afspraken.md", "text/markdown", compose()));
draft.querySelector(".print").addEventListener("click", () => window.print());
draft.querySelector(".again").addEventListener("click", again);
draft.querySelector(".copy").addEventListener("click", share);
window.addEventListener("hashchange", restore);

const words = (element) => element.textContent.trim().replace(/\s+/g, " ");
const chosen = (article) => article.querySelector("input:checked[value]:not([value=''])");

function restore() {
  const given = fromFragment(location.hash);
  for (const [name, value] of Object.entries(given?.answers ?? {})) {
    const choice = form.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(String(value))}"]`);
    if (choice) choice.checked = true;
  }
  update();
  if (given?.error) state.textContent = form.dataset.broken;
}

function update() {
  const count = articles.filter(chosen).length;
  outline.textContent = compose();
  const all = articles.filter((article) => article.querySelector("input")).length;
  state.textContent = form.dataset.chosen.replace("{chosen}", count).replace("{all}", all);
  // A paper without choices is the empty checklist; with choices it is the draft.
  document.documentElement.classList.toggle("drafting", count > 0);
}

function compose() {
  const { title, notice } = form.dataset;
  return [`# ${title}`, `> ${notice}`, ...articles.map(section)].join("\n\n") + "\n";
}

function section(article) {
  const choice = chosen(article);
  const said = choice ? [...choice.closest(".option").querySelectorAll("li")].map(line) : [];
  const points = [...article.querySelectorAll(".boxes li")].map((point) => `- [ ] ${words(point)}`);
  return [
    `## ${words(article.querySelector("h2"))}`,
    choice ? choice.dataset.practice : form.dataset.open,
    ...(said.length ? [said.join("\n")] : []),
    `### ${form.dataset.points}`,
    points.join("\n"),
  ].join("\n\n");
}

const line = (item) => `- ${words(item.querySelector(".said"))} (${item.dataset.source})`;

async function share() {
  const answers = Object.fromEntries(articles.filter(chosen).map((article) => [article.id, chosen(article).value]));
  const address = link({ rule: RULE, answers });
  history.replaceState(null, "", address);
  state.textContent = (await copy(address)) ? form.dataset.copied : form.dataset.notCopied;
}

function again() {
  form.reset();
  history.replaceState(null, "", location.pathname + location.search);
  update();
  articles[0].querySelector("input").focus();
}

restore();
