// The studio in other languages: from right to left, and in French.

import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

test('in Arabic the page runs from right to left, and the arrows of the grid with it', async ({ page, studio }) => {
  await studio.open();
  await studio.language.selectOption({ label: 'العربية' });
  await expect(studio.title).toHaveText('اصنع خريطة أدلة من جدول بياناتك');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByRole('textbox', { name: 'خلايا جدولك' }).fill('الدولة\tالموقف\nرواندا\tنعم\nبيرو\tلا\n');
  await page.getByRole('button', { name: 'اصنع الخريطة' }).click();
  await expect(page.getByText('معلومتان، مكانان')).toBeVisible();
  await studio.map.isReady();
  await studio.map.map.pick('RWA');
  await expect(studio.map.allCards.of('RWA')).toContainText('نعم');

  await studio.cell(2, 0).click();
  await page.keyboard.press('ArrowLeft');
  await expect(studio.cell(2, 1), 'the next column is on the left').toBeFocused();
  const [next, first] = [await studio.cell(2, 1).boundingBox(), await studio.cell(2, 0).boundingBox()];
  expect(next.x).toBeLessThan(first.x);
  await page.keyboard.press('ArrowRight');
  await expect(studio.cell(2, 0)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'تراجع: تغيير الخلية A2 في ملصق.csv' })).toBeVisible();

  await test.step('the choice is kept', async () => {
    await page.reload();
    await expect(studio.step('publish')).toHaveText(/^النشر/);
    for (const name of ['places', 'look', 'publish', 'data']) {
      await studio.go(name);
      expect(await studio.sideways(), name).toBeLessThanOrEqual(0);
    }
  });
});

test.describe(() => {
  test.use({ locale: 'fr-FR' });

  test('a browser in French finds the studio in French', async ({ page, studio }) => {
    await studio.open();
    await expect(studio.title).toHaveText('Faites une carte de preuves à partir de votre feuille');
    await page.getByRole('textbox', { name: 'Cellules de votre feuille' }).fill('pays;position;date\nPérou;Oui;3 avril 2026\nAllemagne;Non;5 mai 2026\nCongo;Non;\n');
    await page.getByRole('button', { name: 'Faire la carte' }).click();
    await expect(page.getByText(/2 faits, 2 lieux/)).toBeVisible();
    await studio.go('places');
    await studio.spelling('Congo').getByRole('button', { name: 'Écarter' }).click();
    await expect(studio.spellings('1 nom écarté')).toContainText('Congo');
    await studio.go('look');
    await studio.storyField('Titre').fill('Qui boit du thé');
    await studio.map.hasTitle('Qui boit du thé');
    await expect(page.getByRole('button', { name: 'Annuler : Modifier « Titre »' })).toBeVisible();
    await studio.go('publish');
    await expect(studio.checks.first()).toContainText('source');
    const { bytes } = await studio.save('Page en un seul fichier');
    expect(bytes.includes('Qui boit du th')).toBe(true);
  });
});
