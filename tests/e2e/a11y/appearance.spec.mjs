// Dark, and on paper.

import { ARTICLE, card, color, fill, pick, table } from '../support/reader.mjs';
import { expect, openMap, test } from '../support/test.mjs';

/** Luminance of a computed colour, `rgb(…)`, as WCAG has it. */
function luminance(rgb) {
  const [r, g, b] = rgb.match(/[\d.]+/g).slice(0, 3).map(Number)
    .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

const style = (locator, property) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

for (const scheme of ['light', 'dark']) {
  test.describe(`in a ${scheme} scheme`, () => {
    test.use({ colorScheme: scheme });

    test('the paper has that tone, text reads well on it, and land stands off the sea', async ({ page }) => {
      await openMap(page);
      const paper = luminance(await style(page.locator('body'), 'background-color'));
      expect(scheme === 'dark' ? paper < 0.05 : paper > 0.8).toBe(true);
      for (const text of [page.getByRole('heading', { level: 1 }), page.locator('.deck'), page.locator('.legend li').first()]) {
        expect(contrast(luminance(await style(text, 'color')), paper)).toBeGreaterThan(4.5);
      }
      const sea = luminance(await style(page.locator('.sea'), 'fill'));
      expect(contrast(luminance(await fill(page, 'AUS')), sea)).toBeGreaterThan(1.25);
      expect(await fill(page, 'LBY')).toBe(color(ARTICLE, 'asked'));
    });

    test('the card reads well', async ({ page }) => {
      await openMap(page);
      await pick(page, 'AGO');
      const angola = card(page, 'Angola');
      await expect(angola).toBeVisible();
      const ground = luminance(await style(angola, 'background-color'));
      for (const text of [angola.getByRole('heading'), angola.locator('[data-fact] p').nth(1), ...(await angola.getByRole('link').all())]) {
        expect(contrast(luminance(await style(text, 'color')), ground)).toBeGreaterThan(4.5);
      }
    });
  });
}

test('on paper the stances are patterns, and the table stands open', async ({ page }) => {
  await openMap(page);
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(card(page, 'Libya')).toBeHidden();
  await expect(table(page)).toBeVisible();
  await expect(table(page).getByRole('rowheader', { name: 'Libya' })).toBeVisible();
  const looks = await Promise.all(['LBY', 'PER', 'RWA', 'MNG'].map((id) => fill(page, id)));
  for (const look of looks) expect(look).toMatch(/^url\("?#pattern-/);
  expect(new Set(looks).size).toBe(3);
  expect(await fill(page, 'AUS')).toMatch(/^rgb/);
});
