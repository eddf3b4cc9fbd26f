// Without scripts a page cannot know that its address asks for another dossier. It says so.

import { expect, test } from '../support/test.mjs';

test('the page says that it shows one map alone, in a frame as well', async ({ page, reader }) => {
  for (const name of ['', 'embed.html']) {
    await page.goto(`./${name}?dossier=dossiers/other.json`);
    await expect(reader.unscripted, name).toContainText('this page shows only the map below, even if its address asks for another');
    await expect(reader.requested, name).toBeHidden();
    await expect(reader.map.root, name).toBeVisible();
  }
});
