// Reads files as the worker of the page does: node read_sheets.mjs FOLDER, with files as base64 in a list of JSON on standard
// input. FOLDER holds the scripts as they are published. Prints what each became, or why it was refused.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

globalThis.self = globalThis;
const { read } = await import(pathToFileURL(path.resolve(process.argv[2], "funding/sheets/read.js")));
const answers = JSON.parse(readFileSync(0)).map((file) => {
  try {
    return read(new Uint8Array(Buffer.from(file, "base64")));
  } catch (error) {
    return { refused: error.code, got: error.got, name: error.constructor.name, trace: error.stack };
  }
});
console.log(JSON.stringify(answers));
