// Themes, patterns, forced colours, paper.

import { ARTICLE, color, stanceLabel } from '../../support/dossiers.mjs';
import { paper, press } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

const WHITE = 'rgb(255, 255, 255)';
const PATTERN = /^url\("?#pattern-/;

/** The fills of places of four stances, and their colours. */
const fills = (reader) => reader.map.fills('RWA', 'UKR', 'LBY', 'PER');
const COLORS = ['agreed', 'unclear', 'listed', 'declined'].map((id) => color(ARTICLE, id));

test('a theme is chosen, kept in the address, and taken back', async ({ page, reader }) => {
  const { display } = reader;
  await reader.open();
  expect(await paper(page)).toBe(WHITE);
  await display.open();
  await press(display.theme('Dark'));
  await expect.poll(() => paper(page)).not.toBe(WHITE);
  expect(reader.query()).toBe('?theme=dark');
  await page.reload();
  expect(await paper(page)).not.toBe(WHITE);
  await reader.isReady();
  await display.open();
  await expect(display.theme('Dark')).toBeChecked();
  await press(display.theme('Match device'));
  await expect.poll(() => paper(page)).toBe(WHITE);
  expect(reader.query()).toBe('');
});

test('in a dark colour scheme the light theme is light, no other text in the address is a theme, and paper is white', async ({ page, reader }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await reader.open('', { query: '?theme=light' });
  expect(await paper(page)).toBe(WHITE);
  await reader.open('', { query: '?theme=pink' });
  expect(await paper(page)).not.toBe(WHITE);
  await reader.open('', { query: '?theme=dark' });
  await page.emulateMedia({ media: 'print' });
  expect(await paper(page)).toBe(WHITE);
});

test('patterns are switched on by the keyboard alone, and stay in the address', async ({ page, reader }) => {
  const { display } = reader;
  await reader.open();
  expect(await fills(reader)).toEqual(COLORS);
  await display.summary.focus();
  await reader.keys('Enter');
  await reader.tabUntil(() => display.patterns.evaluate((one) => one === document.activeElement), 5);
  await reader.keys('Space');
  await expect.poll(async () => new Set(await fills(reader)).size).toBe(4);
  for (const fill of await fills(reader)) expect(fill).toMatch(PATTERN);
  expect(reader.query()).toBe('?patterns=1');
  await reader.keys('Escape');
  await expect(display.patterns).toBeHidden();
  await expect(display.summary).toBeFocused();
  await page.reload();
  await expect.poll(async () => (await fills(reader))[0]).toMatch(/^url/);
});

test('forced colours bring the patterns', async ({ page, reader }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await reader.open();
  for (const fill of await fills(reader)) expect(fill).toMatch(PATTERN);
  await reader.legend.choose(stanceLabel('declined'));
  expect(await reader.legend.decoration(stanceLabel('declined')), 'what is chosen is told apart without colour').toBe('underline');
  expect(await reader.legend.decoration(stanceLabel('agreed'))).toBe('none');
});

for (const [where, query, media] of [
  ['with patterns', '&patterns=1', {}],
  ['with forced colours', '', { forcedColors: 'active' }],
  ['on paper', '', { media: 'print' }],
]) {
  test(`${where}, a stance that is only possible has its own pattern at half strength, in a broken outline`, async ({ page, reader }) => {
    const { legend, map } = reader;
    await reader.open('', { query: `?day=2025-04-20${query}` });
    await expect(legend.possible).toBeVisible();
    await page.emulateMedia(media);
    expect(await map.pattern('ETH')).toEqual({ fill: 'asked', opacity: 0.5, isBroken: true });
    expect(await map.pattern('UKR')).toEqual({ fill: 'unclear', opacity: 0.5, isBroken: true });
    expect(await map.pattern('PER')).toEqual({ fill: 'declined', opacity: 1, isBroken: false });
    expect(await legend.possibleSample()).toEqual({ fill: 'agreed', opacity: 0.5, isBroken: true });
  });
}

test('stripes tell what is only possible where there are no patterns', async ({ reader }) => {
  await reader.open('', { query: '?day=2025-04-20' });
  expect(await reader.map.pattern('ETH')).toEqual({ fill: 'asked.maybe', opacity: 1, isBroken: false });
  expect((await reader.map.pattern('PER')).fill, 'a plain colour').toBeUndefined();
});

test('on paper each fact of each country stands once, on few sheets', async ({ page, reader }) => {
  await reader.open();
  await page.emulateMedia({ media: 'print' });
  expect(await reader.table.sentences()).toEqual(await reader.allCards.sentences());
  await expect(reader.timeline.changesSummary).toBeHidden();
  expect(await reader.table.repeatedHeads(), 'heads that stand on each sheet').toEqual(['Country', 'Stance', 'What we know']);
  const pdf = await page.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' } });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;
  expect(sheets).toBeLessThanOrEqual(12);
});

test('a printed page names the day that it shows, and has the colours of its chips', async ({ page, reader }) => {
  await reader.open('', { query: '?day=2025-04-10' });
  await page.emulateMedia({ media: 'print' });
  await expect(reader.timeline.day).toBeVisible();
  await expect(reader.timeline.day).toHaveText('10 April 2025');
  const adjust = await page.locator('.answers .chip').first().evaluate((chip) => getComputedStyle(chip).printColorAdjust);
  expect(adjust).toBe('exact');
});

test('a printed page has the map, the legend and the table, within its width', async ({ page, reader }) => {
  for (const [name, width] of [['A4', 794], ['Letter', 816]]) {
    await test.step(name, async () => {
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width, height: 1100 });
      await reader.open('', { query: `?${name}` });
      await page.emulateMedia({ media: 'print' });
      for (const shown of [reader.map.drawing, reader.legend.root, reader.table.root]) await expect(shown).toBeVisible();
      for (const hidden of reader.controls) await expect(hidden).toBeHidden();
      expect(await reader.widthBeyondPaper(), name).toBeLessThanOrEqual(0);
    });
  }
});
