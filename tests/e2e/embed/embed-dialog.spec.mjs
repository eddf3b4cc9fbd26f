// What those who want the map in their own page paste, and the dialog in which they choose it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findings } from '../support/axe.mjs';
import { SRC, hosting } from '../support/host.mjs';
import { ARTICLE, card, clickOrTap, hasTouch } from '../support/reader.mjs';
import { DIST } from '../support/serve.mjs';
import { expect, openMap, replaceFile, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const OTHER = fileURLToPath(new URL('../../fixtures/dossiers/un-vote-es-11-1.json', import.meta.url));
const VIEW = { query: '?stance=agreed&day=2025-05-20&theme=dark', hash: '#RWA' };

const heading = (page) => page.locator('.share > summary');
const item = (page) => page.locator('[data-take=embed]');
const dialog = (page) => page.getByRole('dialog', { name: 'Embed this map' });
const text = (page) => dialog(page).getByRole('textbox', { name: 'Text to copy' });
const status = (page) => dialog(page).getByRole('status');
const kind = (page, name) => dialog(page).getByRole('radio', { name });
const tick = (page, name) => dialog(page).getByRole('checkbox', { name });
const field = (page, name) => dialog(page).getByRole('textbox', { name });
const copy = (page) => dialog(page).getByRole('button', { name: 'Copy' });
const preview = (page) => dialog(page).locator('iframe');

/** Opens the dialog; `page` may be a frame. */
async function open(page) {
  if (!(await item(page).isVisible())) await clickOrTap(heading(page));
  await clickOrTap(item(page));
  await expect(page.locator('dialog.embedding[open] textarea')).toHaveValue(/./);
}

async function openWith(page, { query = '', hash = '' } = {}) {
  await openMap(page, hash, { query });
  await open(page);
}

/** What a text is as HTML, with a browser's own parser: elements by name, and their attributes. */
const parsed = (page, html) =>
  page.evaluate((html) => {
    const of = (one) => [one.localName, Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value]))];
    return [...Object.assign(document.createElement('template'), { innerHTML: html }).content.querySelectorAll('*')].map(of);
  }, html);

test('nothing of it is asked for before a reader wants it', async ({ page, requests }) => {
  await openMap(page);
  await clickOrTap(heading(page));
  const asked = () => requests.filter((path) => /plate|words|embed|pictures/.test(path));
  expect(asked()).toEqual([]);
  await open(page);
  await expect(preview(page)).toHaveAttribute('src', /embed\.html/);
  await expect.poll(() => asked().sort()).toEqual(['./embed.html?theme=light', './plate.js', './plate_bg.wasm', './words/en.json']);
});

test('each kind is of the view that the reader has', async ({ page, site }) => {
  await openWith(page, VIEW);
  const title = `World map: ${ARTICLE.title}`;
  const picture = `${site}pictures/third-country-deportations.png`;
  const here = `${site}?stance=agreed&day=2025-05-20#RWA`;
  const framed = `${site}embed.html?stance=agreed&day=2025-05-20&place=RWA&theme=dark`;
  const frame = ['iframe', { src: framed, title, height: '640', style: 'width:100%;border:0', loading: 'lazy', allow: 'clipboard-write' }];
  const script = ['script', { async: '', type: 'module', src: `${site}embed.js` }];
  const elements = async () => parsed(page, await text(page).inputValue());
  expect(await elements()).toEqual([frame, script]);

  await clickOrTap(kind(page, 'WordPress'));
  expect(await text(page).inputValue()).toMatch(/^<!-- wp:html -->\n<iframe [^]*<\/script>\n<!-- \/wp:html -->$/);
  expect(await elements()).toEqual([frame, script]);

  await clickOrTap(kind(page, 'Element'));
  expect(await elements()).toMatchObject([
    script,
    ['stance-map', { src: site + SRC, place: 'RWA', stance: 'agreed', day: '2025-05-20', theme: 'dark' }],
    ['a', { href: here }],
    ['img', { src: picture, alt: title }],
  ]);

  await clickOrTap(kind(page, 'AMP'));
  expect(await elements()).toMatchObject([
    ['amp-iframe', { src: framed, title, height: '640', resizable: '', sandbox: expect.stringContaining('allow-scripts') }],
    ['amp-img', { placeholder: '', src: picture, alt: title }],
    ['div', { overflow: '', role: 'button' }],
  ]);

  await clickOrTap(kind(page, 'Picture'));
  await expect(text(page)).toHaveValue(`[![${title}](${picture})](${here})`);
});

test('each choice is in the text, and in what is shown of it', async ({ page, site }) => {
  await openWith(page, VIEW);
  const shown = page.frameLocator('dialog iframe');
  await expect(card(shown, 'Rwanda')).toBeVisible();
  // A frame that nobody has come to yet does nothing.
  await preview(page).scrollIntoViewIfNeeded();
  await expect(shown.locator('.clock .day')).toHaveText(/May 20|20 May/);
  await expect(shown.locator('html')).toHaveAttribute('data-theme', 'dark');
  await clickOrTap(tick(page, /view as it is now/));
  await expect(text(page)).toHaveValue(new RegExp(`src="${site}embed.html\\?theme=dark"`));
  await preview(page).scrollIntoViewIfNeeded();
  await expect(shown.locator('[data-ready]')).toBeAttached();
  await expect(card(shown, 'Rwanda')).toHaveCount(0);
  await dialog(page).getByRole('combobox', { name: 'Theme' }).selectOption('auto');
  await clickOrTap(tick(page, 'Only the map'));
  await expect(text(page)).toHaveValue(/embed\.html\?theme=auto&amp;compact=1"/);
  await expect(shown.locator('.map')).toBeVisible();
  await expect(shown.locator('.heading')).toBeHidden();
  await field(page, /^Width/).fill('480');
  await field(page, /^Height/).fill('400');
  await expect(text(page)).toHaveValue(/height="400" style="width:100%;max-width:480px;border:0"/);
  expect(await preview(page).evaluate((frame) => [frame.clientWidth, frame.clientHeight])).toEqual([480, 400]);
  await clickOrTap(tick(page, /^As high/));
  await expect(text(page)).not.toHaveValue(/<script/);
  // What is no length leaves things as they were at first.
  await field(page, /^Width/).fill('wide"><b>');
  await field(page, /^Height/).fill('');
  await expect(text(page)).toHaveValue(/height="640" style="width:100%;border:0"/);
  await page.goBack();
  await expect(dialog(page), 'what was shown is no step of the history').toHaveCount(0);
});

test('what is shown fits the dialog, and keeps its scroll', async ({ page }) => {
  await openWith(page, VIEW);
  await expect(card(page.frameLocator('dialog iframe'), 'Rwanda')).toBeVisible();
  for (const width of [320, 480, 768, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await expect.poll(async () => {
      const [frame, room] = await Promise.all([preview(page).boundingBox(), dialog(page).locator('.preview').boundingBox()]);
      return frame.width <= room.width + 1 && frame.height <= 401;
    }, `at ${width}`).toBe(true);
    expect(await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  }
  expect(await dialog(page).evaluate((one) => one.scrollTop)).toBe(0);
});

test.describe('pasted into another site’s page,', () => {
  test('the frame shows the view, and is as high as what it holds', async ({ page, host, guest }) => {
    await page.goto(`${guest}${VIEW.query}${VIEW.hash}`);
    await expect(page.locator('[data-ready]')).toBeAttached();
    await open(page);
    const html = await text(page).inputValue();
    await page.goto(host.page(`<main><h1>Host</h1>${html}</main>`));
    const frame = page.frameLocator('iframe');
    await expect(card(frame, 'Rwanda')).toBeVisible();
    await expect(frame.locator('.clock .day')).toHaveText(/May 20|20 May/);
    await expect(frame.locator('.legend [aria-pressed=true]')).toHaveCount(1);
    const whole = await frame.locator('main').evaluate((main) => main.getBoundingClientRect().height);
    expect(whole).toBeGreaterThan(700);
    await expect.poll(() => page.locator('iframe').evaluate((one) => one.clientHeight)).toBeGreaterThan(700);
  });

  test('where scripts are taken out, it keeps its height', async ({ page, host, guest }) => {
    await page.goto(guest);
    await expect(page.locator('[data-ready]')).toBeAttached();
    await open(page);
    const html = (await text(page).inputValue()).replace(/<script[^]*/, '');
    await page.goto(host.page(html));
    await expect(page.frameLocator('iframe').locator('.map')).toBeVisible();
    expect(await page.locator('iframe').evaluate((one) => one.clientHeight)).toBe(640);
  });

  test('the element shows the view', async ({ page, host, guest }) => {
    await page.goto(`${guest}${VIEW.query}${VIEW.hash}`);
    await expect(page.locator('[data-ready]')).toBeAttached();
    await open(page);
    await clickOrTap(kind(page, 'Element'));
    const html = await text(page).inputValue();
    await page.goto(host.page(`<main><h1>Host</h1>${html}</main>`));
    await expect(page.locator('stance-map [data-ready]')).toBeAttached();
    await expect(card(page, 'Rwanda')).toBeVisible();
    await expect(page.locator('.clock .day')).toHaveText(/May 20|20 May/);
  });

  test('without scripts, the element is a picture that leads to the map', async ({ page, host, guest, browser }) => {
    await page.goto(guest);
    await expect(page.locator('[data-ready]')).toBeAttached();
    await open(page);
    await clickOrTap(kind(page, 'Element'));
    const html = await text(page).inputValue();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(host.page(html));
    const picture = plain.getByRole('img', { name: ARTICLE.title });
    await expect(picture).toBeVisible();
    await expect(plain.getByRole('link')).toHaveAttribute('href', guest);
    await context.close();
  });

  test('a frame and an element open the dialog, and say the same addresses', async ({ page, host, guest, context }) => {
    test.skip(hasTouch(), 'once is enough');
    await context.grantPermissions([]);
    const element = `<script type="module" src="${guest}embed.js"></script><stance-map src="${guest}${SRC}" stance="agreed"></stance-map>`;
    const frame = `<iframe src="${guest}embed.html?stance=agreed" title="Map" style="border:0;width:100%;height:2400px"></iframe>`;
    const values = [];
    for (const html of [element, frame]) {
      await page.goto(host.page(`<main><h1>Host</h1>${html}</main>`));
      const inner = html === frame ? page.frames()[1] : page;
      await expect(inner.locator('[data-ready]')).toBeAttached();
      await open(inner);
      values.push(await text(inner).inputValue());
      await page.keyboard.press('Escape');
      await expect(dialog(inner)).toHaveCount(0);
      await expect(item(inner)).toBeFocused();
    }
    expect(values[0]).toContain(`src="${guest}embed.html?stance=agreed&amp;theme=light"`);
    expect(values[1]).toBe(values[0]);
  });

  test('in a frame as high as its page, the dialog is where the list is', async ({ page, host, guest }) => {
    test.skip(hasTouch(), 'there it is as high as the window');
    await page.goto(host.page(`<iframe src="${guest}embed.html" title="Map" style="border:0;width:100%;height:2400px"></iframe>`));
    const frame = page.frames()[1];
    await expect(frame.locator('[data-ready]')).toBeAttached();
    await open(frame);
    const box = await dialog(frame).boundingBox();
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + 100).toBeLessThan(740);
  });
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the text is copied', async ({ page }) => {
    await openWith(page);
    await clickOrTap(copy(page));
    await expect(status(page)).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text(page).inputValue());
    // What was said of the last text says nothing of the next.
    await clickOrTap(tick(page, 'Only the map'));
    await expect(status(page)).toBeEmpty();
  });

  test('by the keyboard alone', async ({ page }) => {
    test.skip(hasTouch(), 'a telephone has no keys');
    await openMap(page);
    await heading(page).focus();
    await page.keyboard.press('Enter');
    const focused = (locator) => locator.evaluate((one) => one === document.activeElement);
    for (let stops = 0; stops < 12 && !(await focused(item(page))); stops++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    for (let stops = 0; stops < 12 && !(await focused(kind(page, 'Frame'))); stops++) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(text(page)).toHaveValue(/<stance-map/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    // The map below does not zoom.
    await page.keyboard.type('500');
    await expect(text(page)).toHaveValue(/max-width:500px/);
    expect(page.url()).not.toContain('at=');
    const within = () => page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.closest('dialog')));
    for (let stops = 0; stops < 24; stops++) {
      await page.keyboard.press('Tab');
      expect(await within(), 'the focus stays in the dialog').toBe(true);
      expect(await page.evaluate(() => document.activeElement.localName), 'nothing that is only to be looked at has it').not.toBe('iframe');
    }
    await copy(page).focus();
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText('Copied');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(item(page)).toBeFocused();
  });
});

for (const [why, refuse] of [
  ['refuses', () => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')); }],
  ['has no clipboard', () => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })],
]) {
  test(`where the browser ${why}, the text is selected and the reader is told`, async ({ page }) => {
    await page.addInitScript(refuse);
    await openWith(page);
    await clickOrTap(copy(page));
    await expect(status(page)).toContainText('does not let this page copy');
    await expect(text(page)).toBeFocused();
    expect(await text(page).evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd) === one.value)).toBe(true);
  });
}

test('a card and the list stay open below it, and it can be opened again', async ({ page }) => {
  await openMap(page, '#RWA');
  for (let times = 0; times < 2; times++) {
    await open(page);
    await clickOrTap(dialog(page).locator('h2'));
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(card(page, 'Rwanda')).toBeVisible();
    await expect(item(page)).toBeFocused();
  }
  expect(await page.evaluate(() => document.adoptedStyleSheets.length), 'its styles go with it').toBe(0);
  await open(page);
  await clickOrTap(dialog(page).getByRole('button', { name: 'Close' }));
  await expect(dialog(page)).toHaveCount(0);
});

test('where its words cannot be had, the list says so', async ({ page, faults }) => {
  faults.allow(/Failed to load resource/);
  await openMap(page);
  await replaceFile(page, 'words/en.json', { status: 404 });
  await clickOrTap(heading(page));
  await clickOrTap(item(page));
  await expect(page.locator('.share [role=status]')).toContainText('words/en.json');
  await page.unroute('**/words/en.json');
  await clickOrTap(item(page));
  await expect(dialog(page)).toBeVisible();
});

test('another dossier is named in it; a picture only where the site has one', async ({ page, site }) => {
  const id = JSON.parse(readFileSync(OTHER, 'utf8')).id;
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body: readFileSync(OTHER, 'utf8') });
  await openMap(page, '', { query: '?dossier=dossiers/other.json' });
  await expect(page.locator('.stancemap')).toHaveAttribute('data-dossier', id);
  await open(page);
  await expect(text(page)).toHaveValue(/embed\.html\?dossier=dossiers\/other\.json&amp;theme=light"/);
  await clickOrTap(kind(page, 'Element'));
  await expect(text(page)).toHaveValue(new RegExp(`<stance-map src="${site}dossiers/other.json"`));
  await expect(text(page)).not.toHaveValue(/<img/);
  await page.keyboard.press('Escape');
  // Under its own name it may be one that the site was built with.
  await replaceFile(page, `dossiers/${id}.json`, { contentType: 'application/json', body: readFileSync(OTHER, 'utf8') });
  await replaceFile(page, `pictures/${id}.png`, { status: 200, contentType: 'image/png', body: '' });
  await openMap(page, '', { query: `?dossier=dossiers/${id}.json` });
  await expect(page.locator('.stancemap')).toHaveAttribute('data-dossier', id);
  await open(page);
  await clickOrTap(kind(page, 'Element'));
  await expect(text(page)).toHaveValue(new RegExp(`<img src="${site}pictures/${id}.png"`));
});

test('an element of another site’s dossier offers no frame, which would not show it', async ({ page, host, guest }) => {
  await page.route('**/tea.json', (route) => route.fulfill({ contentType: 'application/json', headers: { 'Access-Control-Allow-Origin': '*' }, body: readFileSync(OTHER, 'utf8') }));
  await page.goto(host.page(`<script type="module" src="${guest}embed.js"></script><stance-map src="tea.json"></stance-map>`));
  await expect(page.locator('.stancemap[data-dossier=un-vote-es-11-1][data-ready]')).toBeAttached();
  await open(page);
  await expect(dialog(page).getByRole('radio')).toHaveCount(1);
  await expect(text(page)).toHaveValue(new RegExp(`<stance-map src="${host.url}tea.json"`));
  await expect(dialog(page).locator('.preview')).toBeHidden();
});

for (const file of ['index.html', 'embed.html']) {
  test(`it opens under the policy that is shipped for ${file}`, async ({ page, site }) => {
    const policies = readFileSync(join(DIST, 'csp.txt'), 'utf8');
    const policy = new RegExp(`^${file}\nContent-Security-Policy: (.*)$`, 'm').exec(policies)[1];
    await page.route(`${site}${file}`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': policy } });
    });
    await page.goto(site + file);
    await expect(page.locator('[data-ready]')).toBeAttached();
    await open(page);
    await expect(text(page)).toHaveValue(new RegExp(`src="${site}embed.html\\?theme=light"`));
    await expect(page.frameLocator('dialog iframe').locator('.map')).toBeVisible();
    expect(await dialog(page).evaluate((one) => getComputedStyle(one).position)).toBe('fixed');
  });
}

for (const scheme of ['light', 'dark']) {
  test.describe(`${scheme},`, () => {
    test.use({ colorScheme: scheme });

    test('axe finds nothing in it', async ({ page }) => {
      await openWith(page);
      await expect(page.frameLocator('dialog iframe').locator('.map')).toBeVisible();
      for (const name of ['Frame', 'Element', 'AMP', 'WordPress', 'Picture']) {
        await clickOrTap(kind(page, name));
        expect(await findings(page, 'dialog'), name).toEqual([]);
      }
    });
  });
}

for (const [language, title] of [['es', 'Insertar este mapa'], ['fr', 'Intégrer cette carte'], ['pt', 'Incorporar este mapa'], ['ar', 'تضمين هذه الخريطة']]) {
  test(`in the figure’s language: ${language}`, async ({ page }) => {
    await openMap(page, '', { query: `?lang=${language}` });
    await expect(page.locator('.stancemap')).toHaveAttribute('lang', language);
    await open(page);
    const opened = page.getByRole('dialog', { name: title });
    await expect(opened).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    expect(await opened.evaluate((one) => [...one.querySelectorAll('h2, legend, label, button, option')].filter((part) => !part.textContent.trim() && !part.querySelector('input')).length)).toBe(0);
    expect(await opened.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    await expect(page.locator('dialog textarea')).toHaveValue(new RegExp(`lang=${language}`));
  });
}
