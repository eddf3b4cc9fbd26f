// Look: the alternative text, lists whose items are moved and removed, actors, the palette on land, and the look of the page.

import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expectNoFindings } from '../support/axe.mjs';
import { Reader } from '../support/reader.mjs';
import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

const CELLS = 'country\tstance\nRwanda\tYes\nPeru\tNo\nKenya\tYes\n';

/** Opens the studio with three facts, at its texts and colours. */
async function look(studio) {
  await studio.open();
  await studio.begin(CELLS);
  await studio.map.isReady();
  await studio.go('look');
}

/** Whether a figure has light text on dark paper. */
const isDark = (reader) => reader.figure.evaluate((figure) => getComputedStyle(figure).color === 'rgb(240, 238, 232)');

test('a map without an alternative text is asked for one, and screen readers read it with the map', async ({ studio }) => {
  await look(studio);
  await expect(studio.map.figure.getByRole('heading', { level: 1 }), 'no heading without words').toHaveCount(0);
  await studio.go('publish');
  const asked = studio.checks.filter({ hasText: 'no alternative text' });
  await asked.getByRole('button', { name: 'Show the field' }).click();
  await expect(studio.storyField('Alternative text')).toBeFocused();
  await studio.storyField('Alternative text').fill('Rwanda and Kenya said yes, Peru said no.');
  await expect(studio.map.map.root).toHaveAccessibleDescription(/^Rwanda and Kenya said yes, Peru said no\./);
  await studio.expectLastChange('Change “Alternative text”');
  await studio.go('publish');
  await expect(asked).toHaveCount(0);
});

test('items of a list are named by their buttons, moved and removed by keys, and the focus stays with them', async ({ page, studio }) => {
  await look(studio);
  const button = (name) => page.getByRole('button', { name, exact: true });
  const annotation = page.getByLabel('Text', { exact: true });
  for (const [place, words] of [['Rwanda', 'since May'], ['Peru', 'twice']]) {
    await page.locator('#annotations-add').fill(place);
    await page.keyboard.press('Enter');
    await expect(annotation.last()).toBeFocused();
    await annotation.last().fill(words);
    await studio.expectLastChange('Change “Annotations”');
  }
  await button('Move “Peru” up').focus();
  await page.keyboard.press('Enter');
  await expect(button('Move “Peru” down'), 'it is the first now').toBeFocused();
  await expect(annotation.first()).toHaveValue('twice');
  await page.keyboard.press('Enter');
  await expect(button('Move “Peru” up')).toBeFocused();
  await button('Remove “Rwanda”').focus();
  await page.keyboard.press('Enter');
  await expect(button('Remove “Peru”')).toBeFocused();
  await expect(annotation).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('#annotations-add')).toBeFocused();
  await studio.undo(2);
  await expect(annotation).toHaveCount(2);
});

test('actors and marks are chosen and shown on the map', async ({ page, studio }) => {
  await look(studio);
  await studio.storyField('Word for those who asked').fill('Asks');
  await page.locator('#actors-add').fill('Uganda');
  await page.keyboard.press('Enter');
  await expect(studio.map.legend.root).toContainText('Asks');
  await expect(page.locator('#actors-add')).toBeFocused();
  await page.getByRole('button', { name: 'Add a mark' }).click();
  const mark = page.locator('#marks-0-label');
  await expect(mark).toBeFocused();
  await mark.fill('Has a port');
  await page.getByRole('combobox', { name: 'Sign', exact: true }).selectOption('Diamond');
  await page.locator('#places-add').fill('Peru');
  await page.keyboard.press('Enter');
  await page.locator('#places-0-role').fill('drinks');
  await page.locator('#places-0-marks').fill(await page.locator('#marks-0-id').inputValue());
  await expect(studio.map.legend.root).toContainText('Has a port');
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Remove “Uganda”' }).click();
  await expect(studio.map.legend.root).not.toContainText('Asks');
});

test('a stance that cannot be told from the land is shown on it', async ({ page, studio }) => {
  await look(studio);
  await page.getByLabel('Colour of “Yes”').fill('#d3cec5');
  await expect(page.getByText('“Yes” looks like countries outside the story.')).toHaveCount(1);
});

test('projection, theme and language are in the preview, in the page, and in the files that are opened again', async ({ page, studio }, testInfo) => {
  await look(studio);
  await page.getByLabel('Projection').selectOption('Robinson');
  await studio.map.map.expectProjection('robinson');
  await page.getByLabel('Theme of the map’s own page').selectOption('Dark');
  await expect.poll(() => isDark(studio.map)).toBe(true);
  await page.getByLabel('Language of buttons and menus').selectOption('Español');
  await expect(studio.map.figure).toHaveAttribute('lang', 'es');
  await studio.undo();
  await expect(studio.map.figure).toHaveAttribute('lang', 'en');
  await studio.redo();
  await studio.go('publish');
  const { name, bytes } = await studio.save('Page in a single file');
  const sheets = await studio.save('Sheets and decisions');

  await test.step('the page', async () => {
    const file = testInfo.outputPath(name);
    writeFileSync(file, bytes);
    await page.goto(pathToFileURL(file).href);
    const reader = new Reader(page);
    await reader.isReady();
    await expect(reader.figure).toHaveAttribute('lang', 'es');
    await reader.map.expectProjection('robinson');
    expect(await isDark(reader)).toBe(true);
    await expect(page.getByRole('radio', { name: 'Oscuro', includeHidden: true })).toBeChecked();
  });

  await test.step('a reader who wants the theme of the system', async () => {
    const address = `${pathToFileURL(testInfo.outputPath(name)).href}?theme=auto`;
    await page.goto(address);
    const reader = new Reader(page);
    await reader.isReady();
    expect(await isDark(reader)).toBe(false);
  });

  await test.step('the sheets', async () => {
    await studio.open();
    await page.getByLabel('Open files…').setInputFiles({ name: sheets.name, mimeType: 'application/zip', buffer: sheets.bytes });
    await studio.isAt('Data');
    await studio.go('look');
    await expect(page.getByLabel('Projection')).toHaveValue('robinson');
    await expect(page.getByLabel('Theme of the map’s own page')).toHaveValue('dark');
    await expect(page.getByLabel('Language of buttons and menus')).toHaveValue('es');
  });
});
