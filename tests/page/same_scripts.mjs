// Prints the names of scripts that, as published, say something else than as written: node same_scripts.mjs reads a list
// of [name, written, published] from standard input as JSON.
import { readFileSync } from "node:fs";
import { parse } from "acorn";

const POSITIONS = new Set(["start", "end"]);
const said = (script) => JSON.stringify(parse(script, { ecmaVersion: "latest", sourceType: "module" }), (key, value) => (POSITIONS.has(key) ? undefined : value));

const scripts = JSON.parse(readFileSync(0));
console.log(JSON.stringify(scripts.filter(([, written, published]) => said(written) !== said(published)).map(([name]) => name)));
