// The seam at ±180°: healed before simplification, cut again after it.
//
// Healed, each arc is unwrapped, and passes the seam through a vertex at exactly 180° that
// simplification keeps. So both levels of detail have the same seam, and the two sides of a cut
// have equal latitudes without any computing.

import { ringPoints } from "./atlas.mjs";

const onSeam = ([lon]) => Math.abs(Math.abs(lon) - 180) < 1e-4;

/** Unwraps the arcs, puts a kept vertex wherever one passes the seam, and joins what the source
 * has cut there. */
export function heal({ arcs, features }) {
  for (const arc of arcs) unwrap(arc);
  for (const feature of features) joinHalves(feature, arcs);
}

function unwrap(arc) {
  const points = [];
  for (const [lon, lat] of arc.points.map(snap)) {
    const last = points.at(-1);
    const point = last ? [lon - 360 * Math.round((lon - last[0]) / 360), lat] : [lon, lat];
    if (last && Math.floor((last[0] + 180) / 360) !== Math.floor((point[0] + 180) / 360)) {
      const seam = 360 * Math.round((last[0] + point[0] - 360) / 720) + 180;
      const share = (seam - last[0]) / (point[0] - last[0]);
      if (share > 0 && share < 1) points.push([seam, last[1] + share * (point[1] - last[1])]);
    }
    points.push(point);
  }
  arc.points = points;
  arc.kept = new Set([...points.keys()].filter((i) => onSeam([turned(points[i][0])])));
}

const snap = (point) => (onSeam(point) ? [Math.sign(point[0]) * 180, point[1]] : point);
const turned = (lon) => lon - 360 * Math.round(lon / 360);

/** Joins islands of one feature that lie on both sides of the seam and share an edge on it
 * (Taveuni of Fiji: the atlas has healed the others itself). */
function joinHalves(feature, arcs) {
  const halves = (side) =>
    feature.polygons
      .map((polygon) => ({ polygon, points: opened(ringPoints(polygon[0], arcs), side) }))
      .filter(({ points }) => points);
  for (const west of halves(180)) {
    const east = halves(-180).find(({ points }) => meet(west.points, points));
    if (!east) continue;
    const [, ...coast] = east.points.slice(0, -1).map(([lon, lat]) => [lon + 360, lat]);
    const points = [...west.points, ...coast, west.points[0]];
    const kept = new Set([0, west.points.length - 1, points.length - 1]);
    west.polygon[0] = [arcs.push({ points, kept }) - 1];
    feature.polygons = feature.polygons.filter((polygon) => polygon !== east.polygon);
  }
}

/** Whether two halves end where the other begins, within what the atlas is inexact. */
const meet = (a, b) =>
  Math.abs(a.at(-1)[1] - b[0][1]) < 0.01 && Math.abs(a[0][1] - b.at(-1)[1]) < 0.01;

/** The points of a closed ring from one end of its edge along the seam to the other, without
 * that edge; nothing where it has none on that side. */
function opened(points, side) {
  const edge = points.findIndex(
    (point, i) => i + 1 < points.length && point[0] === side && points[i + 1][0] === side,
  );
  return edge < 0 ? undefined : [...points.slice(edge + 1, -1), ...points.slice(0, edge + 1)];
}

/** Cuts a ring of unwrapped points at the seam: closed rings within ±180, and down to the pole
 * where the ring goes round it. */
export function cutAtSeam(points) {
  const strips = stripsOf(points);
  if (new Set(strips).size === 1 && closed(points)) return [shift(points, strips[0])];
  if (!closed(points)) return [roundPole(points)];
  const start = strips.findIndex((strip, i) => strip !== strips.at(i - 1));
  const order = [...strips.keys()].map((i) => (i + start) % strips.length);
  const chains = [];
  for (const i of order) {
    if (chains.at(-1)?.strip !== strips[i]) chains.push({ strip: strips[i], points: [points[i]] });
    chains.at(-1).points.push(points[i + 1]);
  }
  if (chains.length !== 2) throw new Error(`a ring passes the seam ${chains.length} times`);
  return chains.map((chain) => {
    const ring = shift(chain.points, chain.strip);
    return [...ring, ring[0]];
  });
}

/** For each edge the turn of the world on which it lies; one along the seam lies where the edge
 * before it does. */
function stripsOf(points) {
  const strips = edges(points).map(([a, b]) => {
    const strip = ((a[0] + b[0]) / 2 + 180) / 360;
    return Number.isInteger(strip) ? undefined : Math.floor(strip);
  });
  const first = strips.findLast((strip) => strip !== undefined);
  return strips.map((strip, i) => (strips[i] = strip ?? strips[i - 1] ?? first));
}

const edges = (points) => points.slice(1).map((point, i) => [points[i], point]);
const closed = (points) => points[0][0] === points.at(-1)[0];
const shift = (points, strip) => points.map(([lon, lat]) => [lon - 360 * strip, lat]);

/** Antarctica: from one side of the seam to the other, and back along the pole. */
function roundPole(points) {
  if (!onSeam(points[0])) throw new Error("a ring round the pole must begin at the seam");
  const ring = shift(points, Math.floor(((points[0][0] + points.at(-1)[0]) / 2 + 180) / 360));
  const [west, east] = [ring[0][0], ring.at(-1)[0]];
  return [...ring, [east, -90], [west, -90], ring[0]];
}
