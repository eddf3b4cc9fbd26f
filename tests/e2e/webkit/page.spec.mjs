// The main paths in WebKit, each as a reader goes it: click, zoom, search, filter, time, table, language.

import { CSS } from '../support/figure/names.mjs';
import { expect, test } from '../support/browsers/webkit.mjs';

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
  for (const id of ['XKX', 'MDA', 'SLV']) {
    await reader.pick(id);
    await reader.expectHash(`#${id}`);
    await reader.keys('Escape');
    await reader.expectHash('');
  }
});

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
  await expect.poll(async () => (await reader.spot('LBY')).x - before.x).toBeLessThan(-40);
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

test('a place is found by a slip of its name; Enter opens it and goes there', async ({ reader, open }) => {
  await open();
  const whole = await reader.worldWidth();
  await reader.search('ruanda');
  await reader.expectFound(/Rwanda/);
  await reader.keys('Enter');
  await reader.expectCard('RWA');
  await expect.poll(() => reader.worldWidth()).toBeGreaterThan(1.3 * whole);
});

test('the legend filters map and table, and back shows all again', async ({ reader, session, open }) => {
  await open();
  await reader.choose('declined');
  await reader.expectQuery(/^\?stance=declined$/);
  await reader.expectShownInTable(/^: 3 of \d+ countries shown$/);
  expect(await reader.rowsShown()).toBe(3);
  await session.back();
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
