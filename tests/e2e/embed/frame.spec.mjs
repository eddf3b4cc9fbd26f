// The site's own page in a frame of another page.

import { expect, test } from '../support/test.mjs';

/** Opens a host's page with our page in a frame; answers with the figure in the frame. */
async function openFramed(reader, { height = '95vh', room = '', attributes = '', isReady = true } = {}) {
  const { page } = reader;
  const body = `<!DOCTYPE html><html lang="en"><title>Host</title><body style="margin:0;${room}"><iframe title="Map" src="./" style="border:0;width:100vw;height:${height}" ${attributes}></iframe>`;
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./host.html');
  const framed = reader.within(page.frames()[1]);
  if (isReady) await framed.isReady();
  return framed;
}

test('cards open and close, and the host’s history does not grow', async ({ page, reader }) => {
  const framed = await openFramed(reader);
  const before = await page.evaluate(() => history.length);
  for (const [id, name] of [['MNG', 'Mongolia'], ['PER', 'Peru']]) {
    await framed.openCard(id);
    await expect(framed.card(name)).toBeVisible();
    await expect(framed.cards).toHaveCount(1);
  }
  await framed.closeCard();
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('the host does not scroll when a card opens in a frame as tall as its content', async ({ page, reader }) => {
  const framed = await openFramed(reader, { height: '2400px' });
  await page.evaluate(() => scrollTo(0, 240));
  const { x, y } = await framed.view.middle('LBY');
  await page.mouse.click(x, y - 240);
  await expect(framed.card('Libya')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(240);
});

test('in a sandboxed frame without Wasm the links open cards', async ({ reader, faults }) => {
  faults.allow(/CORS|Failed to (fetch|load)|origin 'null'/);
  const framed = await openFramed(reader, { attributes: 'sandbox="allow-scripts"', isReady: false });
  await framed.openCard('LBY');
  await expect(framed.notice).toBeEmpty();
});

test('the wheel belongs to the host, and a hint says how to zoom', async ({ page, reader }) => {
  const framed = await openFramed(reader, { room: 'height:3000px' });
  await framed.map.pointAt('LBY');
  await page.mouse.wheel(0, -200);
  await expect(framed.view.hint).toContainText('Hold Ctrl while scrolling to zoom');
  await framed.view.atRest();
  expect(await framed.view.zoom()).toBeCloseTo(1, 3);
  await page.keyboard.down('Control');
  for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await framed.view.expectZoomAbove(1.9);
});
