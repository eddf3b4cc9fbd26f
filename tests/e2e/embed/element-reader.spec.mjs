// A reader of <stance-map>: pointing, moving the map, and what happens to both while the page sets attributes.

import { stanceLabel } from '../support/dossiers.mjs';
import { element, elementPage, hosting } from '../support/host.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const DECLINED = stanceLabel('declined');

test.beforeEach(async ({ page, reader, host, guest }) => {
  await page.goto(host.page(elementPage(guest, element(guest, 'id="m"'))));
  await reader.isReady();
});

test('the mouse points at places, and at entries of the legend', async ({ reader }) => {
  const { legend, map } = reader;
  await map.pointAt('LBY');
  await expect(map.tooltip).toContainText('Libya');
  await legend.button(DECLINED).hover();
  await expect(map.tooltip).toHaveCount(0);
  const declined = await reader.allCards.idsOf(({ stance }) => stance === 'declined');
  await expect.poll(() => map.placesLeftIn()).toEqual(declined);
});
