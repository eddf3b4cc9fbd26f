import { expect, openMap, scripted, test } from '../../support/test.mjs';

test('the page opens with a coloured map and without a fault', async ({ page }) => {
  await openMap(page);
  await expect(page).toHaveTitle(/./);
  await expect(page.locator('main svg').first()).toBeVisible();
  expect(await page.locator('[data-place][data-stance]').count()).toBeGreaterThan(0);
});

test('nothing is asked for but the page, its script and its Wasm', async ({ page, requests }) => {
  test.skip(!scripted(), 'without JavaScript the page asks for nothing of use');
  await openMap(page);
  expect(requests.map((path) => path.replace(/-[0-9a-f]+/, '')).sort()).toEqual(['./', './viewer.js', './viewer_bg.wasm']);
});
