// A text that a municipality takes over: filled in, printed and saved as a letter is, and copied as plain Dutch text.
import "./letter.js";
import { copy } from "../shared/download.js";
import { pageData } from "../shared/page-data.js";

const data = pageData("text");
const BLANK = "…";

/** @type {(line: HTMLElement) => string} */
const words = (line) => [...line.childNodes].map((node) =>
  node.textContent || (node instanceof HTMLElement && node.matches(".blank") ? BLANK : "")).join("").trim();

// A heading stands free of what goes before it.
/** @type {(line: HTMLElement, place: number) => string} */
const spaced = (line, place) => (place && line.closest(".subject") ? `\n${words(line)}` : words(line));

document.querySelector("[data-do=copy]").addEventListener("click", async () => {
  const lines = [...document.querySelectorAll(".letter .said:not([hidden]) > .dutch")];
  const done = await copy(lines.map(spaced).join("\n"));
  document.querySelector("#formulier [role=status]").textContent = done ? data.copied : data.notCopied;
});
