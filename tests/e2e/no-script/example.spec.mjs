// JavaScript off: the example article is an article like any other.

import { Article } from '../support/article.mjs';
import { expect, test } from '../support/test.mjs';

test('its text is all there, in its order, with a picture for each map', async ({ page, reader }) => {
  const article = new Article(reader);
  await article.goto();
  const pictures = page.locator('stance-map img');
  await expect(pictures).toHaveCount(2);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBe(1200);
    await expect(picture).toHaveAttribute('alt', /answer/);
  }
  // The steps of the story stand one below the other, without the room that scrolling takes.
  const boxes = await article.steps.evaluateAll((all) => all.map((step) => step.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
  expect(boxes).toHaveLength(6);
  boxes.slice(1).forEach(([top], at) => expect(Math.abs(top - boxes[at][1])).toBeLessThan(40));
  // The frame's page works by itself.
  await article.frameElement.scrollIntoViewIfNeeded();
  await expect(article.framed.map.root).toBeVisible();
});
