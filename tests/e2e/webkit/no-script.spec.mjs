// WebKit with JavaScript off: cards and layers are chosen by styles alone.

import { ARTICLE, color } from '../support/dossiers.mjs';
import { CSS, cardOf, shapeOf } from '../support/figure/names.mjs';
import { expect, test } from '../support/browsers/webkit.mjs';

test('without scripts a click opens a card, another changes it, and a layer can be chosen', async ({ sessionWithoutScripts: session, site }) => {
  await session.goto(site);
  expect(await session.css(shapeOf('PER'), 'fill')).toBe(color(ARTICLE, 'declined'));
  await expect.poll(() => session.isShown(CSS.clock)).toBe(false);
  await session.clickInside(shapeOf('LBY'));
  await expect.poll(() => session.isShown(cardOf('LBY'))).toBe(true);
  expect(await session.text(cardOf('LBY'))).toContain('civil conflict');
  await session.clickInside(shapeOf('AGO'));
  await expect.poll(() => session.isShown(cardOf('AGO'))).toBe(true);
  expect(await session.isShown(cardOf('LBY'))).toBe(false);
  await session.click(`${cardOf('AGO')} ${CSS.cardClose}`);
  await expect.poll(() => session.isShown(cardOf('AGO'))).toBe(false);
  expect(await session.isShown(CSS.flowMeaning)).toBe(false);
  await session.click('.layers [value=people]');
  await expect.poll(() => session.isShown('.flow-list.of-people')).toBe(true);
});
