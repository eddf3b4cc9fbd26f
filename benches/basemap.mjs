// How long the page stands still while it composes a basemap of 3 MB: its longest task, as a share of the time from the
// address to the map.
//   node benches/basemap.mjs [--rounds 5]    (part of make bench; CHROMIUM names the browser)

import { execSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { serve } from '../tests/e2e/support/serve.mjs';
import { AREAS, LARGE, NAME } from '../tests/e2e/support/slow.mjs';

const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 5 : Number(process.argv[at + 1]);

const answer = (response) => response.writeHead(200, { 'Content-Type': 'application/geo+json', 'Content-Length': LARGE.length }).end(LARGE);
const site = await serve({ answers: { [NAME]: answer } });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || execSync('command -v chromium').toString().trim(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});

async function visit() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${site.url}?basemap=${NAME}`);
  await page.waitForFunction((count) => document.querySelectorAll('.map [data-place]').length === count, AREAS, { polling: 'raf' });
  const { tasks, all } = await page.evaluate(async () => {
    const { responseEnd } = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('large.geojson'));
    const all = performance.now() - responseEnd;
    // Entries of long tasks are delivered when the page is idle.
    await new Promise((done) => requestIdleCallback(() => setTimeout(done, 200)));
    const tasks = window.tasks.filter(({ startTime, duration }) => startTime + duration > responseEnd).map(({ duration }) => duration);
    return { tasks, all };
  });
  await page.close();
  return { longest: Math.max(0, ...tasks), all };
}

const visits = [];
for (let i = 0; i < rounds; i++) visits.push(await visit());
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const [longest, all] = ['longest', 'all'].map((key) => median(visits.map((one) => one[key])));
console.log(`longest task ${longest.toFixed(0)} ms of ${all.toFixed(0)} ms from file to map: ${(longest / all).toFixed(2)}`);
await browser.close();
await site.close();
