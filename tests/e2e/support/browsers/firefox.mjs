// Firefox, driven by WebDriver BiDi: Playwright's own Firefox is a build of its makers' that no registry has. Puppeteer has
// other locators than Playwright: see reader.mjs.

import { execFileSync } from 'node:child_process';
import { test as base } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { CSS } from '../figure/names.mjs';
import { site, watch } from '../test.mjs';
import { DrivenReader, NAMES } from './reader.mjs';

// scripts/e2e has looked for it.
const firefox = process.env.FIREFOX || execFileSync('sh', ['-c', 'command -v firefox'], { encoding: 'utf8' }).trim();

/** A figure in Firefox: in a page or frame, or in the element of it that a selector finds. */
export class FirefoxReader extends DrivenReader {
  constructor(scope, element = null, page = scope) {
    super();
    this.scope = scope;
    this.element = element;
    this.page = page;
  }

  /** The figure in a frame, or in an element of the page. */
  within(scope, element) {
    return new FirefoxReader(scope, element, this.page);
  }

  async inPage(act, more = {}) {
    const root = await this.scope.evaluateHandle((element) => (element ? document.querySelector(element).shadowRoot : document), this.element);
    return root.evaluate(act, { ...NAMES, ...more });
  }

  press = (selector) => this.scope.click(selector);
  clickAt = ({ x, y }) => this.page.mouse.click(x, y);
  type = (text) => this.page.keyboard.type(text);
  keys = (key) => this.page.keyboard.press(key);
  back = () => this.page.goBack();
  focusSlider = () => this.scope.focus(CSS.slider);

  /** The parts of the page's address that hold the view. */
  query = () => this.page.evaluate(() => location.search);
  hash = () => this.page.evaluate(() => location.hash);
}

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

  reader: ({ page }, use) => use(new FirefoxReader(page)),

  // Opens the site's page, and waits until Wasm has taken it over.
  open: async ({ page, reader, site }, use) => {
    await use(async (address = '') => {
      await page.goto(site + address);
      await reader.isReady();
    });
  },
});
