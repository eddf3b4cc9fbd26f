// What axe-core finds in the page.

import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';

/**
 * The violations that axe-core finds by all of its rules: also by those of good practice, and by those that are off unless
 * asked for, such as target-size. `part` selects what to look at, where that is not the whole page.
 */
export async function findings(page, part) {
  const rules = { 'target-size': { enabled: true } };
  // The other results of the rules are not collected, and without frames nothing is put together from several pages: this
  // takes a third of the time and finds the same.
  const axe = new AxeBuilder({ page }).options({ rules, resultTypes: ['violations'] }).setLegacyMode(page.frames().length === 1);
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

export async function expectNoFindings(page, part) {
  expect(await findings(page, part), 'axe-core').toEqual([]);
}
