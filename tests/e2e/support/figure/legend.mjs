// The legend: the key to the colours, and the filter by stance.

import { expect } from '@playwright/test';
import { press } from '../screen.mjs';
import { fillAndOutline } from './map.mjs';
import { CSS, legendEntryOf } from './names.mjs';

export class Legend {
  constructor(reader) {
    this.reader = reader;
    this.scope = reader.scope;
    this.root = this.scope.locator(CSS.legend);
    this.entries = this.scope.locator(CSS.legendEntry);
    this.chosen = this.scope.locator(CSS.legendPressed);
    this.shortLabels = this.scope.locator(CSS.legend).locator(CSS.shortLabel);
    /** The note on stances that are only possible on the day shown. */
    this.possible = this.scope.locator(CSS.possibleNote);
    this.showAll = this.scope.getByRole('button', { name: 'Clear filters' });
  }

  /** The words by which paper tells the filter; `none` where nothing is told. */
  printedFilter() {
    return this.root.evaluate((legend) => getComputedStyle(legend, '::after').content);
  }

  /** An entry by the words in it. */
  entry(words) {
    return this.entries.filter({ hasText: words });
  }

  /** The button of a stance, or of the mark for contested places, by the beginning of its label. */
  button(label) {
    return this.scope.getByRole('button', { name: new RegExp(`^${label}`) });
  }

  /** How the sample of the note on possible stances is filled and outlined. */
  possibleSample() {
    return this.possible.locator('rect').evaluate(fillAndOutline);
  }

  /** The number beside a stance, by the stance's key. */
  count(stance) {
    return this.scope.locator(legendEntryOf(stance)).locator(CSS.count);
  }

  async choose(label) {
    await press(this.button(label));
  }

  async expectChosen(label, isChosen = true) {
    await expect(this.button(label)).toHaveAttribute('aria-pressed', String(isChosen));
  }

  /** The number at the end of an entry, by its label. */
  async expectCount(label, count) {
    await expect(this.entry(label), label).toHaveText(new RegExp(`\\D${count}$`));
  }

  /** Each label with the number beside it; without one, an entry that counts nothing. */
  labels() {
    return this.reader.inPage((figure, { css }) =>
      [...figure.querySelectorAll(css.legendEntry)].map((entry) => [entry.querySelector(css.label).textContent, entry.querySelector(css.count)?.textContent]));
  }

  /** How the label of an entry is decorated: in forced colours this tells what is chosen. */
  decoration(label) {
    return this.button(label).evaluate((button, css) => getComputedStyle(button.querySelector(`${css.label}, ${css.shortLabel}`)).textDecorationLine, CSS);
  }
}
