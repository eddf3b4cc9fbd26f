// <stance-map> with a dossier of the page's own, which is composed in the browser: its room, its fallback, its events, and what
// is printed of it.

import { ARTICLE, json } from '../support/dossiers.mjs';
import { element, elementPage, hosting, toldByElements } from '../support/host.mjs';
import { expect, holdFile, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const TITLE = 'A title of our own';
const OWN = { ...ARTICLE, id: 'own', title: TITLE };
const FALLBACK = '<p id="fallback">A picture of the map</p>';
const FAR = '<p style="height:9000px"></p><p id="end">End</p>';

const giveOwn = (page) => page.route('**/own.json', (route) => route.fulfill(json(OWN)));
const own = (host, inside = FALLBACK) => `<stance-map id="m" src="${host.url}own.json">${inside}</stance-map>`;
const heightOf = (page) => page.locator('#m').evaluate((map) => Math.round(map.getBoundingClientRect().height));
const toEnd = async (page, reader) => {
  await page.locator('#end').scrollIntoViewIfNeeded();
  await expect(reader.figure).toHaveCount(0);
};
const toTop = (page) => page.evaluate(() => scrollTo(0, 0));
const print = (page) => page.evaluate(() => dispatchEvent(new Event('beforeprint')));

test('its fallback is seen until the map is there, and then no more; only then it is ready', async ({ page, reader, host, guest }) => {
  await giveOwn(page);
  const release = await holdFile(page, 'composer_bg.wasm');
  await page.goto(host.page(elementPage(guest, own(host))));
  await expect(reader.figure).toHaveCount(1);
  await reader.isReady();
  await expect(page.locator('#fallback')).toBeVisible();
  await expect(reader.map.root, 'the figure that it is composed from').toBeHidden();
  expect(await toldByElements(page, 'ready')).toEqual([]);
  expect(await heightOf(page), 'it keeps the room for a map').toBeGreaterThanOrEqual(480);
  release();
  await reader.showsDossier('own');
  await expect(page.locator('#fallback')).toBeHidden();
  await expect.poll(() => toldByElements(page, 'ready')).toHaveLength(1);
  await expect(reader.figure).toHaveCount(1);
});

test('an element without content keeps its room while the map is composed', async ({ page, reader, host, guest }) => {
  await giveOwn(page);
  await page.addInitScript(() => {
    // Notes every height that the element has from the moment that it is defined.
    window.heights = [];
    customElements.whenDefined('stance-map').then(() => {
      const observer = new ResizeObserver(([{ contentRect }]) => window.heights.push(Math.round(contentRect.height)));
      observer.observe(document.querySelector('stance-map'));
    });
  });
  await page.goto(host.page(elementPage(guest, own(host, ''))));
  await reader.showsDossier('own');
  const heights = await page.evaluate(() => window.heights);
  expect(Math.min(...heights.filter((height, at) => at > 0 || height > 0))).toBeGreaterThanOrEqual(480);
});

test('scrolled away and back, again and again, it has the same height, and holds one figure', async ({ page, reader, host, guest }) => {
  await giveOwn(page);
  await page.goto(host.page(elementPage(guest, own(host) + FAR)));
  await reader.showsDossier('own');
  const before = await heightOf(page);
  for (let round = 1; round <= 3; round++) {
    await toEnd(page, reader);
    expect(await heightOf(page), `away, round ${round}`).toBe(before);
    await toTop(page);
    await reader.showsDossier('own');
    await expect.poll(() => heightOf(page), `back, round ${round}`).toBe(before);
    await expect(reader.figure).toHaveCount(1);
    await expect.poll(() => toldByElements(page, 'ready')).toHaveLength(round + 1);
  }
});

test('printed while it is out of sight, it is its own dossier', async ({ page, reader, host, guest }) => {
  await giveOwn(page);
  await page.goto(host.page(elementPage(guest, own(host) + FAR)));
  await reader.showsDossier('own');
  await toEnd(page, reader);
  await print(page);
  await reader.showsDossier('own');
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(reader.figure).toHaveCount(0);
});

test('scrolled away before it is composed, it prints its fallback', async ({ page, reader, host, guest }) => {
  await giveOwn(page);
  const release = await holdFile(page, 'composer_bg.wasm');
  await page.goto(host.page(elementPage(guest, own(host) + FAR)));
  await reader.isReady();
  await toEnd(page, reader);
  await print(page);
  await expect(page.locator('#fallback')).toBeVisible();
  await expect(reader.figure).toHaveCount(0);
  release();
  await toTop(page);
  await reader.showsDossier('own');
});

test('a finished figure that is out of sight is printed with its language, day and filter', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(elementPage(guest, element(guest, 'id="m" lang="es" day="2025-05-12" stance="declined"') + FAR)));
  await reader.isIn('es');
  await expect(reader.filtered).toHaveCount(1);
  const left = await reader.map.placesLeftIn();
  const shown = await reader.timeline.day.textContent();
  await toEnd(page, reader);
  await print(page);
  await expect(reader.figure).toHaveAttribute('lang', 'es');
  expect(await reader.map.placesLeftIn()).toEqual(left);
  expect(await reader.timeline.day.textContent()).toBe(shown);
});

test('one that was never near prints its fallback, or else the address of its dossier', async ({ page, host, guest }) => {
  await page.goto(host.page(elementPage(guest, `<p style="height:9000px"></p>${element(guest, 'id="with"', FALLBACK)}<p></p>${element(guest, 'id="without"')}`)));
  await page.evaluate(() => customElements.whenDefined('stance-map'));
  await print(page);
  await expect(page.locator('#fallback')).toBeVisible();
  await expect(page.locator('#with').getByRole('link')).toHaveCount(0);
  await expect(page.locator('#without').getByRole('link')).toHaveText(/\.json$/);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#without').getByRole('link')).toHaveCount(0);
});

test('another dossier takes its place; meanwhile nothing of the one before is shown, and an unreachable one leaves the fallback', async ({ page, reader, host, guest, faults }) => {
  faults.allow(/404/);
  await giveOwn(page);
  const release = await holdFile(page, 'composer_bg.wasm');
  await page.goto(host.page(elementPage(guest, element(guest, 'id="m"', FALLBACK))));
  await reader.isReady();
  const before = await heightOf(page);
  const show = (src) => page.locator('#m').evaluate((map, src) => map.setAttribute('src', src), src);
  await show(`${host.url}own.json`);
  await expect(reader.map.root).toBeHidden();
  expect(await heightOf(page)).toBe(before);
  release();
  await reader.showsDossier('own');
  expect(await toldByElements(page, 'error')).toEqual([]);
  await expect.poll(() => toldByElements(page, 'ready')).toHaveLength(2);
  await show(`${host.url}none.json`);
  await expect.poll(() => toldByElements(page, 'error')).toHaveLength(1);
  await expect(page.locator('#fallback')).toBeVisible();
  await expect(reader.figure).toHaveCount(0);
  await expect.poll(() => toldByElements(page, 'ready'), 'nothing was there to be ready').toHaveLength(2);
});
