// A page in a single file, in Firefox.

import { expect } from '@playwright/test';
import { test as base } from '../../support/browsers/firefox.mjs';
import { asked, single } from '../../support/single-file.mjs';

const test = base.extend({ single });

test.describe('Firefox', { tag: '@firefox' }, () => {
  test('a single file searches, zooms and speaks another language, and asks for nothing', async ({ page, reader, single }) => {
    const urls = asked(page);
    await page.goto(single.url);
    await reader.isReady();
    await reader.search('ruanda');
    await reader.expectFound(/Rwanda/);
    await reader.keys('Enter');
    await reader.expectCard('RWA');
    await reader.expectHash('#RWA');
    await reader.isFine();
    await page.goto(`${single.url}?lang=ar`);
    await reader.expectLanguage('ar');
    expect(urls).toEqual([]);
  });
});
