// One rule, one question: the form says which rule it asks and with which fields; this knows neither.
import { el } from "../shared/dom.js";
import { Form } from "../forms/form.js";
import { day, euro, today } from "../shared/format.js";
import { ask, begin, calculate, data as page, offer, part, printer, saver, sharer, showResult } from "./funding.js";
import { receipt, toText } from "../shared/receipt.js";
import { RuleExplain } from "./rule-explain.js";

const form = new Form(part("form"), page.refused);
const { rule, name, version } = page;
const when = form.form.elements.when;

when?.addEventListener("change", choose);
form.form.addEventListener("submit", (event) => { event.preventDefault(); start(); });
begin(form, rule, { choose, compute: start });

// For a time of which the rule knows nothing, or all, it asks no more.
function choose() {
  form.show((field) => !when || field.dataset.name === "when" || when.selectedOptions[0]?.dataset.asks === "1");
}

async function start() {
  const given = form.read();
  if (!given) return;
  const { when: on = today(), ...answers } = given;
  await calculate(form.form.querySelector("[type=submit]"), async (words) => {
    const result = await ask(rule, answers, on);
    if (result.error) { form.refuse(result.error); return; }
    show(result, answers, new RuleExplain(words, page));
  });
}

/** @type {(result: Result, answers: Answers, explain: RuleExplain) => void} */
function show(result, answers, explain) {
  const { data, outcome, verdict } = result;
  const paid = result.amounts.at(-1);
  const unknown = "where_to_look" in data;
  part(".verdict").textContent = paid && verdict === "yes" ? `${explain.outcome(outcome)}: ${euro(paid.euro)}` : explain.outcome(outcome);
  part(".answer").replaceChildren(...[
    explain.told(asked(result, explain), data),
    explain.paid(result),
    explain.readings(data),
    explain.papers(data),
    ...explain.remarks(result),
    unknown || data.amount ? el("p", { className: "notice" }, page.ask) : null,
    unknown ? null : explain.conditions(result.conditions), // of a time without a value no condition is known to hold either
  ].filter(Boolean));
  offer({
    print: printer,
    share: sharer(() => ({ rule, answers: form.typed(), on: today() })),
    json: saver(`${name}.json`, "application/json", () => toText(receipt({ result, answers, dataVersion: version }))),
  });
  showResult();
}

/** @type {(result: Result, explain: RuleExplain) => string[]} */
const asked = ({ on }, explain) => (when ? [form.field("when").querySelector("label").textContent, when.selectedOptions[0].textContent] : [explain.word("answer.on"), day(on)]);
