// The questions: one at a time, in the order the rules ask for them. Knows no rule: it shows what is missing, then the answer.
import { Runtime } from "./runtime.js";
import { showResult } from "./result.js";

const root = document.querySelector("#rekenhulp");
const all = document.querySelector("#alle-antwoorden");
const form = root.querySelector("form");
const loading = root.querySelector(".loading");
const result = root.querySelector(".result");
const summary = root.querySelector(".summary");
const questions = new Map([...form.querySelectorAll(".question")].map((element) => [element.dataset.question, element]));
const FIRST = "municipality";

let answers = {}; // by question, in JSON's own types; kept when someone goes back
let asked = []; // questions shown so far, the current one last
let runtime;
let words;

const only = (shown) => { for (const part of [form, loading, result]) part.hidden = part !== shown; };

root.hidden = false;
all.querySelector(".with-script").hidden = false;
root.querySelector(".start button").addEventListener("click", begin);
root.querySelector(".back").addEventListener("click", back);
root.querySelector(".again").addEventListener("click", again);
root.querySelector(".cancel").addEventListener("click", cancel);
form.addEventListener("submit", (event) => { event.preventDefault(); next(); });

async function begin() {
  root.querySelector(".start").hidden = true;
  startRuntime();
  words ??= fetch(root.dataset.words).then((response) => response.json());
  words.catch(fail);
  ask(FIRST);
}

function startRuntime() {
  runtime = new Runtime({
    worker: root.dataset.worker,
    manifest: root.dataset.runtime,
    onProgress: showProgress,
  });
  runtime.ready.catch(() => {}); // told when an answer is asked for
}

async function showProgress(percent) {
  loading.querySelector("progress").value = percent;
  const text = (await words)["route.loading"].replace("{percent}", percent);
  // A screen reader hears every tenth part, not every packet.
  if (percent % 10 === 0 || !loading.querySelector("[role=status]").textContent) loading.querySelector("[role=status]").textContent = text;
}

function ask(name) {
  only(form);
  summarise();
  if (asked.at(-1) !== name) asked.push(name);
  for (const [key, element] of questions) element.hidden = key !== name;
  const question = questions.get(name);
  prepare(question);
  complain(question, "");
  words.then((texts) => { form.querySelector(".progress-line").textContent = texts["route.progress"].replace("{n}", asked.length); });
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
  if (text) { field.setAttribute("aria-invalid", "true"); field.focus(); } else field.removeAttribute("aria-invalid");
}

async function next() {
  const question = questions.get(asked.at(-1));
  const value = READERS[question.dataset.kind](question);
  if (value === undefined) {
    complain(question, question.querySelector("input")?.dataset.wrong ?? (await words)["route.choose-one"]);
    return;
  }
  answers[asked.at(-1)] = value;
  await settle();
}

async function settle() {
  only(loading);
  try {
    const texts = await words;
    if (!loading.querySelector("[role=status]").textContent) loading.querySelector("[role=status]").textContent = texts["route.thinking"];
    const given = await runtime.ask({ rule: "route", answers: relevant(), on: today() });
    if (given.error) { reask(given.error, texts); return; }
    if (given.missing.length) { ask(given.missing[0]); return; }
    await showResult({ root, result, given, words: texts, label });
    only(result);
    summarise();
    result.querySelector("h2").focus();
  } catch {
    fail();
  }
}

// An answer to a question that is no longer asked (another age, another municipality) is kept, but not sent.
const relevant = () => Object.fromEntries(asked.map((name) => [name, answers[name]]));

const today = () => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
};

function reask(error, texts) {
  ask(error.field);
  complain(questions.get(error.field), texts["route.choose-one"]);
}

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

function cancel() {
  runtime.stop();
  root.querySelector(".start").hidden = false;
  only(null);
  asked = [];
  root.querySelector(".start button").focus();
}

function fail() {
  runtime.stop();
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
  const texts = await words;
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
