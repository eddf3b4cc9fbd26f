// Firefox, driven by WebDriver BiDi: Playwright's own Firefox is a build of its makers' that no registry has.

import { execFileSync } from 'node:child_process';
import { test as base } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { site, watch } from './test.mjs';

// scripts/e2e has looked for it.
const firefox = process.env.FIREFOX || execFileSync('sh', ['-c', 'command -v firefox'], { encoding: 'utf8' }).trim();

export const test = base.extend({
  // One Firefox per worker.
  firefox: [
    async ({}, use) => {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: firefox,
        headless: true,
        extraPrefsFirefox: { 'intl.accept_languages': 'en-GB, en', 'intl.locale.requested': 'en-GB' },
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  site,

  faults: async ({}, use) => {
    const faults = watch();
    await use(faults);
    faults.expectNone();
  },

  // A page of Firefox in the place of Playwright's. An uncaught error in it fails the test.
  page: async ({ firefox, faults }, use) => {
    const page = await firefox.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    page.on('pageerror', (error) => faults.seen.push(String(error?.message ?? error)));
    await use(page);
    await page.close();
  },

  // Opens the article's map and waits until Wasm has taken it over.
  open: async ({ page, site }, use) => {
    await use(async (address = '') => {
      await page.goto(site + address);
      await page.waitForSelector('.stancemap[data-ready]');
    });
  },
});
