import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findings } from '../support/axe.mjs';
import { card, cards, openTable, pick } from '../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../support/test.mjs';

const OTHER = fileURLToPath(new URL('../../fixtures/dossiers/un-vote-es-11-1.json', import.meta.url));

for (const scheme of ['light', 'dark']) {
  test.describe(`axe finds nothing, ${scheme},`, () => {
    test.use({ colorScheme: scheme });

    test('on the page', async ({ page }) => {
      await openMap(page);
      expect(await findings(page)).toEqual([]);
    });

    test('with a card, the table and the panel open', async ({ page }) => {
      await openMap(page);
      await openTable(page);
      await page.getByText('How this map was made').click();
      await expect(page.getByText('None so far.')).toBeVisible();
      await pick(page, 'AGO');
      await expect(card(page, 'Angola')).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  });
}

test('axe finds nothing with another dossier, and with a message', async ({ page, faults }) => {
  faults.allow(/Failed to load resource/);
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body: readFileSync(OTHER, 'utf8') });
  await openMap(page, '', { query: '?dossier=dossiers/other.json' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Russia/);
  await pick(page, 'CHN');
  await expect(cards(page)).toHaveCount(1);
  expect(await findings(page)).toEqual([]);
  await openMap(page, '', { query: '?dossier=dossiers/none.json' });
  await expect(page.getByRole('status')).toContainText('none.json');
  expect(await findings(page)).toEqual([]);
});
