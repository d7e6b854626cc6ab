// Reads the table the build made from the rules: which question comes next, or what the answer is. Knows no rule.

const PATIENCE = 60_000; // milliseconds for one file; then it counts as not there

// The response for an address. Throws when it is refused or does not come in time.
/** @type {(url: string) => Promise<Response>} */
export async function get(url) {
  const options = { signal: AbortSignal.timeout(PATIENCE) };
  let response = await fetch(url, options);
  // The failure may be one that the browser kept: ask again past it.
  if (!response.ok) response = await fetch(url, { ...options, cache: "reload" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** @type {(url: string) => Promise<any>} */
export const getJson = async (url) => (await get(url)).json();

/** @type {(url: string) => Promise<Table>} */
export const loadTable = async (url) => new Table(await getJson(url));

// A question as the rules give it: in the file what follows stands so many nodes back.
/** @type {(node: ChoiceNode | RangeNode, place: number) => ChoiceNode | RangeNode} */
function leading(node, place) {
  if (node.ranges) return { ask: node.ask, ranges: node.ranges.map(([highest, back]) => [highest, place - back]) };
  return { ask: node.ask, choices: Object.fromEntries(Object.entries(node.choices).map(([value, back]) => [value, place - back])) };
}

/** @typedef {{asked: string[], node: TableNode, given: Given}} Path */

const MUNICIPALITY = /^GM[0-9]{4}$/; // of one that no region covers too
const TRUTHS = ["true", "false"];

export class Table {
  /** @param {TableFile} file */
  constructor(file) {
    this.file = file;
    /** @type {Map<number, TableNode>} */
    this.known = new Map();
    /** @type {Map<TableNode, number>} */
    this.most = new Map();
  }

  // The node at a place of the file. Few of the thousands are on the way of a visitor, and the rest stays as it came.
  /** @param {number} place @returns {TableNode} */
  at(place) {
    const known = this.known.get(place);
    if (known) return known;
    const packed = this.file.nodes[place];
    const node = packed === 0 ? { answer: this.answer(place) } : leading(packed, place);
    this.known.set(place, node);
    return node;
  }

  // The answer at a place: what answers say alike stands in the file once, in lists beside them.
  /** @param {number} place @returns {Settled} */
  answer(place) {
    const { nodes, answers, outcomes, conditions, reasons, data } = this.file;
    const before = nodes.slice(0, place).filter((node) => node === 0).length;
    const [outcome, reason, known] = answers.map((places) => places[before]);
    return { ...outcomes[outcome], conditions: reasons[reason].map((condition) => conditions[condition]), data: data[known] };
  }

  // How many questions can come from here on, this one with them, at most.
  /** @param {TableNode} node @returns {number} */
  left(node) {
    if (node.answer) return 0;
    const known = this.most.get(node);
    if (known !== undefined) return known;
    const leads = node.ranges ? node.ranges.map(([, lead]) => lead) : Object.values(node.choices);
    const asks = [...new Set(leads)].filter((lead) => this.file.nodes[lead] !== 0);
    const most = 1 + Math.max(0, ...asks.map((lead) => this.left(this.at(lead))));
    this.most.set(node, most);
    return most;
  }

  // The same form as the rules give: `missing` with the next question, or a settled answer.
  /** @param {Answers} answers */
  ask(answers) {
    return this.path(answers).given;
  }

  // `{asked, given, node}`: the questions that were answered on the way, what the table says at its end, and where that is.
  // An answer that is `null` was given and does not fit.
  /** @param {Answers} answers @returns {Path} */
  path(answers) {
    const asked = [];
    let node = this.at(this.file.root);
    while (!node.answer) {
      const value = answers[node.ask];
      if (value === undefined) return { asked, node, given: { missing: [node.ask] } };
      const next = node.ranges ? range(node, value)?.[1] : this.choice(node, value);
      if (next === undefined) return { asked, node, given: { error: { field: node.ask } } };
      asked.push(node.ask);
      node = this.at(next);
    }
    return { asked, node, given: { missing: [], changes: [], ...node.answer } };
  }

  // The place in the table where `question` is asked on the way of these answers.
  /** @param {string} question @param {Answers} answers */
  asking(question, answers) {
    const { [question]: _, ...others } = answers;
    return this.path(others).node;
  }

  /** @param {ChoiceNode} node @param {any} value */
  choice(node, value) {
    if (typeof value !== (TRUTHS.includes(String(value)) ? "boolean" : "string")) return undefined;
    if (Object.hasOwn(node.choices, value)) return node.choices[value];
    return node.ask === "municipality" && MUNICIPALITY.test(value) ? node.choices[this.file.elsewhere] : undefined;
  }
}

/** @type {(node: RangeNode, value: unknown) => [number, number] | undefined} */
const range = (node, value) => (typeof value === "number" && value >= 0 ? node.ranges.find(([highest]) => value <= highest) : undefined);
