// The world in another projection: by the address, and by an element's attribute.

import { SRC, hosting } from '../../support/host.mjs';
import { ARTICLE, card, cards, clickOrTap, color, expectArticleMap, fill, map, pick, said } from '../../support/reader.mjs';
import { expect, openMap, replaceFile, test as base } from '../../support/test.mjs';

const test = base.extend(hosting);

const HEIGHTS = { 'equal-earth': 1947, 'natural-earth': 2080, equirectangular: 2000 };
const OTHERS = ['natural-earth', 'equirectangular'];

const notice = (page) => page.getByRole('status');

/** The map is drawn in that projection, and answers. */
async function expectDrawn(page, projection) {
  await expect(page.locator('.map')).toHaveAttribute('viewBox', `0 0 4000 ${HEIGHTS[projection]}`);
  await expect(page.locator('.stancemap[data-ready]')).toBeAttached();
}

const open = async (page, projection, { hash = '', more = '' } = {}) => {
  await openMap(page, hash, { query: `?projection=${projection}${more}` });
  await expectDrawn(page, projection);
};

/** What the figure says beside its map: legend with counts, credits, where its data are. */
const words = (page) =>
  page.evaluate(() => {
    const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
    return {
      legend: texts('.legend li'),
      credits: texts('.credits p'),
      method: texts('.method'),
      basemap: document.querySelector('[data-file=basemap]').getAttribute('href'),
    };
  });

for (const projection of OTHERS) {
  test(`in ${projection} the map has its colours, and cards open`, async ({ page }) => {
    await open(page, projection);
    await expectArticleMap(page);
    await expect(notice(page)).toBeEmpty();
    await expect(map(page)).toHaveAttribute('data-projection', projection);
  });

  test(`in ${projection} all but the map is as it was`, async ({ page }) => {
    await openMap(page);
    const before = await words(page);
    await open(page, projection);
    expect(await words(page)).toEqual(before);
    await expect(page.locator('.map [data-place]')).toHaveCount(242);
  });

  test(`in ${projection} dots lie on their nations, and the sea is round all of it`, async ({ page }) => {
    await open(page, projection);
    const off = await page.evaluate(() => {
      const map = document.querySelector('.map');
      const point = (x, y) => Object.assign(map.createSVGPoint(), { x, y });
      const seas = map.querySelector('.sea');
      const faults = [];
      for (const link of map.querySelectorAll('.story a')) {
        const shape = link.querySelector('[data-place]');
        const [x, y] = shape.dataset.at.split(' ').map(Number);
        const box = shape.getBBox();
        const near = x > box.x - 2 && x < box.x + box.width + 2 && y > box.y - 2 && y < box.y + box.height + 2;
        if (!near || !seas.isPointInFill(point(x, y))) faults.push(shape.dataset.place);
        // Large nations have their anchor on their land, to the unit.
        if (box.width > 100 && !shape.isPointInFill(point(x, y))) faults.push(`${shape.dataset.place} is beside itself`);
      }
      // What is seen of dots: nearer to their nation than a finger is wide.
      for (const dot of map.querySelectorAll('.dots .dot')) {
        const at = dot.getBoundingClientRect();
        if (!at.width) continue;
        const place = dot.closest('a').getAttribute('href').slice(1);
        const box = document.getElementById(`${place}-shape`).getBoundingClientRect();
        const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
        const apart = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
        if (apart > 44) faults.push(`${place}: a dot is ${apart} px away`);
      }
      return faults;
    });
    expect(off).toEqual([]);
    // Where latitudes are straight, a known place is where arithmetic has it.
    if (projection === 'equirectangular') {
      const [x, y] = await page.locator('#RWA-shape').evaluate((shape) => shape.dataset.at.split(' ').map(Number));
      expect(Math.abs(x - (4000 * (180 + 29.9 - 11)) / 360)).toBeLessThan(8);
      expect(Math.abs(y - (2000 * (90 + 2)) / 180)).toBeLessThan(8);
    }
  });

  test(`in ${projection} it is zoomed and moved about, without the finer world of another`, async ({ page, requests }) => {
    await open(page, projection);
    await clickOrTap(page.locator('.regions [data-region=africa]'));
    await expect(page.locator('.canvas[data-near]')).toBeAttached();
    await expect(said(page)).toContainText('nations');
    await clickOrTap(page.locator('.zoom [data-zoom=in]'));
    await expect(page.locator('.map .labels text').first()).toBeAttached();
    await pick(page, 'LBY');
    await expect(card(page, 'Libya')).toBeVisible();
    await page.locator('.card:visible').getByRole('link', { name: 'Close' }).click();
    await clickOrTap(page.locator('.zoom [data-zoom=world]'));
    await expect(page.locator('.canvas[data-near]')).toHaveCount(0);
    expect(requests.filter((url) => url.includes('world-paths'))).toEqual([]);
  });
}

test('languages, dossiers and days keep the projection', async ({ page }) => {
  await open(page, 'natural-earth', { hash: '#RWA', more: '&stance=agreed' });
  await expect(card(page, 'Rwanda')).toBeVisible();
  await page.getByText('Display', { exact: true }).click();
  await page.getByLabel('Language').selectOption('es');
  await expect(page.locator('.stancemap')).toHaveAttribute('lang', 'es');
  await expectDrawn(page, 'natural-earth');
  await expect(page.locator('#RWA')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('projection')).toBe('natural-earth');
  await expect(page.locator('.credits')).toContainText('Natural Earth');
  await page.goto('./?projection=equirectangular&dossier=dossiers/third-country-deportations.json&day=2025-05-12');
  await expectDrawn(page, 'equirectangular');
  await expect(page.locator('.clock .day')).toContainText('12 May 2025');
});

test('a basemap of a host’s own is drawn in it, and is another world', async ({ page }) => {
  const at = (west, south) => [[west, south], [west + 20, south], [west + 20, south + 20], [west, south + 20], [west, south]];
  const libya = { type: 'Feature', id: 'LBY', properties: { name: 'Libya' }, geometry: { type: 'Polygon', coordinates: [at(11, 0)] } };
  const body = JSON.stringify({ type: 'FeatureCollection', features: [libya] });
  await replaceFile(page, 'basemaps/small.geojson', { contentType: 'application/geo+json', body });
  await open(page, 'equirectangular', { more: '&basemap=basemaps/small.geojson' });
  await expect(page.locator('.map [data-place]')).toHaveCount(1);
  expect(await fill(page, 'LBY')).toBe(color(ARTICLE, 'asked'));
  expect(await page.locator('.map [data-place=LBY]').getAttribute('d')).toBe('M2000 1000l222 0 0-222-222 0z');
  await expect(page.getByText(/Visionscarto/)).toHaveCount(0);
});

test('one that is not known is told of, and the map stays as it is', async ({ page }) => {
  await openMap(page, '', { query: '?projection=mercator' });
  await expect(notice(page)).toContainText('projection: found mercator, expected equal-earth, natural-earth or equirectangular');
  await expectDrawn(page, 'equal-earth');
  await expectArticleMap(page);
});

test('that which the page has already asks for nothing', async ({ page, requests }) => {
  await openMap(page, '', { query: '?projection=equal-earth' });
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /composer|basemaps|dossiers/.test(url))).toEqual([]);
});

test('where the basemap cannot be had, it says so, and the map stays', async ({ page, faults }) => {
  faults.allow(/Failed to load resource.*world-overview/s);
  await replaceFile(page, 'basemaps/world-overview.geojson', { status: 404 });
  await openMap(page, '', { query: '?projection=natural-earth' });
  await expect(notice(page)).toContainText(/world-overview\.geojson.*404/s);
  await expectDrawn(page, 'equal-earth');
  await expectArticleMap(page);
});

test('back and forward lead from projection to projection, and to the finer world again', async ({ page, requests }) => {
  await openMap(page);
  await page.evaluate(() => {
    window.kept = true;
    history.pushState(null, '', '?projection=natural-earth');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expectDrawn(page, 'natural-earth');
  const before = await page.locator('#RWA-shape').getAttribute('d');
  await page.goBack();
  await expectDrawn(page, 'equal-earth');
  expect(await page.locator('#RWA-shape').getAttribute('d')).not.toBe(before);
  await expect(map(page)).not.toHaveAttribute('data-projection');
  expect(await page.evaluate(() => window.kept)).toBe(true);
  await clickOrTap(page.locator('.regions [data-region=africa]'));
  await expect.poll(() => requests.filter((url) => url.includes('world-paths')).length).toBe(1);
  await expect(map(page)).not.toHaveAttribute('data-fine');
});

test('a page that came in another stays in it, and can be had in the usual one', async ({ page, requests }) => {
  // As `press page --projection` writes it.
  await open(page, 'natural-earth');
  const figure = await page.locator('.stancemap').evaluate((one) => one.outerHTML.replace(' data-ready=""', ''));
  const plain = await (await page.request.get('./')).text();
  const body = plain.replace(/<figure[^]*<\/figure>/, () => figure);
  await page.route(/\/(\?.*)?$/, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const before = requests.length;
  await openMap(page, '', { query: '?lang=es' });
  await expect(page.locator('.stancemap')).toHaveAttribute('lang', 'es');
  await expectDrawn(page, 'natural-earth');
  await expect(page.locator('.map')).toHaveAttribute('data-projection', 'natural-earth');
  expect(requests.slice(before).filter((url) => url.includes('basemaps'))).toEqual([]);
  await openMap(page, '', { query: '?projection=equal-earth' });
  await expectDrawn(page, 'equal-earth');
  await expect(page.locator('.map')).not.toHaveAttribute('data-projection');
  await expect(notice(page)).toBeEmpty();
});

test.describe('in an element', () => {
  const article = (guest, src, more) =>
    `<script>var heard = []; addEventListener('stancemap:error', ({ detail }) => heard.push(detail.message)); var kept = true</script><script type="module" src="${guest}embed.js"></script><main><h1>Host</h1><stance-map id="m" src="${src}" ${more}></stance-map></main>`;
  const set = (page, name, value) =>
    page.evaluate(([name, value]) => (value === null ? m.removeAttribute(name) : m.setAttribute(name, value)), [name, value]);
  const told = (page) => page.evaluate(() => [kept, heard]);

  test('its attribute is taken, changed and taken away, and the page around is never loaded anew', async ({ page, host, guest }) => {
    await page.goto(host.page(article(guest, guest + SRC, 'projection="natural-earth" place="RWA"')));
    await expectDrawn(page, 'natural-earth');
    await expect(card(page, 'Rwanda')).toBeVisible();
    await set(page, 'projection', 'equirectangular');
    await expectDrawn(page, 'equirectangular');
    await set(page, 'lang', 'fr');
    await expect(page.locator('.stancemap')).toHaveAttribute('lang', 'fr');
    await expectDrawn(page, 'equirectangular');
    await set(page, 'lang', null);
    await expect(page.locator('.stancemap')).toHaveAttribute('lang', 'en');
    await set(page, 'projection', null);
    await expectDrawn(page, 'equal-earth');
    await expect(page.locator('#m')).toHaveAttribute('place', 'RWA');
    await expect(card(page, 'Rwanda')).toBeVisible();
    await expect(page.locator('.credits')).toContainText('Natural Earth');
    await page.evaluate(() => m.show({ projection: 'natural-earth', place: null }));
    await expectDrawn(page, 'natural-earth');
    await expect(cards(page)).toHaveCount(0);
    expect(await page.evaluate(() => m.view.projection)).toBe('natural-earth');
    expect(await told(page)).toEqual([true, []]);
  });

  test('a basemap that is taken away leaves the world that was there before', async ({ page, host, guest }) => {
    const square = [[[10, 10], [30, 10], [30, 30], [10, 30], [10, 10]]];
    const libya = { type: 'Feature', id: 'LBY', properties: { name: 'Libya' }, geometry: { type: 'Polygon', coordinates: square } };
    const body = JSON.stringify({ type: 'FeatureCollection', features: [libya] });
    await page.route('**/own.geojson', (route) => route.fulfill({ contentType: 'application/geo+json', body }));
    await page.goto(host.page(article(guest, guest + SRC, 'basemap="own.geojson"')));
    await expect(page.locator('.map [data-place]')).toHaveCount(1);
    await set(page, 'projection', 'equirectangular');
    await expectDrawn(page, 'equirectangular');
    await expect(page.locator('.map [data-place]')).toHaveCount(1);
    await set(page, 'basemap', null);
    await expect(page.locator('.map [data-place]')).toHaveCount(242);
    await expectDrawn(page, 'equirectangular');
    await set(page, 'projection', null);
    await expectDrawn(page, 'equal-earth');
    await expect(page.locator('.map [data-place]')).toHaveCount(242);
    expect(await told(page)).toEqual([true, []]);
  });

  test('a dossier of the page’s own is composed in it', async ({ page, host, guest }) => {
    const body = JSON.stringify({ ...ARTICLE, id: 'own', title: 'A title of our own' });
    await page.route('**/own.json', (route) => route.fulfill({ contentType: 'application/json', body }));
    await page.goto(host.page(article(guest, `${host.url}own.json`, 'projection="natural-earth"')));
    await expect(page.getByRole('heading', { name: 'A title of our own' })).toBeVisible();
    await expectDrawn(page, 'natural-earth');
    await set(page, 'projection', null);
    await expectDrawn(page, 'equal-earth');
    await expect(page.getByRole('heading', { name: 'A title of our own' })).toBeVisible();
  });
});
