// Puts one change into the scripts of a node: `node --import put.mjs` reads the script CHANGED_SCRIPT from CHANGED_TO instead.
import { register } from "node:module";
import { pathToFileURL } from "node:url";

const { CHANGED_SCRIPT: script, CHANGED_TO: changed } = process.env;
register("./reading.mjs", import.meta.url, { data: { script: pathToFileURL(script).href, changed } });
