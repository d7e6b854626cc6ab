// The buttons that read aloud: the page from its title, or one sentence to say. Fetched when one is pressed.
import { dressed } from "../shared/dressed.js";
import { Reader } from "./reader.js";
import { sentences } from "./sentences.js";
/** @import {Sentence} from "./sentences.js" */
/** @import {State, VoiceOf} from "./reader.js" */

const player = document.querySelector(".player");
const [pauses, goesOn] = player.querySelectorAll("[data-aloud=pause] span");
const slower = player.querySelector("[data-aloud=slower]");
const failed = player.querySelector("[role=status]");
const MARK = "read-now";
const quiet = matchMedia("(prefers-reduced-motion: reduce)");

const looks = dressed(new URL("./aloud.css", import.meta.url).href);
/** @type {Reader | undefined} */
let reader;
/** @type {State} */
let now = "idle";
/** @type {Element | null} */
let marked = null;

// The sentence that is read stands out; where a browser cannot mark words, what it stands in does.
/** @type {(sentence: Sentence | null) => void} */
function show(sentence) {
  marked?.classList.remove(MARK);
  const holder = sentence?.range.startContainer.parentElement ?? null;
  if ("highlights" in CSS) {
    if (sentence) CSS.highlights.set(MARK, new Highlight(sentence.range)); else CSS.highlights.delete(MARK);
  } else {
    marked = holder;
    holder?.classList.add(MARK);
  }
  const place = holder?.getBoundingClientRect();
  if (holder && place && (place.top < 0 || place.bottom > innerHeight - player.offsetHeight)) holder.scrollIntoView({ block: "center", behavior: quiet.matches ? "auto" : "smooth" });
}

/** @type {(state: State) => void} */
function tell(state) {
  now = state;
  player.hidden = state === "idle";
  failed.hidden = state !== "failed";
  pauses.hidden = state === "paused";
  goesOn.hidden = !pauses.hidden;
  for (const button of player.querySelectorAll("button")) button.hidden = state === "failed" && button.dataset.aloud !== "stop";
}

// A sentence to say is read as it stands there in Dutch.
/** @type {{[button: string]: (reader: Reader, button: Part) => void}} */
const PRESSED = {
  page: (reader) => reader.start(sentences(document.querySelector("main"))),
  sentence: (reader, button) => reader.start(sentences(/** @type {Element} */ (button.closest(".say")).querySelector("[lang=nl]"))),
  pause: (reader) => (now === "paused" ? reader.goOn() : reader.pause()),
  stop: (reader) => reader.stop(),
  slower: (reader) => {
    const slow = !reader.slow;
    slower.setAttribute("aria-pressed", String(slow));
    reader.pace(slow);
  },
};

/** @type {(button: Part, voiceOf: VoiceOf) => Promise<void>} */
export async function press(button, voiceOf) {
  await looks;
  if (!reader) addEventListener("pagehide", () => reader?.stop()); // else it reads on beside the next page
  reader ??= new Reader(voiceOf, show, tell);
  PRESSED[button.dataset.aloud](reader, button);
}
