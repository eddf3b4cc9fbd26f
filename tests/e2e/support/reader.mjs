// The figure as its reader meets it: what it shows, and what can be done with it by mouse, finger and keys.

import { expect } from '@playwright/test';
import { Answers } from './figure/answers.mjs';
import { Cards } from './figure/card.mjs';
import { Layers } from './figure/layers.mjs';
import { Legend } from './figure/legend.mjs';
import { WorldMap } from './figure/map.mjs';
import { Display, EmbedDialog, Evidence, Method, Share } from './figure/menus.mjs';
import { ATTR, CSS, legendEntryOf } from './figure/names.mjs';
import { Search } from './figure/search.mjs';
import { FactTable } from './figure/table.mjs';
import { Timeline } from './figure/timeline.mjs';
import { View } from './figure/view.mjs';
import { hasTouch, press, scripted } from './screen.mjs';

export * from './screen.mjs';

/**
 * One figure. `scope` is what holds it: a page, a frame, or the locator of an element with a shadow root. `page` is the
 * page on the screen, where the scope is another one.
 */
export class Reader {
  constructor(scope, page = scope) {
    this.scope = scope;
    this.page = page;
    /** Where locators begin that are looked for inside others. */
    this.base = 'evaluateAll' in scope ? scope.page() : scope;
    this.figure = scope.locator(CSS.figure);
    this.map = new WorldMap(this);
    this.view = new View(this);
    this.allCards = new Cards(this);
    this.legend = new Legend(this);
    this.answers = new Answers(this);
    /** The notes on earlier days that takeaways and totals are as of the latest. */
    this.dated = scope.locator(CSS.dated);
    this.evidence = new Evidence(this);
    this.timeline = new Timeline(this);
    this.table = new FactTable(this);
    this.search = new Search(this);
    this.layers = new Layers(this);
    this.display = new Display(this);
    this.share = new Share(this);
    this.embedDialog = new EmbedDialog(this);
    this.method = new Method(this);
  }

  /** The figure in a frame or an element of the same page. */
  within(scope) {
    return new Reader(scope, this.page);
  }

  // Opening.

  /** Opens the site's own page and waits until the whole figure is there. */
  async open(hash = '', { query = '' } = {}) {
    await this.page.goto(`./${query}${hash}`);
    await this.isReady();
  }

  /** Waits until Wasm has taken the figure over; without JavaScript, until the page has drawn what it draws later. */
  async isReady() {
    if (scripted()) await expect(this.whenReady).toBeAttached();
    else await expect.poll(() => this.page.evaluate(() => document.getAnimations().length)).toBe(0);
  }

  /** The figure once Wasm has taken it over. */
  get whenReady() {
    return this.scope.locator(CSS.ready);
  }

  /** Runs `act(figure, { css, attr, … })` in the page, with the names of the figure's parts. */
  inPage(act, more = {}) {
    return this.figure.evaluate(act, { css: CSS, attr: ATTR, ...more });
  }

  // The figure as a whole.

  get title() {
    return this.scope.getByRole('heading', { level: 1 });
  }

  async hasTitle(text) {
    await expect(this.title).toHaveText(text);
  }

  get heading() {
    return this.scope.locator(CSS.heading);
  }

  get deck() {
    return this.scope.locator(CSS.deck);
  }

  /** The sentences that say what the map shows. */
  get takeaways() {
    return this.scope.locator(CSS.takeaways);
  }

  /** A link in one of them, by its words. */
  takeaway(words) {
    return this.scope.locator(CSS.takeawayLinks).filter({ hasText: words });
  }

  /** The line on what the map can and cannot claim. */
  get claims() {
    return this.scope.locator(CSS.claims);
  }

  get credits() {
    return this.scope.locator(CSS.credits);
  }

  get creditLines() {
    return this.scope.locator(CSS.creditLines);
  }

  /** The figure's markup, as the build would have written it. */
  markupAsBuilt() {
    return this.figure.evaluate((figure, ready) => figure.outerHTML.replace(` ${ready}=""`, ''), ATTR.ready);
  }

  /** The line that says why something asked for is not shown. */
  get notice() {
    return this.scope.locator(`${CSS.notice}[aria-live=polite]`);
  }

  /** How far the loading of a map is; absent if none is loading. */
  get progress() {
    return this.scope.locator(CSS.progressText);
  }

  async cancelLoading() {
    await this.scope.locator(CSS.progress).getByRole('button').click();
  }

  /** Begins to count the tasks that the page gets done while the progress says that the map is drawn. Returns a function
      that awaits the end of the progress and returns their number. */
  async countTurnsWhileDrawing() {
    await this.progress.evaluate((line) => {
      const count = async () => {
        let turns = 0;
        while (line.isConnected) {
          // Only what tells of downloads has numbers.
          if (!/\d/.test(line.textContent)) turns += 1;
          await new Promise((done) => setTimeout(done));
        }
        return turns;
      };
      window.turnsWhileDrawing = count();
    });
    return () => this.page.evaluate(() => window.turnsWhileDrawing);
  }

  /** The live region that announces changes to readers who do not see the map. */
  get announced() {
    return this.scope.locator(CSS.said);
  }

  /** The figure is in this language, and Wasm has taken it over. */
  async isIn(language) {
    await expect(this.whenReady).toHaveAttribute('lang', language);
  }

  async showsDossier(id) {
    await expect(this.whenReady).toHaveAttribute(ATTR.dossier, id);
  }

  async expectTheme(theme) {
    await expect(this.scope.locator('html')).toHaveAttribute(ATTR.theme, theme);
  }

  /** For what takes a selector: the tools above the map, with whatever is open in them. */
  get toolsSelector() {
    return CSS.tools;
  }

  /** Controls, which printing leaves out. */
  get controls() {
    return [CSS.tools, CSS.zoomButtons, `${CSS.clock} button:first-of-type`, CSS.bandSlider, CSS.changesChoice].map((selector) => this.scope.locator(selector));
  }

  /** Controls that nothing but the viewer answers. */
  get needingViewer() {
    return [CSS.tools, CSS.layerChoice, CSS.clock, CSS.now, CSS.bandSlider, CSS.changesChoice, CSS.zoomButtons].map((selector) => this.scope.locator(selector));
  }

  /** The heights of the boxes of the tools and of the room below the map for the choice of a layer. */
  roomOfControls() {
    return this.inPage((figure, { css }) => [
      figure.querySelector(css.tools).getBoundingClientRect().height,
      Number.parseFloat(getComputedStyle(figure.querySelector(css.stage)).paddingBottom),
    ]);
  }

  /** The summaries of the menus of the toolbar, in any language. */
  get menus() {
    return this.scope.locator(CSS.menuSummary);
  }

  /** How many rows the toolbar takes: of parts that are seen and have no height in common. */
  rowsOfTools() {
    return this.inPage((figure, { css }) => {
      const parts = [...figure.querySelectorAll(`${css.tools} > *`)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
      const boxes = parts.map((one) => one.getBoundingClientRect());
      const seen = boxes.filter(({ width }) => width > 0).sort((a, b) => a.top - b.top);
      return seen.filter(({ top }, i) => i === 0 || top >= seen[i - 1].bottom).length;
    });
  }

  /** The lines above the figure that say that the address asks for another dossier. */
  get requested() {
    return this.scope.locator(CSS.requested);
  }

  /** The line that says that this page shows one map alone. */
  get unscripted() {
    return this.scope.locator(CSS.unscripted);
  }

  /** Nothing of the figure is seen but its notice. */
  async hidesFigure() {
    await expect(this.heading.locator('h1')).toBeHidden();
    await expect(this.map.root).toBeHidden();
    await expect(this.legend.root).toBeHidden();
    await expect(this.credits).toBeHidden();
    await this.hasNoCard();
  }

  /** How far the map, the legend, the table and the timeline reach beyond the right edge of the page. */
  widthBeyondPaper() {
    return this.inPage((figure, { css }) => {
      const parts = [...figure.querySelectorAll(`${css.map}, ${css.legend}, table, ${css.band}`)];
      return Math.max(...parts.map((one) => one.getBoundingClientRect().right)) - document.documentElement.clientWidth;
    });
  }

  /** Doubles the size of all text, as a reader's own style sheet would. */
  async doubleText() {
    await this.inPage((figure) => {
      const all = [figure, ...figure.querySelectorAll('*:not(svg, svg *, style)')];
      const sizes = all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
      for (const [i, one] of all.entries()) one.style.setProperty('font-size', `${2 * sizes[i]}px`, 'important');
      window.dispatchEvent(new Event('resize'));
    });
  }

  /** Whether the takeaways stand beside the map, and how far what follows is from the shorter of both. */
  takeawaysAndMap() {
    return this.inPage((figure, { css }) => {
      const [map, list] = [css.stage, css.takeawayList].map((one) => figure.querySelector(one).getBoundingClientRect());
      const isBeside = list.left >= map.right;
      return { isBeside, blank: isBeside ? Math.abs(list.bottom - map.bottom) : list.top - map.bottom };
    });
  }

  /** Elements that are seen and have more text than they show, unless they scroll. */
  cutOffText() {
    return this.inPage((figure, { css }) =>
      [...figure.querySelectorAll(':is(h1, h2, p, li, button, summary, label, td, th, a, span)')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(`svg, ${css.said}`))
        .filter((one) => one.clientWidth > 1) // what is there for screen readers alone
        .filter((one) => !['visible', 'auto', 'scroll'].includes(getComputedStyle(one).overflowX))
        .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        .map((one) => one.outerHTML.slice(0, 120)));
  }

  /**
   * Pieces of text that can be seen and reach beyond the window's sides, or that a part of the figure cuts off without an
   * ellipsis. What lies in a part that scrolls sideways is left out, and so is text for screen readers alone.
   */
  textOutside() {
    return this.inPage((figure, { css }) => {
      const found = [];
      const texts = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const holder = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || holder.closest(`svg, select, textarea, ${css.said}`)) continue;
        if (!holder.checkVisibility({ visibilityProperty: true }) || getComputedStyle(holder).color === 'rgba(0, 0, 0, 0)') continue;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        // The nearest part that cuts off or scrolls its content sideways, or else the window.
        let frame = holder;
        while (frame && getComputedStyle(frame).overflowX === 'visible') frame = frame.parentElement;
        const isRoot = !frame || frame === document.documentElement;
        if (!isRoot && (frame.clientWidth <= 1 || ['auto', 'scroll'].includes(getComputedStyle(frame).overflowX) || getComputedStyle(frame).textOverflow === 'ellipsis')) continue;
        const box = isRoot ? { left: 0, right: innerWidth } : frame.getBoundingClientRect();
        const out = [...range.getClientRects()].find(({ left, right, width }) => width > 1 && (right > box.right + 1 || left < box.left - 1));
        if (out) found.push(`${holder.outerHTML.slice(0, 80)}: ${Math.round(out.left)} to ${Math.round(out.right)} in ${Math.round(box.left)} to ${Math.round(box.right)}`);
      }
      return found;
    });
  }

  /** Opens every panel, menu and row of the table at once. */
  async openAll() {
    await this.inPage((figure) => {
      for (const one of figure.querySelectorAll('details')) one.open = true;
    });
  }

  /** The figure while a filter leaves places out. */
  get filtered() {
    return this.scope.locator(CSS.filtered);
  }

  /** The inherited styles of some of the figure's parts, by which styles of a page around would show. */
  looks() {
    return this.inPage((figure, { css }) => {
      const names = ['color', 'fontSize', 'textAlign', 'letterSpacing', 'lineHeight', 'textTransform', 'cursor', 'margin', 'boxSizing', 'borderTopWidth'];
      const parts = [figure, ...[css.deck, css.legendButton, css.card, css.credits].map((selector) => figure.querySelector(selector))];
      return parts.map((part) => names.map((name) => getComputedStyle(part)[name]).join());
    });
  }

  // Cards.

  /** The open card of a place, by the place's name: a card that is not open has no role. It is called by name and stance. */
  card(name) {
    const start = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.scope.getByRole('article', { name: new RegExp(`^${start}( |$)`) });
  }

  /** All cards that can be seen. */
  get cards() {
    return this.scope.getByRole('article');
  }

  get closeLink() {
    return this.cards.getByRole('link', { name: 'Close' });
  }

  /** Opens a place's card on the map, by the place's id; answers with the card. */
  async openCard(id) {
    await this.map.pick(id);
    const card = this.cards.and(this.allCards.of(id));
    await expect(card).toBeVisible();
    return card;
  }

  async closeCard() {
    await press(this.closeLink);
    await this.hasNoCard();
  }

  async hasNoCard() {
    await expect(this.cards).toHaveCount(0);
  }

  /** A fact in the card of a place, by their ids. */
  fact(place, fact) {
    return this.allCards.fact(place, fact);
  }

  // Acting on the screen.

  /** Where a frame's own coordinates begin on the screen. */
  async origin() {
    const element = this.scope.frameElement ? await this.scope.frameElement() : this.scope.owner?.();
    const box = await element?.boundingBox();
    return { x: box?.x ?? 0, y: box?.y ?? 0 };
  }

  /** A click or a tap at a point of the screen. */
  async pressAt({ x, y }) {
    if (hasTouch()) await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }

  /** Presses keys, one after the other. */
  async keys(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Presses Tab until `there` answers true; it fails where that takes more stops than there can be. */
  async tabUntil(there, most = 60) {
    for (let stops = 0; stops < most; stops++) {
      if (await there()) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Not reached with ${most} presses of Tab`);
  }

  /**
   * Gives the page's own scripts `hands`, which click in the same task as whatever else the test evaluates:
   * `hands.open('RWA')`, `hands.close('RWA')`, `hands.choose('agreed')`.
   */
  async giveHands() {
    await this.inPage((figure, { css, stance }) => {
      const click = (selector) => figure.querySelector(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
      window.hands = {
        open: (id) => click(`a[href="#${id}"]`),
        close: (id) => figure.querySelector(`[id="${id}"] ${css.cardClose}`).click(),
        choose: (key) => figure.querySelector(stance.replace('*', key)).click(),
      };
    }, { stance: `${legendEntryOf('*')} button` });
  }

  /** The part of the page's address that holds the view. */
  query() {
    return new URL(this.page.url()).search;
  }

  /** Waits for two frames of the page, in which what was asked for a frame ago is drawn. */
  async twoFrames() {
    await this.figure.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))));
  }
}
