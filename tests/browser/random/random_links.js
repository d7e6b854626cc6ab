// Opens one made-up address after another in a page of questions, and tells what is wrong with what is shown then.
async ([home, text]) => {
  const load = (name) => import(new URL(`../${name}`, document.querySelector("script[src]").src));
  const [{ toFragment }, { loadTable }] = [await load("shared/share.js"), await load("questions/table.js")];
  const { given, good } = JSON.parse(text);
  const root = document.querySelector("#rekenhulp");
  const seen = (selector) => [...root.querySelectorAll(selector)].filter((part) => part.checkVisibility());
  const settled = async (done) => {
    const late = performance.now() + 60_000; // on a busy machine; else it is a matter of milliseconds
    while (!done()) {
      if (performance.now() > late) throw new Error("nothing is shown");
      await new Promise((go) => setTimeout(go, 2));
    }
  };
  const lines = () => [...root.querySelectorAll(".summary li")].map((line) => line.textContent);
  const go = async (fragment) => {
    history.replaceState(null, "", location.pathname + fragment);
    dispatchEvent(new HashChangeEvent("hashchange"));
    await new Promise((go) => setTimeout(go));
  };
  await go(toFragment(good));
  await settled(() => lines().length);
  const told = lines();
  const { asked } = (await loadTable(JSON.parse(document.querySelector("#gegevens").textContent).questions.table)).path(good.answers);
  const select = root.querySelector("select[name=municipality]");
  const whole = ({ state, text }) => (state ? toFragment(state) : `#${encodeURIComponent(text.toWellFormed())}`);
  const steps = () => root.querySelector(".result .answer > *") || seen(".section-failed").length;
  const trouble = ({ state, changed, cut }) => {
    const screens = seen(":scope > .start, :scope > form.questions, :scope > .result").length;
    if (screens !== 1) return `${screens} screens`;
    if (document.querySelector(".calculator-failed").checkVisibility()) return "failed";
    if (seen(".section-failed").length) return "the steps did not come";
    const [question] = seen(".question");
    if (question && !seen(".question input, .question select").length) return `no choice at ${question.dataset.name}`;
    const answers = [...root.querySelectorAll(".summary strong")].map(({ textContent }) => textContent.trim());
    if (answers.some((answer) => !answer || /undefined|NaN/.test(answer))) return "an answer without words";
    if (!state || cut !== undefined) return "";
    const kept = asked.indexOf(changed);
    if (lines().slice(0, kept).join() !== told.slice(0, kept).join()) return "an answer is gone";
    if (select?.value && select.value !== state.answers.municipality) return `another place: ${select.value}`;
    return "";
  };
  const wrong = [];
  for (const one of given) {
    const link = whole(one);
    await go(one.cut === undefined ? link : link.slice(0, link.length * one.cut) + one.with.toWellFormed());
    if (seen(":scope > .result").length) await settled(steps);
    const found = trouble(one);
    if (found) wrong.push(`${found}: ${JSON.stringify(one).slice(0, 300)}`);
  }
  return wrong;
}
