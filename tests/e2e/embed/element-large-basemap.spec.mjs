// A basemap that takes a while, in an element of another site: its script may start no worker there.

import { element, elementPage, hosting } from '../support/host.mjs';
import { AREAS, NAME, serveSlowly } from '../support/slow.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({
  ...hosting,
  slow: async ({}, use) => {
    const host = await serveSlowly();
    await use(host);
    await host.close();
  },
});

test('the progress is told in the element’s language, and the basemap is drawn', async ({ page, reader, host, guest, slow }) => {
  await page.goto(host.page(elementPage(guest, element(guest, 'lang="es"'))));
  await reader.isReady();
  await reader.isIn('es');
  await page.locator('stance-map').evaluate((map, url) => map.setAttribute('basemap', url), slow.url + NAME);
  await expect(reader.progress).toContainText(/Cargando el mapa: \d,\d de \d,\d MB/);
  await reader.map.click('RWA');
  slow.release();
  await expect(reader.map.shapes).toHaveCount(AREAS);
  await expect(reader.progress).toHaveCount(0);
});

test('an element that is taken out of its page ends its download', async ({ page, reader, host, guest, slow }) => {
  await page.goto(host.page(elementPage(guest, element(guest))));
  await reader.isReady();
  await page.locator('stance-map').evaluate((map, url) => map.setAttribute('basemap', url), slow.url + NAME);
  await expect(reader.progress).toBeVisible();
  await page.locator('stance-map').evaluate((map) => map.remove());
  await slow.closed;
});
