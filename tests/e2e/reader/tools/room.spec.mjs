// The controls around the map have their room: rows that do not break in the middle, menus that open within the window.

import { otherLanguages } from '../../support/dossiers.mjs';
import { overflow } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

const LANGUAGES = ['en', ...otherLanguages()];

test('the toolbar of a wide page takes one row in every language', async ({ reader }) => {
  for (const language of LANGUAGES) {
    await reader.open('', { query: `?lang=${language}` });
    await reader.isIn(language);
    expect(await reader.rowsOfTools(), language).toBe(1);
  }
});

test('on phones the choices of numbers stand side by side', { tag: '@touch-only' }, async ({ page, reader }) => {
  for (const width of [320, 360, 412]) {
    await page.setViewportSize({ width, height: 740 });
    for (const language of LANGUAGES) {
      await reader.open('', { query: `?lang=${language}&step=${width}` });
      await reader.isIn(language);
      const tops = await reader.layers.topsOfChoices();
      expect(new Set(tops).size, `${language} at ${width} px: ${tops}`).toBe(1);
    }
  }
});

test('no menu makes the page of a narrow screen wider', async ({ page, reader }) => {
  for (const language of LANGUAGES) {
    await reader.open('', { query: `?lang=${language}` });
    await reader.isIn(language);
    for (const width of [320, 360, 412, 480, 600]) {
      await page.setViewportSize({ width, height: 740 });
      for (const menu of await reader.menus.all()) {
        await menu.click();
        expect(await overflow(page), `${language} at ${width} px: ${await menu.textContent()}`).toBeLessThanOrEqual(0);
        await reader.keys('Escape');
      }
    }
  }
});

test('where the tools stand below the map, their menus open within the window', async ({ page, reader }) => {
  for (const width of [720, 768, 959]) {
    await page.setViewportSize({ width, height: 800 });
    await reader.open('', { query: `?step=${width}` });
    await reader.display.summary.click();
    await expect(reader.display.panel, `${width} px`).toBeInViewport({ ratio: 1 });
  }
});
