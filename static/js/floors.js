// The floor map. It scrolls by itself, by touch and by arrow keys; a mouse drags it, buttons make it
// larger. On the page of one area its rectangle is moved by pointer or keys, which fills in the four
// numbers of the form below: that form saves, with or without this script.
const LEAST = 20;
const BOARD = 1000;
const STEP = 10;
const LARGEST_ZOOM = 4;
const SLOP = 4; // pixels that a click may wander

function pannable(view) {
  let from = null;
  view.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button === 0) from = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop, far: false };
  });
  window.addEventListener("pointermove", (event) => {
    if (!from) return;
    const x = event.clientX - from.x, y = event.clientY - from.y;
    from.far ||= Math.abs(x) + Math.abs(y) > SLOP;
    if (!from.far) return;
    view.classList.add("is-dragged");
    view.scrollTo(from.left - x, from.top - y);
  });
  window.addEventListener("pointerup", () => {
    view.classList.remove("is-dragged");
    const dragged = from?.far;
    from = null;
    // The click that ends a drag opens nothing.
    if (dragged) view.addEventListener("click", (event) => event.preventDefault(), { once: true, capture: true });
  });
  view.addEventListener("dragstart", (event) => event.preventDefault());
}

function zoomable(view, bar) {
  let zoom = 1;
  bar.hidden = false;
  bar.addEventListener("click", (event) => {
    const by = Number(event.target.dataset.zoom || 0);
    view.classList.remove(`zoom-${zoom}`);
    zoom = Math.min(LARGEST_ZOOM, Math.max(1, zoom + by));
    view.classList.add(`zoom-${zoom}`);
  });
}

function movable(group) {
  const map = group.ownerSVGElement;
  const ratio = Number(map.dataset.ratio);
  const inputs = Object.fromEntries(["left", "top", "width", "height"].map((name) => [name, document.getElementById(`id_${name}`)]));
  const [rectangle, name, handle] = ["rect", "text", "circle"].map((tag) => group.querySelector(tag));

  const numbers = () => Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, Math.round(Number(input.value)) || 0]));
  const between = (least, value, most) => Math.max(least, Math.min(value, most));

  function draw() {
    const { left, top, width, height } = numbers();
    group.classList.toggle("visually-hidden", !width || !height);
    rectangle.setAttribute("x", left);
    rectangle.setAttribute("y", top * ratio);
    rectangle.setAttribute("width", Math.max(0, width));
    rectangle.setAttribute("height", Math.max(0, height * ratio));
    name.setAttribute("x", left + width / 2);
    name.setAttribute("y", top * ratio + 26);
    handle.setAttribute("cx", left + width);
    handle.setAttribute("cy", (top + height) * ratio);
  }

  function write(place) {
    for (const [name, value] of Object.entries(place)) inputs[name].value = Math.round(value);
    draw();
  }

  const moved = (start, x, y) => write({ left: between(0, start.left + x, BOARD - start.width), top: between(0, start.top + y, BOARD - start.height) });
  const sized = (start, x, y) => write({ width: between(LEAST, start.width + x, BOARD - start.left), height: between(LEAST, start.height + y, BOARD - start.top) });

  function onBoard(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    return { x: point.x, y: point.y / ratio };
  }

  group.addEventListener("pointerdown", (event) => {
    const change = event.target === handle ? sized : moved;
    const start = numbers(), from = onBoard(event);
    group.setPointerCapture(event.pointerId);
    const follow = (move) => change(start, onBoard(move).x - from.x, onBoard(move).y - from.y);
    group.addEventListener("pointermove", follow);
    group.addEventListener("lostpointercapture", () => group.removeEventListener("pointermove", follow), { once: true });
  });
  group.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
    if (!step) return;
    event.preventDefault();
    (event.shiftKey ? sized : moved)(numbers(), ...step);
  });
  for (const input of Object.values(inputs)) input.addEventListener("input", draw);
  draw();
}

document.addEventListener("DOMContentLoaded", () => {
  for (const view of document.querySelectorAll("[data-floor]")) {
    pannable(view);
    zoomable(view, document.querySelector(".floor-zoom"));
  }
  const group = document.getElementById("movable");
  if (!group) return;
  document.querySelector(".floor-hint").hidden = false;
  movable(group);
});
