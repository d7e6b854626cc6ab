// The page's side of the worker: starts it once, passes questions, and gives up in time instead of turning for ever.
// Whatever goes wrong is a RuntimeError with a `reason`; its words stand on the page.

const PATIENCE = 60_000; // milliseconds without any progress before the start counts as failed
const THINKING = 10_000; // milliseconds for one answer, or for one part of long work

// Reasons: no-webassembly, network, truncated, timeout, worker (died), memory, broken (anything else), cancelled, stopped.
export class RuntimeError extends Error {
  /** @param {string} reason @param {string} detail */
  constructor(reason, detail = reason) {
    super(detail);
    this.reason = reason;
  }
}

// After a failed start these files are asked for past what the browser kept: a host may mark its failure as lasting.
/** @type {{[reason: string]: string}} */
const DISTRUST = { network: "modules", cancelled: "", "no-webassembly": "" };
let distrust = "";

// The value of `promise`, or an error when it takes longer than `patience` milliseconds.
/** @template T @param {Promise<T>} promise @param {number} patience @returns {Promise<T>} */
export function inTime(promise, patience = PATIENCE) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new RuntimeError("timeout")), patience); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** @type {(url: string) => Promise<any>} */
export async function fetchJson(url) {
  const response = await fetch(url).catch((error) => { throw new RuntimeError("network", String(error)); });
  if (!response.ok) throw new RuntimeError("network", `${url}: ${response.status}`);
  return response.json().catch((error) => { throw new RuntimeError("truncated", `${url}: ${error}`); });
}

// Calls `late` when `again` was not called for `patience` milliseconds.
/** @type {(patience: number, late: () => void) => {again: () => void, stop: () => void}} */
function watchdog(patience, late) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const stop = () => clearTimeout(timer);
  const again = () => { stop(); timer = setTimeout(late, patience); };
  again();
  return { again, stop };
}

export class Runtime {
  /** @type {Worker} */ worker;
  /** @type {string[]} */ files;
  /** @type {((error: RuntimeError) => void) | undefined} */ refuse;
  /** @type {RuntimeError | undefined} */ lost;
  stopped = false;

  // `onProgress` hears { percent, loaded, total }: the last two in bytes as they go over the line.
  /** @param {{worker: string, manifest: string, onProgress: (state: Progress) => void}} given */
  constructor({ worker, manifest, onProgress }) {
    this.waiting = new Map();
    this.count = 0;
    this.ready = this.start(worker, manifest, onProgress);
    this.ready.catch((error) => {
      distrust = DISTRUST[error.reason] ?? "all";
      this.stop();
    });
  }

  /** @param {string} worker @param {string} manifestUrl @param {(state: Progress) => void} onProgress */
  async start(worker, manifestUrl, onProgress) {
    if (typeof WebAssembly !== "object" || typeof Worker !== "function") throw new RuntimeError("no-webassembly");
    this.worker = new Worker(worker, { type: "module" }); // its script comes while the manifest does
    const broken = new Promise((_, reject) => { this.worker.onerror = () => reject(new RuntimeError("worker")); });
    const manifest = await Promise.race([inTime(fetchJson(manifestUrl)), broken]);
    if (this.stopped) throw new RuntimeError("cancelled");
    const base = new URL(manifest.base, new URL(manifestUrl, location.href)).href;
    /** @type {Promise<void>} */
    const started = new Promise((resolve, reject) => {
      this.refuse = reject;
      const watch = watchdog(PATIENCE, () => reject(new RuntimeError("timeout")));
      this.worker.onerror = () => reject(new RuntimeError("worker"));
      this.worker.onmessage = ({ data }) => {
        if (data.life) this.follow(data.life);
        if (data.progress) { watch.again(); onProgress(data.progress); }
        if (data.ready) { watch.stop(); resolve(); }
        if (data.failed) { watch.stop(); reject(new RuntimeError(data.failed, data.detail)); }
      };
      this.worker.postMessage({ start: { base, manifest, fresh: distrust } });
    });
    await started;
    distrust = "";
    this.files = Object.keys(manifest.files).map((name) => base + name);
    this.worker.onmessage = ({ data }) => this.settle(data);
    this.worker.onerror = () => this.lose();
  }

  // No event tells that a browser killed a worker; but the lock that the worker holds is free at that moment.
  /** @param {string} life */
  follow(life) {
    navigator.locks.request(life, () => this.lose());
  }

  lose() {
    if (this.stopped) return;
    this.lost = new RuntimeError("worker");
    this.stop(this.lost);
  }

  /** @param {{id: number, result?: string, failed?: string, detail?: string, step?: [number, number]}} data */
  settle({ id, result, failed, detail, step }) {
    const asked = this.waiting.get(id);
    if (!asked) return;
    if (step) { asked.onStep(...step); return; }
    this.waiting.delete(id);
    if (failed) asked.reject(new RuntimeError(failed, detail)); else asked.resolve(result);
    this.keep();
  }

  // For a next visit, so not before this one has its first answer.
  keep() {
    const files = this.files.splice(0);
    if (files.length) import("../offline/offline.js").then(({ keep }) => keep(files)).catch(() => {});
  }

  // `content` is the bytes of a file that goes with the question; `onStep` hears how many parts of long work are done.
  /** @param {object} request @param {{content?: Uint8Array, onStep?: (done: number, total: number) => void}} more */
  async ask(request, { content, onStep } = {}) {
    await this.ready;
    if (this.stopped) throw this.lost ?? new RuntimeError("stopped");
    const id = ++this.count;
    /** @type {ReturnType<typeof watchdog> | undefined} */
    let watch;
    try {
      return JSON.parse(await new Promise((resolve, reject) => {
        watch = watchdog(content ? PATIENCE : THINKING, () => reject(new RuntimeError("timeout")));
        this.waiting.set(id, { resolve, reject, onStep: (/** @type {[number, number]} */ ...step) => { watch?.again(); onStep?.(...step); } });
        this.worker.postMessage({ id, request: JSON.stringify(request), content });
      }));
    } finally {
      watch?.stop();
      this.waiting.delete(id);
    }
  }

  /** @param {RuntimeError} why */
  stop(why = new RuntimeError("stopped")) {
    this.stopped = true;
    this.refuse?.(this.lost ?? new RuntimeError("cancelled"));
    this.worker?.terminate();
    for (const { reject } of this.waiting.values()) reject(why);
    this.waiting.clear();
  }
}
