// Drawing in which WebKit differs from Chromium: copies of shapes, small lines, fieldsets, tables on paper.

import { CSS, linkTo } from '../support/figure/names.mjs';
import { applyPrintStyles, countOfColor, marksOf, parts, pointsOf, rimOf, shareChanged, shareLighter, shareOfColor, wordsInTwo } from '../support/browsers/painted.mjs';
import { expect, test } from '../support/browsers/webkit.mjs';

/** Places with shapes that are large enough to look into: mentioned only, with a stance, contested, with a name on them. */
const LARGE = ['RUS', 'USA', 'AGO', 'LBY', 'PER'];

for (const [look, address] of Object.entries({
  colours: '',
  patterns: '?patterns=1',
  'a layer': '?layer=people',
  'a filter': '?stance=declined',
  'an earlier day': '?day=2025-03-20&patterns=1',
})) {
  test(`with ${look}, a country that is pointed at has a ring, and what is on it stays`, async ({ reader, open }) => {
    await open(address);
    await reader.expectIn((root, { css }) => root.getAnimations().length, {}, 0);
    const before = await reader.pixels();
    for (const id of LARGE) {
      await test.step(id, async () => {
        await reader.pointAt(id);
        await expect.poll(() => reader.text(CSS.tooltipName)).not.toBe('');
        const [ink] = await reader.style(CSS.focusRing, 'stroke');
        const after = await reader.pixels();
        const { inside, outline } = await reader.inPage(pointsOf, { id });
        expect(inside.length, 'points to look at').toBeGreaterThan(10);
        expect(shareChanged(before, after, inside), 'what has changed inside').toBeLessThan(0.05);
        expect(shareOfColor(after, outline, parts(ink)), 'how much of the ring is drawn').toBeGreaterThan(0.85);
        await reader.pointAway();
        await expect.poll(() => reader.text(CSS.tooltipName)).toBe('');
      });
    }
  });
}

test('the dot of a small country that is pointed at is larger, with a thicker outline', async ({ reader, open }) => {
  await open();
  for (const id of ['MDA', 'RWA', 'XKX']) {
    await test.step(id, async () => {
      const spot = await reader.spot(id);
      await reader.pointAt(id);
      await expect.poll(() => reader.text(CSS.tooltipName)).not.toBe('');
      const [ink] = await reader.style(CSS.focusRing, 'stroke');
      // A ring of 6 by 1.75 pixels has 66 of them; one as thin as the dot's own outline has 41.
      expect(countOfColor(await reader.pixels(), spot, 9, parts(ink))).toBeGreaterThan(58);
      await reader.pointAway();
      await expect.poll(() => reader.text(CSS.tooltipName)).toBe('');
    });
  }
});

test('the ring of the keyboard has two tones, a dark one and a light one inside it', async ({ reader, open }) => {
  await open();
  const before = await reader.pixels();
  // Browsers draw the ring of the keyboard after a key has been pressed.
  await reader.keys('Tab');
  // Countries in dark colours.
  for (const id of ['ETH', 'PER', 'AGO']) {
    await test.step(id, async () => {
      await reader.focus(linkTo(id));
      await reader.expectIn((root, { css }) => root.querySelector(css.focusRing).getAttribute('href'), {}, `#${id}-shape`);
      const [ink] = await reader.style(CSS.focusRing, 'stroke');
      const { outline } = await reader.inPage(pointsOf, { id });
      const rim = await reader.inPage(rimOf, { id });
      await expect.poll(async () => shareOfColor(await reader.pixels(), outline, parts(ink)), 'the dark tone').toBeGreaterThan(0.85);
      await expect.poll(async () => shareLighter(before, await reader.pixels(), rim), 'the light tone').toBeGreaterThan(0.6);
    });
  }
});

test('the marks of days on the timeline are dots', async ({ reader, open }) => {
  await open();
  await reader.inPage((root, { css }) => root.querySelector(css.band).scrollIntoView({ block: 'center', behavior: 'instant' }));
  // The page may still be settling below the map.
  await expect(async () => {
    const marks = await reader.inPage(marksOf);
    const isApart = (mark) => marks.every((other) => other === mark || Math.abs(other.y - mark.y) > 1 || other.from > mark.to + 14 || other.to < mark.from - 14);
    const days = marks.filter((mark) => mark.to - mark.from < 1 && isApart(mark));
    expect(days.length).toBeGreaterThan(2);
    const pixels = await reader.pixels();
    for (const { from, y, color } of days) {
      const row = (dx) => shareOfColor(pixels, [{ x: from + dx, y }], parts(color));
      expect([row(0), row(-5), row(5)], `${from} ${y}`).toEqual([1, 0, 0]);
    }
  }).toPass({ timeout: 10_000 });
});

test('the choice below the map stands in one line', async ({ reader, open }) => {
  await open();
  const [legend, label] = await reader.inPage((root) =>
    ['.layers legend', '.layers label'].map((selector) => {
      const range = document.createRange();
      range.selectNodeContents(root.querySelector(selector));
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }));
  expect(Math.abs(legend.middle - label.middle)).toBeLessThan(3);
  expect(legend.right).toBeLessThan(label.left);
});

test('on paper no word of the table is broken', async ({ session, reader, open }) => {
  await open();
  await reader.openTable();
  await session.run(applyPrintStyles);
  // The width of a sheet of A4 within margins of 10, 25 and 40 millimetres.
  for (const width of [718, 605, 491]) {
    await test.step(`${width} pixels`, async () => {
      await session.resize(width, 900);
      const { broken, count } = await reader.inPage(wordsInTwo);
      expect(count).toBeGreaterThan(300);
      expect(broken).toEqual([]);
    });
  }
});
