// A tooltip for the months of a chart, from the words that each mark already carries.
(() => {
  const tip = document.createElement("div");
  tip.className = "chart-tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true"); // the mark itself says the same

  const markOf = (event) => event.target.closest?.(".chart-mark");
  const hide = () => { tip.hidden = true; };
  const show = (event) => {
    const mark = markOf(event);
    if (!mark) return hide();
    tip.textContent = mark.getAttribute("aria-label");
    document.body.append(tip);
    tip.hidden = false;
    const box = mark.getBoundingClientRect();
    const beside = box.right + 6 + tip.offsetWidth < document.documentElement.clientWidth;
    const left = beside ? box.right + 6 : Math.max(8, box.left - tip.offsetWidth - 6);
    tip.style.left = `${window.scrollX + left}px`;
    tip.style.top = `${window.scrollY + box.top + 8}px`;
  };

  document.addEventListener("pointerover", show);
  document.addEventListener("focusin", show);
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
