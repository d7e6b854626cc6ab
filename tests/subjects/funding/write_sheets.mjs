// Writes workbooks as the page does: node write_sheets.mjs FOLDER, with lists of sheets as JSON on standard input. FOLDER holds
// the scripts as they are published. Prints each workbook as base64.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

globalThis.self = globalThis;
const { xlsx } = await import(pathToFileURL(path.resolve(process.argv[2], "funding/sheets/sheet-writer.js")));
console.log(JSON.stringify(JSON.parse(readFileSync(0)).map((sheets) => Buffer.from(xlsx(sheets)).toString("base64"))));
