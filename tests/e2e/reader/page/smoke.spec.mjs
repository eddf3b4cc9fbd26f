import { expect, test } from '../../support/test.mjs';

test('the page opens with a coloured map and without a fault', { tag: '@narrow' }, async ({ page, reader }) => {
  await reader.open();
  await expect(page).toHaveTitle(/./);
  await expect(reader.map.root).toBeVisible();
  expect((await reader.map.storyPlaces()).length).toBeGreaterThan(0);
});

test('nothing is asked for but the page, its script and its Wasm', async ({ reader, requests }) => {
  await reader.open();
  expect(requests.map((path) => path.replace(/-[0-9a-f]+/, '')).sort()).toEqual(['./', './viewer.js', './viewer_bg.wasm']);
});
