// The two levels of detail: the fine one is every vertex, the overview some of them.

import { ringPoints } from "./atlas.mjs";
import { crossings } from "./crossings.mjs";
import { size } from "./plane.mjs";
import { farthest, simplify } from "./simplify.mjs";

/** Islands under this size on the map, in pixels, are left out of the overview. */
const LEAST = 0.25;

/** Leaves out islets that no one can see, but never the largest polygon of a feature. */
export function withoutIslets({ arcs, features }) {
  const measured = (polygon) => ({ polygon, size: size(ringPoints(polygon[0], arcs)) });
  return features.map((feature) => {
    const polygons = feature.polygons.map(measured);
    const largest = Math.max(...polygons.map((polygon) => polygon.size));
    const seen = polygons.filter((polygon) => polygon.size >= Math.min(LEAST, largest));
    return { ...feature, polygons: seen.map(({ polygon }) => polygon) };
  });
}

/** The arcs of an overview within `tolerance` px, free of crossings that the fine level has not.
 * Where shortcuts cross, each keeps its farthest vertex, until none do. */
export function overview({ arcs, features }, tolerance) {
  const used = usedArcs(features);
  const keep = ({ points, kept }) => new Set([...kept, ...anchors(points)]);
  const kept = new Map(used.map((i) => [i, keep(arcs[i])]));
  const chosen = new Map();
  let changed = new Set(used);
  while (changed.size) {
    for (const i of changed) chosen.set(i, simplify(arcs[i].points, kept.get(i), tolerance));
    changed = new Set();
    for (const edge of crossings(used.flatMap((i) => edges(i, arcs, chosen))).flat()) {
      if (edge.to - edge.from < 2) continue;
      kept.get(edge.arc).add(farthest(arcs[edge.arc].points, edge.from, edge.to));
      changed.add(edge.arc);
    }
  }
  return arcs.map((arc, i) => ({
    points: chosen.has(i) ? chosen.get(i).map((k) => arc.points[k]) : [],
  }));
}

export function usedArcs(features) {
  const references = features.flatMap(({ polygons }) => polygons.flat(2));
  return [...new Set(references.map((i) => (i < 0 ? ~i : i)))];
}

function edges(arc, arcs, chosen) {
  const { points } = arcs[arc];
  const indices = chosen.get(arc);
  return indices.slice(1).map((to, i) => {
    const from = indices[i];
    return { arc, from, to, a: points[from], b: points[to] };
  });
}

/** The vertices that a closed arc keeps so that it stays a ring: the vertex farthest from its start, and the
 * one farthest from the line between the two. */
function anchors(points) {
  const last = points.length - 1;
  if (points[0][0] !== points[last][0] || points[0][1] !== points[last][1]) return [];
  const across = farthest(points, 0, last);
  const aside = [
    [0, across],
    [across, last],
  ].filter(([from, to]) => to - from > 1);
  const [widest] = aside
    .map(([from, to]) => ({ at: farthest(points, from, to), from, to }))
    .map((side) => ({ ...side, away: away(points, side) }))
    .sort((a, b) => b.away - a.away);
  return [across, widest.at];
}

function away(points, { at, from, to }) {
  const triangle = [points[from], points[at], points[to]];
  const [[ax, ay], [bx, by], [cx, cy]] = triangle;
  return Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}
