// The group planner: expected pupils become groups, state money and what is left to pay. The page holds the form; the
// rules do the sums.
import { Explain } from "../explain.js";
import { Form } from "../../forms/form.js";
import { today } from "../../shared/format.js";
import { ask, begin, calculate, data, part, showResult } from "../funding.js";
import { addRow, monthly, rowsOf } from "./plan-rows.js";
import { showPlan } from "./plan-result.js";
/** @import {Wrong} from "../../forms/form.js" */

export const RULE = "plan";
const COSTS = ["fixed", "per_group", "per_pupil"];
const form = new Form(part("form"), data.refused);
const inputs = form.form.elements;

inputs.school_type.addEventListener("change", choose);
inputs.agreed.addEventListener("change", agreed);
part(".add").addEventListener("click", () => { addRow(form.form, choose).querySelector("select").focus(); });
form.form.addEventListener("submit", (event) => { event.preventDefault(); start(); });
inputs.months.defaultValue = 12;
for (const month of inputs.first_month.options) month.defaultSelected = month.value === `${today().slice(0, 7)}-01`;
begin(form, RULE, { rows, choose, compute: start, emptied: rows });

/** @type {(typed?: Answers) => void} */
function rows(typed) {
  part(".rows").replaceChildren();
  const most = Number(form.field("months").dataset.high);
  for (const number of rowsOf(typed).slice(0, most)) addRow(form.form, choose, number);
}

// Only the groups that the school type counts; the first row starts with the plan and needs no month of its own.
function choose() {
  const type = inputs.school_type.value;
  for (const name of [".rows", ".add"]) part(name).hidden = !type;
  form.show(({ dataset: { name, types } }) => name !== "from--1" && (!types || types.split(" ").includes(type)));
}

function agreed() {
  const { minimum, aim } = inputs.agreed.selectedOptions[0].dataset;
  if (minimum) Object.assign(inputs.minimum, { value: minimum });
  if (aim) Object.assign(inputs.aim, { value: aim });
}

/** @type {(answers: Answers) => Answers} */
function request(answers) {
  const { school_type, first_month, months, minimum, aim, first_time, reference } = answers;
  /** @type {(start: string) => Answers} */
  const pick = (start) => Object.fromEntries(Object.entries(answers).filter(([key]) => key.startsWith(start)).map(([key, value]) => [key.slice(start.length), value]));
  const { pupils, januaries } = monthly(answers, first_month, months);
  const { fixed, per_group, per_pupil } = answers;
  return {
    school_type, first_month, pupils, minimum, aim, first_time,
    costs: { fixed, per_group, per_pupil },
    references: reference === undefined ? {} : Object.fromEntries(januaries.map((day) => [day, reference])),
    assumed: pick("assumed_"),
  };
}

// A change outside the plan would go unseen.
/** @type {(answers: Answers) => Wrong[]} */
function outside(answers) {
  const { days } = monthly(answers, answers.first_month, answers.months);
  return Object.keys(answers).filter((key) => key.startsWith("from--") && !days.includes(answers[key])).map((key) => [form.field(key), data.outside]);
}

// A class of which no cost was filled in is not one without any: 0 says that. One without a single pupil has no totals.
/** @type {(answers: Answers) => Wrong[]} */
function blank(answers) {
  const counts = Object.keys(answers).filter((key) => /--\d+$/.test(key) && !key.startsWith("from--"));
  const first = form.fields.filter((field) => field.dataset.name.endsWith("--1") && form.shown(field))[0];
  const begun = counts.some((key) => key.endsWith("--1"));
  /** @type {Wrong[]} */
  const wrong = begun && counts.some((key) => Number(answers[key])) ? [] : [[first, begun ? data.nobody : data.blank]];
  return COSTS.some((name) => name in answers) ? wrong : [...wrong, [form.field(COSTS[0]), data.blank]];
}

async function start() {
  const answers = form.read();
  if (!answers) return;
  const wrong = [...blank(answers), ...outside(answers)];
  if (wrong.length) { form.complain(wrong); return; }
  await calculate(form.form.querySelector("[type=submit]"), async (words) => {
    const asked = request(answers);
    const result = await ask("group-planner", asked, today());
    if (result.error) { form.refuse(result.error); return; }
    showPlan(result, asked, () => ({ rule: RULE, answers: form.typed(), on: today() }), new Explain(words, data));
    showResult();
  });
}
