// Small places: each can be hit by a mouse and a finger.

import { hasTouch } from '../support/reader.mjs';
import { expect, test } from '../support/test.mjs';

test('every place of the story is seen, and a click or tap there opens its card', { tag: ['@touch', '@narrow'] }, async ({ page, reader }) => {
  await reader.open();
  const places = await reader.map.storyPlaces();
  expect(places.length).toBeGreaterThan(40);
  const moved = [];
  for (const { id, name } of places) {
    const at = await reader.map.spot(id);
    await reader.pressAt(at);
    await expect(reader.cards, id).toHaveCount(1);
    if (hasTouch() && !(await reader.card(name).isVisible())) {
      // The browser has moved the tap to another link; a mouse is exact.
      moved.push(id);
      await page.mouse.click(at.x, at.y);
    }
    await expect(reader.card(name), id).toBeVisible();
    // By the keyboard: the map stays where it is.
    await reader.keys('Escape');
    await reader.hasNoCard();
  }
  // Chromium moves taps on Ukraine, Serbia and Djibouti to targets of their neighbours.
  expect(moved.length, `taps that open another card: ${moved}`).toBeLessThanOrEqual(3);
});

test('whatever is drawn smaller than 24 pixels has a target of that size', async ({ page, reader }) => {
  for (const width of [360, 768, 1280]) {
    await test.step(`${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 740 });
      await reader.open('', { query: `?${width}` });
      const small = (await reader.map.targetSizes()).filter(({ shape }) => shape.width < 24 && shape.height < 24);
      expect(small.length).toBeGreaterThan(4);
      for (const { id, target } of small) {
        expect(target?.width, `${id}, ${width} wide`).toBeGreaterThanOrEqual(24);
        expect(target?.height, `${id}, ${width} wide`).toBeGreaterThanOrEqual(24);
      }
    });
  }
});

const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
const CENTRAL_AMERICA = ['GTM', 'SLV', 'HND', 'CRI', 'PAN'];

test('a click between two neighbours opens the nearer', async ({ page, reader }) => {
  // A mouse's point is exact; the browser moves a finger's to what it takes for its target.
  await page.setViewportSize({ width: 360, height: 1600 });
  await reader.open();
  const all = await reader.map.targets();
  const dots = all.filter(({ hasDot }) => hasDot);
  const tried = [];
  for (const [from, to] of dots.flatMap((from) => dots.map((to) => [from, to]))) {
    const between = { x: 0.62 * from.at.x + 0.38 * to.at.x, y: 0.62 * from.at.y + 0.38 * to.at.y };
    const away = all.map(({ at }) => distance(at, between)).sort((a, b) => a - b);
    // Out of reach, or nearer to a third, or in the middle between two: then nothing is required.
    const own = distance(from.at, between);
    if (from === to || own > 11 || own > away[0] || away[1] - own < 1) continue;
    tried.push(from.id);
    await page.mouse.click(between.x, between.y);
    await expect(reader.allCards.of(from.id), `${from.id} on the way to ${to.id}`).toBeVisible();
    await reader.closeCard();
  }
  expect(tried.filter((id) => CENTRAL_AMERICA.includes(id)).length, 'neighbours near enough in Central America').toBeGreaterThan(3);
  expect(tried.filter((id) => !CENTRAL_AMERICA.includes(id)).length, 'neighbours near enough elsewhere').toBeGreaterThan(0);
});
