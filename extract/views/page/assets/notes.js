// What did not make it: remarks of the reading by kind, documents read by a stand-in, documents that failed.
function renderNotes() {
  const kinds = new Map();
  const standIns = [];
  for (const n of state.matches.documents) {
    for (const note of DOCS[n].notes) {
      if (!kinds.has(note[0])) kinds.set(note[0], []);
      kinds.get(note[0]).push([n, note]);
    }
    if (DOCS[n].made.why) standIns.push(n);
  }
  const open = (n) => el("button", { type: "button", class: "plain link", dir: "auto", text: DOCS[n].title, on: { click: () => openDocument(n, -1) } });
  const group = (title, rows, draw) => {
    const list = el("ul", { class: "notelist" });
    let shown = 0;
    const more = el("button", { type: "button", class: "small", on: { click: () => add() } });
    // In steps: a bad run may have a hundred thousand remarks.
    const add = () => {
      list.append(...rows.slice(shown, shown + 100).map(draw));
      shown = Math.min(rows.length, shown + 100);
      more.hidden = shown >= rows.length;
      more.textContent = `Show more (${(rows.length - shown).toLocaleString("en")} left)`;
    };
    add();
    return el("details", { class: "notegroup", open: rows.length <= 30 },
      el("summary", {}, el("b", { text: title }), ` (${rows.length.toLocaleString("en")})`), list, more);
  };
  const parts = [...kinds].sort((a, b) => b[1].length - a[1].length).map(([code, rows]) =>
    group(capital(code.replace(/_/g, " ")), rows, ([n, note]) => el("li", {}, open(n), el("div", {}, name(note[1]),
      note[2] && !note[1].includes(note[2]) ? el("q", { dir: "auto", text: note[2] }) : null))));
  if (standIns.length) parts.push(group("Read by a stand-in", standIns, (n) => el("li", {}, open(n), el("div", {}, name(DOCS[n].made.why)))));
  if (DATA.failures.length) parts.push(group("No record at all", DATA.failures, ([where, why]) => el("li", {}, el("b", { dir: "auto", text: where }), el("div", {}, name(why)))));
  byId("panel-notes").replaceChildren(el("h2", { text: "Not grounded, and other remarks" }),
    el("p", { class: "dim", text: "What an engine said but could not be tied to words of its article was left out of the record; it is listed here, not hidden." }),
    ...(parts.length ? parts : [el("p", { class: "empty", text: "Nothing: every quote and figure of these documents was found in its text." })]));
}
