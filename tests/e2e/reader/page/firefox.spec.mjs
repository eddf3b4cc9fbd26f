// The main paths in Firefox, each as a reader goes it: click, zoom, search, filter, time, table, language.

import { expect } from '@playwright/test';
import { test } from '../../support/browsers/firefox.mjs';

test.describe('Firefox', { tag: '@firefox' }, () => {
  test('a click opens a card beside its place, another changes it, Escape closes it; small places have targets', async ({ page, reader, open }) => {
    await open();
    await reader.pick('RWA');
    await reader.expectCard('RWA');
    await reader.expectHash('#RWA');
    await reader.pick('PER');
    await reader.expectCard('PER');
    await page.keyboard.press('Escape');
    await reader.expectCard(null);
    await reader.expectHash('');
    for (const id of ['XKX', 'MDA', 'SLV', 'STP']) {
      await reader.pick(id);
      await reader.expectHash(`#${id}`);
      await page.keyboard.press('Escape');
      await reader.expectHash('');
    }
  });

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

  test('a place is found by a slip of its name; Enter opens it and goes there', async ({ page, reader, open }) => {
    await open();
    const whole = await reader.worldWidth();
    await reader.search('ruanda');
    await reader.expectFound(/Rwanda/);
    await page.keyboard.press('Enter');
    await reader.expectCard('RWA');
    await expect.poll(() => reader.worldWidth()).toBeGreaterThan(1.3 * whole);
  });

  test('the legend filters map and table, and back shows all again', async ({ page, reader, open }) => {
    await open();
    await reader.choose('declined');
    await reader.expectQuery(/^\?stance=declined$/);
    await reader.expectShownInTable(/^: 3 of \d+ countries shown$/);
    expect(await reader.rowsShown()).toBe(3);
    await page.goBack();
    await reader.expectQuery(/^$/);
    await expect.poll(() => reader.rowsShown()).toBeGreaterThan(3);
  });

  test('the timeline takes map, legend and card back to a day', async ({ page, reader, open }) => {
    await open('?day=2025-03-11#RWA');
    await reader.expectStance('RWA', 'mentioned');
    await reader.expectLaterFacts('RWA', /facts? (is|are) hidden/);
    await reader.laterChange();
    await reader.expectStance('RWA', 'listed');
    await reader.expectQuery(/^\?day=2025-03-12$/);
    await reader.focusSlider();
    await page.keyboard.press('End');
    await reader.expectStance('RWA', 'agreed');
  });

  test('the table sorts, and a row opens its card', async ({ reader, open }) => {
    await open();
    await reader.openTable();
    const before = await reader.firstRowName();
    await reader.sortBy('nation');
    await reader.sortBy('nation');
    await expect.poll(() => reader.firstRowName()).not.toBe(before);
    await reader.expectQuery(/^\?sort=-nation$/);
    await reader.openFirstRow();
    await expect.poll(() => reader.hash()).not.toBe('');
    await reader.expectCard((await reader.hash()).slice(1));
  });

  test('another language is read from right to left, dates included', async ({ reader, open }) => {
    await open('?lang=ar#PAN');
    await reader.expectLanguage('ar');
    await reader.expectSince(/فبراير 2025/);
    expect(await reader.direction()).toBe('rtl');
  });
});
