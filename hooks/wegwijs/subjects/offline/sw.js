// Keeps what a visitor used, so that it works without internet. Registered only after a calculator was used, and silent
// once the visitor took it back: nothing is stored while nothing is kept, and only a page that was used begins to keep.
// The build puts one line before this one: `const KEPT`, with the version of the site and the files of each language.
const HOME = self.registration.scope;
const SITE = `${HOME} site ${KEPT.version}`;
const RUNTIME = `${HOME} runtime`;
const PATIENCE = 5000; // milliseconds before a page that was kept is shown in place of one that does not come

let removed = false; // the visitor took it back while something was still being kept

self.addEventListener("install", (event) => event.waitUntil(renew().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("message", (event) => event.waitUntil(reply(event)));

/** @type {(event: ExtendableMessageEvent) => Promise<void>} */
async function reply({ data, ports: [port] }) {
  removed = Boolean(data.remove);
  if (removed) {
    await forget();
    port.postMessage({ state: "removed" });
    return;
  }
  try {
    await keep(wanted(data));
    port.postMessage({ state: "kept" });
  } catch (error) {
    port.postMessage({ state: error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "failed" });
  }
}

// What the page has loaded, and the calculators of its language unless the visitor saves data.
/** @type {(told: Told) => string[]} */
const wanted = ({ language, loaded, sparing }) =>
  [...loaded, ...(sparing ? [] : [...KEPT.shared, ...Object.values(KEPT.without), ...KEPT.languages[language]].map((path) => HOME + path))];

/** @type {(url: string) => string} */
const pathOf = (url) => url.slice(HOME.length).split(/[?#]/)[0];
/** @type {(url: string) => boolean} */
const isRuntime = (url) => pathOf(url).startsWith("assets/runtime/") && pathOf(url).split("/").length > 3;
/** @type {(url: string) => boolean} */
const isAsset = (url) => pathOf(url).startsWith(KEPT.release);
/** @type {(url: string) => boolean} */
const isOfOtherRelease = (url) => pathOf(url).startsWith("assets/release/") && !isAsset(url);

/** @type {(urls: string[]) => Promise<void>} */
async function keep(urls) {
  for (const url of new Set(urls.filter((url) => url.startsWith(HOME) && pathOf(url) !== "sw.js" && !isOfOtherRelease(url)))) {
    if (removed) return;
    const cache = await caches.open(isRuntime(url) ? RUNTIME : SITE);
    if (await found(cache, url)) continue;
    const response = await fetch(url).catch(() => undefined);
    if (response && !removed) await put(cache, url, response);
  }
}

// What was kept stands under the address alone; to look for it so is quicker than past every question mark.
/** @type {(cache: Cache | CacheStorage, url: string) => Promise<Response | undefined>} */
const found = (cache, url) => cache.match(HOME + pathOf(url), { ignoreVary: true });

// Without its question mark and fragment: what stands there is never kept.
/** @type {(cache: Cache, url: string, response: Response) => Promise<Response>} */
async function put(cache, url, response) {
  if (response.ok && response.type === "basic" && !response.redirected) await cache.put(HOME + pathOf(url), response.clone());
  return response;
}

const older = async () => (await caches.keys()).filter((name) => name.startsWith(`${HOME} site`) && name !== SITE);

// A new site: the pages that were kept are kept anew, and its own files in place of the same ones of the site before.
// The old worker answers until that is done, so nobody waits for it.
async function renew() {
  const before = await Promise.all((await older()).map(async (name) => (await caches.open(name)).keys()));
  const known = new Set([...KEPT.shared, ...Object.values(KEPT.languages).flat()].map((path) => HOME + path));
  /** @type {(url: string) => string} */
  const now = (url) => HOME + pathOf(url).replace(/^assets\/release\/\w+\//, KEPT.release);
  const urls = before.flat().map(({ url }) => now(url)).filter((url) => !isAsset(url) || known.has(url));
  await keep(urls).catch(() => {}); // storage full: the rest is kept when visited
}

// What is older goes.
async function tidy() {
  await Promise.all((await older()).map((name) => caches.delete(name)));
  if (await caches.has(RUNTIME)) {
    const runtime = await caches.open(RUNTIME);
    for (const request of await runtime.keys()) if (!pathOf(request.url).startsWith(KEPT.runtime)) await runtime.delete(request);
  }
  await self.clients.claim();
}

const forget = async () => Promise.all((await caches.keys()).filter((name) => name.startsWith(`${HOME} `)).map((name) => caches.delete(name)));

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (removed || method !== "GET" || !url.startsWith(HOME) || pathOf(url) === "sw.js" || isOfOtherRelease(url)) return;
  if (isRuntime(url)) event.respondWith(keptFirst(RUNTIME, event));
  else if (isAsset(url)) event.respondWith(keptFirst(SITE, event));
  else event.respondWith(hostFirst(event));
});

/** @type {(name: string, event: FetchEvent) => Promise<Response>} */
async function keptFirst(name, { request }) {
  const kept = request.cache === "reload" ? undefined : await found(caches, request.url);
  return kept ?? store(name, request, await fetch(request));
}

/** @type {(event: FetchEvent) => Promise<Response>} */
async function hostFirst(event) {
  const { request } = event;
  const kept = await found(caches, request.url);
  const fresh = fetch(request).then((response) => look(request, response));
  if (!kept) return fresh.catch((error) => without(request, error));
  event.waitUntil(fresh.catch(() => {}));
  /** @type {Promise<Response>} */
  const late = new Promise((resolve) => { setTimeout(() => resolve(kept), PATIENCE); });
  return Promise.race([fresh, late]).catch(() => kept);
}

// A page tells the version of the site it belongs to.
/** @type {(request: Request, response: Response) => Promise<Response>} */
async function look(request, response) {
  if (response.ok && response.headers.get("content-type")?.startsWith("text/html")) {
    const [, version] = (await response.clone().text()).match(/<meta name="site-version" content="(\w+)">/) ?? [];
    if (version && version !== KEPT.version) {
      self.registration.update().catch(() => {});
      return response;
    }
  }
  return store(SITE, request, response);
}

// Nothing is stored where nothing is kept. Storage may be full: what the host sent is shown all the same.
/** @type {(name: string, request: Request, response: Response) => Promise<Response>} */
async function store(name, request, response) {
  if (!(await caches.has(SITE))) return response;
  return put(await caches.open(name), request.url, response).catch(() => response);
}

/** @type {(request: Request, error: unknown) => Promise<Response>} */
async function without(request, error) {
  const language = Object.keys(KEPT.languages).find((code) => pathOf(request.url).startsWith(`${code}/`)) ?? KEPT.default;
  if (request.mode !== "navigate") throw error;
  // In another language rather than not at all: who saves data has kept that of one.
  for (const own of [KEPT.without[language], ...Object.values(KEPT.without)].map((path) => HOME + path)) {
    const page = await found(caches, own);
    if (page) return standingElsewhere(page, own);
  }
  throw error;
}

// The page stands under the address that was asked for, so that loading it again asks for that one. What it leads to and
// loads is written as seen from its own.
/** @type {(page: Response, own: string) => Promise<Response>} */
async function standingElsewhere(page, own) {
  const links = /((?:href|src|data-[\w-]+)=")(\.\.?\/[^"]*)/g;
  const text = (await page.text()).replace(links, (_, before, path) => before + new URL(path, own).href);
  return new Response(text, { headers: page.headers });
}
