// Simplifies an arc to a subset of its vertices: as few as possible (Imai & Iri 1988: a shortest
// path over all shortcuts that are near enough), where Douglas-Peucker needs a sixth more.
// Every vertex left out lies within `tolerance` px of the shortcut that replaces it.

import { CENTRAL, bend, distance, draw } from "./plane.mjs";

/** How many vertices a shortcut may leave out. */
const REACH = 400;
/** After so many shortcuts in vain no further end is tried. */
const PATIENCE = 60;
/** The largest cost of a shortcut's error, in vertices: of equally short paths the better. */
const FINESSE = 0.2;
/** A shortcut bent more than this, in pixels, would be drawn with a point between: a quarter of
 * a unit of the project's scene, 4,000 units wide. */
const BEND = 0.0625;

/** The indices of `points` to keep: both ends, all of `kept`, and what the tolerance asks for. */
export function simplify(points, kept, tolerance) {
  const arc = { points, drawn: drawnFromEach(points), tolerance };
  const stops = [...new Set([0, ...kept, points.length - 1])].sort((a, b) => a - b);
  const chosen = [0];
  for (let i = 1; i < stops.length; i++) chosen.push(...shortest(arc, stops[i - 1], stops[i]));
  return chosen;
}

/** For each vertex the whole arc as it is drawn where that vertex lies: one that passes the
 * map's edge is drawn on both sides of it. */
function drawnFromEach(points) {
  const turns = new Map();
  return points.map((point) => {
    const turn = Math.round((point[0] - CENTRAL) / 360);
    if (!turns.has(turn)) turns.set(turn, draw(points, point));
    return turns.get(turn);
  });
}

/** The vertices of the cheapest path from `first` to `last`, without `first`. */
function shortest(arc, first, last) {
  const count = last - first + 1;
  const cost = new Float64Array(count).fill(Infinity);
  const from = new Int32Array(count);
  cost[0] = 0;
  for (let i = 0; i < count - 1; i++) {
    for (const [j, error] of shortcuts(arc, first + i, last)) {
      const price = cost[i] + 1 + FINESSE * (error / arc.tolerance) ** 2;
      if (price < cost[j - first]) {
        cost[j - first] = price;
        from[j - first] = i;
      }
    }
  }
  const path = [];
  for (let i = count - 1; i > 0; i = from[i]) path.push(first + i);
  return path.reverse();
}

function* shortcuts({ points, drawn, tolerance }, i, last) {
  yield [i + 1, 0];
  let vain = 0;
  for (let j = i + 2; j <= Math.min(last, i + REACH) && vain < PATIENCE; j++) {
    const error = deviation(drawn, i, j, tolerance);
    const good = error <= tolerance && bend(points[i], points[j]) <= BEND;
    if (good) yield [j, error];
    vain = good ? 0 : vain + 1;
  }
}

/** The largest distance of a vertex between i and j from the edge i–j; stops above `limit`. */
function deviation(drawn, i, j, limit) {
  let worst = 0;
  for (let k = i + 1; k < j && worst <= limit; k++) {
    const here = drawn[k];
    worst = Math.max(worst, distance(here[k], here[i], here[j]));
  }
  return worst;
}

/** The vertex between i and j that is farthest from the edge i–j. */
export function farthest(points, i, j) {
  const drawn = draw(points.slice(i, j + 1));
  let best = 1;
  let worst = -1;
  for (let k = 1; k < j - i; k++) {
    const away = distance(drawn[k], drawn[0], drawn[j - i]);
    if (away > worst) [best, worst] = [k, away];
  }
  return i + best;
}
