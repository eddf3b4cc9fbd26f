// <stance-map> in pages of other sites: before its viewer, its attributes and events.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, SRC, json, stanceLabel } from '../support/dossiers.mjs';
import { element, elementPage, filesAskedOf, hosting, placeInHistory, toldByElements } from '../support/host.mjs';
import { INK, Reader, style } from '../support/reader.mjs';
import { DIST } from '../support/serve.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const DECLINED = stanceLabel('declined');
/** The figure in a file of the site, as it stands there. */
const figureIn = (file) => readFileSync(join(DIST, file), 'utf8').match(/<figure[^]*<\/figure>/)[0];
/** The events of one kind that the page has kept. */
const told = toldByElements;

test.describe('before the viewer is there', () => {
  test('the figure is seen, a click opens a card, and the page’s address and history stay', async ({ page, reader, host, guest }) => {
    await page.route('**/viewer-*.wasm', () => {}); // never answered
    await page.goto(host.page(elementPage(guest, element(guest, 'id="m"'))));
    await expect(reader.map.root).toBeVisible();
    const before = await placeInHistory(page);
    await reader.map.click('RWA');
    await expect(reader.card('Rwanda')).toBeVisible();
    await expect(page.locator('#m')).toHaveAttribute('place', 'RWA');
    await reader.map.click('PER');
    await expect(reader.cards).toHaveCount(1);
    await reader.closeCard();
    expect(await placeInHistory(page)).toEqual(before);
    expect(await told(page, 'select')).toMatchObject([{ place: 'RWA', name: 'Rwanda', stance: 'agreed' }, { place: 'PER' }, { place: null }]);
  });

  test('a card that was opened then stays open when the viewer comes', { tag: '@narrow' }, async ({ page, reader, host, guest }) => {
    let go;
    await page.route('**/viewer-*.wasm', async (route) => {
      await new Promise((going) => (go = going));
      await route.continue();
    });
    await page.goto(host.page(elementPage(guest, element(guest))));
    await expect(reader.map.root).toBeVisible();
    await reader.map.click('RWA');
    await expect(reader.card('Rwanda')).toBeVisible();
    await expect.poll(() => Boolean(go)).toBe(true);
    go();
    await reader.isReady();
    await expect(reader.card('Rwanda')).toBeVisible();
    await reader.closeCard();
  });

  for (const [what, files] of [['Wasm', '**/viewer-*.wasm'], ['the files of the viewer, whose names an upgrade has changed,', '**/viewer-*']]) {
    test(`without ${what} it stays as it is, has no dead control, and the page is told once`, async ({ page, reader, host, guest, faults }) => {
      faults.allow(/^console: .*404/s);
      await page.route(files, (route) => route.fulfill({ status: 404 }));
      await page.goto(host.page(elementPage(guest, element(guest))));
      await expect.poll(() => told(page, 'error')).toHaveLength(1);
      for (const control of reader.needingViewer) await expect(control).toBeHidden();
      expect(await reader.roomOfControls()).toEqual([0, 0]);
      await reader.map.click('RWA');
      await expect(reader.card('Rwanda')).toBeVisible();
      expect(await told(page, 'error')).toHaveLength(1);
      expect(await told(page, 'ready')).toEqual([]);
    });
  }

  test('what the element holds is shown until the figure is there, and where it cannot be loaded', async ({ page, reader, host, guest, faults }) => {
    faults.allow(/404|Failed/);
    let go;
    await page.route('**/dossiers/*.html', async (route) => {
      await new Promise((going) => (go = going));
      await route.fulfill({ status: 404 });
    });
    await page.goto(host.page(elementPage(guest, element(guest, '', '<p>A picture of the map</p>'))));
    await expect(page.getByText('A picture of the map')).toBeVisible();
    await expect.poll(() => Boolean(go)).toBe(true);
    // It asks for another figure to compose from, and in vain as well.
    await expect.poll(async () => {
      go();
      return (await told(page, 'error')).length;
    }).toBe(1);
    await expect(page.getByText('A picture of the map')).toBeVisible();
    await expect(reader.map.root).toHaveCount(0);
  });

  test('a figure that the page brings with it is taken over, and not asked for again', async ({ page, reader, host, guest, context }) => {
    const paths = filesAskedOf(context, guest);
    await page.goto(host.page(elementPage(guest, element(guest, '', figureIn(SRC.replace('.json', '.html'))))));
    await reader.isReady();
    await reader.map.click('RWA');
    await expect(reader.card('Rwanda')).toBeVisible();
    expect(paths.sort()).toEqual(['embed.css', 'embed.js', 'viewer.js', 'viewer_bg.wasm']);
  });

  test('a figure in a declared shadow root is seen without any script, and taken over where there are scripts', async ({ page, reader, host, guest, browser }) => {
    const root = `<template shadowrootmode="open"><link rel="stylesheet" href="${guest}embed.css">${figureIn('index.html')}</template>`;
    const url = host.page(elementPage(guest, element(guest, '', root)));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(url);
    await expect(new Reader(plain).map.root).toBeVisible();
    await context.close();
    await page.goto(url);
    await reader.isReady();
    await reader.map.click('RWA');
    await expect(reader.card('Rwanda')).toBeVisible();
  });
});

test.describe('attributes and events', () => {
  test('each attribute is taken, and what a reader does is written there', async ({ page, reader, host, guest }) => {
    const { legend, timeline, view } = reader;
    await page.goto(host.page(elementPage(guest, element(guest, 'id="m" place="RWA" day="2025-05-20" stance="agreed" theme="dark" patterns="1" view="africa" layer="people"'))));
    await reader.isReady();
    const m = page.locator('#m');
    await expect(reader.card('Rwanda')).toBeVisible();
    await expect(timeline.day).toContainText('20 May 2025');
    await legend.expectChosen(stanceLabel('agreed'));
    await expect(reader.layers.showing('people')).toBeAttached();
    await reader.display.hasPatterns();
    await view.isNear();
    expect(await style(reader.figure, 'color')).toBe(INK.dark);

    await reader.closeCard();
    await expect(m).not.toHaveAttribute('place');
    await legend.choose(DECLINED);
    await expect(m).toHaveAttribute('stance', 'agreed,declined');
    await timeline.step('Latest');
    await expect(m).not.toHaveAttribute('day');
    await view.button('Whole world').click();
    await view.isWhole();
    await expect(m).not.toHaveAttribute('view');
    expect((await told(page, 'filter')).at(-1)).toMatchObject({ id: 'm', stance: 'agreed,declined' });
    expect((await told(page, 'day')).at(-1)).toMatchObject({ id: 'm', day: null });
  });

  test('what the page sets is shown, without moving the focus or scrolling', async ({ page, reader, host, guest }) => {
    await page.goto(host.page(elementPage(guest, `<p><button id="own">Own</button></p>${element(guest, 'id="m"')}<p style="height:3000px">`)));
    await reader.isReady();
    await page.locator('#own').focus();
    const before = await page.evaluate(() => history.length);
    const set = (name, value) => page.evaluate(([name, value]) => (value === null ? m.removeAttribute(name) : m.setAttribute(name, value)), [name, value]);
    await set('place', 'RWA');
    await expect(reader.card('Rwanda')).toBeVisible();
    await set('place', 'PER');
    await expect(reader.card('Peru')).toBeVisible();
    await set('place', 'ZZZ');
    await reader.hasNoCard();
    await set('place', null);
    await set('stance', 'declined');
    await expect(reader.table.placesShown).toHaveCount(3);
    await set('lang', 'fr');
    await reader.isIn('fr');
    await set('lang', null);
    await reader.isIn('en');
    expect(await page.evaluate(() => [history.length, scrollY, document.activeElement.id, document.title, document.documentElement.lang])).toEqual([before, 0, 'own', 'Host', 'en']);
  });

  test('a dossier of the page’s own is composed, and the page is told where that cannot be', async ({ page, reader, host, guest, faults }) => {
    faults.allow(/404/);
    await page.route('**/own.json', (route) => route.fulfill(json({ ...ARTICLE, id: 'own', title: 'A title of our own' })));
    await page.goto(host.page(elementPage(guest, `<stance-map id="a" src="${host.url}own.json"></stance-map><stance-map id="b" src="${host.url}none.json">Nothing</stance-map>`)));
    const [a, b] = ['#a', '#b'].map((id) => reader.within(page.locator(id)));
    await expect(page.locator('#a').getByRole('heading', { name: 'A title of our own' })).toBeVisible();
    await expect.poll(() => told(page, 'error')).toMatchObject([{ id: 'b' }]);
    await expect(page.locator('#b')).toHaveText('Nothing');
    await expect(b.map.drawing).toHaveCount(0);
    await a.map.click('RWA');
    await expect(a.card('Rwanda')).toBeVisible();
  });

  test('another dossier takes the place of a finished one, and of what the element holds', async ({ page, reader, host, guest }) => {
    await page.route('**/own.json', (route) => route.fulfill(json({ ...ARTICLE, id: 'own', facts: ARTICLE.facts.filter(({ places }) => places.includes('RWA')) })));
    const own = `${host.url}own.json`;
    await page.goto(host.page(elementPage(guest, `${element(guest, 'id="a"')}<stance-map id="b" src="${own}"><p>Fallback</p></stance-map>`)));
    const [a, b] = ['#a', '#b'].map((id) => reader.within(page.locator(id)));
    await a.isReady();
    await page.locator('#b').scrollIntoViewIfNeeded();
    await b.isReady();
    await expect(page.getByText('Fallback')).toBeHidden();
    await b.showsDossier('own');
    const counts = await b.legend.entries.allTextContents();
    await page.locator('#a').scrollIntoViewIfNeeded();
    await a.isReady();
    await page.locator('#a').evaluate((map, own) => map.setAttribute('src', own), own);
    await a.showsDossier('own');
    await expect(a.figure).toHaveCount(1);
    await expect.poll(() => a.legend.entries.allTextContents()).toEqual(counts);
  });

  test('a view that is asked for together with a language is shown', async ({ page, reader, host, guest }) => {
    await page.goto(host.page(elementPage(guest, element(guest, 'id="a"'))));
    await reader.isReady();
    await page.locator('#a').evaluate((map) => map.show({ lang: 'es', view: 'africa' }));
    await reader.isIn('es');
    await reader.view.atRest();
    await expect.poll(() => reader.view.zoom()).toBeGreaterThan(1.5);
  });

  test('the focus goes to the place on the map if the page has hidden the row that opened its card', async ({ page, reader, host, guest }) => {
    const { map, table } = reader;
    await page.goto(host.page(elementPage(guest, element(guest, 'id="a"'))));
    await reader.isReady();
    await table.open();
    await table.link('Angola').focus();
    await reader.keys('Enter');
    await expect(reader.card('Angola')).toBeFocused();
    await page.locator('#a').evaluate((map) => map.show({ stance: 'agreed' }));
    await expect(table.rowsOf('Angola')).toBeHidden();
    await reader.keys('Escape');
    await reader.hasNoCard();
    await expect(map.link('AGO')).toBeFocused();
  });

  test('two maps on a page do not affect each other', async ({ page, reader, host, guest }) => {
    await page.goto(host.page(elementPage(guest, element(guest, 'id="a" compact') + element(guest, 'id="b" compact'))));
    const [a, b] = ['#a', '#b'].map((id) => reader.within(page.locator(id)));
    await a.isReady();
    await b.isReady();
    await a.map.click('RWA');
    await expect(a.card('Rwanda')).toBeFocused();
    await b.map.click('PER');
    await expect(b.card('Peru')).toBeFocused();
    await expect(a.card('Rwanda')).toBeVisible();
    await reader.keys('Escape');
    await b.hasNoCard();
    await expect(a.card('Rwanda')).toBeVisible();
    await b.legend.choose(DECLINED);
    await expect(b.filtered).toBeAttached();
    await expect(a.filtered).toHaveCount(0);
    await page.locator('#b').evaluate((one) => one.remove());
    await a.closeCard();
  });
});
