// The world in another projection: by the address, and by an element's attribute.

import { ARTICLE, SRC, basemap, color, expectArticleMap, geojson, json, square } from '../../support/dossiers.mjs';
import { hosting, whatElementsTell } from '../../support/host.mjs';
import { press } from '../../support/reader.mjs';
import { expect, replaceFile, test as base } from '../../support/test.mjs';

const test = base.extend(hosting);

/** The height of what the scene shows in each projection, down to below the land, in the order of the tool's list; its width is 4000. */
const HEIGHTS = { 'equal-earth': 1758, 'natural-earth': 1777, equirectangular: 1641, robinson: 1732, 'winkel-tripel': 2015 };
/** The same from pole to pole: that is shown where the land does not span the world. */
const FULL_HEIGHTS = { 'equal-earth': 1947, equirectangular: 2000 };

/** The map is drawn in that projection, and Wasm has taken it over. */
async function expectDrawn(reader, projection, heights = HEIGHTS) {
  await expect(reader.map.drawing).toHaveAttribute('viewBox', `0 0 4000 ${heights[projection]}`);
  await expect(reader.whenReady).toBeAttached();
}

const open = async (reader, projection, { hash = '', more = '', heights = HEIGHTS } = {}) => {
  await reader.open(hash, { query: `?projection=${projection}${more}` });
  await expectDrawn(reader, projection, heights);
};

/** The texts beside the map: the legend with its counts, the credits, the panel, the file of the basemap. */
async function textsBeside(reader) {
  return {
    legend: await reader.legend.entries.allTextContents(),
    credits: await reader.creditLines.allTextContents(),
    method: await reader.method.all.allTextContents(),
    basemap: await reader.method.basemapFile.getAttribute('href'),
  };
}

for (const projection of Object.keys(HEIGHTS).slice(1)) {
  test(`in ${projection} the map is drawn right, answers, and all beside it stays as it was`, async ({ reader, requests }) => {
    const { map, view } = reader;
    await reader.open();
    const before = await textsBeside(reader);
    await open(reader, projection);

    await test.step('the map has its colours, and cards open', async () => {
      await expectArticleMap(reader);
      await expect(reader.notice).toBeEmpty();
      await map.expectProjection(projection);
      await expect(map.root).toBeVisible();
      await reader.closeCard();
    });

    await test.step('all but the map is as it was', async () => {
      expect(await textsBeside(reader)).toEqual(before);
      await expect(map.shapes).toHaveCount(242);
    });

    await test.step('dots lie on their places, and the sea is around all of them', async () => {
      expect(await map.misplaced()).toEqual([]);
      // Where latitudes are straight lines, the position of a known place can be calculated.
      if (projection === 'equirectangular') {
        const [x, y] = await map.anchor('RWA');
        expect(Math.abs(x - (4000 * (180 + 29.9 - 11)) / 360)).toBeLessThan(8);
        expect(Math.abs(y - (2000 * (90 + 2)) / 180)).toBeLessThan(8);
      }
    });

    await test.step('it zooms and moves, without the finer drawing of another projection', async () => {
      await view.goTo('Africa');
      await view.isNear();
      await expect(reader.announced).toContainText('countries');
      await press(view.button('Zoom in'));
      // A map that still slides would be somewhere else by the time of the click.
      await view.atRest();
      await expect(map.names.first()).toBeAttached();
      await reader.openCard('LBY');
      await reader.closeCard();
      await press(view.button('Whole world'));
      await view.isWhole();
      await view.atRest();
      expect(requests.filter((url) => url.includes('world-paths'))).toEqual([]);
    });
  });
}

test('languages, dossiers and days keep the projection', async ({ page, reader }) => {
  await open(reader, 'natural-earth', { hash: '#RWA', more: '&stance=agreed' });
  await expect(reader.card('Rwanda')).toBeVisible();
  await reader.display.chooseLanguage('es');
  await expectDrawn(reader, 'natural-earth');
  await expect(reader.allCards.of('RWA')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('projection')).toBe('natural-earth');
  await expect(reader.credits).toContainText('Natural Earth');
  await page.goto('./?projection=equirectangular&dossier=dossiers/third-country-deportations.json&day=2025-05-12');
  await expectDrawn(reader, 'equirectangular');
  await expect(reader.timeline.day).toContainText('12 May 2025');
});

test('a basemap of a host’s own is drawn in it', async ({ page, reader }) => {
  await replaceFile(page, 'basemaps/small.geojson', geojson(basemap(square('LBY', 'Libya', 11, 0))));
  await open(reader, 'equirectangular', { more: '&basemap=basemaps/small.geojson', heights: FULL_HEIGHTS });
  await expect(reader.map.shapes).toHaveCount(1);
  expect(await reader.map.fill('LBY')).toBe(color(ARTICLE, 'listed'));
  expect(await reader.map.outline('LBY')).toBe('M2000 1000l222 0 0-222-222 0z');
  await expect(page.getByText(/Visionscarto/)).toHaveCount(0);
});

test('an unknown projection gets a message for authors, and the map stays as it is', async ({ reader }) => {
  await reader.open('', { query: '?projection=mercator&check' });
  const ids = Object.keys(HEIGHTS);
  const choice = `${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}`;
  await expect(reader.notice).toContainText(`projection: found mercator, expected ${choice}`);
  await expectDrawn(reader, 'equal-earth');
  await expectArticleMap(reader);
});

test('for the projection that the page has already, nothing is asked for', async ({ page, reader, requests }) => {
  await reader.open('', { query: '?projection=equal-earth' });
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /composer|basemaps|dossiers/.test(url))).toEqual([]);
});

test('where the basemap cannot be loaded, a message says so, and the map stays', async ({ page, reader, faults }) => {
  faults.allow(/Failed to load resource.*world-overview/s);
  await replaceFile(page, 'basemaps/world-overview.geojson', { status: 404 });
  await reader.open('', { query: '?projection=natural-earth' });
  await expect(reader.notice).toContainText(/world-overview\.geojson.*404/s);
  await expectDrawn(reader, 'equal-earth');
  await expectArticleMap(reader);
});

test('back and forward lead from projection to projection, and to the finer drawing again', async ({ page, reader, requests }) => {
  await reader.open();
  await page.evaluate(() => {
    window.isSamePage = true;
    history.pushState(null, '', '?projection=natural-earth');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expectDrawn(reader, 'natural-earth');
  const before = await reader.map.outline('RWA');
  await page.goBack();
  await expectDrawn(reader, 'equal-earth');
  expect(await reader.map.outline('RWA')).not.toBe(before);
  await reader.map.expectProjection(null);
  expect(await page.evaluate(() => window.isSamePage)).toBe(true);
  await reader.view.goTo('Africa');
  await expect.poll(() => requests.filter((url) => url.includes('world-paths')).length).toBe(1);
  await reader.map.isFine();
});

test('a page that came in another projection stays in it, and can be had in the usual one', async ({ page, reader, requests }) => {
  // As `stancemap page --projection` writes it.
  await open(reader, 'natural-earth');
  const figure = await reader.markupAsBuilt();
  const plain = await (await page.request.get('./')).text();
  // The page's own script stands within the figure: see index.html.
  const [script] = plain.match(/<script>window.stancemapImport.*?<\/script>/);
  const body = plain.replace(/<figure[^]*<\/figure>/, () => figure + script);
  await page.route(/\/(\?.*)?$/, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const before = requests.length;
  await reader.open('', { query: '?lang=es' });
  await reader.isIn('es');
  await expectDrawn(reader, 'natural-earth');
  await reader.map.expectProjection('natural-earth');
  expect(requests.slice(before).filter((url) => url.includes('basemaps'))).toEqual([]);
  await reader.open('', { query: '?projection=equal-earth' });
  await expectDrawn(reader, 'equal-earth');
  await reader.map.expectProjection(null);
  await expect(reader.notice).toBeEmpty();
});

test.describe('in an element', () => {
  const article = (guest, src, more) =>
    `${whatElementsTell}<script>var isSamePage = true</script><script type="module" src="${guest}embed.js"></script><main><h1>Host</h1><stance-map id="m" src="${src}" ${more}></stance-map></main>`;
  const set = (page, name, value) =>
    page.evaluate(([name, value]) => (value === null ? m.removeAttribute(name) : m.setAttribute(name, value)), [name, value]);
  const expectNoErrors = async (page) =>
    expect(await page.evaluate(() => [isSamePage, told.filter(({ kind }) => kind === 'error')])).toEqual([true, []]);

  test('its attribute is taken, changed and taken away, and the host’s page is never loaded anew', async ({ page, reader, host, guest }) => {
    await page.goto(host.page(article(guest, guest + SRC, 'projection="natural-earth" place="RWA"')));
    await expectDrawn(reader, 'natural-earth');
    await expect(reader.card('Rwanda')).toBeVisible();
    await set(page, 'projection', 'equirectangular');
    await expectDrawn(reader, 'equirectangular');
    await set(page, 'lang', 'fr');
    await reader.isIn('fr');
    await expectDrawn(reader, 'equirectangular');
    await set(page, 'lang', null);
    await reader.isIn('en');
    await set(page, 'projection', null);
    await expectDrawn(reader, 'equal-earth');
    await expect(page.locator('#m')).toHaveAttribute('place', 'RWA');
    await expect(reader.card('Rwanda')).toBeVisible();
    await expect(reader.credits).toContainText('Natural Earth');
    await page.evaluate(() => m.show({ projection: 'natural-earth', place: null }));
    await expectDrawn(reader, 'natural-earth');
    await reader.hasNoCard();
    expect(await page.evaluate(() => m.view.projection)).toBe('natural-earth');
    await expectNoErrors(page);
  });

  test('a basemap that is taken away leaves the world that was there before', async ({ page, reader, host, guest }) => {
    await page.route('**/own.geojson', (route) => route.fulfill(geojson(basemap(square('LBY', 'Libya', 10, 10)))));
    await page.goto(host.page(article(guest, guest + SRC, 'basemap="own.geojson"')));
    await expect(reader.map.shapes).toHaveCount(1);
    await set(page, 'projection', 'equirectangular');
    await expectDrawn(reader, 'equirectangular', FULL_HEIGHTS);
    await expect(reader.map.shapes).toHaveCount(1);
    await set(page, 'basemap', null);
    await expect(reader.map.shapes).toHaveCount(242);
    await expectDrawn(reader, 'equirectangular');
    await set(page, 'projection', null);
    await expectDrawn(reader, 'equal-earth');
    await expect(reader.map.shapes).toHaveCount(242);
    // The page around hears that this basemap has one country alone, and of nothing else.
    const errors = await page.evaluate(() => told.filter(({ kind }) => kind === 'error').map(({ message }) => message));
    expect(errors.filter((message) => !message.startsWith('own.geojson, features: found 1 of 1'))).toEqual([]);
    expect(await page.evaluate(() => isSamePage)).toBe(true);
  });

  test('a dossier of the page’s own is composed in it', async ({ page, reader, host, guest }) => {
    await page.route('**/own.json', (route) => route.fulfill(json({ ...ARTICLE, id: 'own', title: 'A title of our own' })));
    await page.goto(host.page(article(guest, `${host.url}own.json`, 'projection="natural-earth"')));
    const title = page.getByRole('heading', { name: 'A title of our own' });
    await expect(title).toBeVisible();
    await expectDrawn(reader, 'natural-earth');
    await set(page, 'projection', null);
    await expectDrawn(reader, 'equal-earth');
    await expect(title).toBeVisible();
  });
});
