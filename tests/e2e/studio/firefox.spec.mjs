// The studio in Firefox.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { FirefoxReader, test } from '../support/browsers/firefox.mjs';
import { DrivenStudio } from '../support/browsers/studio.mjs';
import { BUILT } from '../support/built.mjs';
import { shapeOf } from '../support/figure/names.mjs';
import { workbook } from '../support/workbook.mjs';

test.describe('Firefox', { tag: '@firefox' }, () => {
  test('two pasted columns become a map with a title, and a page that opens from a folder', async ({ page, reader, site }, testInfo) => {
    const studio = new DrivenStudio(page, (frame) => new FirefoxReader(frame, null, page));
    await studio.open(`${site}studio.html`);
    await studio.paste('country\tstance\nRwanda\tYes\nPeru\tNo\n');
    const map = await studio.map();
    await studio.go('look', 'Look');
    await studio.write('title', 'Who drinks tea');
    await map.expectText('h1', /^Who drinks tea$/);
    await studio.go('publish', 'Publish');
    const { name, text } = await studio.save('Page in a single file');
    expect(name).toBe('pasted.html');
    const file = testInfo.outputPath(name);
    writeFileSync(file, text);
    await page.goto(pathToFileURL(file).href);
    await reader.isReady();
    await reader.expectText('h1', /^Who drinks tea$/);
    await reader.pick('PER');
    await reader.expectCard('PER');
  });

  test('a workbook is opened from a folder, a date is decided, the change undone, and the project is there after a reload', async ({ page }, testInfo) => {
    const studio = new DrivenStudio(page, (frame) => new FirefoxReader(frame, null, page));
    await studio.open(pathToFileURL(join(BUILT, 'studio.html')).href);
    const file = testInfo.outputPath('positions.xlsx');
    writeFileSync(file, workbook('Positions', [['Land', 'stance', 'date'], ['Deutschland', 'Ja', '03/04/2026'], ['Elfenbeinküste', 'Nein', '05/06/2026']]));
    await studio.give(file);
    const map = await studio.map();
    await map.press(shapeOf('DEU'));
    await map.expectCard('DEU');
    await studio.answer('day-first');
    await map.expectText('#DEU', /3 April 2026/);
    await studio.undo();
    await studio.expectQuestions(1);
    await studio.redo();
    await studio.expectQuestions(0);
    await studio.isKept();
    await page.reload();
    await (await studio.map()).expectText('#DEU', /3 April 2026/);
    await studio.undo();
    await studio.expectQuestions(1);
  });
});
