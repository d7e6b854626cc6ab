// Runs the Python rules off the main thread. Talks in JSON text; knows no rule and no word.
const ENGINE = ["pyodide.js", "pyodide.asm.js"];
const MODULES = new Set(ENGINE);
const fetchFile = self.fetch.bind(self);
/** @type {(request: string, content: Uint8Array | undefined, tell: (done: number, total: number) => void) => string} */
let answer;

/** @type {(given: {base: string, manifest: Manifest, fresh: string}) => Promise<void>} */
async function start({ base, manifest, fresh }) {
  await hold();
  const count = counter(manifest);
  // All files are asked for at once: Pyodide would ask for one after the other.
  const files = new Map(Object.keys(manifest.files).filter((name) => !MODULES.has(name))
    .map((name) => [base + name, load(base, name, fresh === "all", manifest, count)]));
  self.fetch = (request, options) => {
    const url = new URL(request instanceof Request ? request.url : request, base).href;
    const file = files.get(url);
    files.delete(url);
    return file ?? fetchFile(request, options);
  };
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all(ENGINE.map((name) => module(base, name, fresh, manifest, count)));
  const [python, data] = await Promise.all([
    loadPyodide({ createPyodideModule, indexURL: base, stdLibURL: `${base}python.zip`, lockFileContents: manifest.lock, packageBaseUrl: base }),
    self.fetch(`${base}data.json`).then((response) => response.arrayBuffer()),
  ]);
  python.FS.writeFile("/data.json", new Uint8Array(data));
  answer = python.runPython(`
import json
from calculators.api import answer
with open("/data.json", encoding="utf-8") as file:
    compiled = json.load(file)
lambda request, content, tell: answer(request, compiled, b"" if content is None else content.to_bytes(), tell)
`);
}

// A lock that is held as long as this worker lives, so that the page sees it die.
async function hold() {
  if (!self.navigator.locks) return; // a page without https has none; there only the time tells
  const life = `python-${self.crypto.randomUUID()}`;
  /** @type {Promise<void>} */
  const holding = new Promise((held) => { self.navigator.locks.request(life, () => { held(); return new Promise(() => {}); }); });
  await holding;
  self.postMessage({ life });
}

// Tells progress in bytes of the line: what was unpacked of a file, times how far that file is packed.
/** @type {(manifest: Manifest) => Count} */
function counter({ files, wire }) {
  const total = Object.values(wire).reduce((sum, size) => sum + size, 0);
  /** @type {{[name: string]: number}} */
  const seen = {};
  return (name, size) => {
    seen[name] = (seen[name] ?? 0) + size;
    const loaded = Math.round(Object.keys(seen).reduce((sum, key) => sum + wire[key] * Math.min(1, seen[key] / files[key]), 0));
    self.postMessage({ progress: { percent: Math.min(99, Math.floor((100 * loaded) / total)), loaded, total } });
  };
}

/** @type {(base: string, name: string, fresh: string, manifest: Manifest, count: Count) => Promise<any>} */
async function module(base, name, fresh, manifest, count) {
  if (fresh) await fetchFile(base + name, { cache: "reload" }).catch(lost("network"));
  const loaded = await import(base + name).catch((error) => lost(error instanceof SyntaxError ? "truncated" : "network")(error));
  count(name, manifest.files[name]);
  return loaded;
}

/** @type {(base: string, name: string, fresh: boolean, manifest: Manifest, count: Count) => Promise<Response>} */
async function load(base, name, fresh, manifest, count) {
  const kept = !fresh && (await self.caches?.match(base + name));
  let response = await fetchFile(base + name, fresh ? { cache: "reload" } : {}).catch(lost("network"));
  // The failure may be one that the browser kept: ask again past it.
  if (!response.ok) response = await fetchFile(base + name, { cache: "reload" }).catch(lost("network"));
  if (!response.ok) lost("network")(`${response.url}: ${response.status}`);
  if (kept) { // it is whole, and only as it came does the browser remember what it made of it
    count(name, manifest.files[name]);
    return response;
  }
  return new Response(whole(/** @type {ReadableStream} */ (response.body).getReader(), manifest.files[name], (size) => count(name, size)), { headers: response.headers });
}

// The same bytes, counted. Pyodide waits for ever for a file that breaks off, so that is told here.
/** @type {(reader: ReadableStreamDefaultReader<Uint8Array>, size: number, count: (size: number) => void) => ReadableStream} */
function whole(reader, size, count) {
  let seen = 0;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch(lost("truncated"));
      if (done && seen !== size) lost("truncated")(`${seen} of ${size} bytes`);
      if (done) { controller.close(); return; }
      seen += value.byteLength;
      count(value.byteLength);
      controller.enqueue(value);
    },
  });
}

/** @type {(reason: string) => (detail: unknown) => never} */
function lost(reason) {
  return (detail) => {
    self.postMessage({ failed: reason, detail: String(detail) });
    throw new Error(reason);
  };
}

/** @type {(error: unknown) => "memory" | "broken"} */
const reasonOf = (error) => (error instanceof RangeError || /out of memory|MemoryError/i.test(String(error)) ? "memory" : "broken");

self.onmessage = async ({ data }) => {
  const { id, start: begin, request, content } = data;
  try {
    if (begin) {
      await start(begin);
      self.postMessage({ ready: true });
    } else {
      const tell = (/** @type {number} */ done, /** @type {number} */ total) => self.postMessage({ id, step: [done, total] });
      self.postMessage({ id, result: answer(request, content, tell) });
    }
  } catch (error) {
    self.postMessage({ id, failed: reasonOf(error), detail: String(error) });
  }
};
