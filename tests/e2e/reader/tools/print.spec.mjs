// A printed page is a picture of the screen: the same part of the world, the day, the filter, the numbers.

import { stanceLabel } from '../../support/dossiers.mjs';
import { expect, test } from '../../support/test.mjs';

// A tab in which scripts were stopped is of no use to the next test.
test.use({ reuseContext: false });

/** Lays the page out for a sheet as a browser does that prints: no script of the page runs meanwhile. */
async function printed(page, width = 718) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width, height: 1000 });
}

/** Where a place is in the map's window, as shares of it, and the size of the window. */
const placeInWindow = async (reader, id) => {
  const [window, shape] = [await reader.view.frame(), await reader.map.shape(id).boundingBox()];
  return {
    x: (shape.x + shape.width / 2 - window.x) / window.width,
    y: (shape.y + shape.height / 2 - window.y) / window.height,
    width: shape.width / window.width,
    tall: window.height / window.width,
  };
};

test('a moved map prints what it shows', async ({ page, reader }) => {
  await reader.open('', { query: '?view=central-america' });
  await reader.view.isNear();
  await reader.view.atRest();
  const before = await placeInWindow(reader, 'HND');
  expect(before.x).toBeGreaterThan(0);
  expect(before.x).toBeLessThan(1);
  await printed(page);
  const after = await placeInWindow(reader, 'HND');
  for (const part of Object.keys(before)) expect(Math.abs(after[part] - before[part]), part).toBeLessThan(0.01);
  expect((await reader.view.frame()).width).toBeLessThanOrEqual(718);
});

test('on paper the filter is told in words, and the numbers on the map have their key', async ({ page, reader }) => {
  await reader.open('', { query: '?stance=declined&layer=people' });
  await expect(reader.layers.shownKey).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  expect(await reader.legend.printedFilter()).toContain(stanceLabel('declined'));
  await expect(reader.layers.shownKey).toHaveCount(1);
  await page.emulateMedia({ media: 'screen' });
  expect(await reader.legend.printedFilter()).toBe('none');
});

test('on paper the chips of two stances differ in more than their colour', async ({ page, reader }) => {
  await reader.open();
  await page.emulateMedia({ media: 'print' });
  const lines = await reader.answers.chipLines();
  expect(lines.length).toBeGreaterThan(4);
  expect(new Set(lines).size).toBe(lines.length);
});
