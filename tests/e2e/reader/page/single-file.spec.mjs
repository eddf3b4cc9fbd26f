// A page in a single file: the whole instrument, from a file or a host, and it asks for nothing.

import { readFileSync } from 'node:fs';
import { serve } from '../../support/serve.mjs';
import { NASTY, asked, single } from '../../support/single-file.mjs';
import { expect, test as base } from '../../support/test.mjs';

const test = base.extend({ single });
test.use({ reuseContext: false });

/** Opens the file; nothing but it may be asked for. */
async function open(page, reader, url) {
  const urls = asked(page);
  await page.goto(url);
  await reader.isReady();
  return urls;
}

test('search, finer map and address work from a file', async ({ page, reader, single }) => {
  const urls = await open(page, reader, single.url);
  await page.locator('.search input').click();
  await page.keyboard.type('ruanda');
  await expect(reader.search.firstName).toHaveText('Rwanda');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#RWA$/);
  await reader.map.isFine();
  await page.goBack();
  await expect(page).not.toHaveURL(/#RWA$/);
  expect(urls).toEqual([]);
});

test('pictures and data are saved from a file, and what cannot work is not offered', async ({ page, reader, single }) => {
  const urls = await open(page, reader, single.url);
  await reader.share.summary.click();
  await expect(reader.share.root.locator('li:visible')).toHaveText(['Image (SVG)', 'Image (PNG)', 'Data (CSV)', 'Data (JSON)', 'Copy citation']);
  const saved = async (name) => {
    const coming = page.waitForEvent('download');
    await reader.share.root.getByText(name).click();
    const download = await coming;
    return [download.suggestedFilename(), readFileSync(await download.path())];
  };
  const [svg, drawing] = await saved('Image (SVG)');
  expect(svg).toMatch(/\.svg$/);
  expect(drawing.toString()).not.toContain('file:');
  const [png, picture] = await saved('Image (PNG)');
  expect(png).toMatch(/\.png$/);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  const [, json] = await saved('Data (JSON)');
  expect(JSON.parse(json).deck).toBe(NASTY);
  const [csv, table] = await saved('Data (CSV)');
  expect(csv).toMatch(/2025-06-25\.csv$/);
  expect(table.toString()).toContain('nation_id');
  expect(urls).toEqual([]);
});

test('another language is composed in the page, and any text is only text', async ({ page, reader, single }) => {
  const urls = await open(page, reader, single.url);
  await expect(reader.deck).toHaveText(NASTY.replace(/\s+/g, ' '));
  await reader.display.chooseLanguage('es');
  await expect(reader.deck).toHaveText(NASTY.replace(/\s+/g, ' '));
  await expect(page.locator('img')).toHaveCount(0);
  expect(urls).toEqual([]);
});

test('from a host it is the same, and offers a link to it', async ({ page, reader, single }) => {
  const host = await serve({ root: single.folder });
  const urls = await open(page, reader, `${host.url}My map, été.html`);
  await reader.share.summary.click();
  await expect(reader.share.root.locator('li:visible')).toHaveText([/SVG/, /PNG/, /CSV/, /JSON/, 'Copy link', 'Copy citation']);
  await reader.display.chooseLanguage('fr');
  expect(urls).toEqual([]);
  await host.close();
});

test('its policy lets it ask for nothing', async ({ page, reader, single, faults }) => {
  faults.allow(/Content Security Policy/);
  const urls = await open(page, reader, single.url);
  const failed = await page.evaluate(async () => {
    const image = new Image();
    const refused = new Promise((done) => (image.onerror = () => done('refused')));
    image.src = 'https://example.invalid/x.png';
    return refused;
  });
  expect(failed).toBe('refused');
  const policies = page.evaluate(() => new Promise((done) => document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective))));
  await page.evaluate(() => navigator.sendBeacon?.('https://example.invalid/y'));
  expect(await policies).toBe('connect-src');
  expect(urls.filter((url) => !url.includes('example.invalid'))).toEqual([]);
});

test('a browser that cannot unpack the viewer shows the figure, and cards open', async ({ page, reader, single }) => {
  await page.addInitScript(() => delete window.DecompressionStream);
  await page.goto(`${single.url}#RWA`);
  await expect(reader.card('Rwanda')).toBeVisible();
  await expect(page.locator('a[download]:visible')).toHaveCount(0);
  await expect(reader.share.summary).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the figure is whole, and cards open', async ({ page, reader, single }) => {
    const urls = asked(page);
    await page.goto(`${single.url}#RWA`);
    await expect(reader.card('Rwanda')).toBeVisible();
    await expect(reader.deck).toHaveText(NASTY.replace(/\s+/g, ' '));
    await expect(page.locator('a[download]:visible')).toHaveCount(0);
    expect(urls).toEqual([]);
  });
});
