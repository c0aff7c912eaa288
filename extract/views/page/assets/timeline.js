// When: engagements in bins of days, weeks, months or years, and below them the engagements of the chosen bin.
const DAY = 864e5;
const UNITS = [["day", 1], ["week", 7], ["month", 30.4], ["quarter", 91.3], ["year", 365.25], ["decade", 3652.5]];
let chosenBin = null;

const timeOf = (iso) => Date.parse(`${iso}T00:00:00Z`);

function binStart(time, unit) {
  const d = new Date(time), y = d.getUTCFullYear(), m = d.getUTCMonth();
  if (unit === "day") return time;
  if (unit === "week") return time - ((d.getUTCDay() + 6) % 7) * DAY;
  if (unit === "month") return Date.UTC(y, m, 1);
  if (unit === "quarter") return Date.UTC(y, m - (m % 3), 1);
  return Date.UTC(unit === "year" ? y : y - (y % 10), 0, 1);
}

function nextBin(start, unit) {
  const d = new Date(start), y = d.getUTCFullYear(), m = d.getUTCMonth();
  const steps = { day: start + DAY, week: start + 7 * DAY, month: Date.UTC(y, m + 1, 1), quarter: Date.UTC(y, m + 3, 1),
    year: Date.UTC(y + 1, 0, 1), decade: Date.UTC(y + 10, 0, 1) };
  return steps[unit];
}

function binName(start, unit) {
  const d = new Date(start), y = d.getUTCFullYear();
  const month = MONTHS[d.getUTCMonth()];
  return { day: `${d.getUTCDate()} ${month} ${y}`, week: `week of ${d.getUTCDate()} ${month} ${y}`, month: `${month} ${y}`,
    quarter: `quarter from ${month} ${y}`, year: `${y}`, decade: `${y} to ${y + 9}` }[unit];
}

function timeBins(dated) {
  const times = dated.map(([n, k]) => timeOf(DOCS[n].engagements[k].from));
  // Not Math.min(...times): a call cannot take a hundred thousand arguments.
  const first = times.reduce((a, b) => Math.min(a, b), Infinity), last = times.reduce((a, b) => Math.max(a, b), -Infinity);
  const wanted = NARROW.matches ? 24 : 60;
  const [unit] = UNITS.find(([, days]) => (last - first) / DAY / days <= wanted) || UNITS[UNITS.length - 1];
  const bins = new Map();
  for (let t = binStart(first, unit); t <= last; t = nextBin(t, unit)) bins.set(t, []);
  dated.forEach((item, n) => bins.get(binStart(times[n], unit)).push(item));
  return { unit, bins: [...bins] };
}

function renderTimeline() {
  const panel = byId("panel-timeline");
  const at = ([n, k]) => DOCS[n].engagements[k];
  const dated = state.matches.engagements.filter((i) => at(i).from).sort((a, b) => (at(a).from < at(b).from ? -1 : 1));
  const undated = state.matches.engagements.filter((i) => !at(i).from);
  const list = el("div", { class: "vlist tall", role: "listbox", tabindex: 0, id: "timelist" });
  const head = el("h3");
  const parts = [el("h2", { text: "When" })];
  let rows = null;
  const show = (items, title) => {
    head.textContent = `${title}: ${count(items.length, "engagement")}`;
    list.setAttribute("aria-label", head.textContent);
    rows.fill(items, -1);
  };
  if (dated.length) parts.push(histogram(timeBins(dated), (items, title) => show(items || [...dated, ...undated], title || "All")));
  parts.push(el("p", { class: "dim", text: `${count(dated.length, "engagement")} with a date, ${undated.length} without. `
    + "Striped: the date is known only to the week, month or year." }), head, list);
  panel.replaceChildren(...parts);
  rows = new VirtualList(list, { draw: engagementRow, choose: ([n, k], open) => open && openDocument(n, k) });
  show([...dated, ...undated], "All");
}

function histogram({ unit, bins }, choose) {
  const most = bins.reduce((top, [, items]) => Math.max(top, items.length), 1);
  const height = 150, step = Math.min(100 / bins.length, 8);
  chosenBin = null;
  const exact = (items) => items.filter(([n, k]) => DOCS[n].engagements[k].precision === "day").length;
  const bars = bins.map(([start, items], n) => {
    const all = (items.length / most) * height, sure = (exact(items) / most) * height;
    const x = `${(n * step).toFixed(3)}%`, width = `${(step * 0.86).toFixed(3)}%`;
    return svg("g", { class: "bar", role: "option", id: `bin-${n}`, "aria-selected": false, "aria-label": `${binName(start, unit)}: ${count(items.length, "engagement")}`, data: { bin: n } },
      svg("title", { text: `${binName(start, unit)}: ${count(items.length, "engagement")}` }),
      svg("rect", { class: "hit", x, y: 0, width, height }),
      svg("rect", { class: "vague", x, y: height - all, width, height: all - sure }),
      svg("rect", { class: "sure", x, y: height - sure, width, height: sure }));
  });
  const every = Math.ceil(bins.length / (NARROW.matches ? 3 : 8));
  const labels = bins.map(([start], n) => (n % every || n > bins.length - every / 2 ? null
    : el("span", { style: { left: `${n * step}%` }, text: binName(start, unit).replace(/^(week of|quarter from) /, "") })));
  const mark = (n) => {
    chosenBin = chosenBin === n ? null : n;
    bars.forEach((b, m) => b.setAttribute("aria-selected", m === chosenBin));
    plot.setAttribute("aria-activedescendant", chosenBin === null ? "" : `bin-${chosenBin}`);
    if (chosenBin === null) choose(null);
    else choose(bins[n][1], binName(bins[n][0], unit));
  };
  const walk = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape" && chosenBin !== null) mark(chosenBin);
    if (!step) return;
    event.preventDefault();
    let n = chosenBin === null ? (step > 0 ? -1 : bins.length) : chosenBin;
    do n += step; while (n >= 0 && n < bins.length && !bins[n][1].length);
    if (n >= 0 && n < bins.length) mark(n);
  };
  const plot = svg("svg", { width: "100%", height, class: "histogram", role: "listbox", tabindex: 0,
    "aria-label": `Engagements by ${unit}; left and right go through them`, on: {
      keydown: walk,
      click: (e) => { const g = e.target.closest("[data-bin]"); if (g) mark(Number(g.dataset.bin)); },
    } },
  svg("defs", {}, svg("pattern", { id: "stripes", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("rect", { class: "stripe", width: 3, height: 6 }))), ...bars);
  return el("div", { class: "when-chart" }, el("span", { class: "most", text: `${most} in a ${unit}` }), plot,
    el("div", { class: "ticks" }, ...labels));
}
