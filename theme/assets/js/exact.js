// The rules themselves, with the birth date: when does this answer change? Loads Python only when asked to.
import { Runtime } from "./runtime.js";

let runtime;

export function offerExact({ root, words, answers, today, onResult }) {
  const box = root.querySelector(".exact");
  const form = box.querySelector("form");
  const loading = box.querySelector(".loading");
  const failed = box.querySelector(".failed");
  const show = (part) => {
    form.hidden = part === loading;
    loading.hidden = part !== loading;
    failed.hidden = part !== failed;
  };
  box.hidden = false;
  show(form);
  tellSize(root, box, words).catch(() => {}); // the size stays untold; loading tells what is wrong
  form.onsubmit = async (event) => {
    event.preventDefault();
    const born = birthDate(form, today);
    complain(form, born ? "" : form.dataset.wrong);
    if (!born) return;
    show(loading);
    try {
      runtime ??= start(root, loading, words);
      const { age, turned_twelve_this_school_year, seventeen_and_a_half, ...others } = answers();
      const given = await runtime.ask({ rule: "route", answers: { ...others, birth_date: born }, on: today });
      show(form);
      onResult(given);
    } catch (error) {
      runtime?.stop();
      runtime = undefined;
      show(error.message === "cancelled" ? form : failed);
    }
  };
  loading.querySelector(".cancel").onclick = () => runtime.stop();
}

function start(root, loading, words) {
  const state = loading.querySelector("[role=status]");
  state.textContent = words["route.loading"].replace("{percent}", 0);
  return new Runtime({
    worker: root.dataset.worker,
    manifest: root.dataset.runtime,
    onProgress: ({ percent }) => {
      loading.querySelector("progress").value = percent;
      // A screen reader hears every tenth part, not every packet.
      if (percent % 10 === 0) state.textContent = words["route.loading"].replace("{percent}", percent);
    },
  });
}

// What loading costs is told before anything is loaded.
async function tellSize(root, box, words) {
  const response = await fetch(root.dataset.runtime);
  if (!response.ok) return;
  const megabytes = (await response.json()).transfer / 1e6;
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(megabytes);
  box.querySelector(".size").textContent = words["route.exact.size"].replace("{mb}", number);
}

// ISO date from day, month and year as people type them, or nothing when there is no such day or it is still to come.
function birthDate(form, today) {
  const [day, month, year] = ["day", "month", "year"].map((name) => Number(form.elements[name].value));
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year > 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const iso = exists ? date.toISOString().slice(0, 10) : "";
  return iso && iso <= today ? iso : undefined;
}

function complain(form, text) {
  const place = form.querySelector(".field-error");
  place.textContent = text;
  place.hidden = !text;
  for (const name of ["day", "month", "year"]) form.elements[name].setAttribute("aria-invalid", String(Boolean(text)));
  if (text) form.elements.day.focus();
}
