// The page in windows of several sizes: nothing scrolls sideways, nothing shifts, and cards are where they can be read.

import { drawnLater, overflow, shifts } from '../../support/reader.mjs';
import { ARTICLE, openDossier } from '../../support/dossiers.mjs';
import { expect, test } from '../../support/test.mjs';

// At the edges, in the corners, large, small, and with many facts.
const PLACES = ['USA', 'MEX', 'PER', 'STP', 'AGO', 'SWZ', 'XKX', 'RWA', 'MNG', 'VNM', 'RUS'];

test('nothing scrolls sideways, with a card and the table open', async ({ page, reader }) => {
  for (const width of [320, 360, 768, 1280]) {
    await test.step(`at ${width} pixels`, async () => {
      await page.setViewportSize({ width, height: 800 });
      await reader.open('', { query: `?${width}` });
      expect(await overflow(page), `at ${width}`).toBeLessThanOrEqual(0);
      await reader.table.open();
      expect(await overflow(page), `at ${width}`).toBeLessThanOrEqual(0);
      for (const id of ['AGO', 'MNG']) {
        await reader.openCard(id);
        expect(await overflow(page), `${id} at ${width}`).toBeLessThanOrEqual(0);
        await reader.closeCard();
      }
      const heading = await reader.title.boundingBox();
      expect(heading.x + heading.width).toBeLessThanOrEqual(width);
    });
  }
});

test('nothing shifts while the page loads', async ({ page, reader }) => {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await reader.open('', { query: `?${width}` });
    await drawnLater(page);
    expect(await shifts(page), `at ${width} pixels`).toEqual([]);
  }
});

for (const [width, height] of [[1024, 768], [1280, 800], [1440, 900]]) {
  test(`the whole map with headline and legend fits ${width}×${height} pixels`, async ({ page, reader }) => {
    await page.setViewportSize({ width, height });
    await reader.open();
    const map = await reader.map.drawing.boundingBox();
    expect((await reader.title.boundingBox()).y).toBeGreaterThanOrEqual(0);
    expect(map.y + map.height).toBeLessThanOrEqual(height);
    expect(map.width).toBeGreaterThan(0.6 * width);
  });
}

test('on a phone the map is as wide as the screen, and its empty sides lie beyond it', async ({ page, reader }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await reader.open();
  const map = await reader.map.drawing.boundingBox();
  expect(map.y).toBeLessThan(300);
  expect(map.height).toBeGreaterThanOrEqual(190);
  for (const { id } of await reader.map.storyPlaces()) {
    const x = map.x + ((await reader.map.anchor(id))[0] / 4000) * map.width;
    expect(x, id).toBeGreaterThan(0);
    expect(x, id).toBeLessThan(360);
  }
  const buttons = await reader.view.button('Zoom in').boundingBox();
  expect(buttons.x).toBeGreaterThanOrEqual(0);
  expect(buttons.x + buttons.width).toBeLessThanOrEqual(360);
});

test('the map begins within 300 pixels at 768', async ({ page, reader }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await reader.open();
  expect((await reader.map.drawing.boundingBox()).y).toBeLessThan(300);
});

test('a button of a region brings the map into view', async ({ page, reader }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await reader.open();
  await reader.view.region('South America').evaluate((button) => button.scrollIntoView({ block: 'start' }));
  await expect(reader.map.drawing).not.toBeInViewport();
  await reader.view.goTo('South America');
  await expect(reader.map.drawing).toBeInViewport({ ratio: 0.5 });
});

const WORD = 'Unabbreviated'.repeat(5);

test('a long word breaks instead of reaching beyond the page', async ({ page, reader }) => {
  const label = { ...ARTICLE.stances[0], label: WORD, short: WORD };
  const told = ARTICLE.facts.map((fact) => ({ ...fact, text: WORD }));
  const roles = Object.fromEntries(Object.entries(ARTICLE.places).map(([id, place]) => [id, { ...place, role: WORD }]));
  await page.setViewportSize({ width: 360, height: 740 });
  await openDossier(reader, { ...ARTICLE, title: WORD, deck: WORD, stances: [label, ...ARTICLE.stances.slice(1)], facts: told, places: roles });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await reader.table.open();
  const card = await reader.openCard('RWA');
  for (const box of [reader.title, card, reader.answers.root, reader.legend.root]) {
    expect(await box.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(1);
  }
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

for (const [width, height] of [[768, 1024], [1280, 800], [1280, 600]]) {
  test(`cards stand beside their places, whole and in view, in ${width}×${height} pixels`, async ({ page, reader }) => {
    await page.setViewportSize({ width, height });
    await reader.open();
    for (const id of PLACES) {
      const at = await reader.map.spot(id);
      await reader.pressAt(at);
      const card = reader.allCards.of(id);
      await expect(card).toBeVisible();
      await expect(card).toBeFocused();
      const box = await card.boundingBox();
      expect(box.x, `${id}: left`).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, `${id}: right`).toBeLessThanOrEqual(width);
      expect(box.y, `${id}: top`).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, `${id}: bottom`).toBeLessThanOrEqual(height);
      const covers = at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height;
      // Russia is wider than what a small map leaves beside it.
      expect(covers && id !== 'RUS', `${id} is covered by its own card`).toBe(false);
      await reader.closeCard();
    }
  });
}

test('nothing cuts a card off or lies over it', async ({ reader }) => {
  await reader.open();
  for (const id of ['AGO', 'MNG', 'STP']) {
    const card = await reader.openCard(id);
    await expect(card).toBeFocused();
    const corners = await card.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const points = [[left + 5, top + 5], [right - 5, top + 5], [left + 5, bottom - 5], [right - 5, bottom - 5]];
      return points.map(([x, y]) => element.contains(document.elementFromPoint(x, y)));
    });
    expect(corners, id).toEqual([true, true, true, true]);
    await reader.closeCard();
  }
});

test('a long card scrolls to its last fact', async ({ reader }) => {
  await reader.open();
  const last = reader.allCards.factsIn(await reader.openCard('USA')).last();
  await expect(last).not.toBeInViewport();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
});

for (const width of [360, 540]) {
  test(`the card is a sheet below the map at ${width} pixels, with its head in view`, async ({ page, reader }) => {
    // Too low for heading, legend, map and sheet at once.
    await page.setViewportSize({ width, height: 480 });
    await reader.open();
    for (const id of PLACES) {
      const card = await reader.openCard(id);
      await expect(card.getByRole('heading')).toBeInViewport({ ratio: 1 });
      await expect(reader.closeLink).toBeInViewport({ ratio: 1 });
      const [sheet, drawing] = [await card.boundingBox(), await reader.map.root.boundingBox()];
      expect(sheet.y, id).toBeGreaterThanOrEqual(drawing.y + drawing.height);
      expect(sheet.x, id).toBeGreaterThanOrEqual(0);
      expect(sheet.x + sheet.width, id).toBeLessThanOrEqual(width);
    }
  });
}

test('the sheet does not scroll the reader back when the window changes its height', async ({ page, reader }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await reader.open();
  await expect(await reader.openCard('USA')).toBeFocused();
  for (const to of [0, 1500]) {
    await page.evaluate((y) => scrollTo(0, y), to);
    // As phones do when they hide and show their address bar.
    await page.setViewportSize({ width: 360, height: to === 0 ? 560 : 640 });
    await reader.twoFrames();
    expect(await page.evaluate(() => scrollY)).toBe(to);
  }
});

test('turning a phone moves an open card to where it belongs', async ({ page, reader }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await reader.open();
  const angola = await reader.openCard('AGO');
  await page.setViewportSize({ width: 740, height: 360 });
  await expect.poll(async () => {
    const [box, drawing] = [await angola.boundingBox(), await reader.map.root.boundingBox()];
    return box.y >= drawing.y && box.y < drawing.y + drawing.height && box.x >= 0 && box.x + box.width <= 740;
  }).toBe(true);
});
