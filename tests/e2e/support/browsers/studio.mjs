// The studio in a browser that Puppeteer drives.

import { expect } from '@playwright/test';

export class DrivenStudio {
  /** `readerOf(frame)` gives the reader of a figure in a frame. */
  constructor(page, readerOf) {
    this.page = page;
    this.readerOf = readerOf;
  }

  async open(address) {
    await this.page.goto(address);
    await this.isAt(/^Make an evidence map/);
  }

  async isAt(title) {
    await expect.poll(() => this.text('h1')).toMatch(title);
  }

  text(selector) {
    return this.page.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', selector);
  }

  /** Pastes cells on the first screen. */
  async paste(text) {
    await this.page.evaluate((text) => {
      // Firefox takes the text by names of its own.
      const event = new ClipboardEvent('paste', { dataType: 'text/plain', data: text, bubbles: true, cancelable: true });
      document.querySelector('#paste').dispatchEvent(event);
    }, text);
    await this.isAt('Data');
  }

  /** Opens a file on the first screen, by its path. */
  async give(path) {
    const input = await this.page.$('.begin input[type=file]');
    await input.uploadFile(path);
    await this.isAt('Data');
  }

  /** Answers the first question. */
  async answer(value) {
    await this.page.select('.question select', value);
    await this.expectQuestions(0);
  }

  async expectQuestions(count) {
    await expect.poll(() => this.page.evaluate(() => document.querySelectorAll('.question').length)).toBe(count);
  }

  undo = () => this.page.click('.history button:first-child');
  redo = () => this.page.click('.history button:last-child');

  /** Waits until the last change is kept in the browser. */
  async isKept() {
    await expect.poll(() => this.page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(true);
  }

  async go(name, title) {
    await this.page.click(`nav a[href="#${name}"]`);
    await this.isAt(title);
  }

  /** The figure in the frame, once it is ready. */
  async map() {
    const frame = await (await this.page.waitForSelector('iframe')).contentFrame();
    const reader = this.readerOf(frame);
    await reader.isReady();
    return reader;
  }

  /** Writes a field of the story, by its key, letter by letter. */
  async write(key, text) {
    await this.page.type(`#field-${key}`, text);
  }

  /** Presses the button of a file, and returns its name and text. The page hands files over as links to blobs. */
  async save(name) {
    const saved = await this.page.evaluate(
      (name) =>
        new Promise((done) => {
          HTMLAnchorElement.prototype.click = async function () {
            const blob = blobs.get(this.href);
            done({ name: this.download, text: await blob.text() });
          };
          const blobs = new Map();
          const { createObjectURL } = URL;
          URL.createObjectURL = (blob) => {
            const address = createObjectURL.call(URL, blob);
            blobs.set(address, blob);
            return address;
          };
          [...document.querySelectorAll('button')].find((button) => button.textContent === name).click();
        }),
      name,
    );
    return saved;
  }
}
