// The built site's own search, asked in node.
import { readFileSync } from "node:fs";
import path from "node:path";

const read = (site, path) => JSON.parse(readFileSync(`${site}/${path}`));

// What is found for each query in one language, as the page shows it; `root` is the folder
// of the language, `release` that of the scripts and tables.
export async function found(site, release, root, queries) {
  const { Index } = await import(path.join(release, "subjects/search/search-index.js"));
  const index = new Index(read(site, `${root}search/index.json`), read(release, "tables/places.json"));
  return queries.map((query) => index.search(query));
}
