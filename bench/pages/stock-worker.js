self.onmessage = async ({ data }) => {
  const { loadPyodide } = await import("/_stock/pyodide.mjs");
  const bytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
  const [python, rules, compiled] = await Promise.all([
    loadPyodide({ indexURL: `${location.origin}/_stock/` }), bytes("/_bench/rules.zip"), bytes("/_bench/data.json"),
  ]);
  python.unpackArchive(rules, "zip", { extractDir: "/rules" });
  python.FS.writeFile("/data.json", compiled);
  const answer = python.runPython(`
import json, sys
sys.path.insert(0, "/rules")
from calculators.api import answer
compiled = json.load(open("/data.json", encoding="utf-8"))
lambda request: answer(request, compiled)
`);
  self.postMessage(answer(data));
};
