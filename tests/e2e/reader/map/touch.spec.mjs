// The map under fingers.

import { expect, test } from '../../support/test.mjs';

const TOUCH = { tag: '@touch-only' };

/** Two fingers go from one pair of points to another. */
async function fingers(page, from, to) {
  const session = await page.context().newCDPSession(page);
  const points = (part) => from.map(([x, y], i) => ({ x: x + (to[i][0] - x) * part, y: y + (to[i][1] - y) * part, id: i }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
  for (let i = 1; i <= 8; i++) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(i / 8) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('two fingers zoom and move the map', TOUCH, async ({ page, reader }) => {
  const { map, view } = reader;
  await reader.open();
  const { x, y } = await map.spot('LBY');
  await fingers(page, [[x - 20, y], [x + 20, y]], [[x - 70, y], [x + 70, y]]);
  await view.expectZoomAbove(2.5);
  await view.atRest();
  const before = await view.middle('LBY');
  await fingers(page, [[x - 30, y], [x + 30, y]], [[x - 80, y], [x - 20, y]]);
  await view.atRest();
  expect((await view.middle('LBY')).x - before.x).toBeCloseTo(-50, -1);
  await reader.hasNoCard();
});

test('one finger scrolls the page, and a hint says how to move the map', TOUCH, async ({ page, reader }) => {
  const { view } = reader;
  await reader.open();
  await view.zoomIn();
  const before = await view.zoom();
  const { x, y } = await view.frame();
  await fingers(page, [[x + 120, y + 150]], [[x + 120, y + 50]]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(40);
  await expect(page.getByText('Use two fingers to move the map')).toBeVisible();
  expect(await view.zoom()).toBeCloseTo(before, 3);
});

test('a double tap zooms in', TOUCH, async ({ page, reader }) => {
  await reader.open();
  const { x, y } = await reader.map.spot('AUS');
  // On a slow machine two taps may be too far apart for a double tap.
  await expect(async () => {
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => reader.view.zoom(), { timeout: 2000 }).toBeGreaterThan(2);
  }).toPass();
});

test('two places that are tapped one right after the other are no double tap', TOUCH, async ({ page, reader }) => {
  const { map, view } = reader;
  await reader.open();
  // Its card scrolls the page to where the others can be read, too.
  await map.click('HND');
  await expect(page).toHaveURL(/#HND$/);
  const [one, other] = [await map.spot('HND'), await map.spot('CRI')];
  await page.evaluate(() => {
    self.doubled = 0;
    addEventListener('dblclick', () => doubled++);
  });
  // Until the browser has taken two taps for a double click.
  await expect(async () => {
    await page.touchscreen.tap(one.x, one.y);
    await page.touchscreen.tap(other.x, other.y);
    expect(await page.evaluate(() => doubled)).toBeGreaterThan(0);
  }).toPass();
  await expect(reader.card('Costa Rica')).toBeVisible();
  await view.atRest();
  expect(await view.zoom()).toBeCloseTo(1, 3);
});

test('a near map grows higher than the whole world is on a narrow screen', TOUCH, async ({ reader }) => {
  const { view } = reader;
  await reader.open();
  const before = await view.frame();
  await view.zoomIn();
  const after = await view.frame();
  expect(after.height).toBeGreaterThan(before.height * 1.5);
  await view.button('Whole world').click();
  await expect.poll(async () => (await view.frame()).height).toBeCloseTo(before.height, 0);
});
