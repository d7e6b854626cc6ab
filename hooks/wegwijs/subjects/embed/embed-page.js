// A calculator inside another site: takes its looks from the address, tells how high it is, and opens links beside it.
import "../frame/languages.js";

const given = new URLSearchParams(location.search);
const root = document.documentElement;
if (document.querySelector("#rekenhulp")) root.dataset.asks = ""; // the answers below it would make the frame fifty screens high
const SCHEMES = { licht: "light", donker: "dark" };

const asked = given.get("thema");
const scheme = Object.hasOwn(SCHEMES, asked) && SCHEMES[asked];
if (scheme) wear(scheme);
if (/^[a-z]+$/.test(given.get("accent") ?? "")) root.dataset.accent = given.get("accent");

// The style sheets follow the device; here they follow the site around this page.
function wear(chosen) {
  root.style.colorScheme = chosen;
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule.media?.mediaText.includes("prefers-color-scheme: dark")) rule.media.mediaText = chosen === "dark" ? "all" : "not all";
    }
  }
}

document.addEventListener("click", ({ target }) => {
  const link = target.closest("a[href]");
  const stays = !link || link.download || link.closest(".menu.lang") || link.href.split("#")[0] === location.href.split("#")[0];
  if (!stays) Object.assign(link, { target: "_blank", rel: "noopener" });
});

// Whoever shows this page may know how high it is, and nothing else.
if (parent !== window) {
  const tell = () => parent.postMessage({ wegwijs: Math.ceil(root.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(document.body);
}
