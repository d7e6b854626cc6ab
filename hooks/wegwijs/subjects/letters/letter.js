// A letter that a family fills in: shown as it will be sent, printed, saved as a document and opened again. Nothing of it
// leaves the device.
import { DocumentForm } from "../documents/document-form.js";
import { chosenPlace } from "../places/chosen-place.js";
import { readDate, today } from "../shared/dates.js";
import { day, fill } from "../shared/format.js";
import { pageData } from "../shared/page-data.js";
import { Sentences } from "./sentences.js";

const data = pageData("letter");
/** @type {HTMLFormElement & Told} */
const form = document.querySelector("#formulier");
const sentences = new Sentences(document.querySelector(".letter"), form, data.term);
const under = form.querySelector("select#onder");
const title = document.querySelector("h1").textContent.trim();

function show() {
  sentences.show();
  for (const input of form.querySelectorAll("input[data-date]")) {
    const readable = !input.value.trim() || readDate(input.value);
    document.getElementById(`${input.id}-wrong`).textContent = readable ? "" : data.wrong;
  }
  showTerm();
  showUnder();
}

function showTerm() {
  if (!data.term) return;
  const known = sentences.empty ? null : sentences.lastDay;
  document.querySelector(".last-day").textContent = known ? fill(data.term.words, { day: day(known) }) : "";
}

// Only what is known: the day, and the municipality that the visitor chose on this site.
async function prefill() {
  const date = form.querySelector('input[data-known="today"]');
  if (date && !date.value) date.value = today().split("-").reverse().join("-");
  const place = form.querySelector('input[data-known="municipality"]');
  const code = chosenPlace();
  if (!place || place.value || !code) return;
  const response = await fetch(pageData("search").places);
  const { municipalities } = await response.json();
  if (!place.value) place.value = municipalities[code]?.name ?? "";
}

// Only in Dutch there is another language to choose: any other page has its own below the Dutch.
async function showUnder() {
  if (!under || under.value === sentences.below) return;
  try {
    await sentences.under(under.value, under.selectedOptions[0].dataset.page);
  } catch {
    under.value = "";
    await sentences.under("");
    paper.tell(data.underFailed);
  }
}

const written = () => ({ title, paragraphs: sentences.paragraphs });
const paper = new DocumentForm(form, data.letter, data, written, show);
await prefill().catch(() => { /* the name of the municipality is then typed */ });
show();
