// A map: incidents as signs that the keyboard reaches too, circles as large as what is not known, the agreement's zones and lines. The page is whole without it.
"use strict";

const OUTCOMES = ["violation", "undetermined", "exempt", "no_breach", "not_covered"];
const SIGNS = { violation: "!", undetermined: "?", exempt: "=", no_breach: "✓", not_covered: "○", none: "·" };
const CELL = 44;
const FONT = ["Noto Sans", "Noto Naskh Arabic", "Tahoma", "sans-serif"];
/** Where a name stands, in its own widths and heights from the middle of what it names: the first place that is free of signs and other names. */
const ASIDE = [[0, 0], [0, 1.2], [0, -1.2], [0.6, 0], [-0.6, 0], [0.6, 1.2], [-0.6, 1.2], [0.6, -1.2], [-0.6, -1.2], [0, 2.4], [0, -2.4]];
/** Where each arrow key leads on the screen. */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const EARTH = 6371008.8;

/** A circle on the ground, as a ring. */
function ring([lon, lat], metres) {
  const way = metres / EARTH, radian = Math.PI / 180, points = [];
  for (let i = 0; i <= 48; i++) {
    const bearing = 2 * Math.PI * (i % 48) / 48, from = lat * radian;
    const to = Math.asin(Math.sin(from) * Math.cos(way) + Math.cos(from) * Math.sin(way) * Math.cos(bearing));
    const east = Math.atan2(Math.sin(bearing) * Math.sin(way) * Math.cos(from), Math.cos(way) - Math.sin(from) * Math.sin(to));
    points.push([lon + east / radian, to / radian]);
  }
  return points;
}

const strongest = (counts) => OUTCOMES.find((one) => counts[one] > 0) || "none";
const collection = (features) => ({ type: "FeatureCollection", features });

/** Points of tiles, drawn together where they would lie over each other on the screen; what lies alone keeps its id and its circle. */
function gathered(points, map) {
  const cells = new Map(), circles = [], seen = new Set(), side = 512 * 2 ** map.getZoom();
  for (const { geometry, properties } of points) {
    const key = properties.id || geometry.coordinates.join();
    if (seen.has(key)) continue;
    seen.add(key);
    const [lon, lat] = geometry.coordinates;
    const x = Math.floor((lon / 360 + 0.5) * side / CELL);
    const y = Math.floor((0.5 - Math.log(Math.tan(Math.PI / 4 + lat * Math.PI / 360)) / (2 * Math.PI)) * side / CELL);
    const cell = cells.get(x + " " + y) || { incidents: 0, lon: 0, lat: 0 };
    cell.incidents += properties.incidents;
    cell.lon += lon * properties.incidents;
    cell.lat += lat * properties.incidents;
    for (const outcome of OUTCOMES) cell[outcome] = (cell[outcome] || 0) + (properties[outcome] || 0);
    cell.id = properties.id;
    cells.set(x + " " + y, cell);
    if (properties.id && properties.radius > 0) circles.push({ type: "Feature", properties: { outcome: strongest(properties) }, geometry: { type: "Polygon", coordinates: [ring([lon, lat], properties.radius)] } });
  }
  const groups = [...cells.values()].map(({ lon, lat, ...properties }) => ({ type: "Feature",
    properties: { ...properties, id: properties.incidents === 1 && properties.id || "", outcome: strongest(properties) },
    geometry: { type: "Point", coordinates: [lon / properties.incidents, lat / properties.incidents] } }));
  return { groups: collection(groups), circles: collection(circles) };
}

const colours = () => {
  const style = getComputedStyle(document.documentElement), take = (name) => style.getPropertyValue(name).trim();
  return { ink: take("--ink"), soft: take("--soft"), paper: take("--paper"), raised: take("--raised"), line: take("--line"), deep: take("--deep"), tint: take("--tint"), edge: take("--edge"),
    violation: take("--grave"), undetermined: take("--warn"), exempt: take("--deep"), no_breach: take("--fine"), not_covered: take("--soft"), none: take("--soft") };
};

const byOutcome = (colour) => ["match", ["get", "outcome"], ...OUTCOMES.flatMap((one) => [one, colour[one]]), colour.none];

/** Layers of vector tiles by the names that their makers give them. */
const WATER = ["water", "ocean", "water_polygons"], LAND = ["earth", "land"], ROADS = ["roads", "transportation", "streets", "road"], LIMITS = ["boundaries", "boundary", "admin"];
const PLACES = ["places", "place", "place_label", "place_labels", "place_points"];

/** The operator's own map, where there is one that can be read. */
async function base(box, library) {
  if (!box.dataset.base) return null;
  await loaded(box.dataset.pmtiles);
  const protocol = new pmtiles.Protocol(), archive = new pmtiles.PMTiles(location.origin + box.dataset.base);
  protocol.add(archive);
  library.addProtocol("pmtiles", protocol.tile);
  const [header, metadata] = await Promise.all([archive.getHeader(), archive.getMetadata()]);
  return { url: "pmtiles://" + archive.source.getKey(), picture: header.tileType !== 1, layers: (metadata.vector_layers || []).map((one) => one.id) };
}

function basic(below, colour) {
  if (below.picture) return [{ id: "base", type: "raster", source: "base" }];
  const known = (names) => below.layers.filter((one) => names.includes(one)), all = [LAND, WATER, ROADS, LIMITS, PLACES].flatMap(known);
  const layer = (type, paint, more = {}) => (name) => ({ id: "base-" + name, type, source: "base", "source-layer": name, paint, ...more });
  const name = ["coalesce", ["get", "name:" + document.documentElement.lang], ["get", "name_" + document.documentElement.lang], ["get", "name"], ""];
  return [
    ...known(LAND).map(layer("fill", { "fill-color": colour.raised })),
    ...known(WATER).map(layer("fill", { "fill-color": colour.tint }, { filter: ["==", ["geometry-type"], "Polygon"] })),
    ...known(ROADS).map(layer("line", { "line-color": colour.line, "line-width": 1 }, { filter: ["==", ["geometry-type"], "LineString"] })),
    ...known(LIMITS).map(layer("line", { "line-color": colour.edge, "line-width": 1, "line-dasharray": [3, 2] })),
    ...below.layers.filter((one) => all.length === 0 && !all.includes(one)).map(layer("line", { "line-color": colour.line, "line-width": 0.75 })),
    ...known(PLACES).map(layer("symbol", { "text-color": colour.soft, "text-halo-color": colour.paper, "text-halo-width": 1.5 }, { layout: { "text-field": name, "text-font": FONT, "text-size": 11 } })),
  ];
}

function style(box, colour, zones, below) {
  const sources = {
    ground: { type: "geojson", data: box.dataset.ground },
    circles: { type: "geojson", data: collection([]) },
  };
  const layers = [
    { id: "sea", type: "background", paint: { "background-color": colour.tint } },
    { id: "land", type: "fill", source: "ground", filter: ["==", ["get", "kind"], "land"], paint: { "fill-color": colour.raised, "fill-outline-color": colour.edge } },
    { id: "borders", type: "line", source: "ground", filter: ["==", ["get", "kind"], "border"], paint: { "line-color": colour.edge, "line-width": 1, "line-dasharray": [3, 2] } },
  ];
  if (below) {
    sources.base = { type: below.picture ? "raster" : "vector", url: below.url, ...(below.picture ? { tileSize: 256 } : {}) };
    layers.push(...basic(below, colour));
  }
  if (zones.features.length > 0) {
    sources.zones = { type: "geojson", data: zones };
    layers.push(
      { id: "bands", type: "fill", source: "zones", filter: ["==", ["get", "kind"], "band"], paint: { "fill-color": colour.deep, "fill-opacity": 0.12 } },
      { id: "areas", type: "fill", source: "zones", filter: ["all", ["==", ["get", "kind"], "zone"], ["==", ["geometry-type"], "Polygon"]], paint: { "fill-color": colour.deep, "fill-opacity": 0.12 } },
      { id: "held", type: "fill", source: "zones", filter: ["in", ["get", "kind"], ["literal", ["held", "contested"]]], paint: { "fill-color": colour.warn || colour.undetermined, "fill-opacity": 0.15 } },
      { id: "edges", type: "line", source: "zones", filter: ["!=", ["get", "kind"], "band"], paint: { "line-color": colour.deep, "line-width": 2 } });
  }
  if (box.dataset.tiles) sources.tiles = { type: "vector", tiles: [location.origin + box.dataset.tiles], maxzoom: 16 };
  if (box.dataset.tiles) layers.push(
    { id: "wanted", type: "circle", source: "tiles", "source-layer": "incidents", paint: { "circle-opacity": 0, "circle-radius": 1 } },
    { id: "circles", type: "fill", source: "circles", paint: { "fill-color": byOutcome(colour), "fill-opacity": 0.12 } },
    { id: "rims", type: "line", source: "circles", paint: { "line-color": byOutcome(colour), "line-width": 1.5 } });
  return { version: 8, sources, layers };
}

/** A text that is read out but not seen. */
function unseen(text) {
  const span = document.createElement("span");
  span.className = "unseen";
  span.textContent = text + " ";
  return span;
}

const number = (n) => n.toLocaleString(document.documentElement.lang === "ar" ? "ar-u-nu-arab" : document.documentElement.lang);

/** What leads to an incident, called as in the list where it stands there; or nearer to the several that lie here. */
function sign({ properties, geometry }, box, map) {
  const alone = properties.id !== "", made = document.createElement(alone ? "a" : "button");
  made.className = "sign " + properties.outcome;
  made.tabIndex = -1;
  made.dataset.key = properties.id || geometry.coordinates.map((one) => one.toFixed(2)).join();
  const told = document.querySelector(`.legend .${properties.outcome}`)?.textContent.trim() || "";
  if (alone) {
    const past = new URLSearchParams(location.search).get("asOf");
    made.href = "/incidents/" + encodeURIComponent(properties.id) + (past ? "?asOf=" + encodeURIComponent(past) : "");
    const row = document.getElementById("i-" + properties.id), mark = document.createElement("span");
    mark.ariaHidden = "true";
    mark.textContent = SIGNS[properties.outcome];
    made.append(mark);
    if (row) made.setAttribute("aria-labelledby", row.id);
    else made.append(unseen(told), unseen(properties.id));
  } else {
    made.type = "button";
    made.append(unseen(box.dataset.many), number(properties.incidents), unseen(""), unseen(box.dataset.gravest), unseen(told));
    made.addEventListener("click", () => map.easeTo({ center: geometry.coordinates, zoom: Math.min(15, map.getZoom() + 2), essential: true }));
  }
  return made;
}

/** Signs on the map are one stop of the Tab key; arrows lead from each to the nearest in their direction. */
function walked(box) {
  const all = () => [...box.querySelectorAll(".sign")];
  const middle = (one) => { const { left, top, width, height } = one.getBoundingClientRect(); return [left + width / 2, top + height / 2]; };
  box.addEventListener("keydown", (event) => {
    const from = event.target.closest(".sign"), way = WAYS[event.key];
    if (!from || !way) return;
    event.preventDefault();
    event.stopPropagation();
    const [x, y] = middle(from);
    const ranked = all().filter((one) => one !== from).map((one) => {
      const [right, down] = [middle(one)[0] - x, middle(one)[1] - y], along = right * way[0] + down * way[1], aside = Math.abs(right * way[1]) + Math.abs(down * way[0]);
      return { one, along, far: along + 2 * aside };
    }).filter(({ along }) => along > 0).sort((a, b) => a.far - b.far);
    ranked[0]?.one.focus();
  }, true);
  box.addEventListener("focusin", (event) => {
    if (event.target.matches(".sign")) all().forEach((one) => { one.tabIndex = one === event.target ? 0 : -1; });
  });
}

/** The middle of what of a shape is in sight; nothing where it is not. */
function middleOf({ type, coordinates }, bounds) {
  const rings = type === "Polygon" ? [coordinates[0]] : type === "MultiPolygon" ? coordinates.map((one) => one[0]) : coordinates;
  const [[west, south], [east, north]] = bounds.toArray();
  if (type.endsWith("LineString")) {
    const seen = rings.flat().filter((at) => bounds.contains(at));
    return seen[Math.floor(seen.length / 2)];
  }
  const boxes = rings.map((ring) => [[0, Math.max, west, Math.min], [1, Math.max, south, Math.min], [0, Math.min, east, Math.max], [1, Math.min, north, Math.max]]
    .map(([axis, inner, side, outer]) => inner(side, outer(...ring.map((at) => at[axis])))));
  const [left, bottom, right, top] = boxes.sort((a, b) => (b[2] - b[0]) * (b[3] - b[1]) - (a[2] - a[0]) * (a[3] - a[1]))[0];
  return left <= right && bottom <= top ? [(left + right) / 2, (bottom + top) / 2] : undefined;
}

/** Names of zones and of who held what, each where it is free; letters of both directions are the browser's own to set. The list on the page says the same. */
function named(zones, names, map, box) {
  const frame = box.getBoundingClientRect(), bounds = map.getBounds();
  const taken = [...box.querySelectorAll(".sign, .maplibregl-ctrl-group")].map((one) => one.getBoundingClientRect())
    .map((one) => [one.left - frame.left, one.top - frame.top, one.right - frame.left, one.bottom - frame.top]);
  for (const { properties, geometry } of zones.features) {
    const middle = properties.kind === "band" ? undefined : middleOf(geometry, bounds);
    if (!middle) continue;
    const name = document.createElement("span"), { x, y } = map.project(middle);
    name.dir = document.documentElement.dir;
    name.textContent = properties.name;
    names.append(name);
    const { offsetWidth: wide, offsetHeight: high } = name;
    const place = ASIDE.map(([right, down]) => [x + right * wide - wide / 2, y + down * high - high / 2]).map(([left, top]) => [left, top, left + wide, top + high])
      .find((one) => one[0] >= 0 && one[1] >= 0 && one[2] <= frame.width && one[3] <= frame.height && !taken.some((it) => one[0] < it[2] && it[0] < one[2] && one[1] < it[3] && it[1] < one[3]));
    if (!place) {
      name.remove();
      continue;
    }
    taken.push(place);
    name.style.transform = `translate(${place[0]}px, ${place[1]}px)`;
  }
}

/** The script of a library that is no module. */
const loaded = (address) => new Promise((done, failed) => {
  const script = document.createElement("script");
  script.src = address;
  script.addEventListener("load", done, { once: true });
  script.addEventListener("error", failed, { once: true });
  document.head.append(script);
});

async function draw(box) {
  const look = document.createElement("link");
  look.rel = "stylesheet";
  look.href = box.dataset.style;
  document.head.append(look);
  const library = await import(box.dataset.library);
  library.setWorkerUrl(new URL(box.dataset.worker, location.href).href);
  const zones = box.dataset.zones ? await (await fetch(box.dataset.zones)).json() : collection([]);
  const below = await base(box, library).catch(() => null);
  box.replaceChildren();
  box.classList.remove("asks");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const view = box.dataset.view.split(",").map(Number);
  const words = { "NavigationControl.ZoomIn": box.dataset.in, "NavigationControl.ZoomOut": box.dataset.out, "NavigationControl.ResetBearing": box.dataset.north, "Map.Title": box.dataset.canvas };
  const map = new library.Map({ container: box, style: style(box, colours(), zones, below), attributionControl: false, locale: words, cooperativeGestures: false, dragRotate: false, pitchWithRotate: false, maxZoom: 15,
    ...(view.length === 4 ? { bounds: [[view[0], view[1]], [view[2], view[3]]], fitBoundsOptions: { padding: 24 } } : { center: [38, 35], zoom: 4 }) });
  map.touchZoomRotate.disableRotation();
  map.addControl(new library.NavigationControl({ showCompass: false }), "top-right");
  map.scrollZoom.disable();
  map.on("click", () => map.scrollZoom.enable());
  let drawn = "", markers = [];
  const names = document.createElement("div");
  names.className = "names";
  names.ariaHidden = "true";
  map.getCanvasContainer().append(names);
  map.on("movestart", () => names.replaceChildren());
  walked(box);
  map.on("idle", () => {
    if (names.childElementCount === 0) named(zones, names, map, box);
    if (!box.dataset.tiles) { box.dataset.drawn = "0"; return; }
    const points = map.querySourceFeatures("tiles", { sourceLayer: "incidents" });
    const now = [map.getZoom().toFixed(2), map.getBounds().toArray().flat().map((side) => side.toFixed(3)), points.length].join();
    if (now === drawn) return;
    drawn = now;
    const { groups, circles } = gathered(points, map);
    map.getSource("circles").setData(circles);
    const bounds = map.getBounds(), at = box.contains(document.activeElement) && document.activeElement.matches(".sign") ? document.activeElement.dataset.key : null;
    markers.forEach((one) => one.remove());
    markers = groups.features.filter(({ geometry }) => bounds.contains(geometry.coordinates)).sort((a, b) => b.geometry.coordinates[1] - a.geometry.coordinates[1])
      .map((group) => new library.Marker({ element: sign(group, box, map), opacityWhenCovered: "1" }).setLngLat(group.geometry.coordinates).addTo(map));
    const signs = [...box.querySelectorAll(".sign")], stop = signs.find((one) => one.dataset.key === at) || signs[0];
    if (stop) stop.tabIndex = 0;
    if (at !== null) (stop || map.getCanvas()).focus({ preventScroll: true });
    box.dataset.drawn = String(signs.length);
    names.replaceChildren();
    named(zones, names, map, box);
  });
  dark.addEventListener("change", () => { drawn = ""; map.setStyle(style(box, colours(), zones, below)); });
}

// What a map needs is large: it is brought when the map comes into sight and nothing else is to be done; on a narrow screen, or where somebody saves data, when it is asked for.
const box = document.getElementById("map");
if (box) {
  const begin = () => draw(box).catch(() => { box.textContent = box.dataset.failed; });
  const free = () => window.requestIdleCallback ? requestIdleCallback(begin, { timeout: 3000 }) : setTimeout(begin, 200);
  if (matchMedia("(max-width: 40rem)").matches || navigator.connection?.saveData) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = box.dataset.show;
    button.addEventListener("click", begin, { once: true });
    box.classList.add("asks");
    box.append(button);
  } else {
    const sight = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      sight.disconnect();
      if (document.readyState === "complete") free();
      else addEventListener("load", free, { once: true });
    });
    sight.observe(box);
  }
}
