// The timeline: the day shown, the slider, playing, and the list of what changed.

import { expect } from '@playwright/test';
import { press } from '../screen.mjs';
import { CSS } from './names.mjs';

export class Timeline {
  constructor(reader) {
    this.reader = reader;
    this.scope = reader.scope;
    this.root = this.scope.getByRole('region', { name: 'Timeline' });
    this.slider = this.root.getByRole('slider', { name: 'Date shown' });
    /** The day shown, in words and in any language. */
    this.day = this.scope.locator(CSS.day);
    this.strip = this.root.getByRole('img');
    this.clock = this.scope.locator(CSS.clock);
    this.bandSlider = this.scope.locator(CSS.bandSlider);
    this.axisLabels = this.scope.locator(CSS.axisLabel);
    /** The events of the story, each with its date and label. */
    this.events = this.scope.locator(CSS.event);
    /** The meaning of stripes and marks of the chart. */
    this.key = this.scope.locator(CSS.timelineKey);
    /** The areas of stances that are only possible. */
    this.possibleStrip = this.scope.locator(CSS.possibleStrip);
    /** The names of stances beside the chart. */
    this.runNames = this.scope.locator(CSS.runName);
    /** The row of marks of facts below the chart. */
    this.marks = this.scope.locator(CSS.marks);
    this.changesSummary = this.scope.getByText(/^What changed/);
    this.changes = this.root.getByRole('listitem').filter({ visible: true });
  }

  /** A button: 'Play', 'Pause', 'Previous change', 'Next change', 'Latest'. */
  button(name) {
    return this.root.getByRole('button', { name });
  }

  async step(name) {
    await press(this.button(name));
  }

  /** Moves the slider to a day, `2025-04-01`, and does not let go of it. */
  slideTo(day) {
    // By no name, so that it works in every language.
    return this.scope.locator(CSS.slider).evaluate((slider, day) => {
      slider.value = Date.parse(day) / 864e5;
      slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }, day);
  }

  async openChanges() {
    await press(this.changesSummary);
  }

  /** One end of the list of changes: 'between' or 'and'. */
  end(label) {
    return this.root.getByRole('combobox', { name: label });
  }

  async expectEnd(label, day) {
    await expect(this.end(label).locator('option:checked')).toHaveText(day);
  }

  /** The boxes of the texts around the chart that a reader sees, with these texts, and the box around all. */
  texts() {
    return this.reader.inPage((figure, { css }) => {
      const boxOf = (node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { text: node.textContent, left, right, top, bottom };
      };
      const isSeen = (node) => getComputedStyle(node).display !== 'none';
      const texts = [...figure.querySelectorAll(`${css.event} > span, ${css.axisLabel}, ${css.runLabel}`)].filter(isSeen).map(boxOf);
      const { left, right } = figure.querySelector(css.band).getBoundingClientRect();
      return { texts, left, right };
    });
  }

  /** For each name beside the chart: its text, whether all of it is seen, and how it begins and ends. */
  runBoxes() {
    return this.runNames.evaluateAll((names) =>
      names.map((name) => {
        const { left, right } = name.getBoundingClientRect();
        const { overflowX, webkitLineClamp } = getComputedStyle(name);
        const isCut = name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight + 1;
        return { text: name.textContent, title: name.title, isCut, overflowX, lines: webkitLineClamp, left, right };
      }));
  }

  /** The heights of the lines, or ticks, of events. */
  eventLines() {
    return this.events.evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one, '::after').height)));
  }

  /** Where the line for the day is, and where the strip has that day, on the screen. */
  positions() {
    return this.reader.inPage((figure, { css }) => {
      const line = figure.querySelector(css.now).getBoundingClientRect();
      const strip = figure.querySelector(css.strip).getBoundingClientRect();
      const input = figure.querySelector(css.slider);
      return { line: line.x + line.width / 2, strip: strip.x + (strip.width * (input.value - input.min)) / (input.max - input.min) };
    });
  }

  /** Notes every day that is shown from now on; `noted` answers with them. */
  async note() {
    await this.day.evaluate((line) => {
      window.daysShown = [];
      new MutationObserver(() => window.daysShown.push(line.textContent)).observe(line, { childList: true });
    });
  }

  noted() {
    return this.reader.page.evaluate(() => window.daysShown);
  }
}
