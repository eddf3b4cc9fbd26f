// Moving about the map: by mouse, finger, keys and buttons.

import { card, hasTouch, map, pick, said, spot, staysPut } from '../../support/reader.mjs';
import { expect, openMap, test } from '../../support/test.mjs';

const frame = (page) => page.locator('.canvas').boundingBox();

/** How wide the whole world is now, against the window that it is seen through. */
const zoom = (page) =>
  page.evaluate(() => document.querySelector('.map').getBoundingClientRect().width / document.querySelector('.canvas').getBoundingClientRect().width);

const button = (page, name) => page.getByRole('group', { name: 'Zoom', exact: true }).getByRole('button', { name });

/** Where the middle of a nation's shape is in the window. */
const middle = (page, id) =>
  page.locator(`.map [data-place="${id}"]`).evaluate((shape) => {
    const { x, y, width, height } = shape.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });

/** Waits until the map is drawn for where it is: nothing moves or is scaled any more. */
async function atRest(page) {
  await expect
    .poll(() => page.evaluate(() => /scale\((?!1\))/.test(document.querySelector('.world').style.transform) || document.querySelector('.canvas').hasAttribute('data-dragged')))
    .toBe(false);
  await staysPut(page.locator('.map'));
}

async function zoomIn(page, times = 2) {
  for (let i = 0; i < times; i++) await button(page, 'Zoom in').click();
  await expect.poll(() => zoom(page)).toBeGreaterThan(1.7 ** times);
  await atRest(page);
}

test('buttons zoom in, out, and back to the whole world', async ({ page }) => {
  await openMap(page);
  expect(await zoom(page)).toBeCloseTo(1, 3);
  await zoomIn(page);
  const near = await zoom(page);
  await button(page, 'Zoom out').click();
  await atRest(page);
  expect(await zoom(page)).toBeLessThan(near);
  await button(page, 'Whole world').click();
  await expect.poll(() => zoom(page)).toBeCloseTo(1, 3);
  await atRest(page);
  await expect(button(page, 'Zoom out')).toHaveAttribute('aria-disabled', 'true');
});

test('lines, dots and names keep their size when the map has come to rest', async ({ page }) => {
  await openMap(page);
  const sizes = () =>
    page.evaluate(() => {
      const scale = document.querySelector('.map').getBoundingClientRect().width / 4000;
      const seen = (selector) => [...document.querySelectorAll(selector)].find((one) => one.getBoundingClientRect().width > 0);
      const line = parseFloat(getComputedStyle(document.querySelector('.story a')).strokeWidth) * scale;
      const dot = seen('a[href="#STP"] .dot').getBoundingClientRect().width;
      const name = parseFloat(getComputedStyle(document.querySelector('.labels text')).fontSize) * scale;
      return { line, dot, name };
    });
  if (hasTouch()) await zoomIn(page, 1); // a narrow map of the world has no names
  await expect(page.locator('.labels text').first()).toBeAttached();
  const before = await sizes();
  await button(page, 'Zoom in').click();
  await button(page, 'Zoom in').click();
  await expect.poll(() => zoom(page)).toBeGreaterThan(hasTouch() ? 5 : 3);
  await atRest(page);
  const after = await sizes();
  // The steps of the styles before Wasm are coarse: up to a tenth.
  for (const what of ['line', 'dot', 'name']) {
    expect(after[what] / before[what], what).toBeGreaterThan(0.88);
    expect(after[what] / before[what], what).toBeLessThan(1.15);
  }
});

test('a near map has the names of its nations, none over another', async ({ page }) => {
  await openMap(page);
  await pick(page, 'ETH');
  await card(page, 'Ethiopia').getByRole('button', { name: 'Zoom to it' }).click();
  await expect.poll(() => zoom(page)).toBeGreaterThan(2);
  await atRest(page);
  await expect(page.locator('.labels').getByText('Ethiopia', { exact: true })).toBeAttached();
  const boxes = await page.locator('.labels text').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  expect(boxes.length).toBeGreaterThan(3);
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(0, i)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 3 || b.bottom <= a.top + 3;
      expect(apart, JSON.stringify([a, b])).toBe(true);
    }
  }
});

test('a card’s button brings its nation into the middle, and the card stays beside it', async ({ page }) => {
  await openMap(page);
  await pick(page, 'MNG');
  await card(page, 'Mongolia').getByRole('button', { name: 'Zoom to it' }).click();
  await expect.poll(() => zoom(page)).toBeGreaterThan(1.5);
  await atRest(page);
  await expect(card(page, 'Mongolia')).toBeVisible();
  const box = await frame(page);
  const at = await middle(page, 'MNG');
  expect(Math.abs(at.x - box.x - box.width / 2)).toBeLessThan(box.width / 4);
  if (hasTouch()) return;
  const opened = await card(page, 'Mongolia').boundingBox();
  expect(opened.x > at.x || opened.x + opened.width < at.x).toBe(true);
});

test('near nations open their cards, also the smallest', async ({ page }) => {
  await openMap(page, '', { query: '?at=0.5306,0.4989,9' });
  await expect.poll(() => zoom(page)).toBeCloseTo(9, 1);
  await pick(page, 'STP');
  await expect(card(page, 'São Tomé and Príncipe')).toBeVisible();
});

test('the address keeps the view, and a shared link restores it', async ({ page, context }) => {
  await openMap(page);
  await zoomIn(page);
  await expect(page).toHaveURL(/\?at=/);
  const there = await middle(page, 'LBY');
  const other = await context.newPage();
  await openMap(other, new URL(page.url()).search);
  await expect.poll(() => zoom(other)).toBeCloseTo(await zoom(page), 1);
  await atRest(other);
  const here = await middle(other, 'LBY');
  expect(Math.hypot(here.x - there.x, here.y - there.y)).toBeLessThan(3);
});

test('an address that names no view shows the whole world', async ({ page }) => {
  await openMap(page, '', { query: '?at=a,b,1e9' });
  await page.waitForTimeout(500);
  expect(await zoom(page)).toBeCloseTo(1, 3);
});

test('going back leads back from where a card’s button led', async ({ page }) => {
  await openMap(page);
  await pick(page, 'ETH');
  await card(page, 'Ethiopia').getByRole('button', { name: 'Zoom to it' }).click();
  await expect(page).toHaveURL(/\?at=.*#ETH$/);
  await page.goBack();
  await expect.poll(() => zoom(page)).toBeCloseTo(1, 3);
  await expect(card(page, 'Ethiopia')).toBeVisible();
  await page.goForward();
  await expect.poll(() => zoom(page)).toBeGreaterThan(2);
});

test('closing a card leaves the map where it was moved to meanwhile', async ({ page }) => {
  await openMap(page);
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await zoomIn(page);
  await expect(page).toHaveURL(/\?at=.*#LBY$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page).toHaveURL(/\?at=[^#]*$/);
  expect(await zoom(page)).toBeGreaterThan(2.9);
});

test('what is in view is announced', async ({ page }) => {
  await openMap(page);
  await zoomIn(page);
  await expect(said(page)).toHaveText(/^3\.2 times nearer, \d+ nations of the story in view$/);
  await button(page, 'Whole world').click();
  await expect(said(page)).toHaveText('The whole world is in view, 43 nations of the story');
});

test('who asks for little movement is moved at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page);
  await button(page, 'Zoom in').click();
  // Two frames later it is there; nothing comes in between.
  const seen = await page.evaluate(() => new Promise((done) => {
    const widths = [];
    const look = () => {
      widths.push(Math.round(document.querySelector('.map').getBoundingClientRect().width));
      widths.length < 30 ? requestAnimationFrame(look) : done([...new Set(widths.slice(2))]);
    };
    requestAnimationFrame(look);
  }));
  expect(seen.length).toBe(1);
});

test.describe('with a mouse', () => {
  test.skip(hasTouch, 'a finger has no wheel');

  test('the wheel zooms about the mouse', async ({ page }) => {
    await openMap(page);
    const at = await spot(page, 'LBY');
    const before = await middle(page, 'LBY');
    await page.mouse.move(at.x, at.y);
    // To bring the map into view the page was scrolled: that must have paused.
    await page.waitForTimeout(400);
    for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -100);
    await expect.poll(() => zoom(page)).toBeGreaterThan(1.9);
    await atRest(page);
    // What lies under the mouse stays there, so its surroundings move away from it.
    const after = await middle(page, 'LBY');
    const times = await zoom(page);
    expect(Math.abs(at.x + (before.x - at.x) * times - after.x)).toBeLessThan(4);
    expect(Math.abs(at.y + (before.y - at.y) * times - after.y)).toBeLessThan(4);
  });

  test('a wheel that cannot zoom out scrolls the page, and back up to the map', async ({ page }) => {
    await openMap(page);
    const { x, y } = await spot(page, 'LBY');
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
    await page.waitForTimeout(300);
    await page.mouse.wheel(0, -600);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    expect(await zoom(page)).toBeCloseTo(1, 3);
  });

  test('a drag moves the map, opens nothing, and stops at the edge of the world', async ({ page }) => {
    await openMap(page);
    await zoomIn(page);
    const box = await frame(page);
    const [x, y] = [box.x + box.width / 2, box.y + 150];
    const before = await middle(page, 'LBY');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30, { steps: 6 });
    await page.waitForTimeout(200);
    await page.mouse.up();
    await atRest(page);
    const after = await middle(page, 'LBY');
    expect(after.x - before.x).toBeCloseTo(60, -0.5);
    expect(after.y - before.y).toBeCloseTo(30, -0.5);
    await expect(page.getByRole('article')).toHaveCount(0);
    for (let i = 0; i < 6; i++) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 500, y + 300, { steps: 4 });
      await page.mouse.up();
      await page.waitForTimeout(120);
    }
    await atRest(page);
    const world = await map(page).boundingBox();
    expect(Math.abs(world.x - box.x)).toBeLessThan(2);
    expect(Math.abs(world.y - box.y)).toBeLessThan(2);
  });

  test('a press takes hold of a sliding map where it is by then', async ({ page }) => {
    await openMap(page);
    const seen = await page.locator('.canvas').evaluate(async (canvas) => {
      const left = () => document.querySelector('.map').getBoundingClientRect().left;
      const event = (Kind, name, more) => canvas.dispatchEvent(new Kind(name, { bubbles: true, cancelable: true, clientX: 700, clientY: 300, ...more }));
      for (let i = 0; i < 5; i++) event(WheelEvent, 'wheel', { deltaY: -200, ctrlKey: true });
      const frame = () => new Promise(requestAnimationFrame);
      const before = left();
      // Not in a slide's first instant, where the world is as good as whole and is drawn so again.
      while (Math.abs(left() - before) < 20) await frame();
      const sliding = left();
      event(PointerEvent, 'pointerdown', { isPrimary: true, pointerType: 'mouse', button: 0 });
      const held = left();
      await frame();
      return { sliding, held, later: left() };
    });
    expect(Math.abs(seen.held - seen.sliding)).toBeLessThan(0.5);
    expect(Math.abs(seen.later - seen.held)).toBeLessThan(0.5);
    await atRest(page);
    expect(await zoom(page)).toBeGreaterThan(1);
  });

  test('a double click zooms in, with Shift out', async ({ page }) => {
    await openMap(page);
    const { x, y } = await spot(page, 'AUS');
    await page.mouse.dblclick(x, y);
    await expect.poll(() => zoom(page)).toBeGreaterThan(2);
    await atRest(page);
    await page.keyboard.down('Shift');
    await page.mouse.dblclick(x, y);
    await page.keyboard.up('Shift');
    await expect.poll(() => zoom(page)).toBeCloseTo(1, 2);
  });

  test('keys zoom and pan while the map has the focus, and only then', async ({ page }) => {
    await openMap(page);
    await page.keyboard.press('+');
    await page.waitForTimeout(300);
    expect(await zoom(page)).toBeCloseTo(1, 3);
    await page.locator('.story a[tabindex="0"]').focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect.poll(() => zoom(page)).toBeGreaterThan(3);
    await atRest(page);
    const before = await middle(page, 'LBY');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(async () => (await middle(page, 'LBY')).x).toBeGreaterThan(before.x + 100);
    await page.keyboard.press('-');
    await expect.poll(() => zoom(page)).toBeLessThan(2);
    await page.keyboard.press('0');
    await expect.poll(() => zoom(page)).toBeCloseTo(1, 3);
  });

  test('walking to a nation beyond the edge brings it into view', async ({ page }) => {
    await openMap(page, '', { query: '?at=0.5306,0.4989,8' });
    await expect.poll(() => zoom(page)).toBeCloseTo(8, 1);
    await page.locator('.story a[href="#STP"]').focus();
    await page.keyboard.press('ArrowRight');
    await atRest(page);
    const focused = await page.locator('.story a:focus').getAttribute('href');
    expect(focused).not.toBe('#STP');
    const box = await frame(page);
    const at = await middle(page, focused.slice(1));
    expect(at.x).toBeGreaterThan(box.x);
    expect(at.x).toBeLessThan(box.x + box.width);
    expect(at.y).toBeGreaterThan(box.y);
    expect(at.y).toBeLessThan(box.y + box.height);
  });

  test('in a frame the wheel belongs to the host, and a hint says what zooms', async ({ page }) => {
    const body = '<!DOCTYPE html><html lang="en"><title>Host</title><body style="margin:0;height:3000px"><iframe title="Map" src="./" style="border:0;width:100vw;height:95vh"></iframe>';
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('./host.html');
    const framed = page.frames()[1];
    await expect(framed.locator('[data-ready]')).toBeAttached();
    const { x, y } = await spot(framed, 'LBY');
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -200);
    await expect(framed.getByText('Hold Ctrl and turn the wheel to zoom')).toBeVisible();
    expect(await zoom(framed)).toBeCloseTo(1, 3);
    await page.keyboard.down('Control');
    for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(() => zoom(framed)).toBeGreaterThan(1.9);
  });
});

test.describe('with fingers', () => {
  test.skip(() => !hasTouch(), 'a mouse has one point');

  /** Two fingers from one pair of points to another. */
  async function fingers(page, from, to) {
    const session = await page.context().newCDPSession(page);
    const points = (part) => from.map(([x, y], i) => ({ x: x + (to[i][0] - x) * part, y: y + (to[i][1] - y) * part, id: i }));
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
    for (let i = 1; i <= 8; i++) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(i / 8) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  test('two fingers zoom and move the map', async ({ page }) => {
    await openMap(page);
    const { x, y } = await spot(page, 'LBY');
    await fingers(page, [[x - 20, y], [x + 20, y]], [[x - 70, y], [x + 70, y]]);
    await expect.poll(() => zoom(page)).toBeGreaterThan(2.5);
    await atRest(page);
    const before = await middle(page, 'LBY');
    await fingers(page, [[x - 30, y], [x + 30, y]], [[x - 80, y], [x - 20, y]]);
    await atRest(page);
    expect((await middle(page, 'LBY')).x - before.x).toBeCloseTo(-50, -1);
    await expect(page.getByRole('article')).toHaveCount(0);
  });

  test('one finger scrolls the page, and a hint says how to move the map', async ({ page }) => {
    await openMap(page);
    await zoomIn(page);
    const before = await zoom(page);
    const { x, y } = await frame(page);
    const session = await page.context().newCDPSession(page);
    const at = (dy) => [{ x: x + 120, y: y + 150 + dy, id: 0 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (let i = 1; i <= 10; i++) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(-10 * i) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(40);
    await expect(page.getByText('Use two fingers to move the map')).toBeVisible();
    expect(await zoom(page)).toBeCloseTo(before, 3);
  });

  test('a double tap zooms in', async ({ page }) => {
    await openMap(page);
    const { x, y } = await spot(page, 'AUS');
    // Where the machine is slow, two taps are no double tap.
    await expect(async () => {
      await page.touchscreen.tap(x, y);
      await page.touchscreen.tap(x, y);
      await expect.poll(() => zoom(page), { timeout: 2000 }).toBeGreaterThan(2);
    }).toPass();
  });

  test('two nations that are tapped one right after the other are no double tap', async ({ page }) => {
    await openMap(page);
    // Its card has the page scrolled to where the others can be read, too.
    await pick(page, 'HND');
    await expect(page).toHaveURL(/#HND$/);
    const [one, other] = [await spot(page, 'HND'), await spot(page, 'CRI')];
    await page.evaluate(() => {
      self.doubled = 0;
      addEventListener('dblclick', () => doubled++);
    });
    // Until the browser has taken two for one.
    await expect(async () => {
      await page.touchscreen.tap(one.x, one.y);
      await page.touchscreen.tap(other.x, other.y);
      expect(await page.evaluate(() => doubled)).toBeGreaterThan(0);
    }).toPass();
    await expect(card(page, 'Costa Rica')).toBeVisible();
    await atRest(page);
    expect(await zoom(page)).toBeCloseTo(1, 3);
  });

  test('a near map grows higher than the whole world is on a narrow screen', async ({ page }) => {
    await openMap(page);
    const before = await frame(page);
    await zoomIn(page);
    const after = await frame(page);
    expect(after.height).toBeGreaterThan(before.height * 1.5);
    await button(page, 'Whole world').click();
    await expect.poll(async () => (await frame(page)).height).toBeCloseTo(before.height, 0);
  });
});
