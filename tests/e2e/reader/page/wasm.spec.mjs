// Before Wasm has come, without it, and after it has died, the page's links open and close cards.

import { drawnLater } from '../../support/screen.mjs';
import { expect, holdFile, test } from '../../support/test.mjs';

test('a click made before Wasm has arrived is not lost', { tag: '@touch' }, async ({ page, reader }) => {
  const release = await holdFile(page, '*.wasm');
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
  ['cannot be loaded', (route) => route.abort(), ['@touch', '@narrow']],
  ['is broken', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no wasm' }), []],
]) {
  test(`where Wasm ${what}, cards open and close, and back leads through them`, { tag }, async ({ page, reader, faults }) => {
    faults.allow(/^console: Failed to load/);
    const warned = page.waitForEvent('console', (message) => message.type() === 'warning' && /WebAssembly|fetch/.test(message.text()));
    await page.route('**/*.wasm', answer);
    await page.goto('./');
    await warned;
    await expectLinksWork(reader);
  });
}

/**
 * Makes the viewer panic. The browser refuses it a text node: the exception leaves the viewer in the middle of its work,
 * with state that is borrowed, and the next event that needs this state panics: the trap `unreachable` ends the viewer, and
 * the page gives the figure back to its links. Answers once both have happened.
 */
async function panic(reader, faults) {
  const { page } = reader;
  faults.allow(/unreachable|refused|closure invoked recursively/);
  await reader.isReady();
  await page.evaluate(() => {
    document.createTextNode = () => { throw new Error('refused'); };
    // In the capture phase: before any other listener of the window.
    addEventListener('error', ({ error }) => {
      if (error instanceof WebAssembly.RuntimeError) window.trap = true;
    }, true);
  });
  // The tooltip is one of the parts that need text nodes.
  for (const id of ['BRA', 'LBY', 'CAN', 'BRA', 'LBY', 'CAN']) {
    await reader.map.pointAt(id);
    await reader.twoFrames();
    if (await page.evaluate(() => window.trap)) break;
  }
  await expect.poll(() => page.evaluate(() => window.trap), 'the viewer has panicked').toBe(true);
  await page.mouse.move(0, 0);
  await expect(reader.whenReady).toHaveCount(0);
}

test('after a panic the links open and close cards by the address', async ({ page, reader, faults }) => {
  await page.goto('./');
  await panic(reader, faults);
  await expectLinksWork(reader);
});

test('after a panic with a card open, a click still opens the next', async ({ page, reader, faults }) => {
  await page.goto('./');
  await reader.isReady();
  await reader.openCard('LBY');
  await panic(reader, faults);
  await reader.openCard('PER');
  await expect(reader.cards).toHaveCount(1);
});

test('a trap without a panic, such as a stack overflow, gives the figure back to its links', async ({ page, reader }) => {
  await page.goto('./');
  await reader.isReady();
  // No page can make the viewer trap without a panic: the event is as the browser would send it.
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })));
  await expect(reader.whenReady).toHaveCount(0);
  await expectLinksWork(reader);
});

test('an error of another script changes nothing', async ({ page, reader }) => {
  await page.goto('./');
  await reader.isReady();
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { error: new Error('an advertisement') })));
  await reader.isReady();
});

test('a page without a map is left as it is', async ({ page, reader }) => {
  await page.route('./', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('class="map"', 'class="picture"') });
  });
  const viewer = page.waitForResponse(/viewer.*\.wasm$/);
  await page.goto('./');
  await (await viewer).finished();
  await drawnLater(page);
  await expect(reader.legend.entries.first()).toBeVisible();
  await expect(reader.legend.root.getByRole('button')).toHaveCount(0);
});
