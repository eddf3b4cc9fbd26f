// Lists the long tasks of a visit: the stretches in which the main thread could not answer a reader, by what they did.
//   node benches/long-tasks.mjs [--dist DIR] [--rounds 5] [--throttle 4] [--from 50]    (part of make bench)
// Blocking time is what a task takes beyond 50 ms (Lighthouse's definition), with the CPU slowed, on a network of 9 Mbit/s
// and 60 ms. The list is of the round with the median blocking time.

import { execSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { compressed } from './page/host.mjs';
import { open } from './page/visit.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const dist = pathToFileURL(`${resolve(option('dist', new URL('../dist', import.meta.url).pathname))}/`);
const [rounds, throttle, from] = [option('rounds', 5), option('throttle', 4), option('from', 50)].map(Number);
const LONG = 50;
const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'];

/** The main thread's tasks of a visit, each with the events that it consists of. In milliseconds. */
async function tasksOf(browser, url) {
  const { context, page, devtools } = await open(browser, throttle);
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
  await devtools.send('Tracing.start', { categories: CATEGORIES.join(), transferMode: 'ReportEvents' });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(2500);
  await devtools.send('Tracing.end');
  await complete;
  await context.close();
  return split(events);
}

function split(events) {
  const start = events.find(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL);
  const parsing = events.filter(({ name }) => name === 'ParseHTML');
  const thread = mostCommon(parsing.map(({ pid, tid }) => `${pid}/${tid}`));
  const own = events.filter(({ pid, tid, ph }) => `${pid}/${tid}` === thread && ph === 'X');
  const zero = start?.ts ?? Math.min(...own.map(({ ts }) => ts));
  const tasks = own.filter(({ name, dur }) => name === 'ThreadControllerImpl::RunTask' && dur / 1000 > from);
  return tasks.map((task) => {
    const inner = own.filter(({ ts, dur, name }) => !/RunTask$|ThreadControllerImpl|Profile/.test(name) && ts >= task.ts && ts + dur <= task.ts + task.dur);
    return { at: (task.ts - zero) / 1000, length: task.dur / 1000, did: breakdown(inner) };
  });
}

const mostCommon = (all) => {
  const counts = new Map();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
};

/** The outermost events that have a name of interest, with their times added up. */
function breakdown(events) {
  const sums = new Map();
  let end = -Infinity;
  for (const event of events.filter(({ dur }) => dur > 500).sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    if (event.ts < end) continue;
    end = event.ts + event.dur;
    const data = event.args?.data ?? event.args?.beginData ?? {};
    const what = data.functionName || data.type || '';
    const name = what ? `${event.name} ${what}` : event.name;
    sums.set(name, (sums.get(name) ?? 0) + event.dur / 1000);
  }
  return [...sums].sort(([, a], [, b]) => b - a).slice(0, 6).map(([name, time]) => `${name} ${time.toFixed(0)}`);
}

const blocking = (tasks) => tasks.reduce((sum, { length }) => sum + Math.max(0, length - LONG), 0);

const host = await compressed(dist);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || execSync('command -v chromium').toString().trim(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const visits = [];
try {
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`round ${round} of ${rounds}\n`);
    visits.push(await tasksOf(browser, host.url));
  }
} finally {
  await browser.close();
  host.close();
}
visits.sort((a, b) => blocking(a) - blocking(b));
const median = visits[visits.length >> 1];
console.log(`CPU slowed ${throttle} times; blocking time ${visits.map((one) => blocking(one).toFixed(0)).join(', ')} ms\n`);
console.log('| at, ms | task, ms | what it did, ms |\n| ---: | ---: | --- |');
for (const { at, length, did } of median) console.log(`| ${at.toFixed(0)} | ${length.toFixed(0)} | ${did.join(', ')} |`);
