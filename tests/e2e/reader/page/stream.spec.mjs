// A page that arrives in parts. Scroll bars take room here, as they do on most desktops.

import { shifts } from '../../support/reader.mjs';
import { serve } from '../../support/serve.mjs';
import { expect, test } from '../../support/test.mjs';

test.use({
  launchOptions: [
    ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] }),
    { scope: 'worker' },
  ],
});

test('the map is drawn before what follows it has arrived, and stays where it is when it does', async ({ page, reader }) => {
  let arrive;
  const until = new Promise((resolve) => (arrive = resolve));
  const site = await serve({ held: { name: 'index.html', text: '<g id="map-drawn"></g>', until } });
  // The map alone is lower than the window, so there is nothing to scroll yet.
  await page.setViewportSize({ width: 1440, height: 1200 });
  await page.goto(site.url, { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  await expect(reader.map.drawing).toBeVisible();
  await expect(reader.map.shape('RWA')).toBeVisible();
  await expect(page.locator('#map-keys')).toHaveCount(0);
  const before = await reader.map.drawing.boundingBox();
  arrive();
  await reader.isReady();
  expect(await page.evaluate(() => innerWidth - document.documentElement.clientWidth), 'a scroll bar').toBeGreaterThan(0);
  expect(await reader.map.drawing.boundingBox()).toEqual(before);
  expect(await shifts(page)).toEqual([]);
  await site.close();
});
