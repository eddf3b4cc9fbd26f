// The main paths of a reader, for browsers that are driven by readers of their own: see reader.mjs.

import { expect } from '@playwright/test';

/**
 * Declares the tests that each such browser has, with its `test`. `small` are the ids of small places whose targets are
 * tried.
 */
export function declareMainPaths(test, small) {
  test('a click opens a card beside its place, another changes it, Escape closes it; small places have targets', async ({ reader, open }) => {
    await open();
    await reader.pick('RWA');
    await reader.expectCard('RWA');
    await reader.expectHash('#RWA');
    await reader.pick('PER');
    await reader.expectCard('PER');
    await reader.keys('Escape');
    await reader.expectCard(null);
    await reader.expectHash('');
    for (const id of small) {
      await reader.pick(id);
      await reader.expectHash(`#${id}`);
      await reader.keys('Escape');
      await reader.expectHash('');
    }
  });

  test('a place is found by a slip of its name; Enter opens it and goes there', async ({ reader, open }) => {
    await open();
    const whole = await reader.worldWidth();
    await reader.search('ruanda');
    await reader.expectFound(/Rwanda/);
    await reader.keys('Enter');
    await reader.expectCard('RWA');
    await expect.poll(() => reader.worldWidth()).toBeGreaterThan(1.3 * whole);
  });

  test('the legend filters map and table, and back shows all again', async ({ reader, open }) => {
    await open();
    await reader.choose('declined');
    await reader.expectQuery(/^\?stance=declined$/);
    await reader.expectShownInTable(/^: 3 of \d+ countries shown$/);
    expect(await reader.rowsShown()).toBe(3);
    await reader.back();
    await reader.expectQuery(/^$/);
    await expect.poll(() => reader.rowsShown()).toBeGreaterThan(3);
  });

  test('the timeline takes map, legend and card back to a day', async ({ reader, open }) => {
    await open('?day=2025-03-11#RWA');
    await reader.expectStance('RWA', 'mentioned');
    await reader.expectLaterFacts('RWA', /facts? (is|are) hidden/);
    await reader.laterChange();
    await reader.expectStance('RWA', 'listed');
    await reader.expectQuery(/^\?day=2025-03-12$/);
    await reader.focusSlider();
    await reader.keys('End');
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
}
