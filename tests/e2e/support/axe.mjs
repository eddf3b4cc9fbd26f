// What axe-core finds in the page.

import AxeBuilder from '@axe-core/playwright';

/**
 * Its findings by all of its rules: also good practice, and those that wait to be asked, such as target-size. `part`
 * selects what to look at, where that is not the whole page.
 */
export async function findings(page, part) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part ? axe.include(part) : axe).options({ rules: { 'target-size': { enabled: true } } }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
