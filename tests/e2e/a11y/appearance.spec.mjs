// Light, dark, and on paper.

import { ARTICLE, color } from '../support/dossiers.mjs';
import { contrast, luminance, paper, style } from '../support/reader.mjs';
import { expect, test } from '../support/test.mjs';

for (const scheme of ['light', 'dark']) {
  test.describe(`in a ${scheme} colour scheme`, () => {
    test.use({ colorScheme: scheme });

    test('the paper has that tone, text and cards read well, and land stands off the sea', async ({ page, reader }) => {
      const { map } = reader;
      await reader.open();
      const ground = await paper(page);
      expect(scheme === 'dark' ? luminance(ground) < 0.05 : luminance(ground) > 0.8).toBe(true);
      for (const text of [reader.title, reader.deck, reader.legend.entries]) {
        expect(contrast(await style(text, 'color'), ground)).toBeGreaterThan(4.5);
      }
      expect(contrast(await map.fill('AUS'), await style(map.sea, 'fill'))).toBeGreaterThan(1.25);
      expect(await map.fill('LBY')).toBe(color(ARTICLE, 'listed'));

      const angola = await reader.openCard('AGO');
      const cardGround = await style(angola, 'backgroundColor');
      const text = reader.allCards.factsIn(angola).locator('p').nth(1);
      for (const one of [angola.getByRole('heading'), text, ...(await angola.getByRole('link').all())]) {
        expect(contrast(await style(one, 'color'), cardGround)).toBeGreaterThan(4.5);
      }
    });

    test('outlines and rings can be told from what they lie on', async ({ page, reader }) => {
      const { map } = reader;
      await reader.open();
      const outline = await style(map.shapesOf('asked'), 'stroke');
      for (const ground of [map.sea, map.land]) expect(contrast(outline, await style(ground, 'fill'))).toBeGreaterThanOrEqual(3);
      await map.tabTo();
      const ring = await style(map.focusRing, 'stroke');
      const ground = await paper(page);
      // One of the ring's two tones stands out from any fill.
      for (const { id } of ARTICLE.stances) {
        const fill = await style(map.shapesOf(id), 'fill');
        expect(Math.max(contrast(ring, fill), contrast(ground, fill)), id).toBeGreaterThanOrEqual(3);
      }
      expect(contrast(ring, ground)).toBeGreaterThanOrEqual(3);
    });
  });
}

test('on paper the stances are patterns, the table stands open, and no card covers anything', async ({ page, reader }) => {
  await reader.open();
  const libya = await reader.openCard('LBY');
  await page.emulateMedia({ media: 'print' });
  await expect(libya).toBeHidden();
  await expect(reader.table.root).toBeVisible();
  await expect(reader.table.names.filter({ hasText: 'Libya' })).toBeVisible();
  const fills = await reader.map.fills('LBY', 'PER', 'RWA', 'MNG');
  for (const fill of fills) expect(fill).toMatch(/^url\("?#pattern-/);
  expect(new Set(fills).size).toBe(4);
  expect(await reader.map.fill('AUS')).toMatch(/^rgb/);
});
