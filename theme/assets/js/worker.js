// Runs the Python rules off the main thread. Talks in JSON text; knows no rule and no word.
let answer;

async function start({ base, manifest }) {
  countBytes(base, Object.values(manifest.files).reduce((sum, size) => sum + size, 0));
  const { loadPyodide } = await import(`${base}pyodide.mjs`);
  const [python, data] = await Promise.all([
    loadPyodide({ indexURL: base, stdLibURL: `${base}python.zip`, lockFileContents: manifest.lock, packageBaseUrl: base }),
    bytes(`${base}data.json`),
  ]);
  python.FS.writeFile("/data.json", data);
  answer = python.runPython(`
import json
from calculators.entry import answer
with open("/data.json", encoding="utf-8") as file:
    compiled = json.load(file)
lambda request, content, tell: answer(request, compiled, b"" if content is None else content.to_bytes(), tell)
`);
}

async function bytes(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function lost(reason) {
  self.postMessage({ failed: String(reason) });
  throw new Error(reason);
}

// Pyodide fetches its own files and tells nothing of their progress, so every response under `base` is counted here.
function countBytes(base, total) {
  const fetchFile = self.fetch;
  let seen = 0;
  self.fetch = async (...request) => {
    // Pyodide waits for ever for a file that does not come, so it is told here.
    let response = await fetchFile(...request).catch(lost);
    // A host may mark its failure as lasting for a year, as it does the file: ask again past what the browser kept.
    if (!response.ok) response = await fetchFile(request[0], { cache: "reload" }).catch(lost);
    if (!response.ok) lost(`${response.url}: ${response.status}`);
    if (!response.url.startsWith(base) || !response.body) return response;
    const counter = new TransformStream({
      transform(chunk, controller) {
        seen += chunk.byteLength;
        self.postMessage({ progress: Math.min(99, Math.round((100 * seen) / total)), loaded: seen, total });
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counter), { status: response.status, headers: response.headers });
  };
}

self.onmessage = async ({ data }) => {
  try {
    if (data.start) {
      await start(data.start);
      self.postMessage({ ready: true });
    } else {
      const tell = (done, total) => self.postMessage({ id: data.id, step: [done, total] });
      self.postMessage({ id: data.id, result: answer(data.request, data.content, tell) });
    }
  } catch (error) {
    self.postMessage({ id: data.id, failed: String(error) });
  }
};
