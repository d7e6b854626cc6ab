// The fields of one question: reads them, fills them, says what is chosen in the words of the form, and complains.
import { latin } from "../shared/dates.js";

const checked = (question) => question.querySelector("input:checked");

const READERS = {
  select: (question) => question.querySelector("select").value || undefined,
  choice: (question) => checked(question)?.value,
  "yes-no": (question) => ({ true: true, false: false })[checked(question)?.value],
  number: (question) => inRange(question.querySelector("input")),
};

// The answer in JSON's own types, undefined where there is none or one that does not fit.
export const read = (question) => READERS[question.dataset.kind](question);

function inRange({ value, dataset }) {
  const text = latin(value).trim().replace(/[,٫]/, ".");
  const number = Number(text);
  const fits = /^\d+(\.\d+)?$/.test(text) && number >= Number(dataset.low) && number <= Number(dataset.high);
  const steps = number / Number(dataset.step);
  return fits && Math.abs(steps - Math.round(steps)) < 1e-6 ? number : undefined;
}

// Fills in an answer that came with a link; one the form does not have is left out.
export function write(question, value) {
  if (question.dataset.kind === "number") question.querySelector("input").value = typeof value === "number" ? value : "";
  else if (question.dataset.kind === "select") writeSelect(question.querySelector("select"), typeof value === "string" ? value : "");
  else for (const input of question.querySelectorAll("input")) input.checked = ["string", "boolean"].includes(typeof value) && input.value === String(value);
}

function writeSelect(select, value) {
  select.value = value;
  if (select.selectedIndex < 0) select.value = "";
}

// What the visitor chose, in the words of the form.
export function label(question) {
  if (question.dataset.kind === "select") return question.querySelector("select").selectedOptions[0]?.textContent.trim() ?? "";
  if (question.dataset.kind === "number") return question.querySelector("input").value;
  return checked(question)?.parentElement.textContent.trim() ?? "";
}

// Only what the table can answer is offered: the places of the chosen municipality.
export function offer(question, { choices } = {}) {
  if (!choices || question.dataset.kind !== "choice") return;
  for (const choice of question.querySelectorAll(".choice")) choice.hidden = !(choice.querySelector("input").value in choices);
}

// Says beside the field and above the form what is expected, and takes the visitor to the field; "" takes it back.
export function complain(form, question, text) {
  const field = question.querySelector("input.place, select:not([aria-hidden]), input.number, .choice:not([hidden]) input");
  const place = question.querySelector(".field-error");
  const summary = form.querySelector(".error-summary");
  const link = summary.querySelector("a");
  for (const part of [place, link]) part.textContent = text;
  for (const part of [place, summary]) part.hidden = !text;
  link.href = `#${field.id || question.id}`;
  link.onclick = (event) => { event.preventDefault(); field.focus(); };
  field.setAttribute("aria-describedby", `hint-${question.dataset.question}${text ? ` ${place.id}` : ""}`);
  if (text) { field.setAttribute("aria-invalid", "true"); field.focus(); } else field.removeAttribute("aria-invalid");
}
