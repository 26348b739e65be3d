// The inbox with script: who works on what is seen live, rows are ticked and taken by keys, and nothing that was typed on the telephone is lost. None of it is needed.
"use strict";

// Lists and states marked data-live are loaded anew when something happened to a report, at most every two seconds; ticks and the row one stands on stay.
const live = () => document.querySelector("[data-live]");
let due = 0;

async function renew() {
  due = 0;
  const answer = await fetch(location.pathname + location.search.replace(/([?&])(did|n)=[^&]*/g, "$1"), { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer || !answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const here = live(), there = fresh.querySelector("[data-live]"), count = document.getElementById("waiting"), counted = fresh.getElementById("waiting");
  if (count && counted) count.textContent = counted.textContent;
  if (!here || !there || here.contains(document.activeElement) && document.activeElement.matches("input:not([type=checkbox]), textarea, select")) return;
  const ticked = new Set([...here.querySelectorAll("input[name=id]:checked")].map((one) => one.value));
  const at = here.querySelector(".at")?.dataset.id, focused = here.contains(document.activeElement) ? document.activeElement.id : "";
  here.replaceChildren(...there.childNodes);
  here.querySelectorAll("input[name=id]").forEach((one) => { one.checked = ticked.has(one.value); });
  here.querySelectorAll("[data-id]").forEach((row) => row.classList.toggle("at", row.dataset.id === at));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  counting();
}

if (live()) {
  const changes = new EventSource("/api/changes");
  changes.addEventListener("report", (event) => {
    const one = location.pathname.split("/")[2];
    if (one && JSON.parse(event.data).id !== one) return;
    if (!due) due = setTimeout(renew, 2000);
  });
  addEventListener("pagehide", () => changes.close());
}

// Ticks: shift takes all between; "all" takes all that are shown.
const boxes = () => [...document.querySelectorAll("input[name=id]")];
let last = null;

function counting() {
  const shown = document.getElementById("ticked"), all = document.getElementById("all"), some = boxes();
  const n = some.filter((one) => one.checked).length;
  if (shown) shown.textContent = n === 0 ? "" : n.toLocaleString(document.documentElement.lang === "ar" ? "ar-u-nu-arab" : document.documentElement.lang);
  if (all) all.checked = n > 0 && n === some.length;
}

document.addEventListener("click", (event) => {
  const box = event.target;
  if (box.id === "all") boxes().forEach((one) => { one.checked = box.checked; });
  if (box.name === "id") {
    const some = boxes(), from = some.indexOf(last), to = some.indexOf(box);
    if (event.shiftKey && from >= 0) some.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((one) => { one.checked = box.checked; });
    last = box;
  }
  if (box.id === "all" || box.name === "id") counting();
});

// A link to a place on the page, pressed by its key, is where one goes on typing.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  const place = document.getElementById(link.getAttribute("href").slice(1));
  if (place?.id === "close") setTimeout(() => place.parentElement.querySelector("input:not([type=hidden])")?.focus());
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const row = document.querySelector("[data-keys] > .at"), key = keyOf(event);
  if (key === "a" && boxes().length > 0) document.getElementById("all")?.click();
  else if (!row) return;
  else if (key === "x") row.querySelector("input[name=id]")?.click();
  else if (key === "t") row.querySelector("button[name=take]")?.click();
  else row.querySelector(`[data-row-key="${CSS.escape(key)}"]`)?.click();
});

// A village is found in three keystrokes; without script the field is a plain one.
let asked = 0;
document.addEventListener("input", async (event) => {
  const field = event.target.closest("[data-places]");
  if (!field) return;
  const name = field.value.split(/[;|]/).pop().trim(), mine = ++asked;
  if (name.length < 2) return;
  const answer = await fetch("/api/places?typing=true&limit=8&name=" + encodeURIComponent(name)).catch(() => null);
  if (!answer?.ok || mine !== asked) return;
  const before = field.value.slice(0, field.value.length - field.value.split(/[;|]/).pop().length);
  document.getElementById("places").replaceChildren(...(await answer.json()).candidates.map((one) => {
    const option = document.createElement("option");
    option.value = (before ? before.trimEnd() + " " : "") + one.code;
    option.label = [...new Set([one.names[document.documentElement.lang], one.spelling, ...Object.values(one.names)])].filter(Boolean).slice(0, 3).join(" · ");
    option.textContent = option.label;
    return option;
  }));
});

// A note on the telephone: the words stay on the device until they were taken; who called stays in this window alone. Sent again it is one note, by its key.
for (const place of document.querySelectorAll("[data-draft]")) {
  const form = place.querySelector("form"), told = form.querySelector(".draft"), key = form.elements._key, button = form.querySelector("button");
  const stores = { words: localStorage, happened: localStorage, opened: localStorage, sender: sessionStorage };
  const name = (field) => "hudna-" + place.dataset.draft + "-" + field;
  const first = key.value;
  let sent = "", changes = 0;
  const say = (text, kind) => {
    told.hidden = false;
    told.className = "draft " + kind;
    told.textContent = text;
  };
  const forget = () => { for (const [field, store] of Object.entries(stores)) store.removeItem(name(field)); };
  if (!form.elements.words.value && localStorage.getItem(name("words"))) {
    for (const [field, store] of Object.entries(stores)) if (store.getItem(name(field))) form.elements[field].value = store.getItem(name(field));
    say(place.dataset.kept, "fine");
  }
  form.addEventListener("input", () => { for (const [field, store] of Object.entries(stores)) store.setItem(name(field), form.elements[field].value); });
  form.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(); });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const what = JSON.stringify(Object.keys(stores).map((field) => form.elements[field].value));
    if (sent && sent !== what) key.value = first + "-" + ++changes; // what was typed since is another note
    sent = what;
    button.disabled = true;
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "text/html" } }).catch(() => null);
    button.disabled = false;
    if (!answer || answer.status >= 500) say(place.dataset.failed, "wrong");
    else if (answer.status === 403 || answer.url.endsWith("/sign-in")) say(place.dataset.signedOut, "wrong");
    else if (answer.ok) {
      forget();
      location.assign(answer.url);
    } else {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      say(page.querySelector(".wrong")?.textContent ?? place.dataset.failed, "wrong");
      sent = "";
      key.value = first + "-" + ++changes;
    }
  });
}
