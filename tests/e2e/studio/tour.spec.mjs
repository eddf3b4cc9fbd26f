// From two columns of a spreadsheet to a page in a single file.

import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Reader } from '../support/reader.mjs';
import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

const CELLS = 'country\tstance\nRwanda\tYes\nPeru\tNo\nKenya\tYes\n';

test('two pasted columns become a map with a title, and a page that opens from a folder', async ({ page, studio }, testInfo) => {
  await studio.open();
  await studio.cells.focus();
  await studio.paste(CELLS);
  await studio.isAt('Data');
  await expect(page.getByText('3 facts, 3 places')).toBeVisible();
  await studio.map.isReady();
  await studio.map.openCard('RWA');
  await expect(studio.map.card('Rwanda')).toContainText('Yes');

  await studio.go('look');
  await studio.storyField('Title').pressSequentially('Who drinks tea');
  await studio.map.hasTitle('Who drinks tea');
  await studio.expectLastChange('Change “Title”');

  await studio.go('publish');
  const { name, bytes } = await studio.save('Page in a single file');
  expect(name).toMatch(/\.html$/);
  const file = testInfo.outputPath(name);
  writeFileSync(file, bytes);
  await page.goto(pathToFileURL(file).href);
  const reader = new Reader(page);
  await reader.isReady();
  await reader.hasTitle('Who drinks tea');
  await reader.openCard('PER');
  await expect(reader.card('Peru')).toContainText('No');
});
