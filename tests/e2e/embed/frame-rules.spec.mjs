// The page for frames under the rules of a host: sandboxes, policies, no script for its height.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE } from '../support/dossiers.mjs';
import { askFrame, frame, frameOf, hosting, policyOf, toldByFrames, whatFramesTell } from '../support/host.mjs';
import { style } from '../support/reader.mjs';
import { DIST, serve } from '../support/serve.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const told = toldByFrames;
const historyLength = (page) => page.evaluate(() => history.length);

/** A host of our site that sends its pages with a policy. */
const serveWith = (policy) => serve({ headers: (file) => (file.endsWith('.html') ? { 'Content-Security-Policy': policy } : {}) });

test('in a sandbox that allows only scripts, it works', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html`, 'height="900" sandbox="allow-scripts"')));
  const framed = await frameOf(reader);
  expect(await framed.scope.evaluate(() => self.origin)).toBe('null');
  await framed.map.click('LBY');
  await expect(framed.card('Libya')).toBeVisible();
  await expect.poll(() => told(page, 'select')).toMatchObject([{ place: 'LBY', name: 'Libya' }]);
  await framed.closeCard();
});

test('in such a sandbox, without the header that lets scripts be fetched, the static layer works', async ({ page, reader, host, site, faults }) => {
  faults.allow(/CORS|Failed to (fetch|load)|origin 'null'/);
  await page.goto(host.page(whatFramesTell + frame(`${site}embed.html`, 'height="900" sandbox="allow-scripts"')));
  const framed = await frameOf(reader, { isReady: false });
  await expect.poll(() => told(page, 'error')).toHaveLength(1);
  const before = await historyLength(page);
  await framed.map.click('LBY');
  await expect(framed.card('Libya')).toBeVisible();
  await framed.map.click('PER');
  await expect(framed.card('Peru')).toBeVisible();
  await framed.closeCard();
  expect(await historyLength(page)).toBe(before);
});

for (const name of ['embed.html', 'index.html']) {
  test(`under the strictest policy, ${name} does all that it can: cards, tooltips, another language, colours`, async ({ page, reader, host }) => {
    const strict = await serveWith(policyOf(name));
    await page.goto(host.page(frame(`${strict.url}${name}`)));
    const framed = await frameOf(reader);
    await framed.map.click('RWA');
    await expect(framed.card('Rwanda')).toBeVisible();
    await framed.map.shape('PER').hover({ force: true });
    await expect(framed.map.tooltip).toContainText('Peru');
    expect(await style(framed.map.tooltip, 'translate')).not.toBe('none');
    await framed.display.chooseLanguage('es');
    expect(await framed.map.fill('RWA')).toMatch(/^rgb/);
    expect(await framed.map.declaredFill('RWA')).toMatch(/^#/);
    await strict.close();
  });
}

test('where a policy forbids Wasm, cards open, and the host’s history does not grow', async ({ page, reader, host, faults }) => {
  faults.allow(/wasm-unsafe-eval|WebAssembly/);
  const strict = await serveWith(policyOf('embed.html').replace("'wasm-unsafe-eval' ", ''));
  await page.goto(host.page(whatFramesTell + frame(`${strict.url}embed.html`)));
  const framed = await frameOf(reader, { isReady: false });
  await expect.poll(() => told(page, 'error')).toHaveLength(1);
  const before = await historyLength(page);
  await framed.map.click('LBY');
  await expect(framed.card('Libya')).toBeVisible();
  await expect.poll(() => told(page, 'select')).toMatchObject([{ place: 'LBY', name: 'Libya' }]);
  await askFrame(page, { place: 'PER' });
  await expect(framed.card('Peru')).toBeVisible();
  await askFrame(page, { place: null });
  await framed.hasNoCard();
  expect(await historyLength(page)).toBe(before);
  await strict.close();
});

test('as srcdoc of a host’s page, the static layer works', async ({ page, reader, host, faults }) => {
  faults.allow(/404|Failed to (fetch|load)|dynamically imported/);
  await page.goto(host.page('<h1>Host</h1>'));
  await page.evaluate((html) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { title: 'Map', height: 900, srcdoc: html });
    frame.style.width = '100%';
    document.body.append(frame);
  }, readFileSync(join(DIST, 'embed.html'), 'utf8'));
  const framed = await frameOf(reader, { isReady: false });
  await expect(framed.legend.entries).toHaveCount(ARTICLE.stances.length + ARTICLE.marks.length + 4);
  await framed.map.click('LBY');
  await expect(framed.card('Libya')).toBeVisible();
  await framed.closeCard();
});

test('without any script of the host’s, at the height of the snippet, a card can be read and closed', async ({ page, reader, host, guest }) => {
  for (const width of [360, 700]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(host.page(frame(`${guest}embed.html`, 'height="640"')));
    const framed = await frameOf(reader);
    await framed.map.link('RWA').focus();
    await reader.keys('Enter');
    await expect(framed.card('Rwanda')).toBeInViewport();
    await expect(framed.closeLink).toBeInViewport();
    await framed.closeCard();
  }
});
