// A card never hides its own place: in small windows and narrow frames it stands below the map, and both are in view.

import { expect, test } from '../../support/test.mjs';

/** In the west, the north, the south and the east, and a small one with a dot. */
const PLACES = ['MEX', 'MNG', 'PER', 'VNM', 'XKX'];
/** Some are too low for the map and much of a card. */
const WINDOWS = [{ width: 280, height: 320 }, { width: 360, height: 740 }, { width: 480, height: 360 }];

/** The card is open, its head is in the window, and so is its place, which nothing covers. */
async function expectBothSeen(reader, id, where) {
  await expect(reader.allCards.open, where).toHaveAttribute('id', id);
  await expect(reader.cards.getByRole('heading').first(), where).toBeInViewport();
  await expect.poll(() => reader.allCards.shareOfPlaceSeen(id), where).toBeGreaterThan(0.95);
}

test('a card and its place are both seen in a small window: after a tap, by keyboard, by a link', { tag: '@touch-only' }, async ({ page, reader }) => {
  test.slow();
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    for (const id of PLACES) {
      const where = `${id} at ${size.width} × ${size.height}`;
      await test.step(where, async () => {
        await reader.open('', { query: `?step=${size.width}-${id}` });
        await page.evaluate((id) => (location.hash = id), id);
        await expectBothSeen(reader, id, `${where}, by a link`);
        await reader.keys('Escape');
        await reader.hasNoCard();
        await reader.map.link(id).focus();
        await reader.keys('Enter');
        await expectBothSeen(reader, id, `${where}, by keyboard`);
        await reader.keys('Escape');
        await reader.hasNoCard();
        await reader.map.pick(id);
        await expectBothSeen(reader, id, `${where}, by a tap`);
      });
    }
  }
});

test('a card and its place are both seen in a narrow frame: after a tap, and by the frame’s address', { tag: '@touch-only' }, async ({ page, reader }) => {
  test.slow();
  for (const { width, height } of WINDOWS) {
    await page.setViewportSize({ width: width + 20, height: 760 });
    for (const id of PLACES) {
      const where = `${id} in ${width} × ${height}`;
      await test.step(where, async () => {
        const body = `<!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width"><title>Host</title><body style="margin:0"><iframe title="Map" src="./embed.html#${id}" style="border:0;width:${width}px;height:${height}px"></iframe>`;
        const path = `host-${width}-${id}.html`;
        await page.route(`**/${path}`, (route) => route.fulfill({ contentType: 'text/html', body }));
        await page.goto(`./${path}`);
        const framed = reader.within(page.frames()[1]);
        await framed.isReady();
        await expectBothSeen(framed, id, `${where}, by its address`);
        await framed.closeCard();
        await framed.map.pick(id);
        await expectBothSeen(framed, id, `${where}, after a tap`);
      });
    }
  }
});
