// A basemap that takes a while, in Firefox.

import { expect } from '@playwright/test';
import { test } from '../../support/browsers/firefox.mjs';
import { CSS } from '../../support/figure/names.mjs';
import { AREAS, NAME, serveSlowly } from '../../support/slow.mjs';

const shapes = (reader) => reader.inPage((root, { css }) => root.querySelectorAll(css.shape).length);

test.describe('Firefox', { tag: '@firefox' }, () => {
  for (const [policy, headers] of Object.entries({ allows: {}, forbids: { 'Content-Security-Policy': "worker-src 'none'" } })) {
    test(`while a basemap arrives, the page says so and answers; a policy ${policy} workers`, async ({ page, reader, faults }) => {
      faults.allow(/blocked a worker script/);
      const host = await serveSlowly({ headers });
      await page.goto(`${host.url}?basemap=${NAME}`);
      await reader.isReady();
      await reader.expectText(CSS.progressText, /Loading the map: \d\.\d of \d\.\d MB/);
      await reader.pick('RWA');
      await reader.expectCard('RWA');
      host.release();
      await expect.poll(() => shapes(reader)).toBe(AREAS);
      await reader.expectText(CSS.progressText, /^$/);
      await host.close();
    });
  }
});
