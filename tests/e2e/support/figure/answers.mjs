// The list of countries below the map, grouped by answer.

import { ATTR, CSS } from './names.mjs';

export class Answers {
  constructor(reader) {
    this.reader = reader;
    this.root = reader.scope.locator(CSS.answers);
    this.links = this.root.getByRole('link');
  }

  /** The link of a place, by its name. */
  link(name) {
    return this.links.filter({ hasText: new RegExp(`^${name}`) });
  }

  /** The line of an entry that says what happened. */
  role(name) {
    return this.link(name).locator(CSS.role);
  }

  /** The line that no country passes the filter. */
  get none() {
    return this.root.locator(CSS.noneShown);
  }

  /** The number at the head of a group, with how many of it are only possible. */
  count(stance) {
    return this.group(stance).locator(CSS.count);
  }

  /** The group of a stance, by the stance's key. */
  group(stance) {
    return this.root.locator(`[${ATTR.stance}=${stance}]`);
  }

  /** The lines over the colour of each stance's chip, as the style of its background. */
  chipLines() {
    return this.root.locator(CSS.chip).evaluateAll((chips) => chips.filter((chip) => getComputedStyle(chip).getPropertyValue('--color')).map((chip) => getComputedStyle(chip).backgroundImage));
  }

  /** The boxes of each group that is shown, of its heading and of its entries. */
  columns() {
    return this.reader.inPage((figure, { css }) => {
      const box = (element) => element.getBoundingClientRect().toJSON();
      const isShown = (element) => element.getClientRects().length > 0;
      return [...figure.querySelectorAll(css.answerGroups)].filter(isShown).map((group) => ({
        ...box(group),
        parts: group.getClientRects().length,
        heading: box(group.querySelector('h2')),
        entries: [...group.querySelectorAll('li')].filter(isShown).map(box),
      }));
    });
  }

  /** Each group that is shown: its stance, the number at its head, and the names in it. */
  groups() {
    return this.reader.inPage((figure, { css, attr }) => {
      const isShown = (element) => element.getClientRects().length > 0;
      return [...figure.querySelectorAll(css.answerGroups)].filter(isShown).map((group) => ({
        stance: group.getAttribute(attr.stance),
        // “2, and 3 possible”
        count: group.querySelector(css.count).textContent.match(/\d+/g).reduce((sum, number) => sum + Number(number), 0),
        names: [...group.querySelectorAll('li')].filter(isShown).map((entry) => entry.querySelector('b').textContent),
      }));
    });
  }
}
