// End-to-end tests over dist/ as it stands (scripts/e2e looks for the browsers and starts them). README.md says which
// project runs which tests.

import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';

const chromium = process.env.CHROMIUM || execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const WITHOUT_SCRIPTS = '**/no-script/**';
const WEBKIT = '**/webkit/**';

export default defineConfig({
  testDir: '.',
  globalSetup: './support/article-site.mjs',
  outputDir: '../../test-results',
  reporter: [['list'], ['./support/closing-line.mjs']],
  workers: 2,
  fullyParallel: true,
  // On a busy machine a browser or its driver loses a page now and then. The closing line names the tests that needed a
  // second try, and support/closing-line.mjs fails a run with more than a few.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  // Generous, for busy machines: a test waits for what it needs and asserts nothing about time.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox', // Chromium has none for root, as in containers
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    // The tests of a worker share a tab: a new one costs as much as opening the map in it. Playwright clears it in between.
    reuseContext: true,
  },
  projects: [
    // Drives a browser of its own: see support/browsers/webkit.mjs. A second try is in a new window.
    { name: 'webkit', testMatch: WEBKIT },
    // Drives a browser of its own: see support/browsers/firefox.mjs.
    { name: 'firefox', grep: /@firefox/ },
    { name: 'desktop', testIgnore: [WITHOUT_SCRIPTS, WEBKIT], grepInvert: /@firefox|@touch-only/, use: { viewport: DESKTOP } },
    {
      name: 'phone',
      testIgnore: [WITHOUT_SCRIPTS, WEBKIT],
      grep: /@touch|@narrow/,
      use: { viewport: PHONE, hasTouch: true, isMobile: true },
    },
    { name: 'no-script', testMatch: WITHOUT_SCRIPTS, use: { viewport: DESKTOP, javaScriptEnabled: false } },
  ],
});
