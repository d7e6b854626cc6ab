// Shows an answer of the rules: the region's own static section for its outcome, and the reasons for this child.
import { inTime } from "./runtime.js";

export async function showResult({ root, result, given, words, label }) {
  result.querySelector(".verdict").textContent = words[`route.verdict.${given.verdict}`] ?? words["route.verdict.yes"];
  result.querySelector(".answer").replaceChildren(await section(root, given));
  list(result.querySelector(".doubts"), given.doubts.map((key) => words[`route.doubt.${key}`]));
  result.querySelector(".exact-result").textContent = "";
  showChanges(result, given, words);
  const why = result.querySelector(".why");
  why.hidden = !given.steps.length;
  why.querySelector("tbody").replaceChildren(...given.steps.map((step) => row(step, words, label, root)));
}

export function showChanges(result, given, words) {
  list(result.querySelector(".changes"), given.changes.map((change) =>
    fill(words["route.changes.on"], { day: day(change.on), outcome: words[`route.outcome.${change.outcome}.title`] })));
}

// The static page of the region holds every answer already, in this language: no second rendering to keep equal.
async function section(root, given) {
  if (!given.data.region) return root.querySelector("#geen-regio").content.cloneNode(true);
  const { text, url } = await inTime(read(`${given.data.region}/`));
  const page = new DOMParser().parseFromString(text, "text/html");
  const part = document.importNode(page.querySelector(`#antwoord-${given.outcome}`), true);
  for (const word of part.querySelectorAll(".term")) part.append(explanation(page, word));
  for (const link of part.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), url).href;
  const schools = given.data.schools.map((school) => school.id);
  for (const school of part.querySelectorAll("[data-school]")) school.hidden = !schools.includes(school.dataset.school);
  return part;
}

// What a word means comes along from the foot of that page, under an id that this page cannot have.
function explanation(page, word) {
  const note = document.importNode(page.getElementById(word.getAttribute("popovertarget")), true);
  note.id = `antwoord-${note.id}`;
  for (const button of [word, ...note.querySelectorAll("[popovertarget]")]) button.setAttribute("popovertarget", note.id);
  return note;
}

async function read(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return { text: await response.text(), url: response.url };
}

function list(box, texts) {
  box.hidden = !texts.length;
  box.querySelector("ul").replaceChildren(...texts.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
}

const ANSWER_OF = {
  "lives-in-azc": "residence", "lives-in-rol": "residence", "dutch-enough": "dutch",
  "stays-long-enough": "temporary_stay", "short-in-dutch-education": "months_in_dutch_education",
};

function row(step, words, label, root) {
  const element = document.createElement("tr");
  const met = words[step.met ? "route.met" : "route.not-met"];
  const cells = [words[`route.cond.${step.condition}`], label(ANSWER_OF[step.condition] ?? "age"), threshold(step.threshold, words), met];
  element.append(...cells.map((text) => Object.assign(document.createElement("td"), { textContent: text })));
  const source = document.createElement("td");
  const link = Object.assign(document.createElement("a"), {
    href: `${root.dataset.sources}#${step.source.id}`, textContent: step.source.at || words["route.source"],
  });
  source.append(link);
  element.append(source);
  return element;
}

// `years:6:12`, `months-below:24`, `yes`: the name of the words, then their numbers.
const NUMBERS = { years: ["start", "until"], "years-from": ["start"], "months-below": ["months"], "months-from": ["months"] };

function threshold(text, words) {
  const [name, ...numbers] = text.split(":");
  const values = Object.fromEntries((NUMBERS[name] ?? []).map((key, index) => [key, numbers[index]]));
  return fill(words[`route.threshold.${name}`], values);
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

const day = (iso) => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));
