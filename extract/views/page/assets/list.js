// The list at the side: only the rows in sight exist, so that thousands of records cost nothing.
const ROW = 78;

class VirtualList {
  constructor(box, { draw, choose }) {
    Object.assign(this, { box, draw, choose, items: [], current: -1 });
    this.pad = el("div", { class: "pad", role: "presentation" });
    box.append(this.pad);
    box.addEventListener("scroll", () => this.paint(), { passive: true });
    box.addEventListener("keydown", (event) => this.key(event));
    box.addEventListener("click", (event) => {
      const row = event.target.closest("[data-row]");
      if (row) this.pick(Number(row.dataset.row), true);
    });
    new ResizeObserver(() => this.paint()).observe(box);
  }

  fill(items, current) {
    this.items = items;
    this.current = current;
    this.pad.style.height = `${Math.max(items.length * ROW, 1)}px`;
    this.drawn = "";
    this.reveal();
    this.paint();
  }

  reveal() {
    if (this.current < 0) return;
    const top = this.current * ROW, { scrollTop, clientHeight } = this.box;
    if (top < scrollTop) this.box.scrollTop = top;
    else if (top + ROW > scrollTop + clientHeight) this.box.scrollTop = top + ROW - clientHeight;
  }

  paint() {
    const first = Math.max(0, Math.floor(this.box.scrollTop / ROW) - 4);
    const last = Math.min(this.items.length, Math.ceil((this.box.scrollTop + this.box.clientHeight) / ROW) + 4);
    const key = `${first} ${last} ${this.current}`;
    if (key === this.drawn) return;
    this.drawn = key;
    const rows = [];
    for (let n = first; n < last; n += 1) {
      const chosen = n === this.current;
      rows.push(el("div", {
        class: `item${chosen ? " chosen" : ""}`, role: "option", id: `${this.box.id}-${n}`, "aria-selected": chosen,
        "aria-setsize": this.items.length, "aria-posinset": n + 1, data: { row: n }, style: { top: `${n * ROW}px` },
      }, ...this.draw(this.items[n])));
    }
    if (!this.items.length) rows.push(el("p", { class: "empty", text: "Nothing fits these filters." }));
    this.pad.replaceChildren(...rows);
    if (this.current >= first && this.current < last) {
      this.box.setAttribute("aria-activedescendant", `${this.box.id}-${this.current}`);
    } else this.box.removeAttribute("aria-activedescendant");
  }

  pick(n, open) {
    if (!this.items.length) return;
    this.current = clamp(0, n, this.items.length - 1);
    this.reveal();
    this.paint();
    this.choose(this.items[this.current], open);
  }

  key(event) {
    const page = Math.max(1, Math.floor(this.box.clientHeight / ROW) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -1e9, End: 1e9 };
    if (event.key in steps) {
      event.preventDefault();
      this.pick(this.current + steps[event.key], false);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.pick(Math.max(this.current, 0), true);
    }
  }
}

function documentRow(n) {
  const d = DOCS[n];
  const flags = [d.notes.length ? count(d.notes.length, "remark") : "", d.made.why ? "read by a stand-in" : ""].filter(Boolean);
  return [
    el("strong", { dir: "auto", text: d.title }),
    el("span", { class: "sub", dir: "auto", text: [d.source, day(d.published)].filter(Boolean).join(" · ") || d.id }),
    el("span", { class: "sub" }, `${count(d.engagements.length, "engagement")} · ${count(d.claims.length, "claim")}`,
      flags.length ? el("span", { class: "flag", title: flags.join(", "), role: "img", "aria-label": flags.join(", "), text: " ⚠" }) : null),
  ];
}

function engagementRow([n, k]) {
  const e = DOCS[n].engagements[k];
  return [
    el("strong", {}, `${capital(e.label)} · `, name(e.where)),
    el("span", { class: "sub" }, name(e.sides[0]), e.known ? " → " : " and ", name(e.sides[1])),
    el("span", { class: "sub", text: `${e.when} · ${count(e.claims.length, "claim")}${
      e.focus === "background" ? " · background" : ""}` }),
  ];
}
