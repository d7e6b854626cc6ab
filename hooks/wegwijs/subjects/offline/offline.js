// Keeps the pages for when there is no internet, tells so at the foot of the page, and takes it back when asked.
// A page without a foot, such as a calculator in another site, keeps nothing.
import { pageData } from "../shared/page-data.js";

const home = new URL("../../../../../", import.meta.url).href;
const foot = document.querySelector(".offline");
const words = pageData("offline");
const SUPPORTED = Boolean(foot && navigator.serviceWorker && globalThis.caches);

let removed = false; // who took it back is not asked again on this page, nor on the others that are open
const others = new BroadcastChannel(`${home} removed`);

// Called after a calculator was used; `more` are addresses that the page itself did not load, as those of Python. `asked`
// by the visitor, it begins again after a removal too.
/** @type {(more?: string[], asked?: boolean) => Promise<void>} */
export async function keep(more = [], asked = false) {
  removed &&= !asked;
  if (!SUPPORTED || removed) return;
  try {
    const modules = await unkept(more.filter((name) => name.endsWith(".wasm")));
    await navigator.serviceWorker.register(`${home}sw.js`, { scope: home, updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    const state = await tell(/** @type {ServiceWorker} */ (active), {
      language: document.documentElement.lang,
      loaded: [location.href.split("#")[0], ...performance.getEntriesByType("resource").map(({ name }) => name), ...more],
      sparing: Boolean(navigator.connection?.saveData),
    });
    show(state);
    if (state === "kept" && navigator.serviceWorker.controller) remember(modules);
  } catch {
    show("failed");
  }
}

/** @type {(names: string[]) => Promise<string[]>} */
async function unkept(names) {
  const kept = await Promise.all(names.map((name) => caches.match(name)));
  return names.filter((_, place) => !kept[place]);
}

// Of WebAssembly a browser remembers what it compiled only when the file comes as it was kept, which it did not yet.
// Asked for once more now, it need not be compiled at the next visit, which starts in half the time.
/** @type {(modules: string[]) => void} */
function remember(modules) {
  Promise.all(modules.map((name) => WebAssembly.compileStreaming(fetch(name)))).catch(() => {});
}

/** @type {(worker: ServiceWorker, message: object) => Promise<string>} */
function tell(worker, message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data.state);
    worker.postMessage(message, [port2]);
  });
}

// What the foot says: kept, full, failed, removed, or that there is no internet now.
/** @type {(state: string) => void} */
export function show(state) {
  const now = state === "kept" && !navigator.onLine ? "now" : state;
  foot.hidden = false;
  foot.dataset.state = now;
  foot.querySelector("[role=status]").textContent = words[now];
  foot.querySelector("button").hidden = state !== "kept";
}

// Nothing of this site stays on the device.
export async function remove() {
  removed = true;
  others.postMessage(removed);
  const registration = await navigator.serviceWorker.getRegistration(home);
  if (registration?.active) await tell(registration.active, { remove: true }); // until this page closes it stays in force
  await registration?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`${home} `)).map((name) => caches.delete(name)));
  show("removed");
  foot.querySelector("[role=status]").focus();
}

if (SUPPORTED) {
  others.onmessage = () => { removed = true; show("removed"); };
  foot.querySelector("button").addEventListener("click", remove);
  if (navigator.serviceWorker.controller) show("kept");
  for (const name of ["online", "offline"]) addEventListener(name, () => { if (["kept", "now"].includes(foot.dataset.state)) show("kept"); });
}
