// Filters: which engagements are left, and which documents with them. All conditions must hold together.
const FIELDS = ["text", "actor", "place", "kind", "type", "stance", "engine"];

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const memo = new Map();

// What a document is searched in, made when first needed.
function haystack(n) {
  if (!memo.has(n)) {
    const d = DOCS[n];
    const parts = [d.id, d.title, d.source, d.text, ...d.engagements.map((e) => `${e.name} ${e.where}`),
      ...d.actors.map((a) => a.name), ...d.notes.map((x) => x[1])];
    memo.set(n, fold(parts.join("\n")));
  }
  return memo.get(n);
}

const filterValues = () => Object.fromEntries(FIELDS.map((f) => [f, byId(`f-${f}`).value.trim()]));

const isNamed = (actor, wanted) => fold(actor.name).includes(wanted) || actor.also.some((m) => fold(m).includes(wanted));

// Two capitals mean a country ("NG"); anything else is looked for in the words of the place.
const inPlace = (e, wanted) => (/^[A-Z]{2}$/.test(wanted) ? e.country === wanted : fold(e.where).includes(fold(wanted)));

function engagementFits(doc, e, f) {
  const claims = e.claims.map((n) => doc.claims[n]);
  if (f.type && e.type !== f.type) return false;
  if (f.kind && !claims.some((c) => c.kind === f.kind)) return false;
  if (f.stance && !claims.some((c) => c.stance === f.stance)) return false;
  if (f.place && !inPlace(e, f.place)) return false;
  if (!f.actor) return true;
  const wanted = fold(f.actor);
  const taking = [...e.attackers, ...e.defenders, ...claims.flatMap((c) => [c.whoActor, c.subjectActor])];
  return taking.some((n) => n >= 0 && isNamed(doc.actors[n], wanted)) || claims.some((c) => fold(c.who).includes(wanted));
}

function applyFilters() {
  const f = filterValues();
  const narrow = f.type || f.kind || f.stance || f.place || f.actor;
  const words = fold(f.text).split(/\s+/).filter(Boolean);
  const documents = [], engagements = [];
  DOCS.forEach((doc, n) => {
    if (f.engine && doc.made.engine !== f.engine) return;
    if (words.length && !words.every((w) => haystack(n).includes(w))) return;
    const fitting = doc.engagements.map((_, k) => k).filter((k) => engagementFits(doc, doc.engagements[k], f));
    if (narrow && !fitting.length) return;
    documents.push(n);
    for (const k of fitting) engagements.push([n, k]);
  });
  state.matches = { documents, engagements };
  const used = FIELDS.slice(1).filter((x) => f[x]).length;
  byId("f-toggle").textContent = used ? `Filters (${used})` : "Filters";
  byId("filters").classList.toggle("active", used > 0 || words.length > 0);
  byId("counts").textContent = used || words.length
    ? `${documents.length.toLocaleString("en")} of ${count(DOCS.length, "document")}, ${
      engagements.length.toLocaleString("en")} of ${count(ENGAGEMENTS.length, "engagement")}`
    : `${count(DOCS.length, "document")}, ${count(ENGAGEMENTS.length, "engagement")}, ${
      count(DOCS.reduce((sum, d) => sum + d.claims.length, 0), "claim")}`;
}

// The most frequent values first; a list for typing needs no more than some hundred.
function frequent(values, most) {
  const seen = new Map();
  for (const v of values) if (v) seen.set(v, (seen.get(v) || 0) + 1);
  return [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
}

function fillChoices() {
  const engagements = ENGAGEMENTS.map(([n, k]) => DOCS[n].engagements[k]);
  const claims = DOCS.flatMap((d) => d.claims);
  const options = (id, values, label) => byId(id).append(el("option", { value: "", text: "any" }),
    ...frequent(values, 60).map(([v, n]) => el("option", { value: v, text: `${label(v)} (${n.toLocaleString("en")})` })));
  options("f-kind", claims.map((c) => c.kind), (v) => DATA.kinds[v]);
  options("f-type", engagements.map((e) => e.type), (v) => v.replace(/_/g, " "));
  options("f-stance", claims.map((c) => c.stance), (v) => DATA.stances[v]);
  options("f-engine", DOCS.map((d) => d.made.engine), (v) => v);
  const list = (id, values) => byId(id).append(...frequent(values, 400).map(([v]) => el("option", { value: v })));
  list("l-actor", DOCS.flatMap((d) => d.actors.filter((a) => a.core).map((a) => a.name)));
  list("l-place", engagements.flatMap((e) => [e.place, e.country]));
}
