// Before Wasm has come, without it, and after it has died, the page's links open and close cards.

import { expect, test } from '../../support/test.mjs';

test('a click made before Wasm has arrived is not lost', { tag: '@touch' }, async ({ page, reader }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await expect(reader.map.root).toBeVisible();
  await reader.openCard('LBY');
  await expect(reader.whenReady).toHaveCount(0);
  release();
  await reader.isReady();
  await expect(reader.card('Libya')).toBeVisible();
  await expect(reader.cards).toHaveCount(1);
  await reader.closeCard();
});

/** Links open and close cards by the address alone, and going back walks through them. */
async function expectLinksWork(reader) {
  await reader.openCard('LBY');
  await reader.openCard('PER');
  await expect(reader.cards).toHaveCount(1);
  await reader.page.goBack();
  await expect(reader.card('Libya')).toBeVisible();
  await reader.closeCard();
}

for (const [what, answer, tag] of [
  ['cannot be had', (route) => route.abort(), ['@touch', '@narrow']],
  ['is broken', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no wasm' }), []],
]) {
  test(`where Wasm ${what}, cards open and close, and back leads through them`, { tag }, async ({ page, reader, faults }) => {
    faults.allow(/wasm|WebAssembly|Failed to (fetch|load)/i);
    await page.route('**/*.wasm', answer);
    await page.goto('./');
    await expectLinksWork(reader);
    expect(faults.seen.length, 'Wasm has failed').toBeGreaterThan(0);
  });
}

/** Tells the page of a trap in the viewer's Wasm. No page can make the viewer trap: the event is as the browser would send it. */
async function trap(reader) {
  await reader.isReady();
  await reader.page.evaluate(() => {
    window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));
  });
  await expect(reader.whenReady).toHaveCount(0);
}

test('after a trap the links open and close cards by the address', async ({ page, reader }) => {
  await page.goto('./');
  await trap(reader);
  await expectLinksWork(reader);
});

test('after a trap with a card open, a click still opens the next', async ({ page, reader }) => {
  await page.goto('./');
  await reader.isReady();
  await reader.openCard('LBY');
  await trap(reader);
  await reader.openCard('PER');
  await expect(reader.cards).toHaveCount(1);
});

test('an error of another script changes nothing', async ({ page, reader }) => {
  await page.goto('./');
  await reader.isReady();
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { error: new Error('an advertisement') })));
  await reader.isReady();
});
