// What the pages gain from script; none of them needs it. Lists marked data-keys are walked with j and k (or the arrows) and opened with Enter; "/" goes to the search.
"use strict";

const typing = (target) => target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]") !== null;

// The key by its place where the keyboard writes Arabic or Cyrillic letters, so that one set of keys serves all three.
const keyOf = (event) => /^[\x20-\x7e]$/.test(event.key) || !/^Key[A-Z]$/.test(event.code) ? event.key : event.code.slice(3).toLowerCase();


function walk(step) {
  const rows = [...document.querySelectorAll("[data-keys] > *")];
  if (rows.length === 0) return;
  const at = rows.findIndex((row) => row.classList.contains("at"));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  rows.forEach((row) => row.classList.toggle("at", row === next));
  const link = next.querySelector("a");
  if (link) link.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const key = keyOf(event);
  if (key === "j" || event.key === "ArrowDown" && document.querySelector("[data-keys] .at")) { walk(1); event.preventDefault(); }
  if (key === "k" || event.key === "ArrowUp" && document.querySelector("[data-keys] .at")) { walk(-1); event.preventDefault(); }
  if (key === "/" || event.code === "Slash" && !event.shiftKey) {
    const search = document.querySelector("input[type=search]");
    if (search) { search.focus(); event.preventDefault(); }
  }
  const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (button) { button.click(); event.preventDefault(); }
});

// Where the browser does not know of interest (interestfor), Escape puts away what pointer or focus showed, until they come again.
if (!("interestForElement" in HTMLButtonElement.prototype)) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.querySelectorAll(".explained:is(:hover, :focus-within)").forEach((one) => one.classList.add("hushed"));
  });
  for (const gone of ["mouseout", "focusout"]) document.addEventListener(gone, ({ target, relatedTarget }) => {
    const one = target.closest?.(".explained");
    if (one && !one.contains(relatedTarget)) one.classList.remove("hushed");
  });
}
