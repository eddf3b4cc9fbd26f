// Firefox, driven by WebDriver BiDi: Playwright's own Firefox is a build of its makers' that no registry has. Puppeteer has
// other locators than Playwright, so this has a small reader of its own.

import { execFileSync } from 'node:child_process';
import { expect, test as base } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { ATTR, CSS, cardOf, legendEntryOf, linkTo, shapeOf, sortedBy } from './figure/names.mjs';
import { site, watch } from './test.mjs';

// scripts/e2e has looked for it.
const firefox = process.env.FIREFOX || execFileSync('sh', ['-c', 'command -v firefox'], { encoding: 'utf8' }).trim();

/** A figure in Firefox: in a page or frame, or in the element of it that a selector finds. */
export class FirefoxReader {
  constructor(scope, element = null, page = scope) {
    this.scope = scope;
    this.element = element;
    this.page = page;
  }

  /** The figure in a frame, or in an element of the page. */
  within(scope, element) {
    return new FirefoxReader(scope, element, this.page);
  }

  /** Runs `act(root, { css, attr, … })` in the page; the root is the document or the element's shadow root. */
  async inPage(act, more = {}) {
    const root = await this.scope.evaluateHandle((element) => (element ? document.querySelector(element).shadowRoot : document), this.element);
    return root.evaluate(act, { css: CSS, attr: ATTR, ...more });
  }

  async expectIn(act, more, expected) {
    await expect.poll(() => this.inPage(act, more).catch(() => null), { timeout: 15_000 }).toEqual(expected);
  }

  async isReady() {
    await this.expectIn((root, { css }) => root.querySelector(css.ready) !== null, {}, true);
  }

  /** The text of a part of the figure, once it is as expected. */
  async expectText(selector, expected) {
    await expect.poll(() => this.text(selector), { timeout: 15_000 }).toMatch(expected);
  }

  text(selector) {
    return this.inPage((root, { selector }) => root.querySelector(selector)?.textContent ?? '', { selector });
  }

  expectDay = (day) => this.expectText(CSS.day, day);
  expectSince = (text) => this.expectText(`${CSS.openCard} ${CSS.since}`, text);
  expectLaterFacts = (id, text) => this.expectText(`${cardOf(id)} ${CSS.laterFacts}`, text);
  expectFound = (text) => this.expectText(CSS.found, text);
  expectShownInTable = (text) => this.expectText(CSS.factsShown, text);
  firstRowName = () => this.text(CSS.rowName);

  /** The card of this place is open, and no other; null: no card is. */
  async expectCard(id) {
    await this.expectIn((root, { css }) => [...root.querySelectorAll(css.card)].filter((card) => card.checkVisibility()).map((card) => card.id), {}, id ? [id] : []);
  }

  async expectStance(id, stance) {
    await this.expectIn((root, { shape, attr }) => root.querySelector(shape).getAttribute(attr.stance), { shape: shapeOf(id) }, stance);
  }

  async expectLanguage(language) {
    await this.expectIn((root, { css }) => root.querySelector(css.ready)?.lang, {}, language);
  }

  async isFine() {
    await this.expectIn((root, { css, attr }) => root.querySelector(css.map).hasAttribute(attr.fine), {}, false);
  }

  direction() {
    return this.inPage((root, { css }) => getComputedStyle(root.querySelector(css.figure)).direction);
  }

  fill(id) {
    return this.inPage((root, { shape }) => getComputedStyle(root.querySelector(shape)).fill, { shape: shapeOf(id) });
  }

  rowsShown() {
    return this.inPage((root, { css }) => root.querySelectorAll(css.factsBodyShown).length);
  }

  worldWidth() {
    return this.inPage((root, { css }) => root.querySelector(css.world).getBoundingClientRect().width);
  }

  /** The middle of a place's dot, or of its shape. */
  spot(id) {
    return this.inPage((root, { css, shape, link }) => {
      const dot = [...root.querySelectorAll(`${link} ${css.dot}`)].find((one) => one.getBoundingClientRect().width > 0);
      const { x, y, width, height } = (dot ?? root.querySelector(shape)).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, { shape: shapeOf(id), link: `a[href="#${id}"]` });
  }

  /** Clicks on a place. */
  async pick(id) {
    const { x, y } = await this.spot(id);
    await this.page.mouse.click(x, y);
  }

  /** A click on a place's link that no pointer makes, wherever the link is. */
  async click(id) {
    await this.inPage((root, { link }) => {
      root.querySelector(link).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    }, { link: linkTo(id) });
  }

  zoomIn = () => this.scope.click(CSS.zoomIn);
  showWholeWorld = () => this.scope.click(CSS.wholeWorld);
  laterChange = () => this.scope.click(CSS.later);
  openTable = () => this.scope.click(CSS.factsSummary);
  sortBy = (column) => this.scope.click(`${sortedBy(column)} button`);
  openFirstRow = () => this.scope.click(`${CSS.rowName} a`);
  choose = (stance) => this.scope.click(`${legendEntryOf(stance)} button`);
  focusSlider = () => this.scope.focus(CSS.slider);

  async search(text) {
    await this.scope.click(CSS.search);
    await this.page.keyboard.type(text);
  }

  /** The parts of the page's address that hold the view. */
  query = () => this.page.evaluate(() => location.search);
  hash = () => this.page.evaluate(() => location.hash);
  expectQuery = (query) => expect.poll(this.query).toMatch(query);
  expectHash = (hash) => expect.poll(this.hash).toBe(hash);
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
