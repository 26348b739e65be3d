// A file that somebody chooses is read into the field beside it; it leaves the machine only with the form.
"use strict";
for (const chooser of document.querySelectorAll("input[type=file][data-into]"))
  chooser.addEventListener("change", async () => {
    const file = chooser.files[0];
    if (file && file.size < 3 << 20) document.getElementById(chooser.dataset.into).value = await file.text();
  });
