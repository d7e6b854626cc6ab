// In place of sw.js on a host that no longer shows this site: what visitors kept is removed, and nothing is kept again.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(retire()));

async function retire() {
  const home = `${self.registration.scope} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(home));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
