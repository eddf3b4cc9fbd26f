// The page's metadata: cards for links, structured data, oEmbed.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ARTICLE } from '../../support/dossiers.mjs';
import { pngSize } from '../../support/files.mjs';
import { DIST } from '../../support/serve.mjs';
import { expect, test } from '../../support/test.mjs';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** The contents of the head's meta elements, by name or property. */
const described = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('meta:is([property], [name])')].map((meta) => [
        meta.getAttribute('property') ?? meta.name,
        meta.content,
      ]),
    ),
  );

const graph = async (page) =>
  JSON.parse(await page.locator('script[type="application/ld+json"]').textContent())['@graph'];

/** The width and height of a PNG file. */
const size = (file) => pngSize(readFileSync(file));

test('a card for the page has its title and a picture of the map', async ({ page, reader, site }) => {
  await reader.open();
  const head = await described(page);
  expect(head['og:title']).toBe(ARTICLE.title);
  expect(head['og:description']).toBe(ARTICLE.deck);
  expect(head.description).toBe(ARTICLE.deck);
  expect(head['og:type']).toBe('article');
  expect(head['og:locale']).toBe('en_GB');
  expect(head['twitter:card']).toBe('summary_large_image');

  const image = head['og:image'];
  const wanted = [Number(head['og:image:width']), Number(head['og:image:height'])];
  expect(wanted).toEqual([1200, 630]);
  expect(size(join(DIST, image))).toEqual(wanted);
  const answer = await page.request.get(new URL(image, site).href);
  expect(answer.headers()['content-type']).toBe('image/png');

  expect(head['og:image:alt']).toBe(ARTICLE.alt);
});

test('each dossier has a tall picture as well, and none is heavy', () => {
  const files = ['third-country-deportations.png', 'third-country-deportations-tall.png'].map((name) => join(DIST, 'pictures', name));
  expect(files.map((file) => size(file))).toEqual([[1200, 630], [1080, 1350]]);
  for (const file of files) expect(statSync(file).size).toBeLessThan(120_000);
});

test('structured data describes article and data, and the files are there', async ({ page, reader }) => {
  await reader.open();
  const [article, dataset] = await graph(page);
  expect(article).toMatchObject({ '@type': 'Article', headline: ARTICLE.title, mainEntity: { '@id': dataset['@id'] } });
  expect(dataset).toMatchObject({ '@type': 'Dataset', version: ARTICLE.version });
  expect(article.citation.map((source) => source['@id'])).toEqual(dataset.isBasedOn.map((source) => source['@id']));
  expect(dataset.variableMeasured.map((one) => one.description)).toEqual(ARTICLE.stances.map((one) => one.definition));
  expect(dataset.temporalCoverage).toMatch(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/);

  expect(dataset.spatialCoverage.length).toBeGreaterThan(40);
  expect(dataset.spatialCoverage.length).toBeLessThan(await reader.map.shapes.count());

  expect(dataset.distribution.map((one) => one.encodingFormat)).toEqual(['application/json', 'text/csv']);
  for (const { contentUrl } of dataset.distribution) expect(statSync(join(DIST, contentUrl)).size).toBeGreaterThan(1000);
});

test('the figure for elements, which stands in other pages, has no structured data', () => {
  expect(readFileSync(join(DIST, 'dossiers/third-country-deportations.html'), 'utf8')).not.toContain('ld+json');
});

test('a page that was built without its address claims none', async ({ page, reader }) => {
  test.skip(Boolean(process.env.STANCEMAP_SITE), 'it was built for a site');
  await reader.open();
  await expect(page.locator('link:is([rel=canonical], [type="application/json+oembed"])')).toHaveCount(0);
  expect(await described(page)).not.toHaveProperty('og:url');
});

test('with the site’s address, everything has its full address, and oEmbed frames the figure', async ({ page }) => {
  test.setTimeout(600_000); // the tool may have to be built first
  const folder = mkdtempSync(join(tmpdir(), 'stancemap-'));
  try {
    const html = join(folder, 'index.html');
    writeFileSync(html, '<!DOCTYPE html><html lang="<?stancemap language?>"><head><?stancemap title?><?stancemap description?></head><body><?stancemap figure?><?stancemap data?></body></html>');
    const dossier = join(root, 'public/dossiers/third-country-deportations.json');
    const of = ['--dossier', dossier, '--site', 'https://example.org/map', '--picture', 'pictures/a.png', '--size', '1200x630'];
    const tool = (...words) => execFileSync('cargo', ['run', '--quiet', '--bin', 'stancemap', '--', ...words], { cwd: root });
    tool('page', '--html', html, '--basemap', join(root, 'public/basemaps/world-overview.geojson'), '--dossier-at', 'dossiers/a.json', ...of);
    tool('oembed', '--out', join(folder, 'oembed.json'), ...of);

    await page.route('**/with-site.html', (route) => route.fulfill({ contentType: 'text/html', body: readFileSync(html, 'utf8') }));
    await page.goto('./with-site.html');
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://example.org/map/');
    await expect(page.locator('link[type="application/json+oembed"]')).toHaveAttribute('href', 'https://example.org/map/oembed.json');
    const head = await described(page);
    expect(head['og:url']).toBe('https://example.org/map/');
    expect(head['og:image']).toBe('https://example.org/map/pictures/a.png');
    const [article, dataset] = await graph(page);
    expect([article.url, article.image.url]).toEqual([head['og:url'], head['og:image']]);
    expect(dataset.distribution[0].contentUrl).toBe('https://example.org/map/dossiers/a.json');

    const oembed = JSON.parse(readFileSync(join(folder, 'oembed.json'), 'utf8'));
    expect(oembed).toMatchObject({ type: 'rich', version: '1.0', title: ARTICLE.title, thumbnail_url: head['og:image'] });
    // Parsed and not shown: a frame would load its page.
    const frame = await page.evaluate((html) => {
      const { attributes } = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe');
      return Object.fromEntries([...attributes].map(({ name, value }) => [name, value]));
    }, oembed.html);
    expect(frame).toMatchObject({ src: 'https://example.org/map/embed.html', title: ARTICLE.title, loading: 'lazy', height: String(oembed.height) });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
