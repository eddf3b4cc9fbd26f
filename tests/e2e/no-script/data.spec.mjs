// JavaScript off: the data are links in the panel on how the map was made.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../support/serve.mjs';
import { expect, openMap, test } from '../support/test.mjs';

for (const [name, ending] of [['facts as a table (CSV)', 'csv'], ['facts and sources (JSON)', 'json']]) {
  test(`${ending.toUpperCase()} can be saved`, async ({ page }) => {
    await openMap(page);
    await expect(page.getByText('Save and share')).toBeHidden();
    await page.getByText('How this map was made').click();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name, exact: true }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`third-country-deportations-2025-06-25.${ending}`);
    const site = readFileSync(join(DIST, `dossiers/third-country-deportations.${ending}`));
    expect(readFileSync(await download.path()).equals(site)).toBe(true);
  });
}
