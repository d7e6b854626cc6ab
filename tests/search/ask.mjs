// The built site's own search, asked in node: node ask.mjs SITE RELEASE reads from each line of standard input the folder of
// a language and queries, and prints on a line what the page would show for each.
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

const [site, release] = process.argv.slice(2);
const { Index } = await import(path.join(release, "subjects/search/search-index.js"));
const read = (file) => JSON.parse(readFileSync(file));
const known = new Map();

for await (const line of createInterface({ input: process.stdin })) {
  const [root, queries] = JSON.parse(line);
  if (!known.has(root)) {
    known.set(root, new Index(read(`${site}/${root}search/index.json`), read(`${release}/tables/places.json`)));
  }
  console.log(JSON.stringify(queries.map((query) => known.get(root).search(query))));
}
