// Other basemaps, good and bad.

import { ARTICLE, card, color, expectArticleMap, fill, pick } from '../../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const notice = (page) => page.getByRole('status');
const geojson = (body) => ({ contentType: 'application/geo+json', body });

const square = (id, name, west, south) => ({
  type: 'Feature',
  id,
  properties: { name },
  geometry: {
    type: 'Polygon',
    coordinates: [[[west, south], [west + 20, south], [west + 20, south + 20], [west, south + 20], [west, south]]],
  },
});

const SMALL = { type: 'FeatureCollection', features: [square('LBY', 'Libya', 10, 10), square('AUS', 'Australia', 120, -40)] };

test('a basemap of a host’s own is drawn, and says which nations it lacks', async ({ page }) => {
  await replaceFile(page, 'basemaps/small.geojson', geojson(JSON.stringify(SMALL)));
  await openMap(page, '', { query: '?basemap=basemaps/small.geojson' });
  await expect(page.locator('.map [data-place]')).toHaveCount(2);
  expect(await fill(page, 'LBY')).toBe(color(ARTICLE, 'asked'));
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await expect(page.getByText(/^Not on this basemap:.*Peru.*Yemen/)).toBeVisible();
  await expect(notice(page)).toBeEmpty();
});

const text = JSON.stringify(SMALL);

for (const [what, [answer, words]] of Object.entries({
  'is not there': [{ status: 404, body: 'nothing' }, /server answered 404/],
  'cannot be reached': [null, /could not be loaded/],
  'is empty': [geojson(''), /breaks off|empty/],
  'breaks off': [geojson(text.slice(0, text.length / 2)), /breaks off/],
  'is a web page': [{ contentType: 'text/html', body: '<!DOCTYPE html><title>Sign in</title>' }, /a GeoJSON document/],
  'has nothing to draw': [geojson('{"type": "FeatureCollection", "features": []}'), /polygon/],
})) {
  test(`a basemap that ${what} is told of, and the map stays`, async ({ page, faults }) => {
    faults.allow(/Failed to load resource.*bad\.geojson/s);
    await replaceFile(page, 'basemaps/bad.geojson', answer);
    await openMap(page, '', { query: '?basemap=basemaps/bad.geojson' });
    await expect(notice(page)).toContainText('bad.geojson');
    await expect(notice(page)).toContainText(words);
    await expectArticleMap(page);
  });
}

test('a basemap with one bad feature is drawn without it, and the fault is named', async ({ page }) => {
  const broken = structuredClone(SMALL);
  broken.features.push({ ...square('PER', 'Peru', -80, -20), geometry: { type: 'Polygon', coordinates: 'none' } });
  await replaceFile(page, 'basemaps/broken.geojson', geojson(JSON.stringify(broken)));
  await openMap(page, '', { query: '?basemap=basemaps/broken.geojson' });
  await expect(notice(page)).toContainText('broken.geojson, features[2]');
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
});
