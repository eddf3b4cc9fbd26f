// <stance-map> and the page around it: styles, room, wheel, keyboard, policies; and many of them on a page.

import { stanceLabel } from '../support/dossiers.mjs';
import { element, elementPage, elementScript, filesAskedOf, hosting } from '../support/host.mjs';
import { overflow, style } from '../support/reader.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const DECLINED = stanceLabel('declined');

test('the host’s styles do not come in, and ours do not get out', async ({ page, reader, host, guest }) => {
  const wild = '<style>* { color: red; font-size: 40px; box-sizing: border-box } figure { margin: 99px } main { text-align: right; letter-spacing: .3em; line-height: 3; text-transform: uppercase; cursor: wait } button { border: 9px solid } h1 { margin: 7px } stance-map { display: block }</style>';
  await page.goto(host.page(elementPage(guest, element(guest))));
  await reader.isReady();
  const plain = await reader.looks();
  await page.goto(host.page(elementPage(guest, element(guest)), { head: wild }));
  await reader.isReady();
  expect(await reader.looks()).toEqual(plain);
  expect(await page.evaluate(() => [getComputedStyle(document.querySelector('main > h1')).margin, document.adoptedStyleSheets.length, document.querySelectorAll('head style').length])).toEqual(['7px', 0, 1]);
});

test('a publisher’s colours, type and parts are taken', async ({ page, reader, host, guest }) => {
  const head = '<style>stance-map { --stancemap-ink: rgb(1, 2, 3); --stancemap-sea: rgb(4, 5, 6); --stancemap-serif: monospace; --stancemap-text: 18px } stance-map::part(heading) { display: none } stance-map::part(card) { border-radius: 0 }</style>';
  await page.goto(host.page(elementPage(guest, element(guest)), { head }));
  await reader.isReady();
  expect(await style(reader.figure, 'color')).toBe('rgb(1, 2, 3)');
  expect(await style(reader.figure, 'fontSize')).toBe('18px');
  expect(await style(reader.map.sea, 'fill')).toBe('rgb(4, 5, 6)');
  expect(await style(reader.heading.locator('h1'), 'fontFamily')).toBe('monospace');
  await expect(reader.heading).toBeHidden();
  expect(await style(reader.allCards.all, 'borderRadius')).toBe('0px');
});

test('it is as narrow as its column, whatever the window is', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(elementPage(guest, `<div style="width:380px">${element(guest)}</div>`)));
  await reader.isReady();
  await expect(reader.legend.shortLabels.first()).toBeVisible();
  await reader.map.click('RWA');
  const rwanda = reader.card('Rwanda');
  await expect(rwanda).toBeVisible();
  // A sheet below the map.
  const [shown, drawn] = await Promise.all([rwanda.boundingBox(), reader.map.root.boundingBox()]);
  expect(shown.y).toBeGreaterThan(drawn.y + drawn.height - 1);
  expect(shown.width).toBeLessThanOrEqual(380);
  expect(await reader.figure.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  // The column grows, and the map with it.
  await page.evaluate(() => (document.querySelector('main > div').style.width = '900px'));
  await expect.poll(async () => (await reader.map.root.boundingBox()).width).toBeGreaterThan(800);
  await expect(reader.map.names.first()).toBeAttached();
});

test('a wheel scrolls the page and says how to zoom; with Ctrl it zooms', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(elementPage(guest, element(guest, 'compact') + '<p style="height:3000px">')));
  await reader.isReady();
  const { x, y } = await reader.map.root.boundingBox();
  await page.mouse.move(x + 300, y + 100);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await expect(reader.view.hint).toContainText('Ctrl');
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await reader.view.isNear();
});

test('by keyboard alone: through the map, into a card, and out of it', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(elementPage(guest, '<p><button id="before">Before</button></p>' + element(guest, 'compact') + '<p><button id="after">After</button></p>')));
  await reader.isReady();
  await page.locator('#before').focus();
  await reader.map.tabTo();
  const id = await reader.map.focusedPlace();
  await reader.keys('Enter');
  await expect(reader.allCards.of(id)).toBeFocused();
  await reader.keys('Escape');
  await reader.hasNoCard();
  await expect(reader.map.link(id)).toBeFocused();
  await reader.tabUntil(() => page.evaluate(() => document.activeElement.id === 'after'), 30);
});

test('under a strict policy that allows our site, it does all that it can', async ({ page, reader, host, guest }) => {
  const { origin } = new URL(guest);
  const headers = { 'Content-Security-Policy': `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; img-src data:; require-trusted-types-for 'script'` };
  await page.goto(host.page(elementScript(guest) + element(guest), { headers }));
  await reader.isReady();
  await reader.map.click('RWA');
  await expect(reader.card('Rwanda')).toBeVisible();
  await page.locator('stance-map').evaluate((one) => one.setAttribute('lang', 'es'));
  await reader.isIn('es');
  expect(await reader.map.fill('RWA')).toMatch(/^rgb/);
  expect(await style(reader.timeline.axisLabels, 'left')).not.toBe('0px');
});

test('one that is scrolled away and back shows the same as before, and takes the same room meanwhile', { tag: '@narrow' }, async ({ page, reader, host, guest }) => {
  await page.goto(host.page(elementPage(guest, element(guest, 'id="m"') + '<p style="height:9000px">')));
  await reader.isReady();
  await reader.map.click('RWA');
  await reader.legend.choose(DECLINED);
  await expect(page.locator('#m')).toHaveAttribute('stance', 'declined');
  await page.evaluate(() => document.querySelector('#m').shadowRoot.activeElement?.blur());
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await page.evaluate(() => scrollTo(0, 8000));
  await expect(reader.map.drawing).toHaveCount(0);
  expect(await height()).toBe(before);
  await page.evaluate(() => scrollTo(0, 0));
  await reader.isReady();
  await expect(reader.card('Rwanda')).toBeVisible();
  await reader.legend.expectChosen(DECLINED);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('all files are asked for once, when the first of many elements comes near; those far away hold nothing', async ({ page, reader, host, guest, context }) => {
  const paths = filesAskedOf(context, guest);
  const many = Array.from({ length: 10 }, (_, at) => `<p>Part ${at}</p>${element(guest, `id="m${at}" style="display:block"`)}<p style="height:400px">`).join('');
  await page.goto(host.page(elementPage(guest, `<div style="height:5000px"></div>${many}`)));
  // The elements are there, and have had two frames to ask for something.
  await page.evaluate(() => customElements.whenDefined('stance-map').then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))));
  await page.waitForLoadState('networkidle');
  expect(paths).toEqual(['embed.js']);
  let most = 0;
  for (let at = 0; at < 10; at++) {
    const one = reader.within(page.locator(`#m${at}`));
    await page.locator(`#m${at}`).scrollIntoViewIfNeeded();
    await one.isReady();
    most = Math.max(most, await reader.map.drawing.count());
  }
  expect(paths.sort()).toEqual(['dossiers/third-country-deportations.html', 'embed.css', 'embed.js', 'viewer.js', 'viewer_bg.wasm']);
  expect(most).toBeLessThanOrEqual(5);
});
