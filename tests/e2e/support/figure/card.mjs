// All cards of the figure, open or not, and what they hold.

import { expect } from '@playwright/test';
import { ATTR, CSS, cardOf, factOf } from './names.mjs';

export class Cards {
  constructor(reader) {
    this.reader = reader;
    this.scope = reader.scope;
    this.all = this.scope.locator(CSS.card);
    /** The card that Wasm has opened. */
    this.open = this.scope.locator(CSS.openCard);
    this.leftOut = this.scope.locator(CSS.cardLeftOut);
    /** The fact that the address names. */
    this.namedFact = this.scope.locator(CSS.namedFact);
  }

  /** The card of a place, by the place's id. */
  of(id) {
    return this.scope.locator(cardOf(id));
  }

  /** A fact in the card of a place. */
  fact(id, fact) {
    return this.of(id).locator(factOf(fact));
  }

  /** The facts in a card, in their order. */
  factsIn(card) {
    return card.locator(CSS.fact);
  }

  /** The line of a card that says what its place's stance is, and since when. */
  standing(card) {
    return card.locator(CSS.standing);
  }

  /** The dates of a card's facts. */
  dates(card) {
    return card.locator(CSS.factDate);
  }

  /** The figures that a fact gives. */
  figures(fact) {
    return fact.locator(CSS.figures);
  }

  /** The cross, in any language. */
  cross(card) {
    return card.locator(CSS.cardClose);
  }

  /** The address names this fact, and its card shows it. */
  async expectNamed(fact) {
    await expect(this.namedFact).toHaveAttribute(ATTR.fact, fact);
  }

  /** Every place that has a card: its id, the key of its stance, and whether sources disagree. */
  places() {
    return this.reader.inPage((figure, { css, attr }) =>
      [...figure.querySelectorAll(css.card)].map((card) => ({
        id: card.id,
        stance: card.getAttribute(attr.stance),
        contested: card.querySelector(css.doubt) !== null,
      })));
  }

  /** The boxes of the chip and of the label at the head of a card. */
  head(id) {
    return this.reader.inPage((figure, { css, id }) => {
      const box = (part) => figure.getRootNode().getElementById(id).querySelector(part).getBoundingClientRect().toJSON();
      return { chip: box(css.chip), text: box('strong') };
    }, { id });
  }

  /** How much of a place's dot, or of its shape where it has none, is in the window, on the map and not below its card: 0 to 1. */
  shareOfPlaceSeen(id) {
    return this.reader.inPage((figure, { css, attr, id }) => {
      const dots = [...figure.querySelectorAll(`.dots a[href="#${id}"] ${css.dot}`)];
      const drawn = dots.find((dot) => dot.getBoundingClientRect().width > 0) ?? figure.querySelector(`${css.map} [${attr.place}="${id}"]`);
      const [box, map, card] = [drawn, figure.querySelector(css.canvas), figure.getRootNode().getElementById(id)].map((one) => one.getBoundingClientRect());
      const holds = ({ left, right, top, bottom }, x, y) => x >= left && x <= right && y >= top && y <= bottom;
      const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      const toShape = drawn.getScreenCTM().inverse();
      const points = [...Array(400).keys()].map((i) => [box.left + ((i % 20) + 0.5) / 20 * box.width, box.top + (Math.floor(i / 20) + 0.5) / 20 * box.height]);
      const own = points.filter(([x, y]) => drawn.isPointInFill(new DOMPoint(x, y).matrixTransform(toShape)));
      return own.filter(([x, y]) => holds(screen, x, y) && holds(map, x, y) && !holds(card, x, y)).length / own.length;
    }, { id });
  }

  /** The ids of the places for which something holds, in order. */
  async idsOf(holds = () => true) {
    return (await this.places()).filter(holds).map(({ id }) => id).sort();
  }

  /** The place and the fact of each entry of each card, as `RWA rwa-payment`. */
  entries() {
    return this.reader.inPage((figure, { css, attr }) =>
      [...figure.querySelectorAll(`${css.card} ${css.fact}`)].map((fact) => `${fact.closest(css.card).id} ${fact.getAttribute(attr.fact)}`));
  }

  /** The sentences of each entry of each card. */
  sentences() {
    return this.reader.inPage((figure, { css }) =>
      [...figure.querySelectorAll(`${css.card} ${css.fact} > p:not([class])`)].map((text) => text.textContent));
  }

  /** The machine-readable dates of the facts of each card, in the card's order; of an interval, its end. */
  chronicles() {
    return this.reader.inPage((figure, { css }) =>
      [...figure.querySelectorAll(css.card)].map((card) => [...card.querySelectorAll(`${css.factDate} time:last-of-type`)].map((time) => time.dateTime)));
  }
}
