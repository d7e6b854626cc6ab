// Reads files as the worker of the page does: node read_sheets.mjs FOLDER, with a file as base64 on each line of standard
// input. FOLDER holds the scripts as they are published. Prints on a line of its own what each became, or why it was refused.
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

globalThis.self = globalThis;
const { read } = await import(pathToFileURL(path.resolve(process.argv[2], "funding/sheets/read.js")));

function answer(file) {
  try {
    return read(new Uint8Array(Buffer.from(file, "base64")));
  } catch (error) {
    return { refused: error.code, got: error.got, name: error.constructor.name, trace: error.stack };
  }
}

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(answer(line))}\n`);
