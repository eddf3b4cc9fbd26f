// The example article: its words, its story, and the three maps in it.

import { expect } from '@playwright/test';

/** How high in the window the middle of a step is read: beside the map, and below it where the map is above. */
const READ_AT = { beside: 0.55, below: 0.75 };

/** Selectors of the article's parts. */
export const PARTS = {
  world: '#world',
  story: '#story',
  frame: '#frame',
  text: 'main > p',
  marked: 'main > p [aria-current]',
  step: '.step',
};

/** The words of the text that name a place, and those that drive the frame, by the place's id. */
export const wordsFor = (id) => `${PARTS.text} a[href="#${id}"]`;
export const wordsForFrame = (id) => `[data-stance-map-for] a[href="#${id}"]`;

export class Article {
  constructor(reader) {
    this.page = reader.page;
    this.reader = reader;
    this.worldElement = this.page.locator(PARTS.world);
    this.storyElement = this.page.locator(PARTS.story);
    this.frameElement = this.page.locator(PARTS.frame);
    /** The figure beside the text, the one of the story, and the one in the frame. */
    this.world = reader.within(this.worldElement);
    this.story = reader.within(this.storyElement);
    this.framed = reader.within(this.page.frameLocator(PARTS.frame));
    this.text = this.page.locator(PARTS.text);
    this.marked = this.page.locator(PARTS.marked);
    this.steps = this.page.locator(PARTS.step);
  }

  async goto() {
    await this.page.goto('./examples/article.html');
  }

  /** Opens the article, and scrolls to its first map. */
  async open() {
    await this.goto();
    await this.worldElement.scrollIntoViewIfNeeded();
    await this.world.isReady();
  }

  /** Opens the article, and scrolls to its story. */
  async openStory() {
    await this.goto();
    await this.storyElement.scrollIntoViewIfNeeded();
    await this.story.isReady();
  }

  /** Words of the text that drive a map. */
  words(name) {
    return this.text.locator('a, button, [role=button]').filter({ hasText: new RegExp(`^${name}$`) }).first();
  }

  /** All words of the text that name a place, by the place's id. */
  wordsFor(id) {
    return this.page.locator(wordsFor(id));
  }

  /** The words that drive the frame and name a place. */
  wordsForFrame(id) {
    return this.page.locator(wordsForFrame(id));
  }

  async expectMarked(words, isMarked = true) {
    if (isMarked) await expect(words).toHaveAttribute('aria-current', 'true');
    else await expect(words).not.toHaveAttribute('aria-current');
  }

  /** Points at what is neither word nor map. */
  async pointAway() {
    await this.page.locator('main > header').hover();
  }

  /** Scrolls until a step of the story stands where it is read. */
  async readStep(at) {
    await this.steps.nth(at).evaluate((step, { beside, below, story }) => {
      const { top, height } = step.getBoundingClientRect();
      const isAbove = document.querySelector(story).clientWidth > 0.8 * step.closest('.story').clientWidth;
      scrollBy({ top: top + height / 2 - innerHeight * (isAbove ? below : beside), behavior: 'instant' });
    }, { ...READ_AT, story: PARTS.story });
    await expect(this.steps.nth(at)).toHaveAttribute('data-stance-map-active');
  }

  /** The story's map shows this view: place, stance, day and region, as its attributes have them. */
  async expectStory(...view) {
    await expect
      .poll(() => this.storyElement.evaluate((map) => ['place', 'stance', 'day', 'view'].map((part) => map.getAttribute(part))))
      .toEqual(view);
  }
}
