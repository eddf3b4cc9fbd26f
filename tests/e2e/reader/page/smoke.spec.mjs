import { expect, test } from '../../support/test.mjs';

test('the page opens with a coloured map and without a fault', { tag: '@narrow' }, async ({ page, reader }) => {
  await reader.open();
  await expect(page).toHaveTitle(/./);
  await expect(reader.map.root).toBeVisible();
  expect((await reader.map.storyPlaces()).length).toBeGreaterThan(0);
});
