// Embedding, in Firefox: frames sized by hosts' libraries, the element, words that drive both.

import { expect } from '@playwright/test';
import { PARTS, wordsFor, wordsForFrame } from '../support/article.mjs';
import { SRC } from '../support/dossiers.mjs';
import { test as base } from '../support/browsers/firefox.mjs';
import { WAYS, elementScript, hosting, policyOf, toldByElements, whatElementsTell } from '../support/host.mjs';
import { serve } from '../support/serve.mjs';

const test = base.extend(hosting);

const historyLength = (page) => page.evaluate(() => history.length);

async function frameOf(page, reader) {
  await page.waitForSelector('iframe');
  await expect.poll(() => page.frames().length).toBe(2);
  return reader.within(page.frames()[1]);
}

/** The frame is as high as its content; answers with the height. */
async function fits(page, { scope }) {
  const content = () => scope.evaluate(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height));
  const height = () => page.$eval('iframe', (frame) => Math.round(frame.getBoundingClientRect().height));
  await expect.poll(async () => (await height()) - (await content()), { timeout: 15_000 }).toBe(0);
  return content();
}

test.describe('Firefox', { tag: '@firefox' }, () => {
  test('by each library of hosts the frame is as high as its content, wide and narrow', async ({ page, reader, host, guest, faults }) => {
    test.slow();
    // A library may speak to the frame before its page is there, and does so again later.
    faults.allow(/target origin provided/);
    for (const [name, way] of Object.entries(WAYS)) {
      await test.step(name, async () => {
        await page.setViewport({ width: 1280, height: 800 });
        await page.goto(host.page(`<h1>Host</h1>${way(`${guest}embed.html`)}`));
        const framed = await frameOf(page, reader);
        await framed.isReady();
        const wide = await fits(page, framed);
        await page.setViewport({ width: 500, height: 800 });
        expect(await fits(page, framed), name).not.toBe(wide);
      });
    }
  });

  test('a frame that was hidden gets its height when it is shown', async ({ page, reader, host, guest }) => {
    await page.goto(host.page(`<div id="tab" style="display:none">${WAYS['pym.js'](`${guest}embed.html`)}</div>`));
    const framed = await frameOf(page, reader);
    await page.evaluate(() => document.querySelector('#tab').style.removeProperty('display'));
    await framed.isReady();
    await fits(page, framed);
  });

  test('in a sandbox and under a strict policy the frame works, and adds nothing to the history', async ({ page, reader, host }) => {
    const strict = await serve({ headers: (file) => ({ 'Access-Control-Allow-Origin': '*', ...(file.endsWith('.html') ? { 'Content-Security-Policy': policyOf('embed.html') } : {}) }) });
    const frame = (attributes) => `<h1>Host</h1><iframe title="Map" src="${strict.url}embed.html" ${attributes} style="width:100%;border:0" height="900"></iframe>`;
    await page.goto(host.page(frame('')));
    const framed = await frameOf(page, reader);
    await framed.isReady();
    const before = await historyLength(page);
    await framed.click('LBY');
    await framed.expectCard('LBY');
    expect(await historyLength(page)).toBe(before);
    await page.goto(host.page(frame('sandbox="allow-scripts"')));
    await (await frameOf(page, reader)).isReady();
    await strict.close();
  });

  test('the element shows the figure, takes attributes, tells what is selected, and leaves no trace', async ({ page, reader, host, guest }) => {
    await page.goto(host.page(`${whatElementsTell}${elementScript(guest)}<h1>Host</h1><stance-map id="m" src="${guest}${SRC}" day="2025-05-20"></stance-map>`));
    const m = reader.within(page, '#m');
    await m.isReady();
    await m.expectDay(/20 May 2025/);
    // Its colours and patterns are those of the dossier.
    expect(await m.fill('PER')).toMatch(/^rgb/);
    const before = await historyLength(page);
    await m.click('PER');
    await m.expectCard('PER');
    await expect.poll(() => page.$eval('#m', (map) => map.getAttribute('place'))).toBe('PER');
    expect((await toldByElements(page, 'select')).map(({ place, name }) => `${place} ${name}`)).toEqual(['PER Peru']);
    await page.$eval('#m', (map) => map.setAttribute('lang', 'es'));
    await m.expectLanguage('es');
    expect(await historyLength(page)).toBe(before);
    await page.$eval('#m', (map) => map.remove());
    expect(await page.evaluate(() => document.querySelectorAll('stance-map').length)).toBe(0);
  });

  test('the words of the example article drive element, story and frame', async ({ page, reader, site }) => {
    await page.goto(`${site}examples/article.html`);
    await page.$eval(PARTS.world, (map) => map.scrollIntoView());
    const world = reader.within(page, PARTS.world);
    await world.isReady();
    await page.click(wordsFor('RWA'));
    await world.expectCard('RWA');
    expect(await page.$$eval(PARTS.marked, (all) => all.map((one) => one.textContent))).toEqual(['Rwanda', 'Rwanda']);
    await page.$eval(`${PARTS.step}:nth-child(4)`, (step) => {
      const { top, height } = step.getBoundingClientRect();
      scrollBy(0, top + height / 2 - innerHeight * 0.55);
    });
    await expect.poll(() => page.$eval(PARTS.story, (map) => map.getAttribute('place')), { timeout: 15_000 }).toBe('XKX');
    await page.$eval(PARTS.frame, (frame) => frame.scrollIntoView());
    const isOurs = (frame) => frame.url().includes('embed.html');
    await expect.poll(() => page.frames().some(isOurs)).toBe(true);
    const framed = reader.within(page.frames().find(isOurs));
    await framed.isReady();
    await page.click(wordsForFrame('MDA'));
    await framed.expectCard('MDA');
    await expect.poll(() => page.$eval(wordsForFrame('MDA'), (one) => one.ariaCurrent ?? one.getAttribute('aria-current'))).toBe('true');
  });
});
