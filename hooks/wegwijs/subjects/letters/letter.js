// A letter that a family fills in: shown as it will be sent, printed, saved as a document and opened again. Nothing of it
// leaves the device.
import { LARGEST, TYPE, pack, unpack } from "../documents/file.js";
import { PaperForm } from "../forms/paper.js";
import { chosenPlace } from "../places/chosen-place.js";
import { readDate, today } from "../shared/dates.js";
import { download } from "../shared/download.js";
import { day, fill } from "../shared/format.js";
import { putAll } from "../shared/keep.js";
import { pageData } from "../shared/page-data.js";
import { Sentences } from "./sentences.js";

const data = pageData("letter");
/** @type {HTMLFormElement & Told} */
const form = document.querySelector("#formulier");
const sentences = new Sentences(document.querySelector(".letter"), form, data.term);
const under = form.querySelector("select#onder");
const file = form.querySelector("input[type=file]");
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

/** @returns {[string, string][]} */
const values = () => sentences.inputs.filter((input) => input.checked || input.type !== "checkbox")
  .map(({ name, value }) => /** @type {[string, string]} */ ([name, value])).filter(([, value]) => value);

function save() {
  try {
    const id = data.letter;
    download(`${id}.docx`, TYPE, pack({ id, title, paragraphs: sentences.paragraphs, values: values() }));
    paper.unsaved = false;
    paper.tell(data.saved);
  } catch {
    paper.tell(data.failed);
  }
}

async function open() {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  try {
    paper.tell(await refused(chosen) ?? data.opened);
  } catch {
    paper.tell(data.foreign); // the file went, or may not be read
  }
  file.value = ""; // the same file can be chosen again
}

// Fills the form from a file; why not, where it is not one of this letter, "" where the visitor keeps what is there.
/** @type {(chosen: File) => Promise<string | undefined>} */
async function refused(chosen) {
  if (chosen.size > LARGEST) return data.big;
  const kept = unpack(new Uint8Array(await chosen.arrayBuffer()));
  if (!kept) return data.foreign;
  if (kept.id !== data.letter) return kept.title ? fill(data.other, { title: kept.title }) : data.foreign;
  if (!paper.mayGo(data.openSure)) return "";
  form.reset();
  putAll(sentences.inputs, kept.values);
  for (const list of form.querySelectorAll("select")) if (list.selectedIndex < 0) list.selectedIndex = 0; // what it does not offer
  paper.work.save(false);
  paper.unsaved = false;
  paper.refit();
  show();
  return undefined;
}

const paper = new PaperForm(form, data.sure, { save }, show);
file.addEventListener("change", open);
await prefill().catch(() => { /* the name of the municipality is then typed */ });
show();
