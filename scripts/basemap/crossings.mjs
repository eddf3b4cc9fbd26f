// Finds edges that cross, touch or cover each other where the source's do not: what
// simplification may do to narrow straits and to islands off a coast.

/** Coordinates have at most three decimals: as integers every test is exact. */
const UNITS = 1000;
const CELL = 2 * UNITS;
const TURN = 360 * UNITS;

/** Pairs of edges that meet elsewhere than in a common end. An edge is { a, b, … }. */
export function crossings(edges) {
  const cells = new Map();
  const pairs = new Map();
  edges.map(inUnits).forEach((edge, i) => {
    for (const key of cellsOf(edge)) {
      const cell = cells.get(key) ?? [];
      for (const [j, other] of cell) {
        if (meet(edge, other)) pairs.set(`${j} ${i}`, [edges[j], edges[i]]);
      }
      cell.push([i, edge]);
      cells.set(key, cell);
    }
  });
  return [...pairs.values()];
}

/** The edge in whole units, on the turn of the world in which its box begins. */
function inUnits({ a, b }) {
  const [p, q] = [a, b].map((point) => point.map((value) => Math.round(value * UNITS)));
  const turn = TURN * Math.floor((Math.min(p[0], q[0]) + TURN / 2) / TURN);
  return [
    [p[0] - turn, p[1]],
    [q[0] - turn, q[1]],
  ];
}

function* cellsOf([p, q]) {
  const [columns, rows] = [0, 1].map((axis) =>
    [Math.min(p[axis], q[axis]), Math.max(p[axis], q[axis])].map((v) => Math.floor(v / CELL)),
  );
  for (let x = columns[0]; x <= columns[1]; x++) {
    for (let y = rows[0]; y <= rows[1]; y++) yield `${x} ${y}`;
  }
}

function meet([a, b], [c, d]) {
  const shared = [a, b].filter((p) => same(p, c) || same(p, d)).length;
  if (shared === 2) return true;
  const sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (shared === 1) return sides.every((s) => s === 0) && overlap(a, b, c, d);
  if (sides.every((s) => s === 0)) return overlap(a, b, c, d);
  return sides[0] * sides[1] <= 0 && sides[2] * sides[3] <= 0;
}

const same = (p, q) => p[0] === q[0] && p[1] === q[1];
const side = (a, b, p) =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));

/** Whether two edges of one line have more than a point in common. */
function overlap(a, b, c, d) {
  const axis = a[0] === b[0] ? 1 : 0;
  const [from, to] = [Math.min, Math.max].map((pick) => [
    pick(a[axis], b[axis]),
    pick(c[axis], d[axis]),
  ]);
  return Math.max(...from) < Math.min(...to);
}
