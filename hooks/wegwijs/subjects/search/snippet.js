// The part of a text around what was sought, as pieces: `{ text, hit }`.

const WORD = /[\p{L}\p{N}\p{M}'’ʼ]+/gu;
const LENGTH = 150; // characters
const BEFORE = 50; // characters before the first hit

/** @type {(text: string, isHit: (word: string) => boolean) => Piece[]} */
export function snippet(text, isHit) {
  const blocks = text.split("\n").map((block) => ({ block, hits: [...block.matchAll(WORD)].filter(([word]) => isHit(word)) }));
  const several = (/** @type {{hits: RegExpExecArray[]}} */ { hits }) => new Set(hits.map(([word]) => word.toLowerCase())).size;
  const { block, hits } = blocks.reduce((best, one) => (several(one) > several(best) ? one : best));
  const start = from(block, hits[0]?.index ?? 0);
  const end = until(block, start + LENGTH);
  return [...(start ? [{ text: "… " }] : []), ...pieces(block, start, end, hits), ...(end < block.length ? [{ text: " …" }] : [])];
}

/** @type {(block: string, first: number) => number} */
function from(block, first) {
  if (first <= BEFORE) return 0;
  return block.indexOf(" ", first - BEFORE) + 1 || first;
}

/** @type {(block: string, end: number) => number} */
function until(block, end) {
  if (end >= block.length) return block.length;
  const space = block.lastIndexOf(" ", end);
  return space > end - BEFORE ? space : end;
}

/** @type {(block: string, start: number, end: number, hits: RegExpExecArray[]) => Piece[]} */
function pieces(block, start, end, hits) {
  const found = [];
  let done = start;
  for (const { 0: word, index } of hits) {
    if (index < done || index + word.length > end) continue;
    if (index > done) found.push({ text: block.slice(done, index) });
    found.push({ text: word, hit: true });
    done = index + word.length;
  }
  return done < end ? [...found, { text: block.slice(done, end) }] : found;
}
