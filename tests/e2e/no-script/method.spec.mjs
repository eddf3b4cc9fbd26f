// JavaScript off: the panel opens, and links from fact to fact keep the card open.

import { ARTICLE } from '../support/dossiers.mjs';
import { expect, test } from '../support/test.mjs';

const fact = (reader, id) => reader.fact('AGO', id);
/** The link in a fact to the fact that disputes it. */
const disputing = (reader, id) => fact(reader, id).getByRole('link');

test('the panel on how the map was made opens', async ({ page, reader }) => {
  await reader.open();
  await expect(page.getByText('Nobody types in a stance')).toBeHidden();
  await reader.method.open();
  await expect(page.getByText('Nobody types in a stance')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: ARTICLE.stances[0].definition })).toBeVisible();
  await expect(page.getByRole('link', { name: /^facts and sources/ })).toHaveAttribute('href', /^dossiers\/.*\.json$/);
});

test('a fact links to the fact that disputes it and back, in the open card, and the page stays where it is', async ({ page, reader }) => {
  await reader.open('#AGO');
  await disputing(reader, 'ago-near').click();
  await expect(page).toHaveURL(/#AGO\/ago-no$/);
  await expect(fact(reader, 'ago-no')).toBeInViewport({ ratio: 1 });
  await expect(reader.card('Angola').getByRole('heading')).toBeInViewport({ ratio: 1 });
  await disputing(reader, 'ago-no').focus();
  await reader.keys('Enter');
  await expect(page).toHaveURL(/#AGO\/ago-near$/);
  await expect(fact(reader, 'ago-near')).toBeInViewport();
  await expect(reader.cards).toHaveCount(1);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(fact(reader, 'ago-no')).toBeInViewport({ ratio: 1 });
});

test('an address with a fact opens its card at the fact, which stands out', async ({ reader }) => {
  await reader.open('#AGO/ago-no');
  await expect(fact(reader, 'ago-no')).toBeInViewport({ ratio: 1 });
  const rule = (id) => fact(reader, id).evaluate((one) => getComputedStyle(one).borderInlineStartWidth);
  expect([await rule('ago-no'), await rule('ago-near')]).toEqual(['2px', '0px']);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a link from fact to fact keeps the sheet open', async ({ reader }) => {
    await reader.open('#AGO');
    await disputing(reader, 'ago-near').tap();
    await expect(fact(reader, 'ago-no')).toBeInViewport({ ratio: 1 });
    await expect(reader.cards).toHaveCount(1);
  });
});
