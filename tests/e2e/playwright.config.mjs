// End-to-end tests over dist/ as it stands (scripts/e2e looks for the browser and starts them).

import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';

const chromium = process.env.CHROMIUM || execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();

// Specs named no-script* belong to the project without JavaScript and only to it; smoke runs everywhere.
const withScripts = { testIgnore: /(no-script.*|firefox)\.spec\.mjs$/ };
// What a finger does otherwise than a mouse, or a small screen shows otherwise than a large one. (Specs of layout set
// their own widths.)
const withFinger = /\/(axe|element|embed-dialog|example|filter|flows|language|map|move|search|share|small|smoke|table|time|wasm)\.spec\.mjs$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  snapshotPathTemplate: '{testDir}/snapshots/{projectName}/{arg}{ext}',
  reporter: [['list'], ['./closing-line.mjs']],
  workers: 2,
  fullyParallel: true,
  retries: 0,
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
  },
  projects: [
    // Drives a browser of its own: see firefox.mjs.
    { name: 'firefox', testMatch: /firefox\.spec\.mjs$/ },
    { name: 'desktop', ...withScripts, use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', testMatch: withFinger, use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
    {
      name: 'no-script',
      testMatch: /(no-script.*|smoke)\.spec\.mjs$/,
      use: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
    },
  ],
});
