// One document: its text on the one side, its engagements with their claims on the other, tied by hover, tap and focus.
let textBox = null; // holds the marked text of the open document
let claimBox = null; // holds its engagements

function provenance(doc) {
  const made = doc.made;
  const parts = [];
  if (made.why) parts.push(el("p", { class: "notice" }, el("b", { text: "A stand-in read this: " }), name(made.why)));
  if (doc.notes.length) {
    parts.push(el("details", { class: "notice", open: doc.notes.length <= 2 },
      el("summary", {}, el("b", { text: `${count(doc.notes.length, "remark")} of the reading` }),
        " (what was not grounded, and what else to know)"),
      el("ul", {}, ...doc.notes.map(noteLine))));
  }
  return parts;
}

const noteLine = ([code, message, where]) => el("li", {}, el("code", { text: code.replace(/_/g, " ") }), " ", name(message),
  where && !message.includes(where) ? el("span", { class: "dim" }, " ", el("q", { dir: "auto", text: where })) : null);

function heading(doc) {
  const link = doc.url
    ? el("a", { href: doc.url, rel: "noopener noreferrer nofollow", target: "_blank", text: "original" }) : null;
  const made = doc.made.rows.length
    ? el("details", { class: "made" }, el("summary", { text: doc.made.by }),
      el("dl", {}, ...doc.made.rows.map(([k, v]) => [el("dt", { text: k }), el("dd", { dir: "auto", text: v })])))
    : el("span", { text: doc.made.by });
  return el("header", { class: "dochead" },
    el("h2", { dir: "auto", text: doc.title }),
    el("div", { class: "meta" }, doc.source ? name(doc.source) : null,
      el("span", { text: doc.published ? `published ${day(doc.published)}` : "date of publication unknown" }), link, made),
    ...provenance(doc));
}

function signsLegend() {
  const item = (stance, text, hollow) => el("li", {}, icon(stance, hollow), text);
  return el("ul", { class: "legend", "aria-label": "Signs" },
    item("asserts", "says"), item("confirms", "confirms"), item("denies", "denies"), item("doubts", "doubts"),
    item("asserts", "about", true),
    el("li", {}, svg("svg", { class: "icon s-asserts", viewBox: "0 0 26 16", width: 26, height: 16, "aria-hidden": true },
      svg("line", { class: "range", x1: 4, x2: 24, y1: 8, y2: 8 }), svg("circle", { class: "sign", cx: 5, cy: 8, r: 4 }),
      svg("path", { class: "head", d: "M18 3 24 8 18 13" })), "or more"));
}

function marksLegend() {
  return el("p", { class: "legend textlegend", "aria-hidden": true }, el("span", { class: "m ac", text: "actor" }), " ",
    el("span", { class: "m ev cl", text: "evidence" }), " ", el("mark", { class: "m fig", text: "figure" }));
}

function actorList(doc) {
  if (!doc.actors.length) return null;
  return el("details", { class: "actors" }, el("summary", { text: `${count(doc.actors.length, "actor")} in this document` }),
    el("ul", {}, ...[...doc.actors].sort((a, b) => b.core - a.core).map((a) => el("li", {}, el("b", { dir: "auto", text: a.name }), " ",
      el("span", { class: "tag", text: a.type + (a.country ? ` · ${a.country}` : "") }),
      a.core ? null : el("span", { class: "dim", text: " (not in an engagement)" }),
      a.also.length ? el("span", { class: "dim" }, " also ", name(a.also.join(", "))) : null,
      a.ties.length ? el("span", { class: "dim" }, "; ", name(a.ties.join("; "))) : null))));
}

// A button that stays pressed or not, and what to do then.
function toggleButton(text, run) {
  const button = el("button", { type: "button", class: "small", "aria-pressed": false, text, on: { click: () => {
    button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") !== "true");
    run(button.getAttribute("aria-pressed") === "true");
    rove();
  } } });
  return button;
}

function engagementCard(doc, k, wantedKind) {
  const e = doc.engagements[k];
  const incident = INCIDENT.get(`${state.doc} ${k}`);
  const others = incident ? incident.at.filter(([d, x]) => d !== state.doc || x !== k) : [];
  const fits = e.claims.filter((n) => !wantedKind || doc.claims[n].kind === wantedKind);
  const body = el("div", { class: "claims" });
  const now = { table: false, together: false, claims: fits };
  const draw = () => {
    const questions = now.together ? questionsTogether(incident) : questionsOf(state.doc, now.claims);
    body.replaceChildren(questions.length ? (now.table ? table(questions) : chart(questions))
      : el("p", { class: "dim", text: "No claim about this engagement." }));
  };
  const rest = e.claims.length - fits.length;
  const more = rest ? el("button", { type: "button", class: "small", text: `Show ${count(rest, "claim")} hidden by the filter`, on: {
    click: () => { now.claims = e.claims; more.remove(); draw(); rove(); } } }) : null;
  draw();
  return el("section", { class: "eng", data: { engagement: k }, "aria-label": `${e.label}, ${e.where}, ${e.when}` },
    el("header", {},
      el("h3", {}, el("button", { type: "button", class: "plain", data: { engagementhead: k } }, `${capital(e.name || e.label)} · `, name(e.where))),
      el("p", { class: "when" }, e.name ? `${e.label} · ${e.when}` : e.when,
        e.focus === "background" ? el("span", { class: "tag", text: "background" }) : null,
        e.outcome ? el("span", { class: "tag", text: e.outcome }) : null),
      el("p", { class: "sides" }, el("span", { class: "side attack" }, name(e.sides[0])),
        el("span", { class: "arrow", text: e.known ? "→" : "and", title: e.known ? "attacked" : "nobody is said to have started it" }),
        el("span", { class: "side defend" }, name(e.sides[1]))),
      el("div", { class: "tools" },
        e.claims.length > 1 || others.length ? toggleButton("By claimant", (on) => { now.table = on; draw(); }) : null,
        others.length ? toggleButton(`With ${count(others.length, "other account")}`, (on) => { now.together = on; draw(); }) : null,
        e.spot ? el("button", { type: "button", class: "small", text: "On the map", on: { click: () => showOnMap(e.spot) } }) : null,
        more),
      others.length ? alsoTold(others) : null),
    body, incident && incident.disputes.length ? disputes(incident) : null);
}

const alsoTold = (others) => el("p", { class: "also" }, "Also told by ", ...others.flatMap(([d, x], n) => [n ? ", " : null,
  el("button", { type: "button", class: "plain link", dir: "auto", text: DOCS[d].source || DOCS[d].title, title: DOCS[d].title,
    on: { click: () => openDocument(d, x) } })]));

const GROUNDS = { figures: "figures apart", denial: "denied", doubt: "doubted", responsibility: "who did it", control: "who holds it" };

// Claims of an incident that cannot both be right; a click goes to the two of them.
function disputes(incident) {
  return el("details", { class: "disputes", open: incident.disputes.length <= 6 },
    el("summary", { text: `${count(incident.disputes.length, "disagreement")}` }),
    el("ul", {}, ...incident.disputes.map(([ground, text, ...ends]) => el("li", {},
      el("span", { class: "tag", text: GROUNDS[ground] || ground }),
      el("button", { type: "button", class: "plain", title: text, data: { ends: ends.map((e) => e.join(" ")).join(",") } },
        ...ends.flatMap((end, n) => [n ? el("span", { class: "dim", text: " against " }) : null, ...inShort(end)]))))));
}

// A claim in a few words with its sign: "✕ Hill Front: 20 killed".
function inShort([d, n]) {
  const claim = DOCS[d].claims[n];
  const what = claim.value ? [`: ${claim.figure} `, claim.item ? name(claim.item) : null, ` ${DATA.kinds[claim.kind]}`] : [": ", name(claim.subject)];
  return [icon(claim.stance, claim.value && claim.value[2]), " ", name(claim.who), ...what];
}

const endsOf = (node) => node.dataset.ends.split(",").map((e) => e.split(" ").map(Number));

function renderArticle() {
  const panel = byId("panel-article");
  const doc = DOCS[state.doc];
  if (!doc) {
    panel.replaceChildren(el("p", { class: "empty", text: "No document fits these filters." }));
    return;
  }
  const kind = byId("f-kind").value;
  textBox = el("article", { class: "reading", tabindex: 0, "aria-label": "Text of the article" }, articleText(doc));
  claimBox = el("div", { class: "engagements" },
    doc.engagements.length ? signsLegend() : el("p", { class: "empty", text: "No engagement found in this document." }),
    ...doc.engagements.map((_, k) => engagementCard(doc, k, kind)), actorList(doc));
  panel.replaceChildren(heading(doc), el("div", { class: "columns" },
    el("div", { class: "left" }, marksLegend(), textBox), claimBox));
  tie(doc);
  rove();
}

// One stop for the tab key among all claims of the document; arrows move between them.
function rove(wanted) {
  const buttons = [...claimBox.querySelectorAll("button.claim")];
  const stop = buttons.find((b) => Number(b.dataset.claim) === wanted) || buttons[0];
  for (const b of buttons) b.tabIndex = b === stop ? 0 : -1;
}

const rowOf = (n, d = state.doc) => {
  const at = d === state.doc ? `[data-claim="${n}"]` : `[data-elsewhere="${d} ${n}"]`;
  return claimBox.querySelector(`button.claim${at}, button.cell${at}`);
};

// A claim of another document: its words unfold here, and the article is one step away.
function expandElsewhere(button) {
  const [d, n] = button.dataset.elsewhere.split(" ").map(Number);
  const box = button.nextElementSibling;
  if (!button.matches(".claim") || !box) { openClaim(d, n); return; }
  const open = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", open);
  box.hidden = !open;
  box.replaceChildren(...DOCS[d].claims[n].evidence.map((e) => el("p", {}, quote(DOCS[d], e))),
    el("p", { class: "tools" }, el("button", { type: "button", class: "small", text: "Open its article", on: { click: () => openClaim(d, n) } })));
}

function openClaim(d, n) {
  openDocument(d, DOCS[d].claims[n].engagement);
  selectClaim(DOCS[d], n, true);
  const row = rowOf(n);
  if (row) row.focus();
}

function relight() {
  for (const b of claimBox.querySelectorAll(".touched")) b.classList.remove("touched");
  light(textBox, { claim: state.claim, engagement: state.claim >= 0 ? -1 : state.engagement });
}

function tie(doc) {
  const claimAt = (target) => { const b = target.closest("[data-claim]"); return b ? Number(b.dataset.claim) : -1; };
  claimBox.addEventListener("mouseover", (e) => {
    const n = claimAt(e.target), apart = e.target.closest("[data-ends]");
    if (n >= 0) light(textBox, { claim: n });
    else if (apart) for (const [d, c] of endsOf(apart)) { const row = rowOf(c, d); if (row) row.classList.add("touched"); }
  });
  claimBox.addEventListener("mouseout", relight);
  claimBox.addEventListener("focusin", (e) => {
    const n = e.target.matches("button.claim, button.cell") ? claimAt(e.target) : -1;
    if (n < 0) return;
    rove(n);
    const first = light(textBox, { claim: n });
    if (!NARROW.matches) bringIntoView(first, textBox);
  });
  claimBox.addEventListener("click", (e) => {
    const apart = e.target.closest("[data-ends]"), elsewhere = e.target.closest("[data-elsewhere]");
    if (apart) {
      const ends = endsOf(apart);
      const [d, n] = ends.find(([d]) => d === state.doc) || ends[0];
      if (d === state.doc) { selectClaim(doc, n, true); bringIntoView(rowOf(n), null); } else openClaim(d, n);
      return;
    }
    if (elsewhere) { expandElsewhere(elsewhere); return; }
    const head = e.target.closest("[data-engagementhead]");
    if (head) selectEngagement(Number(head.dataset.engagementhead), true);
    else if (e.target.closest("button.claim, button.cell")) selectClaim(doc, claimAt(e.target));
  });
  claimBox.addEventListener("keydown", (e) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!step || !e.target.matches("button.claim")) return;
    e.preventDefault();
    const buttons = [...claimBox.querySelectorAll("button.claim")];
    const next = buttons[clamp(0, buttons.indexOf(e.target) + step, buttons.length - 1)];
    next.focus();
  });
  textBox.addEventListener("mouseover", (e) => touch(doc, e.target.closest(".m")));
  textBox.addEventListener("mouseout", relight);
  textBox.addEventListener("click", (e) => { const m = e.target.closest(".m"); if (m) follow(doc, m); });
  textBox.addEventListener("keydown", (e) => walkMarks(doc, e));
}

// Hovering over marked words shows which claims rest on them.
function touch(doc, node) {
  if (!node) return;
  const claims = claimOfMark(doc, node);
  for (const n of claims) { const row = rowOf(n); if (row) row.classList.add("touched"); }
  if (claims.length) light(textBox, { claim: claims[0] });
}

// From words to the claim (or engagement) that rests on them.
function follow(doc, node) {
  const [claim] = claimOfMark(doc, node);
  const [engagement] = numbers(node.dataset.engagements);
  if (claim !== undefined) {
    selectClaim(doc, claim, true);
    const row = rowOf(claim);
    if (row) { row.focus({ preventScroll: true }); bringIntoView(row, null); }
  } else if (engagement !== undefined) selectEngagement(engagement, true);
}

// The marks to stop at: of each claim its figure, or where it has none, the beginning of its words.
function stops() {
  const found = new Map();
  for (const node of textBox.querySelectorAll(".m.cl")) {
    const figures = numbers(node.dataset.figures);
    for (const n of numbers(node.dataset.claims)) {
      const old = found.get(n);
      if (!old || (figures.includes(n) && !numbers(old.dataset.figures).includes(n))) found.set(n, node);
    }
  }
  const all = [...textBox.querySelectorAll(".m")];
  return [...new Set(found.values())].sort((a, b) => all.indexOf(a) - all.indexOf(b));
}

// Within the text, left and right go from claim to claim; Enter goes to what is made of the words.
function walkMarks(doc, event) {
  const marks = stops();
  if (!marks.length) return;
  const now = marks.findIndex((m) => m.classList.contains("cursor"));
  if (event.key === "Enter" && now >= 0) {
    event.preventDefault();
    marks[now].classList.remove("cursor");
    follow(doc, marks[now]);
  } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    event.preventDefault();
    const next = marks[clamp(0, now + (event.key === "ArrowRight" ? 1 : -1), marks.length - 1)];
    if (now >= 0) marks[now].classList.remove("cursor");
    next.classList.add("cursor");
    touch(doc, next);
    bringIntoView(next, textBox);
    const [claim] = claimOfMark(doc, next);
    if (claim !== undefined) say(`${next.textContent}: ${spoken(doc.claims[claim])}`);
  }
}

function selectClaim(doc, n, keepOpen) {
  const again = state.claim === n && !keepOpen;
  for (const b of claimBox.querySelectorAll('button.claim[aria-expanded="true"]')) {
    b.setAttribute("aria-expanded", "false");
    b.nextElementSibling.hidden = true;
  }
  state.claim = again ? -1 : n;
  state.engagement = doc.claims[n].engagement;
  const button = claimBox.querySelector(`button.claim[data-claim="${n}"]`);
  if (button && !again) {
    button.setAttribute("aria-expanded", "true");
    const box = button.nextElementSibling;
    box.hidden = false;
    box.replaceChildren(...doc.claims[n].evidence.map((e) => el("p", {}, quote(doc, e))),
      el("p", { class: "dim tools" }, doc.claims[n].said ? el("span", {}, "of ", name(`“${doc.claims[n].said}”`)) : null,
        el("button", { type: "button", class: "small", text: "In the article", on: { click: () => {
          bringIntoView(light(textBox, { claim: n }), textBox);
          textBox.scrollIntoView({ block: "nearest" });
          if (NARROW.matches) bringIntoView(textBox.querySelector(".lit"), null);
        } } })));
  }
  relight();
  if (state.claim >= 0 && !NARROW.matches) bringIntoView(textBox.querySelector(".lit"), textBox);
  remember(true);
}

function selectEngagement(k, scroll) {
  state.engagement = k;
  state.claim = -1;
  for (const s of claimBox.querySelectorAll("section.eng")) s.classList.toggle("chosen", Number(s.dataset.engagement) === k);
  relight();
  if (!scroll) return;
  const card = claimBox.querySelector(`section.eng[data-engagement="${k}"]`);
  if (card) card.scrollIntoView({ block: "start", behavior: REDUCED.matches ? "auto" : "smooth" });
  if (!NARROW.matches) bringIntoView(textBox.querySelector(".lit"), textBox);
  remember(true);
}
