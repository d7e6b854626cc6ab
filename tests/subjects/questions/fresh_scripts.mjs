// How node reads the scripts of the questions for one walk after another: each walk anew, as a browser does for each page,
// and without what stands under an answer or keeps pages, which only note that they were called.
const STUBS = {
  "answer/result.js": `export class Result { constructor(questions) { this.questions = questions; } show(given) { heard.shown.push({ ...given, told: this.questions.told, relevant: this.questions.relevant, asks: this.questions.asks("of-age") }); } }`,
  "answer/link.js": `export const tellLink = (questions, state) => { heard.linked.push([state, questions.days]); }; export const tellPlace = (questions, { unknown }) => { heard.placed.push(unknown ?? ""); };`,
  "offline/offline.js": `export const keep = async () => { heard.kept += 1; };`,
};

export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const walk = new URL(context.parentURL ?? "file:///").search;
  return walk && found.url.startsWith("file:") && !found.url.includes("node_modules") ? { ...found, format: "module", url: found.url.split("?")[0] + walk } : found;
}

export async function load(url, context, next) {
  const stub = Object.keys(STUBS).find((name) => url.split("?")[0].endsWith(`/${name}`));
  return stub ? { format: "module", shortCircuit: true, source: STUBS[stub] } : next(url, context);
}
