// Opens one answer after another in a page of questions, and gives what its steps say of terms, and what a calendar gets.
async ([, text]) => {
  const load = (name) => import(new URL(`../${name}`, document.querySelector("script[src]").src));
  const [{ toFragment }, { deadlines }] = [await load("shared/share.js"), await load("questions/answer/terms.js")];
  const root = document.querySelector("#rekenhulp");
  const words = await (await fetch(JSON.parse(document.querySelector("#gegevens").textContent).questions.words)).json();
  const result = root.querySelector(".result");
  const shown = async (state) => {
    result.querySelector(".answer").replaceChildren();
    history.replaceState(null, "", location.pathname + toFragment(state));
    dispatchEvent(new HashChangeEvent("hashchange"));
    const late = performance.now() + 60_000; // on a busy machine; else it is a matter of milliseconds
    while (!result.querySelector(".answer > *")) {
      if (performance.now() > late) throw new Error(`no answer is shown: ${JSON.stringify(state)}`);
      await new Promise((go) => setTimeout(go, 2));
    }
    return result.querySelector(".answer > *");
  };
  const rowOf = (row) => ({
    step: row.closest("[data-step]").dataset.step,
    type: row.dataset.type,
    event: row.dataset.event,
    on: row.dataset.on ?? null,
    passed: !row.querySelector(".passed").hidden,
    last: row.querySelector(".last-day") !== null,
    reminder: row.dataset.reminder,
    title: row.closest("[data-step]").querySelector("h3, h4, .step-title")?.textContent.trim() ?? "",
  });
  const found = [];
  for (const state of JSON.parse(text)) {
    const part = await shown(state);
    const events = deadlines(part, { rule: state.rule, url: "https://x.example/", words });
    found.push({ rows: [...part.querySelectorAll(".term-row")].map(rowOf), events });
  }
  return found;
}
