// A page that the browser translates: it takes the page's texts out of their elements, and puts others there.

import { stanceLabel } from '../../support/dossiers.mjs';
import { expect, holdFile, replaceFile, test } from '../../support/test.mjs';
import { translate } from '../../support/translate.mjs';

const DECLINED = stanceLabel('declined');

/** Names, days, counts and messages are those of what is shown. */
async function expectRightWords(page, reader) {
  const { legend, map, search, timeline } = reader;
  for (const [id, name, stance] of [['LBY', 'Libya', 'listed'], ['EGY', 'Egypt', null], ['PER', 'Peru', 'declined']]) {
    await map.pointAt(id);
    await expect(map.tooltip).toContainText(name);
    if (stance) await expect(map.tooltip).toContainText(stanceLabel(stance));
  }
  await page.mouse.move(0, 0);
  await legend.choose(DECLINED);
  const declined = await reader.allCards.idsOf(({ stance }) => stance === 'declined');
  expect(await map.placesLeftIn()).toEqual(declined);
  await legend.choose(DECLINED);
  const days = [];
  for (const step of ['Previous change', 'Previous change']) {
    await timeline.step(step);
    days.push(await timeline.day.textContent());
  }
  expect(new Set(days).size).toBe(2);
  const [year, month, day] = new URL(page.url()).searchParams.get('day').split('-').map(Number);
  await expect(timeline.day).toContainText(`${day} ${new Date(year, month - 1).toLocaleString('en-GB', { month: 'long' })}`);
  await timeline.step('Latest');
  await search.type('mongolia');
  await reader.keys('Enter');
  await expect(reader.card('Mongolia')).toBeVisible();
  await reader.closeCard();
}

test('translated after the viewer has taken it over, it names what is shown', async ({ page, reader }) => {
  await reader.open();
  await translate(page);
  await expectRightWords(page, reader);
});

test('translated before the viewer has come, it names what is shown', async ({ page, reader }) => {
  const release = await holdFile(page, 'viewer-*.wasm');
  await page.goto('./', { waitUntil: 'commit' });
  await expect(reader.credits).toBeAttached();
  await translate(page);
  release();
  await reader.isReady();
  await expectRightWords(page, reader);
});

test('a second message takes the place of the first', async ({ page, reader, faults }) => {
  faults.allow(/404/);
  for (const language of ['es', 'fr']) await replaceFile(page, `words/${language}.json`, { status: 404 });
  await reader.open();
  await translate(page);
  await reader.display.open();
  for (const language of ['es', 'fr']) {
    await reader.display.language.selectOption(language);
    await expect(reader.notice).toContainText(`words/${language}.json`);
  }
  await expect(reader.notice).not.toContainText('words/es.json');
});
