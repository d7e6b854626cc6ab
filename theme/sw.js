// Keeps what a visitor used, so that it works without internet. Registered only after a calculator was used.
// The build puts one line before this one: `const KEPT`, with the version of the site and the files of each language.
const HOME = self.registration.scope;
const SITE = `${HOME} site ${KEPT.version}`;
const RUNTIME = `${HOME} runtime`;
const PATIENCE = 5000; // milliseconds before a page that was kept is shown in place of one that does not come

let outdated = false; // the host has a newer site: its own files come from the host until the new worker stands

self.addEventListener("install", (event) => event.waitUntil(renew().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("message", (event) => event.waitUntil(reply(event)));

async function reply({ data, ports: [port] }) {
  try {
    await keep(wanted(data));
    port.postMessage({ state: "kept" });
  } catch (error) {
    port.postMessage({ state: error.name === "QuotaExceededError" ? "full" : "failed" });
  }
}

// What the page has loaded, and the calculators of its language unless the visitor saves data.
const wanted = ({ language, loaded, sparing }) =>
  [...loaded, ...(sparing ? [] : [...KEPT.shared, ...KEPT.languages[language]].map((path) => HOME + path))];

const pathOf = (url) => url.slice(HOME.length).split(/[?#]/)[0];
const isRuntime = (url) => pathOf(url).startsWith("assets/runtime/") && pathOf(url).split("/").length > 3;
const isAsset = (url) => /^assets\/(icon\.svg$|(css|js|words|tables|runtime)\/)/.test(pathOf(url));

async function keep(urls) {
  for (const url of new Set(urls.filter((url) => url.startsWith(HOME) && pathOf(url) !== "sw.js"))) {
    const cache = await caches.open(isRuntime(url) ? RUNTIME : SITE);
    if (await found(cache, url)) continue;
    const response = await fetch(url).catch(() => undefined);
    if (response) await put(cache, url, response);
  }
}

// What was kept stands under the address alone; to look for it so is quicker than past every question mark.
const found = (cache, url) => cache.match(HOME + pathOf(url), { ignoreVary: true });

// Without its question mark and fragment: what stands there is never kept.
async function put(cache, url, response) {
  if (response.ok && response.type === "basic" && !response.redirected) await cache.put(HOME + pathOf(url), response.clone());
  return response;
}

const older = async () => (await caches.keys()).filter((name) => name.startsWith(`${HOME} site`) && name !== SITE);

// A new site: the pages that were kept are kept anew. The old worker answers until that is done, so nobody waits for it.
async function renew() {
  const before = await Promise.all((await older()).map(async (name) => (await caches.open(name)).keys()));
  await keep(before.flat().map((request) => request.url)).catch(() => {}); // storage full: the rest is kept when visited
}

// What is older goes.
async function tidy() {
  await Promise.all((await older()).map((name) => caches.delete(name)));
  const runtime = await caches.open(RUNTIME);
  for (const request of await runtime.keys()) if (!pathOf(request.url).startsWith(KEPT.runtime)) await runtime.delete(request);
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(HOME) || pathOf(url) === "sw.js") return;
  if (isRuntime(url)) event.respondWith(keptFirst(RUNTIME, event));
  else if (isAsset(url) && !outdated) event.respondWith(keptFirst(SITE, event));
  else event.respondWith(hostFirst(event));
});

async function keptFirst(name, { request }) {
  const cache = await caches.open(name);
  const kept = request.cache === "reload" ? undefined : await found(cache, request.url);
  return kept ?? store(cache, request, await fetch(request));
}

async function hostFirst(event) {
  const { request } = event;
  const cache = await caches.open(SITE);
  const kept = await found(cache, request.url);
  const fresh = fetch(request).then((response) => look(cache, request, response));
  if (!kept) return fresh.catch((error) => without(request, error));
  event.waitUntil(fresh.catch(() => {}));
  const late = new Promise((resolve) => { setTimeout(() => resolve(kept), PATIENCE); });
  return Promise.race([fresh, late]).catch(() => kept);
}

// A page tells the version of the site it belongs to.
async function look(cache, request, response) {
  if (response.ok && response.headers.get("content-type")?.startsWith("text/html")) {
    const [, version] = (await response.clone().text()).match(/<meta name="site-version" content="(\w+)">/) ?? [];
    if (version && version !== KEPT.version) {
      outdated = true;
      self.registration.update().catch(() => {});
      return response;
    }
  }
  return store(cache, request, response);
}

// Storage may be full: what the host sent is shown all the same.
const store = (cache, request, response) => put(cache, request.url, response).catch(() => response);

async function without(request, error) {
  const language = Object.keys(KEPT.languages).find((code) => pathOf(request.url).startsWith(`${code}/`)) ?? KEPT.default;
  const page = request.mode === "navigate" && (await found(caches, HOME + KEPT.without[language]));
  if (!page) throw error;
  return page;
}
