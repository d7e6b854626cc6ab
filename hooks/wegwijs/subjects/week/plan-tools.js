// What a family does with its list: print it, put its days in a calendar, send its link.
import { today } from "../shared/dates.js";
import { copy, download } from "../shared/download.js";
import { day, fill } from "../shared/format.js";
import { calendar } from "../shared/ics.js";
import { pageData } from "../shared/page-data.js";
import { qr } from "../shared/qr.js";
import { here, send } from "../shared/share.js";
import { answerBy, called } from "./plan-child.js";
import { written } from "./plan-state.js";
/** @import {FamilyPlan} from "./plan.js" */

const words = pageData("family");
const WARN_DAYS = 1;

/** @type {(list: FamilyPlan) => string} */
const linkTo = ({ plan }) => here() + written(plan);

// The address and the code of this list stand on paper, with the day it was printed from.
/** @type {(list: FamilyPlan) => void} */
export function draw(list) {
  const code = list.root.querySelector(".plan .code");
  code.replaceChildren(qr(linkTo(list), words.code), paragraph(words.code), paragraph(here().replace(/^https?:\/\//, "")));
  code.hidden = false;
  list.root.querySelector("p.made").textContent = fill(words.made, { day: day(today()) });
  list.root.querySelector("input#deel-link").value = linkTo(list);
}

/** @type {(text: string) => HTMLElement} */
const paragraph = (text) => Object.assign(document.createElement("p"), { textContent: text });

/** @type {(list: FamilyPlan) => CalendarEvent[]} */
const events = ({ plan, blocks }) => blocks.flatMap(({ child, told, number }) => {
  const on = answerBy(child, told);
  if (!on) return [];
  const summary = `${called(child, number, plan.named)}: ${told?.words.title ?? words.title}`;
  return [{ key: `gezin/${plan.place}/${number}/${child.ages}`, on, summary, description: document.title, url: here(), alarmDays: WARN_DAYS }];
});

/** @type {(list: FamilyPlan) => void} */
function save(list) {
  const days = events(list);
  if (days.length) download("gezin.ics", "text/calendar", calendar(days, { stamp: today(), name: words.calendar }));
  list.say(days.length ? words.saved : words.noDay);
}

// The link stands there to copy, and the device offers its own ways to send it where it has any.
/** @type {(list: FamilyPlan) => Promise<void>} */
async function share(list) {
  list.root.querySelector(".share-link").hidden = false;
  list.root.querySelector("input#deel-link").select();
  const title = list.root.querySelector("#lijst").textContent;
  await send({ title, text: `${title}\n${words.message}`, url: linkTo(list) });
}

/** @type {(list: FamilyPlan) => Promise<void>} */
async function copyLink(list) {
  list.root.querySelector("input#deel-link").select();
  list.say((await copy(linkTo(list))) ? words.copied : words.select);
}

/** @type {{[tool: string]: (list: FamilyPlan) => unknown}} */
export const TOOLS = { print: () => window.print(), calendar: save, share, copy: copyLink, retry: (list) => list.tell(), clear: (list) => list.clear() };
