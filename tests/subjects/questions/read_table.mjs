// Reads the table with the site's own reader: node read_table.mjs TABLE.json CASES.json prints the answers as JSON lines.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [reader, table, cases] = process.argv.slice(2).map((name) => path.resolve(name));
const { Table } = await import(pathToFileURL(reader));
const read = new Table(JSON.parse(readFileSync(table)));
for (const answers of JSON.parse(readFileSync(cases))) console.log(JSON.stringify(read.ask(answers)));
