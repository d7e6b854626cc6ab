// The sheets of a file, read beside the page; and a sheet as the text that the rules read.
import dsv from "./dsv.js";
import { Refused } from "./refused.js";

/** @import {Read, Sheet} from "./refused.js" */

/** @type {Worker | undefined} */
let worker;

// Raises Refused with the reason why a file is not read. Of two files at once the last one counts.
/** @type {(bytes: Uint8Array) => Promise<Read>} */
export function readSheets(bytes) {
  worker?.terminate();
  const own = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  worker = own;
  return new Promise((resolve, reject) => {
    own.onmessage = ({ data: { read, refused } }) => {
      own.terminate();
      if (read) resolve(read); else reject(new Refused(refused.code, refused.got));
    };
    own.onerror = ({ message }) => reject(new Refused(message ? "damaged" : "not-loaded")); // of a script that did not come nothing is said
    own.postMessage(bytes);
  });
}

// Each row of the sheet is a line, also an empty one: then a row keeps its number.
/** @type {(sheet: Sheet) => Uint8Array} */
export const asText = ({ rows }) => new TextEncoder().encode(dsv(";").formatRows(rows.map((cells) => cells.map((cell) => cell.replace(/\s*[\r\n]+\s*/g, " ")))));
