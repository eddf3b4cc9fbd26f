// The part of the world that is in view: zooming, moving, the buttons for both.

import { expect } from '@playwright/test';
import { press, staysPut } from '../screen.mjs';
import { ATTR, CSS, linkTo, shapeOf } from './names.mjs';

export class View {
  constructor(reader) {
    this.reader = reader;
    this.scope = reader.scope;
    this.canvas = this.scope.locator(CSS.canvas);
    this.world = this.scope.locator(CSS.world);
    this.hint = this.scope.locator(CSS.hint);
    this.regions = this.scope.getByRole('group', { name: 'Go to' });
    this.regionButtons = this.scope.locator(CSS.regionButtons);
  }

  // Reading.

  /** The window through which the world is seen, on the screen. */
  frame() {
    return this.canvas.boundingBox();
  }

  /** A picture of the map as it is on the screen, without its buttons. */
  async screenshot() {
    return this.reader.page.screenshot({ clip: await this.frame(), style: `${CSS.zoomButtons} { visibility: hidden }` });
  }

  /** How wide the whole world is, against the window through which it is seen. */
  zoom() {
    return this.reader.inPage((figure, { css }) =>
      figure.querySelector(css.map).getBoundingClientRect().width / figure.querySelector(css.canvas).getBoundingClientRect().width);
  }

  /** Where the world is on the screen. */
  worldBox() {
    return this.world.evaluate((world) => world.getBoundingClientRect().toJSON());
  }

  async worldWidth() {
    return (await this.worldBox()).width;
  }

  /** Where the middle of a place's shape is in its window. */
  middle(id) {
    return this.scope.locator(shapeOf(id)).evaluate((shape) => {
      const { x, y, width, height } = shape.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
  }

  /** How far a place is from the middle of the map, as a share of the map's width or height; the larger of the two. */
  async fromMiddle(id) {
    const [frame, { x, y }] = await Promise.all([this.canvas.evaluate((one) => one.getBoundingClientRect().toJSON()), this.middle(id)]);
    return Math.max(Math.abs((x - frame.x) / frame.width - 0.5), Math.abs((y - frame.y) / frame.height - 0.5));
  }

  // Waiting.

  /** Less than the whole world is in view. */
  async isNear() {
    await expect(this.scope.locator(CSS.near)).toBeAttached();
  }

  async isWhole() {
    await expect(this.scope.locator(CSS.near)).toHaveCount(0);
  }

  async expectZoom(zoom, digits = 1) {
    await expect.poll(() => this.zoom()).toBeCloseTo(zoom, digits);
  }

  async expectZoomAbove(zoom) {
    await expect.poll(() => this.zoom()).toBeGreaterThan(zoom);
  }

  /** Waits until the map is drawn for where it is: nothing moves, and nothing is scaled any more. */
  async atRest() {
    await expect
      .poll(() =>
        this.reader.inPage((figure, { css, attr }) => {
          const isScaled = /scale\((?!1\))/.test(figure.querySelector(css.world).style.transform);
          return isScaled || figure.querySelector(css.canvas).hasAttribute(attr.dragged);
        }))
      .toBe(false);
    await staysPut(this.scope.locator(CSS.map));
  }

  // Acting.

  /** A button for zooming: 'Zoom in', 'Zoom out', 'Whole world'. */
  button(name) {
    return this.scope.getByRole('group', { name: 'Zoom', exact: true }).getByRole('button', { name });
  }

  /** Zooms in by the button, and waits until the map has come to rest. */
  async zoomIn(times = 2) {
    for (let i = 0; i < times; i++) await this.button('Zoom in').click();
    await this.expectZoomAbove(1.7 ** times);
    await this.atRest();
  }

  /** Zooms in by the button and opens a card in the same task, so that the map is still moving. */
  zoomInAndOpen(place) {
    return this.reader.inPage((figure, { css, link }) => {
      figure.querySelector(css.zoomIn).click();
      figure.querySelector(link).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    }, { link: linkTo(place) });
  }

  region(name) {
    return this.regions.getByRole('button', { name, exact: true });
  }

  async goTo(region) {
    await press(this.region(region));
  }

  /** The box that a region's button shows, in scene units: left, top, right, bottom. */
  async regionBox(name) {
    return (await this.region(name).getAttribute(ATTR.box)).split(' ').map(Number);
  }

  /** The sizes, in CSS pixels, of a line, of a dot and of the names on the map. */
  drawnSizes(placeWithDot) {
    return this.reader.inPage((figure, { css, place }) => {
      const scale = figure.querySelector(css.map).getBoundingClientRect().width / 4000;
      const dots = [...figure.querySelectorAll(`a[href="#${place}"] ${css.dot}`)].map((one) => one.getBoundingClientRect().width);
      return {
        line: Number.parseFloat(getComputedStyle(figure.querySelector(css.link)).strokeWidth) * scale,
        dot: dots.find((width) => width > 0),
        name: Number.parseFloat(getComputedStyle(figure.querySelector(css.placeName)).fontSize) * scale,
      };
    }, { place: placeWithDot });
  }

  /** The widths that the map has in the next 30 frames, without the first two. */
  widthsOverFrames() {
    return this.scope.locator(CSS.map).evaluate((map) => new Promise((done) => {
      const widths = [];
      const look = () => {
        widths.push(Math.round(map.getBoundingClientRect().width));
        if (widths.length < 30) requestAnimationFrame(look);
        else done([...new Set(widths.slice(2))]);
      };
      requestAnimationFrame(look);
    }));
  }

  /** Goes to a region and presses the mouse's button on the map while it still flies there. All within the page. */
  pressWhileFlying(region) {
    return this.region(region).evaluate(async (button, css) => {
      const figure = button.closest(css.figure);
      const [canvas, map] = [css.canvas, css.map].map((selector) => figure.querySelector(selector));
      const left = () => map.getBoundingClientRect().left;
      const send = (name) => canvas.dispatchEvent(new PointerEvent(name, { bubbles: true, isPrimary: true, pointerType: 'mouse' }));
      const before = left();
      button.click();
      while (Math.abs(left() - before) < 20) await new Promise(requestAnimationFrame);
      send('pointerdown');
      send('pointerup');
    }, CSS);
  }

  /** Presses the mouse's button on the map, and comes back to it without the button: it was released elsewhere. */
  pressAndComeBackReleased() {
    return this.canvas.evaluate((canvas) => {
      const { x, y } = canvas.getBoundingClientRect();
      const send = (name, buttons, right) =>
        canvas.dispatchEvent(new PointerEvent(name, { bubbles: true, isPrimary: true, pointerType: 'mouse', buttons, clientX: x + right, clientY: y + 150 }));
      send('pointerdown', 1, 2);
      for (const right of [100, 200]) send('pointermove', 0, right);
    });
  }

  /**
   * Zooms by the wheel and presses the mouse's button while the map still slides: where its left edge was before, at the
   * press, and a frame later. All within the page, so that nothing comes in between.
   */
  pressWhileSliding() {
    return this.reader.inPage(async (figure, { css }) => {
      const [canvas, map] = [css.canvas, css.map].map((selector) => figure.querySelector(selector));
      const left = () => map.getBoundingClientRect().left;
      const send = (Kind, name, more) => canvas.dispatchEvent(new Kind(name, { bubbles: true, cancelable: true, clientX: 700, clientY: 300, ...more }));
      const frame = () => new Promise(requestAnimationFrame);
      for (let i = 0; i < 5; i++) send(WheelEvent, 'wheel', { deltaY: -200, ctrlKey: true });
      const before = left();
      // Not in the first instant of a slide, where the world is as good as whole and is drawn so again.
      while (Math.abs(left() - before) < 20) await frame();
      const sliding = left();
      send(PointerEvent, 'pointerdown', { isPrimary: true, pointerType: 'mouse', button: 0 });
      const held = left();
      await frame();
      return { sliding, held, later: left() };
    });
  }
}
