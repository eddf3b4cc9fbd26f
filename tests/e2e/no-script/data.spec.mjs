// JavaScript off: the data are links in the panel on how the map was made.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../support/serve.mjs';
import { expect, test } from '../support/test.mjs';

test('the facts can be saved as CSV and as JSON', async ({ page, reader }) => {
  await reader.open();
  await expect(reader.share.summary).toBeHidden();
  await reader.method.open();
  for (const [name, ending] of [['facts (CSV)', 'csv'], ['facts and sources (JSON)', 'json']]) {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name, exact: true }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`third-country-deportations-2025-06-25.${ending}`);
    const file = readFileSync(join(DIST, `dossiers/third-country-deportations.${ending}`));
    expect(readFileSync(await download.path()).equals(file), ending).toBe(true);
  }
});
