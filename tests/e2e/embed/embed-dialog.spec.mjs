// The dialog that gives the code for embedding: each kind of code, its choices, copying, languages, other dossiers.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, SRC, VOTE, VOTE_FILE, json, openDossier, otherLanguages } from '../support/dossiers.mjs';
import { elementScript, hosting, policyOf } from '../support/host.mjs';
import { press } from '../support/reader.mjs';
import { DIST } from '../support/serve.mjs';
import { expect, replaceFile, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const VIEW = { query: '?stance=agreed&day=2025-05-20&theme=dark', hash: '#RWA' };

/** Opens the map and the dialog; answers with the dialog. */
async function openWith(reader, { query = '', hash = '' } = {}) {
  await reader.open(hash, { query });
  await reader.embedDialog.open();
  return reader.embedDialog;
}

/** A text as HTML, with a browser's own parser: elements by name, and their attributes. */
const parsed = (page, html) =>
  page.evaluate((html) => {
    const of = (one) => [one.localName, Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value]))];
    return [...Object.assign(document.createElement('template'), { innerHTML: html }).content.querySelectorAll('*')].map(of);
  }, html);

test('nothing is asked for before a reader wants it', { tag: '@touch' }, async ({ page, reader, requests }) => {
  const dialog = reader.embedDialog;
  await reader.open();
  await reader.share.open();
  await page.waitForLoadState('networkidle');
  const asked = () => requests.filter((path) => /exporter|words|embed|pictures/.test(path));
  expect(asked()).toEqual([]);
  await dialog.open();
  await expect(dialog.preview).toHaveAttribute('src', /embed\.html/);
  await expect.poll(() => asked().sort()).toEqual(['./embed.html?theme=auto', './exporter.js', './exporter_bg.wasm', './words/en.json']);
});

test('each kind of code is of the view that the reader has', async ({ page, reader, site }) => {
  const dialog = await openWith(reader, VIEW);
  const title = `World map: ${ARTICLE.title}`;
  const picture = `${site}pictures/third-country-deportations.png`;
  const here = `${site}?stance=agreed&day=2025-05-20#RWA`;
  const framed = `${site}embed.html?stance=agreed&day=2025-05-20&place=RWA&theme=dark`;
  const frame = ['iframe', { src: framed, title, height: '640', style: 'width:100%;border:0', loading: 'lazy', allow: 'clipboard-write' }];
  const script = ['script', { async: '', type: 'module', src: `${site}embed.js` }];
  const elements = async () => parsed(page, await dialog.code.inputValue());
  expect(await elements()).toEqual([frame, script]);

  await press(dialog.kind('WordPress'));
  expect(await dialog.code.inputValue()).toMatch(/^<!-- wp:html -->\n<iframe [^]*<\/script>\n<!-- \/wp:html -->$/);
  expect(await elements()).toEqual([frame, script]);

  await press(dialog.kind('Web component'));
  expect(await elements()).toMatchObject([
    script,
    ['stance-map', { src: site + SRC, place: 'RWA', stance: 'agreed', day: '2025-05-20', theme: 'dark' }],
    ['a', { href: here }],
    ['img', { src: picture, alt: ARTICLE.alt }],
  ]);

  await press(dialog.kind('AMP'));
  expect(await elements()).toMatchObject([
    ['amp-iframe', { src: framed, title, height: '640', resizable: '', sandbox: expect.stringContaining('allow-scripts') }],
    ['amp-img', { placeholder: '', src: picture, alt: ARTICLE.alt }],
    ['div', { overflow: '', role: 'button' }],
  ]);

  await press(dialog.kind('Image'));
  await expect(dialog.code).toHaveValue(`[![${ARTICLE.alt}](${picture})](${here})`);
});

test('each choice is in the code, and in the preview', { tag: ['@touch', '@narrow'] }, async ({ page, reader, site }) => {
  const dialog = await openWith(reader, VIEW);
  const { shown } = dialog;
  await expect(shown.card('Rwanda')).toBeVisible();
  // A frame that is out of view does nothing.
  await dialog.preview.scrollIntoViewIfNeeded();
  await expect(shown.timeline.day).toHaveText(/May 20|20 May/);
  await shown.expectTheme('dark');
  await press(dialog.tick(/current view/));
  await expect(dialog.code).toHaveValue(new RegExp(`src="${site}embed.html\\?theme=dark"`));
  await dialog.preview.scrollIntoViewIfNeeded();
  await shown.isReady();
  await expect(shown.card('Rwanda')).toHaveCount(0);
  await dialog.theme.selectOption('auto');
  await press(dialog.tick('Map and legend only'));
  await expect(dialog.code).toHaveValue(/embed\.html\?theme=auto&amp;compact=1"/);
  await expect(shown.map.drawing).toBeVisible();
  await expect(shown.heading).toBeHidden();
  await dialog.field(/^Width/).fill('480');
  await dialog.field(/^Height/).fill('400');
  await expect(dialog.code).toHaveValue(/height="400" style="width:100%;max-width:480px;border:0"/);
  expect(await dialog.preview.evaluate((frame) => [frame.clientWidth, frame.clientHeight])).toEqual([480, 400]);
  await press(dialog.tick(/^Adjust height/));
  await expect(dialog.code).not.toHaveValue(/<script/);
  // A value that is no length counts as none.
  await dialog.field(/^Width/).fill('wide"><b>');
  await dialog.field(/^Height/).fill('');
  await expect(dialog.code).toHaveValue(/height="640" style="width:100%;border:0"/);
  await page.goBack();
  await expect(dialog.root, 'the preview adds no step to the history').toHaveCount(0);
});

test('the preview fits the dialog, and the dialog does not scroll by itself', { tag: '@narrow' }, async ({ page, reader }) => {
  const dialog = await openWith(reader, VIEW);
  await expect(dialog.shown.card('Rwanda')).toBeVisible();
  for (const width of [320, 480, 768, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await expect.poll(async () => {
      const [frame, room] = await Promise.all([dialog.preview.boundingBox(), dialog.previewRoom.boundingBox()]);
      return frame.width <= room.width + 1 && frame.height <= 401;
    }, `at ${width}`).toBe(true);
    expect(await dialog.root.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  }
  expect(await dialog.root.evaluate((one) => one.scrollTop)).toBe(0);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the code is copied', { tag: '@touch' }, async ({ page, reader }) => {
    const dialog = await openWith(reader);
    await press(dialog.copy);
    await expect(dialog.status).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await dialog.code.inputValue());
    // With another choice the message goes: the code is no longer the one that was copied.
    await press(dialog.tick('Map and legend only'));
    await expect(dialog.status).toBeEmpty();
  });

  test('by the keyboard alone', async ({ page, reader }) => {
    const dialog = reader.embedDialog;
    const hasFocus = (locator) => locator.evaluate((one) => one === document.activeElement);
    await reader.open();
    await dialog.shareSummary.focus();
    await reader.keys('Enter');
    await reader.tabUntil(() => hasFocus(dialog.item), 12);
    await reader.keys('Enter');
    await expect(dialog.root).toBeVisible();
    await reader.tabUntil(() => hasFocus(dialog.kind('Frame')), 12);
    await reader.keys('ArrowDown');
    await expect(dialog.code).toHaveValue(/<stance-map/);
    await reader.keys('ArrowUp', 'Tab');
    // The map below does not zoom.
    await page.keyboard.type('500');
    await expect(dialog.code).toHaveValue(/max-width:500px/);
    expect(page.url()).not.toContain('at=');
    for (let stops = 0; stops < 24; stops++) {
      await reader.keys('Tab');
      const focus = await page.evaluate(() => {
        const { activeElement } = document;
        return { isWithin: activeElement === document.body || Boolean(activeElement.closest('dialog')), name: activeElement.localName };
      });
      expect(focus.isWithin, 'the focus stays in the dialog').toBe(true);
      expect(focus.name, 'the preview is only to be looked at').not.toBe('iframe');
    }
    await dialog.copy.focus();
    await reader.keys('Enter');
    await expect(dialog.status).toHaveText('Copied');
    await reader.keys('Escape');
    await expect(dialog.root).toHaveCount(0);
    await expect(dialog.item).toBeFocused();
  });
});

for (const [why, refuse] of [
  ['refuses', () => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')); }],
  ['has no clipboard', () => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })],
]) {
  test(`where the browser ${why}, the code is selected and the reader is told`, async ({ page, reader }) => {
    await page.addInitScript(refuse);
    const dialog = await openWith(reader);
    await press(dialog.copy);
    await expect(dialog.status).toContainText('blocked copying');
    await expect(dialog.code).toBeFocused();
    expect(await dialog.code.evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd) === one.value)).toBe(true);
  });
}

test('a card and the list stay open below it, and it can be opened again', async ({ page, reader }) => {
  const dialog = reader.embedDialog;
  await reader.open('#RWA');
  for (let times = 0; times < 2; times++) {
    await dialog.open();
    await press(dialog.root.getByRole('heading', { level: 2 }));
    await reader.keys('Escape');
    await expect(dialog.root).toHaveCount(0);
    await expect(reader.card('Rwanda')).toBeVisible();
    await expect(dialog.item).toBeFocused();
  }
  expect(await page.evaluate(() => document.adoptedStyleSheets.length), 'its styles go with it').toBe(0);
  await dialog.open();
  await press(dialog.close);
  await expect(dialog.root).toHaveCount(0);
});

/** Chooses "Embed" while a file that the dialog needs is missing. */
async function chooseWithout(file, { page, reader, faults }) {
  faults.allow(/Failed to load resource/);
  await reader.open();
  await replaceFile(page, file, { status: 404 });
  await press(reader.embedDialog.shareSummary);
  await press(reader.embedDialog.item);
}

test('where the dialog cannot be loaded, the list says so', async ({ page, reader, faults }) => {
  await chooseWithout('exporter.js', { page, reader, faults });
  await expect(reader.share.status).toHaveText('The dialog could not be opened. Check the connection, then try again.');
});

test('where its words cannot be loaded, the list says so, and the next try may succeed', async ({ page, reader, faults }) => {
  const dialog = reader.embedDialog;
  await chooseWithout('words/en.json', { page, reader, faults });
  await expect(reader.share.status).toContainText('words/en.json');
  await page.unroute('**/words/en.json');
  await press(dialog.item);
  await expect(dialog.root).toBeVisible();
});

test('another dossier is named in it; a picture only where the site has one', async ({ page, reader, site }) => {
  const dialog = reader.embedDialog;
  const { id } = VOTE;
  await openDossier(reader, VOTE_FILE);
  await reader.showsDossier(id);
  await dialog.open();
  await expect(dialog.code).toHaveValue(/embed\.html\?dossier=dossiers\/other\.json&amp;theme=auto"/);
  await press(dialog.kind('Web component'));
  await expect(dialog.code).toHaveValue(new RegExp(`<stance-map src="${site}dossiers/other.json"`));
  await expect(dialog.code).not.toHaveValue(/<img/);
  await reader.keys('Escape');
  // Under its own name it may be one that the site was built with.
  await replaceFile(page, `dossiers/${id}.json`, json(VOTE_FILE));
  await replaceFile(page, `pictures/${id}.png`, { status: 200, contentType: 'image/png', body: '' });
  await reader.open('', { query: `?dossier=dossiers/${id}.json` });
  await reader.showsDossier(id);
  await dialog.open();
  await press(dialog.kind('Web component'));
  await expect(dialog.code).toHaveValue(new RegExp(`<img src="${site}pictures/${id}.png"`));
});

test('an element with a dossier of another site offers no frame, which would not show it', async ({ page, reader, host, guest }) => {
  const dialog = reader.embedDialog;
  await page.route('**/tea.json', (route) => route.fulfill({ ...json(VOTE_FILE), headers: { 'Access-Control-Allow-Origin': '*' } }));
  await page.goto(host.page(`${elementScript(guest)}<stance-map src="tea.json"></stance-map>`));
  await reader.showsDossier(VOTE.id);
  await dialog.open();
  await expect(dialog.kinds).toHaveCount(1);
  await expect(dialog.code).toHaveValue(new RegExp(`<stance-map src="${host.url}tea.json"`));
  await expect(dialog.previewRoom).toBeHidden();
});

for (const file of ['index.html', 'embed.html']) {
  test(`it opens under the policy that is recommended for ${file}`, async ({ page, reader, site }) => {
    const dialog = reader.embedDialog;
    await page.route(`${site}${file}`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': policyOf(file) } });
    });
    await page.goto(site + file);
    await reader.isReady();
    await dialog.open();
    await expect(dialog.code).toHaveValue(new RegExp(`src="${site}embed.html\\?theme=auto"`));
    await expect(dialog.shown.map.drawing).toBeVisible();
    await expect(dialog.root).toHaveCSS('position', 'fixed');
  });
}

test('it is in the figure’s language', async ({ reader }) => {
  const { anyCode } = reader.embedDialog;
  for (const language of otherLanguages()) {
    await test.step(language, async () => {
      const { embed_heading: title, direction } = JSON.parse(readFileSync(join(DIST, `words/${language}.json`), 'utf8'));
      await reader.open('', { query: `?lang=${language}` });
      await reader.isIn(language);
      await reader.embedDialog.open();
      const dialog = reader.page.getByRole('dialog', { name: title });
      await expect(dialog).toHaveAttribute('dir', direction);
      const empty = await dialog.evaluate((one) => [...one.querySelectorAll('h2, legend, label, button, option')].filter((part) => !part.textContent.trim() && !part.querySelector('input')).length);
      expect(empty, language).toBe(0);
      expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
      await expect(anyCode).toHaveValue(new RegExp(`lang=${language}`));
    });
  }
});
