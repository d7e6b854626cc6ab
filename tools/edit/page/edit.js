// The page of `./portal edit`: chooses what to edit, lets the library make the form, saves, and says what is wrong where.
import { formOf } from "/form.js";

const at = (id) => document.getElementById(id);
const { preview, locked } = document.body.dataset;
const KEY = "key";
let told = {};
let kinds = [];
let open = null;
let form = null;
let clean = "";

/** What the server answers; an Error in words where it does not. */
async function ask(what, asked = {}) {
  let answer;
  try {
    answer = await fetch(`/api/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Key": sessionStorage.getItem(KEY) ?? "" },
      body: JSON.stringify(asked),
    });
  } catch {
    throw new Error(told.gone ?? locked);
  }
  if (!answer.ok) throw new Error(answer.status === 403 ? locked : told.failed);
  return answer.json();
}

/** Show a line, and below it more of them; a button leads to a field. */
function say(text, lines = [], bad = false) {
  const place = at("told");
  place.className = bad ? "bad" : text ? "good" : "";
  place.setAttribute("role", bad ? "alert" : "status");
  place.replaceChildren();
  if (text) place.append(element("p", text));
  if (lines.length) place.append(list(lines));
}

function element(name, text, more = {}) {
  return Object.assign(document.createElement(name), { textContent: text, ...more });
}

function list(lines) {
  const all = document.createElement("ul");
  for (const { text, go } of lines) {
    const line = document.createElement("li");
    line.append(go ? element("button", text, { type: "button", onclick: go }) : text);
    all.append(line);
  }
  return all;
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Run what may fail, and say so in words. */
async function trying(what) {
  try {
    await what();
  } catch (error) {
    say(error.message, [], true);
  }
}

function options(select, pairs) {
  select.replaceChildren(...pairs.map(([value, text]) => new Option(text, value)));
}

const chosen = () => kinds.find((kind) => kind.name === at("kind").value);

function showKind() {
  const kind = chosen();
  const texts = !kind;
  document.querySelector(".for-text").hidden = !texts;
  document.querySelector(".for-item").hidden = texts || !kind.items.length;
  document.querySelector(".for-part").hidden = texts || kind.parts.length < 2;
  at("new").hidden = texts || !kind.new;
  at("open").textContent = texts ? told.search : told.open;
  at("found").hidden = true;
  options(at("item"), kind ? kind.items.map(([title, id]) => [id, title]) : []);
  options(at("part"), kind ? kind.parts : []);
}

const isChanged = () => form && JSON.stringify(form.value()) !== clean;

const mayLeave = () => !isChanged() || confirm(told.unsaved);

async function openForm(what, asked, title) {
  const answer = await ask(what, asked);
  if (answer.wrong) return say(answer.wrong, (answer.told ?? []).map((text) => ({ text })), true);
  form?.end();
  at("work").hidden = false;
  at("what").textContent = title;
  at("file").textContent = fill(told.file, { file: answer.file });
  form = await formOf(at("form"), at("choices"), answer, told);
  clean = JSON.stringify(form.value());
  open = { what, asked, title, stamp: answer.stamp, file: answer.file };
  location.hash = what === "form" ? [asked.kind, asked.id, asked.part].join("/") : "";
  show(answer.page);
  say("");
  at("what").tabIndex = -1;
  at("what").focus();
}

function show(page) {
  if (!preview) return;
  at("preview-tab").hidden = at("preview").hidden = false;
  at("preview").src = at("preview-tab").href = preview + page;
}

async function choose(event) {
  event.preventDefault();
  if (!chosen()) return findText();
  if (!mayLeave()) return;
  const kind = chosen();
  const id = kind.items.length ? at("item").value : "";
  await openForm("form", { kind: kind.name, id, part: at("part").value }, titleOf(kind, id, at("part").value));
}

function titleOf(kind, id, part) {
  const item = kind.items.find((one) => one[1] === id)?.[0];
  const name = kind.parts.length > 1 ? kind.parts.find((one) => one[0] === part)?.[1] : "";
  return [item ?? kind.told, name].filter(Boolean).join(": ");
}

async function findText() {
  const { found, more } = await ask("find-text", { find: at("find").value });
  at("found").hidden = false;
  const lines = found.map(([key, text]) => ({
    text: `${text} (${key})`,
    go: () => mayLeave() && trying(() => openForm("text", { key }, text)),
  }));
  at("found").replaceChildren(...list(lines).children);
  say(found.length ? (more ? told["found-more"] : "") : told["found-none"]);
}

async function save() {
  if (!form.isRight()) return refuse(form.wrong());
  at("save").disabled = true;
  say(told.saving);
  try {
    const what = open.what === "form" ? "save" : "save-text";
    const value = form.value();
    await after(await ask(what, { ...open.asked, value, stamp: open.stamp }), value);
  } finally {
    at("save").disabled = false;
  }
}

async function after(answer, value) {
  if (answer.wrong) return say(answer.wrong, (answer.told ?? []).map((text) => ({ text })), true);
  if (answer.problems) {
    form.refuse(answer.problems);
    return refuse(answer.problems);
  }
  open.stamp = answer.stamp;
  clean = JSON.stringify(value);
  if (answer.id) {
    await begin();
    await openForm("form", { ...open.asked, id: answer.id }, value.name ?? value.title ?? answer.id);
  }
  say(fill(told.saved, { file: open.file }));
  at("told").focus();
}

/** Say what keeps it from being saved; what leads to a field is a button. */
function refuse(problems) {
  say(told["not-saved"], problems.map(toField), true);
  at("told").focus();
}

function toField({ path, told: text }) {
  const name = form.nameOf(path);
  return name ? { text: `${name}: ${text}`, go: () => form.focus(path) } : { text };
}

/** Fetch what there is to edit, and the words of the page. */
async function begin() {
  const answer = await ask("list");
  if (answer.wrong) return say(answer.wrong, answer.told.map((text) => ({ text })), true);
  ({ kinds } = answer);
  told = { ...answer.ui, library: answer.library };
  options(at("kind"), [...kinds.map((kind) => [kind.name, kind.told]), ["text", told.text]]);
  showKind();
}

/** The key of this run, for the token in the address, which is then taken out of it. */
async function enter() {
  const token = location.hash.slice(1);
  if (token.length > 40 && !token.includes("/")) {
    history.replaceState(null, "", "/");
    const { key } = await ask("open", { token });
    sessionStorage.setItem(KEY, key);
  }
  const place = location.hash.slice(1).split("/");
  await begin();
  const kind = kinds.find((one) => one.name === place[0]);
  if (!kind) return;
  at("kind").value = kind.name;
  showKind();
  [at("item").value, at("part").value] = [place[1], place[2]];
  await openForm("form", { kind: kind.name, id: place[1], part: place[2] }, titleOf(kind, place[1], place[2]));
}

at("kind").addEventListener("change", showKind);
at("choose").addEventListener("submit", (event) => trying(() => choose(event)));
at("new").addEventListener("click", () => {
  const kind = chosen();
  if (mayLeave()) trying(() => openForm("form", { kind: kind.name, id: "", part: kind.parts[0][0] }, `${kind.told}: ${told.new}`));
});
at("save").addEventListener("click", () => trying(save));
addEventListener("beforeunload", (event) => isChanged() && event.preventDefault());
trying(enter);
