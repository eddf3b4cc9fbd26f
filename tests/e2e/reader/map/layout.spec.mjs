import { card, cards, close, drawnLater, hasTouch, map, openTable, pick, press, shifts, spot } from '../../support/reader.mjs';
import { expect, openMap, test } from '../../support/test.mjs';

// At the edges, in the corners, large, small, and with many facts.
const NATIONS = ['USA', 'MEX', 'PER', 'STP', 'AGO', 'SWZ', 'XKX', 'RWA', 'MNG', 'VNM', 'RUS'];

/** How wide the page is beyond the window: what makes it scroll sideways. */
const overflow = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);

const opened = (page, id) => cards(page).and(page.locator(`#${id}`));

for (const width of [320, 360, 768, 1280]) {
  test(`nothing scrolls sideways at ${width} pixels, with a card and the table open`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openMap(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await openTable(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    for (const id of ['AGO', 'MNG']) {
      await pick(page, id);
      await expect(opened(page, id)).toBeVisible();
      expect(await overflow(page), id).toBeLessThanOrEqual(0);
    }
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(heading.x + heading.width).toBeLessThanOrEqual(width);
  });
}

for (const width of [360, 768, 1280]) {
  test(`nothing moves while the page comes, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openMap(page);
    await drawnLater(page);
    expect(await shifts(page)).toEqual([]);
  });
}

for (const [width, height] of [[768, 1024], [1280, 800], [1280, 600]]) {
  test(`cards stand beside their nations, whole and in view, in ${width}×${height} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openMap(page);
    for (const id of NATIONS) {
      const at = await spot(page, id);
      await press(page, at);
      await expect(opened(page, id)).toBeVisible();
      await expect(opened(page, id)).toBeFocused();
      const box = await opened(page, id).boundingBox();
      expect(box.x, `${id}: left`).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, `${id}: right`).toBeLessThanOrEqual(width);
      expect(box.y, `${id}: top`).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, `${id}: bottom`).toBeLessThanOrEqual(height);
      const covers = at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height;
      // Russia is wider than what a small map leaves beside it.
      expect(covers && id !== 'RUS', `${id} is covered by its own card`).toBe(false);
      await close(page).click();
      await expect(cards(page)).toHaveCount(0);
    }
  });
}

test('nothing cuts a card or lies over it', async ({ page }) => {
  test.skip(hasTouch(), 'a sheet below the map may be longer than the screen');
  await openMap(page);
  for (const id of ['AGO', 'MNG', 'STP']) {
    await pick(page, id);
    await expect(opened(page, id)).toBeFocused();
    const corners = await opened(page, id).evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const points = [[left + 5, top + 5], [right - 5, top + 5], [left + 5, bottom - 5], [right - 5, bottom - 5]];
      return points.map(([x, y]) => element.contains(document.elementFromPoint(x, y)));
    });
    expect(corners, id).toEqual([true, true, true, true]);
    await close(page).click();
  }
});

test('a long card scrolls to its last fact', async ({ page }) => {
  await openMap(page);
  await pick(page, 'USA');
  const last = cards(page).locator('[data-fact]').last();
  await expect(last).not.toBeInViewport();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
});

for (const width of [360, 540]) {
  test(`the card is a sheet below the map at ${width} pixels, with its head in view`, async ({ page }) => {
    // Too low for heading, legend, map and sheet at once.
    await page.setViewportSize({ width, height: 480 });
    await openMap(page);
    for (const id of NATIONS) {
      await pick(page, id);
      await expect(opened(page, id).getByRole('heading')).toBeInViewport({ ratio: 1 });
      await expect(close(page)).toBeInViewport({ ratio: 1 });
      const [sheet, drawing] = [await opened(page, id).boundingBox(), await map(page).boundingBox()];
      expect(sheet.y, id).toBeGreaterThanOrEqual(drawing.y + drawing.height);
      expect(sheet.x, id).toBeGreaterThanOrEqual(0);
      expect(sheet.x + sheet.width, id).toBeLessThanOrEqual(width);
    }
  });
}

test('the sheet does not pull the reader back when the window changes its height', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openMap(page);
  await pick(page, 'USA');
  await expect(opened(page, 'USA')).toBeFocused();
  const scroll = () => page.evaluate(() => scrollY);
  for (const to of [0, 1500]) {
    await page.evaluate((y) => scrollTo(0, y), to);
    // As phones do when they hide and show their address bar.
    await page.setViewportSize({ width: 360, height: to === 0 ? 560 : 640 });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await scroll()).toBe(to);
  }
});

test('turning a phone moves an open card to where it belongs', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openMap(page);
  await pick(page, 'AGO');
  await expect(card(page, 'Angola')).toBeVisible();
  await page.setViewportSize({ width: 740, height: 360 });
  await expect.poll(async () => {
    const [box, drawing] = [await card(page, 'Angola').boundingBox(), await map(page).boundingBox()];
    return box.y >= drawing.y && box.y < drawing.y + drawing.height && box.x >= 0 && box.x + box.width <= 740;
  }).toBe(true);
});
