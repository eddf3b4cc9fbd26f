// Takes the pictures of docs/studio.md: the studio as it was built, at work on a small sheet about tea, and on one of the
// examples. scripts/studio-pictures calls it. Each picture has a palette of 128 colours.

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { BUILT } from '../tests/e2e/support/built.mjs';
import { serve } from '../tests/e2e/support/serve.mjs';

const FOLDER = fileURLToPath(new URL('../docs/studio/', import.meta.url));
const SIZE = { width: 1120, height: 700 };
const COLORS = 128;

const CELLS = `country\tstance\tdate\ttext
Kenya\tTea\t2025-03-04\tMost drink tea with milk.
India\tTea\t2025-04-11\tTea is drunk at all hours.
Turkey\tTea\t2025-05-20\tTea comes in small glasses.
Brazil\tCoffee\t2025-06-01\tCoffee is drunk after meals.
Italy\tCofee\t2025-06-07\tCoffee is drunk standing.
Congo\tCoffee\t2025-07-15\tCoffee grows in the east.
Viet Nam\tCoffee\t03/04/2026\tCoffee comes with sweet milk.
UK\tTea\t2026-01-09\tTea is drunk in the afternoon.
Europe\tCoffee\t\tIt is mixed.
`;

const host = await serve({ root: BUILT });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
const map = page.frameLocator('iframe');

/** The pixels of a picture, as the browser decodes it. */
async function pixels(png) {
  const data = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d');
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192));
    return btoa(text);
  }, png.toString('base64'));
  return Buffer.from(data, 'base64');
}

/** A palette for pixels: boxes of colours are cut in half where they are widest, the fullest first (median cut). */
function paletteOf(data) {
  const counts = new Map();
  for (let i = 0; i < data.length; i += 4) {
    const color = data.readUIntBE(i, 3);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const part = (color, channel) => (color >> (16 - 8 * channel)) & 255;
  const boxOf = (colors) => {
    const spans = [0, 1, 2].map((channel) => {
      const values = colors.map(([color]) => part(color, channel));
      return Math.max(...values) - Math.min(...values);
    });
    const count = colors.reduce((sum, [, count]) => sum + Math.sqrt(count), 0);
    return { colors, channel: spans.indexOf(Math.max(...spans)), weight: Math.max(...spans) * count };
  };
  const boxes = [boxOf([...counts])];
  while (boxes.length < COLORS) {
    boxes.sort((a, b) => b.weight - a.weight);
    if (boxes[0].weight === 0) break;
    const { colors, channel } = boxes.shift();
    colors.sort(([a], [b]) => part(a, channel) - part(b, channel));
    const values = colors.map(([color]) => part(color, channel));
    const middle = (values[0] + values.at(-1)) / 2;
    const at = values.findIndex((value) => value > middle);
    boxes.push(boxOf(colors.slice(0, at)), boxOf(colors.slice(at)));
  }
  const palette = boxes.map(({ colors }) => colors.reduce((most, one) => (one[1] > most[1] ? one : most))[0]);
  const indices = new Map(boxes.flatMap(({ colors }, index) => colors.map(([color]) => [color, index])));
  return { palette, indices };
}

function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A picture with a palette, as PNG. */
function encoded(data, width) {
  const { palette, indices } = paletteOf(data);
  const height = data.length / 4 / width;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indices.get(data.readUIntBE((y * width + x) * 4, 3));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.alloc(palette.length * 3);
  palette.forEach((color, i) => colors.writeUIntBE(color, i * 3, 3));
  const parts = [chunk('IHDR', head), chunk('PLTE', colors), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

async function take(name) {
  await page.evaluate(() => document.activeElement?.blur());
  await page.mouse.move(2, 2);
  const png = await page.screenshot({ animations: 'disabled' });
  const picture = encoded(await pixels(png), SIZE.width);
  writeFileSync(`${FOLDER}${name}.png`, picture);
  console.log(`docs/studio/${name}.png: ${picture.length} bytes`);
}

const go = async (name) => {
  await page.click(`nav a[href="#${name}"]`);
  await page.locator(`nav a[href="#${name}"][aria-current]`).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
};

mkdirSync(FOLDER, { recursive: true });
await page.goto(`${host.url}studio.html`);
await page.waitForSelector('#paste');
await take('begin');
await page.fill('#paste', CELLS);
await page.click('button.main');
await map.locator('.stancemap[data-ready]').waitFor();
await go('data');
await take('data');
await go('places');
await take('places');
await go('look');
await page.fill('#field-title', 'Tea or coffee?');
await page.fill('#field-deck', 'What people drink after breakfast, in nine countries.');
await map.locator('h1', { hasText: 'Tea or coffee?' }).waitFor();
await page.locator('.stance').first().scrollIntoViewIfNeeded();
await take('look');
await go('publish');
await take('publish');
await browser.close();
await host.close();
