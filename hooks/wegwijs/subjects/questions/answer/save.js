// The answer as a page of its own, to keep or to send on: it holds all it needs, works without internet and runs nothing.
import { sheet } from "./card.js";
/** @import {Result} from "./result.js" */

const LOOKS = `body{max-width:60rem;margin:1rem auto;padding:0 1rem;font:1.05rem/1.5 system-ui,sans-serif;color:#1a2529;background:#fff}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:.5rem 2rem;padding:.6rem 0;border-bottom:1px solid #ccc;break-inside:avoid}
.verdict{font-size:1.3rem;font-weight:700}h1{font-size:1.6rem}h3,h4{margin:.5rem 0}dt{font-weight:700}dd{margin:0}.qr{display:block;width:11rem}bdi{overflow-wrap:anywhere}a{color:#0b5563}`;

// The whole file as text.
/** @type {(result: Result) => Promise<string>} */
export async function savedPage(result) {
  const { lang, dir } = document.documentElement;
  const made = document.implementation.createHTMLDocument(`${result.questions.words["calc.save.title"]} – ${document.title}`);
  Object.assign(made.documentElement, { lang, dir });
  const letters = made.createElement("meta");
  letters.setAttribute("charset", "utf-8");
  made.head.prepend(letters);
  made.head.append(Object.assign(made.createElement("meta"), { name: "viewport", content: "width=device-width" }));
  made.body.append(Object.assign(made.createElement("h1"), { textContent: result.questions.words["calc.save.title"] }), ...(await sheet(result)));
  // Written into the text: the policy of this page holds for a document that is made in it as well.
  return `<!doctype html>\n${made.documentElement.outerHTML.replace("</head>", `<style>${LOOKS}</style></head>`)}\n`;
}
