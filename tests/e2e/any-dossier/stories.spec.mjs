// The stories of public/examples: the maps that the build has made of their sheets.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectNoFindings } from '../support/axe.mjs';
import { ROOT } from '../support/built.mjs';
import { CSS } from '../support/figure/names.mjs';
import { hasTouch, overflow } from '../support/reader.mjs';
import { asked } from '../support/single-file.mjs';
import { expect, test } from '../support/test.mjs';

test.use({ reuseContext: false });

const folders = readdirSync(join(ROOT, 'public/examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** For each story: its language, how many places it tells of, and one of them with a sentence of its card. */
const STORIES = {
  'mariage-pour-tous': { language: 'fr', places: 39, id: 'NLD', name: 'Pays-Bas', says: 'Par une loi' },
  medicaid: { language: 'en', places: 51, id: 'MO', name: 'Missouri', says: 'Expanded by ballot' },
  'un-votes': { language: 'en', places: 193, id: 'MLI', name: 'Mali', says: 'Against' },
};

test('each story is here', () => {
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(STORIES));
});

for (const [story, { language, places, id, name, says }] of Object.entries(STORIES)) {
  const address = `./examples/${story}.html`;

  test(`${story}: its map is whole, opens cards, and asks for nothing`, { tag: '@narrow' }, async ({ page, reader }) => {
    const urls = asked(page);
    await page.goto(address);
    await reader.isReady();
    await expect(reader.figure).toHaveAttribute('lang', language);
    expect(await reader.map.storyPlaces()).toHaveLength(places);
    const card = await reader.openCard(id);
    await expect(card).toContainText(name);
    await expect(card).toContainText(says);
    expect(await overflow(page), 'nothing scrolls sideways').toBeLessThanOrEqual(0);
    if (!hasTouch()) await expectNoFindings(page);
    expect(urls).toEqual([]);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test(`${story}: its map is whole, and its links open cards`, { tag: '@narrow' }, async ({ page, reader }) => {
      await page.goto(`${address}#${id}`);
      await expect(reader.card(name)).toBeVisible();
      await expect(reader.card(name)).toContainText(says);
      expect(await reader.map.storyPlaces()).toHaveLength(places);
      await expect(reader.map.drawing).toBeVisible();
      const [world, frame] = await Promise.all([reader.map.drawing, reader.scope.locator(CSS.canvas)].map((one) => one.boundingBox()));
      expect(world.y, 'no gap above the map').toBeLessThanOrEqual(frame.y + 1);
      expect(world.y + world.height, 'no gap below the map').toBeGreaterThanOrEqual(frame.y + frame.height - 1);
    });
  });
}

test('long lists of places have columns, and short ones stand side by side', { tag: '@narrow' }, async ({ page, reader }) => {
  await page.goto('./examples/un-votes.html');
  await reader.isReady();
  const lefts = (entries) => new Set(entries.map(({ left }) => Math.round(left))).size;
  const isNarrow = page.viewportSize().width < 720;
  const [favour, abstained, against] = await reader.answers.columns();
  for (const group of [favour, abstained]) {
    expect(lefts(group.entries)).toBe(isNarrow ? 2 : 6);
    for (const { top, right } of group.entries) {
      expect(top).toBeGreaterThanOrEqual(group.heading.bottom - 1);
      expect(right).toBeLessThanOrEqual(group.right + 1);
    }
  }
  expect(favour.height).toBeLessThan(isNarrow ? 2100 : 800);
  expect(lefts(against.entries)).toBe(1);
  if (!isNarrow) expect(against.width).toBeLessThan(abstained.width / 3);
});

test('a card links the document where there are several', async ({ page, reader }) => {
  await page.goto('./examples/un-votes.html');
  await reader.isReady();
  const card = await reader.openCard('HUN');
  const link = card.getByRole('link', { name: /5th plenary meeting/ });
  await expect(link).toHaveAttribute('href', 'https://undocs.org/en/A/ES-11/PV.5');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
});

test('many marks of one day take 60 pixels, and no label beside the chart is cut off', { tag: '@narrow' }, async ({ page, reader }) => {
  await page.goto('./examples/medicaid.html');
  await reader.isReady();
  expect((await reader.timeline.marks.boundingBox()).height).toBeLessThanOrEqual(60);
  for (const { text, isCut } of await reader.timeline.runBoxes()) expect(isCut, text).toBe(false);
});

test.describe('for readers in France', () => {
  test.use({ locale: 'fr-FR' });

  test('a French toolbar takes one row, and the map stays where it is when it is filtered', async ({ page, reader }) => {
    await page.goto('./examples/mariage-pour-tous.html');
    await reader.isReady();
    for (const width of [1280, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await reader.rowsOfTools(), `${width}`).toBe(1);
    }
    const top = async () => (await reader.scope.locator(CSS.canvas).boundingBox()).y;
    const before = await top();
    await reader.legend.button('Par une loi').click();
    await expect(reader.scope.getByRole('button', { name: 'Effacer les filtres' })).toBeInViewport({ ratio: 1 });
    expect(await top()).toBe(before);
  });
});

test('with buttons of all regions the toolbar takes one row', async ({ page, reader }) => {
  await page.goto('./examples/un-votes.html');
  for (const width of [1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    await reader.isReady();
    expect(await reader.rowsOfTools(), `${width}`).toBe(1);
  }
});
