// The cost of ten maps on a page beside two, as ratios: bytes on the line, and memory of the page's process, at first and
// once a reader has been to all of them.
//   node benches/many.mjs [--rounds 3]    (part of make bench; CHROMIUM names the browser)

import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serve } from '../tests/e2e/support/serve.mjs';

const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 3 : Number(process.argv[at + 1]);
const COUNTS = [2, 10];

const site = await serve({ headers: { 'Access-Control-Allow-Origin': '*' } });
const article = (count) =>
  `<!DOCTYPE html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><script type="module" src="${site.url}embed.js"></script><h1>Host</h1>` +
  Array.from({ length: count }, (_, id) => `<p>Part ${id}</p><stance-map id="m${id}" src="${site.url}dossiers/third-country-deportations.json"></stance-map><div style="height:600px"></div>`).join('');

/** Kilobytes that the process of the page alone has in memory; undefined where the system does not tell. */
async function memory(browser, page) {
  const client = await page.context().newCDPSession(page);
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { nodes } = await client.send('Memory.getDOMCounters');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/^Private_Dirty: *(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))[1]);
      } catch {
        return undefined;
      }
    })
    .filter((size) => size !== undefined);
  return { process: sizes.length > 0 ? Math.max(...sizes) : undefined, heap: usedSize / 1024, nodes };
}

async function visit(count) {
  // A browser of its own: memory that another page has left in a process must not count.
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || execSync('command -v chromium').toString().trim(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let bytes = 0;
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: article(count) }));
  await page.goto(`${site.url}host.html`);
  const ready = (id) => page.waitForFunction((id) => Boolean(document.querySelector(`#m${id}`).shadowRoot.querySelector('[data-ready]')), id);
  await ready(0);
  await page.waitForTimeout(1500);
  const first = await memory(browser, page);
  for (let id = 0; id < count; id++) {
    await page.evaluate((id) => document.querySelector(`#m${id}`).scrollIntoView(), id);
    await ready(id);
  }
  await page.waitForTimeout(2500);
  const last = await memory(browser, page);
  await browser.close();
  return { bytes: bytes / 1024, first, last };
}

const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
const visits = { 2: [], 10: [] };
for (let round = 1; round <= rounds; round++) {
  for (const count of COUNTS) {
    process.stderr.write(`round ${round} of ${rounds}: ${count} maps\n`);
    visits[count].push(await visit(count));
  }
}
await site.close();

const MEASURES = {
  'bytes on the line, KB (uncompressed)': (visit) => visit.bytes,
  'process at first, KB': (visit) => visit.first.process,
  'process after all were read, KB': (visit) => visit.last.process,
  'scripts’ heap after all were read, KB': (visit) => visit.last.heap,
  'nodes after all were read': (visit) => visit.last.nodes,
};
const row = (name, ...cells) => console.log(name.padEnd(44) + cells.map((cell) => String(cell).padStart(14)).join(''));
row('medians', '2 maps', '10 maps', 'ratio');
for (const [name, of] of Object.entries(MEASURES)) {
  const [two, ten] = COUNTS.map((count) => median(visits[count].map(of).filter((value) => value !== undefined)));
  if (two === undefined || ten === undefined) continue; // the system does not tell
  row(name, Math.round(two), Math.round(ten), (ten / two).toFixed(2));
}
