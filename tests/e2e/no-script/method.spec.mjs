// JavaScript off: the panel opens, and links from fact to fact keep the card open.

import { ARTICLE, card, cards } from '../support/reader.mjs';
import { expect, openMap, test } from '../support/test.mjs';

const fact = (page, id) => card(page, 'Angola').locator(`[data-fact="${id}"]`);
const disputing = (page, id) => fact(page, id).getByRole('link');
const scrolled = (page) => page.evaluate(() => scrollY);

test('the panel on how the map was made opens', async ({ page }) => {
  await openMap(page);
  await expect(page.getByText('No stance is entered by hand')).toBeHidden();
  await page.getByText('How this map was made').click();
  await expect(page.getByText('No stance is entered by hand')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: ARTICLE.stances[0].definition })).toBeVisible();
  await expect(page.getByRole('link', { name: /^facts and sources/ })).toHaveAttribute('href', /^dossiers\/.*\.json$/);
});

test('a fact leads to what disputes it and back, in the open card, and the page stays where it is', async ({ page }) => {
  await openMap(page, '#AGO');
  await disputing(page, 'ago-near').click();
  await expect(page).toHaveURL(/#AGO\/ago-no$/);
  await expect(fact(page, 'ago-no')).toBeInViewport({ ratio: 1 });
  await expect(card(page, 'Angola').getByRole('heading')).toBeInViewport({ ratio: 1 });
  await disputing(page, 'ago-no').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#AGO\/ago-near$/);
  await expect(fact(page, 'ago-near')).toBeInViewport();
  await expect(cards(page)).toHaveCount(1);
  expect(await scrolled(page)).toBe(0);
  await page.goBack();
  await expect(fact(page, 'ago-no')).toBeInViewport({ ratio: 1 });
});

test('an address with a fact opens its card at the fact, which stands out', async ({ page }) => {
  await openMap(page, '#AGO/ago-no');
  await expect(fact(page, 'ago-no')).toBeInViewport({ ratio: 1 });
  const rule = (id) => fact(page, id).evaluate((one) => getComputedStyle(one).borderInlineStartWidth);
  expect(await rule('ago-no')).toBe('2px');
  expect(await rule('ago-near')).toBe('0px');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a link from fact to fact keeps the sheet open', async ({ page }) => {
    await openMap(page, '#AGO');
    await disputing(page, 'ago-near').tap();
    await expect(fact(page, 'ago-no')).toBeInViewport({ ratio: 1 });
    await expect(cards(page)).toHaveCount(1);
  });
});
