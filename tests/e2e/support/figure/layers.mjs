// The layers of people and of money: circles, arcs, the same in words, and the choice of one.

import { ATTR, CSS, flowListOf, quantityOf } from './names.mjs';
import { seekCircleOverSea } from './seek.mjs';

export class Layers {
  constructor(reader) {
    this.reader = reader;
    this.scope = reader.scope;
    this.choice = this.scope.getByRole('group', { name: 'Show numbers on the map' });
    this.circles = this.scope.locator(CSS.quantity).filter({ visible: true });
    this.lists = this.scope.locator(CSS.flowList);
    /** The meaning of the circles, beside the choice. */
    this.shownKey = this.scope.locator(CSS.flowMeaning).filter({ visible: true });
    this.shownList = this.lists.filter({ visible: true });
    /** Elements that say which layer is chosen. */
    this.chosen = this.scope.locator(`[${ATTR.layer}]`);
  }

  /** The choice of a layer: 'off', 'people', 'money'. */
  option(name) {
    return this.choice.getByRole('radio', { name, exact: true });
  }

  /** Where the choices begin on the screen, from above. */
  topsOfChoices() {
    return this.scope.locator(`${CSS.layerChoice} label`).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  }

  /** The figure shows this layer. */
  showing(layer) {
    return this.scope.locator(`${CSS.figure}[${ATTR.layer}="${layer}"]`);
  }

  /** The list that says in words what a layer shows. */
  list(name) {
    return this.scope.locator(flowListOf(name));
  }

  /** The parts of a list: what was transferred, what is offered. */
  statuses(list) {
    return list.locator(CSS.flowStatus);
  }

  sums(list) {
    return list.locator(CSS.flowSum);
  }

  entriesShown(list) {
    return list.getByRole('listitem').filter({ visible: true });
  }

  quantity(id) {
    return this.scope.locator(quantityOf(id));
  }

  /** The ids of the places whose circles are shown in full, in order. */
  async shown() {
    const all = await this.circles.evaluateAll((all, attr) => all.filter((one) => !one.hasAttribute(attr.out)).map((one) => one.getAttribute(attr.of)), ATTR);
    return all.sort();
  }

  /** The circles and arcs that are drawn, with their sizes in CSS pixels. */
  drawn() {
    return this.reader.inPage((figure, { css, attr }) => {
      const isShown = (one) => getComputedStyle(one).display !== 'none' && one.getClientRects().length > 0;
      const scale = (one) => one.getScreenCTM().a;
      const all = (selector) => [...figure.querySelectorAll(selector)].filter(isShown);
      return {
        circles: all(css.quantity).map((one) => ({
          of: one.getAttribute(attr.of),
          status: one.getAttribute(attr.status),
          value: Number(one.getAttribute(attr.value)),
          radius: (one.getBBox().width / 2) * scale(one),
          fill: getComputedStyle(one).fill,
          dashes: getComputedStyle(one).strokeDasharray,
        })),
        arcs: all(css.arc).map((one) => ({
          of: one.getAttribute(attr.of),
          from: one.getAttribute(attr.from),
          status: one.getAttribute(attr.status),
          width: Number.parseFloat(getComputedStyle(one).strokeWidth) * scale(one),
          dashes: getComputedStyle(one).strokeDasharray,
        })),
      };
    });
  }

  /** The sizes in a layer's key: the number, and the radius of its circle in CSS pixels. */
  key(name) {
    return this.list(name)
      .locator(CSS.flowKey)
      .evaluateAll((all) => all.map((one) => [Number(one.textContent), one.querySelector('circle').getBBox().width / 2]));
  }

  /** A point of the screen where the circle of a place lies over the sea; null if no point is. */
  spotOverSea(id) {
    return this.reader.inPage(seekCircleOverSea, { place: id });
  }

  /** How large the controls of the choice are: the smaller of width and height, of each. */
  optionSizes() {
    return this.scope.locator(CSS.layerOption).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
  }
}
