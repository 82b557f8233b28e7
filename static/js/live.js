// Keeps the figures of an open page fresh. #live fetches its page again when it hears "newer"; the
// server answers 304 while nothing has changed. Parts marked data-live take the place of the old
// ones; charts of tiles are fetched again where a number moved. Nothing happens in a hidden tab.
const EVERY_MS = 15000;
const REACHABLE = "a[href], button, summary, [tabindex]";

const live = () => document.getElementById("live");
const ask = () => {
  if (!document.hidden && live()) htmx.trigger(live(), "newer");
};
setInterval(ask, EVERY_MS);
document.addEventListener("visibilitychange", ask);

document.addEventListener("htmx:configRequest", (event) => {
  if (event.target !== live()) return;
  event.detail.headers["If-None-Match"] = `"${live().dataset.tag}"`;
});

document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.requestConfig?.elt !== live()) return;
  event.detail.shouldSwap = false;
  if (event.detail.xhr.status !== 200) return;
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  live().dataset.tag = page.getElementById("live").dataset.tag;
  for (const newer of page.querySelectorAll("[data-live]")) replace(document.getElementById(newer.id), newer);
});

function replace(older, newer) {
  if (!older || older.innerHTML === newer.innerHTML) return;
  const focused = document.activeElement;
  const place = [...older.querySelectorAll(REACHABLE)].indexOf(focused);
  older.innerHTML = newer.innerHTML;
  htmx.process(older);
  if (place >= 0) (document.getElementById(focused.id) || older.querySelectorAll(REACHABLE)[place])?.focus();
  const chart = older.closest(".figure-tile")?.querySelector(".figure-chart");
  if (chart && older.classList.contains("figure-now")) htmx.trigger(chart, "newer");
}
