// The engine of Safari, as far as Linux has it: see webdriver.mjs. Where it is not installed its tests are skipped.

import { expect, test as base } from '@playwright/test';
import { CSS } from '../figure/names.mjs';
import { pngPixels } from '../files.mjs';
import { site } from '../test.mjs';
import { DrivenReader, NAMES } from './reader.mjs';
import { PACKAGES, findWebKit, startWebKit } from './webdriver.mjs';

/** A figure in WebKit: in the page or frame that the session is at, or in the element of it that a selector finds. */
export class WebKitReader extends DrivenReader {
  constructor(session, element = null) {
    super();
    this.session = session;
    this.element = element;
  }

  /** The figure in an element of the page. */
  within(element) {
    return new WebKitReader(this.session, element);
  }

  inPage(act, more = {}) {
    return this.session.run(
      `(element, more) => (${act})(element ? document.querySelector(element).shadowRoot : document, more)`,
      this.element,
      { ...NAMES, ...more },
    );
  }

  /** The box of the first element of a selector that has one, in CSS pixels from the viewport's corner. */
  box(selector) {
    return this.inPage((root, { selector }) => {
      const boxes = [...root.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
      const { x, y, width, height } = boxes.find((box) => box.width > 0) ?? {};
      return { x, y, width, height };
    }, { selector });
  }

  /** Properties of the computed style of a part. */
  style(selector, ...properties) {
    return this.inPage((root, { selector, properties }) => {
      const style = getComputedStyle(root.querySelector(selector));
      return properties.map((name) => style[name]);
    }, { selector, properties });
  }

  async middle(selector) {
    const { x, y, width, height } = await this.box(selector);
    return { x: x + width / 2, y: y + height / 2 };
  }

  async press(selector) {
    await this.inPage((root, { selector }) => root.querySelector(selector).scrollIntoView({ block: 'nearest', behavior: 'instant' }), { selector });
    await this.session.clickAt(await this.middle(selector));
  }

  clickAt = (spot) => this.session.clickAt(spot);
  type = (text) => this.session.keys(...text);
  keys = (...names) => this.session.keys(...names);
  back = () => this.session.back();
  focus = (selector) => this.inPage((root, { selector }) => root.querySelector(selector).focus(), { selector });
  focusSlider = () => this.focus(CSS.slider);
  /** Moves the mouse to where nothing answers it. */
  pointAway = () => this.session.mouse({ x: 1, y: 1 });
  pointAt = async (id) => this.session.mouse(await this.spot(id));

  query = async () => (await this.session.address()).search;
  hash = async () => (await this.session.address()).hash;

  /** The pixels of the viewport: `at(x, y)` is the colour of a pixel, as [red, green, blue]. */
  async pixels() {
    return pngPixels(await this.session.screenshot());
  }
}

/** A session for each worker, started by the first test that needs it; null if WebKit is not installed. */
const sessionWith = (...settings) => [
  async ({}, use) => {
    const session = findWebKit() ? await startWebKit({ settings }) : null;
    await use(session);
    await session?.close();
  },
  { scope: 'worker', timeout: 180_000 },
];

/** Lends a session to a test, with a fresh page and the mouse aside. */
async function lend(session, use, info) {
  info.skip(!session, `WebKit is not installed: apt-get install ${PACKAGES}`);
  await session.goto('about:blank');
  await session.resize(1280, 800);
  await session.mouse({ x: 1, y: 1 });
  await use(session);
  if (info.status !== info.expectedStatus) {
    await info.attach('screenshot', { body: await session.screenshot(), contentType: 'image/png' });
  }
}

export const test = base.extend({
  site,
  scripted: sessionWith(),
  scriptless: sessionWith('--enable-javascript=false'),

  session: ({ scripted }, use, info) => lend(scripted, use, info),
  sessionWithoutScripts: ({ scriptless }, use, info) => lend(scriptless, use, info),

  reader: ({ session }, use) => use(new WebKitReader(session)),

  // Opens the site's page, and waits until Wasm has taken it over. An error after that fails the test.
  open: async ({ session, reader, site }, use) => {
    let isOpen = false;
    await use(async (address = '') => {
      await session.goto(site + address);
      await reader.isReady();
      isOpen = true;
      await session.run(() => {
        window.faults = [];
        addEventListener('error', ({ message }) => window.faults.push(message));
        addEventListener('unhandledrejection', ({ reason }) => window.faults.push(String(reason)));
      });
    });
    if (isOpen) expect(await session.run(() => window.faults ?? []), 'errors in the page').toEqual([]);
  },
});

export { expect };
