// The article's text with its marks: what stands where, drawn once for the document that is open.
function articleText(doc) {
  const box = el("div", { class: "text", lang: "" });
  let paragraph = null;
  let at = 0;
  const add = (text, make) => {
    // A blank line ends a paragraph, also within a mark.
    text.split(/\n[^\S\n]*\n\s*/).forEach((part, n) => {
      if (n > 0) paragraph = null;
      if (!part) return;
      if (!paragraph) {
        if (!part.trim()) return;
        box.append((paragraph = el("p", { dir: "auto" })));
      }
      paragraph.append(make ? make(part) : part);
    });
  };
  for (const mark of doc.marks) {
    if (mark[0] > at) add(doc.text.slice(at, mark[0]), null);
    add(doc.text.slice(mark[0], mark[1]), (part) => markNode(doc, mark, part));
    at = mark[1];
  }
  if (at < doc.text.length) add(doc.text.slice(at), null);
  return box;
}

function markNode(doc, [, , actor, claims, engagements, figures], text) {
  const classes = ["m"];
  if (engagements.length || claims.length) classes.push("ev");
  if (claims.length) classes.push("cl");
  if (actor >= 0) classes.push("ac");
  if (figures.length) classes.push("fig");
  const title = actor >= 0 ? actorTitle(doc.actors[actor]) : null;
  return el(figures.length ? "mark" : "span", {
    class: classes.join(" "),
    title,
    text,
    data: { claims: claims.join(" "), engagements: engagements.join(" "), figures: figures.join(" "), actor },
  });
}

function actorTitle(actor) {
  const ties = actor.ties.length ? `; ${actor.ties.join("; ")}` : "";
  return `${actor.name}: ${actor.type}${actor.country ? ` (${actor.country})` : ""}${ties}`;
}

const numbers = (text) => (text ? text.split(" ").map(Number) : []);

// Which claim a click on a mark means: the one whose figure it is, else the one with the shortest quote there.
function claimOfMark(doc, node) {
  const figures = numbers(node.dataset.figures);
  if (figures.length) return figures;
  return numbers(node.dataset.claims).sort((a, b) => quoteLength(doc.claims[a]) - quoteLength(doc.claims[b]));
}

const quoteLength = (claim) => Math.min(...claim.evidence.map(([start, end]) => end - start));

// Lights up the words of one claim (or engagement) and gives the first lit mark.
function light(box, { claim = -1, engagement = -1 }) {
  let first = null;
  for (const node of box.querySelectorAll(".m")) {
    const own = claim >= 0 ? numbers(node.dataset.claims).includes(claim)
      : engagement >= 0 && numbers(node.dataset.engagements).includes(engagement);
    node.classList.toggle("lit", own);
    node.classList.toggle("litfig", own && claim >= 0 && numbers(node.dataset.figures).includes(claim));
    if (own && !first) first = node;
  }
  return first;
}

// A quote with its figure marked, to stand under a claim.
function quote(doc, [start, end, from, to]) {
  const text = doc.text;
  if (from === undefined) return el("q", { dir: "auto", text: text.slice(start, end) });
  return el("q", { dir: "auto" }, text.slice(start, from), el("mark", { class: "fig", text: text.slice(from, to) }),
    text.slice(to, end));
}
