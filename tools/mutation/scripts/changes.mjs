// Which changes of a script are tried: node changes.mjs SCRIPT prints them as JSON, each `{function, first, last, was, now,
// source, scope}`: where it stands, the changed lines before and after, the whole script with the change, and the text of
// the function around it.
import { readFileSync } from "node:fs";
import { parse } from "acorn";
import { mutate } from "weapon-regex";

const OPERATORS = {
  "<": "<=", "<=": "<", ">": ">=", ">=": ">", "===": "!==", "!==": "===",
  "+": "-", "-": "+", "*": "/", "/": "*", "%": "*", "^": "&", "&": "|", ">>>": ">>",
};
const METHODS = { some: "every", every: "some", startsWith: "endsWith", endsWith: "startsWith", min: "max", max: "min" };
const LEFT_OUT = new Set(["filter", "sort", "trim", "toLowerCase", "slice", "replace", "replaceAll", "padStart", "splice"]);
const MARK = "XX"; // put behind a text to make it another text

const source = readFileSync(process.argv[2], "utf8");
const text = ({ start, end }) => source.slice(start, end);
const swap = (node, now) => ({ start: node.start, end: node.end, now });

// By the type of a node: the changes of the node itself, not of what is below it.
const CHANGES = {
  BinaryExpression: (node) => (OPERATORS[node.operator] ? [swap(node, `${text(node.left)} ${OPERATORS[node.operator]} ${text(node.right)}`)] : []),
  LogicalExpression: ({ left, right, ...node }) => [swap(node, `(${text(left)})`), swap(node, `(${text(right)})`)],
  UnaryExpression: ({ operator, argument, ...node }) => ("!-".includes(operator) ? [swap(node, text(argument))] : []),
  UpdateExpression: (node) => [swap(node, text(node).includes("++") ? text(node).replace("++", "--") : text(node).replace("--", "++"))],
  ConditionalExpression: ({ test }) => [swap(test, "true"), swap(test, "false")],
  IfStatement: ({ test }) => [swap(test, "true"), swap(test, "false")],
  WhileStatement: ({ test }) => [swap(test, "false")],
  Literal: (node) => literal(node),
  TemplateLiteral: (node) => [{ start: node.end - 1, end: node.end - 1, now: MARK }],
  ArrayExpression: ({ elements }) => (elements.length > 1 ? elements.map((one) => without(one)) : []),
  ObjectExpression: ({ properties }) => properties.map((one) => without(one)),
  CallExpression: (node) => call(node),
  MemberExpression: ({ optional, object, property }) => (optional ? [{ start: object.end, end: property.start, now: "." }] : []),
  ReturnStatement: (node) => (node.argument && node.argument.type !== "Literal" && text(node.argument) !== "undefined" ? [swap(node, "return undefined;")] : []),
  ThrowStatement: (node) => [swap(node, ";")],
  ArrowFunctionExpression: ({ expression, body }) => (expression && body.type !== "Literal" ? [swap(body, "undefined")] : []),
  ExpressionStatement: (node) => statement(node),
};

function literal(node) {
  if (node.regex) return mutate(node.regex.pattern, node.regex.flags, { mutationLevels: [1] }).map(({ pattern }) => swap(node, `/${pattern}/${node.regex.flags}`));
  if (typeof node.value === "boolean") return [swap(node, String(!node.value))];
  if (typeof node.value === "number") return [swap(node, String(node.value + 1))];
  return typeof node.value === "string" ? [swap(node, JSON.stringify(node.value + MARK))] : [];
}

// A member of a list or an object with the comma behind it.
function without(one) {
  const comma = /^\s*,/.exec(source.slice(one.end))?.[0].length ?? 0;
  return { start: one.start, end: one.end + comma, now: "" };
}

function call({ callee, optional, ...node }) {
  if (optional) return [{ start: callee.end, end: callee.end + 2, now: "" }];
  if (callee.type !== "MemberExpression" || callee.computed) return [];
  const { name } = callee.property;
  if (METHODS[name]) return [swap(callee.property, METHODS[name])];
  return LEFT_OUT.has(name) && !callee.optional ? [swap(node, text(callee.object))] : [];
}

// Leave out what only has an effect; a line for the console is for who looks for a fault.
function statement({ expression, ...node }) {
  const done = expression.type === "AwaitExpression" ? expression.argument : expression;
  const counts = ["CallExpression", "AssignmentExpression", "UpdateExpression", "ChainExpression"].includes(done.type);
  return counts && !text(done).startsWith("console.") ? [swap(node, ";")] : [];
}

const NEVER = new Set(["ImportDeclaration", "ImportExpression"]);
const nameOf = (node) => node.id?.name ?? node.key?.name ?? "";
const isNamed = (node) => ["FunctionDeclaration", "MethodDefinition", "VariableDeclarator"].includes(node.type);

// Every node with the outermost function or constant it stands in.
function* nodes(node, place) {
  if (NEVER.has(node.type)) return;
  const own = node.type === "ClassDeclaration" ? { ...place, owner: `${node.id.name}.` }
    : !place.scope && isNamed(node) && node.end > node.start ? { ...place, name: place.owner + nameOf(node), scope: node } : place;
  yield [node, own];
  for (const [key, value] of Object.entries(node)) {
    if (key === "id" || (key === "key" && !node.computed) || (key === "property" && !node.computed)) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (child?.type) yield* nodes(child, own);
  }
}

const oneLine = (piece) => piece.trim().replace(/\s+/g, " ");
const lineOf = (place) => source.slice(0, place).split("\n").length;

function told({ start, end, now }, { name, scope }) {
  const from = source.lastIndexOf("\n", start - 1) + 1;
  const until = source.indexOf("\n", end);
  const changed = source.slice(0, start) + now + source.slice(end);
  return {
    function: name, first: lineOf(start), last: lineOf(end), source: changed, scope: scope ? text(scope) : source,
    was: oneLine(source.slice(from, until)), now: oneLine(source.slice(from, start) + now + source.slice(end, until)),
  };
}

const tree = parse(source, { ecmaVersion: "latest", sourceType: "module" });
const found = [...nodes(tree, { owner: "", name: "" })].flatMap(([node, place]) => (CHANGES[node.type]?.(node) ?? []).map((change) => told(change, place)));
console.log(JSON.stringify(found));
