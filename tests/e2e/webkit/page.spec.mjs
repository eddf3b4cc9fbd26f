// The main paths in WebKit, each as a reader goes it: click, zoom, search, filter, time, table, language.

import { CSS } from '../support/figure/names.mjs';
import { declareMainPaths } from '../support/browsers/paths.mjs';
import { expect, test } from '../support/browsers/webkit.mjs';

declareMainPaths(test, ['XKX', 'MDA', 'SLV']);

test('the page can be clicked before the viewer has come, and the card stays open', async ({ reader, session, site }) => {
  await session.goto(`${site}#RWA`);
  await reader.expectCard('RWA');
  await reader.isReady();
  await reader.expectCard('RWA');
});

test('buttons and a double click zoom, a drag moves the map, and the address keeps it', async ({ reader, session, open }) => {
  await open();
  const whole = await reader.worldWidth();
  await reader.zoomIn();
  await expect.poll(() => reader.worldWidth()).toBeGreaterThan(1.3 * whole);
  await reader.expectQuery(/^\?at=/);
  await reader.isFine();
  const before = await reader.spot('LBY');
  await session.mouse(before, { x: before.x - 40, y: before.y - 20 }, { x: before.x - 60, y: before.y - 30 });
  // While the map moves on, another place may cover it for a moment.
  await expect.poll(async () => (await reader.spot('LBY'))?.x - before.x).toBeLessThan(-40);
  await reader.showWholeWorld();
  await expect.poll(() => reader.worldWidth()).toBeCloseTo(whole, 0);
});

test('two fingers on a trackpad zoom the map about the mouse, and not the page', async ({ reader, open }) => {
  await open();
  const whole = await reader.worldWidth();
  const spot = await reader.spot('LBY');
  // Safari alone sends these events; WebKit on Linux has none.
  const isKept = await reader.inPage((root, { css, x, y }) => {
    const send = (kind, scale) => {
      const event = new MouseEvent(kind, { bubbles: true, cancelable: true, clientX: x, clientY: y });
      root.querySelector(css.map).dispatchEvent(Object.defineProperty(event, 'scale', { value: scale }));
      return event.defaultPrevented;
    };
    return [send('gesturestart', 1), send('gesturechange', 1.5), send('gesturechange', 2.5), send('gestureend', 2.5)];
  }, spot);
  expect(isKept.slice(0, 3)).toEqual([true, true, true]);
  await expect.poll(() => reader.worldWidth()).toBeCloseTo(2.5 * whole, 0);
  const after = await reader.spot('LBY');
  // The middle of a shape that is nearer is another point of it, but not far from there.
  expect(Math.hypot(after.x - spot.x, after.y - spot.y)).toBeLessThan(60);
});

test('a drag from the map to what is below selects no text', async ({ reader, session, open }) => {
  for (const address of ['', '?view=africa']) {
    await test.step(address, async () => {
      await open(address);
      const { x, y, width, height } = await reader.box(CSS.canvas);
      const middle = x + width / 2;
      await session.mouse({ x: middle, y: y + height / 2 }, { x: middle + 60, y: y + height - 20 }, { x: middle + 200, y: y + height + 90 });
      expect(await session.run(() => getSelection().toString())).toBe('');
    });
  }
});
