// Rounds the arcs, once for both levels, so that the overview's vertices are some of the fine
// level's. Small rings get a third decimal; so does every border that they share.

import { extent, ringPoints } from "./atlas.mjs";

/** Rings narrower than this, in degrees, get the third decimal. */
const SMALL = 0.3;
/** Half the diagonal of the square that stands for an island which the atlas made a point. */
const DOT = 0.01;
/** Vatican City is 700 m across, not 2 km. */
const DOTS = { VAT: 0.004 };

/** Gives every point-like island a square, and leaves point-like holes without an island out.
 * Returns the codes of the islands. */
export function drawDots({ arcs, features }) {
  const dots = new Map();
  const codes = [];
  for (const { code, polygons } of features) {
    for (const [exterior] of polygons) {
      const points = ringPoints(exterior, arcs);
      if (distinct(points) > 1) continue;
      dots.set(String(points[0]), square(points[0], DOTS[code] ?? DOT));
      codes.push(code);
    }
  }
  for (const feature of features) {
    feature.polygons = feature.polygons.map((polygon) =>
      polygon.flatMap((ring) => dotted(ring, arcs, dots)),
    );
  }
  return codes;
}

/** The ring itself, or the square that stands for it, or nothing. */
function dotted(ring, arcs, dots) {
  const points = ringPoints(ring, arcs);
  if (distinct(points) > 1) return [ring];
  const dot = dots.get(String(points[0]));
  if (!dot) return [];
  dot.arc ??= arcs.push({ points: dot.points, kept: new Set(dot.points.keys()) }) - 1;
  return [[dot.arc]];
}

const distinct = (points) => new Set(points.map(String)).size;

function square([lon, lat], half) {
  const points = [
    [lon, lat - half],
    [lon + half, lat],
    [lon, lat + half],
    [lon - half, lat],
  ];
  return { points: [...points, points[0]] };
}

/** Rounds all arcs to two decimals, or three where a small ring passes. */
export function round({ arcs, features }) {
  const fine = new Set();
  for (const ring of features.flatMap(({ polygons }) => polygons.flat())) {
    const points = ringPoints(ring, arcs);
    if (Math.max(...extent(points)) < SMALL) for (const point of points) fine.add(key(point));
  }
  for (const arc of arcs) {
    arc.points = arc.points.map((point) => {
      const factor = fine.has(key(point)) ? 1000 : 100;
      return point.map((value) => Math.round(value * factor) / factor);
    });
  }
}

const key = ([lon, lat]) => `${(lon - 360 * Math.round(lon / 360)).toFixed(6)} ${lat.toFixed(6)}`;
