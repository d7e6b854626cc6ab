// Seeks one text after another, and tells what is wrong with the answers.
async ([home, text]) => {
  const load = (name) => import(new URL(`../${name}`, document.querySelector("script[src]").src));
  const { show } = await load("search/search.js");
  const form = document.querySelector("form.search");
  const input = form.querySelector("input");
  const wrong = [];
  for (const typed of JSON.parse(text)) {
    input.value = typed;
    try {
      await show(form, input.value);
      const links = [...form.querySelectorAll(".search-results li a")];
      if (links.some(({ href }) => !href.startsWith(home))) wrong.push(`elsewhere: ${typed}`);
      if (form.querySelectorAll(".search-results li > a :not(small, mark), .search-state *").length) wrong.push(`markup: ${typed}`);
      const address = new URL(form.querySelector(".search-all").href);
      if (input.value.trim() && new URLSearchParams(address.hash.slice(1)).get("q") !== input.value.replace(/\p{Surrogate}/gu, "")) wrong.push(`address: ${typed}`);
    } catch (error) {
      wrong.push(`${error}: ${typed}`);
    }
  }
  return wrong;
}
