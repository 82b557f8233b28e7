// The service worker: keeps the page for logging contacts without signal, and what it looks with.
// Nothing else is kept; every other page and every figure stays on the server. KEPT comes from
// the script that imports this one: {page, files, begin}.
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
  const { pathname } = new URL(request.url);
  // Where one begins at a workplace, the form comes soon. Other pages and files may take their time.
  const answer = KEPT.begin.includes(pathname) ? online : fetch;
  if (request.mode === "navigate") event.respondWith(answer(request).catch(() => caches.match(KEPT.page)));
  else if (KEPT.files.includes(pathname)) event.respondWith(online(request).catch(() => caches.match(request)));
});

function online(request) {
  const late = new Promise((_, refuse) => setTimeout(refuse, PATIENCE_MS, new Error("no signal")));
  return Promise.race([fetch(request), late]);
}
