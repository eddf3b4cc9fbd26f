// Workbooks: dates as numbers, names in other languages, formulas, and bombs.

import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';
import { formula, serial, workbook } from '../support/workbook.mjs';

const test = base.extend({ studio });

/** A workbook in French whose countries have German names. */
const FRENCH = workbook('Positions', [
  ['pays', 'position', 'date', 'texte'],
  ['Deutschland', 'Oui', serial('2026-04-03'), 'A dit oui.'],
  ['Elfenbeinküste', 'Non', serial('2026-05-05'), 'A dit non.'],
  ['Vereinigtes Königreich', 'Non', serial('2026-06-01'), 'A dit non, aussi.'],
]);

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('a workbook with German names of countries and dates as numbers is dropped, and its map is right', async ({ page, studio }) => {
    await studio.open();
    await studio.drop(page.locator('#paste'), { 'positions.xlsx': FRENCH });
    await expect(page.getByText('3 lignes, 3 faits, 3 lieux')).toBeVisible();
    await studio.map.isReady();
    await studio.map.map.pick('DEU');
    await expect(studio.map.allCards.of('DEU')).toContainText('3 avril 2026');
    await expect(studio.map.allCards.of('CIV')).toContainText('Non');
    await expect(studio.map.allCards.of('GBR')).toContainText('A dit non, aussi.');
    await expect(studio.understood.filter({ hasText: 'pays' })).not.toHaveCount(0);

    await test.step('the names are listed with the places that they mean', async () => {
      await studio.go('places');
      await expect(studio.spellings('3 autres graphies')).toContainText('Elfenbeinküste');
      await expect(studio.spelling('Elfenbeinküste')).toContainText('CIV');
    });

    await test.step('the texts are in the language of the page, until the editor says otherwise', async () => {
      await studio.go('look');
      await expect(page.locator('#field-lang')).toHaveValue('fr');
      await page.locator('#field-lang').fill('en');
      await expect(studio.map.figure).toHaveAttribute('lang', 'en');
    });
  });
});

test('a workbook is opened without a network, once the page is loaded', async ({ page, context, studio, faults }) => {
  // The parts for publishing are asked for once there is a project, and may fail.
  faults.allow(/ERR_INTERNET_DISCONNECTED/);
  await studio.open();
  const isLoaded = () => performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('workbooks-program') && responseEnd > 0);
  await expect.poll(() => page.evaluate(isLoaded)).toBe(true);
  await context.setOffline(true);
  await studio.openFiles({ 'positions.xlsx': FRENCH });
  await studio.map.isReady();
  await expect(studio.map.allCards.of('CIV')).toBeAttached();
  await studio.go('publish');
  const { bytes } = await studio.save('Workbook');
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  await context.setOffline(false);
});

test('markup and formulas in cells are texts, here and in the files', async ({ page, studio }) => {
  const cells = [
    ['country', 'stance', 'text'],
    ['Peru', 'Yes', '<img src=x onerror="document.title=1"><b>bold</b>'],
    ['Mali', 'No', '=HYPERLINK("https://example.org")'],
    ['Chad', 'No', formula('1+1', '2 votes')],
  ];
  await studio.open();
  await studio.openFiles({ 'odd.xlsx': workbook('Odd', cells) });
  await expect(studio.cell(2, 2)).toHaveText('<img src=x onerror="document.title=1"><b>bold</b>');
  await expect(studio.cell(4, 2)).toHaveText('2 votes');
  await studio.map.isReady();
  await studio.map.openCard('PER');
  await expect(studio.map.card('Peru')).toContainText('<b>bold</b>');
  await studio.go('publish');

  await test.step('the table', async () => {
    const { bytes } = await studio.save('Table of facts');
    expect(bytes.toString()).toContain(`"'=HYPERLINK`);
    expect(bytes.toString()).not.toMatch(/(^|,)"?=/m);
  });

  await test.step('the workbook', async () => {
    const { bytes } = await studio.save('Workbook');
    await page.getByRole('link', { name: 'Stancemap Studio' }).click();
    await studio.openFiles({ 'again.xlsx': bytes });
    await expect(studio.cell(3, 2)).toHaveText('=HYPERLINK("https://example.org")');
  });
});

test('a workbook that unpacks into more than there is room for is refused with the number', async ({ studio }) => {
  const bomb = workbook('Bomb', [], Buffer.alloc(300_000_000, ' '));
  await studio.open();
  await studio.give('Open files…', { 'bomb.xlsx': bomb });
  await expect(studio.notice).toContainText(/bomb\.xlsx: found a part that is too large .*at most 255 MB/);
  await studio.begin('country\tstance\nPeru\tYes\n');
});
