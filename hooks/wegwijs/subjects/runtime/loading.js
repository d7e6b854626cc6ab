// The box around Python: asks first where data is saved, tells how far loading is and how long it may take, stops when
// asked, and says in plain words what went wrong. Nothing is loaded before the first question.
import { duration, fill, megabytes } from "../shared/format.js";
import { pageData } from "../shared/page-data.js";
import { Runtime, fetchJson } from "./runtime.js";

const QUIET = 300; // milliseconds: an answer that comes sooner needs no bar
const SPOKEN = 3000; // milliseconds between two lines for a screen reader

const data = pageData("loading");

export class Cancelled extends Error {}

export class Loading {
  /** @type {Runtime | undefined} */ runtime;
  began = 0;
  spoken = 0;

  /** @param {Part} box */
  constructor(box) {
    this.box = box;
    this.told = box.querySelector("[role=status]");
    this.bar = box.querySelector("progress");
    box.querySelector(".cancel").addEventListener("click", () => this.cancel());
  }

  // The rules' answer. What goes wrong is told in the box and thrown; the next question starts afresh.
  /** @param {object} request @param {{content?: Uint8Array, onStep?: (done: number, total: number) => void}} more @returns {Promise<any>} */
  async ask(request, { content, onStep } = {}) {
    this.show();
    if (!this.runtime && !(await this.allowed())) throw new Cancelled("cancelled");
    this.cancelled = false;
    const shown = setTimeout(() => this.show(".busy"), this.runtime ? QUIET : 0);
    try {
      this.runtime ??= this.start();
      await this.runtime.ready;
      this.say(data.working);
      const answer = await this.runtime.ask(request, { content, onStep: (done, total) => this.step(done, total, onStep) });
      this.show();
      return answer;
    } catch (error) {
      this.stop();
      if (this.cancelled) throw new Cancelled("cancelled");
      this.fail(error);
      throw error;
    } finally {
      clearTimeout(shown);
    }
  }

  // Begins to load while a person is still at work; who saves data is asked later. What fails is told by the question.
  prepare() {
    if (this.runtime || navigator.connection?.saveData) return;
    this.runtime = this.start();
    this.runtime.ready.catch(() => this.stop());
  }

  start() {
    this.began = performance.now();
    this.spoken = 0;
    this.bar.removeAttribute("value");
    const { worker, runtime } = data;
    return new Runtime({ worker, manifest: runtime, onProgress: (state) => this.progress(state) });
  }

  /** @param {Progress} state */
  progress({ percent, loaded, total }) {
    this.bar.value = percent;
    if (!total || loaded === undefined) return;
    if (loaded >= total) { this.say(data.starting); return; }
    const seconds = (performance.now() - this.began) / 1000;
    const text = fill(data.progress, { loaded: megabytes(loaded), total: megabytes(total) });
    // The first moments say nothing about the speed of the line.
    const left = seconds > 1 && loaded / total > 0.03 ? fill(data.left, { time: duration((seconds * (total - loaded)) / loaded) }) : "";
    if (performance.now() - this.spoken > SPOKEN) { this.say(`${text} ${left}`); this.spoken = performance.now(); }
  }

  /** @param {number} done @param {number} total @param {((done: number, total: number) => void) | undefined} onStep */
  step(done, total, onStep) {
    const percent = Math.round((100 * done) / total);
    this.bar.value = percent;
    if (performance.now() - this.spoken > SPOKEN) { this.say(fill(data.step, { percent })); this.spoken = performance.now(); }
    onStep?.(done, total);
  }

  // With data saver on nothing is loaded before the visitor says yes.
  async allowed() {
    if (!navigator.connection?.saveData || this.agreed) return true;
    const saver = this.box.querySelector(".saver");
    saver.querySelector("p").textContent = fill(data.saver, { mb: await this.size() });
    this.show(".saver");
    saver.querySelector("button").focus();
    this.agreed = await new Promise((resolve) => {
      saver.querySelector(".yes").onclick = () => resolve(true);
      saver.querySelector(".no").onclick = () => resolve(false);
    });
    this.show();
    return this.agreed;
  }

  // What loading costs on the line, in megabytes; "?" while nobody can say.
  async size() {
    try {
      return megabytes((await fetchJson(data.runtime)).transfer);
    } catch {
      return "?";
    }
  }

  /** @param {Part} place */
  async tellSize(place) {
    const mb = await this.size();
    if (mb !== "?") place.textContent = fill(data.cost, { mb });
  }

  cancel() {
    this.cancelled = true;
    this.stop();
    this.show();
  }

  stop() {
    this.runtime?.stop();
    this.runtime = undefined;
  }

  /** @param {any} error */
  fail(error) {
    const known = this.box.querySelector(`template[data-reason="${CSS.escape(error.reason ?? "")}"]`);
    this.box.querySelector(".failed").textContent = (known ?? this.box.querySelector("template")).content.textContent.trim();
    this.show(".failed");
  }

  /** @param {string} [part] */
  show(part) {
    this.box.hidden = !part;
    for (const name of [".saver", ".busy", ".failed"]) this.box.querySelector(name).hidden = name !== part;
  }

  /** @param {string} text */
  say(text) {
    if (this.told.textContent !== text) this.told.textContent = text;
  }
}
