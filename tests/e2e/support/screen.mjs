// The screen: clicks and taps, styles, waiting, layout shifts, colours.

import { expect, test } from '@playwright/test';

/** The colour of the figure's text, in a light and in a dark colour scheme. */
export const INK = { light: 'rgb(26, 26, 24)', dark: 'rgb(240, 238, 232)' };

/** Whether the running project has a touch screen. */
export const hasTouch = () => Boolean(test.info().project.use.hasTouch);

/** Whether the running project has JavaScript. */
export const scripted = () => test.info().project.use.javaScriptEnabled !== false;

/** A click of the mouse or a tap of the finger on what a locator finds. */
export const press = (locator) => (hasTouch() ? locator.tap() : locator.click());

/** A computed style of what a locator finds first. */
export const style = (locator, name) => locator.first().evaluate((one, name) => getComputedStyle(one)[name], name);

/** Waits until something stays where it is for ten frames. */
export async function staysPut(locator) {
  await expect
    .poll(() =>
      locator.evaluate(async (one) => {
        const box = () => JSON.stringify(one.getBoundingClientRect());
        const before = box();
        for (let frames = 0; frames < 10; frames++) {
          await new Promise(requestAnimationFrame);
          if (box() !== before) return false;
        }
        return true;
      }), { intervals: [20] })
    .toBe(true);
}

/**
 * Lets time pass in the page, in milliseconds. Only for what the figure itself tells by time: a wheel that pauses, a mouse
 * that is held still.
 */
export const pause = (page, length) =>
  page.evaluate((length) => {
    const start = performance.now();
    return new Promise((done) => {
      const look = () => (performance.now() - start >= length ? done() : requestAnimationFrame(look));
      look();
    });
  }, length);

/**
 * Makes the timers of the pages that are opened from now on run so many times as fast. (Playwright's own clock numbers
 * timers beyond 32 bits; Wasm cannot clear such a timer.) `timersOver` tells when none of them is left.
 */
export const speedUp = (page, times) =>
  page.addInitScript((times) => {
    const { setTimeout, clearTimeout } = window;
    window.timersLeft = new Set();
    window.setTimeout = (act, wait = 0, ...more) => {
      const run = () => {
        try {
          act(...more);
        } finally {
          window.timersLeft.delete(timer);
        }
      };
      const timer = setTimeout.call(window, run, wait / times);
      window.timersLeft.add(timer);
      return timer;
    };
    window.clearTimeout = (timer) => {
      window.timersLeft.delete(timer);
      clearTimeout.call(window, timer);
    };
  }, times);

/** Waits until no timer of a page is left. The page must have been opened after `speedUp`. */
export const timersOver = (page) => expect.poll(() => page.evaluate(() => window.timersLeft.size)).toBe(0);

/** How much wider a page or frame is than its window: above zero it scrolls sideways. */
export const overflow = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);

/** Waits until a page or frame has drawn what it draws later than its first frame: it has frames, and is idle, twice. */
export const drawnLater = (page) =>
  page.evaluate(async () => {
    for (let times = 0; times < 2; times++) {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await new Promise((done) => requestIdleCallback(done));
    }
  });

/** The layout shifts of a page or frame since it was opened, as Chromium reports them: the elements, and the score. */
export const shifts = (page) =>
  page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    // Moves within an element's shadow root are not reported to the page around.
    const named = ({ node }) => (node instanceof Element ? `${node.localName} ${node.className}` : null);
    return observer.takeRecords().map(({ value, sources }) => ({ value, sources: sources.map(named) }));
  });

/** The paper's colour, as computed styles write it. */
export const paper = (page) => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);

/** The contrast of two colours as computed styles write them, by WCAG 2.2. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance of a colour, by WCAG 2.2. */
export function luminance(color) {
  const [r, g, b] = color.match(/[\d.]+/g).slice(0, 3).map((part) => Number(part) / 255);
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
