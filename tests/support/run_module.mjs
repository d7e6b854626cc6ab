// Calls one function of a browser module: node run_module.mjs MODULE NAME NOW LANGUAGE ON reads lists of arguments from standard
// input as JSON and prints what the function gives for each. `Class.method` makes an object of the first argument and calls
// its method with the others. NOW is the moment that the clock shows, LANGUAGE that of the page, ON the day it was built as on;
// each may be empty.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [module, name, now, language, on] = process.argv.slice(2);
if (now) {
  globalThis.Date = class extends Date {
    constructor(...given) { super(...(given.length ? given : [now])); }
  };
}
if (language || on) globalThis.document = { documentElement: { lang: language === "-" ? "" : language, dataset: on ? { on } : {} } };
const [holder, method] = name.split(".");
const found = (await import(pathToFileURL(path.resolve(module))))[holder];
const call = method ? (first, ...others) => new found(first)[method](...others) : found;
const answers = await Promise.all(JSON.parse(readFileSync(0)).map((given) => call(...given)));
console.log(JSON.stringify(answers.map((answer) => answer ?? null)));
