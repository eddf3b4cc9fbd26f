// Specs import `test` and `expect` from here instead of @playwright/test. It adds a host for dist/, a reader of the figure,
// and fails a test in whose page an error occurs.

import { expect, test as base } from '@playwright/test';
import { Reader } from './reader.mjs';
import { serve } from './serve.mjs';

export { expect };

/** The fixture of a host for dist/: one per worker, on a port of its own. Its value is the site's address. */
export const site = [
  async ({}, use) => {
    const host = await serve();
    await use(host.url);
    await host.close();
  },
  { scope: 'worker' },
];

/** Collects the errors of a page. One that the test did not `allow(/…/)` fails the test at its end. */
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

  // The tests of a worker share a tab (`reuseContext` in playwright.config.mjs). Playwright clears all of it between
  // tests but the history. (A key that a test holds down it must let go.)
  page: async ({ page, context }, use) => {
    const session = await context.newCDPSession(page);
    await session.send('Page.resetNavigationHistory');
    await session.detach();
    await use(page);
  },

  // The figure of the page that the test opens.
  reader: ({ page }, use) => use(new Reader(page)),

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

  // The addresses that the page asks for, in order; `./` stands for the site's own folder.
  requests: async ({ context, site }, use) => {
    const requests = [];
    context.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests.push(request.url().replace(site, './'));
    });
    await use(requests);
  },
});

/** The host answers one file with something else: `{ status: 404 }`, `{ body: '…' }`; null: it does not answer. */
export async function replaceFile(page, path, answer) {
  await page.route(`**/${path}`, (route) => (answer === null ? route.abort() : route.fulfill(answer)));
}

/** The host answers one file only when the function that this returns is called. */
export async function holdFile(page, path) {
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route(`**/${path}`, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}
