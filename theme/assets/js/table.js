// Reads the table the build made from the rules: which question comes next, or what the answer is. Knows no rule.

export async function loadTable(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`table: ${response.status}`);
  return new Table(await response.json());
}

export class Table {
  constructor({ root, nodes, elsewhere }) {
    Object.assign(this, { root, nodes, elsewhere });
  }

  // The same form as the rules give: `missing` with the next question, or a settled answer.
  ask(answers) {
    let node = this.nodes[this.root];
    while (node.ask) {
      const value = answers[node.ask];
      if (value === undefined) return { missing: [node.ask] };
      const next = node.ranges ? node.ranges.find(([highest]) => value <= highest)?.[1] : this.choice(node, String(value));
      if (next === undefined) return { error: { field: node.ask } };
      node = this.nodes[next];
    }
    return { missing: [], changes: [], ...node.answer };
  }

  choice(node, value) {
    return node.choices[value] ?? (node.ask === "municipality" ? node.choices[this.elsewhere] : undefined);
  }
}
