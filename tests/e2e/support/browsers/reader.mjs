// The reader of a figure in a browser that Playwright does not drive. It has no locators: it asks the page by functions that
// run in it. A browser adds `inPage(act, more)`, which runs `act(root, { css, attr, ...more })` in the page, where the root is
// the document or the element's shadow root; `press(selector)`, a click on a part; `clickAt({ x, y })`; `type(text)`; and
// `query()` and `hash()`, the parts of the page's address that hold the view.

import { expect } from '@playwright/test';
import { ATTR, CSS, cardOf, legendEntryOf, linkTo, shapeOf, sortedBy } from '../figure/names.mjs';
import { seekPlace } from '../figure/seek.mjs';

/** What functions that run in the page are given. */
export const NAMES = { css: CSS, attr: ATTR };

export class DrivenReader {
  async expectIn(act, more, expected) {
    await expect.poll(() => this.inPage(act, more).catch(() => null)).toEqual(expected);
  }

  async isReady() {
    await this.expectIn((root, { css }) => root.querySelector(css.ready) !== null, {}, true);
  }

  /** The text of a part of the figure, once it is as expected. */
  async expectText(selector, expected) {
    await expect.poll(() => this.text(selector)).toMatch(expected);
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

  /** A point of the window where a place is met: see `seekPlace`. */
  spot(id) {
    return this.inPage(seekPlace, { place: id });
  }

  /** Clicks on a place. */
  async pick(id) {
    await this.clickAt(await this.spot(id));
  }

  /** A click on a place's link that no pointer makes, wherever the link is. */
  async click(id) {
    await this.inPage((root, { link }) => {
      root.querySelector(link).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    }, { link: linkTo(id) });
  }

  zoomIn = () => this.press(CSS.zoomIn);
  showWholeWorld = () => this.press(CSS.wholeWorld);
  laterChange = () => this.press(CSS.later);
  openTable = () => this.press(CSS.factsSummary);
  sortBy = (column) => this.press(`${sortedBy(column)} button`);
  openFirstRow = () => this.press(`${CSS.rowName} a`);
  choose = (stance) => this.press(`${legendEntryOf(stance)} button`);

  async search(text) {
    await this.press(CSS.search);
    await this.type(text);
  }

  expectQuery = (query) => expect.poll(() => this.query()).toMatch(query);
  expectHash = (hash) => expect.poll(() => this.hash()).toBe(hash);
}
