// The page's side of the worker: starts it once, passes questions, and gives up in time instead of turning for ever.

const PATIENCE = 60_000; // milliseconds without any progress before the start counts as failed
const THINKING = 10_000; // milliseconds for one answer, or for one part of long work

// The value of `promise`, or an error when it takes longer than `patience` milliseconds.
export function inTime(promise, patience = PATIENCE) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error("timeout")), patience); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export async function fetchJson(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

export class Runtime {
  constructor({ worker, manifest, onProgress }) {
    this.waiting = new Map();
    this.count = 0;
    this.ready = this.start(worker, manifest, onProgress);
    this.ready.catch(() => this.stop());
  }

  async start(worker, manifestUrl, onProgress) {
    if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
    const manifest = await inTime(fetchJson(manifestUrl));
    if (this.stopped) throw new Error("cancelled");
    const base = new URL(`${manifest.version}/`, new URL(manifestUrl, location.href)).href;
    this.worker = new Worker(worker, { type: "module" });
    await new Promise((resolve, reject) => {
      this.cancel = () => reject(new Error("cancelled"));
      let timer;
      const wait = () => { clearTimeout(timer); timer = setTimeout(() => reject(new Error("timeout")), PATIENCE); };
      wait();
      this.worker.onerror = () => reject(new Error("worker"));
      this.worker.onmessage = ({ data }) => {
        if (data.progress !== undefined) { wait(); onProgress({ percent: data.progress, loaded: data.loaded, total: data.total }); }
        if (data.ready) { clearTimeout(timer); resolve(); }
        if (data.failed) { clearTimeout(timer); reject(new Error(data.failed)); }
      };
      this.worker.postMessage({ start: { base, manifest } });
    });
    this.worker.onmessage = ({ data }) => this.settle(data);
    this.worker.onerror = () => this.stop();
  }

  settle({ id, result, failed, step }) {
    const { resolve, reject, onStep } = this.waiting.get(id);
    if (step) { onStep(...step); return; }
    this.waiting.delete(id);
    if (failed) reject(new Error(failed)); else resolve(result);
  }

  // `content` is the bytes of a file that goes with the question; `onStep` hears how many parts of long work are done.
  async ask(request, { content, onStep } = {}) {
    await this.ready;
    const id = ++this.count;
    const patience = content ? PATIENCE : THINKING;
    let timer;
    try {
      return JSON.parse(await new Promise((resolve, reject) => {
        const wait = () => { clearTimeout(timer); timer = setTimeout(() => reject(new Error("timeout")), patience); };
        wait();
        this.waiting.set(id, { resolve, reject, onStep: (...step) => { wait(); onStep?.(...step); } });
        this.worker.postMessage({ id, request: JSON.stringify(request), content });
      }));
    } finally {
      clearTimeout(timer);
    }
  }

  stop() {
    this.stopped = true;
    this.cancel?.();
    this.worker?.terminate();
    for (const { reject } of this.waiting.values()) reject(new Error("stopped"));
    this.waiting.clear();
  }
}
