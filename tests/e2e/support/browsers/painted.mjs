// A shape as a reader sees it: pixels inside it and on its outline.

/**
 * Points of the window, run in the page: `inside` a place's shape, away from its outline and its dot; and on its
 * `outline`. Points below the tooltip and the buttons are left out.
 */
export function pointsOf(root, { css, attr, id }) {
  const shape = root.querySelector(`${css.map} [${attr.place}="${id}"]`);
  const toScreen = shape.getScreenCTM();
  const toShape = toScreen.inverse();
  const over = [...root.querySelectorAll(`${css.tooltip}, ${css.zoomButtons}, ${css.map} a[href="#${id}"] ${css.dot}`)].map((one) => one.getBoundingClientRect());
  const isFree = ({ x, y }) => x > 0 && x < innerWidth && y > 0 && y < innerHeight && !over.some((box) => x > box.left - 8 && x < box.right + 8 && y > box.top - 8 && y < box.bottom + 8);
  const isIn = (x, y) => shape.isPointInFill(new DOMPoint(x, y).matrixTransform(toShape));
  const box = shape.getBoundingClientRect();
  const inside = [];
  for (let i = 1; i < 40; i++) {
    for (let j = 1; j < 40; j++) {
      const [x, y] = [Math.round(box.x + (box.width * i) / 40), Math.round(box.y + (box.height * j) / 40)];
      const around = [[5, 0], [-5, 0], [0, 5], [0, -5], [4, 4], [-4, 4], [4, -4], [-4, -4]];
      if (isFree({ x, y }) && isIn(x, y) && around.every(([dx, dy]) => isIn(x + dx, y + dy))) inside.push({ x, y });
    }
  }
  const outline = [];
  const length = shape.getTotalLength();
  const at = (along) => {
    const { x, y } = shape.getPointAtLength(along);
    return new DOMPoint(x, y).matrixTransform(toScreen);
  };
  for (let i = 0; i < 200; i++) {
    const { x, y } = at((length * i) / 200);
    if (isFree({ x, y })) outline.push({ x, y });
  }
  return { inside, outline };
}

/** Points of the window inside a place's shape, two to four pixels from its outline; run in the page. */
export function rimOf(root, { css, attr, id }) {
  const shape = root.querySelector(`${css.map} [${attr.place}="${id}"]`);
  const toShape = shape.getScreenCTM().inverse();
  const isIn = (x, y) => shape.isPointInFill(new DOMPoint(x, y).matrixTransform(toShape));
  const areIn = (x, y, far) => [[far, 0], [-far, 0], [0, far], [0, -far]].map(([dx, dy]) => isIn(x + dx, y + dy));
  const { left, right, top, bottom } = shape.getBoundingClientRect();
  const rim = [];
  for (let x = Math.ceil(left); x < right; x++) {
    for (let y = Math.ceil(top); y < bottom; y++) {
      if (areIn(x, y, 2).every(Boolean) && !areIn(x, y, 4).every(Boolean)) rim.push({ x, y });
    }
  }
  return rim;
}

const differ = (a, b, by) => a.some((part, i) => Math.abs(part - b[i]) > by);

const share = (points, holds) => points.filter(holds).length / points.length;

/** The share of points that have another colour after than before. */
export const shareChanged = (before, after, points) => share(points, ({ x, y }) => differ(before.at(x, y), after.at(x, y), 24));

const lightness = ([red, green, blue]) => 0.3 * red + 0.6 * green + 0.1 * blue;

/** The share of points that are lighter after than before. */
export const shareLighter = (before, after, points) => share(points, ({ x, y }) => lightness(after.at(x, y)) > lightness(before.at(x, y)) + 6);

/** The share of points that have, at most a pixel away, nearly this colour. */
export const shareOfColor = (pixels, points, color) =>
  share(points, ({ x, y }) => {
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [Math.floor(x) + dx, Math.floor(y) + dy]));
    return around.some(([x, y]) => x >= 0 && x < pixels.width && y >= 0 && y < pixels.height && !differ(pixels.at(x, y), color, 60));
  });

/** How many pixels have nearly this colour, not further from a point than this. */
export function countOfColor(pixels, { x, y }, far, color) {
  let count = 0;
  for (let dx = -far; dx <= far; dx++) {
    for (let dy = -far; dy <= far; dy++) {
      if (Math.hypot(dx, dy) < far && !differ(pixels.at(Math.round(x) + dx, Math.round(y) + dy), color, 60)) count += 1;
    }
  }
  return count;
}

/** The parts of a colour as computed styles write it. */
export const parts = (color) => color.match(/[\d.]+/g).slice(0, 3).map(Number);

/** Run in the page: applies what the style sheets say for paper to the screen, and nothing that they say for screens alone. */
export function applyPrintStyles() {
  const visit = (rules) => {
    for (const rule of rules) {
      if (rule.media && /print/.test(rule.media.mediaText)) rule.media.mediaText = 'all';
      else if (rule.media?.mediaText === 'screen') rule.media.mediaText = 'not all';
      if (rule.cssRules) visit(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
}

/** Run in the page: the words in cells of the table that stand on two lines, and how many words there are. */
export function wordsInTwo(root, { css }) {
  const texts = document.createTreeWalker(root.querySelector(css.facts), NodeFilter.SHOW_TEXT);
  const broken = [];
  let count = 0;
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.parentElement.closest('th, td')) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
      if (lines.size > 0) count += 1;
      if (lines.size > 1) broken.push(word);
    }
  }
  return { broken, count };
}

/** Run in the page: the marks below the timeline's chart, as points of the window where each begins and ends, and its colour. */
export function marksOf(root) {
  return [...root.querySelectorAll('.marks path')].flatMap((path) => {
    const toScreen = path.getScreenCTM();
    const color = getComputedStyle(path).stroke;
    return [...path.getAttribute('d').matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)/g)].map(([, x, y, long]) => {
      const from = new DOMPoint(x, y).matrixTransform(toScreen);
      return { from: from.x, to: from.x + long * toScreen.a, y: from.y, color };
    });
  });
}
