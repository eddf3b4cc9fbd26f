// The studio in Firefox.

import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { FirefoxReader, test } from '../support/browsers/firefox.mjs';
import { DrivenStudio } from '../support/browsers/studio.mjs';

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
});
