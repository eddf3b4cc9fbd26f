// Times the built page against a bare one in the same run: the same drawing, alone in a page with a popup of a few
// lines. So the ratios say what legend, cards, table, styles and Wasm cost a reader.
//   node benches/page.mjs [--rounds 7] [--throttle 4]    (make bench; CHROMIUM names the browser)
// Every round visits both pages, each in a new context, with the CPU slowed and on a network of 9 Mbit/s and 60 ms.

import { execSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { bare } from './page/bare.mjs';
import { compressed } from './page/host.mjs';
import { visit } from './page/visit.mjs';

const DIST = new URL('../dist/', import.meta.url);
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const rounds = option('rounds', 7);
const throttle = option('throttle', 4);

const pages = { bare: await compressed(DIST, { 'index.html': bare(DIST) }), stancemap: await compressed(DIST) };
const visits = { bare: [], stancemap: [] };
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || execSync('command -v chromium').toString().trim(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  for (let round = 1; round <= rounds; round++) {
    for (const [name, { url }] of Object.entries(pages)) {
      process.stderr.write(`round ${round} of ${rounds}: ${name}\n`);
      visits[name].push(await visit(browser, url, throttle));
    }
  }
} finally {
  await browser.close();
  for (const page of Object.values(pages)) page.close();
}

const MEASURES = {
  paint: 'first paint of the map, ms',
  answer: 'click answered during loading, ms',
  inp: 'click to next paint (INP), ms',
  blocked: 'main thread busy until loaded, ms',
};

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
console.log(`CPU slowed ${throttle} times, 9 Mbit/s, 60 ms; medians of ${rounds}\n`);
console.log('| measure | bare page | stancemap | ratio |\n| --- | ---: | ---: | ---: |');
for (const [key, title] of Object.entries(MEASURES)) {
  const [least, ours] = ['bare', 'stancemap'].map((name) => median(visits[name].map((one) => one[key])));
  console.log(`| ${title} | ${least.toFixed(0)} | ${ours.toFixed(0)} | ${(ours / least).toFixed(2)} |`);
}
