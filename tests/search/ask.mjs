// The built site's own search, asked in node.
import { readFileSync } from "node:fs";
import { Index } from "../../build/test-site/assets/js/search-index.js";

const read = (site, path) => JSON.parse(readFileSync(`${site}/${path}`));

// What is found for each query in one language, as the page shows it; `root` is the folder of the language.
export function found(site, root, queries) {
  const index = new Index(read(site, `${root}search/index.json`), read(site, "assets/tables/places.json"));
  return queries.map((query) => index.search(query));
}
