// Pyodide as npm brings it, with the same rules as source files, in a worker as well.
const worker = new Worker("/_bench/stock-worker.js", { type: "module" });
worker.onmessage = ({ data }) => { document.querySelector(".verdict").textContent = JSON.parse(data).outcome; };
worker.postMessage(decodeURIComponent(location.hash.slice(1)));
