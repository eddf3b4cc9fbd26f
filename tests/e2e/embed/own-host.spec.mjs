import { ARTICLE, card, close, openTable, pick } from '../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../support/test.mjs';

test('a whole visit asks for the page, its script and its Wasm, and for nothing else', async ({ page, requests }) => {
  await openMap(page);
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await pick(page, 'AGO');
  await close(page).click();
  await openTable(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.fonts.ready);
  expect(requests.map((path) => path.replace(/-[0-9a-f]+/, '')).sort()).toEqual(['./', './viewer.js', './viewer_bg.wasm']);
});

test('even another dossier and basemap are fetched, read and drawn from this host alone', async ({ page, requests }) => {
  const body = JSON.stringify({ ...ARTICLE, title: 'Another title' });
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body });
  await openMap(page, '', { query: '?dossier=dossiers/other.json&basemap=basemaps/world-overview.geojson' });
  await expect(page).toHaveTitle('Another title');
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  expect(requests.filter((url) => !url.startsWith('./'))).toEqual([]);
});

test('no cookie is set and nothing is stored', async ({ page, context }) => {
  await openMap(page);
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
