// Large input: how far it is, an end to it, and what is too large.

import { readFileSync } from 'node:fs';
import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

const PLACES = ['Peru', 'Mali', 'Chad', 'Kenya', 'Ghana'];

/** A sheet with so many rows. */
function sheet(rows) {
  const row = (_, i) => `f${i},${PLACES[i % PLACES.length]},${i % 2 ? 'Yes' : 'No'},Statement ${i}\n`;
  return `fact_id,country,stance,text\n${Array.from({ length: rows }, row).join('')}`;
}

test('a sheet of more facts than can be drawn at each change is read, and drawn when the editor asks for it', async ({ page, studio }) => {
  test.slow();
  await studio.open();
  await studio.openFiles({ 'large.csv': sheet(10_001) });
  await expect(page.getByText('10,001 rows').or(page.getByText('10001 rows'))).toBeVisible();
  await expect(studio.drawing).toContainText(/This map has 10.?001 facts\. With more than 10.?000 facts it is not drawn/);
  await expect(studio.map.allCards.of('PER')).toHaveCount(0);
  await page.getByRole('button', { name: 'Draw the map now' }).click();
  await expect(studio.drawing).not.toContainText('This map has');
  await expect(studio.drawing).toContainText('Drawing the map…');
  await expect(studio.map.allCards.of('PER')).toBeAttached({ timeout: 60_000 });
  await expect(studio.drawing).toHaveText('');

  await test.step('after a change it is asked for again', async () => {
    await studio.cell(2, 1).click();
    await page.keyboard.press('Delete');
    await expect(studio.drawing).not.toContainText('This map has');
    await expect(studio.map.allCards.of('PER')).toBeAttached({ timeout: 60_000 });
  });
});

test('a long reading says how far it is, and can be stopped: the project is as it was', async ({ page, studio }) => {
  await studio.open();
  await studio.begin('country\tstance\nPeru\tYes\n');
  await studio.give('Open a new version of the sheet…', { 'large.csv': sheet(60_000) });
  await expect(studio.busy.getByRole('progressbar')).toBeVisible();
  await expect(studio.busy).toContainText(/Finding places, dates and stances: \d{5} rows…/);
  await studio.busy.getByRole('button', { name: 'Stop' }).click();
  await expect(studio.notice).toContainText('Stopped. Your project is as it was before.');
  await expect(studio.busy).toHaveCount(0);
  await expect(page.getByText('1 row, 1 fact, 1 place')).toBeVisible();
  await studio.expectLastChange('Open pasted.csv');
});

test('a text of a megabyte is one cell, and can be written on', async ({ page, studio }) => {
  const text = 'a long text '.repeat(90_000).trim();
  await studio.open();
  await studio.openFiles({ 'long.csv': `country,stance,text\nPeru,Yes,${text}\n` });
  await expect(studio.cell(2, 2)).toContainText('a long text a long');
  expect((await studio.cell(2, 2).textContent()).length, 'letters in the page').toBeLessThan(1000);
  const written = async () => {
    const value = await studio.field.inputValue();
    return [value.length, value.slice(-12)];
  };
  await studio.cell(2, 2).dblclick();
  await expect.poll(written).toEqual([text.length, text.slice(-12)]);
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Enter');
  await studio.expectLastChange('Change cell C2 of long.csv');
  await studio.cell(2, 2).dblclick();
  await expect.poll(written).toEqual([text.length + 1, `${text.slice(-11)}!`]);
});

test('files that are no sheets are named, whatever their names say', async ({ studio }) => {
  const noise = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919 + (i >> 3)) % 256));
  const files = [
    ['a picture', readFileSync(new URL('../../../docs/map.png', import.meta.url))],
    ['a PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), noise])],
    ['bytes that are no text', noise],
  ];
  await studio.open();
  for (const [found, bytes] of files) {
    await test.step(found, async () => {
      await studio.give('Open files…', { 'facts.csv': bytes });
      await expect(studio.notice).toContainText(`facts.csv cannot be opened: found ${found}, expected a sheet`);
      await studio.notice.getByRole('button', { name: 'Close' }).click();
    });
  }
  await expect(studio.cells).toBeVisible();
});

test('a pasted text of a megabyte is opened as a file is, and not laid out in the field', async ({ page, studio }) => {
  await studio.open();
  await studio.cells.focus();
  await studio.paste(sheet(30_000).replaceAll(',', '\t'));
  await expect(page.getByText('30000 rows, 30000 facts, 5 places')).toBeVisible({ timeout: 60_000 });
  await studio.expectLastChange('Open pasted.csv');
  await studio.undo();
  await expect(studio.cells).toHaveValue('');
});
