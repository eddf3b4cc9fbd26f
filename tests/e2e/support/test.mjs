// What every spec imports instead of @playwright/test: a host for dist/, and no fault of the page unseen.

import { expect, test as base } from '@playwright/test';
import { serve } from './serve.mjs';

export { expect };

/** The fixture of a host for dist/: one per worker, on a port of its own. */
export const site = [
  async ({}, use) => {
    const host = await serve();
    await use(host.url);
    await host.close();
  },
  { scope: 'worker' },
];

/** Errors that a page has told of. One that the test did not `allow(/…/)` fails it at the end. */
export function watch() {
  const seen = [];
  const allowed = [];
  return {
    seen,
    allow: (pattern) => allowed.push(pattern),
    expectNone: () => {
      const unexpected = seen.filter((fault) => !allowed.some((pattern) => pattern.test(fault)));
      expect(unexpected, 'errors in the page').toEqual([]);
    },
  };
}

export const test = base.extend({
  site,

  baseURL: ({ site }, use) => use(site),

  // In every test: an uncaught error or an error in the console fails it, unless the test said `faults.allow(/…/)`.
  // (A panic of the Wasm shows only here: as `unreachable`, and dead clicks.)
  faults: [
    async ({ context }, use) => {
      const faults = watch();
      context.on('weberror', (event) => faults.seen.push(`uncaught: ${event.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error') faults.seen.push(`console: ${message.text()} (${message.location().url})`);
      });
      await use(faults);
      faults.expectNone();
    },
    { auto: true },
  ],

  // The addresses that the page asks for, without the host, in order.
  requests: async ({ context, site }, use) => {
    const requests = [];
    context.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests.push(request.url().replace(site, './'));
    });
    await use(requests);
  },
});

/** Whether the running project has JavaScript. */
export const scripted = () => test.info().project.use.javaScriptEnabled !== false;

/** Opens the article's map, and waits until all of it is there: with JavaScript, until Wasm has taken it over; without,
    until what is drawn later than the first frame has been. */
export async function openMap(page, hash = '', { query = '' } = {}) {
  await page.goto(`./${query}${hash}`);
  if (scripted()) await expect(page.locator('[data-ready]')).toBeAttached();
  else await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
}

/** Makes the host answer one file with something else: `{ status: 404 }`, `{ body: '…' }`; null: no answer at all. */
export async function replaceFile(page, path, answer) {
  await page.route(`**/${path}`, (route) => (answer === null ? route.abort() : route.fulfill(answer)));
}
