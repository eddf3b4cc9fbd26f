// Run in the page: where on the screen a place or open sea is met. (No imports: the functions are sent to the page.)

/**
 * A point of the window where a place is met: the middle of its dot, a point well inside its shape or, where a neighbour's
 * dot covers so small a shape, one of its enlarged target; null where it is not seen.
 */
export function seekPlace(figure, { css, attr, place }) {
  const at = (x, y) => figure.getRootNode().elementFromPoint(x, y);
  const linked = (part) => [...figure.querySelectorAll(`${css.map} a[href="#${place}"] ${part}`)].map((one) => one.getBoundingClientRect());
  const dot = linked(css.dot).find((box) => box.width > 0);
  if (dot) return { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 };

  const shape = figure.querySelector(`${css.map} [${attr.place}="${place}"]`);
  const box = shape.getBoundingClientRect();
  const belongs = (x, y) => at(x, y) === shape;
  let best = null;
  for (let i = 1; i < 14; i++) {
    for (let j = 1; j < 14; j++) {
      const [x, y] = [box.x + (box.width * i) / 14, box.y + (box.height * j) / 14];
      if (!belongs(x, y)) continue;
      const around = [3, 8].flatMap((r) => [[r, 0], [-r, 0], [0, r], [0, -r]]);
      const depth = around.filter(([dx, dy]) => belongs(x + dx, y + dy)).length;
      if (depth === around.length) return { x, y };
      if (!best || depth > best.depth) best = { x, y, depth };
    }
  }
  if (best) return best;

  const target = linked(css.target).find((one) => one.width > 0);
  const isLink = (x, y) => at(x, y)?.closest('a')?.getAttribute('href') === `#${place}`;
  for (let i = 1; target && i < 144; i++) {
    const [x, y] = [target.x + (target.width * (i % 12)) / 12, target.y + (target.height * Math.floor(i / 12)) / 12];
    if (!isLink(x, y)) continue;
    // The browser rounds where a finger taps.
    const depth = [1, 3].flatMap((r) => [[r, 0], [-r, 0], [0, r], [0, -r]]).filter(([dx, dy]) => isLink(x + dx, y + dy)).length;
    if (!best || depth > best.depth) best = { x, y, depth };
  }
  return best;
}

/** A point of the window where the map shows nothing but sea, with room around it. */
export function seekSea(figure, { css }) {
  const box = figure.querySelector(css.map).getBoundingClientRect();
  const isSea = (x, y) => figure.getRootNode().elementFromPoint(x, y)?.matches(css.sea);
  for (let i = 1; i < 40; i++) {
    for (let j = 1; j < 20; j++) {
      const [x, y] = [box.x + (box.width * i) / 40, box.y + (box.height * j) / 20];
      if ([[0, 0], [6, 0], [-6, 0], [0, 6], [0, -6]].every(([dx, dy]) => isSea(x + dx, y + dy))) return { x, y };
    }
  }
  return null;
}

/** A point of the window where a quantity's circle lies over the sea and answers a click, as far inside as can be. */
export function seekCircleOverSea(figure, { css, place }) {
  figure.querySelector(css.map).scrollIntoView({ block: 'center' });
  const box = figure.querySelector(`${css.reach}[href="#${place}"] circle`).getBoundingClientRect();
  const belongs = (x, y) => figure.getRootNode().elementFromPoint(x, y)?.closest(css.reach)?.getAttribute('href') === `#${place}`;
  let best = null;
  for (let i = 1; i < 20; i++) {
    for (let j = 1; j < 20; j++) {
      const [x, y] = [box.x + (box.width * i) / 20, box.y + (box.height * j) / 20];
      if (!belongs(x, y)) continue;
      // The browser may take a tap near other links for theirs.
      const around = [2, 4, 6].flatMap((r) => [[r, 0], [-r, 0], [0, r], [0, -r]]);
      const depth = around.filter(([dx, dy]) => belongs(x + dx, y + dy)).length;
      if (!best || depth > best.depth) best = { x, y, depth };
    }
  }
  return best;
}
