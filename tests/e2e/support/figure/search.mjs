// Finding a place by what it is called.

import { expect } from '@playwright/test';
import { press } from '../screen.mjs';
import { CSS } from './names.mjs';

export class Search {
  constructor(reader) {
    this.reader = reader;
    this.scope = reader.scope;
    this.box = this.scope.getByRole('combobox', { name: 'Find a country' });
    this.list = this.scope.getByRole('listbox', { name: 'Matching countries' });
    this.results = this.list.getByRole('option');
    this.chips = this.results.locator(CSS.chip);
    this.labels = this.results.locator(CSS.label);
    this.nothing = this.scope.getByRole('search').getByText('No country matches');
  }

  /** Comes to the box, waits for the table of names, which is asked for then, and types. */
  async type(text) {
    const table = this.reader.page.waitForResponse(/places\.tsv$/);
    await press(this.box);
    await table;
    await this.box.fill(text);
  }

  /** Types another text: the table of names has been asked for before. */
  async retype(text) {
    await this.box.fill(text);
  }

  /** The name of the first result. */
  get firstName() {
    return this.results.first().locator('span').first();
  }

  /** The names of the results, in order. */
  async names() {
    return (await this.results.locator('span:first-of-type').allTextContents()).map((name) => name.trim());
  }

  /** The result that the arrow keys are at, as a screen reader is told; it must be the one that is marked for the eye. */
  async active() {
    const id = await this.box.getAttribute('aria-activedescendant');
    const selected = this.list.getByRole('option', { selected: true });
    if (id === null) {
      await expect(selected).toHaveCount(0);
      return null;
    }
    await expect(selected).toHaveAttribute('id', id);
    return (await selected.locator('span').first().textContent()).trim();
  }

  async expectActive(name) {
    await expect.poll(() => this.active()).toBe(name);
  }

  async expectExpanded(isExpanded) {
    await expect(this.box).toHaveAttribute('aria-expanded', String(isExpanded));
  }

  /** Where each result is in the window, once it is scrolled into view, and whether nothing lies over its two ends. */
  resultBoxes() {
    return this.results.evaluateAll((all) =>
      all.map((option) => {
        option.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, right, top, bottom, height } = option.getBoundingClientRect();
        const isAt = (x) => option.contains(document.elementFromPoint(x, (top + bottom) / 2));
        return { left, right, height, isOnTop: isAt(left + 4) && isAt(right - 4) };
      }));
  }
}
