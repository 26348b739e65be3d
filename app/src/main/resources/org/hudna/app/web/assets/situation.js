// What the situation gains from script: a slider over what was known when, and the map. The page is whole without it.
"use strict";

for (const slide of document.querySelectorAll("[data-slide]")) {
  const field = document.getElementById(slide.dataset.slide);
  const day = () => { const at = new Date(slide.dataset.first + "T00:00:00Z"); at.setUTCDate(at.getUTCDate() + Number(slide.value)); return at.toISOString().slice(0, 10); };
  const told = (iso) => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso + "T00:00:00Z"));
  slide.setAttribute("aria-valuetext", told(day()));
  slide.addEventListener("input", () => { field.value = slide.value === slide.max ? "" : day(); slide.setAttribute("aria-valuetext", told(day())); });
  slide.addEventListener("change", () => field.form.requestSubmit());
}

const OUTCOMES = ["violation", "undetermined", "exempt", "no_breach", "not_covered"];
const SIGNS = { violation: "!", undetermined: "?", exempt: "=", no_breach: "✓", not_covered: "○", none: "·" };
const CELL = 44;
const FONT = ["Noto Sans", "Noto Naskh Arabic", "Tahoma", "sans-serif"];
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

function style(box, colour) {
  const sources = {
    ground: { type: "geojson", data: box.dataset.ground },
    tiles: { type: "vector", tiles: [location.origin + box.dataset.tiles], maxzoom: 16 },
    circles: { type: "geojson", data: collection([]) },
    groups: { type: "geojson", data: collection([]) },
  };
  const wide = ["interpolate", ["exponential", 2], ["zoom"], 0, ["/", ["get", "width"], 78271 * 0.82], 20, ["*", ["/", ["get", "width"], 78271 * 0.82], 1048576]];
  const layers = [
    { id: "sea", type: "background", paint: { "background-color": colour.tint } },
    { id: "land", type: "fill", source: "ground", filter: ["==", ["get", "kind"], "land"], paint: { "fill-color": colour.raised, "fill-outline-color": colour.edge } },
    { id: "borders", type: "line", source: "ground", filter: ["==", ["get", "kind"], "border"], paint: { "line-color": colour.edge, "line-width": 1, "line-dasharray": [3, 2] } },
  ];
  if (box.dataset.zones) {
    sources.zones = { type: "geojson", data: box.dataset.zones };
    layers.push(
      { id: "bands", type: "line", source: "zones", filter: ["==", ["get", "kind"], "band"], paint: { "line-color": colour.deep, "line-opacity": 0.12, "line-width": wide } },
      { id: "areas", type: "fill", source: "zones", filter: ["all", ["==", ["get", "kind"], "zone"], ["==", ["geometry-type"], "Polygon"]], paint: { "fill-color": colour.deep, "fill-opacity": 0.12 } },
      { id: "held", type: "fill", source: "zones", filter: ["in", ["get", "kind"], ["literal", ["held", "contested"]]], paint: { "fill-color": colour.warn || colour.undetermined, "fill-opacity": 0.15 } },
      { id: "edges", type: "line", source: "zones", filter: ["!=", ["get", "kind"], "band"], paint: { "line-color": colour.deep, "line-width": 2 } },
      { id: "names", type: "symbol", source: "zones", filter: ["!=", ["get", "kind"], "band"], layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 12, "text-max-width": 12 },
        paint: { "text-color": colour.ink, "text-halo-color": colour.paper, "text-halo-width": 2 } });
  }
  layers.push(
    { id: "wanted", type: "circle", source: "tiles", "source-layer": "incidents", paint: { "circle-opacity": 0, "circle-radius": 1 } },
    { id: "circles", type: "fill", source: "circles", paint: { "fill-color": byOutcome(colour), "fill-opacity": 0.12 } },
    { id: "rims", type: "line", source: "circles", paint: { "line-color": byOutcome(colour), "line-width": 1.5 } },
    { id: "groups", type: "circle", source: "groups", paint: { "circle-color": colour.paper, "circle-stroke-color": byOutcome(colour), "circle-stroke-width": 3,
      "circle-radius": ["step", ["get", "incidents"], 10, 2, 13, 100, 17, 10000, 22] } },
    { id: "signs", type: "symbol", source: "groups", layout: { "text-font": FONT, "text-size": 13, "text-allow-overlap": true,
      "text-field": ["case", ["==", ["get", "incidents"], 1], ["match", ["get", "outcome"], ...Object.entries(SIGNS).filter(([one]) => one !== "none").flat(), SIGNS.none],
        ["number-format", ["get", "incidents"], { locale: document.documentElement.lang === "ar" ? "ar-EG" : document.documentElement.lang }]] },
      paint: { "text-color": colour.ink } });
  return { version: 8, sources, layers };
}

async function draw(box) {
  const look = document.createElement("link");
  look.rel = "stylesheet";
  look.href = box.dataset.style;
  document.head.append(look);
  const library = await import(box.dataset.library);
  library.setWorkerUrl(new URL(box.dataset.worker, location.href).href);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const view = box.dataset.view.split(",").map(Number);
  const words = { "NavigationControl.ZoomIn": box.dataset.in, "NavigationControl.ZoomOut": box.dataset.out, "NavigationControl.ResetBearing": box.dataset.north, "Map.Title": box.dataset.canvas };
  const map = new library.Map({ container: box, style: style(box, colours()), attributionControl: false, locale: words, cooperativeGestures: false, dragRotate: false, pitchWithRotate: false, maxZoom: 15,
    ...(view.length === 4 ? { bounds: [[view[0], view[1]], [view[2], view[3]]], fitBoundsOptions: { padding: 24 } } : { center: [38, 35], zoom: 4 }) });
  map.touchZoomRotate.disableRotation();
  map.addControl(new library.NavigationControl({ showCompass: false }), "top-right");
  map.scrollZoom.disable();
  map.on("click", () => map.scrollZoom.enable());
  let drawn = "";
  map.on("idle", () => {
    const points = map.querySourceFeatures("tiles", { sourceLayer: "incidents" });
    const now = [map.getZoom().toFixed(2), map.getBounds().toArray().flat().map((side) => side.toFixed(3)), points.length].join();
    if (now === drawn) return;
    drawn = now;
    const { groups, circles } = gathered(points, map);
    map.getSource("groups").setData(groups);
    map.getSource("circles").setData(circles);
    box.dataset.drawn = String(groups.features.length);
  });
  map.on("click", "groups", ({ features }) => {
    const { properties, geometry } = features[0];
    if (properties.id) location.assign("/incidents/" + encodeURIComponent(properties.id) + (new URLSearchParams(location.search).get("asOf") ? "?asOf=" + encodeURIComponent(new URLSearchParams(location.search).get("asOf")) : ""));
    else map.easeTo({ center: geometry.coordinates, zoom: Math.min(15, map.getZoom() + 2) });
  });
  for (const layer of ["groups"]) {
    map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
    map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
  }
  dark.addEventListener("change", () => { drawn = ""; map.setStyle(style(box, colours())); });
}

const box = document.getElementById("map");
if (box) {
  const begin = () => draw(box).catch(() => { box.textContent = box.dataset.failed; });
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
}
