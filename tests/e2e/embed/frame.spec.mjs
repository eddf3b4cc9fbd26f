// The figure in another page's frame.

import { card, cards, close, pick } from '../support/reader.mjs';
import { expect, test } from '../support/test.mjs';

const HOST = (inner) => `<!DOCTYPE html><html lang="en"><title>Host</title><body style="margin:0">${inner}`;

/** Opens a host page with the figure in a frame; answers with the frame once Wasm has taken it over. */
async function openFramed(page, { height = '95vh', attributes = '' } = {}) {
  const body = HOST(`<iframe title="Map" src="./" style="border:0;width:100vw;height:${height}" ${attributes}></iframe>`);
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./host.html');
  return page.frames()[1];
}

test('cards open and close, and the host’s history does not grow', async ({ page }) => {
  const frame = await openFramed(page);
  await expect(frame.locator('[data-ready]')).toBeAttached();
  const before = await page.evaluate(() => history.length);
  for (const [id, name] of [['MNG', 'Mongolia'], ['PER', 'Peru']]) {
    await pick(page, id, frame);
    await expect(card(frame, name)).toBeVisible();
    await expect(cards(frame)).toHaveCount(1);
  }
  await close(frame).click();
  await expect(cards(frame)).toHaveCount(0);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('the host does not scroll when a card opens in a frame as tall as its content', async ({ page }) => {
  const frame = await openFramed(page, { height: '2400px' });
  await expect(frame.locator('[data-ready]')).toBeAttached();
  await page.evaluate(() => scrollTo(0, 240));
  const { x, y } = await frame.evaluate(() => {
    const box = document.querySelector('[data-place=LBY]').getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.click(x, y - 240);
  await expect(card(frame, 'Libya')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(240);
});

test('in a sandboxed frame without Wasm the links open cards', async ({ page, faults }) => {
  faults.allow(/CORS|Failed to (fetch|load)|origin 'null'/);
  const frame = await openFramed(page, { attributes: 'sandbox="allow-scripts"' });
  await pick(page, 'LBY', frame);
  await expect(card(frame, 'Libya')).toBeVisible();
  await expect(frame.getByRole('status')).toBeEmpty();
});
