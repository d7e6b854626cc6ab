// A pupil list by file or paste: shows what was recognised, lets the user say it is something else, and asks the rules.
// The list stays on this page: it is in no link and is kept nowhere. A link and the tab hold the settings alone.
import { Explain } from "../explain.js";
import { Form } from "../../forms/form.js";
import { asTyped, day, fill, megabytes, number, today } from "../../shared/format.js";
import { ask, begin, calculate, data, loadWords, part, prepare, showResult } from "../funding.js";
import { download } from "../../shared/download.js";
import { el } from "../../shared/dom.js";
import { forget } from "../duo/check.js";
import { fromText, toText } from "../mapping/kept.js";
import { Mapping } from "../mapping/mapping.js";
import { Refused } from "../sheets/refused.js";
import { readSheets } from "../sheets/sheets.js";
import { comparedWith, daysOf } from "../outlook/ahead.js";
import { forgetJudgements, goBack, inWordsOfRules, judgements, numbers } from "./judgements.js";
import { showList } from "./list-result.js";

/** @import {Columns} from "../mapping/recognise.js" */

const RULE = "pupil-list";
const JUDGEMENT = "oordeel";
const SETTINGS = ["year", "first_time", "reference", "expected_amounts", "near_days"];
const form = new Form(part("form"), data.refused);
const drop = part(".drop");
const pasted = form.form.elements.pasted;
const file = form.form.elements.file;
const year = form.form.elements.year;
const most = Number(data.most);
const mapping = new Mapping(part(".columns"), /** @type {Columns} */ (/** @type {unknown} */ (data)));
const keptFile = part("input#f-mapping");
let chosen = false; // whether a list stands there

begin(form, RULE, { lost: () => Boolean(chosen || pasted.value.trim()), emptied });
tellCompared();
form.form.addEventListener("change", tellCompared); // also where a link or the tab brings another year
file.addEventListener("click", () => { file.value = ""; }); // else the same file, mended, is no change
file.addEventListener("change", () => { if (file.files[0]) take(file.files[0]); });
part(".use-paste").addEventListener("click", () => { if (pasted.value.trim()) preview(new TextEncoder().encode(pasted.value), ""); });
part(".compute").addEventListener("click", compute);
part(".keep-mapping").addEventListener("click", () => download("indeling.json", "application/json", toText(mapping.mapping)));
keptFile.addEventListener("change", openMapping);
form.form.addEventListener("submit", (event) => event.preventDefault());
form.form.addEventListener("change", outdated);
for (const name of ["dragover", "dragleave", "drop"]) drop.addEventListener(name, dragged);

// The day with which 1 January of the period that is asked is compared; that of a year to come may not be known yet.
function tellCompared() {
  const [option] = year.selectedOptions; // none where a link asks for a year that is not offered
  const asked = (option ? daysOf(option) : []).find((/** @type {string} */ one) => one.endsWith("-01-01"))?.slice(0, 4) ?? "";
  const last = Object.keys(data.references).sort().at(-1) ?? "";
  const later = asked > last;
  const known = !later && data.references[asked] ? asked : last;
  part("#f-reference-hint").textContent = fill(later ? data.comparedLater : data.compared, { year: later ? asked : known, known, day: day(data.references[known]) });
}

// An answer stays while something else is chosen, and says that it is of before.
function outdated() {
  const result = part(".result");
  if (result.hidden || result.querySelector(".outdated")) return;
  result.prepend(el("p", { className: "notice outdated", role: "status" }, data.outdated));
}

/** @type {(event: any) => void} */
function dragged(event) {
  event.preventDefault();
  drop.classList.toggle("over", event.type === "dragover");
  if (event.type === "drop" && event.dataTransfer.files[0]) take(event.dataTransfer.files[0]);
}

// Neither the list nor what came of it, until it is brought back; the file of DUO is to be chosen again.
function emptied() {
  const was = { chosen, hidden: part(".columns").hidden, parts: [".seen", ".said"].map((place) => ({ place, parts: [...part(place).childNodes] })) };
  chosen = false;
  forget();
  const judgedAgain = forgetJudgements();
  refuse("");
  part(".columns").hidden = true;
  for (const { place } of was.parts) part(place).replaceChildren();
  return () => {
    ({ chosen } = was);
    judgedAgain();
    part(".columns").hidden = was.hidden;
    for (const { place, parts } of was.parts) part(place).replaceChildren(...parts);
  };
}

// Nothing is computed of the list before while another one is read.
function another() {
  refuse("");
  for (const before of [".columns", ".result"]) part(before).hidden = true;
}

// A file that is too large is not even read.
/** @type {(given: File) => Promise<void>} */
async function take(given) {
  if (given.size > most) { refuse(fill(data.tooLarge, { mb: megabytes(given.size), most: megabytes(most) })); return; }
  another();
  try {
    await preview(new Uint8Array(await given.arrayBuffer()), given.name);
  } catch {
    refuse(data.unreadable);
  }
}

// What a file's columns were the last time.
async function openMapping() {
  const file = keptFile.files?.[0];
  const kept = file && fromText(await file.text());
  part(".mapping-told").textContent = kept ? mapping.open(kept) : data.notAMapping;
}

/** @type {(text: string) => void} */
function refuse(text) {
  const place = part(".file-problem");
  place.textContent = text;
  place.hidden = !text;
  if (text) { part(".columns").hidden = true; part(".result").hidden = true; place.focus(); }
}

/** @type {(bytes: Uint8Array, name: string) => Promise<void>} */
async function preview(bytes, name) {
  another();
  const words = await loadWords().catch(() => null);
  if (!words) { refuse(data.notLoaded); return; }
  const explain = new Explain(words, data);
  try {
    mapping.show(await readSheets(bytes), bytes, name, explain);
    forgetJudgements();
    chosen = true;
    prepare(); // while a person looks at the columns
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refuse(fill(explain.word(`fund.file.${error.code}`), { got: error.got }));
  }
}

/** @type {(answers: Answers) => Answers} */
function options(answers) {
  const days = daysOf(year.selectedOptions[0]);
  const january = days.find((/** @type {string} */ day) => day.endsWith("-01-01"));
  const references = answers.reference !== undefined && january ? { [january]: answers.reference } : {};
  return { peildata: days, references, first_time: answers.first_time, expected_amounts: answers.expected_amounts ?? false, near_days: answers.near_days, ...mapping.sent, judgements: judgements(), numbers: numbers(), short: true };
}

/** @type {(refused: Refusal) => string} */
function refusal({ field, got, example }) {
  const { refused, notOneSchool } = data;
  return field === "list" ? fill(notOneSchool, { got: number(Number(got)), most: number(Number(example)) }) : fill(refused, { example: asTyped(example) });
}

// Only these: what was pasted stands in the same form.
/** @type {(typed: Answers) => Answers} */
function settings(typed) {
  return Object.fromEntries(SETTINGS.filter((name) => name in typed).map((name) => [name, typed[name]]));
}

// Who counted on the peildatum before the first one: asked by itself, as there the one-off amount could be claimed too.
/** @type {(sent: Answers) => Promise<Result | null>} */
async function countedBefore(sent) {
  const compared = comparedWith(sent.peildata);
  const found = compared && await ask("pupil-list", { ...sent, peildata: [compared], references: {} }, today(), { content: mapping.content });
  return found && !found.error ? found : null;
}

async function compute() {
  const answers = form.read();
  if (!answers) return;
  await calculate(part(".compute"), async (words) => {
    const explain = new Explain(words, data);
    const sent = options(answers);
    const result = await ask("pupil-list", sent, today(), { content: mapping.content });
    if (result.error) { refuse(refusal(result.error)); return; }
    const before = await countedBefore(sent);
    part(".result").querySelector(".outdated")?.remove();
    result.data.unused_columns = result.data.unused_columns.filter((/** @type {string} */ one) => !mapping.takenApart(one));
    showList(result, before, explain, () => ({ rule: RULE, answers: settings(form.typed()), on: today() }), mapping, sent, { ...inWordsOfRules(mapping.meantIn(JUDGEMENT)), ...judgements() });
    const unset = mapping.unset;
    if (unset.length) part(".answer").prepend(setOnce(unset, explain));
    showResult();
    goBack();
  });
}

// What is missing in every row, with the fields where it is set once. A link moves there and stays out of the address.
/** @type {(links: HTMLAnchorElement[], explain: Explain) => HTMLElement} */
function setOnce(links, explain) {
  for (const link of links) link.addEventListener("click", (event) => { event.preventDefault(); part(link.hash).focus(); });
  const [before, after = ""] = explain.word("fund.list.set-for-all").split("{columns}");
  return el("p", { className: "notice set-once" }, before, ...links.flatMap((link, place) => (place ? [explain.row(["", ""]), link] : [link])), after);
}
