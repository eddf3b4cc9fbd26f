// A reader of <stance-map>: pointing, moving the map, and what happens to both while the page sets attributes.

import { stanceLabel } from '../support/dossiers.mjs';
import { element, elementPage, hosting } from '../support/host.mjs';
import { drawnLater } from '../support/reader.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const DECLINED = stanceLabel('declined');

test.beforeEach(async ({ page, reader, host, guest }) => {
  await page.goto(host.page(elementPage(guest, element(guest, 'id="m"'))));
  await reader.isReady();
});

/** Sets or removes an attribute of the element. */
const set = (page, name, value) =>
  page.evaluate(([name, value]) => (value === null ? m.removeAttribute(name) : m.setAttribute(name, value)), [name, value]);

test('the mouse points at places, and at entries of the legend', async ({ reader }) => {
  const { legend, map } = reader;
  await map.pointAt('LBY');
  await expect(map.tooltip).toContainText('Libya');
  await legend.button(DECLINED).hover();
  await expect(map.tooltip).toHaveCount(0);
  const declined = await reader.allCards.idsOf(({ stance }) => stance === 'declined');
  await expect.poll(() => map.placesLeftIn()).toEqual(declined);
});

test('the map arrives at a country that was searched for', async ({ page, reader }) => {
  await reader.search.type('mongolia');
  await reader.keys('Enter');
  await expect(reader.card('Mongolia')).toBeVisible();
  await expect(page.locator('#m')).toHaveAttribute('at', /./);
  await reader.view.isNear();
});

test('a card that is opened while the map zooms in does not end that', async ({ page, reader }) => {
  await reader.view.zoomInAndOpen('RWA');
  await expect(reader.card('Rwanda')).toBeVisible();
  await expect(page.locator('#m')).toHaveAttribute('at', /./);
  await reader.view.expectZoom(1.8);
});

test('a slider that is held keeps its day while the page sets something else', async ({ page, reader }) => {
  const { timeline } = reader;
  await timeline.slideTo('2025-04-01');
  await expect(timeline.day).toContainText('1 April 2025');
  await set(page, 'stance', 'declined');
  await reader.legend.expectChosen(DECLINED);
  await expect(timeline.day).toContainText('1 April 2025');
});

test('another figure in its place has no highlight, and only what has changed is announced', async ({ page, reader }) => {
  await page.evaluate(() => m.point({ stance: 'declined' }));
  await expect.poll(() => reader.map.linksLeftOut.count()).toBeGreaterThan(0);
  await set(page, 'projection', 'natural-earth');
  await expect(reader.map.linksLeftOut).toHaveCount(0);
  await expect(reader.announced).toContainText(stanceLabel('agreed'));
});

test('a language that was asked for twice is shown once, and the first load ends', async ({ page, reader }) => {
  let isHeld = false;
  await page.route('**/words/fr.json', (route) => {
    if (isHeld) return route.continue();
    isHeld = true;
  });
  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('words/fr.json'));
  await set(page, 'lang', 'fr');
  await expect.poll(() => isHeld).toBe(true);
  await set(page, 'lang', null);
  await set(page, 'lang', 'fr');
  await ended;
  await reader.isIn('fr');
  await reader.figure.evaluate((figure) => (figure.isFirst = true));
  await drawnLater(page);
  expect(await reader.figure.evaluate((figure) => figure.isFirst)).toBe(true);
});

test('the embed dialog keeps its styles while another figure comes', async ({ page, reader }) => {
  const sheets = () => page.evaluate(() => m.shadowRoot.adoptedStyleSheets.length);
  let answer;
  await page.route('**/words/fr.json', (route) => (answer = () => route.continue()));
  const before = await sheets();
  await set(page, 'lang', 'fr');
  await expect.poll(() => Boolean(answer)).toBe(true);
  await reader.embedDialog.open();
  answer();
  await reader.isIn('fr');
  expect(await sheets()).toBe(before + 1);
  await reader.keys('Escape');
  await expect.poll(sheets).toBe(before);
});

test('the embed dialog of an element that leaves the page leaves no styles in it', async ({ page, reader }) => {
  const sheets = () => page.evaluate(() => kept.shadowRoot.adoptedStyleSheets.length);
  await page.evaluate(() => (window.kept = document.createElement('stance-map')));
  const empty = await sheets();
  await page.evaluate(() => (window.kept = m));
  const before = await sheets();
  await reader.embedDialog.open();
  expect(await sheets()).toBe(before + 1);
  await page.evaluate(() => {
    kept.remove();
    dispatchEvent(new Event('resize'));
  });
  await expect.poll(sheets).toBe(empty);
});
