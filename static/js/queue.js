// Contacts logged without signal. An entry is sealed with the server's public key as soon as it is
// saved, so that neither the phone nor whoever finds it can read it back; it waits in IndexedDB
// until the server has said what became of it. Only its author's log-in sends it.
//
// Stores: "entries" {id, author, state, envelope, at}, "known" {name: "me", author, seal, workplaces}.
// States: draft (being typed), waiting, attention (does not open), sent. The server names others.
(() => {
  const INFO = "organizing envelope";
  const ALIVE_MS = 4000; // as long as an answer may take before there is "no signal"
  const DRAFT_MS = 1500;
  const REMEMBER_MS = 86400000; // sent ones are counted for a day
  const board = document.getElementById("queue");
  if (!board || !("indexedDB" in window) || !window.crypto?.subtle) return;

  // --- the two stores

  const base = new Promise((done, failed) => {
    const request = indexedDB.open("organizing", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("entries", { keyPath: "id" });
      request.result.createObjectStore("known", { keyPath: "name" });
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  async function within(store, mode, act) {
    const transaction = (await base).transaction(store, mode);
    const request = act(transaction.objectStore(store));
    return new Promise((done, failed) => {
      transaction.oncomplete = () => done(request?.result);
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
    });
  }

  const all = () => within("entries", "readonly", (store) => store.getAll());
  const put = (entry) => within("entries", "readwrite", (store) => store.put(entry));
  const drop = (id) => within("entries", "readwrite", (store) => store.delete(id));
  const known = () => within("known", "readonly", (store) => store.get("me"));

  // --- sealing

  const bytes = (text) => new TextEncoder().encode(text);
  const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const toBase64 = (array) => btoa(Array.from(array, (byte) => String.fromCharCode(byte)).join(""));

  async function seal(server, id, text) {
    const curve = { name: "ECDH", namedCurve: "P-256" };
    const theirs = await crypto.subtle.importKey("raw", fromBase64(server.key), curve, false, []);
    const mine = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
    const point = new Uint8Array(await crypto.subtle.exportKey("raw", mine.publicKey));
    const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, mine.privateKey, 256);
    const secret = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
    const derivation = { name: "HKDF", hash: "SHA-256", salt: point, info: bytes(INFO) };
    const key = await crypto.subtle.deriveKey(derivation, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(id) }, key, bytes(text));
    return [server.name, toBase64(point), toBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)]))].join(".");
  }

  // A UUIDv7 (RFC 9562): 48 bits of time, then chance.
  function newId() {
    const chance = crypto.getRandomValues(new Uint8Array(16));
    let now = Date.now();
    for (let n = 5; n >= 0; n -= 1, now = Math.floor(now / 256)) chance[n] = now % 256;
    chance[6] = 0x70 | (chance[6] & 0x0f);
    chance[8] = 0x80 | (chance[8] & 0x3f);
    const hex = Array.from(chance, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  // --- the server

  async function ask(url, options = {}) {
    const stop = AbortSignal.timeout(ALIVE_MS);
    return fetch(url, { redirect: "manual", cache: "no-store", credentials: "same-origin", signal: stop, ...options });
  }

  // Who is signed in and what they need; null without signal, {} when nobody is, and
  // {refused: true} for who may not log contacts (any more).
  async function askWho() {
    try {
      const answer = await ask(board.dataset.stateUrl);
      if (answer.type === "opaqueredirect") return {};
      if (answer.status === 403) return { refused: true };
      if (!answer.ok) return null;
      const me = { name: "me", ...(await answer.json()) };
      const { token, attention, ...kept } = me;
      await within("known", "readwrite", (store) => store.put(kept));
      return me;
    } catch {
      return null;
    }
  }

  async function send(entry, me) {
    try {
      const body = JSON.stringify({ id: entry.id, envelope: entry.envelope });
      const headers = { "Content-Type": "application/json", "X-CSRFToken": me.token };
      const answer = await ask(board.dataset.sendUrl, { method: "POST", body, headers });
      if (![200, 409, 422].includes(answer.status)) return null;
      return (await answer.json()).state;
    } catch {
      return null;
    }
  }

  let sending = false;
  let attention = 0;
  let signedOut = false;
  let refused = false;

  async function flush() {
    if (sending) return;
    sending = true;
    try {
      const me = await askWho();
      refused = Boolean(me?.refused);
      signedOut = me !== null && !me.author && !refused;
      if (me?.author) {
        for (const entry of await all()) await settle(entry, me);
        attention = (await askWho())?.attention ?? me.attention;
      }
      await forget();
      await show();
    } finally {
      sending = false;
    }
  }

  // One entry is sent; only what the server has said it holds leaves the phone.
  async function settle(entry, me) {
    const left = entry.state === "draft" && entry.page !== PAGE;
    if (!(entry.state === "waiting" || left) || entry.author !== me.author) return;
    const state = await send(entry, me);
    const { envelope, ...told } = entry;
    const isHeld = ["stored", "discarded", "attention"].includes(state);
    if (state === "stored" && !entry.vouches) await put({ ...told, state: "sent", at: Date.now() });
    else if (isHeld) await drop(entry.id);
    else if (state === "unreadable") await put({ ...entry, state: "attention" });
  }

  async function forget() {
    for (const entry of await all()) {
      if (entry.state === "sent" && Date.now() - entry.at > REMEMBER_MS) await drop(entry.id);
    }
  }

  // --- what the reader sees

  async function show() {
    const entries = await all();
    const me = await known();
    const number = (state) => entries.filter((entry) => entry.state === state).length;
    const foreign = entries.filter((entry) => entry.state === "waiting" && me && entry.author !== me.author).length;
    const numbers = {
      draft: number("draft"),
      waiting: number("waiting") - foreign,
      foreign,
      sent: number("sent"),
      attention,
    };
    for (const [state, count] of Object.entries(numbers)) {
      const part = board.querySelector(`[data-of="${state}"]`);
      part.hidden = !count;
      part.querySelector("b").textContent = count;
    }
    const open = numbers.waiting + numbers.foreign;
    board.querySelector('[data-of="signed-out"]').hidden = !(signedOut && open);
    board.querySelector('[data-of="no-right"]').hidden = !(refused && open);
    board.querySelector("[data-send]").hidden = !open;
    const unreadable = entries.filter((entry) => entry.state === "attention" && entry.author === me?.author);
    list(unreadable);
    board.hidden = !(unreadable.length || Object.values(numbers).some(Boolean));
  }

  // What nobody can open stays until its author has seen it and says that it may go.
  function list(unreadable) {
    const line = board.querySelector("[data-line]").content;
    const lines = unreadable.map((entry) => {
      const item = line.cloneNode(true);
      const at = new Date(entry.at);
      item.querySelector("time").dateTime = at.toISOString();
      item.querySelector("time").textContent = at.toLocaleString(document.documentElement.lang);
      item.querySelector("button").addEventListener("click", () => drop(entry.id).then(show));
      return item;
    });
    board.querySelector("[data-unreadable]").replaceChildren(...lines);
    board.querySelector('[data-of="unreadable"]').hidden = !lines.length;
  }

  // --- the form

  const PAGE = newId(); // drafts of this page are still being typed
  const form = document.querySelector("form[data-queue]");
  const isOffline = form && "offline" in form.dataset;
  let id = form?.dataset.queue || newId();
  let typing = 0;

  const fields = () =>
    [...new FormData(form)].filter(([name]) => !["csrfmiddlewaretoken", "key"].includes(name));

  async function store(state, vouches = false) {
    const me = await known();
    if (!me) return false;
    const said = { author: me.author, finished: state === "waiting", fields: fields() };
    const envelope = await seal(me.seal, id, JSON.stringify(said));
    await put({ id, author: me.author, state, envelope, vouches, page: PAGE, at: Date.now() });
    await show();
    return true;
  }

  function begin() {
    id = newId();
    form.reset();
    form.elements.key.value = id;
    const now = new Date();
    const today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    form.elements.on.value = today;
  }

  async function offerWorkplaces() {
    const me = await known();
    document.getElementById("queue-unknown").hidden = Boolean(me);
    const options = (me?.workplaces || []).map(({ pk, name }) => new Option(name, pk));
    form.elements.workplace.replaceChildren(...(options.length === 1 ? [] : [new Option("---------", "")]), ...options);
    askSteps(me?.workplaces || []);
  }

  // An activating unit leaves the talk free: what the member does next is asked, and what is typed stays.
  function askSteps(workplaces) {
    const chosen = workplaces.find(({ pk }) => pk === form.elements.workplace.value);
    for (const step of form.querySelectorAll("#steps .step")) {
      const field = step.querySelector("textarea, input");
      const isFree = chosen?.approach === "activating" && field.name !== "own_step";
      step.hidden = isFree && !field.value;
    }
  }

  const isComplete = () => ["workplace", "kind", "on"].every((name) => new FormData(form).get(name));

  // Without signal it waits; with signal the browser sends the form as ever, and the entry
  // only vouches for it until the server has said that it holds it.
  async function submit(event) {
    event.preventDefault();
    clearTimeout(typing);
    const incomplete = document.getElementById("queue-incomplete");
    if (incomplete) incomplete.hidden = isComplete();
    if (isOffline && !isComplete()) return;
    const isAlive = !isOffline && (await askWho()) !== null;
    const isKept = (isAlive || isComplete()) && (await store("waiting", isAlive));
    if (isAlive || !isKept) return form.submit();
    begin();
    board.scrollIntoView();
    if (isOffline) flush();
  }

  // With signal, a form that is left is left; without, what was typed is kept for its author.
  function type() {
    if (!isOffline && navigator.onLine) return;
    clearTimeout(typing);
    typing = setTimeout(() => store("draft"), DRAFT_MS);
  }

  async function start() {
    if (form && "answered" in form.dataset) await drop(id); // its errors stand on this page
    if (form) {
      if (isOffline) {
        await offerWorkplaces();
        begin();
        form.elements.workplace.addEventListener("change", async () => askSteps((await known())?.workplaces || []));
      }
      form.addEventListener("submit", submit);
      form.addEventListener("input", type);
    }
    await show();
    await flush();
    if (isOffline) await offerWorkplaces();
    navigator.serviceWorker?.register(board.dataset.workerUrl, { scope: "/" }).catch(() => {});
  }

  board.querySelector("[data-send]").addEventListener("click", flush);
  window.addEventListener("online", flush);
  window.addEventListener("focus", flush);
  start();
})();
