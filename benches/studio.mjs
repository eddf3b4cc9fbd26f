// The studio in Chromium: from pasted cells to the map, one changed cell, memory, bytes.
//   node benches/studio.mjs [--rounds 3] [--rows 200,5000,100000]    (part of make bench; CHROMIUM names the browser)
// "Data" is when the grid shows the sheet, "map" when the frame shows the map, "held up" the longest time in which the page
// could not answer. Of 100,000 facts the map is not drawn, unless the editor asks for it.

import { execSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright-core';
import { BUILT } from '../tests/e2e/support/built.mjs';
import { serve } from '../tests/e2e/support/serve.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const rounds = Number(option('rounds', 3));
const sizes = option('rows', '200,5000,100000').split(',').map(Number);

const PLACES = ['Rwanda', 'Peru', 'Kenya', 'Ghana', 'Mali', 'Chad', 'France', 'Germany', 'Spain', 'Italy', 'Poland', 'Brazil', 'Chile', 'Japan', 'India'];
const STANCES = ['Yes', 'No', 'Maybe'];
const HEADER = 'fact_id\tcountry\tstance\tdate\ttext\tattributed_to\tsource_title';
const row = (i) => `f${i}\t${PLACES[i % 15]}\t${STANCES[i % 3]}\t20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 9}\tStatement number ${i} about it\tGovernment\tLaw ${i % 50}`;
const cells = (rows) => `${[HEADER, ...Array.from({ length: rows }, (_, i) => row(i))].join('\n')}\n`;

const host = await serve({ root: BUILT });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || execSync('command -v chromium').toString().trim(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});

/** Runs in the page: waits in tasks of 5 ms, and notes the longest time between two. */
function observe() {
  if (window.top !== window) return;
  let last = performance.now();
  window.heldUp = 0;
  const look = () => {
    const now = performance.now();
    window.heldUp = Math.max(window.heldUp, now - last - 5);
    last = now;
    setTimeout(look, 5);
  };
  setTimeout(look);
}

/** Runs in the page: has the worker's script note the memories of its Wasm programs. */
function noteMemories() {
  const hook = `self.memories = [];
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const made = await instantiate(...given);
      const { exports } = made.instance ?? made;
      self.memories.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
      return made;
    };`;
  const { Blob } = window;
  window.Blob = class extends Blob {
    constructor(parts, options) {
      super(options?.type === 'text/javascript' ? [hook, ...parts] : parts, options);
    }
  };
}

async function visit(rows) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(observe);
  await page.addInitScript(noteMemories);
  await page.goto(`${host.url}studio.html`);
  await page.waitForSelector('#paste');
  // Some parts are loaded when the page is idle.
  await page.waitForLoadState('networkidle');
  const frame = page.frameLocator('iframe');
  const text = cells(rows);
  const start = await page.evaluate((text) => {
    window.heldUp = 0;
    const content = new DataTransfer();
    content.setData('text/plain', text);
    const start = performance.now();
    document.querySelector('#paste').dispatchEvent(new ClipboardEvent('paste', { clipboardData: content, bubbles: true, cancelable: true }));
    return start;
  }, text);
  const passed = async (start) => (await page.evaluate(() => performance.now())) - start;
  await page.waitForFunction(() => document.querySelector('#cell-2-1')?.textContent, undefined, { timeout: 300_000 });
  const data = await passed(start);
  const isDrawn = rows <= 10_000;
  if (isDrawn) await frame.locator('.stancemap[data-ready]').waitFor({ timeout: 120_000 });
  const map = isDrawn ? await passed(start) : undefined;

  // The text of the first fact becomes another.
  await page.locator('#cell-2-4').dblclick();
  await page.locator('.cell-field').fill('Another statement');
  const edited = await page.evaluate(() => performance.now());
  await page.keyboard.press('Enter');
  if (isDrawn) await frame.locator('.card', { hasText: 'Another statement' }).first().waitFor({ state: 'attached', timeout: 120_000 });
  else await page.waitForFunction(() => /E2/.test(document.querySelector('.history button').title), undefined, { timeout: 300_000 });
  const edit = await passed(edited);
  const heldUp = await page.evaluate(() => window.heldUp);
  const memory = await page.workers()[0].evaluate(() => self.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) / 1e6);
  await context.close();
  return { data, map, edit, heldUp, memory };
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const shown = (value) => (value === undefined ? 'not drawn' : value.toFixed(0));
console.log('| rows | data, ms | map, ms | one cell, ms | held up, ms | memory of the worker, MB |\n| ---: | ---: | ---: | ---: | ---: | ---: |');
for (const rows of sizes) {
  const visits = [];
  for (let i = 0; i < rounds; i += 1) visits.push(await visit(rows));
  const of = (key) => (visits[0][key] === undefined ? undefined : median(visits.map((one) => one[key])));
  console.log(`| ${rows} | ${['data', 'map', 'edit', 'heldUp', 'memory'].map((key) => shown(of(key))).join(' | ')} |`);
}
await browser.close();
await host.close();

const packed = (file) => brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: 4e6 } }).length;
console.log('\n| file | bytes of brotli |\n| --- | ---: |');
for (const name of readdirSync(join(BUILT, 'studio')).sort()) console.log(`| ${name} | ${packed(join(BUILT, 'studio', name))} |`);
