// Calls one function of a browser module: node run_module.mjs MODULE NAME reads lists of arguments from standard input
// as JSON and prints what the function gives for each.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [module, name] = process.argv.slice(2);
const call = (await import(pathToFileURL(path.resolve(module))))[name];
const answers = await Promise.all(JSON.parse(readFileSync(0)).map((given) => call(...given)));
console.log(JSON.stringify(answers.map((answer) => answer ?? null)));
