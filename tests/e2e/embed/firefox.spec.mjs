// What others embed, in Firefox: frames sized by hosts' libraries, the element, words that drive both.

import { expect } from '@playwright/test';
import { test as base } from '../support/firefox.mjs';
import { SRC, WAYS, hosting, policyOf } from '../support/host.mjs';
import { serve } from '../support/serve.mjs';

const test = base.extend(hosting);


const ready = (frame) => frame.waitForSelector('.stancemap[data-ready]');
const content = (frame) => frame.evaluate(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height));
const height = (page) => page.$eval('iframe', (frame) => Math.round(frame.getBoundingClientRect().height));
const open = (frame) => frame.evaluate(() => [...document.querySelectorAll('.card')].filter((card) => card.checkVisibility()).map((card) => card.id).join());
/** The same in an element. */
const openIn = (page, selector) => page.$eval(selector, (map) => [...map.shadowRoot.querySelectorAll('.card')].filter((card) => card.checkVisibility()).map((card) => card.id).join());

async function frameOf(page) {
  await page.waitForSelector('iframe');
  await expect.poll(() => page.frames().length).toBe(2);
  return page.frames()[1];
}

async function fits(page, frame) {
  await expect.poll(async () => (await height(page)) - (await content(frame)), { timeout: 15_000 }).toBe(0);
  return content(frame);
}

for (const [name, way] of Object.entries(WAYS)) {
  test(`${name}: the frame is as high as its content, wide and narrow`, async ({ page, host, guest, faults }) => {
    // A library may speak to the frame before its page is there, and does so again later.
    faults.allow(/target origin provided/);
    await page.goto(host.page(`<h1>Host</h1>${way(`${guest}embed.html`)}`));
    const frame = await frameOf(page);
    await ready(frame);
    const wide = await fits(page, frame);
    await page.setViewport({ width: 500, height: 800 });
    expect(await fits(page, frame)).not.toBe(wide);
  });
}

test('a frame that was hidden gets its height when it is shown', async ({ page, host, guest }) => {
  await page.goto(host.page(`<div id="tab" style="display:none">${WAYS['pym.js'](`${guest}embed.html`)}</div>`));
  const frame = await frameOf(page);
  await page.evaluate(() => document.querySelector('#tab').style.removeProperty('display'));
  await ready(frame);
  await fits(page, frame);
});

test('in a sandbox and under a strict policy the frame works, and adds nothing to the history', async ({ page, host }) => {
  const strict = await serve({ headers: (file) => ({ 'Access-Control-Allow-Origin': '*', ...(file.endsWith('.html') ? { 'Content-Security-Policy': policyOf('embed.html') } : {}) }) });
  await page.goto(host.page(`<h1>Host</h1><iframe title="Map" src="${strict.url}embed.html" style="width:100%;border:0" height="900"></iframe>`));
  let frame = await frameOf(page);
  await ready(frame);
  const before = await page.evaluate(() => history.length);
  await frame.evaluate(() => document.querySelector('.story a[href="#LBY"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  await expect.poll(() => open(frame)).toBe('LBY');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goto(host.page(`<h1>Host</h1><iframe title="Map" src="${strict.url}embed.html" sandbox="allow-scripts" style="width:100%;border:0" height="900"></iframe>`));
  frame = await frameOf(page);
  await ready(frame);
  await strict.close();
});

test('the element shows the figure, takes attributes, tells what is selected, and goes without a trace', async ({ page, host, guest }) => {
  const body = `<script>var heard = []; addEventListener('stancemap:select', ({ detail }) => heard.push(detail))</script><script type="module" src="${guest}embed.js"></script>
    <h1>Host</h1><stance-map id="m" src="${guest}${SRC}" day="2025-05-20"></stance-map>`;
  await page.goto(host.page(body));
  await expect.poll(() => page.$eval('#m', (map) => Boolean(map.shadowRoot.querySelector('[data-ready]'))), { timeout: 15_000 }).toBe(true);
  await expect.poll(() => page.$eval('#m', (map) => map.shadowRoot.querySelector('.clock .day').textContent)).toMatch(/20 May 2025/);
  // Its colours and patterns are those of the dossier.
  expect(await page.$eval('#m', (map) => getComputedStyle(map.shadowRoot.querySelector('[data-place=PER]')).fill)).toMatch(/^rgb/);
  const before = await page.evaluate(() => history.length);
  await page.$eval('#m', (map) => map.shadowRoot.querySelector('.story a[href="#PER"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })));
  await expect.poll(() => openIn(page, '#m')).toBe('PER');
  await expect.poll(() => page.$eval('#m', (map) => map.getAttribute('place'))).toBe('PER');
  expect(await page.evaluate(() => heard.map(({ place, name }) => `${place} ${name}`))).toEqual(['PER Peru']);
  await page.$eval('#m', (map) => map.setAttribute('lang', 'es'));
  await expect.poll(() => page.$eval('#m', (map) => map.shadowRoot.querySelector('.stancemap').lang), { timeout: 15_000 }).toBe('es');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.$eval('#m', (map) => map.remove());
  expect(await page.evaluate(() => document.querySelectorAll('stance-map').length)).toBe(0);
});

test('the words of the example article drive element, story and frame', async ({ page, site }) => {
  await page.goto(`${site}examples/article.html`);
  await page.$eval('#world', (map) => map.scrollIntoView());
  await expect.poll(() => page.$eval('#world', (map) => Boolean(map.shadowRoot.querySelector('[data-ready]'))), { timeout: 15_000 }).toBe(true);
  await page.click('main > p a[href="#RWA"]');
  await expect.poll(() => openIn(page, '#world')).toBe('RWA');
  expect(await page.$$eval('main > p [aria-current]', (all) => all.map((one) => one.textContent))).toEqual(['Rwanda', 'Rwanda']);
  await page.$eval('.step:nth-child(4)', (step) => {
    const { top, height } = step.getBoundingClientRect();
    scrollBy(0, top + height / 2 - innerHeight * 0.55);
  });
  await expect.poll(() => page.$eval('#story', (map) => map.getAttribute('place')), { timeout: 15_000 }).toBe('XKX');
  await page.$eval('#frame', (frame) => frame.scrollIntoView());
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('embed.html'))).toBe(true);
  const frame = page.frames().find((frame) => frame.url().includes('embed.html'));
  await ready(frame);
  await page.click('[data-stance-map-for] a[href="#MDA"]');
  await expect.poll(() => open(frame)).toBe('MDA');
  await expect.poll(() => page.$eval('[data-stance-map-for] a[href="#MDA"]', (one) => one.ariaCurrent ?? one.getAttribute('aria-current'))).toBe('true');
});
