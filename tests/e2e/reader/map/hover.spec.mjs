import { map, press, spot } from '../../support/reader.mjs';
import { expect, openMap, test } from '../../support/test.mjs';

const tooltip = (page) => page.locator('.tooltip');

test.beforeEach(({ page }) => openMap(page));

async function point(page, id) {
  const { x, y } = await spot(page, id);
  await page.mouse.move(x, y);
}

test('pointing at a nation says its name and its stance', async ({ page }) => {
  await point(page, 'LBY');
  await expect(tooltip(page)).toHaveText('LibyaAsked, no answer known');
  await point(page, 'PER');
  await expect(tooltip(page)).toHaveText('PeruSaid no');
});

test('pointing at a dot says whose it is', async ({ page }) => {
  await point(page, 'STP');
  await expect(tooltip(page)).toContainText('São Tomé and Príncipe');
});

test('pointing at a nation outside the story says so', async ({ page }) => {
  await point(page, 'AUS');
  await expect(tooltip(page)).toHaveText('AustraliaNot in this story');
});

test('it goes when the mouse leaves the map, and when a card opens', async ({ page }) => {
  const libya = await spot(page, 'LBY');
  await point(page, 'LBY');
  await expect(tooltip(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(tooltip(page)).toHaveCount(0);
  await press(page, libya);
  await expect(page.getByRole('article')).toBeVisible();
  await expect(tooltip(page)).toHaveCount(0);
});

test('it stays within the window at the edges of the map', async ({ page }) => {
  const { width } = page.viewportSize();
  for (const id of ['NZL', 'FJI', 'USA', 'RUS']) {
    await point(page, id);
    await expect(tooltip(page)).toBeVisible();
    const box = await tooltip(page).boundingBox();
    expect(box.x, id).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, id).toBeLessThanOrEqual(width);
  }
  await expect(map(page)).toBeVisible();
});
