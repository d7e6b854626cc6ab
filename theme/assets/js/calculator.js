// The questions: one at a time, in the order the rules ask for them. Knows no rule: it shows what is missing, then the answer.
import { offerExact } from "./exact.js";
import { showChanges, showResult } from "./result.js";
import { inTime } from "./runtime.js";
import { loadTable } from "./table.js";

const root = document.querySelector("#rekenhulp");
const all = document.querySelector("#alle-antwoorden");
const form = root.querySelector("form");
const result = root.querySelector(".result");
const summary = root.querySelector(".summary");
const questions = new Map([...form.querySelectorAll(".question")].map((element) => [element.dataset.question, element]));
const FIRST = "municipality";

let answers = {}; // by question, in JSON's own types; kept when someone goes back
let asked = []; // questions shown so far, the current one last
let ready; // the words and the table, once someone begins

const only = (shown) => { for (const part of [form, result]) part.hidden = part !== shown; };

root.hidden = false;
all.querySelector(".with-script").hidden = false;
root.querySelector(".start button").addEventListener("click", begin);
root.querySelector(".back").addEventListener("click", back);
root.querySelector(".again").addEventListener("click", again);
form.addEventListener("submit", (event) => { event.preventDefault(); next(); });

async function begin() {
  all.querySelector(".failed").hidden = true;
  ready ??= inTime(Promise.all([
    fetch(root.dataset.words).then((response) => (response.ok ? response.json() : Promise.reject(response.status))),
    loadTable(root.dataset.table),
  ]));
  try {
    await ready;
    root.querySelector(".start").hidden = true;
    ask(FIRST);
  } catch {
    fail();
  }
}

function ask(name) {
  only(form);
  summarise();
  if (asked.at(-1) !== name) asked.push(name);
  for (const [key, element] of questions) element.hidden = key !== name;
  const question = questions.get(name);
  prepare(question);
  complain(question, "");
  ready.then(([words]) => { form.querySelector(".progress-line").textContent = words["route.progress"].replace("{n}", asked.length); });
  form.querySelector(".back").hidden = asked.length < 2;
  question.querySelector(".question-title").focus();
}

// Only the places of the chosen municipality are offered.
function prepare(question) {
  if (question.dataset.question !== "settlement") return;
  const option = questions.get("municipality").querySelector("select").selectedOptions[0];
  const places = option.dataset.settlements.split("|");
  for (const choice of question.querySelectorAll(".choice")) choice.hidden = !places.includes(choice.querySelector("input").value);
}

const READERS = {
  select: (question) => question.querySelector("select").value || undefined,
  choice: (question) => question.querySelector("input:checked")?.value,
  "yes-no": (question) => ({ true: true, false: false })[question.querySelector("input:checked")?.value],
  number: (question) => {
    const input = question.querySelector("input");
    const value = Number(input.value);
    const fits = input.value.trim() !== "" && Number.isInteger(value) && value >= Number(input.min) && value <= Number(input.max);
    return fits ? value : undefined;
  },
};

async function complain(question, text) {
  const place = question.querySelector(".field-error");
  place.textContent = text;
  place.hidden = !text;
  const field = question.querySelector("input, select");
  place.id = `error-${question.dataset.question}`;
  field.setAttribute("aria-describedby", `hint-${question.dataset.question}${text ? ` ${place.id}` : ""}`);
  if (text) { field.setAttribute("aria-invalid", "true"); field.focus(); } else field.removeAttribute("aria-invalid");
}

async function next() {
  const question = questions.get(asked.at(-1));
  const value = READERS[question.dataset.kind](question);
  if (value === undefined) {
    const [words] = await ready;
    complain(question, question.querySelector("input")?.dataset.wrong ?? words["route.choose-one"]);
    return;
  }
  answers[asked.at(-1)] = value;
  await settle();
}

async function settle() {
  const [words, table] = await ready;
  const given = table.ask(relevant());
  if (given.error) { ask(given.error.field); complain(questions.get(given.error.field), words["route.choose-one"]); return; }
  if (given.missing.length) { ask(given.missing[0]); return; }
  try {
    await show(given, words);
  } catch {
    fail();
  }
}

async function show(given, words) {
  await showResult({ root, result, given, words, label });
  only(result);
  summarise();
  result.querySelector("h2").focus();
  offerExact({ root, words, answers: relevant, today: today(), onResult: (exact) => showExact(exact, given, words) });
}

// The rules have had the birth date: they tell when the answer changes, or that it is another one already.
function showExact(exact, given, words) {
  const text = exact.outcome === given.outcome
    ? words[exact.changes.length ? "route.exact.changes" : "route.exact.same"]
    : words["route.exact.different"].replace("{outcome}", words[`route.outcome.${exact.outcome}.title`] ?? "");
  result.querySelector(".exact-result").textContent = text;
  showChanges(result, exact, words);
}

// An answer to a question that is no longer asked (another age, another municipality) is kept, but not sent.
const relevant = () => Object.fromEntries(asked.map((name) => [name, answers[name]]));

const today = () => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
};

function back() {
  asked.pop();
  ask(asked.at(-1));
}

function change(name) {
  asked = asked.slice(0, asked.indexOf(name) + 1);
  ask(name);
}

function again() {
  answers = {};
  asked = [];
  form.reset();
  ask(FIRST);
}

function fail() {
  ready = undefined;
  only(null);
  summary.hidden = true;
  root.querySelector(".start").hidden = false;
  asked = [];
  all.querySelector(".failed").hidden = false;
  all.querySelector(".with-script").hidden = true;
}

// What the visitor chose, in the words of the form.
function label(name) {
  const question = questions.get(name);
  if (question.dataset.kind === "select") return question.querySelector("select").selectedOptions[0].textContent;
  if (question.dataset.kind === "number") return question.querySelector("input").value;
  return question.querySelector("input:checked").parentElement.textContent.trim();
}

async function summarise() {
  const [texts] = await ready;
  const done = asked.filter((name) => answers[name] !== undefined);
  summary.hidden = !done.length;
  summary.querySelector("ul").replaceChildren(...done.map((name) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: texts["route.change"] });
    button.setAttribute("aria-label", `${texts["route.change"]}: ${texts[`route.q.${name}`]}`);
    button.addEventListener("click", () => change(name));
    const element = document.createElement("li");
    const answer = Object.assign(document.createElement("strong"), { textContent: label(name) });
    element.append(`${texts[`route.q.${name}`]} `, answer, " ", button);
    return element;
  }));
}
