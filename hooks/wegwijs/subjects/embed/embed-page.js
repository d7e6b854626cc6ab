// A calculator inside another site: takes its looks from the address, tells how high it is, and opens links beside it.
import "../frame/languages.js";

const given = new URLSearchParams(location.search);
const root = document.documentElement;
if (document.querySelector("#rekenhulp")) root.dataset.asks = ""; // the answers below it would make the frame fifty screens high
/** @type {{[look: string]: string}} */
const SCHEMES = { licht: "light", donker: "dark" };

const asked = given.get("thema") ?? "";
const scheme = Object.hasOwn(SCHEMES, asked) && SCHEMES[asked];
if (scheme) wear(scheme);
const accent = given.get("accent") ?? "";
if (/^[a-z]+$/.test(accent)) root.dataset.accent = accent;

// The style sheets follow the device; here they follow the site around this page.
/** @type {(chosen: string) => void} */
function wear(chosen) {
  root.style.colorScheme = chosen;
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes("prefers-color-scheme: dark")) rule.media.mediaText = chosen === "dark" ? "all" : "not all";
    }
  }
}

document.addEventListener("click", (/** @type {Happened} */ { target }) => {
  const link = target.closest("a[href]");
  const stays = !link || link.download || link.closest(".menu.lang") || link.href.split("#")[0] === location.href.split("#")[0];
  if (!stays) Object.assign(link, { target: "_blank", rel: "noopener" });
});

// Whoever shows this page may know how high it is, and nothing else.
if (parent !== window) {
  const tell = () => parent.postMessage({ wegwijs: Math.ceil(root.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(document.body);
}
