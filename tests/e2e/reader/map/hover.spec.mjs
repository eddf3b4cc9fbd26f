// The tooltip of a place that is pointed at.

import { stanceLabel } from '../../support/dossiers.mjs';
import { expect, test } from '../../support/test.mjs';

test.beforeEach(({ reader }) => reader.open());

test('it gives the name and the stance of a place, of the place of a dot, and says if a place is outside the story', async ({ reader }) => {
  const { map } = reader;
  for (const [id, text] of [
    ['LBY', `Libya${stanceLabel('listed')}`],
    ['PER', 'PeruSaid no'],
    ['STP', /São Tomé and Príncipe/],
    ['AUS', 'AustraliaNot mentioned'],
  ]) {
    await map.pointAt(id);
    await expect(map.tooltip).toHaveText(text);
  }
});

test('it goes when the mouse leaves the map, and when a card opens', async ({ page, reader }) => {
  const libya = await reader.map.spot('LBY');
  await page.mouse.move(libya.x, libya.y);
  await expect(reader.map.tooltip).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(reader.map.tooltip).toHaveCount(0);
  await reader.pressAt(libya);
  await expect(reader.cards).toBeVisible();
  await expect(reader.map.tooltip).toHaveCount(0);
});

test('it stays within the window at the edges of the map', async ({ page, reader }) => {
  const { width } = page.viewportSize();
  for (const id of ['NZL', 'FJI', 'USA', 'RUS']) {
    await reader.map.pointAt(id);
    await expect(reader.map.tooltip).toBeVisible();
    const box = await reader.map.tooltip.boundingBox();
    expect(box.x, id).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, id).toBeLessThanOrEqual(width);
  }
});
