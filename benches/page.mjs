// Times the built page against two others in the same run: a bare one, with the same drawing alone in it and a popup of a
// line, and one that D3 draws. So the ratios say what legend, cards, table, styles and Wasm cost a reader.
//   node benches/page.mjs [--rounds 7] [--throttle 4]    (make bench; CHROMIUM names the browser)
// Every round visits all pages, each in a new context, with the CPU slowed and on a network of 9 Mbit/s and 60 ms.

import { execSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { bare } from './page/bare.mjs';
import { d3 } from './page/d3.mjs';
import { compressed, host } from './page/host.mjs';
import { visit } from './page/visit.mjs';

const DIST = new URL('../dist/', import.meta.url);
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const rounds = option('rounds', 7);
const throttle = option('throttle', 4);

const pages = { bare: await host({ 'index.html': bare(DIST) }), d3: await host(d3(DIST)), stancemap: await compressed(DIST) };
const visits = { bare: [], d3: [], stancemap: [] };
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

/** The quantities, and the page that each is compared with. A bare page blocks nothing and cannot be moved. */
const MEASURES = {
  drawn: ['map drawn, ms', 'bare'],
  answer: ['click during loading answered, ms', 'bare'],
  click: ['later click answered, ms', 'bare'],
  blocked: ['blocking time until loaded, ms', 'd3'],
  inp: ['click to next paint (INP), ms', 'd3'],
  gesture: ['main thread during zoom and drag, ms', 'd3'],
};

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
console.log(`CPU slowed ${throttle} times, 9 Mbit/s, 60 ms; medians of ${rounds}\n`);
console.log('| measure | bare page | D3 on SVG | stancemap | ratio |\n| --- | ---: | ---: | ---: | ---: |');
for (const [key, [title, against]] of Object.entries(MEASURES)) {
  const time = Object.fromEntries(Object.keys(pages).map((name) => [name, median(visits[name].map((one) => one[key]))]));
  const ratio = (time.stancemap / time[against]).toFixed(2);
  if (Number.isNaN(Number(ratio))) throw new Error(`nothing was measured: ${title}`);
  const times = Object.values(time).map((one) => (Number.isNaN(one) ? '–' : one.toFixed(0)));
  console.log(`| ${[title, ...times, `${ratio} of ${against === 'd3' ? 'D3' : against}`].join(' | ')} |`);
}
