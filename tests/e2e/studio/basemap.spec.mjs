// A basemap of the editor's own: added to a sheet, with its columns chosen.

import { readFileSync } from 'node:fs';
import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

const STATES = readFileSync(new URL('../../../public/examples/medicaid/us-states.geojson', import.meta.url));
const CELLS = 'state\tstance\nOhio\tYes\nTexas\tNo\nGeorgia\tNo\n';

test('a sheet of American states gets a basemap, the column of ids is chosen, and all is undone', async ({ page, studio }) => {
  await studio.open();
  await studio.begin(CELLS);
  await studio.go('places');
  await expect(page.getByText(/^The countries of the world/)).toBeVisible();
  await studio.give('Open a basemap…', { 'us-states.geojson': STATES });
  const ids = page.getByRole('combobox', { name: 'Column with the ids of the places' });
  await expect(ids.getByRole('option')).toHaveText(['Choose…', 'id (tells 51 of 51 apart)', 'name (tells 51 of 51 apart)', 'postal (tells 51 of 51 apart)']);
  await ids.selectOption({ label: 'postal (tells 51 of 51 apart)' });
  await studio.expectLastChange('Change “basemap.id”');
  await page.getByRole('combobox', { name: 'Column with their names' }).selectOption('name');
  await page.getByLabel('Its positions are on a plane, not in degrees').check();
  await page.getByLabel('Word for one place, such as state').fill('state');
  await page.getByLabel('Word for several, such as states').fill('states');
  await page.keyboard.press('Tab');
  await expect(studio.spellings('3 exact names')).toBeAttached();
  await studio.map.isReady();
  await studio.map.openCard('OH');
  await expect(studio.map.card('Ohio')).toContainText('Yes');

  await test.step('the files name it', async () => {
    await studio.go('publish');
    const { bytes } = await studio.save('Dossier');
    const { basemap, unit } = JSON.parse(bytes);
    expect(basemap).toEqual({ file: 'us-states.geojson', id: 'postal', name: 'name', projected: true });
    expect(unit).toEqual({ one: 'state', other: 'states' });
  });

  await test.step('undone, and done again', async () => {
    await studio.go('places');
    await studio.undo(6);
    await expect(page.getByText(/^The countries of the world/)).toBeVisible();
    await studio.redo(6);
    await expect(ids).toHaveValue('postal');
    await expect(studio.spellings('3 exact names')).toBeAttached();
  });

  await test.step('the world again', async () => {
    await page.getByRole('button', { name: 'Show the world again' }).click();
    await expect(page.getByText(/^The countries of the world/)).toBeVisible();
  });
});

test('files that are dropped anywhere are added to the project, and undone', async ({ page, studio }) => {
  await studio.open();
  await studio.begin(CELLS);
  await studio.drop(studio.grid, { 'us-states.geojson': STATES, 'stances.csv': 'label,definition\nYes,Has said yes\nNo,Has said no\n' });
  await expect(page.getByRole('button', { name: 'stances.csv' })).toBeVisible();
  await studio.go('places');
  await expect(page.getByText('us-states.geojson', { exact: true })).toBeVisible();
  await studio.undo();
  await expect(page.getByText(/^The countries of the world/)).toBeVisible();
});
