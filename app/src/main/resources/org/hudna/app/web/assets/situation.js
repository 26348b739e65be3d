// What the situation gains from script: sliders over when it happened and over what was known. The page is whole without it.
"use strict";

for (const slide of document.querySelectorAll("[data-slide]")) {
  const field = document.getElementById(slide.dataset.slide), days = slide.dataset.days.split(" "), told = slide.parentElement.querySelector("output");
  const tell = () => {
    told.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(days[slide.value] + "T00:00:00Z"));
    slide.setAttribute("aria-valuetext", told.textContent);
  };
  slide.setAttribute("aria-valuetext", told.textContent);
  slide.addEventListener("input", () => { field.value = slide.value === slide.max ? "" : days[slide.value]; tell(); });
  slide.addEventListener("change", () => field.form.requestSubmit());
}
