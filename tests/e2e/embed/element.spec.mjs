// <stance-map> in pages of other sites.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { SRC, hosting } from '../support/host.mjs';
import { ARTICLE, INK, card, cards, clickOrTap, close, hasTouch, map } from '../support/reader.mjs';
import { DIST } from '../support/serve.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const SCRIPT = (guest) => `<script type="module" src="${guest}embed.js"></script>`;
/** Keeps what maps tell. */
const HEARD = `<script>var heard = []; for (const kind of ['ready', 'select', 'filter', 'day', 'error']) addEventListener('stancemap:' + kind, ({ target, detail }) => heard.push({ kind, id: target.id, ...detail }))</script>`;
const element = (guest, more = '', inside = '') => `<stance-map src="${guest}${SRC}" ${more}>${inside}</stance-map>`;
const article = (guest, body) => `${HEARD}${SCRIPT(guest)}<main><h1>Host</h1>${body}</main>`;

const heard = (page, kind) => page.evaluate((kind) => heard.filter((one) => one.kind === kind), kind);
const ready = (page, at = 0) => expect(page.locator('stance-map').nth(at).locator('[data-ready]')).toBeAttached();
const link = (page, id) => page.locator(`.story a[href="#${id}"]`);
const press = (page, id) => link(page, id).dispatchEvent('click', { bubbles: true, cancelable: true, composed: true });

/** What a page asks our site for, without sums in the names. */
function asked(context, guest) {
  const paths = [];
  context.on('request', (request) => {
    if (request.url().startsWith(guest)) paths.push(request.url().slice(guest.length).replace(/-[0-9a-f]{8,}/, ''));
  });
  return paths;
}

test.describe('before the viewer is there', () => {
  test('the figure is seen, a click opens a card, and the page’s address and history stay', async ({ page, host, guest }) => {
    await page.route('**/viewer-*.wasm', () => {}); // never answered
    await page.goto(host.page(article(guest, element(guest, 'id="m"'))));
    await expect(map(page)).toBeVisible();
    const before = await page.evaluate(() => [location.href, history.length]);
    await press(page, 'RWA');
    await expect(card(page, 'Rwanda')).toBeVisible();
    await expect(page.locator('#m')).toHaveAttribute('place', 'RWA');
    await press(page, 'PER');
    await expect(cards(page)).toHaveCount(1);
    await close(page).click();
    await expect(cards(page)).toHaveCount(0);
    expect(await page.evaluate(() => [location.href, history.length])).toEqual(before);
    expect(await heard(page, 'select')).toMatchObject([{ place: 'RWA', name: 'Rwanda', stance: 'agreed' }, { place: 'PER' }, { place: null }]);
  });

  test('a card that was opened then stays open when the viewer comes', async ({ page, host, guest }) => {
    let go;
    await page.route('**/viewer-*.wasm', async (route) => {
      await new Promise((going) => (go = going));
      await route.continue();
    });
    await page.goto(host.page(article(guest, element(guest))));
    await expect(map(page)).toBeVisible();
    await press(page, 'RWA');
    await expect(card(page, 'Rwanda')).toBeVisible();
    go();
    await ready(page);
    await expect(card(page, 'Rwanda')).toBeVisible();
    await close(page).click();
    await expect(cards(page)).toHaveCount(0);
  });

  test('where Wasm cannot be had, it stays as it is, and the page is told', async ({ page, host, guest, faults }) => {
    faults.allow(/wasm|404|Failed/i);
    await page.route('**/viewer-*.wasm', (route) => route.fulfill({ status: 404 }));
    await page.goto(host.page(article(guest, element(guest))));
    await expect.poll(() => heard(page, 'error')).toHaveLength(1);
    await press(page, 'RWA');
    await expect(card(page, 'Rwanda')).toBeVisible();
  });

  test('what is in the element is shown until the figure is there, and where it cannot be had', async ({ page, host, guest, faults }) => {
    faults.allow(/404|Failed/);
    let go;
    await page.route('**/dossiers/*.html', async (route) => {
      await new Promise((going) => (go = going));
      await route.fulfill({ status: 404 });
    });
    await page.goto(host.page(article(guest, element(guest, '', '<p>A picture of the map</p>'))));
    await expect(page.getByText('A picture of the map')).toBeVisible();
    await expect.poll(() => Boolean(go)).toBe(true);
    go();
    // It asks for another figure to compose from, and in vain as well.
    await expect.poll(async () => {
      go();
      return (await heard(page, 'error')).length;
    }).toBe(1);
    await expect(page.getByText('A picture of the map')).toBeVisible();
    await expect(map(page)).toHaveCount(0);
  });

  test('a figure that the page brings with it is taken over, and not asked for again', async ({ page, host, guest, context }) => {
    const paths = asked(context, guest);
    const figure = readFileSync(join(DIST, SRC.replace('.json', '.html')), 'utf8').match(/<figure[^]*<\/figure>/)[0];
    await page.goto(host.page(article(guest, element(guest, '', figure))));
    await ready(page);
    await press(page, 'RWA');
    await expect(card(page, 'Rwanda')).toBeVisible();
    expect(paths.sort()).toEqual(['embed.css', 'embed.js', 'viewer.js', 'viewer_bg.wasm']);
  });

  test('a figure in a declared root is seen without any script, and taken over where there are scripts', async ({ page, host, guest, browser }) => {
    const figure = readFileSync(join(DIST, 'index.html'), 'utf8').match(/<figure[^]*<\/figure>/)[0];
    const root = `<template shadowrootmode="open"><link rel="stylesheet" href="${guest}embed.css">${figure}</template>`;
    const url = host.page(article(guest, element(guest, '', root)));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(url);
    await expect(map(plain)).toBeVisible();
    await context.close();
    await page.goto(url);
    await ready(page);
    await press(page, 'RWA');
    await expect(card(page, 'Rwanda')).toBeVisible();
  });
});

test.describe('attributes and events', () => {
  test('each attribute is taken, and what a reader does is written there', async ({ page, host, guest }) => {
    await page.goto(host.page(article(guest, element(guest, 'id="m" place="RWA" day="2025-05-20" stance="agreed" theme="dark" patterns="1" view="africa" layer="people"'))));
    await ready(page);
    const m = page.locator('#m');
    await expect(card(page, 'Rwanda')).toBeVisible();
    await expect(page.locator('.clock .day')).toContainText('20 May 2025');
    await expect(page.getByRole('button', { name: /^Has agreed|^Agreed/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.stancemap[data-patterns][data-layer=people]')).toBeAttached();
    await expect(page.locator('.canvas[data-near]')).toBeAttached();
    expect(await page.locator('.stancemap').evaluate((one) => getComputedStyle(one).color)).toBe(INK.dark);

    await close(page).click();
    await expect(m).not.toHaveAttribute('place');
    await page.getByRole('button', { name: /^Said no/ }).click();
    await expect(m).toHaveAttribute('stance', 'agreed,declined');
    await page.locator('.clock [data-time=latest]').click();
    await expect(m).not.toHaveAttribute('day');
    await page.locator('.zoom [data-zoom=world]').click();
    await expect(page.locator('.canvas[data-near]')).toHaveCount(0);
    await expect(m).not.toHaveAttribute('view');
    expect((await heard(page, 'filter')).at(-1)).toMatchObject({ id: 'm', stance: 'agreed,declined' });
    expect((await heard(page, 'day')).at(-1)).toMatchObject({ id: 'm', day: null });
  });

  test('what the page sets is shown, without taking the focus or scrolling', async ({ page, host, guest }) => {
    await page.goto(host.page(article(guest, `<p><button id="own">Own</button></p>${element(guest, 'id="m"')}<p style="height:3000px">`)));
    await ready(page);
    await page.locator('#own').focus();
    const before = await page.evaluate(() => history.length);
    const set = (name, value) => page.evaluate(([name, value]) => (value === null ? m.removeAttribute(name) : m.setAttribute(name, value)), [name, value]);
    await set('place', 'RWA');
    await expect(card(page, 'Rwanda')).toBeVisible();
    await set('place', 'PER');
    await expect(card(page, 'Peru')).toBeVisible();
    await set('place', 'ZZZ');
    await expect(cards(page)).toHaveCount(0);
    await set('place', null);
    await set('stance', 'declined');
    await expect(page.locator('.facts tbody:not([hidden])')).toHaveCount(ARTICLE.facts.length ? 3 : 0);
    await set('lang', 'fr');
    await expect(page.locator('.stancemap')).toHaveAttribute('lang', 'fr');
    await set('lang', null);
    await expect(page.locator('.stancemap')).toHaveAttribute('lang', 'en');
    expect(await page.evaluate(() => [history.length, scrollY, document.activeElement.id, document.title, document.documentElement.lang])).toEqual([before, 0, 'own', 'Host', 'en']);
  });

  test('a dossier of the page’s own is composed, and the page is told where that cannot be', async ({ page, host, guest, faults }) => {
    faults.allow(/404/);
    const own = JSON.stringify({ ...ARTICLE, id: 'own', title: 'A title of our own' });
    const url = host.url;
    await page.route('**/own.json', (route) => route.fulfill({ contentType: 'application/json', body: own }));
    await page.goto(host.page(article(guest, `<stance-map id="a" src="${url}own.json"></stance-map><stance-map id="b" src="${url}none.json">Nothing</stance-map>`)));
    await expect(page.locator('#a').getByRole('heading', { name: 'A title of our own' })).toBeVisible();
    await expect.poll(() => heard(page, 'error')).toMatchObject([{ id: 'b' }]);
    await expect(page.locator('#b')).toHaveText('Nothing');
    await expect(page.locator('#b').locator('.map')).toHaveCount(0);
    await page.locator('#a').locator('.story a[href="#RWA"]').dispatchEvent('click');
    await expect(card(page.locator('#a'), 'Rwanda')).toBeVisible();
  });

  test('two maps on a page keep to themselves', async ({ page, host, guest }) => {
    await page.goto(host.page(article(guest, element(guest, 'id="a" compact') + element(guest, 'id="b" compact'))));
    await ready(page, 0);
    await ready(page, 1);
    const [a, b] = ['#a', '#b'].map((id) => page.locator(id));
    await a.locator('.story a[href="#RWA"]').dispatchEvent('click');
    await expect(card(a, 'Rwanda')).toBeFocused();
    await b.locator('.story a[href="#PER"]').dispatchEvent('click');
    await expect(card(b, 'Peru')).toBeFocused();
    await expect(card(a, 'Rwanda')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cards(b)).toHaveCount(0);
    await expect(card(a, 'Rwanda')).toBeVisible();
    await b.getByRole('button', { name: /^Said no/ }).click();
    await expect(b.locator('.stancemap[data-filtered]')).toBeAttached();
    await expect(a.locator('.stancemap[data-filtered]')).toHaveCount(0);
    await b.evaluate((one) => one.remove());
    await close(a).click();
    await expect(cards(a)).toHaveCount(0);
  });
});

test.describe('in the page around', () => {
  test('its styles do not come in, and ours do not get out', async ({ page, host, guest }) => {
    const wild = '<style>* { color: red; font-size: 40px; box-sizing: border-box } figure { margin: 99px } main { text-align: right; letter-spacing: .3em; line-height: 3; text-transform: uppercase; cursor: wait } button { border: 9px solid } h1 { margin: 7px } stance-map { display: block }</style>';
    const looks = (page) => page.evaluate(() => {
      const root = document.querySelector('stance-map').shadowRoot;
      const names = ['color', 'fontSize', 'textAlign', 'letterSpacing', 'lineHeight', 'textTransform', 'cursor', 'margin', 'boxSizing', 'borderTopWidth'];
      const of = (selector) => names.map((name) => getComputedStyle(root.querySelector(selector))[name]).join();
      return ['.stancemap', '.deck', '.legend button', '.card', '.credits'].map(of);
    });
    await page.goto(host.page(article(guest, element(guest))));
    await ready(page);
    const plain = await looks(page);
    await page.goto(host.page(article(guest, element(guest)), { head: wild }));
    await ready(page);
    expect(await looks(page)).toEqual(plain);
    expect(await page.evaluate(() => [getComputedStyle(document.querySelector('main > h1')).margin, document.adoptedStyleSheets.length, document.querySelectorAll('head style').length])).toEqual(['7px', 0, 1]);
  });

  test('a publisher’s colours, type and parts are taken', async ({ page, host, guest }) => {
    const head = '<style>stance-map { --stancemap-ink: rgb(1, 2, 3); --stancemap-sea: rgb(4, 5, 6); --stancemap-serif: monospace; --stancemap-text: 18px } stance-map::part(heading) { display: none } stance-map::part(card) { border-radius: 0 }</style>';
    await page.goto(host.page(article(guest, element(guest)), { head }));
    await ready(page);
    const look = (selector, name) => page.locator(selector).first().evaluate((one, name) => getComputedStyle(one)[name], name);
    expect(await look('.stancemap', 'color')).toBe('rgb(1, 2, 3)');
    expect(await look('.stancemap', 'fontSize')).toBe('18px');
    expect(await look('.sea', 'fill')).toBe('rgb(4, 5, 6)');
    expect(await look('.heading h1', 'fontFamily')).toBe('monospace');
    await expect(page.locator('.heading')).toBeHidden();
    expect(await look('.card', 'borderRadius')).toBe('0px');
  });

  test('it is as narrow as its column, whatever the window is', async ({ page, host, guest }) => {
    test.skip(hasTouch(), 'a telephone is a column');
    await page.goto(host.page(article(guest, `<div style="width:380px">${element(guest)}</div>`)));
    await ready(page);
    await expect(page.locator('.legend .short').first()).toBeVisible();
    await press(page, 'RWA');
    // A sheet below the map.
    const [shown, drawn] = await Promise.all([card(page, 'Rwanda').boundingBox(), map(page).boundingBox()]);
    expect(shown.y).toBeGreaterThan(drawn.y + drawn.height - 1);
    expect(shown.width).toBeLessThanOrEqual(380);
    const overflow = await page.locator('.stancemap').evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    // The column grows, and the map with it.
    await page.evaluate(() => (document.querySelector('main > div').style.width = '900px'));
    await expect.poll(async () => (await map(page).boundingBox()).width).toBeGreaterThan(800);
    await expect(page.locator('.labels text').first()).toBeAttached();
  });

  test('a wheel scrolls the page and says how to zoom; with Ctrl it zooms', async ({ page, host, guest }) => {
    test.skip(hasTouch(), 'a finger has no wheel');
    await page.goto(host.page(article(guest, element(guest, 'compact') + '<p style="height:3000px">')));
    await ready(page);
    const { x, y } = await map(page).boundingBox();
    await page.mouse.move(x + 300, y + 100);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect(page.locator('.hint[data-shown]')).toContainText('Ctrl');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect(page.locator('.canvas[data-near]')).toBeAttached();
  });

  test('by keyboard alone: through the map, into a card, and out of it', async ({ page, host, guest }) => {
    test.skip(hasTouch(), 'a telephone has no keys');
    await page.goto(host.page(article(guest, '<p><button id="before">Before</button></p>' + element(guest, 'compact') + '<p><button id="after">After</button></p>')));
    await ready(page);
    await page.locator('#before').focus();
    const inMap = () => page.evaluate(() => document.querySelector('stance-map').shadowRoot.activeElement?.closest('.story')?.localName);
    for (let stops = 0; stops < 30 && !(await inMap()); stops++) await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.querySelector('stance-map').shadowRoot.activeElement.getAttribute('href').slice(1));
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${name}`)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(cards(page)).toHaveCount(0);
    await expect(link(page, name)).toBeFocused();
    for (let stops = 0; stops < 30 && (await page.evaluate(() => document.activeElement.id)) !== 'after'; stops++) await page.keyboard.press('Tab');
    await expect(page.locator('#after')).toBeFocused();
  });

  test('axe finds nothing, with a card open', async ({ page, host, guest }) => {
    await page.goto(host.page(article(guest, element(guest))));
    await ready(page);
    await press(page, 'AGO');
    await expect(card(page, 'Angola')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  test('under a strict policy that allows our site, it does all that it can', async ({ page, host, guest }) => {
    const origin = new URL(guest).origin;
    const headers = { 'Content-Security-Policy': `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; img-src data:; require-trusted-types-for 'script'` };
    await page.goto(host.page(SCRIPT(guest) + element(guest), { headers }));
    await ready(page);
    await press(page, 'RWA');
    await expect(card(page, 'Rwanda')).toBeVisible();
    await page.locator('stance-map').evaluate((one) => one.setAttribute('lang', 'es'));
    await expect(page.locator('.stancemap')).toHaveAttribute('lang', 'es');
    expect(await page.locator('.story [data-place=RWA]').evaluate((one) => getComputedStyle(one).fill)).toMatch(/^rgb/);
    expect(await page.locator('.axis span').first().evaluate((one) => getComputedStyle(one).left)).not.toBe('0px');
  });
});

test.describe('many on a page', () => {
  const many = (guest, count) => Array.from({ length: count }, (_, at) => `<p>Part ${at}</p>${element(guest, `id="m${at}" style="display:block"`)}<p style="height:400px">`).join('');

  test('all that is needed is asked for once, when the first comes near; those far away hold nothing', async ({ page, host, guest, context }) => {
    const paths = asked(context, guest);
    await page.goto(host.page(article(guest, '<div style="height:5000px"></div>' + many(guest, 10))));
    await page.waitForLoadState('load');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
    expect(paths).toEqual(['embed.js']);
    const live = () => page.evaluate(() => [...document.querySelectorAll('stance-map')].filter((one) => one.shadowRoot.querySelector('.map')).length);
    let most = 0;
    for (let at = 0; at < 10; at++) {
      await page.locator(`#m${at}`).scrollIntoViewIfNeeded();
      await ready(page, at);
      most = Math.max(most, await live());
    }
    expect(paths.sort()).toEqual([...Object.keys({ 'dossiers/third-country-deportations.html': 1, 'embed.css': 1, 'embed.js': 1, 'viewer.js': 1, 'viewer_bg.wasm': 1 })]);
    expect(most).toBeLessThanOrEqual(5);
  });

  test('ten take no more memory than two, when all were read; on paper all are there', async ({ page, host, guest }) => {
    await page.goto(host.page(article(guest, many(guest, 10))));
    const client = await page.context().newCDPSession(page);
    const memory = async () => {
      await page.evaluate(() => new Promise((done) => setTimeout(done, 2000)));
      for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
      const { nodes } = await client.send('Memory.getDOMCounters');
      const { usedSize } = await client.send('Runtime.getHeapUsage');
      return { nodes, usedSize };
    };
    const read = async (from, to) => {
      for (let at = from; at < to; at++) {
        await page.locator(`#m${at}`).scrollIntoViewIfNeeded();
        await ready(page, at);
      }
      return memory();
    };
    const two = await read(0, 2);
    const ten = await read(2, 10);
    expect(ten.nodes / two.nodes).toBeLessThan(1.5);
    expect(ten.usedSize / two.usedSize).toBeLessThan(1.5);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.map')).toHaveCount(10);
    await page.locator('#m0').scrollIntoViewIfNeeded();
    await ready(page, 0);
  });

  test('one that was left shows the same when its reader comes back, and takes the same room meanwhile', async ({ page, host, guest }) => {
    await page.goto(host.page(article(guest, element(guest, 'id="m"') + '<p style="height:9000px">')));
    await ready(page);
    await press(page, 'RWA');
    await page.getByRole('button', { name: /^Said no/ }).click();
    await expect(page.locator('#m')).toHaveAttribute('stance', 'declined');
    await page.evaluate(() => document.querySelector('#m').shadowRoot.activeElement?.blur());
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.evaluate(() => scrollTo(0, 8000));
    await expect(page.locator('.map')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(tall);
    await page.evaluate(() => scrollTo(0, 0));
    await ready(page);
    await expect(card(page, 'Rwanda')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Said no/ })).toHaveAttribute('aria-pressed', 'true');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('one that is taken out leaves nothing behind', async ({ page, host, guest }) => {
    await page.goto(host.page(article(guest, '<div id="room"></div>')));
    const client = await page.context().newCDPSession(page);
    const round = async () => {
      await page.evaluate((html) => (room.innerHTML = html), element(guest));
      await ready(page);
      await press(page, 'RWA');
      await expect(card(page, 'Rwanda')).toBeVisible();
      await page.evaluate(() => (room.innerHTML = ''));
      await expect(page.locator('stance-map')).toHaveCount(0);
      // Timers that were set are over.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 2000)));
      for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
      return client.send('Memory.getDOMCounters');
    };
    await round();
    const first = await round();
    for (let rounds = 0; rounds < 2; rounds++) await round();
    const last = await round();
    // One figure has about eight thousand nodes.
    expect(last.nodes - first.nodes).toBeLessThan(3000);
    expect(last.jsEventListeners - first.jsEventListeners).toBeLessThan(20);
  });
});
