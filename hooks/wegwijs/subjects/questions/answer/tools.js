// What a visitor does with an answer: show it at a desk, print it, share it, keep it, and report a fault. Fetched when used.
import { today } from "../../shared/dates.js";
import { copy, download } from "../../shared/download.js";
import { calendar } from "../../shared/ics.js";
import { linkTo } from "./link.js";
import { pageData } from "../../shared/page-data.js";
import { mailto, receipt, report } from "../../shared/receipt.js";
import { here, send } from "../../shared/share.js";
import { text } from "./steps.js";
import { deadlines } from "./terms.js";
/** @import {Result} from "./result.js" */

const data = pageData("questions");
/** @template {string} S @template {Element} [E=Selected<S>] @param {Result} result @param {S} selector @returns {E & Told} */
const at = (result, selector) => result.box.querySelector(selector);

/** @type {(result: Result) => Promise<void>} */
async function card(result) {
  const { showCard } = await import("./card.js");
  result.tell("calc.card.loading");
  await showCard(result);
  result.tell("");
}

const printAll = () => window.print();

// The link stands there to copy, and the device offers its own ways to send it where it has any.
/** @type {(result: Result) => Promise<void>} */
async function share(result) {
  const { words } = result.questions;
  const url = linkTo(result.questions);
  at(result, ".share-link").hidden = false;
  at(result, "input#deel-link").value = url;
  at(result, "input#deel-link").select();
  const title = words[`outcome.${result.given.outcome}.title`];
  await send({ title, text: `${title}\n${words["calc.share.message"]}`, url });
}

/** @type {(result: Result) => Promise<void>} */
async function copyLink(result) {
  at(result, "input#deel-link").select();
  result.tell((await copy(at(result, "input#deel-link").value)) ? "calc.tool.copied" : "calc.tool.select");
}

// The answers, the verdict and the steps as plain lines.
/** @type {(result: Result) => string} */
export function asText(result) {
  const { told, words } = result.questions;
  const blocks = [
    document.title,
    told.map(({ question, answer }) => `${question} ${answer}`).join("\n"),
    [".verdict", ".certainty", ".answer", ".doubts:not([hidden])"].map((part) => at(result, part)).filter(Boolean).map(text).join("\n"),
    `${words["calc.text.page"]} ${here()}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** @type {(result: Result) => Promise<void>} */
async function copyText(result) {
  const place = at(result, ".plain-text");
  place.querySelector("textarea").value = asText(result);
  place.hidden = false;
  const copied = await copy(asText(result));
  if (!copied) place.querySelector("textarea").select();
  result.tell(copied ? "calc.tool.copied" : "calc.tool.select");
}

/** @type {(result: Result, ending: string) => string} */
const name = ({ given }, ending) => `${given.rule}-${today()}.${ending}`;

/** @type {(result: Result) => void} */
function toCalendar(result) {
  const { given, part, questions } = result;
  if (!part) return; // then no term stands there, nor the button
  const events = deadlines(part, { rule: given.rule, url: here(), words: questions.words });
  download(name(result, "ics"), "text/calendar", calendar(events, { stamp: today(), name: questions.words["calc.calendar.name"] }));
  result.tell("calc.tool.saved");
}

/** @param {Result} result */
function kept({ given, questions }) {
  const conditions = given.conditions.map(({ kind, ...condition }) => ({ ...condition, seen: seen(kind, questions.answers[questions.asks(condition.id) ?? ""]) }));
  return receipt({ result: { ...given, conditions }, answers: questions.relevant, dataVersion: data.dataVersion });
}

// The answer a condition looked at, in the form of the rules: kilometres are no whole number, and stand there as text.
/** @type {(kind: Kind | "", value: any) => object | null} */
const seen = (kind, value) => (value === undefined ? null : { kind, value: kind === "km" ? String(value) : value });

/** @type {(result: Result) => Promise<void>} */
async function save(result) {
  const { savedPage } = await import("./save.js");
  download(name(result, "html"), "text/html", await savedPage(result));
  result.tell("calc.tool.saved");
}

// The text of a report, with the answers only while the visitor agrees.
/** @type {(result: Result) => void} */
export function fillReport(result) {
  const box = at(result, ".report");
  const agreed = box.querySelector("input[type=checkbox]");
  const mail = box.querySelector("a.button");
  const write = () => {
    const body = `${data.reportIntro}\n\n${report(kept(result), { withAnswers: agreed.checked })}`;
    box.querySelector("textarea").value = body;
    mail.href = mailto({ to: document.querySelector("[data-contact]")?.dataset.contact, subject: data.reportSubject, body });
  };
  agreed.onchange = write;
  write();
}

/** @type {(result: Result) => Promise<void>} */
async function copyReport(result) {
  const place = at(result, ".report textarea");
  place.select();
  result.tell((await copy(place.value)) ? "calc.tool.copied" : "calc.tool.select");
}

/** @type {{[tool: string]: (result: Result) => unknown}} */
const TOOLS = { card, print: printAll, share, calendar: toCalendar, copy: copyText, save, "copy-link": copyLink, "copy-report": copyReport };

/** @type {(tool: string, result: Result) => unknown} */
export const use = (tool, result) => TOOLS[tool](result);
