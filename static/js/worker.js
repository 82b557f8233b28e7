// The service worker: keeps the page for logging contacts without signal, and what it looks with.
// Nothing else is kept; every other page and every figure stays on the server. KEPT comes from
// the script that imports this one: {page, files}.
const CACHE = "kept";
const PATIENCE_MS = 6000; // a signal this poor is none

self.addEventListener("install", (event) => {
  const fresh = [KEPT.page, ...KEPT.files].map((url) => new Request(url, { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(online(request).catch(() => caches.match(KEPT.page)));
  else if (KEPT.files.includes(new URL(request.url).pathname)) event.respondWith(online(request).catch(() => caches.match(request)));
});

function online(request) {
  const late = new Promise((_, refuse) => setTimeout(refuse, PATIENCE_MS, new Error("no signal")));
  return Promise.race([fetch(request), late]);
}
