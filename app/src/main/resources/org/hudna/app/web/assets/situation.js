// What the situation gains from script: a slider over what was known when. The page is whole without it.
"use strict";

for (const slide of document.querySelectorAll("[data-slide]")) {
  const field = document.getElementById(slide.dataset.slide);
  const day = () => { const at = new Date(slide.dataset.first + "T00:00:00Z"); at.setUTCDate(at.getUTCDate() + Number(slide.value)); return at.toISOString().slice(0, 10); };
  const told = (iso) => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso + "T00:00:00Z"));
  slide.setAttribute("aria-valuetext", told(day()));
  slide.addEventListener("input", () => { field.value = slide.value === slide.max ? "" : day(); slide.setAttribute("aria-valuetext", told(day())); });
  slide.addEventListener("change", () => field.form.requestSubmit());
}
