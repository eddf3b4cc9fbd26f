// Where the focus is, a reader sees it: on a map that is zoomed, after it has moved, and when a card closes.

import { expect, test } from '../support/test.mjs';

const scrolled = (page) => page.evaluate(() => scrollY);

/** All of an element is in the window. */
async function expectInWindow(page, locator) {
  await expect
    .poll(async () => {
      const { y, height } = await locator.boundingBox();
      return y >= -1 && y + height <= page.viewportSize().height + 1;
    })
    .toBe(true);
}

test('Tab on to a zoomed map comes to a place in view: the page and the region stay', async ({ page, reader }) => {
  const { map, view } = reader;
  await reader.open();
  await view.goTo('Europe');
  await view.isNear();
  await view.atRest();
  const region = reader.query();
  await map.tabTo();
  const frame = await view.frame();
  const link = await map.focused.boundingBox();
  expect(link.x + link.width / 2).toBeGreaterThan(frame.x);
  expect(link.x + link.width / 2).toBeLessThan(frame.x + frame.width);
  expect(frame.y, 'the page is not scrolled past the map').toBeGreaterThan(-frame.height / 4);
  await view.atRest();
  expect(reader.query()).toBe(region);
  await expect(map.focusRing.first()).toBeAttached();
});

test('the ring is back once the map has moved, by any key', async ({ reader }) => {
  const { map, view } = reader;
  await reader.open();
  await map.tabTo();
  await reader.keys('h');
  await expect(map.focusRing.first()).toBeAttached();
  for (const key of ['+', '+', 'Shift+ArrowRight', 'Shift+ArrowUp', '-', '0', 'ArrowRight', 'ArrowRight']) {
    await reader.keys(key);
    await view.atRest();
    await expect(map.focusRing.first(), key).toBeAttached();
  }
  expect(await scrolled(reader.page)).toBeLessThan(400);
});

test('a card that the table has opened gives the focus back in view', async ({ page, reader }) => {
  await page.setViewportSize({ width: 1200, height: 850 });
  await reader.open();
  await reader.table.open();
  const link = reader.table.root.getByRole('link', { name: 'Russia', exact: true });
  await link.press('Enter');
  await expect(reader.cards).toHaveCount(1);
  await reader.keys('Escape');
  await reader.hasNoCard();
  await expect(link).toBeFocused();
  await expectInWindow(page, link);
});

test('a card on a phone leaves a part of the map in view, and closing it leads back', { tag: '@narrow' }, async ({ page, reader }) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await reader.open();
  const before = await scrolled(page);
  await reader.openCard('RWA');
  const { y, height } = await reader.view.frame();
  expect(y + height, 'the lower part of the map').toBeGreaterThan(60);
  await expect(reader.cards.getByRole('heading', { name: 'Rwanda' })).toBeInViewport();
  await reader.closeCard();
  await expect.poll(async () => Math.abs((await scrolled(page)) - before)).toBeLessThan(40);
});
