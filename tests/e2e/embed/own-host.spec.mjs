// A visit asks only its own host, and stores nothing.

import { ARTICLE, openDossier } from '../support/dossiers.mjs';
import { expect, test } from '../support/test.mjs';

test('a whole visit asks for the page, its script and its Wasm, and for nothing else; nothing is stored', async ({ page, reader, requests, context }) => {
  await reader.open();
  await reader.openCard('LBY');
  await reader.openCard('AGO');
  await reader.closeCard();
  await reader.table.open();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  expect(requests.map((path) => path.replace(/-[0-9a-f]+/, '')).sort()).toEqual(['./', './viewer.js', './viewer_bg.wasm']);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('another dossier and basemap are fetched, read and drawn from this host alone', async ({ page, reader, requests }) => {
  await openDossier(reader, { ...ARTICLE, title: 'Another title' }, { query: '&basemap=basemaps/world-overview.geojson' });
  await expect(page).toHaveTitle('Another title');
  await reader.openCard('LBY');
  expect(requests.filter((url) => !url.startsWith('./'))).toEqual([]);
});
