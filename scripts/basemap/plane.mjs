// Positions as they are drawn, in pixels: Equal Earth (Šavrič, Patterson, Jenny 2018), the whole
// world 1,000 px wide, turned to the project's central meridian (src/world/projection).

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;
export const CENTRAL = 11;
const DEGREE = Math.PI / 180;

/** Pixels per unit of the projection: its equator is 2π / (M·A1) long. */
const SCALE = 1000 / ((2 * Math.PI) / (M * A1));

/** Where unwrapped positions are drawn, y upwards, on the turn of the map on which `near` lies:
 * what lies across the map's edge from there stays in one piece. */
export function draw(points, near = points[0]) {
  const turn = 360 * Math.round((near[0] - CENTRAL) / 360) + CENTRAL;
  return points.map(([lon, lat]) => place([lon - turn, lat]));
}

function place([lon, lat]) {
  const theta = Math.asin(M * Math.sin(lat * DEGREE));
  const t2 = theta * theta;
  const t6 = t2 * t2 * t2;
  const slope = A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
  const height = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
  return [(SCALE * lon * DEGREE * Math.cos(theta)) / (M * slope), SCALE * height];
}

/** How far a point is from the straight edge a–b. */
export function distance(at, a, b) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const along = (at[0] - a[0]) * dx + (at[1] - a[1]) * dy;
  const share = length ? Math.min(1, Math.max(0, along / length)) : 0;
  return Math.hypot(at[0] - a[0] - share * dx, at[1] - a[1] - share * dy);
}

/** How far an edge, straight in degrees, is drawn off the straight line between its ends. */
export function bend(a, b) {
  const [start, middle, end] = draw([a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], b]);
  return distance(middle, start, end);
}

/** The larger side of a ring's box. */
export function size(points) {
  const drawn = draw(points);
  const side = (axis) => {
    const values = drawn.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return Math.max(side(0), side(1));
}
