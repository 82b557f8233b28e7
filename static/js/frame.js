// Small manners of the frame; every page works without them.

// Menus close on Escape and on a click elsewhere.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = event.target.closest("details.menu[open]") || document.querySelector("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// A live region speaks only of what enters it later, so messages are put in once more.
document.addEventListener("DOMContentLoaded", () => {
  const region = document.getElementById("messages");
  const spoken = region ? [...region.children] : [];
  region?.replaceChildren();
  setTimeout(() => region?.append(...spoken), 50);
  document.querySelector(".error-summary")?.focus();
});

// After a swap the focus goes where the new part asks for it.
document.addEventListener("htmx:afterSwap", (event) => {
  const part = event.detail.target;
  (part.querySelector(".error-summary") || part.querySelector("[data-focus]"))?.focus();
});

// A piece that took too long is a sentence, which names itself; nobody else's 503 does. What a page
// asks behind its reader's back, to swap nothing in, stays silent.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, requestConfig } = event.detail;
  const isSentence = xhr.status === 503 && xhr.getResponseHeader("HX-Reselect");
  if (isSentence && requestConfig.elt.getAttribute("hx-swap") !== "none") event.detail.shouldSwap = true;
});

// Filters stand open on a desk and folded on a phone.
document.addEventListener("DOMContentLoaded", () => {
  if (window.matchMedia("(min-width: 900px)").matches) return;
  for (const filters of document.querySelectorAll("details.filters:not([data-active])")) filters.open = false;
});
