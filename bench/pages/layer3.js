// Our runtime, asked at once.
import { Runtime } from "/RELEASE/subjects/runtime/runtime.js";

const question = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const runtime = new Runtime({ worker: "/RELEASE/subjects/runtime/worker.js", manifest: "/RELEASE/runtime/manifest.json", onProgress() {} });
window.ask = (asked) => runtime.ask(asked);
document.querySelector(".verdict").textContent = (await runtime.ask(question)).outcome;
