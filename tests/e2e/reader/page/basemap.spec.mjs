// Other basemaps, good and bad.

import { readFileSync } from 'node:fs';
import { ARTICLE, basemap, color, expectArticleMap, geojson, square } from '../../support/dossiers.mjs';
import { expect, replaceFile, test } from '../../support/test.mjs';

const SMALL = basemap(square('LBY', 'Libya', 10, 10), square('AUS', 'Australia', 120, -40));

test('a basemap of a host’s own is drawn; readers learn how many places it lacks, and authors which', async ({ page, reader }) => {
  await replaceFile(page, 'basemaps/small.geojson', geojson(SMALL));
  await reader.open('', { query: '?basemap=basemaps/small.geojson' });
  await expect(reader.map.shapes).toHaveCount(2);
  expect(await reader.map.fill('LBY')).toBe(color(ARTICLE, 'listed'));
  await reader.openCard('LBY');
  await expect(page.getByText(/^Not on this base map:.*Peru.*Yemen/)).toBeVisible();
  const all = await reader.allCards.all.count();
  await expect(reader.notice).toHaveText(`${all - 1} of ${all} countries cannot be drawn on this map.`);
  await reader.open('', { query: '?basemap=basemaps/small.geojson&check' });
  await expect(reader.notice).toContainText(/1 of 2 features are places of the dossier.*PER \(Peru\)/);
});

const text = JSON.stringify(SMALL);

/** The server's answer in the place of a basemap, and words of the message about it. */
const BASEMAPS = {
  'is not there': [{ status: 404, body: 'nothing' }, /server error 404/],
  'cannot be reached': [null, /could not be loaded/],
  'is empty': [geojson(''), /breaks off|empty/],
  'breaks off': [geojson(text.slice(0, text.length / 2)), /breaks off/],
  'is a web page': [{ contentType: 'text/html', body: '<!DOCTYPE html><title>Sign in</title>' }, /a GeoJSON document/],
  'has nothing to draw': [geojson('{"type": "FeatureCollection", "features": []}'), /polygon/],
};

test('a basemap that cannot be drawn is named in a message, and the map stays', async ({ page, reader, faults }) => {
  faults.allow(/Failed to load resource.*bad-\d\.geojson/s);
  for (const [at, [what, [answer, words]]] of Object.entries(BASEMAPS).entries()) {
    await test.step(`a basemap that ${what}`, async () => {
      const file = `bad-${at}.geojson`;
      await replaceFile(page, `basemaps/${file}`, answer);
      await reader.open('', { query: `?basemap=basemaps/${file}&check` });
      await expect(reader.notice, what).toContainText(file);
      await expect(reader.notice, what).toContainText(words);
      await expectArticleMap(reader);
    });
  }
});

test('a basemap with one bad feature is drawn without it, and the fault is named', async ({ page, reader }) => {
  const bad = { ...square('PER', 'Peru', -80, -20), geometry: { type: 'Polygon', coordinates: 'none' } };
  await replaceFile(page, 'basemaps/broken.geojson', geojson(basemap(...SMALL.features, bad)));
  await reader.open('', { query: '?basemap=basemaps/broken.geojson&check' });
  await expect(reader.notice).toContainText('broken.geojson, features[2]');
  await reader.openCard('LBY');
});

const fixture = (name) => readFileSync(new URL(`../../../fixtures/basemaps/${name}.geojson`, import.meta.url));

test('all features of a country are coloured and clicked as the country', async ({ page, reader }) => {
  const [west, east] = [square('LBY', 'Tripolitania', 0, 10), square('LBY', 'Cyrenaica', 40, 10)];
  await replaceFile(page, 'basemaps/parts.geojson', geojson(basemap(west, east, SMALL.features[1])));
  await reader.open('', { query: '?basemap=basemaps/parts.geojson' });
  await expect(reader.map.shapes).toHaveCount(2);
  expect(await reader.map.fill('LBY')).toBe(color(ARTICLE, 'listed'));
  await reader.openCard('LBY');
});

test('codes of states are no countries, and the page says so', async ({ page, reader }) => {
  await replaceFile(page, 'basemaps/states.geojson', geojson(fixture('us-states-postal').toString()));
  await reader.open('', { query: '?basemap=basemaps/states.geojson&check' });
  await expect(reader.notice).toContainText(/0 of 4 features are places of the dossier/);
  await expect(reader.notice).toContainText(/"GA" for "Georgia"/);
});

test('readers learn that countries may be drawn in the wrong place, and authors why', async ({ page, reader }) => {
  await replaceFile(page, 'basemaps/swapped.geojson', geojson(fixture('axis-swapped').toString()));
  await reader.open('', { query: '?basemap=basemaps/swapped.geojson' });
  await expect(reader.notice).toContainText('Some countries may be drawn in the wrong place on this map.');
  await reader.open('', { query: '?basemap=basemaps/swapped.geojson&check' });
  await expect(reader.notice).toContainText('latitude and longitude are swapped');
});

test('a basemap in another encoding loses no name, and the page says so', async ({ page, reader }) => {
  await replaceFile(page, 'basemaps/latin1.geojson', { contentType: 'application/geo+json', body: fixture('latin1') });
  await reader.open('', { query: '?basemap=basemaps/latin1.geojson&check' });
  await expect(reader.notice).toContainText(/expected UTF-8/);
  await expect(page.locator('[data-place=CIV]').first()).toBeAttached();
});
