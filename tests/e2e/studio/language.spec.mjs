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

/** A sheet with dates that can be read in two ways, a place that is not known, and a stance that may be misspelt. */
const SHEET = 'country;stance;date\nRwanda;Oui;03/04/2026\nPeru;Oui;05/06/2026\nChad;Oui;07/08/2026\nUtopia;Oui;09/10/2026\nKenya;Ouii;11/12/2026\n';

test('in Arabic the sentences about a sheet are Arabic, and its cells keep their direction', async ({ page, studio }) => {
  await studio.open();
  await studio.language.selectOption({ label: 'العربية' });
  await page.getByRole('textbox', { name: 'خلايا جدولك' }).fill(SHEET);
  await page.getByRole('button', { name: 'اصنع الخريطة' }).click();
  const dates = studio.question('أيهما أولًا، اليوم أم الشهر؟');
  await expect(dates).toContainText('الموجود');
  await expect(studio.values(dates).filter({ hasText: '03/04/2026' }).first()).toBeVisible();
  await expect(studio.problems.filter({ hasText: 'Ouii' })).toContainText(/كما في \d صفوف/);
  await expect(studio.understood.filter({ hasText: 'الصف 1 هو صف العناوين' })).toBeVisible();
  await expect(studio.english).toHaveCount(0);
  await studio.answer(dates, 'اليوم أولًا: 03/04 هو 3 أبريل');
  await expect(dates).toHaveCount(0);
  await studio.go('places');
  await expect(studio.spelling('Utopia')).toContainText('ليس مكانًا معروفًا');
  for (const name of ['places', 'look', 'publish']) {
    await studio.go(name);
    await expect(studio.english, name).toHaveCount(0);
    expect(await studio.sideways(), name).toBeLessThanOrEqual(0);
  }
});

test.describe(() => {
  test.use({ locale: 'fr-FR' });

  test('the sentences about a sheet are in French, and name no option of the command line', async ({ page, studio }) => {
    await studio.open();
    await page.getByRole('textbox', { name: 'Cellules de votre feuille' }).fill(SHEET);
    await page.getByRole('button', { name: 'Faire la carte' }).click();
    const dates = studio.question('le jour vient-il avant le mois ou après ?');
    await expect(dates).toContainText('trouvé : "03/04/2026"');
    await expect(dates).not.toContainText('--');
    await expect(studio.problems.filter({ hasText: 'Ouii' })).toContainText(/"Oui", comme dans \d lignes/);
    await expect(studio.understood.filter({ hasText: 'séparé par des points-virgules' })).toBeVisible();
    await expect(studio.english).toHaveCount(0);
    await studio.answer(dates, 'le mois d’abord : 03/04 est le 4 mars');
    await expect(dates).toHaveCount(0);
    await studio.go('places');
    await expect(studio.spelling('Utopia')).toContainText('"Utopia" n’est pas un lieu connu : lequel est-ce, ou « - » pour l’écarter ?');
    for (const name of ['places', 'look', 'publish']) {
      await studio.go(name);
      await expect(studio.english, name).toHaveCount(0);
    }
    await test.step('in English they are as the program prints them', async () => {
      await studio.language.selectOption({ label: 'English' });
      await studio.go('places');
      await expect(studio.spelling('Utopia')).toContainText('"Utopia" is no place that is known: which is it, or "-" to leave it out?');
    });
  });

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
