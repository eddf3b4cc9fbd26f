// The map: shapes, dots and names, and what a click, a hover or the keyboard does with them.

import { expect } from '@playwright/test';
import { ATTR, CSS, dotOf, linkTo, shapeOf, shapesOf } from './names.mjs';
import { seekPlace, seekSea } from './seek.mjs';

/** The fill, its opacity, and whether the outline is broken. */
export const fillAndOutline = (shape) => {
  const { fill, fillOpacity, strokeDasharray } = getComputedStyle(shape);
  return { fill: /#(?:pattern|near)-([^")]+)/.exec(fill)?.[1], opacity: Number(fillOpacity), isBroken: strokeDasharray !== 'none' };
};

export class WorldMap {
  constructor(reader) {
    this.reader = reader;
    this.scope = reader.scope;
    /** The drawing, by the name that a screen reader says in English. */
    this.root = this.scope.getByRole('group', { name: /^World map/ });
    /** The drawing, in any language. */
    this.drawing = this.scope.locator(CSS.map);
    this.sea = this.scope.locator(CSS.sea);
    this.land = this.scope.locator(CSS.land);
    this.shapes = this.scope.locator(CSS.shape);
    /** The links of the places that have a card. */
    this.links = this.scope.locator(CSS.link);
    this.linksLeftOut = this.scope.locator(`${CSS.link}[${ATTR.out}]`);
    /** The names that are shown: the page has some for other widths, too. */
    this.names = this.scope.locator(CSS.placeName).filter({ visible: true });
    this.notes = this.scope.locator(CSS.placeNote).filter({ visible: true });
    /** The marks of places about which sources disagree, and their shapes. */
    this.contestedMarks = this.scope.locator(CSS.contestedMark).filter({ visible: true });
    this.contestedShapes = this.scope.locator(CSS.contestedShape);
    /** The day that the map shows, if it is not the latest. */
    this.day = this.scope.locator(CSS.mapDay);
    this.tooltip = this.scope.locator(CSS.tooltip);
    this.tooltipName = this.scope.locator(CSS.tooltipName);
    this.focusRing = this.scope.locator(CSS.focusRing);
    this.selectedRing = this.scope.locator(CSS.selectedRing);
    /** The link that a press of Tab comes to, and the one that has the focus. */
    this.tabStop = this.scope.locator(CSS.tabStop);
    this.focused = this.root.locator('a:focus');
    /** The link of the place whose card is open. */
    this.current = this.root.locator('[aria-current=true]');
    /** The groups that hold the dots of a near map, and the dots that are drawn. */
    this.nearTiers = this.scope.locator(CSS.nearTier);
    this.nearDots = this.nearTiers.locator(CSS.dot).filter({ visible: true });
  }

  // One place.

  shape(id) {
    return this.scope.locator(shapeOf(id));
  }

  shapesOf(stance) {
    return this.scope.locator(shapesOf(stance));
  }

  link(id) {
    return this.scope.locator(linkTo(id));
  }

  /** A link by its accessible name. */
  linkNamed(name) {
    return this.links.and(this.scope.getByRole('link', { name }));
  }

  /** The dot of a place, where one is drawn. */
  dot(id) {
    return this.scope.locator(dotOf(id)).filter({ visible: true });
  }

  nameOf(id) {
    return this.shape(id).getAttribute(ATTR.name);
  }

  /** The key of the stance that a place holds on the day shown. */
  stanceOf(id) {
    return this.shape(id).getAttribute(ATTR.stance);
  }

  /** The colour of a place as `rgb(…)`, or whatever else fills it. */
  fill(id) {
    return this.shape(id).evaluate((shape) => getComputedStyle(shape).fill);
  }

  /** The pattern that fills a place, how strong it is, and whether the outline is broken. */
  pattern(id) {
    return this.shape(id).evaluate(fillAndOutline);
  }

  /** The colour that the style sheet declares for a place, whatever fills it. */
  declaredFill(id) {
    return this.shape(id).evaluate((shape) => getComputedStyle(shape).getPropertyValue('--fill'));
  }

  fills(...ids) {
    return Promise.all(ids.map((id) => this.fill(id)));
  }

  /** The places that have a card: id, name, stance, and what a screen reader calls their link. */
  storyPlaces() {
    return this.reader.inPage((figure, { css, attr }) =>
      [...figure.querySelectorAll(css.link)].map((link) => {
        const shape = link.querySelector(`[${attr.place}]`);
        return {
          id: shape.getAttribute(attr.place),
          name: shape.getAttribute(attr.name),
          stance: shape.getAttribute(attr.stance),
          label: link.getAttribute('aria-label'),
        };
      }));
  }

  /** The ids of the places that stand out: those whose shape is not coloured like land outside the story. */
  standingOut() {
    return this.reader.inPage((figure, { css, attr }) => {
      const land = getComputedStyle(figure.querySelector(css.land)).fill;
      const shapes = [...figure.querySelectorAll(css.storyShape)];
      return shapes.filter((shape) => getComputedStyle(shape).fill !== land).map((shape) => shape.getAttribute(attr.place)).sort();
    });
  }

  /** The ids of the places that neither the filter nor a highlight leaves out. */
  async placesLeftIn() {
    const links = await this.scope.locator(`${CSS.link}:not([${ATTR.out}])`).evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    return links.map((href) => href.slice(1)).sort();
  }

  /** How strong the sign of a place is: 0 if it is not shown. The mean of its tiers that are shown. */
  signOpacity(id) {
    return this.reader.inPage((figure, { css, attr, id }) => {
      const signs = [...figure.querySelectorAll(`${css.sign}[${attr.of}=${id}] path`)].filter((one) => one.getClientRects().length > 0);
      const sum = signs.reduce((sum, one) => sum + Number(getComputedStyle(one).fillOpacity), 0);
      return signs.length && sum / signs.length;
    }, { id });
  }

  async expectLeftOut(id, isOut = true) {
    const link = expect(this.link(id));
    await (isOut ? link : link.not).toHaveAttribute(ATTR.out);
  }

  // Pointing and clicking.

  /** A point of the screen where a place is met: see `seekPlace`. */
  async spot(id) {
    await this.drawing.scrollIntoViewIfNeeded();
    let found = await this.reader.inPage(seekPlace, { place: id });
    if (!found) {
      // A sheet covers it: scroll, as a reader would.
      await this.drawing.evaluate((map) => map.scrollIntoView());
      found = await this.reader.inPage(seekPlace, { place: id });
    }
    expect(found, `${id} is seen on the map`).not.toBeNull();
    const origin = await this.reader.origin();
    return { x: origin.x + found.x, y: origin.y + found.y };
  }

  /** A point of the screen where the map shows nothing but sea. */
  async seaSpot() {
    await this.drawing.scrollIntoViewIfNeeded();
    const found = await this.reader.inPage(seekSea);
    expect(found, 'some sea is seen').not.toBeNull();
    return found;
  }

  /** Clicks or taps on a place. */
  async pick(id) {
    await this.reader.pressAt(await this.spot(id));
  }

  /** Clicks or taps on a point where there is only sea. */
  async pickSea() {
    await this.reader.pressAt(await this.seaSpot());
  }

  /** Moves the mouse to a place. */
  async pointAt(id) {
    const { x, y } = await this.spot(id);
    await this.reader.page.mouse.move(x, y);
  }

  /**
   * A click on a place's link that no pointer makes: wherever the link is, and without scrolling. For pages in which the
   * map is out of view, small or covered.
   */
  click(id) {
    return this.link(id).dispatchEvent('click', { bubbles: true, cancelable: true, composed: true });
  }

  // The keyboard.

  /** Comes to the map by the Tab key, past what stands above it. */
  async tabTo() {
    await this.reader.tabUntil(async () => (await this.focused.count()) === 1);
  }

  /** The link with the focus is called by a name that begins so: place, stance, number of facts. */
  async expectFocus(name) {
    await expect(this.focused).toHaveAttribute('aria-label', new RegExp(`^${name}:`));
  }

  /** Whether the focus is anywhere in the map. */
  hasFocus() {
    return this.drawing.evaluate((map) => map.contains(map.getRootNode().activeElement));
  }

  async focusedPlace() {
    return (await this.focused.getAttribute('href')).slice(1);
  }

  async focusedName() {
    return this.nameOf(await this.focusedPlace());
  }

  /** A press of Tab comes back to the link that has the focus now; the map follows the focus with the next frame. */
  async expectTabStopIsFocused() {
    await expect(this.focused).toHaveAttribute('tabindex', '0');
  }

  // The drawing.

  /** How long the borders and coasts of a place are, in scene units: the finer the drawing, the longer. */
  coastLength(id) {
    return this.shape(id).evaluate((shape) => shape.getTotalLength());
  }

  /** The bounding box of a place, in scene units: left, top, right, bottom. */
  bounds(id) {
    return this.shape(id).evaluate((shape) => {
      const { x, y, width, height } = shape.getBBox();
      return [x, y, x + width, y + height];
    });
  }

  outline(id) {
    return this.shape(id).getAttribute('d');
  }

  /** The outlines of all places, in the order of the drawing. */
  outlines() {
    return this.shapes.evaluateAll((all) => all.map((one) => one.getAttribute('d')));
  }

  /** The anchor of a place, in scene units. */
  async anchor(id) {
    return (await this.shape(id).getAttribute(ATTR.position)).split(' ').slice(0, 2).map(Number);
  }

  /** The map is drawn in this projection; nothing is said where it is the usual one. */
  async expectProjection(projection) {
    if (projection) await expect(this.drawing).toHaveAttribute(ATTR.projection, projection);
    else await expect(this.drawing).not.toHaveAttribute(ATTR.projection);
  }

  /** The finer drawing has taken the place of the first. */
  async isFine() {
    await expect(this.drawing).not.toHaveAttribute(ATTR.fine);
  }

  /** The places whose anchor or dot is not on their land. */
  misplaced() {
    return this.reader.inPage((figure, { css, attr }) => {
      const map = figure.querySelector(css.map);
      const sea = map.querySelector(css.sea);
      const point = (x, y) => Object.assign(map.createSVGPoint(), { x, y });
      const faults = [];
      for (const shape of map.querySelectorAll(css.storyShape)) {
        const place = shape.getAttribute(attr.place);
        const [x, y] = shape.getAttribute(attr.position).split(' ').map(Number);
        const box = shape.getBBox();
        const isNear = x > box.x - 2 && x < box.x + box.width + 2 && y > box.y - 2 && y < box.y + box.height + 2;
        if (!isNear || !sea.isPointInFill(point(x, y))) faults.push(place);
        // The anchor of a large place is on its land, to the unit.
        if (box.width > 100 && !shape.isPointInFill(point(x, y))) faults.push(`${place}: its anchor is not on its land`);
      }
      // Dots that are drawn lie nearer to their place than a finger is wide.
      for (const dot of map.querySelectorAll(css.dots)) {
        const at = dot.getBoundingClientRect();
        if (!at.width) continue;
        const place = dot.closest('a').getAttribute('href').slice(1);
        const box = map.querySelector(`[${attr.place}="${place}"]`).getBoundingClientRect();
        const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
        const apart = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
        if (apart > 44) faults.push(`${place}: its dot is ${apart} px away`);
      }
      return faults;
    });
  }

  // Hit targets, in CSS pixels.

  /** The box of each place's shape, and of its enlarged target where it has one. */
  targetSizes() {
    return this.reader.inPage((figure, { css, attr }) => {
      const size = (element) => {
        const { width, height } = element.getBoundingClientRect();
        return { width, height };
      };
      return [...figure.querySelectorAll(css.storyShape)].map((shape) => {
        const id = shape.getAttribute(attr.place);
        const targets = [...figure.querySelectorAll(`${css.map} a[href="#${id}"] ${css.target}`)].map(size);
        return { id, shape: size(shape), target: targets.find(({ width }) => width > 0) };
      });
    });
  }

  /** The middle of each enlarged target, and whether a dot is drawn there. */
  targets() {
    return this.reader.inPage((figure, { css }) =>
      [...figure.querySelectorAll(`${css.map} ${css.target}`)]
        .map((target) => [target.closest('a'), target.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0)
        .map(([link, { x, y, width, height }]) => ({
          id: link.getAttribute('href').slice(1),
          at: { x: x + width / 2, y: y + height / 2 },
          hasDot: link.querySelector(css.dot) !== null,
        })));
  }
}
