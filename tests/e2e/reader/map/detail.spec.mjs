// The finer drawing of the world: asked for when a reader looks closer, and only then.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, card, expectArticleMap, pick } from '../../support/reader.mjs';
import { DIST } from '../../support/serve.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const FINE = 'basemaps/world-paths.txt';

/** How much longer Norway's coast is at the least: it is 1.12 times as long. */
const FINER = 1.1;

const goTo = (page, region) => page.getByRole('group', { name: 'Go to' }).getByRole('button', { name: region }).click();

/** How long a nation's borders and coasts are, in scene units: the finer, the longer. */
const length = (page, id) => page.locator(`.map [data-place="${id}"]`).evaluate((shape) => shape.getTotalLength());

/** Where a nation's shape is, in scene units. */
const box = (page, id) =>
  page.locator(`.map [data-place="${id}"]`).evaluate((shape) => {
    const { x, y, width, height } = shape.getBBox();
    return [x, y, x + width, y + height];
  });

const asked = (requests) => requests.filter((path) => path.endsWith(FINE)).length;

test('at a first look nothing finer is asked for; closer, it is, and once', async ({ page, requests }) => {
  await openMap(page);
  await goTo(page, 'World');
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  expect(asked(requests)).toBe(0);
  const before = await length(page, 'NOR');
  await goTo(page, 'Europe');
  await expect.poll(() => length(page, 'NOR')).toBeGreaterThan(FINER * before);
  await goTo(page, 'Africa');
  await goTo(page, 'Asia');
  await expect(page).toHaveURL(/at=/);
  await goTo(page, 'World');
  await expect(page).not.toHaveURL(/at=/);
  await expectArticleMap(page);
  expect(asked(requests)).toBe(1);
});

test('the plus key on the map looks closer too', async ({ page, requests }) => {
  await openMap(page);
  const before = await length(page, 'NOR');
  await page.locator('.map a[tabindex="0"]').focus();
  await page.keyboard.press('+');
  await expect.poll(() => length(page, 'NOR')).toBeGreaterThan(FINER * before);
  expect(asked(requests)).toBe(1);
});

test('the finer shapes take the place of the others without a jump, all of them', async ({ page }) => {
  await openMap(page);
  const ids = await page.locator('.map [data-place]').evaluateAll((all) => all.map((one) => one.dataset.place));
  const large = ['BRA', 'LBY', 'RWA', 'MNG', 'AUS', 'RUS', 'CHL'];
  const before = await Promise.all(large.map((id) => box(page, id)));
  const drawing = () => page.locator('.map [data-place]').evaluateAll((all) => all.map((one) => one.getAttribute('d')));
  const coarse = await drawing();
  await goTo(page, 'Africa');
  await expect.poll(async () => (await drawing())[0]).not.toBe(coarse[0]);
  const same = (await drawing()).filter((d, i) => d === coarse[i]).length;
  expect(same, `of ${ids.length} shapes`).toBeLessThan(3);
  for (const [i, id] of large.entries()) {
    const after = await box(page, id);
    for (const [side, value] of after.entries()) expect(Math.abs(value - before[i][side]), `${id}, side ${side}`).toBeLessThan(2);
  }
  await expectArticleMap(page);
});

for (const [what, answer] of Object.entries({
  'is not there': { status: 404, body: 'nothing' },
  'cannot be reached': null,
  'is a web page': { contentType: 'text/html', body: '<!DOCTYPE html><title>Sign in</title>' },
})) {
  test(`a finer drawing that ${what} leaves the map as it is`, async ({ page, faults, requests }) => {
    faults.allow(/Failed to load resource.*world-paths/s);
    await replaceFile(page, FINE, answer);
    await openMap(page);
    const before = await length(page, 'NOR');
    for (const region of ['Africa', 'Asia', 'Europe', 'Africa']) {
      const tried = asked(requests);
      const answered = page.waitForEvent('requestfinished', { timeout: 500 }).catch(() => {});
      await goTo(page, region);
      await answered;
      expect(asked(requests) - tried).toBeLessThanOrEqual(1);
    }
    expect(asked(requests), 'it is asked for once more at most').toBeLessThanOrEqual(2);
    expect(await length(page, 'NOR')).toBe(before);
    await expect(page.locator('.notice')).toBeEmpty();
    await expectArticleMap(page);
  });
}

test('a second try may succeed', async ({ page, faults }) => {
  faults.allow(/Failed to load resource.*world-paths/s);
  const body = readFileSync(join(DIST, FINE), 'utf8');
  let tries = 0;
  await page.route(`**/${FINE}`, (route) => {
    tries += 1;
    return tries === 1 ? route.abort() : route.fulfill({ body });
  });
  await openMap(page);
  const before = await length(page, 'NOR');
  await goTo(page, 'Africa');
  await expect.poll(() => tries).toBe(1);
  await expect(async () => {
    await goTo(page, 'Asia');
    expect(await length(page, 'NOR')).toBeGreaterThan(FINER * before);
  }).toPass();
  expect(tries).toBe(2);
});

test('another dossier on the same world has it too', async ({ page, requests }) => {
  const other = { ...ARTICLE, id: 'other', title: 'The same again' };
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body: JSON.stringify(other) });
  await openMap(page, '', { query: '?dossier=dossiers/other.json' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The same again');
  const before = await length(page, 'NOR');
  await goTo(page, 'Europe');
  await expect.poll(() => length(page, 'NOR')).toBeGreaterThan(FINER * before);
  expect(asked(requests)).toBe(1);
});

test('another world has none', async ({ page, requests }) => {
  const west = 10;
  const ring = [[west, 10], [west + 20, 10], [west + 20, 30], [west, 30], [west, 10]];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  const basemap = { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'LBY', properties: { name: 'Libya' }, geometry }] };
  await replaceFile(page, 'basemaps/small.geojson', { contentType: 'application/geo+json', body: JSON.stringify(basemap) });
  await openMap(page, '', { query: '?basemap=basemaps/small.geojson' });
  await expect(page.locator('.map [data-place]')).toHaveCount(1);
  const before = await length(page, 'LBY');
  await goTo(page, 'Africa');
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  expect(asked(requests)).toBe(0);
  expect(await length(page, 'LBY')).toBe(before);
});
