// Goes through XML once, by the names without their prefix: programs choose these themselves.
import { Parser } from "./saxen.js";
import { Refused } from "./refused.js";

/** @typedef {{[name: string]: string}} Attributes */
/** @typedef {{open?: (name: string, attributes: () => Attributes) => void, close?: (name: string) => void, text?: (text: string) => void}} Handlers */

/** @type {(name: string) => string} */
const local = (name) => name.slice(name.indexOf(":") + 1);

/** @type {(xml: string, handlers: Handlers) => void} */
export function walk(xml, { open, close, text }) {
  if (!xml) return; // a part that a file may lack
  const parser = new Parser();
  if (open) {
    parser.on("openTag", (name, getAttributes, decode) => open(local(name), () => Object.fromEntries(
      Object.entries(getAttributes()).map(([key, value]) => [local(key), decode(value)]))));
  }
  if (close) parser.on("closeTag", (name) => close(local(name)));
  if (text) {
    parser.on("text", (value, decode) => text(decode(value)));
    parser.on("cdata", (value) => text(value));
  }
  parser.on("error", (error) => { throw new Refused("damaged", error.message.slice(0, 80)); });
  parser.parse(xml);
}
