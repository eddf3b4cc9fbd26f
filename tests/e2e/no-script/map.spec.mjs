// JavaScript off: what the build wrote is all there is.

import { ARTICLE, card, cards, close, color, fill, openTable, pick, spot, table, tableLink } from '../support/reader.mjs';
import { expect, openMap, test } from '../support/test.mjs';

const scrolled = (page) => page.evaluate(() => scrollY);

test.beforeEach(({ page }) => openMap(page));

test('the map is coloured', async ({ page }) => {
  expect(await fill(page, 'LBY')).toBe(color(ARTICLE, 'asked'));
  expect(await fill(page, 'PER')).toBe(color(ARTICLE, 'declined'));
  expect(await fill(page, 'AUS')).not.toBe(await fill(page, 'PER'));
  await expect(page.locator('.legend')).toContainText(ARTICLE.stances[0].label);
});

test('the legend is plain text, and there is nothing to filter with', async ({ page }) => {
  await expect(page.locator('.legend li').filter({ hasText: ARTICLE.stances[0].label })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByText('Evidence:')).toBeHidden();
  await expect(page.getByText('Show all')).toBeHidden();
});

test('a click opens the card of a nation, and the next click that of another', async ({ page }) => {
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await expect(card(page, 'Libya')).toContainText('civil conflict');
  await pick(page, 'AGO');
  await expect(card(page, 'Angola')).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
});

test('opening and closing a card does not move the page', async ({ page }) => {
  for (const [id, by] of [['LBY', 0], ['RWA', 90]]) {
    await page.mouse.wheel(0, by);
    await expect.poll(() => scrolled(page)).toBe(by);
    const { x, y } = await spot(page, id);
    await page.mouse.click(x, y);
    await expect(cards(page)).toHaveCount(1);
    expect(await scrolled(page), id).toBe(by);
    await close(page).click();
    await expect(cards(page)).toHaveCount(0);
    expect(await scrolled(page), id).toBe(by);
  }
});

test('going back closes the card, going forward opens it again', async ({ page }) => {
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await page.goBack();
  await expect(cards(page)).toHaveCount(0);
  await page.goForward();
  await expect(card(page, 'Libya')).toBeVisible();
});

test('an address with a nation opens its card', async ({ page }) => {
  await openMap(page, '#RWA');
  await expect(card(page, 'Rwanda')).toBeVisible();
});

for (const [id, name] of Object.entries({
  XKX: 'Kosovo', STP: 'São Tomé and Príncipe', RWA: 'Rwanda', SWZ: 'Eswatini', SLV: 'El Salvador',
})) {
  test(`${name} opens at its dot`, async ({ page }) => {
    await pick(page, id);
    await expect(card(page, name)).toBeVisible();
    await expect(cards(page)).toHaveCount(1);
  });
}

test('the map is no tab stop, and the table carries the keyboard', async ({ page }) => {
  await openTable(page);
  const met = [];
  for (let stop = 0; stop < 6; stop++) {
    await page.keyboard.press('Tab');
    met.push(await page.evaluate(() => document.activeElement.closest('.map') ? 'map' : document.activeElement.textContent));
  }
  expect(met).not.toContain('map');
  await expect(tableLink(page, 'Angola')).toHaveCount(1);
  expect(met).toContain('Angola');
  await tableLink(page, 'Kosovo').focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Kosovo')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(close(page)).toBeFocused();
});

test('a link in the table opens the card in view, without moving the page', async ({ page }) => {
  await openTable(page);
  await tableLink(page, 'Yemen').scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  await tableLink(page, 'Yemen').click();
  await expect(card(page, 'Yemen').getByRole('heading')).toBeInViewport();
  expect(await scrolled(page)).toBe(before);
});

test('the heads of the table are plain text, and offer nothing to sort by', async ({ page }) => {
  await openTable(page);
  const heads = table(page).getByRole('columnheader');
  await expect(heads.filter({ hasText: /^(Nation|Stance|Date|People|Money \(USD\))$/ })).toHaveCount(5);
  await expect(table(page).getByRole('button')).toHaveCount(0);
  await expect(heads.first()).toHaveCSS('cursor', 'auto');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap opens a sheet that leaves the page where it is', async ({ page }) => {
    await pick(page, 'XKX');
    await expect(card(page, 'Kosovo')).toBeInViewport();
    const { x, y, width, height } = await card(page, 'Kosovo').boundingBox();
    expect([x, width]).toEqual([0, 360]);
    expect(y + height).toBeLessThanOrEqual(740);
    expect(await scrolled(page)).toBe(0);
    await close(page).tap();
    await expect(cards(page)).toHaveCount(0);
  });
});
