// Controls that only the viewer answers are shown only where it is.

import { frame, frameOf, hosting, policyOf, toldByFrames, whatFramesTell } from '../../support/host.mjs';
import { drawnLater, shifts } from '../../support/reader.mjs';
import { serve } from '../../support/serve.mjs';
import { expect, holdFile, test as base } from '../../support/test.mjs';

const test = base.extend(hosting);

// Each case changes what the browser has.
test.use({ reuseContext: false });

/** The map is there, a card opens and closes, and no control is there that nobody answers. */
async function expectStaticFigure(reader) {
  await expect(reader.map.root).toBeVisible();
  for (const control of reader.needingViewer) await expect(control).toBeHidden();
  expect(await reader.roomOfControls(), 'no room is kept for them').toEqual([0, 0]);
  await reader.openCard('LBY');
  await reader.closeCard();
  await reader.timeline.openChanges();
  await expect(reader.timeline.changes.first()).toBeVisible();
  for (const control of reader.needingViewer) await expect(control).toBeHidden();
}

const noWasm = (page) => page.addInitScript(() => delete globalThis.WebAssembly);

/** For each reason why the viewer does not come: how it is brought about, and what the browser's console says. */
const REASONS = {
  'the browser has no Wasm': [noWasm, /^$/],
  'the script is missing': [(page) => page.route('**/viewer-*.js', (route) => route.fulfill({ status: 404 })), /^console: .*404/s],
  'the Wasm is missing': [(page) => page.route('**/viewer-*.wasm', (route) => route.fulfill({ status: 404 })), /^console: .*404/s],
  'both are missing': [(page) => page.route('**/viewer-*', (route) => route.fulfill({ status: 404 })), /^console: .*404/s],
  'neither can be reached': [(page) => page.route('**/viewer-*', (route) => route.abort()), /^console: Failed to load/],
  'the Wasm is broken': [(page) => page.route('**/viewer-*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no wasm' })), /^$/],
};

for (const [reason, [make, said]] of Object.entries(REASONS)) {
  test(`where ${reason}, the page has no dead control and no error`, { tag: '@narrow' }, async ({ page, reader, faults }) => {
    faults.allow(said);
    await make(page);
    await page.goto('./');
    await expectStaticFigure(reader);
  });
}

test('where the browser has no Wasm, a frame has no dead control, and its host is told once', async ({ page, reader, host, guest }) => {
  await noWasm(page);
  await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html`, 'height="1500"')));
  const framed = await frameOf(reader, { isReady: false });
  await expect.poll(() => toldByFrames(page, 'error')).toHaveLength(1);
  await expectStaticFigure(framed);
  expect(await toldByFrames(page, 'ready')).toEqual([]);
});

for (const [what, change] of [['no script', () => "script-src 'none'"], ['no Wasm', (policy) => policy.replace("'wasm-unsafe-eval' ", '')]]) {
  test(`where a policy allows ${what}, the page has no dead control`, async ({ page, reader, faults }) => {
    faults.allow(/^console: .*Content Security Policy/s);
    const strict = await serve({ headers: { 'Content-Security-Policy': change(policyOf('index.html')) } });
    await page.goto(strict.url);
    await expectStaticFigure(reader);
    await strict.close();
  });
}

test('after the viewer has died, no control is left that nobody answers', async ({ page, reader }) => {
  await reader.open();
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })));
  await expect(reader.whenReady).toHaveCount(0);
  await expectStaticFigure(reader);
});

test('while it is on its way, they are not seen; when it comes, nothing shifts', { tag: '@narrow' }, async ({ page, reader }) => {
  const release = await holdFile(page, 'viewer-*.wasm');
  await page.goto('./');
  await expect(reader.map.root).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.getAnimations().length), 'all of the page is drawn').toBe(0);
  for (const control of [reader.timeline.clock, reader.timeline.bandSlider]) {
    await expect(control).toBeAttached();
    await expect(control).toBeHidden();
  }
  // In whole pixels: the legend's entries become buttons, whose lines differ by a fraction.
  const top = async () => Math.round((await reader.timeline.axisLabels.first().boundingBox()).y);
  const before = await top();
  release();
  await reader.isReady();
  await expect(reader.timeline.button('Play')).toBeVisible();
  await drawnLater(page);
  expect(await top()).toBe(before);
  expect(await shifts(page)).toEqual([]);
});
