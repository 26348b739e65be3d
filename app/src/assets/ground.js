// The coarse ground under every map: coastlines and borders out of world-atlas (Natural Earth, public domain), as two GeoJSON features with positions to a hundredth of
// a degree. Small islands and Antarctica are left out; it is for orientation only.
"use strict";
const fs = require("node:fs");
const { feature, mesh } = require("topojson-client");

const atlas = JSON.parse(fs.readFileSync("node_modules/world-atlas/countries-50m.json", "utf8"));
const ANTARCTICA = "010";
const LEAST = 0.02;

const near = (position) => position.map((degrees) => Math.round(degrees * 100) / 100);
const thin = (line) => line.map(near).filter((at, i, all) => i === 0 || at[0] !== all[i - 1][0] || at[1] !== all[i - 1][1]);
const size = (ring) => Math.abs(ring.reduce((sum, at, i) => { const next = ring[(i + 1) % ring.length]; return sum + at[0] * next[1] - next[0] * at[1]; }, 0)) / 2;

const countries = atlas.objects.countries;
countries.geometries = countries.geometries.filter((one) => one.id !== ANTARCTICA);
const land = feature(atlas, atlas.objects.land).features[0].geometry.coordinates
  .filter((rings) => rings[0].some((at) => at[1] > -60)).map((rings) => rings.map(thin).filter((ring) => size(ring) > LEAST)).filter((rings) => rings.length > 0);
const borders = mesh(atlas, countries, (one, other) => one !== other).coordinates.map(thin).filter((line) => line.length > 1);

process.stdout.write(JSON.stringify({ type: "FeatureCollection", features: [
  { type: "Feature", properties: { kind: "land" }, geometry: { type: "MultiPolygon", coordinates: land } },
  { type: "Feature", properties: { kind: "border" }, geometry: { type: "MultiLineString", coordinates: borders } },
] }) + "\n");
