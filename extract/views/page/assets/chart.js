// The claims of one engagement: who says how many, in rows on a common scale, or in a table by claimant.
// Form and colour say the same thing: form alone is enough.
const FORMS = { asserts: "circle", confirms: "square", denies: "cross", doubts: "diamond" };

// The sign of a stance around the point 0,0.
function sign(stance, hollow) {
  const shape = {
    circle: () => svg("circle", { r: 6 }),
    square: () => svg("rect", { x: -6, y: -6, width: 12, height: 12 }),
    cross: () => svg("path", { d: "M-6-6 6 6M6-6-6 6", class: "stroke" }),
    diamond: () => svg("path", { d: "M0-8 8 0 0 8-8 0Z" }),
  }[FORMS[stance]]();
  shape.classList.add("sign");
  if (hollow) shape.classList.add("hollow");
  return shape;
}

const icon = (stance, hollow) =>
  svg("svg", { class: `icon s-${stance}`, viewBox: "-9 -9 18 18", width: 16, height: 16, "aria-hidden": true },
    sign(stance, hollow));

// A scale from 0 to the largest bound; logarithmic where small figures would vanish beside large ones.
function scaleOf(values) {
  const bounds = values.flatMap(([low, high]) => [low, high]).filter((v) => v !== null);
  const positive = bounds.filter((v) => v > 0);
  const top = Math.max(1, ...bounds);
  const log = positive.length > 0 && top >= 100 && top / Math.min(...positive) > 30;
  const ticks = log ? logTicks(top) : linearTicks(top);
  // Open bounds end in an arrow to the right: room is left for it.
  const open = values.some(([low, high]) => low !== null && high === null);
  const end = Math.max(ticks[ticks.length - 1], open ? top * (log ? 3 : 1.3) : top);
  const place = log ? (v) => Math.log1p(v) / Math.log1p(end) : (v) => v / end;
  return { log, ticks, at: (v) => `${(100 * place(v)).toFixed(2)}%`, share: place };
}

function linearTicks(top) {
  const rough = top / 4, power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough));
  const ticks = [];
  for (let v = 0; v < top + step; v += step) ticks.push(Math.round(v));
  return ticks;
}

function logTicks(top) {
  const ticks = [0];
  for (let v = 1; v < top * 10; v *= 10) ticks.push(v);
  return ticks;
}

function track(claim, scale) {
  const [low, high, about] = claim.value;
  const middle = 14;
  const grid = scale.ticks.map((t) => svg("line", { class: "grid", x1: scale.at(t), x2: scale.at(t), y1: 0, y2: 28 }));
  const parts = [];
  const line = (x1, x2) => parts.push(
    svg("line", { class: `range${about ? " about" : ""}`, x1, x2, y1: middle, y2: middle }));
  const at = (x, ...nodes) => parts.push(svg("svg", { x, y: middle, overflow: "visible" }, ...nodes));
  if (low === null && high === null) at("2%", svg("text", { class: "uncounted", y: 4, text: "not counted" }));
  else if (low === null) {
    line("0%", scale.at(high));
    at(scale.at(0), svg("path", { class: "head", d: "M8-5 0 0 8 5" }));
    at(scale.at(high), sign(claim.stance, about));
  } else if (high === null) {
    line(scale.at(low), "100%");
    at("100%", svg("path", { class: "head", d: "M-8-5 0 0-8 5" }));
    at(scale.at(low), sign(claim.stance, about));
  } else {
    if (low !== high) {
      line(scale.at(low), scale.at(high));
      at(scale.at(low), sign(claim.stance, about));
    }
    at(scale.at(high), sign(claim.stance, about));
  }
  return el("span", { class: "track" },
    svg("svg", { width: "100%", height: 28, "aria-hidden": true, class: `s-${claim.stance}` }, ...grid, ...parts));
}

function axis(scale) {
  const labels = scale.ticks.map((t, n) =>
    n && scale.share(t) > 1.001 ? null : el("span", { style: { left: scale.at(t) }, text: t.toLocaleString("en") }));
  return el("div", { class: "axis", "aria-hidden": true },
    el("span", { class: "unit", text: scale.log ? "log scale" : "" }), el("div", { class: "ticks" }, ...labels));
}

// What a claim says, in one sentence, for those who hear the page.
function spoken(claim) {
  const figure = [claim.figure, claim.item].filter(Boolean).join(" ");
  return `${claim.who} ${DATA.stances[claim.stance]}: ${figure ? `${figure} ` : ""}${DATA.kinds[claim.kind]}, ${claim.subject}`;
}

// A claim is named by its document and its place there: [d, n]. Rows of other documents say where they are from.
function claimRow([d, n], scale, superseded) {
  const doc = DOCS[d], claim = doc.claims[n];
  const here = d === state.doc;
  const extras = [
    here ? "" : doc.source || doc.title,
    claim.by && `by ${claim.by}`,
    claim.on && claim.on !== doc.published && day(claim.on),
    claim.provisional && "provisional",
    claim.updates >= 0 && "an update",
    superseded && "updated later",
  ].filter(Boolean).join(" · ");
  const figure = claim.value
    ? [el("b", { text: claim.figure }), claim.item ? el("span", {}, " ", name(claim.item)) : null]
    : [name(claim.subject, { class: "whom" })];
  return el("li", { class: "row" },
    el("button", {
      type: "button", class: `claim s-${claim.stance}${superseded ? " old" : ""}${here ? "" : " elsewhere"}`, tabindex: -1,
      "aria-expanded": false, "aria-label": spoken(claim) + (here ? "" : ` (${doc.title})`),
      data: here ? { claim: n } : { elsewhere: `${d} ${n}` },
    },
    el("span", { class: "who" }, name(claim.who), extras ? el("small", { dir: "auto", text: extras }) : null),
    claim.value ? track(claim, scale) : el("span", { class: "track none" }),
    el("span", { class: "what" }, claim.value ? null : icon(claim.stance),
      el("span", { class: "figure" }, ...figure,
        claim.stance === "asserts" ? null : el("em", { text: ` ${DATA.stances[claim.stance]}` })))),
    el("div", { class: "words", hidden: true }));
}

// Claims in the order in which they are asked about: by kind, then by whom they speak of: [kind, [[heading, refs]]].
function grouped(questions) {
  const kinds = new Map();
  for (const { kind, key, title, refs } of questions) {
    if (!kinds.has(kind)) kinds.set(kind, new Map());
    const group = kinds.get(kind).get(key);
    if (group) group[1].push(...refs);
    else kinds.get(kind).set(key, [title, [...refs]]);
  }
  const order = Object.keys(DATA.kinds);
  return [...kinds].sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0])).map(([kind, groups]) => [kind, [...groups.values()]]);
}

// The questions that claims of one document answer.
function questionsOf(d, claims) {
  return claims.map((n) => {
    const claim = DOCS[d].claims[n];
    const key = `${claim.item} / ${claim.subjectActor >= 0 ? "" : claim.side} / ${claim.subject}`;
    return { kind: claim.kind, key, title: () => about(claim), refs: [[d, n]] };
  });
}

// The questions of an incident that several documents tell of, as the ledger has joined them.
function questionsTogether(incident) {
  return incident.asked.map(([kind, item, subject, refs]) => ({
    kind, key: `${item} / ${subject}`, refs, title: () => [item ? name(item) : null, item && subject ? " of " : null, name(subject)],
  }));
}

// Of whom or what a row of claims speaks: "vehicles of Hill Front (attackers)".
function about(claim) {
  const side = claim.side && claim.subject !== `the ${claim.side}s` ? ` (${claim.side}s)` : "";
  return [claim.item ? name(claim.item) : null, claim.item ? " of " : null, name(claim.subject), side];
}

function chart(questions) {
  const older = ([d, n]) => DOCS[d].claims.some((c) => c.updates === n);
  return el("div", { class: "chart" }, ...grouped(questions).map(([kind, groups]) => {
    const figures = groups.flatMap(([, refs]) => refs).map(([d, n]) => DOCS[d].claims[n].value).filter(Boolean);
    const scale = figures.length ? scaleOf(figures) : null;
    return el("section", { class: "kind" },
      el("header", {}, el("h4", { text: capital(DATA.kinds[kind]) }), scale ? axis(scale) : null),
      ...groups.map(([title, refs]) => [
        scale ? el("h5", {}, ...title()) : null,
        el("ul", { class: "rows" }, ...refs.map((ref) => claimRow(ref, scale, older(ref)))),
      ]));
  }));
}

// The same claims as a table: one column a claimant, one line a question.
function table(questions) {
  const at = ([d, n]) => DOCS[d].claims[n];
  const who = [...new Set(questions.flatMap((q) => q.refs.map((ref) => at(ref).who)))];
  const cell = (refs, claimant) => el("td", {}, ...refs.filter((ref) => at(ref).who === claimant).map((ref) => {
    const claim = at(ref), here = ref[0] === state.doc;
    return el("button", { type: "button", class: "cell", "aria-label": spoken(claim), title: here ? null : DOCS[ref[0]].title,
      data: here ? { claim: ref[1] } : { elsewhere: ref.join(" ") } },
    icon(claim.stance, claim.value && claim.value[2]),
    el("span", { text: claim.figure || DATA.stances[claim.stance] }));
  }));
  return el("div", { class: "wide", tabindex: 0, role: "region", "aria-label": "Claims by claimant" },
    el("table", {},
      el("thead", {}, el("tr", {}, el("td", {}), ...who.map((w) => el("th", { scope: "col" }, name(w))))),
      el("tbody", {}, ...grouped(questions).flatMap(([kind, groups]) => groups.map(([title, refs]) => el("tr", {},
        el("th", { scope: "row" }, `${capital(DATA.kinds[kind])}: `, ...title()),
        ...who.map((w) => cell(refs, w))))))));
}
