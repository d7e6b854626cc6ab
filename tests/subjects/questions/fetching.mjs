// What a script asks for when a file comes or not: node fetching.mjs TABLE_JS reads runs from standard input as JSON, each a
// list of the statuses that the host answers with, and prints for each what was asked for and what came of it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const { getJson, loadTable } = await import(pathToFileURL(path.resolve(process.argv[2])));
AbortSignal.timeout = (milliseconds) => `${milliseconds} ms`;

const file = { root: 0, nodes: [0], answers: [[0], [0], [0]], elsewhere: "", outcomes: [{ outcome: "isk" }], conditions: [], reasons: [[]], data: [{}] };
const done = [];
for (const statuses of JSON.parse(readFileSync(0))) {
  const asked = [];
  globalThis.fetch = async (url, options) => {
    const status = statuses[asked.length] ?? 200;
    asked.push([url, options]);
    return { ok: status === 200, status, json: async () => file };
  };
  const body = await getJson("x.json").catch((error) => String(error));
  const tries = asked.slice();
  const table = statuses.length > 1 ? null : (await loadTable("x.json").catch(() => null))?.ask({}) ?? null;
  done.push({ asked: tries, body, table });
}
console.log(JSON.stringify(done));
