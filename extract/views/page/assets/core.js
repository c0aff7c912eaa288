// Ground: the data, the state, and the only ways in which anything is put on the page (always as text, never as markup).
const DATA = JSON.parse(document.getElementById("data").textContent);
const DOCS = DATA.documents;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];
const REDUCED = matchMedia("(prefers-reduced-motion: reduce)");
const NARROW = matchMedia("(max-width: 820px)");

// Every engagement of every document in one row: [document, engagement].
const ENGAGEMENTS = DOCS.flatMap((d, n) => d.engagements.map((_, k) => [n, k]));

// Which incident an engagement is an account of: "document engagement" to incident.
const INCIDENT = new Map(DATA.incidents.flatMap((i) => i.at.map(([d, e]) => [`${d} ${e}`, i])));

const state = {
  view: "article",
  mode: "documents", // what the list holds
  doc: 0,
  engagement: -1, // of the document
  claim: -1, // of the document
  matches: { documents: [], engagements: [] }, // what the filters leave
};

const byId = (id) => document.getElementById(id);

function put(node, options, children) {
  for (const [name, value] of Object.entries(options || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") node.textContent = value;
    else if (name === "on") for (const [event, run] of Object.entries(value)) node.addEventListener(event, run);
    else if (name === "style") Object.assign(node.style, value);
    else if (name === "data") Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}

// An element: el("p", {class: "dim", text: "…"}, child, …). Strings among the children become text.
const el = (tag, options, ...children) => put(document.createElement(tag), options, children);
const svg = (tag, options, ...children) =>
  put(document.createElementNS("http://www.w3.org/2000/svg", tag), options, children);

// A name out of an article: kept apart, so that its direction of writing does not disturb what is around it.
const name = (text, options) => el("bdi", { ...options, text });

const count = (n, noun) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const clamp = (low, value, high) => Math.max(low, Math.min(value, high));
const say = (text) => { byId("say").textContent = text; };

function day(iso) {
  if (!iso) return "";
  const [year, month, date] = iso.split("-").map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

function bringIntoView(node, box) {
  if (!node) return;
  const scroller = box && box.scrollHeight > box.clientHeight + 2 ? box : null;
  const smooth = REDUCED.matches ? "auto" : "smooth";
  if (scroller) {
    const inner = node.getBoundingClientRect(), outer = scroller.getBoundingClientRect();
    if (inner.top < outer.top + 24 || inner.bottom > outer.bottom - 24) {
      const top = scroller.scrollTop + inner.top - outer.top - scroller.clientHeight / 3;
      scroller.scrollTo({ top, behavior: smooth });
    }
  } else node.scrollIntoView({ block: "center", behavior: smooth });
}
