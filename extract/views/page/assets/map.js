// Where: points on an equirectangular net, no tiles and no outlines; degrees, a scale and capitals to find one's way.
const map = { centre: null, span: 0, wanted: null };
let settled = null;
const KM = 111.2; // kilometres in a degree of latitude
const HOW_SURE = { exact: "the place itself", area: "somewhere in its area" };

function spotsOf(items) {
  const spots = new Map();
  for (const [n, k] of items) {
    const e = DOCS[n].engagements[k];
    if (!e.spot) continue;
    const key = `${e.spot[0]} ${e.spot[1]}`;
    if (!spots.has(key)) spots.set(key, { latitude: e.spot[0], longitude: e.spot[1], precision: e.spot[2], names: new Set(), items: [] });
    spots.get(key).names.add(e.place);
    spots.get(key).items.push([n, k]);
  }
  for (const s of spots.values()) {
    const [first, ...others] = s.names;
    s.label = others.length ? `${first} and ${others.length} more` : first;
  }
  return [...spots.values()].sort((a, b) => b.items.length - a.items.length || (a.label < b.label ? -1 : 1));
}

function fitTo(spots) {
  const lat = spots.map((s) => s.latitude), lon = spots.map((s) => s.longitude);
  const ends = (all) => [all.reduce((a, b) => Math.min(a, b), 1e9), all.reduce((a, b) => Math.max(a, b), -1e9)];
  const [south, north] = ends(lat), [west, east] = ends(lon);
  map.centre = [(south + north) / 2, (west + east) / 2];
  const squeeze = Math.cos((map.centre[0] * Math.PI) / 180);
  map.span = clamp(12, Math.max((north - south) * 1.3, (east - west) * squeeze * 0.7 * 1.12), 150);
}

function renderMap() {
  const panel = byId("panel-map");
  const spots = spotsOf(state.matches.engagements);
  const unknown = state.matches.engagements.filter(([n, k]) => !DOCS[n].engagements[k].spot);
  if (map.wanted) {
    map.centre = map.wanted.slice(0, 2);
    map.span = 12;
  } else if (spots.length) fitTo(spots);
  const box = el("div", { class: "mapbox" });
  const list = el("div", { class: "vlist", role: "listbox", tabindex: 0, id: "maplist" });
  const head = el("h3");
  let rows = null;
  const show = (items, title) => {
    head.replaceChildren(name(title), `: ${count(items.length, "engagement")}`);
    list.setAttribute("aria-label", head.textContent);
    rows.fill(items, -1);
  };
  const choose = (spot) => {
    map.wanted = null;
    drawMap(box, spots, choose, spot);
    show(spot.items, spot.label);
    say(`${spot.label}: ${count(spot.items.length, "engagement")}, ${HOW_SURE[spot.precision] || spot.precision}`);
  };
  const zoom = (by) => () => { map.span = clamp(0.5, map.span * by, 170); drawMap(box, spots, choose, null); };
  panel.replaceChildren(el("div", { class: "maphead" }, el("h2", { text: "Where" }),
    el("div", { class: "tools" }, el("button", { type: "button", "aria-label": "Nearer", text: "+", on: { click: zoom(0.6) } }),
      el("button", { type: "button", "aria-label": "Farther", text: "−", on: { click: zoom(1 / 0.6) } }),
      el("button", { type: "button", text: "All", on: { click: () => { if (spots.length) fitTo(spots); drawMap(box, spots, choose, null); } } }))),
  el("div", { class: "mapcolumns" }, spots.length ? box : el("p", { class: "empty", text: "No place of these engagements is in the gazetteer." }),
    el("div", { class: "mapside" },
      el("p", { class: "dim" }, `${count(spots.length, "place")} on the map. Filled: the place itself. Ring: only the area around it is known. Small grey signs: capitals and large towns. Shaded: settled land.`),
      unknown.length ? el("button", { type: "button", class: "small", text: `${count(unknown.length, "engagement")} without a known place`,
        on: { click: () => show(unknown, "Place not known") } }) : null, head, list)));
  rows = new VirtualList(list, { draw: engagementRow, choose: ([n, k], open) => open && openDocument(n, k) });
  if (!spots.length) { show(unknown, "Place not known"); return; }
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Map; arrows move it, plus and minus zoom, places are listed beside it");
  mapKeys(box, (again) => { map.wanted = null; again(); drawMap(box, spots, choose, null); });
  drawMap(box, spots, choose, null);
  const wanted = map.wanted && spots.find((s) => s.latitude === map.wanted[0] && s.longitude === map.wanted[1]);
  if (wanted) choose(wanted);
  else show(spots.flatMap((s) => s.items), "All places");
}

function mapKeys(box, change) {
  const pan = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  box.addEventListener("keydown", (e) => {
    if (e.key in pan) {
      e.preventDefault();
      change(() => { map.centre = [map.centre[0] + pan[e.key][0] * map.span * 0.2, map.centre[1] + pan[e.key][1] * map.span * 0.2]; });
    } else if (e.key === "+" || e.key === "-") {
      e.preventDefault();
      change(() => { map.span = clamp(0.5, map.span * (e.key === "+" ? 0.6 : 1 / 0.6), 170); });
    }
  });
  let from = null;
  box.addEventListener("pointerdown", (e) => { from = [e.clientX, e.clientY, ...map.centre]; });
  box.addEventListener("pointermove", (e) => {
    if (!from || !e.buttons) return;
    const degrees = map.span / box.clientHeight;
    const squeeze = Math.cos((from[2] * Math.PI) / 180);
    if (Math.hypot(e.clientX - from[0], e.clientY - from[1]) < 5) return;
    change(() => { map.centre = [from[2] + (e.clientY - from[1]) * degrees, from[3] - ((e.clientX - from[0]) * degrees) / squeeze]; });
  });
  for (const end of ["pointerup", "pointerleave"]) box.addEventListener(end, () => { from = null; });
}

const degrees = (v, plus, minus) => `${Math.abs(Number(v.toFixed(2)))}°${v > 0 ? plus : v < 0 ? minus : ""}`;

function drawMap(box, spots, choose, chosen) {
  const width = Math.max(box.clientWidth, 280), height = Math.round(clamp(300, width * 0.7, 640));
  const squeeze = Math.max(0.2, Math.cos((map.centre[0] * Math.PI) / 180));
  const scale = height / map.span;
  const x = (lon) => width / 2 + (lon - map.centre[1]) * squeeze * scale;
  const y = (lat) => height / 2 - (lat - map.centre[0]) * scale;
  const inside = (px, py) => px > 4 && px < width - 4 && py > 4 && py < height - 4;
  const taken = [];
  const free = (b) => b[0] >= 2 && b[2] <= width - 2 && b[1] >= 2 && b[3] <= height - 2
    && !taken.some((t) => b[0] < t[2] && b[2] > t[0] && b[1] < t[3] && b[3] > t[1]);
  const land = svg("path", { class: "land", d: landPath(x, y, width, height) });
  const net = graticule({ x, y, width, height, squeeze, scale, taken });
  const dots = [], labels = [];
  const visible = spots.map((s, n) => ({ s, n, px: x(s.longitude), py: y(s.latitude), r: Math.min(16, 3 + 2.4 * Math.sqrt(s.items.length)) }))
    .filter(({ px, py }) => inside(px, py));
  for (const { px, py, r } of visible) taken.push([px - r * 0.7, py - r * 0.7, px + r * 0.7, py + r * 0.7]);
  const label = (text, px, py, r, kind) => {
    const w = text.length * 6.4 + 4;
    const spot = [[px + r + 3, py - 7], [px - r - 3 - w, py - 7], [px - w / 2, py - r - 16], [px - w / 2, py + r + 2]]
      .map(([l, t]) => [l, t, l + w, t + 14]).find(free);
    if (!spot) return false;
    taken.push(spot);
    labels.push(svg("text", { x: spot[0] + 2, y: spot[3] - 3, class: kind, text }));
    return true;
  };
  for (const { s, px, py, r } of visible) {
    const vague = s.precision === "area";
    dots.push(svg("circle", { cx: px, cy: py, r, class: `spot${vague ? " vague" : ""}${s === chosen ? " chosen" : ""}`,
      on: { click: () => choose(s) } }, svg("title", { text: `${s.label}: ${count(s.items.length, "engagement")} (${HOW_SURE[s.precision] || s.precision})` })));
  }
  for (const { s, px, py, r } of [...visible].sort((a, b) => (b.s === chosen) - (a.s === chosen))) {
    label(s.items.length > 1 ? `${s.label} (${s.items.length})` : s.label, px, py, r, s === chosen ? "name chosen" : "name");
  }
  const towns = [];
  const orient = (places, draw, most) => {
    let drawn = 0;
    for (const [town, lat, lon] of places) {
      const px = x(lon), py = y(lat);
      // A sign without a name is only clutter, and so is a second name for a point.
      if (visible.some((v) => Math.hypot(v.px - px, v.py - py) < v.r + 4)) continue;
      if (drawn < most && inside(px, py) && label(town, px, py, 4, "capital")) {
        towns.push(draw(px, py));
        drawn += 1;
      }
    }
  };
  orient(DATA.capitals, (px, py) => svg("rect", { x: px - 2.5, y: py - 2.5, width: 5, height: 5, class: "capital" }), 60);
  orient(DATA.towns, (px, py) => svg("circle", { cx: px, cy: py, r: 2, class: "capital" }), map.span < 30 ? 40 : 0);
  box.replaceChildren(svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, class: "map", role: "img",
    "aria-label": `Map of ${count(spots.length, "place")}` }, net[0], land, ...net.slice(1), ...towns, ...dots, ...labels));
}

// Cells of half a degree in which the gazetteer knows a place: land as it is lived in, in place of outlines.
// Seen from near, squares would look like borders that are none: then towns show the way.
function landPath(x, y, width, height) {
  if (y(0) - y(0.5) > 9) return "";
  if (!settled) settled = Uint8Array.from(atob(DATA.settled), (c) => c.charCodeAt(0));
  const has = (row, column) => (settled[(row * 720 + column) >> 3] >> (7 - (column & 7))) & 1;
  const parts = [];
  for (let row = 0; row < 360; row += 1) {
    const top = y(90 - row / 2), bottom = y(89.5 - row / 2);
    if (bottom < 0 || top > height) continue;
    for (let column = 0; column < 720; column += 1) {
      if (!has(row, column)) continue;
      const start = column;
      while (column < 719 && has(row, column + 1)) column += 1;
      const left = x(start / 2 - 180), right = x((column + 1) / 2 - 180);
      if (right < 0 || left > width) continue;
      parts.push(`M${left.toFixed(1)} ${top.toFixed(1)}H${right.toFixed(1)}V${bottom.toFixed(1)}H${left.toFixed(1)}Z`);
    }
  }
  return parts.join("");
}

function graticule({ x, y, width, height, squeeze, scale, taken }) {
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30].find((s) => s * scale >= 70) || 30;
  const parts = [svg("rect", { class: "sea", width, height })];
  const first = (from) => Math.ceil(from / step) * step;
  const south = Math.max(-90, map.centre[0] - height / 2 / scale), north = Math.min(90, map.centre[0] + height / 2 / scale);
  for (let lat = first(south); lat <= north + 1e-9; lat += step) {
    parts.push(svg("line", { class: Math.abs(lat) < 1e-9 ? "equator" : "net", x1: 0, x2: width, y1: y(lat), y2: y(lat) }));
    if (y(lat) > 16 && y(lat) < height - 40) {
      parts.push(svg("text", { class: "degree", x: 4, y: y(lat) - 3, text: degrees(lat, "N", "S") }));
      taken.push([2, y(lat) - 14, 42, y(lat)]);
    }
  }
  const half = width / 2 / scale / squeeze;
  for (let lon = first(map.centre[1] - half); lon <= map.centre[1] + half; lon += step) {
    parts.push(svg("line", { class: "net", x1: x(lon), x2: x(lon), y1: 0, y2: height }));
    if (x(lon) > 50 && x(lon) < width - 40) {
      parts.push(svg("text", { class: "degree", x: x(lon) + 3, y: height - 5, text: degrees(((lon + 540) % 360) - 180, "E", "W") }));
      taken.push([x(lon), height - 17, x(lon) + 40, height - 3]);
    }
  }
  const km = [10, 20, 50, 100, 200, 500, 1000, 2000].reverse().find((k) => (k / KM) * scale <= width / 4) || 10;
  const long = (km / KM) * scale, left = width - long - 14;
  parts.push(svg("path", { class: "scale", d: `M${left} 16v6h${long}v-6` }),
    svg("text", { class: "degree", x: width - 18, y: 18, "text-anchor": "end", text: `${km.toLocaleString("en")} km` }));
  taken.push([Math.min(left, width - 76), 2, width, 26]);
  return parts;
}

function showOnMap(spot) {
  map.wanted = spot;
  show("map");
}
