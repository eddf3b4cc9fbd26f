// Zooming and moving the map: by buttons, mouse and keys. (Fingers: see touch.spec.mjs.)

import { Reader, hasTouch, pause } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

/** A turn of the wheel that has scrolled the page goes on doing so until it has paused for 250 ms. */
const WHEEL_PAUSE = 300;
/** A mouse that has not moved for 80 ms lets the map go where it stands; one that has makes it slide on. */
const HELD_STILL = 120;

/** The button in a card that zooms to its place. */
const zoomTo = (card) => card.getByRole('button', { name: /^Show on map/ }).click();

test('buttons zoom in, out, and back to the whole world', { tag: '@touch' }, async ({ reader }) => {
  const { view } = reader;
  await reader.open();
  expect(await view.zoom()).toBeCloseTo(1, 3);
  await view.zoomIn();
  const near = await view.zoom();
  await view.button('Zoom out').click();
  await view.atRest();
  expect(await view.zoom()).toBeLessThan(near);
  await view.button('Whole world').click();
  await view.expectZoom(1, 3);
  await view.atRest();
  await expect(view.button('Zoom out')).toHaveAttribute('aria-disabled', 'true');
});

test('lines, dots and names keep their size when the map has come to rest', { tag: '@narrow' }, async ({ reader }) => {
  const { view } = reader;
  await reader.open();
  if (hasTouch()) await view.zoomIn(1); // the dot of a narrow map has another place
  await expect(reader.map.names.first()).toBeAttached();
  const before = await view.drawnSizes('STP');
  await view.button('Zoom in').click();
  await view.button('Zoom in').click();
  await view.expectZoomAbove(hasTouch() ? 5 : 3);
  await view.atRest();
  const after = await view.drawnSizes('STP');
  // The steps of the styles before Wasm are coarse: up to a tenth.
  for (const what of ['line', 'dot', 'name']) {
    expect(after[what] / before[what], what).toBeGreaterThan(0.88);
    expect(after[what] / before[what], what).toBeLessThan(1.15);
  }
});

test('a near map has the names of its places, none over another', async ({ reader }) => {
  await reader.open();
  await zoomTo(await reader.openCard('ETH'));
  await reader.view.expectZoomAbove(2);
  await reader.view.atRest();
  const { names } = reader.map;
  await expect(names.filter({ hasText: /^Ethiopia$/ })).toBeAttached();
  const boxes = await names.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  expect(boxes.length).toBeGreaterThan(3);
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(0, i)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 3 || b.bottom <= a.top + 3;
      expect(apart, JSON.stringify([a, b])).toBe(true);
    }
  }
});

test('a card’s button brings its place into the middle, and the card stays beside it', { tag: '@narrow' }, async ({ reader }) => {
  const { view } = reader;
  await reader.open();
  const mongolia = await reader.openCard('MNG');
  await zoomTo(mongolia);
  await view.expectZoomAbove(1.5);
  await view.atRest();
  await expect(mongolia).toBeVisible();
  const [box, at] = [await view.frame(), await view.middle('MNG')];
  expect(Math.abs(at.x - box.x - box.width / 2)).toBeLessThan(box.width / 4);
  if (hasTouch()) return; // there the card is a sheet below the map
  const card = await mongolia.boundingBox();
  expect(card.x > at.x || card.x + card.width < at.x).toBe(true);
});

test('near places open their cards, also the smallest', { tag: '@touch' }, async ({ reader }) => {
  await reader.open('', { query: '?at=0.5306,0.4989,9' });
  await reader.view.expectZoom(9);
  await reader.openCard('STP');
  await expect(reader.card('São Tomé and Príncipe')).toBeVisible();
});

test('the address keeps the view, and a shared link restores it', async ({ page, reader, context }) => {
  await reader.open();
  await reader.view.zoomIn();
  await expect(page).toHaveURL(/\?at=/);
  const there = await reader.view.middle('LBY');
  const other = new Reader(await context.newPage());
  await other.open('', { query: reader.query() });
  await other.view.expectZoom(await reader.view.zoom());
  await other.view.atRest();
  const here = await other.view.middle('LBY');
  expect(Math.hypot(here.x - there.x, here.y - there.y)).toBeLessThan(3);
});

test('an address that names no view shows the whole world', async ({ reader }) => {
  await reader.open('', { query: '?at=a,b,1e9' });
  await reader.view.atRest();
  expect(await reader.view.zoom()).toBeCloseTo(1, 3);
});

test('going back undoes the zoom of a card’s button, and leaves the card', async ({ page, reader }) => {
  await reader.open();
  const ethiopia = await reader.openCard('ETH');
  await zoomTo(ethiopia);
  await expect(page).toHaveURL(/\?at=.*#ETH$/);
  await page.goBack();
  await reader.view.expectZoom(1, 3);
  await expect(ethiopia).toBeVisible();
  await page.goForward();
  await reader.view.expectZoomAbove(2);
});

test('closing a card leaves the map where it was moved to meanwhile', async ({ page, reader }) => {
  await reader.open();
  await reader.openCard('LBY');
  await reader.view.zoomIn();
  await expect(page).toHaveURL(/\?at=.*#LBY$/);
  await reader.keys('Escape');
  await reader.hasNoCard();
  await expect(page).toHaveURL(/\?at=[^#]*$/);
  expect(await reader.view.zoom()).toBeGreaterThan(2.9);
});

test('what is in view is announced', async ({ reader }) => {
  await reader.open();
  await reader.view.zoomIn();
  await expect(reader.announced).toHaveText(/^Zoomed in 3\.2 times\. \d+ countries in view$/);
  await reader.view.button('Whole world').click();
  await expect(reader.announced).toHaveText('Whole world in view: 43 countries');
});

test('with reduced motion the map moves at once', async ({ page, reader }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.open();
  await reader.view.button('Zoom in').click();
  // Two frames later it is there; nothing comes in between.
  expect((await reader.view.widthsOverFrames()).length).toBe(1);
});

test('the wheel zooms about the mouse', async ({ page, reader }) => {
  const { view } = reader;
  await reader.open();
  const at = await reader.map.spot('LBY');
  const before = await view.middle('LBY');
  await page.mouse.move(at.x, at.y);
  // To bring the map into view the page may have been scrolled.
  await pause(page, WHEEL_PAUSE);
  for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -100);
  await view.expectZoomAbove(1.9);
  await view.atRest();
  // The point under the mouse stays there, so its surroundings move away from it.
  const after = await view.middle('LBY');
  const times = await view.zoom();
  expect(Math.abs(at.x + (before.x - at.x) * times - after.x)).toBeLessThan(4);
  expect(Math.abs(at.y + (before.y - at.y) * times - after.y)).toBeLessThan(4);
});

test('a wheel that cannot zoom out scrolls the page, and back up to the map', async ({ page, reader }) => {
  await reader.open();
  await reader.map.pointAt('LBY');
  const scroll = () => page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 400);
  await expect.poll(scroll).toBeGreaterThan(300);
  await pause(page, WHEEL_PAUSE);
  await page.mouse.wheel(0, -600);
  await expect.poll(scroll).toBe(0);
  await reader.view.atRest();
  expect(await reader.view.zoom()).toBeCloseTo(1, 3);
});

test('a drag moves the map, opens nothing, and stops at the edge of the world', async ({ page, reader }) => {
  const { view } = reader;
  await reader.open();
  await view.zoomIn();
  const box = await view.frame();
  const [x, y] = [box.x + box.width / 2, box.y + 150];
  const before = await view.middle('LBY');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 6 });
  await pause(page, HELD_STILL);
  await page.mouse.up();
  await view.atRest();
  const after = await view.middle('LBY');
  expect(after.x - before.x).toBeCloseTo(60, -0.5);
  expect(after.y - before.y).toBeCloseTo(30, -0.5);
  await reader.hasNoCard();
  for (let i = 0; i < 6; i++) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 500, y + 300, { steps: 4 });
    await page.mouse.up();
    await reader.twoFrames();
  }
  await view.atRest();
  const world = await reader.map.root.boundingBox();
  expect(Math.abs(world.x - box.x)).toBeLessThan(2);
  expect(Math.abs(world.y - box.y)).toBeLessThan(2);
});

test('a press of the button stops a sliding map where it is by then', async ({ reader }) => {
  await reader.open();
  const seen = await reader.view.pressWhileSliding();
  expect(Math.abs(seen.held - seen.sliding)).toBeLessThan(0.5);
  expect(Math.abs(seen.later - seen.held)).toBeLessThan(0.5);
  await reader.view.atRest();
  expect(await reader.view.zoom()).toBeGreaterThan(1);
});

test('a flight that is stopped announces what is in view, not where it would have arrived', async ({ page, reader }) => {
  await reader.open();
  await reader.view.pressWhileFlying('Africa');
  await expect(reader.announced).toHaveText(/^Zoomed in/);
  await expect(page).toHaveURL(/\?at=/);
});

test('a flight in a window that gets another width ends at its goal, and the address names it', async ({ page, reader }) => {
  await reader.open();
  await reader.view.goTo('Africa');
  await expect(page).toHaveURL(/\?at=/);
  const zoom = await reader.view.zoom();
  await reader.open('', { query: '?again' });
  await reader.view.goTo('Africa');
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect(page).toHaveURL(/[?&]at=/);
  await expect(reader.announced).toContainText('Africa: 11 countries');
  await reader.view.expectZoom(zoom);
});

test('a window that gets another width keeps the middle of the map, and its height', async ({ page, reader }) => {
  const middle = async () => {
    await reader.view.atRest();
    const [world, frame] = [await reader.view.worldBox(), await reader.view.frame()];
    // The address counts from pole to pole, and the map ends below the land.
    const full = await reader.map.drawing.evaluate((map) => map.dataset.fullHeight / map.viewBox.baseVal.height);
    return (frame.y + frame.height / 2 - world.y) / world.height / full;
  };
  await page.setViewportSize({ width: 740, height: 800 });
  await reader.open('', { query: '?at=0.55,0.6,4' });
  expect(await middle()).toBeCloseTo(0.6, 2);
  for (const width of [360, 1280, 500]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(async () => (await reader.view.frame()).width).toBeLessThanOrEqual(1.22 * width);
    await expect.poll(middle, `${width} px`).toBeCloseTo(0.6, 2);
  }
});

test('a window that gets another height leaves the drawing as it is', async ({ page, reader }) => {
  await reader.open();
  await reader.view.atRest();
  const name = await reader.map.names.first().elementHandle();
  await page.setViewportSize({ width: 1280, height: 640 });
  await expect.poll(() => page.evaluate(() => innerHeight)).toBe(640);
  await reader.twoFrames();
  expect(await name.evaluate((one) => one.isConnected)).toBe(true);
});

test('a press that is released outside the figure does not become a drag', async ({ reader }) => {
  const { view } = reader;
  await reader.open();
  await view.zoomIn();
  const before = await view.middle('LBY');
  await view.pressAndComeBackReleased();
  await reader.twoFrames();
  expect(await view.middle('LBY')).toEqual(before);
});

test('a double click zooms in, with Shift out', async ({ page, reader }) => {
  await reader.open();
  const { x, y } = await reader.map.spot('AUS');
  await page.mouse.dblclick(x, y);
  await reader.view.expectZoomAbove(2);
  await reader.view.atRest();
  await page.keyboard.down('Shift');
  await page.mouse.dblclick(x, y);
  await page.keyboard.up('Shift');
  await reader.view.expectZoom(1, 2);
});

test('keys zoom and pan while the map has the focus, and only then', async ({ reader }) => {
  const { view } = reader;
  await reader.open();
  await reader.keys('+');
  await view.atRest();
  expect(await view.zoom()).toBeCloseTo(1, 3);
  await reader.map.tabStop.focus();
  await reader.keys('+', '+');
  await view.expectZoomAbove(3);
  await view.atRest();
  const before = await view.middle('LBY');
  await reader.keys('Shift+ArrowLeft');
  await expect.poll(async () => (await view.middle('LBY')).x).toBeGreaterThan(before.x + 100);
  await reader.keys('-');
  await expect.poll(() => view.zoom()).toBeLessThan(2);
  await reader.keys('0');
  await view.expectZoom(1, 3);
});

test('an arrow key that leads beyond the edge brings the place into view', async ({ reader }) => {
  await reader.open('', { query: '?at=0.5306,0.4989,8' });
  await reader.view.expectZoom(8);
  await reader.map.link('STP').focus();
  await reader.keys('ArrowRight');
  await reader.view.atRest();
  const focused = await reader.map.focusedPlace();
  expect(focused).not.toBe('STP');
  const [box, at] = [await reader.view.frame(), await reader.view.middle(focused)];
  expect(at.x).toBeGreaterThan(box.x);
  expect(at.x).toBeLessThan(box.x + box.width);
  expect(at.y).toBeGreaterThan(box.y);
  expect(at.y).toBeLessThan(box.y + box.height);
});
