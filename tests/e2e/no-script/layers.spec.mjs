// JavaScript off: the layers are chosen all the same, by styles alone.

import { expect, openMap, test } from '../support/test.mjs';

test('a layer is chosen without scripts, with its list and its key', async ({ page }) => {
  await openMap(page);
  const circles = page.locator('.flows .quantity:visible');
  await expect(circles).toHaveCount(0);
  await page.getByRole('radio', { name: 'people' }).click();
  await expect(circles).toHaveCount(8);
  await expect(page.locator('.flow-list:visible').getByRole('listitem')).toHaveCount(8);
  await page.getByRole('radio', { name: 'money' }).click();
  await expect(circles).toHaveCount(2);
  await page.locator('.flow-list:visible').getByRole('link', { name: 'Rwanda' }).click();
  await expect(page.getByRole('article', { name: 'Rwanda' })).toBeVisible();
  await page.getByRole('radio', { name: 'none' }).click();
  await expect(circles).toHaveCount(0);
});
