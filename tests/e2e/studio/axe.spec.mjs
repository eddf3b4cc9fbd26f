// axe-core finds nothing in the places of work and their states, light and dark.

import { expectNoFindings } from '../support/axe.mjs';
import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

for (const colorScheme of ['light', 'dark']) {
  test(`each place of work and its states, ${colorScheme}`, async ({ page, studio }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await studio.open();
    await expectNoFindings(page);
    await studio.openFiles({
      'facts.csv': 'country,stance,date\nCongo,Yes,03/04/2026\nMali,Yse,05/06/2026\nKenya,No,\nWorld,Yes,\n',
      'stances.csv': 'label\nYes\nNo\n',
      'story.csv': 'key,value\ntitle,Tea\n',
    });
    await studio.map.isReady();

    await test.step('data, with a question, a problem and a cell that is written', async () => {
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

    await test.step('look, then publish', async () => {
      await studio.go('look');
      await expectNoFindings(page);
      await studio.go('publish');
      await expectNoFindings(page);
    });
  });
}
