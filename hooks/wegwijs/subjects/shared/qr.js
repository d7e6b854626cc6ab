// The QR code of an address, drawn as the macro `qr` of the pages draws it: a phone reads it from the screen and from paper.
import { generate } from "./lean-qr.js";

const QUIET = 4; // empty modules on each side
const SVG = "http://www.w3.org/2000/svg";

// The side of the whole square in modules, and the path of the dark ones: each run of them is one bar.
/** @type {(address: string) => {size: number, path: string}} */
export function drawing(address) {
  const code = generate(address);
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0, length = 0; x < code.size; x += length + 1, length = 0) {
      while (code.get(x + length, y)) length++;
      if (length) path += `M${QUIET + x} ${QUIET + y}h${length}v1h-${length}z`;
    }
  }
  return { size: code.size + 2 * QUIET, path };
}

// `label` is what somebody hears who does not see it. White ground and black code in every scheme of colours.
/** @type {(address: string, label: string) => SVGElement} */
export function qr(address, label) {
  const { size, path } = drawing(address);
  const whole = piece("svg", { class: "qr", role: "img", "aria-label": label, viewBox: `0 0 ${size} ${size}`, "shape-rendering": "crispEdges" });
  whole.append(piece("path", { fill: "#fff", d: `M0 0h${size}v${size}H0z` }), piece("path", { fill: "#000", d: path }));
  return whole;
}

/** @type {(name: "svg" | "path", attributes: {[name: string]: string}) => SVGElement} */
function piece(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
