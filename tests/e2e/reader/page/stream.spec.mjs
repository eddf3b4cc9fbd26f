// A page that arrives in parts. Scroll bars take room here, as they do on most desktops.

import { shifts, style } from '../../support/reader.mjs';
import { serve } from '../../support/serve.mjs';
import { expect, test } from '../../support/test.mjs';

test.use({
  launchOptions: [
    ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] }),
    { scope: 'worker' },
  ],
});

/** A host that sends the page up to the last shape of its map, and the rest when `arrive` is called. */
async function hostInTwo() {
  let arrive;
  const until = new Promise((resolve) => (arrive = resolve));
  const site = await serve({ held: { name: 'index.html', text: '<g id="map-drawn"></g>', until } });
  return { ...site, arrive };
}

// The first has 360 pixels beside the scroll bar. In the last, the map alone is lower than the window, so there is nothing to scroll yet.
for (const [width, height] of [[375, 740], [768, 1024], [1024, 768], [1440, 1200]]) {
  test(`in ${width}×${height} pixels the map is drawn before what follows it has arrived, and nothing shifts when it does`, async ({ page, reader }) => {
    const site = await hostInTwo();
    await page.setViewportSize({ width, height });
    await page.goto(site.url, { waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
    await expect(reader.map.drawing).toBeVisible();
    await expect(reader.map.shape('LBY')).toBeVisible();
    await expect(page.locator('#map-help')).toHaveCount(0);
    const before = await reader.map.drawing.boundingBox();
    site.arrive();
    await reader.isReady();
    expect(await page.evaluate(() => innerWidth - document.documentElement.clientWidth), 'a scroll bar').toBeGreaterThan(0);
    expect(await reader.map.drawing.boundingBox()).toEqual(before);
    expect(await shifts(page)).toEqual([]);
    await site.close();
  });
}

test('a click on a country opens its card even if the card has not arrived yet', async ({ page, reader }) => {
  const site = await hostInTwo();
  await page.goto(site.url, { waitUntil: 'commit' });
  const outline = async () => Number.parseFloat(await style(reader.map.shape('LBY'), 'strokeWidth'));
  const before = await outline();
  await reader.map.shape('LBY').click();
  await expect(page.locator('.card')).toHaveCount(0);
  expect(await outline(), 'a sign that the click is taken').toBeGreaterThan(before);
  site.arrive();
  await expect(reader.allCards.of('LBY')).toBeVisible();
  await site.close();
});
