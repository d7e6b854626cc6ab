// What every page adds when scripts run: menus that close, and a search that loads on the first keystroke.

for (const menu of document.querySelectorAll("details.menu")) {
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
  });
}

const form = document.querySelector("form.search");
if (form) {
  form.hidden = false;
  const input = form.querySelector("input");
  let search;
  input.addEventListener("input", async () => {
    search ??= import("./search.js");
    try {
      await (await search).show(form, input.value);
    } catch {
      search = undefined;
      form.querySelector(".search-results").hidden = false;
      form.querySelector(".search-state").textContent = form.dataset.failed;
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}

// Something was kept for when there is no internet: the foot of the page says so.
if (navigator.serviceWorker?.controller) import("./offline.js");
