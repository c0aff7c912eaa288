// The whole: views, selection, the address of what is open, keys.
const VIEWS = ["list", "article", "timeline", "map", "notes"];
const RENDER = { article: renderArticle, timeline: renderTimeline, map: renderMap, notes: renderNotes };
const stale = new Set(Object.keys(RENDER));
let list = null;

function show(view) {
  const wanted = view === "list" && !NARROW.matches ? "article" : view;
  state.view = wanted;
  document.body.dataset.view = wanted;
  for (const v of VIEWS) {
    const tab = byId(`tab-${v}`);
    tab.setAttribute("aria-selected", v === wanted);
    tab.tabIndex = v === wanted ? 0 : -1;
    if (v !== "list") byId(`panel-${v}`).hidden = v !== wanted;
  }
  if (wanted === "list") list.paint();
  // A map that was asked for a place is drawn again; all else only when something changed.
  if (RENDER[wanted] && (stale.delete(wanted) || (wanted === "map" && map.wanted))) RENDER[wanted]();
  remember(true);
}

function openDocument(n, k) {
  state.doc = n;
  state.engagement = k;
  state.claim = -1;
  stale.add("article");
  state.view = "article";
  remember(false); // a step to go back from; all that follows belongs to it
  show("article");
  markInList();
  byId("panel-article").scrollTop = 0;
  if (NARROW.matches) scrollTo(0, 0);
  if (k >= 0) selectEngagement(k, DOCS[n].engagements.length > 1);
  say(`${DOCS[n].title}: ${count(DOCS[n].engagements.length, "engagement")}, ${count(DOCS[n].claims.length, "claim")}`);
}

function markInList() {
  const items = listItems();
  const at = state.mode === "documents" ? items.indexOf(state.doc)
    : items.findIndex(([n, k]) => n === state.doc && (state.engagement < 0 || k === state.engagement));
  if (at !== list.current) { list.current = at; list.reveal(); list.paint(); }
}

const listItems = () => state.matches[state.mode];

function fillList() {
  const items = listItems();
  const at = state.mode === "documents" ? items.indexOf(state.doc) : items.findIndex(([n]) => n === state.doc);
  for (const mode of ["documents", "engagements"]) byId(`list-${mode}`).setAttribute("aria-pressed", mode === state.mode);
  byId("list").setAttribute("aria-label", capital(state.mode));
  list.fill(items, at);
}

function refilter() {
  applyFilters();
  const { documents } = state.matches;
  if (!documents.includes(state.doc)) {
    state.doc = documents.length ? documents[0] : -1;
    state.engagement = state.claim = -1;
  }
  for (const v of Object.keys(RENDER)) stale.add(v);
  fillList();
  show(state.view);
}

// The address says what is open, so that it can be marked, mailed and gone back to.
function remember(replace) {
  const doc = DOCS[state.doc];
  if (!doc) return;
  const parts = [state.view, doc.id];
  if (state.claim >= 0) parts.push(doc.claims[state.claim].id);
  else if (state.engagement >= 0) parts.push(doc.engagements[state.engagement].id);
  const hash = `#${parts.map(encodeURIComponent).join("/")}`;
  if (hash === location.hash) return;
  if (replace) history.replaceState(null, "", hash);
  else history.pushState(null, "", hash);
}

function recall() {
  let parts = [];
  try { parts = location.hash.slice(1).split("/").map(decodeURIComponent); } catch { parts = []; }
  const [view, id, item] = parts;
  const n = DOCS.findIndex((d) => d.id === id);
  if (n < 0) return false;
  const doc = DOCS[n];
  if (n !== state.doc) { state.doc = n; stale.add("article"); }
  state.engagement = doc.engagements.findIndex((e) => e.id === item);
  state.claim = -1;
  const claim = doc.claims.findIndex((c) => c.id === item);
  show(VIEWS.includes(view) ? view : "article");
  markInList();
  if (state.view === "article" && claim >= 0) selectClaim(doc, claim, true);
  else if (state.view === "article" && state.engagement >= 0) selectEngagement(state.engagement, true);
  return true;
}

function help() {
  const keys = [["/", "search"], ["j k", "next and previous in the list"], ["↑ ↓", "in lists and among claims"],
    ["← →", "in the article: from marked words to marked words; among tabs; on the timeline"],
    ["Enter", "open; from marked words to their claim; a claim's quote"], ["1 to 4", "article, timeline, map, not grounded"],
    ["Esc", "leave the search, close this"], ["?", "this help"]];
  const signs = [["asserts", "says it"], ["confirms", "confirms what another says"], ["denies", "denies it"], ["doubts", "could not verify it"]];
  byId("help").replaceChildren(el("h2", { id: "help-title", text: "Keys and signs" }),
    el("dl", { class: "keys" }, ...keys.map(([k, text]) => [el("dt", {}, el("kbd", { text: k })), el("dd", { text })])),
    el("ul", { class: "legend" }, ...signs.map(([stance, text]) => el("li", {}, icon(stance), text))),
    el("p", { text: "A hollow sign or a dashed line: about so many. An arrow to the right: so many or more; to the left: up to so many. "
      + "A line between two signs: from so many to so many. Struck through: updated later by the same claimant." }),
    el("form", { method: "dialog" }, el("button", { text: "Close" })));
  byId("help").showModal();
}

function keys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  const typing = event.target instanceof Element && event.target.matches("input, select, textarea");
  if (event.key === "Escape" && typing) { event.target.blur(); return; }
  if (typing) return;
  const views = { 1: "article", 2: "timeline", 3: "map", 4: "notes" };
  if (event.key === "/") { event.preventDefault(); byId("f-text").focus(); byId("f-text").select(); }
  else if (event.key === "?") help();
  else if (event.key === "j" || event.key === "k") list.pick(list.current + (event.key === "j" ? 1 : -1), false);
  else if (event.key in views) show(views[event.key]);
}

function start() {
  fillChoices();
  list = new VirtualList(byId("list"), {
    draw: (item) => (state.mode === "documents" ? documentRow(item) : engagementRow(item)),
    // On a phone the list fills the screen: going through it must not leave it.
    choose: (item, open) => { if (open || !NARROW.matches) { if (state.mode === "documents") openDocument(item, -1); else openDocument(...item); } },
  });
  let waiting = 0;
  byId("filters").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(refilter, 120); });
  byId("filters").addEventListener("submit", (e) => { e.preventDefault(); refilter(); });
  byId("filters").addEventListener("reset", () => setTimeout(refilter));
  byId("f-toggle").addEventListener("click", () => {
    const open = byId("filters").classList.toggle("open");
    byId("f-toggle").setAttribute("aria-expanded", open);
  });
  byId("help-open").addEventListener("click", help);
  for (const mode of ["documents", "engagements"]) byId(`list-${mode}`).addEventListener("click", () => { state.mode = mode; fillList(); });
  for (const v of VIEWS) byId(`tab-${v}`).addEventListener("click", () => { map.wanted = null; show(v); });
  document.querySelector(".tabs").addEventListener("keydown", (e) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (!step) return;
    const tabs = VIEWS.filter((v) => v !== "list" || NARROW.matches);
    const next = tabs[(tabs.indexOf(state.view) + step + tabs.length) % tabs.length];
    show(next);
    byId(`tab-${next}`).focus();
  });
  addEventListener("keydown", keys);
  addEventListener("popstate", recall);
  addEventListener("hashchange", recall);
  let width = innerWidth;
  addEventListener("resize", () => { if (innerWidth !== width) { width = innerWidth; stale.add("map"); stale.add("timeline"); show(state.view); } });
  applyFilters();
  fillList();
  if (!recall()) show(NARROW.matches && DOCS.length > 1 ? "list" : "article");
  const noted = DOCS.reduce((sum, d) => sum + d.notes.length + (d.made.why ? 1 : 0), DATA.failures.length);
  if (noted) byId("tab-notes").textContent = `Not grounded (${noted.toLocaleString("en")})`;
  document.body.dataset.ready = "yes";
}

start();
