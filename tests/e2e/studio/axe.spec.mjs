// axe-core finds nothing in the places of work and their states, light and dark, and from right to left.

import { readFileSync } from 'node:fs';
import { expectNoFindings } from '../support/axe.mjs';
import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

const STATES = readFileSync(new URL('../../../public/examples/medicaid/us-states.geojson', import.meta.url));
/** Sheets with a question, a problem, names to decide, and two colours that look alike. */
const FILES = {
  'facts.csv': 'country,stance,date\nCongo,Yes,03/04/2026\nMali,Yse,05/06/2026\nKenya,No,\nWorld,Yes,\n',
  'stances.csv': 'label,color\nYes,#cc3311\nNo,#cc3322\n',
  'story.csv': 'key,value\ntitle,Tea\n',
};

for (const colorScheme of ['light', 'dark']) {
  test(`each place of work and its states, ${colorScheme}`, async ({ page, studio }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await studio.open();
    await expectNoFindings(page);
    await studio.openFiles(FILES);
    await studio.map.isReady();

    await test.step('data, with a question, a problem and a cell that is written', async () => {
      await page.getByText('Write a fact in a form').click();
      await studio.cell(3, 1).dblclick();
      await expect(studio.field).toBeFocused();
      await expectNoFindings(page);
      await page.keyboard.press('Escape');
    });

    await test.step('a message, and places with a search', async () => {
      await studio.mends(studio.problems).first().click();
      await expect(studio.notice).toContainText('Done');
      await studio.go('places');
      await studio.spelling('Congo').getByRole('button', { name: 'Another place…' }).click();
      await page.getByRole('searchbox').fill('Mal');
      await expect(studio.spelling('Congo').getByRole('button', { name: /^Mali/ })).toBeVisible();
      await expectNoFindings(page);
    });

    await test.step('look with a warning, then publish', async () => {
      await studio.go('look');
      await expect(page.getByText('“Yes” and “No” look alike.').first()).toBeVisible();
      await expectNoFindings(page);
      await studio.go('publish');
      await expectNoFindings(page);
    });

    await test.step('places of a basemap', async () => {
      await studio.go('places');
      await studio.give('Open a basemap…', { 'us-states.geojson': STATES });
      await expect(page.getByRole('combobox', { name: 'Column with the ids of the places' })).toBeVisible();
      await expectNoFindings(page);
    });
  });
}

test('each place of work from right to left, on a phone', async ({ page, studio }) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  await studio.open();
  await studio.language.selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectNoFindings(page);
  const files = Object.entries(FILES).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));
  await page.locator('input[type=file]').first().setInputFiles(files);
  await expect(studio.step('data')).toBeVisible();
  await studio.map.isReady();
  for (const name of ['data', 'places', 'look', 'publish']) {
    await studio.go(name);
    await expectNoFindings(page);
    expect(await studio.sideways(), name).toBeLessThanOrEqual(0);
  }
});
