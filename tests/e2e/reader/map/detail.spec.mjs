// The finer drawing of the world: asked for when a reader looks closer, and only then.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, basemap, expectArticleMap, geojson, openDossier, square } from '../../support/dossiers.mjs';
import { DIST } from '../../support/serve.mjs';
import { expect, replaceFile, test } from '../../support/test.mjs';

const FINE = 'basemaps/world-paths.txt';

/** How much longer the finer coast of Norway is at the least: it is 1.12 times as long. */
const FINER = 1.1;

const asked = (requests) => requests.filter((path) => path.endsWith(FINE)).length;
const norway = (reader) => reader.map.coastLength('NOR');
const expectFiner = (reader, before) => expect.poll(() => norway(reader)).toBeGreaterThan(FINER * before);

test('at a first look nothing finer is asked for; closer, it is, and once', async ({ page, reader, requests }) => {
  const { view } = reader;
  await reader.open();
  await view.goTo('World');
  await reader.openCard('LBY');
  await view.atRest();
  expect(asked(requests)).toBe(0);
  const before = await norway(reader);
  await view.goTo('Europe');
  await expectFiner(reader, before);
  await view.goTo('Africa');
  await view.goTo('Asia');
  await expect(page).toHaveURL(/at=/);
  await view.goTo('World');
  await expect(page).not.toHaveURL(/at=/);
  await view.atRest();
  await expectArticleMap(reader);
  expect(asked(requests)).toBe(1);
});

test('the plus key on the map looks closer too', async ({ reader, requests }) => {
  await reader.open();
  const before = await norway(reader);
  await reader.map.tabStop.focus();
  await reader.keys('+');
  await expectFiner(reader, before);
  expect(asked(requests)).toBe(1);
});

test('the finer shapes replace the others without a jump, all of them', async ({ reader }) => {
  const { map } = reader;
  await reader.open();
  const large = ['BRA', 'LBY', 'RWA', 'MNG', 'AUS', 'RUS', 'CHL'];
  const bounds = () => Promise.all(large.map((id) => map.bounds(id)));
  const [before, coarse] = [await bounds(), await map.outlines()];
  await reader.view.goTo('Africa');
  await expect.poll(async () => (await map.outlines())[0]).not.toBe(coarse[0]);
  const same = (await map.outlines()).filter((d, i) => d === coarse[i]).length;
  expect(same, `unchanged of ${coarse.length} shapes`).toBeLessThan(3);
  for (const [i, after] of (await bounds()).entries()) {
    for (const [side, value] of after.entries()) expect(Math.abs(value - before[i][side]), `${large[i]}, side ${side}`).toBeLessThan(2);
  }
  await expectArticleMap(reader);
});

test('a finer drawing that cannot be loaded leaves the map as it is', async ({ page, reader, faults, requests }) => {
  faults.allow(/Failed to load resource.*world-paths/s);
  // The way to a region takes time and changes nothing here.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [what, answer] of Object.entries({
    'is not there': { status: 404, body: 'nothing' },
    'cannot be reached': null,
    'is a web page': { contentType: 'text/html', body: '<!DOCTYPE html><title>Sign in</title>' },
  })) {
    await test.step(`one that ${what}`, async () => {
      await page.unroute(`**/${FINE}`);
      await replaceFile(page, FINE, answer);
      requests.length = 0;
      await reader.open('', { query: `?${encodeURIComponent(what)}` });
      const before = await norway(reader);
      for (const region of ['Africa', 'Asia', 'Europe', 'Africa']) {
        const tried = asked(requests);
        await reader.view.goTo(region);
        await reader.view.atRest();
        expect(asked(requests) - tried, what).toBeLessThanOrEqual(1);
      }
      expect(asked(requests), `${what}: it is asked for`).toBeGreaterThan(0);
      expect(asked(requests), `${what}: it is asked for once more at most`).toBeLessThanOrEqual(2);
      expect(await norway(reader), what).toBe(before);
      await expect(reader.notice).toBeEmpty();
      await expectArticleMap(reader);
    });
  }
});

test('a second try may succeed', async ({ page, reader, faults }) => {
  faults.allow(/Failed to load resource.*world-paths/s);
  const body = readFileSync(join(DIST, FINE), 'utf8');
  let tries = 0;
  await page.route(`**/${FINE}`, (route) => {
    tries += 1;
    return tries === 1 ? route.abort() : route.fulfill({ body });
  });
  await reader.open();
  const before = await norway(reader);
  await reader.view.goTo('Africa');
  await expect.poll(() => tries).toBe(1);
  await expect(async () => {
    await reader.view.goTo('Asia');
    expect(await norway(reader)).toBeGreaterThan(FINER * before);
  }).toPass();
  expect(tries).toBe(2);
});

test('another dossier on the same world has the finer drawing too', async ({ reader, requests }) => {
  await openDossier(reader, { ...ARTICLE, id: 'other', title: 'The same again' });
  const before = await norway(reader);
  await reader.view.goTo('Europe');
  await expectFiner(reader, before);
  expect(asked(requests)).toBe(1);
});

test('another world has none', async ({ page, reader, requests }) => {
  await replaceFile(page, 'basemaps/small.geojson', geojson(basemap(square('LBY', 'Libya', 10, 10))));
  await reader.open('', { query: '?basemap=basemaps/small.geojson' });
  await expect(reader.map.shapes).toHaveCount(1);
  const before = await reader.map.coastLength('LBY');
  await reader.view.goTo('Africa');
  await reader.view.isNear();
  await reader.view.atRest();
  await reader.openCard('LBY');
  expect(asked(requests)).toBe(0);
  expect(await reader.map.coastLength('LBY')).toBe(before);
});
