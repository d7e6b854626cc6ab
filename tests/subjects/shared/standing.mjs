// Where a link made on a page leads: node standing.mjs SHARE_JS reads pages from standard input as JSON, each an address and
// its head, and prints for each the address that share.js gives, and a link.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Window } from "happy-dom";

const { here, link } = await import(pathToFileURL(path.resolve(process.argv[2])));

const found = JSON.parse(readFileSync(0)).map(([url, head]) => {
  const { document, location } = new Window({ url });
  document.write(`<!doctype html><html><head>${head}</head><body></body></html>`);
  Object.assign(globalThis, { document, location });
  return [here(), link({ rule: "r", answers: {} })];
});
console.log(JSON.stringify(found));
process.exit(0);
