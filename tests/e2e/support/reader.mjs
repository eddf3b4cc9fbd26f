// What a reader sees of the figure and does with it, with a mouse or a finger.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DIST } from './serve.mjs';

/** The article's dossier, as the site has it: texts in several languages are objects. */
export const DOSSIER = JSON.parse(readFileSync(join(DIST, 'dossiers/third-country-deportations.json'), 'utf8'));

/** The same in English, in which the page is. */
export const ARTICLE = inEnglish(DOSSIER);

function inEnglish(value) {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (value === null || typeof value !== 'object') return value;
  if ('en' in value) return value.en;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inEnglish(one)]));
}

export const map = (page) => page.getByRole('group', { name: /^World map/ });

/** Comes to the map by the Tab key, past what stands above it. */
export async function tabToMap(page) {
  for (let stops = 0; stops < 40 && (await map(page).locator('a:focus').count()) === 0; stops++) await page.keyboard.press('Tab');
  await expect(map(page).locator('a:focus')).toHaveCount(1);
}

/** Waits until something stays where it is. */
export async function staysPut(locator) {
  let before;
  await expect
    .poll(async () => {
      const now = JSON.stringify(await locator.evaluate((one) => one.getBoundingClientRect()));
      const still = now === before;
      before = now;
      return still;
    }, { intervals: [250] })
    .toBe(true);
}

/** Waits until all is drawn that a page or frame draws later than its first frame. */
export const drawnLater = (page) =>
  page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 500)));

/** What has moved in a page or frame since it came, as Chromium tells it and search engines count it: what, and how much. */
export const shifts = (page) =>
  page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    // What is within an element is not told to the page around.
    const named = ({ node }) => (node instanceof Element ? `${node.localName} ${node.className}` : null);
    return observer.takeRecords().map(({ value, sources }) => ({ value, sources: sources.map(named) }));
  });

/** The open card of a nation; a card that is not open has no role that could be found. */
export const card = (page, name) => page.getByRole('article', { name, exact: true });

/** All cards that can be seen. */
export const cards = (page) => page.getByRole('article');

export const close = (page) => cards(page).getByRole('link', { name: 'Close' });

/** The line that tells what has changed to those who do not see the map. */
export const said = (page) => page.locator('.said');

export const table = (page) => page.getByRole('table', { name: /\?$/ });

export async function openTable(page) {
  await page.getByText(/^All \d+ facts as a table$/).click();
  await expect(table(page)).toBeVisible();
}

/** The nation's link in the table of all facts. */
export const tableLink = (page, name) => table(page).getByRole('link', { name, exact: true });

export const hasTouch = () => Boolean(test.info().project.use.hasTouch);

/** A click of the mouse or a tap of the finger on what a locator finds. */
export const clickOrTap = (locator) => (hasTouch() ? locator.tap() : locator.click());

/** The same at a point of the screen. */
export async function press(page, { x, y }) {
  if (hasTouch()) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
}

/**
 * A point of the screen where a nation is met: the middle of its dot, a point well inside its shape, or, where a
 * neighbour's dot covers so small a shape, one of its enlarged target.
 * `frame` is what holds the map, where that is not the page; it must stand at the page's top left corner.
 */
export async function spot(frame, id) {
  await map(frame).scrollIntoViewIfNeeded();
  let found = await frame.evaluate(seek, id);
  if (!found) {
    // A sheet covers it: scroll, as a reader would.
    await frame.evaluate(() => document.querySelector('.map').scrollIntoView());
    found = await frame.evaluate(seek, id);
  }
  expect(found, `${id} is seen on the map`).not.toBeNull();
  return found;
}

/** In the page: where a place is met in the window; null where it is not. */
function seek(place) {
  const boxes = [...document.querySelectorAll(`a[href="#${place}"] .dot`)].map((dot) => dot.getBoundingClientRect());
  const dot = boxes.find((box) => box.width > 0);
  if (dot) return { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 };
  const shape = document.querySelector(`.map [data-place="${place}"]`);
  const box = shape.getBoundingClientRect();
  const belongs = (x, y) => document.elementFromPoint(x, y) === shape;
  let best = null;
  for (let i = 1; i < 14; i++) {
    for (let j = 1; j < 14; j++) {
      const [x, y] = [box.x + (box.width * i) / 14, box.y + (box.height * j) / 14];
      if (!belongs(x, y)) continue;
      const round = [3, 8].flatMap((r) => [[r, 0], [-r, 0], [0, r], [0, -r]]);
      const depth = round.filter(([dx, dy]) => belongs(x + dx, y + dy)).length;
      if (depth === round.length) return { x, y };
      if (!best || depth > best.depth) best = { x, y, depth };
    }
  }
  if (best) return best;
  const targets = [...document.querySelectorAll(`.map a[href="#${place}"] .target`)];
  const target = targets.map((one) => one.getBoundingClientRect()).find((one) => one.width > 0);
  for (let i = 1; target && i < 144; i++) {
    const [x, y] = [target.x + (target.width * (i % 12)) / 12, target.y + (target.height * Math.floor(i / 12)) / 12];
    if (document.elementFromPoint(x, y)?.closest('a')?.getAttribute('href') === `#${place}`) return { x, y };
  }
  return null;
}

/** A point of the screen where the map shows nothing but sea. */
export async function sea(page) {
  await map(page).scrollIntoViewIfNeeded();
  const found = await page.evaluate(() => {
    const box = document.querySelector('.map').getBoundingClientRect();
    const wet = (x, y) => document.elementFromPoint(x, y)?.classList.contains('sea');
    for (let i = 1; i < 40; i++) {
      for (let j = 1; j < 20; j++) {
        const [x, y] = [box.x + (box.width * i) / 40, box.y + (box.height * j) / 20];
        if ([[0, 0], [6, 0], [-6, 0], [0, 6], [0, -6]].every(([dx, dy]) => wet(x + dx, y + dy))) return { x, y };
      }
    }
    return null;
  });
  expect(found, 'some sea is seen').not.toBeNull();
  return found;
}

/** Clicks or taps on a nation; `frame` as in `spot`. */
export async function pick(page, id, frame = page) {
  await press(page, await spot(frame, id));
}

/** The colour of the figure's text, for readers who like it light and who like it dark. */
export const INK = { light: 'rgb(26, 26, 24)', dark: 'rgb(240, 238, 232)' };

/** The colour that a nation has on the map, as `rgb(…)`, or what else it is filled with. */
export const fill = (page, id) =>
  page.locator(`.map [data-place="${id}"]`).evaluate((shape) => getComputedStyle(shape).fill);

/** The colour of a stance of a dossier, in the same words. */
export function color(dossier, stance) {
  const hex = dossier.stances.find(({ id }) => id === stance).color;
  const part = (from) => Number.parseInt(hex.slice(from, from + 2), 16);
  return `rgb(${part(1)}, ${part(3)}, ${part(5)})`;
}

/** The article's map is there: coloured, and a click is answered. */
export async function expectArticleMap(page) {
  expect(await fill(page, 'LBY')).toBe(color(ARTICLE, 'asked'));
  expect(await fill(page, 'PER')).toBe(color(ARTICLE, 'declined'));
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
}
