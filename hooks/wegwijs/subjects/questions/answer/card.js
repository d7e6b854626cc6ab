// The desk card: the answer in the visitor's language and in Dutch side by side, to show or print at a school or town hall.
import { today } from "../../shared/dates.js";
import { day, fill } from "../../shared/format.js";
import { pageData } from "../../shared/page-data.js";
import { qr } from "../../shared/qr.js";
import { linkTo } from "./link.js";
import { bare, section } from "./steps.js";
import { dateTerms } from "./terms.js";
import { getJson } from "../table.js";
/** @import {Questions} from "../questions.js" */
/** @import {Result} from "./result.js" */

/** @typedef {{words: Words, part: Part | null, language: string}} Column what stands on the card in one language */

/** @template {keyof HTMLElementTagNameMap} T @param {T} name @param {object} properties @param {(Node | string)[]} children */
const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** @type {(one: HTMLElement, other?: HTMLElement) => HTMLElement} */
const pair = (one, other) => {
  if (!other) return make("div", { className: "pair" }, one);
  return make("div", { className: "pair" }, one, make("div", { lang: "nl", dir: "ltr" }, ...other.childNodes));
};

// Shows the card under the answer and takes the visitor to it. Throws when the Dutch words or page do not come.
/** @type {(result: Result) => Promise<void>} */
export async function showCard(result) {
  const { questions } = result;
  const card = questions.root.querySelector(".desk-card");
  card.replaceChildren(
    make("h2", { id: "balie-kop", tabIndex: -1, textContent: questions.words["calc.card.title"] }),
    ...(await sheet(result)),
    buttons(card, result),
  );
  card.setAttribute("aria-labelledby", "balie-kop");
  card.hidden = false;
  card.querySelector("h2").focus();
}

// What stands on the card, row by row: in the visitor's language, and beside it in Dutch.
/** @type {(result: Result) => Promise<HTMLElement[]>} */
export async function sheet(result) {
  const { questions, given } = result;
  const { dutch, dutchWords } = pageData("questions");
  const own = { words: questions.words, part: result.part ?? (await section(given)), language: document.documentElement.lang };
  const other = dutch ? { words: await getJson(dutchWords), part: await section(given, new URL(dutch, location.href).href), language: "nl" } : null;
  const columns = [own, other].filter(Boolean);
  const made = columns.map((column) => rows(column, result));
  return [
    ...made[0].map((row, index) => pair(row, made[1]?.[index])),
    onInternet(questions, columns.map(({ words }) => words)),
  ];
}

// What stands on the card in one language, from top to bottom; both languages have the same rows.
/** @type {(column: Column, result: Result) => HTMLElement[]} */
function rows({ words, part, language }, { questions, given }) {
  const answers = questions.path.asked.map((name) => make("li", {}, `${words[`q.${name}`]} `, make("strong", { textContent: answer(questions, name, words) })));
  const head = make("div", {},
    make("p", { textContent: fill(words["calc.card.intro"], { day: day(today(), language) }) }),
    make("ul", {}, ...answers));
  const verdict = make("div", {},
    make("p", { className: "verdict", textContent: words[`outcome.${given.outcome}.title`] }),
    make("p", { textContent: words[`verdict.${given.verdict}`] ?? words["verdict.yes"] }));
  if (!part) return [head, verdict];
  dateTerms(part, questions, words, language);
  return [head, verdict, ...pieces(bare(part))];
}

/** @type {(questions: Questions, name: string, words: Words) => string | undefined} */
const answer = ({ fields, answers, told }, name, words) => {
  const { kind } = fields.get(name).dataset;
  if (kind === "yes-no") return words[answers[name] ? "calc.yes" : "calc.no"];
  return (kind === "choice" && words[`q.${name}.${answers[name]}`]) || told.find((one) => one.name === name)?.answer;
};

// Where this answer stands on internet, to scan from the screen or from paper: in Dutch, for who sits at the desk.
/** @type {(questions: Questions, words: Words[]) => HTMLElement} */
function onInternet(questions, [own, dutch]) {
  const address = new URL(linkTo(questions));
  if (dutch) address.pathname = new URL(pageData("questions").dutch, location.href).pathname;
  const [page] = address.href.split("#");
  const [said, other] = [own, dutch].map((words) => words && make("div", {}, make("p", { textContent: words["calc.card.scan"] })));
  said.append(make("p", {}, make("bdi", { dir: "ltr", textContent: page })));
  return make("div", { className: "on-internet" }, qr(address.href, fill(own["calc.card.scan.label"], { page })), pair(said, other));
}

// The parts of a section, each step of a way on its own.
/** @type {(part: Element) => HTMLElement[]} */
const pieces = (part) => [...part.children].flatMap((child) =>
  (child.matches("ol.path") ? [...child.children].map((step) => make("div", { className: "card-step" }, ...step.childNodes)) : [make("div", {}, child)]));

/** @type {(card: HTMLElement, result: Result) => HTMLElement} */
function buttons(card, { questions, box }) {
  /** @type {(key: string, call: () => void) => HTMLButtonElement} */
  const button = (key, call) => {
    const made = make("button", { type: "button", className: "button button-plain", textContent: questions.words[key] });
    made.addEventListener("click", call);
    return made;
  };
  const close = () => { card.hidden = true; box.querySelector("[data-tool=card]").focus(); };
  return make("p", { className: "actions" }, button("calc.card.print", printCard), button("calc.card.close", close));
}

function printCard() {
  document.body.classList.add("print-card");
  window.addEventListener("afterprint", () => document.body.classList.remove("print-card"), { once: true });
  window.print();
}
