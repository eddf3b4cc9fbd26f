// Before Wasm, without it, and after it has died: the page answers all the same.

import { card, cards, close, map, pick } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

const ready = (page) => page.locator('[data-ready]');

test('a click made before Wasm has arrived is not lost', async ({ page }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await expect(map(page)).toBeVisible();
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await expect(ready(page)).toHaveCount(0);
  release();
  await expect(ready(page)).toBeAttached();
  await expect(card(page, 'Libya')).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  await close(page).click();
  await expect(cards(page)).toHaveCount(0);
});

/** Links open and close cards by the address alone, and going back walks through them. */
async function goByTheLinks(page) {
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await pick(page, 'PER');
  await expect(card(page, 'Peru')).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  await page.goBack();
  await expect(card(page, 'Libya')).toBeVisible();
  await close(page).click();
  await expect(cards(page)).toHaveCount(0);
}

for (const [what, answer] of [
  ['cannot be had', (route) => route.abort()],
  ['is broken', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no wasm' })],
]) {
  test(`where Wasm ${what}, cards open, close and follow the way back`, async ({ page, faults }) => {
    faults.allow(/wasm|WebAssembly|Failed to (fetch|load)/i);
    await page.route('**/*.wasm', answer);
    await page.goto('./');
    await goByTheLinks(page);
    expect(faults.seen.length, 'Wasm has failed').toBeGreaterThan(0);
  });
}

/** As a trap in the page's Wasm would be told. */
const trap = (page) =>
  page.evaluate(() => {
    const error = new WebAssembly.RuntimeError('unreachable');
    window.dispatchEvent(new ErrorEvent('error', { error }));
  });

test('when Wasm dies, the links open and close cards by the address', async ({ page }) => {
  await page.goto('./');
  await expect(ready(page)).toBeAttached();
  await trap(page);
  await goByTheLinks(page);
});

test('when Wasm dies with a card open, a click still opens the next', async ({ page }) => {
  await page.goto('./');
  await expect(ready(page)).toBeAttached();
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await trap(page);
  await pick(page, 'PER');
  await expect(card(page, 'Peru')).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
});

test('an error of another script is none of ours', async ({ page }) => {
  await page.goto('./');
  await expect(ready(page)).toBeAttached();
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { error: new Error('an advertisement') })));
  await expect(ready(page)).toBeAttached();
});
