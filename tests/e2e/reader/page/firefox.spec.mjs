// The main paths in Firefox, each as a reader goes it: click, zoom, search, filter, time, table, language.

import { expect } from '@playwright/test';
import { test } from '../../support/browsers/firefox.mjs';
import { declareMainPaths } from '../../support/browsers/paths.mjs';

test.describe('Firefox', { tag: '@firefox' }, () => {
  declareMainPaths(test, ['XKX', 'MDA', 'SLV', 'STP']);

  test('the wheel and buttons zoom, a drag moves the map, and the address keeps it', async ({ page, reader, open }) => {
    await open();
    const whole = await reader.worldWidth();
    const { x, y } = await reader.spot('LBY');
    await page.mouse.move(x, y);
    await page.mouse.wheel({ deltaY: -400 });
    await expect.poll(() => reader.worldWidth()).toBeGreaterThan(1.3 * whole);
    await reader.expectQuery(/^\?at=/);
    const before = await reader.spot('LBY');
    await page.mouse.down();
    await page.mouse.move(x - 60, y - 30, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await reader.spot('LBY')).x - before.x).toBeLessThan(-40);
    await reader.showWholeWorld();
    await expect.poll(() => reader.worldWidth()).toBeCloseTo(whole, 0);
    await reader.zoomIn();
    await expect.poll(() => reader.worldWidth()).toBeGreaterThan(1.3 * whole);
    await reader.isFine();
  });
});
