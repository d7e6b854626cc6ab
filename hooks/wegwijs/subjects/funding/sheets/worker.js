// Reads a file beside the page, which stays quick meanwhile. The file goes nowhere else.
import { read } from "./read.js";

self.onmessage = ({ data: bytes }) => {
  try {
    self.postMessage({ read: read(bytes) });
  } catch (error) {
    const { code, got } = /** @type {import("./refused.js").Refused} */ (error);
    self.postMessage({ refused: { code, got } });
  }
};
