// Walks through the questions on a small page without a browser: node questions_page.mjs FOLDER reads walks from standard
// input as JSON, each `{address, steps, framed, lost}`, and prints what stood there after every step. An address is text, or what a link holds.
import { readFileSync } from "node:fs";
import { register } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Window } from "happy-dom";

const folder = pathToFileURL(`${path.resolve(process.argv[2])}/`);
const { fromFragment, toFragment } = await import(new URL("../shared/share.js", folder));
register("./fresh_scripts.mjs", import.meta.url);

const PAGE = readFileSync(new URL("./questions_page.html", import.meta.url), "utf8");
const FILES = JSON.parse(readFileSync(new URL("./questions_page.json", import.meta.url), "utf8"));
const BARE = ["document", "location", "history", "addEventListener", "FormData"];
const turn = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
const settled = async () => { for (let turns = 0; turns < 8; turns += 1) await turn(2); };

// The questions tell of the place or the link in the address once they are there.
async function begun(heard) {
  for (let turns = 0; turns < 2500 && !heard.placed.length && !heard.linked.length && !heard.errors.length; turns += 1) await turn(4);
  await settled();
}

// happy-dom tells of another hash where a script put it there too. A browser tells of those that a visitor went to.
function asABrowser(window) {
  const listeners = [];
  const listen = window.addEventListener.bind(window);
  window.addEventListener = (type, ...how) => (type === "hashchange" ? listeners.push(how[0]) : listen(type, ...how));
  window.moved = () => { for (const listener of listeners) listener(); };
  listen("popstate", () => setTimeout(window.moved));
}

function open({ address, framed }, heard) {
  const window = new Window({ url: `https://school.example/nl/wegwijzer/${typeof address === "string" ? address : toFragment(address)}` });
  window.document.write(PAGE);
  asABrowser(window);
  const put = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  put("window", window);
  put("parent", framed ? {} : window);
  put("heard", heard);
  for (const name of BARE) put(name, typeof window[name] === "function" && !/^[A-Z]/.test(name) ? window[name].bind(window) : window[name]);
  put("fetch", async (url) => ({ ok: !heard.lost, status: 503, json: async () => FILES[url] }));
  console.error = (error) => { heard.errors.push(String(error)); };
  return window;
}

const click = (window, selector) => window.document.querySelector(selector).click();
const STEPS = {
  click,
  choose: (window, name, value) => { window.document.querySelector(`[data-name=${name}] select`).value = value; },
  tick: (window, name, value) => { for (const input of window.document.querySelectorAll(`[data-name=${name}] input`)) input.checked = input.value === value; },
  type: (window, name, value) => { window.document.querySelector(`[data-name=${name}] input`).value = value; },
  next: (window) => click(window, ".questions [type=submit]"),
  back: (window) => window.history.back(),
  go: (window, hash) => { window.location.hash = hash; window.moved(); },
  lose: (window, lost) => { globalThis.heard.lost = lost; },
};

const textsOf = (root, selector) => [...root.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, " ").trim());

function told(window, heard) {
  const { document } = window;
  const at = (selector) => document.querySelector(selector);
  const asked = [...document.querySelectorAll(".question")].filter((one) => !one.hidden).map((one) => one.dataset.name);
  const places = { start: ".start", question: "form.questions", result: ".result", card: ".desk-card", failed: ".calculator-failed" };
  return {
    seen: Object.entries(places).filter(([, selector]) => !at(selector).hidden).map(([name]) => name),
    asked: at("form.questions").hidden ? [] : asked,
    progress: at(".progress-line").textContent,
    back: !at(".questions .back").hidden,
    wrong: at(".error-summary").hidden ? "" : at(".error-summary a").textContent,
    summary: at(".summary").hidden ? null : textsOf(document, ".summary li"),
    changes: [...document.querySelectorAll(".summary li button")].map((one) => [one.type, one.className, one.getAttribute("aria-label")]),
    offered: [...document.querySelectorAll("[data-name=place] .choice")].filter((one) => !one.hidden).map((one) => one.querySelector("input").value),
    news: at(".link-news").hidden ? "" : at(".link-news").textContent,
    verdict: at(".verdict").textContent,
    chosen: at("[data-name=municipality] select").value,
    typed: at("[data-name=age] input").value,
    focus: document.activeElement?.className || document.activeElement?.localName,
    address: window.location.search + window.location.hash,
    state: fromFragment(window.location.hash),
    depth: window.history.state?.depth ?? 0,
    entries: window.history.length,
    ...heard,
  };
}

async function walk(given, number) {
  const heard = { shown: [], linked: [], placed: [], kept: 0, errors: [], lost: given.lost };
  const window = open(given, heard);
  const seen = [];
  try {
    await import(new URL(`../offline/offline.js?${number}`, folder)); // else it comes at its own time, perhaps in a later walk
    await import(new URL(`calculator.js?${number}`, folder));
    await begun(heard);
    seen.push(structuredClone(told(window, heard)));
    for (const [step, ...how] of given.steps) {
      STEPS[step](window, ...how);
      await settled();
      seen.push(structuredClone(told(window, heard)));
    }
  } catch (error) {
    seen.push({ crashed: String(error) });
  }
  return seen;
}

const walks = [];
for (const [number, given] of JSON.parse(readFileSync(0)).entries()) walks.push(await walk(given, number));
console.log(JSON.stringify(walks));
process.exit(0);
