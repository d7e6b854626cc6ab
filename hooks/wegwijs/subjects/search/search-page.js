// The page with all answers to what is sought. What is sought stands in the address's fragment, and is sent nowhere.
import { el } from "../shared/dom.js";
import { pageData } from "../shared/page-data.js";
import { fragment } from "./search-box.js";
import { count, hits, item } from "./search.js";

const MOST = 40;
const page = document.querySelector(".search-page");
const data = pageData("search");
const input = page.querySelector("input");
const state = page.querySelector("[role=status]");
const list = el("ol", { className: "search-list" });
const empty = page.querySelector(".search-empty");

state.after(list);
page.querySelector("form").hidden = false;
page.querySelector("form").addEventListener("submit", (event) => { event.preventDefault(); location.hash = fragment(input.value); });
addEventListener("hashchange", answer);
answer();

function sought() {
  return new URLSearchParams(location.hash.slice(1)).get("q")?.trim() ?? "";
}

async function answer() {
  const query = sought();
  input.value = query;
  try {
    const found = query ? await hits(query, MOST) : [];
    if (sought() !== query) return;
    list.replaceChildren(...found.map((hit) => item(hit)));
    state.textContent = query ? (found.length ? count(found.length) : data.none.replace("{query}", () => query)) : "";
    empty.hidden = found.length > 0;
  } catch {
    list.replaceChildren();
    state.textContent = document.querySelector(".search-state").dataset.failed;
    empty.hidden = false;
  }
}
