// axe-core finds nothing: in each state of the figure once, on a desktop and light; and in a set of states in which dark and
// light, desktop and phone, both directions of text, more and forced contrast, and pages without scripts all occur.

import { SRC, VOTE_FILE, openDossier } from '../support/dossiers.mjs';
import { expectNoFindings, findings } from '../support/axe.mjs';
import { hosting } from '../support/host.mjs';
import { press } from '../support/reader.mjs';
import { NAME, serveSlowly } from '../support/slow.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

/** Opens everything that can be open at once: a card, the table, the panel, the list of changes. */
async function openAll(reader, { query = '', hash = '#AGO' } = {}) {
  await reader.open(hash, { query });
  await expect(reader.allCards.of(hash.slice(1))).toBeVisible();
  if (!(await reader.table.root.isVisible())) await reader.table.open();
  await reader.method.open();
  await expect(reader.page.getByText('None so far.')).toBeVisible();
  await reader.timeline.openChanges();
}

/**
 * Sends the page as a browser without scripts shows it. (axe-core is a script: it cannot run where scripts are off.)
 */
async function withoutScripts(page) {
  await page.route(/\/(\?.*)?$/, async (route) => {
    const html = await (await route.fetch()).text();
    const body = html
      .replace(/<script[^]*?<\/script>/g, '')
      .replaceAll('(scripting: none)', '(min-width: 0)').replaceAll('(scripting:none)', '(min-width:0)')
      .replaceAll('(scripting: enabled)', '(max-width: 0)').replaceAll('(scripting:enabled)', '(max-width:0)');
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
}

/** Opens the table and the panel of a page without scripts, chooses a layer, and opens a card. */
async function openAllWithoutScripts(reader) {
  await withoutScripts(reader.page);
  await reader.page.goto('./');
  await expect(reader.evidence.summary, 'nothing that needs scripts is shown').toBeHidden();
  await press(reader.layers.option('people'));
  await reader.table.open();
  await reader.method.open();
  await press(reader.table.link('Angola'));
  await expect(reader.card('Angola')).toBeVisible();
}

test('a fault is found where there is one', async ({ page, reader }) => {
  await reader.open();
  await reader.figure.evaluate((figure) => {
    figure.insertAdjacentHTML('beforeend', '<button type="button" style="width:10px;height:10px;padding:0"></button><p style="color:#bbb;background:#fff">Pale</p>');
  });
  const rules = (await findings(page)).map((finding) => finding.split(':')[0]);
  expect(rules).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
});

test.describe('each state, on a desktop and light', () => {
  test('the progress of a large basemap', async ({ page, reader }) => {
    const host = await serveSlowly();
    await page.goto(`${host.url}?basemap=${NAME}`);
    await expect(reader.progress).toBeVisible();
    await expectNoFindings(page);
    await host.close();
  });

  test('the page as it opens', async ({ page, reader }) => {
    await reader.open();
    await expectNoFindings(page);
  });

  test('a card, the sorted table, the panel and the list of changes, on an earlier day', async ({ page, reader }) => {
    await openAll(reader, { query: '?day=2025-04-10&sort=-money' });
    await reader.table.expectSorted('Money (USD)', 'descending');
    await expectNoFindings(page);
  });

  test('a filter, the list of evidence, then the choices of the display', async ({ page, reader }) => {
    await reader.open('', { query: '?stance=agreed&evidence=cable' });
    await reader.evidence.open();
    await expect(reader.evidence.kind('cable')).toBeVisible();
    await expectNoFindings(page);
    await reader.keys('Escape');
    await reader.display.open();
    await expectNoFindings(page);
  });

  test('a layer of circles, far; and near, with a card', async ({ page, reader }) => {
    await reader.open('', { query: '?layer=people' });
    await expectNoFindings(page);
    await reader.open('#SLV', { query: '?layer=money&at=0.255,0.44,6' });
    await expect(reader.card('El Salvador')).toBeVisible();
    await expectNoFindings(page);
  });

  test('results of the search, and none', async ({ page, reader }) => {
    await reader.open();
    await reader.search.type('mo');
    await reader.keys('ArrowDown');
    await expect.poll(() => reader.search.active()).not.toBeNull();
    await expectNoFindings(page);
    await reader.search.retype('qqqq');
    await expect(reader.search.nothing).toBeVisible();
    await expectNoFindings(page);
  });

  test('the list of Save and share, and the text to copy by hand', async ({ page, reader }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }));
    await reader.open();
    await reader.share.open();
    await expectNoFindings(page);
    await press(reader.share.item('Copy citation'));
    await expect(reader.share.field).toBeFocused();
    await expectNoFindings(page, reader.share.selector);
  });

  test('each kind of code in the embed dialog', async ({ page, reader }) => {
    await reader.open();
    await reader.embedDialog.open();
    await expect(reader.embedDialog.shown.map.drawing).toBeVisible();
    for (const name of ['Frame', 'Web component', 'AMP', 'WordPress', 'Image']) {
      await press(reader.embedDialog.kind(name));
      await expectNoFindings(page, 'dialog');
    }
  });

  test('another dossier, and a message', async ({ page, reader, faults }) => {
    faults.allow(/Failed to load resource/);
    await openDossier(reader, VOTE_FILE);
    await reader.openCard('CHN');
    await expectNoFindings(page);
    await reader.open('', { query: '?dossier=dossiers/none.json' });
    await expect(reader.notice).toContainText('none.json');
    await expectNoFindings(page);
  });

  test('another language, with a card and the choices of the display', async ({ page, reader }) => {
    await reader.open('#PAN', { query: '?lang=es' });
    await reader.isIn('es');
    await reader.display.open();
    await expectNoFindings(page);
  });

  test('zoomed to 400 %, with all open', async ({ page, reader }) => {
    // 1280 by 1024 pixels.
    await page.setViewportSize({ width: 320, height: 256 });
    await openAll(reader);
    await expectNoFindings(page);
  });

  test('a frame, with a card', async ({ page, reader }) => {
    const body = '<!DOCTYPE html><html lang="en"><title>Host</title><body><main aria-label="Host"><h1>Host</h1><iframe title="Map" src="./" style="border:0;width:95vw;height:95vh"></iframe></main>';
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('./host.html');
    const framed = reader.within(page.frames()[1]);
    await framed.isReady();
    await framed.openCard('MNG');
    await expectNoFindings(page);
  });

  test('an element in another site’s page, with a card', async ({ page, reader, host, guest }) => {
    await page.goto(host.page(`<script type="module" src="${guest}embed.js"></script><main><h1>Host</h1><stance-map src="${guest}${SRC}"></stance-map></main>`));
    await reader.isReady();
    await reader.map.click('AGO');
    await expect(reader.card('Angola')).toBeVisible();
    await expectNoFindings(page);
  });
});

// Other looks of the states above.
test.describe('a covering set', () => {
  test.describe('dark', () => {
    test.use({ colorScheme: 'dark' });

    test('desktop: all open, with a layer, a filter and the choices of the display', async ({ page, reader }) => {
      await openAll(reader, { query: '?layer=people&stance=agreed,declined&sort=-money' });
      await reader.display.open();
      await expectNoFindings(page);
    });

    test('desktop: results of the search, the list of evidence, the list of Save and share, the embed dialog', async ({ page, reader }) => {
      await reader.open('', { query: '?layer=money&at=0.255,0.44,6' });
      await reader.search.type('mo');
      await reader.keys('ArrowDown');
      await expect.poll(() => reader.search.active()).not.toBeNull();
      await expectNoFindings(page);
      await reader.keys('Escape', 'Escape');
      await reader.evidence.open();
      await expectNoFindings(page, reader.toolsSelector);
      await reader.keys('Escape');
      await reader.share.open();
      await expectNoFindings(page, reader.toolsSelector);
      await reader.embedDialog.open();
      for (const name of ['Frame', 'Web component', 'Image']) {
        await press(reader.embedDialog.kind(name));
        await expectNoFindings(page, 'dialog');
      }
    });

    test('phone, right to left: a card and the choices of the display', { tag: '@touch-only' }, async ({ page, reader }) => {
      await reader.open('#PAN', { query: '?lang=ar' });
      await reader.isIn('ar');
      await reader.display.open();
      await expectNoFindings(page);
    });

    test('phone, with more contrast: a filter and the list of evidence', { tag: '@touch-only' }, async ({ page, reader }) => {
      await page.emulateMedia({ contrast: 'more' });
      await reader.open('', { query: '?stance=agreed&evidence=cable' });
      await reader.evidence.open();
      await expectNoFindings(page);
    });
  });

  test('desktop, without scripts: all open', async ({ page, reader }) => {
    await openAllWithoutScripts(reader);
    await expectNoFindings(page);
  });

  test('phone, dark, with more contrast, without scripts: all open', { tag: '@touch-only' }, async ({ page, reader }) => {
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
    await openAllWithoutScripts(reader);
    await expectNoFindings(page);
  });

  test('phone: all open, with a layer, on an earlier day', { tag: '@touch-only' }, async ({ page, reader }) => {
    await openAll(reader, { query: '?day=2025-04-10&layer=people&sort=-money' });
    await expectNoFindings(page);
  });

  test('phone: results of the search, the list of Save and share, the embed dialog', { tag: '@touch-only' }, async ({ page, reader }) => {
    await reader.open();
    await reader.search.type('mo');
    await expect(reader.search.list).toBeVisible();
    await expectNoFindings(page);
    await press(reader.title);
    await reader.share.open();
    await expectNoFindings(page);
    await reader.embedDialog.open();
    await press(reader.embedDialog.kind('Web component'));
    await expectNoFindings(page, 'dialog');
  });

  test('phone, with forced colours: another dossier, with a card', { tag: '@touch-only' }, async ({ page, reader }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await openDossier(reader, VOTE_FILE);
    await reader.openCard('CHN');
    await expectNoFindings(page);
  });

  test('desktop, right to left, with more contrast: all open', async ({ page, reader }) => {
    await page.emulateMedia({ contrast: 'more' });
    await reader.open('#AGO', { query: '?lang=ar&sort=-money' });
    await reader.isIn('ar');
    await reader.display.open();
    await expectNoFindings(page);
  });

  test('desktop, right to left, with forced colours: a layer and a filter', async ({ page, reader }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await reader.open('', { query: '?lang=ar&layer=people&stance=agreed' });
    await reader.isIn('ar');
    await expectNoFindings(page);
  });
});
