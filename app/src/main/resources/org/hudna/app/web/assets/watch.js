// The watch with script: every part marked data-live is fetched anew when something happens, at most every three seconds, and once a minute for the sake of its clocks.
// What somebody writes is in no such part, or in a part of it that was opened and is put back as it is, so that it is never lost. None of it is needed.
"use strict";

const parts = () => [...document.querySelectorAll("[data-live][id]")];
const up = document.getElementById("line-up"), down = document.getElementById("line-down");
let due = 0;

const isUp = (yes) => {
  up.hidden = !yes;
  down.hidden = yes;
};

async function renew() {
  due = 0;
  const address = location.pathname + location.search.replace(/([?&])did=[^&]*/g, "$1");
  const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer || !answer.ok || answer.redirected) return isUp(false);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const here of parts()) {
    const there = fresh.getElementById(here.id);
    if (!there) continue;
    const keyless = (part) => part.innerHTML.replace(/name="_key" value="[^"]*"/g, "").replace(/name="_csrf" value="[^"]*"/g, "").replace(/ class="at"/g, "");
    if (keyless(here) === keyless(there)) continue; // what is alike stays, with whatever one stands on
    const open = [...here.querySelectorAll("details[open][id]")], fresher = open.map((one) => there.querySelector("#" + CSS.escape(one.id)));
    if (fresher.includes(null)) continue; // what somebody writes into is not taken away
    const writes = open.map((one) => one.contains(document.activeElement)).includes(true) ? document.activeElement : null;
    open.forEach((one, i) => fresher[i].replaceWith(one));
    const links = [...here.querySelectorAll("a, button")], at = links.indexOf(document.activeElement), href = at < 0 ? "" : document.activeElement.getAttribute("href");
    here.replaceChildren(...there.childNodes);
    if (writes) writes.focus({ preventScroll: true });
    else if (at >= 0) ([...here.querySelectorAll("a")].find((one) => href && one.getAttribute("href") === href) ?? here.querySelectorAll("a, button")[at])?.focus({ preventScroll: true });
  }
  isUp(true);
}

const soon = () => { if (!due) due = setTimeout(renew, 3000); };
const changes = new EventSource("/api/changes");
for (const what of ["report", "claim", "incident", "law", "bulletin", "watch"]) changes.addEventListener(what, soon);
changes.addEventListener("open", () => isUp(true));
changes.addEventListener("error", () => isUp(false));
const minute = setInterval(soon, 60000);
addEventListener("pagehide", () => {
  changes.close();
  clearInterval(minute);
});

// The link to the form leads into its first field.
document.addEventListener("click", (event) => {
  if (event.target.closest('a[href="#hand-over"]')) setTimeout(() => document.getElementById("note")?.focus());
});
