// JavaScript off: what the build wrote is all there is.

import { ARTICLE, color, stanceLabel } from '../support/dossiers.mjs';
import { expect, test } from '../support/test.mjs';

const scrolled = (page) => page.evaluate(() => scrollY);

test.beforeEach(({ reader }) => reader.open());

test('the map is coloured; the legend is plain text, and there is nothing to filter with', async ({ page, reader }) => {
  const { legend, map } = reader;
  await expect(page).toHaveTitle(/./);
  expect(await map.fills('LBY', 'PER')).toEqual([color(ARTICLE, 'listed'), color(ARTICLE, 'declined')]);
  expect(await map.fill('AUS')).not.toBe(await map.fill('PER'));
  await expect(legend.entry(stanceLabel('agreed'))).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(reader.evidence.summary).toBeHidden();
  await expect(page.getByText('Clear filters')).toBeHidden();
});

test('countries are named, and a name opens a card', async ({ reader }) => {
  expect(await reader.map.names.count()).toBeGreaterThan(26);
  await reader.map.names.filter({ hasText: 'Eswatini' }).click();
  await expect(reader.card('Eswatini')).toBeVisible();
});

test('a click opens the card of a place, and the next click the card of another', async ({ reader }) => {
  await expect(await reader.openCard('LBY')).toContainText('civil conflict');
  await reader.openCard('AGO');
  await expect(reader.cards).toHaveCount(1);
});

test('opening and closing a card does not scroll the page', async ({ page, reader }) => {
  for (const [id, by] of [['LBY', 0], ['RWA', 90]]) {
    await page.mouse.wheel(0, by);
    await expect.poll(() => scrolled(page)).toBe(by);
    const { x, y } = await reader.map.spot(id);
    await page.mouse.click(x, y);
    await expect(reader.cards).toHaveCount(1);
    expect(await scrolled(page), id).toBe(by);
    await reader.closeCard();
    expect(await scrolled(page), id).toBe(by);
  }
});

test('going back closes the card, going forward opens it again; an address with a place opens its card', async ({ page, reader }) => {
  await reader.openCard('LBY');
  await page.goBack();
  await reader.hasNoCard();
  await page.goForward();
  await expect(reader.card('Libya')).toBeVisible();
  await reader.open('#RWA', { query: '?again' });
  await expect(reader.card('Rwanda')).toBeVisible();
});

test('small places open at their dots', async ({ reader }) => {
  for (const [id, name] of Object.entries({
    XKX: 'Kosovo', STP: 'São Tomé and Príncipe', RWA: 'Rwanda', SWZ: 'Eswatini', SLV: 'El Salvador',
  })) {
    await reader.map.pick(id);
    await expect(reader.card(name)).toBeVisible();
    await expect(reader.cards).toHaveCount(1);
    await reader.closeCard();
  }
});

test('the map is no tab stop; the table carries the keyboard', async ({ page, reader }) => {
  const { table } = reader;
  await table.open();
  const met = [];
  for (let stop = 0; stop < 6; stop++) {
    await reader.keys('Tab');
    expect(await reader.map.hasFocus()).toBe(false);
    met.push(await page.evaluate(() => document.activeElement.textContent));
  }
  await expect(table.link('Angola')).toHaveCount(1);
  expect(met).toContain('Angola');
  await table.link('Kosovo').focus();
  await reader.keys('Enter');
  await expect(reader.card('Kosovo')).toBeVisible();
  await reader.keys('Tab');
  await expect(reader.closeLink).toBeFocused();
});

test('a link in the table opens the card in view, without scrolling the page', async ({ page, reader }) => {
  const { table } = reader;
  await table.open();
  await table.link('Yemen').scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  await table.link('Yemen').click();
  await expect(reader.card('Yemen').getByRole('heading')).toBeInViewport();
  expect(await scrolled(page)).toBe(before);
});

test('the heads of the table are plain text, and offer nothing to sort by', async ({ reader }) => {
  const { table } = reader;
  await table.open();
  await expect(table.heads.filter({ hasText: /^(Country|Stance|Date|People|Money \(USD\))$/ })).toHaveCount(5);
  await expect(table.root.getByRole('button')).toHaveCount(0);
  await expect(table.heads.first()).toHaveCSS('cursor', 'auto');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap opens a sheet that leaves the page where it is', async ({ page, reader }) => {
    const { x, y } = await reader.map.spot('XKX');
    await page.touchscreen.tap(x, y);
    const kosovo = reader.card('Kosovo');
    await expect(kosovo).toBeInViewport();
    const box = await kosovo.boundingBox();
    expect([box.x, box.width]).toEqual([0, 360]);
    expect(box.y + box.height).toBeLessThanOrEqual(740);
    expect(await scrolled(page)).toBe(0);
    await reader.closeLink.tap();
    await reader.hasNoCard();
  });
});
