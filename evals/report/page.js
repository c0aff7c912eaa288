"use strict";
(() => {
  const chosen = new Set();
  const buttons = [...document.querySelectorAll("button[data-kind]")];
  const documents = [...document.querySelectorAll("details.document")];
  const all = document.getElementById("all");
  const shownCount = document.getElementById("shown");

  const apply = () => {
    let count = 0;
    for (const doc of documents) {
      let visible = 0;
      const hidden = new Set();
      for (const item of doc.querySelectorAll(".errors li[data-kind]")) {
        const off = chosen.size > 0 && !chosen.has(item.dataset.kind);
        item.hidden = off;
        if (off) hidden.add(item.dataset.n); else visible += 1;
      }
      for (const mark of doc.querySelectorAll("mark[data-errors]")) {
        mark.classList.toggle("off", mark.dataset.errors.split(" ").every((n) => hidden.has(n)));
      }
      doc.hidden = chosen.size > 0 && visible === 0;
      if (chosen.size > 0) {
        doc.open = visible > 0;
        const first = doc.querySelector("mark[data-errors]:not(.off)");
        const box = doc.querySelector(".text");
        if (first) box.scrollTop = first.offsetTop - box.offsetTop - 60;
      }
      count += visible;
    }
    for (const button of buttons) button.setAttribute("aria-pressed", String(chosen.has(button.dataset.kind)));
    all.setAttribute("aria-pressed", String(chosen.size === 0));
    shownCount.textContent = String(count);
  };

  for (const button of buttons) {
    button.addEventListener("click", () => {
      const kind = button.dataset.kind;
      if (chosen.has(kind)) chosen.delete(kind); else chosen.add(kind);
      apply();
    });
  }
  all.addEventListener("click", () => { chosen.clear(); apply(); });

  const show = (item) => {
    const doc = item.closest("details");
    for (const mark of document.querySelectorAll("mark.shown")) mark.classList.remove("shown");
    const marks = [...doc.querySelectorAll("mark[data-errors]")].filter((m) => m.dataset.errors.split(" ").includes(item.dataset.n));
    for (const mark of marks) mark.classList.add("shown");
    if (marks.length) marks[0].scrollIntoView({ block: "center" });
  };
  for (const item of document.querySelectorAll(".errors li[data-kind]")) {
    item.addEventListener("click", () => show(item));
    item.addEventListener("keydown", (event) => { if (event.key === "Enter") show(item); });
  }
})();
