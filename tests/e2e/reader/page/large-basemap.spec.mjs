// Basemaps that take a while: the page answers meanwhile, says how far it is, and can be told to stop.

import { expectArticleMap } from '../../support/dossiers.mjs';
import { AREAS, NAME, serveSlowly } from '../../support/slow.mjs';
import { expect, holdFile, test as base } from '../../support/test.mjs';

const test = base.extend({
  /** Opens the page with the large basemap, on a slow host with options. */
  openSlowly: async ({ page, reader }, use) => {
    const hosts = [];
    await use(async (options) => {
      const host = await serveSlowly(options);
      hosts.push(host);
      await page.goto(`${host.url}?basemap=${NAME}`);
      await reader.isReady();
      return host;
    });
    for (const host of hosts) await host.close();
  },
});

test('while a basemap arrives, the page says how much of it is there, and answers', { tag: '@narrow' }, async ({ reader, openSlowly }) => {
  const host = await openSlowly();
  await expect(reader.progress).toContainText(/Loading the map: \d\.\d of \d\.\d MB/);
  await reader.openCard('RWA');
  await expect(reader.map.shapes).not.toHaveCount(AREAS);
  host.release();
  await expect(reader.map.shapes).toHaveCount(AREAS);
  await expect(reader.progress).toHaveCount(0);
  await expect(reader.notice).toHaveText('43 of 43 countries cannot be drawn on this map.');
});

test('without a length it says how much has come so far', async ({ reader, openSlowly }) => {
  const host = await openSlowly({ length: null });
  await expect(reader.progress).toContainText(/Loading the map: \d\.\d MB so far/);
  host.release();
  await expect(reader.map.shapes).toHaveCount(AREAS);
});

test('the page answers while a map is composed', async ({ page, reader, openSlowly }) => {
  const host = await openSlowly();
  await expect(reader.progress).toBeVisible();
  const turns = await reader.countTurnsWhileDrawing();
  host.release();
  await expect(reader.map.shapes).toHaveCount(AREAS);
  expect(await turns(), 'tasks of the page while the map was drawn').toBeGreaterThan(3);
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([expect.stringMatching(/composer-worker\.js$/)]);
});

test('what is loading can be cancelled: the map stays, and the connection ends', async ({ page, reader, openSlowly }) => {
  const host = await openSlowly();
  await reader.cancelLoading();
  await expect(reader.notice).toContainText('Loading was cancelled');
  await expect(reader.progress).toHaveCount(0);
  await host.closed;
  await expectArticleMap(reader);
});

test('what is being drawn can be cancelled', async ({ page, reader, openSlowly }) => {
  await holdFile(page, 'composer_bg.wasm');
  const host = await openSlowly();
  host.release();
  await expect(reader.progress).toContainText('Drawing the map');
  await reader.openCard('RWA');
  await reader.cancelLoading();
  await expect(reader.notice).toContainText('Loading was cancelled');
  await expect.poll(() => page.workers()).toEqual([]);
  await expectArticleMap(reader);
});

test('another map that is asked for meanwhile ends the loading; cancelled, too, it leaves no control behind', async ({ page, reader, openSlowly }) => {
  const host = await openSlowly();
  await expect(reader.progress).toBeVisible();
  await reader.display.open();
  await reader.display.language.selectOption('es');
  await host.closed;
  await expect(reader.progress).toHaveCount(1);
  await reader.cancelLoading();
  await expect(reader.notice).toContainText('Loading was cancelled');
  await reader.display.open();
  await expect(reader.display.language, 'the language that was not reached').toHaveValue('en');
});

test('a download that breaks off is told, and the map stays', async ({ reader, openSlowly, faults }) => {
  faults.allow(/Failed to load resource.*large\.geojson/s);
  const host = await openSlowly();
  await expect(reader.progress).toBeVisible();
  host.breakOff();
  await expect(reader.notice).toContainText(`${NAME} could not be loaded`);
  await expect(reader.progress).toHaveCount(0);
  await expectArticleMap(reader);
});

test('a file that is too large is refused before it has come', async ({ reader, openSlowly, faults }) => {
  faults.allow(/large\.geojson/);
  await openSlowly({ length: 400e6 });
  await expect(reader.notice).toContainText(`${NAME} has 400 MB; a browser can draw`);
  await expectArticleMap(reader);
});

test('where a policy forbids workers, the map is drawn all the same', async ({ page, reader, openSlowly, faults }) => {
  faults.allow(/worker/i);
  const host = await openSlowly({ headers: (name) => (name === 'index.html' ? { 'Content-Security-Policy': "worker-src 'none'" } : {}) });
  await expect(reader.progress).toContainText('Loading the map');
  host.release();
  await expect(reader.map.shapes).toHaveCount(AREAS);
  expect(page.workers()).toEqual([]);
});
