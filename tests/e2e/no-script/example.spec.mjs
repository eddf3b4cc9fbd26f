// The example article without scripts: an article like any other.

import { expect, test } from '../support/test.mjs';

test('it reads as an article: its text is all there, in its order, with a picture for each map', async ({ page }) => {
  await page.goto('./examples/article.html');
  await expect(page.locator('stance-map img')).toHaveCount(2);
  for (const picture of await page.locator('stance-map img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBe(1200);
    await expect(picture).toHaveAttribute('alt', /answer/);
  }
  // The parts of the story stand one below the other, without the room that scrolling takes.
  const boxes = await page.locator('.step').evaluateAll((all) => all.map((step) => step.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
  expect(boxes).toHaveLength(6);
  boxes.slice(1).forEach(([top], at) => expect(Math.abs(top - boxes[at][1])).toBeLessThan(40));
  // The frame's page works by itself.
  const frame = page.frameLocator('#frame');
  await page.locator('#frame').scrollIntoViewIfNeeded();
  await expect(frame.getByRole('group', { name: /^World map/ })).toBeVisible();
});
