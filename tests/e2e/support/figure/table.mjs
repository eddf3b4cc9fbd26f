// The table: a row for each country, which unfolds to its facts.

import { expect } from '@playwright/test';
import { press } from '../screen.mjs';
import { CSS } from './names.mjs';

export class FactTable {
  constructor(reader) {
    this.reader = reader;
    this.scope = reader.scope;
    this.root = this.scope.getByRole('table', { name: /\?$/ });
    this.summary = this.scope.getByText(/^All \d+ facts in a table$/);
    /** How many places are shown, where the filter leaves some out. */
    this.shown = this.scope.locator(CSS.factsShown);
    /** The places whose rows are shown. */
    this.placesShown = this.scope.locator(CSS.factsBodyShown);
    this.names = this.root.getByRole('rowheader');
    this.cells = this.root.getByRole('cell');
    this.heads = this.root.getByRole('columnheader');
    /** The head by which the table is sorted. */
    this.sortedHead = this.root.locator('[aria-sort]');
    /** The box whose text filters the rows. */
    this.find = this.scope.getByRole('searchbox', { name: 'Filter the table' });
  }

  async open() {
    await press(this.summary);
    await expect(this.root).toBeVisible();
  }

  /** Opens or closes it without a click: for frames that a click would scroll. */
  toggle(isOpen) {
    return this.scope.locator(CSS.facts).evaluate((facts, isOpen) => facts.toggleAttribute('open', isOpen), isOpen);
  }

  /** The sentences of each entry that is rendered, in the order of the rows. */
  sentences() {
    return this.root.locator('.chronicle > li > p:not([class])').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
  }

  /** The heads that Chromium repeats on each sheet of a print: it leaves out boxes of buttons. */
  repeatedHeads() {
    return this.root.locator('thead th').evaluateAll((all) => {
      const display = (one) => getComputedStyle(one).display;
      const isRepeated = (head) => display(head.closest('thead')) === 'table-header-group' && [...head.querySelectorAll('button')].every((one) => display(one) === 'contents');
      return all.filter((one) => one.checkVisibility() && isRepeated(one)).map((one) => one.textContent);
    });
  }

  /** The link of a place. */
  link(name) {
    return this.root.getByRole('link', { name, exact: true });
  }

  /** The fold of a place's facts in its row. */
  factsOf(name) {
    return this.rowsOf(name).getByRole('group');
  }

  /** Unfolds or folds the facts of a place. */
  async fold(name) {
    await press(this.rowsOf(name).getByText(/\d+ facts?$/));
  }

  /** The row of a place. */
  rowsOf(name) {
    return this.root.getByRole('rowgroup').filter({ has: this.reader.base.getByRole('rowheader', { name, exact: true }) });
  }

  head(name) {
    return this.root.getByRole('columnheader', { name });
  }

  /** The button in a head. Its name is exact: the arrows are for the eye, and no part of it. */
  sortButton(name) {
    return this.root.getByRole('button', { name, exact: true });
  }

  async sortBy(name) {
    await press(this.sortButton(name));
  }

  async expectSorted(name, direction) {
    await expect(this.head(name)).toHaveAttribute('aria-sort', direction);
    await expect(this.sortedHead).toHaveCount(1);
  }

  async expectUnsorted() {
    await expect(this.sortedHead).toHaveCount(0);
  }

  /** Each place that is shown, in order: its name, its stance, and its cells by column. */
  contents() {
    return this.root.evaluate((table) => {
      const columns = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
      const groups = [...table.tBodies].filter((group) => group.getClientRects().length > 0);
      return groups.map(({ rows: [row] }) => {
        const cells = [...row.cells].map((cell, at) => [columns[at], cell.innerText]);
        const [name, stance] = [...row.cells].map((cell) => cell.textContent);
        return { name, stance, cells: Object.fromEntries(cells) };
      });
    });
  }
}
