// The list of countries below the map: grouped by answer, each a link to its card.

import { ARTICLE } from '../../support/dossiers.mjs';
import { press } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

const STANCES = [...ARTICLE.stances.map(({ id }) => id), 'actor', 'mentioned'];

/** The names on the cards of each stance, in the order of the cards. */
async function byStance(reader) {
  const places = await reader.allCards.places();
  const of = (stance) => places.filter((place) => place.stance === stance).map(({ id }) => id);
  return STANCES.map((stance) => [stance, of(stance)]).filter(([, ids]) => ids.length > 0);
}

test('every country is in the group of its answer, in the order of the legend', async ({ reader }) => {
  await reader.open();
  const expected = await byStance(reader);
  const groups = await reader.answers.groups();
  expect(groups.map(({ stance }) => stance)).toEqual(expected.map(([stance]) => stance));
  expect(groups.map(({ count }) => count)).toEqual(expected.map(([, ids]) => ids.length));
  expect(groups.map(({ names }) => names.length)).toEqual(expected.map(([, ids]) => ids.length));
});

test('a line opens the card, and closing it moves the focus back to the line', { tag: ['@touch', '@narrow'] }, async ({ page, reader }) => {
  await reader.open();
  await expect(reader.answers.role('South Sudan')).toHaveText(ARTICLE.places.SSD.role);
  await press(reader.answers.link('Rwanda'));
  await expect(reader.card('Rwanda').getByRole('heading')).toBeInViewport();
  await expect(page).toHaveURL(/#RWA$/);
  await reader.keys('Escape');
  await reader.hasNoCard();
  await expect(reader.answers.link('Rwanda')).toBeFocused();
});

for (const width of [768, 1024, 1280, 1440]) {
  test(`each group is in one column below its heading at ${width} pixels`, async ({ page, reader }) => {
    await page.setViewportSize({ width, height: 800 });
    await reader.open();
    for (const { parts, left, right, heading, entries } of await reader.answers.columns()) {
      expect(parts).toBe(1);
      expect(heading.left).toBe(left);
      for (const entry of entries) {
        expect(entry.left).toBeGreaterThanOrEqual(left - 1);
        expect(entry.right).toBeLessThanOrEqual(right + 1);
        expect(entry.top).toBeGreaterThanOrEqual(heading.bottom - 1);
      }
    }
  });
}

test('it follows the filter', async ({ reader }) => {
  await reader.open();
  const all = await reader.answers.groups();
  const { label, id } = ARTICLE.stances[0];
  await reader.legend.choose(label);
  await expect.poll(() => reader.answers.groups()).toEqual(all.filter(({ stance }) => stance === id));
  await press(reader.legend.showAll);
  await expect.poll(() => reader.answers.groups()).toEqual(all);
});

test('on another day a country is in the group of its answer on that day', async ({ reader }) => {
  await reader.open();
  const latest = await reader.answers.groups();
  for (let step = 0; step < 3; step++) await reader.timeline.step(/arlier|revious/);
  const expected = await byStance(reader);
  await expect.poll(async () => (await reader.answers.groups()).map(({ stance, count }) => [stance, count]))
    .toEqual(expected.map(([stance, ids]) => [stance, ids.length]));
  expect(await reader.answers.groups()).not.toEqual(latest);
  await test.step('and back', async () => {
    await reader.timeline.step('Latest');
    await expect.poll(() => reader.answers.groups()).toEqual(latest);
  });
});

test.describe('on an earlier day', () => {
  const APRIL = '?day=2025-04-15';

  test('a line tells no later news: what happened, else since when a country stood where it did', async ({ reader }) => {
    const { answers } = reader;
    await reader.open('', { query: APRIL });
    // The answers of both came later; all that is told of Mauritania had happened by then.
    await expect(answers.role('Angola')).toHaveText('21–31 March 2025');
    await expect(answers.role('Rwanda')).toHaveText('since 12 March 2025');
    await expect(answers.role('Mauritania')).toHaveText(ARTICLE.places.MRT.role);
    // Where its deportees were held is not dated.
    await expect(answers.role('Panama')).toHaveText('since February 2025');
    await expect(answers.role('El Salvador')).toHaveText('by 25 June 2025; undated');
    await expect(answers.role('United States')).toHaveText(ARTICLE.actors.definition);
    await reader.timeline.step('Latest');
    for (const [name, id] of [['Angola', 'AGO'], ['Rwanda', 'RWA'], ['El Salvador', 'SLV'], ['United States', 'USA']]) {
      await expect(answers.role(name)).toHaveText(ARTICLE.places[id].role);
    }
  });

  test('certain and possible answers are counted apart', async ({ reader }) => {
    const { answers, legend } = reader;
    await reader.open('', { query: APRIL });
    await expect(answers.count('agreed')).toHaveText('2, and 2 possible');
    await expect(legend.count('agreed')).toHaveText('2');
    await expect(answers.count('listed')).toHaveText('8');
    await expect(legend.possible).toHaveText(/certain 8$/);
    await reader.timeline.step('Latest');
    await expect(answers.count('agreed')).toHaveText('6');
    await expect(legend.count('agreed')).toHaveText('6');
  });

  test('takeaways and the line of totals say of which day they are', async ({ reader }) => {
    const [first, second] = [reader.dated.first(), reader.dated.last()];
    await reader.open();
    for (const note of [first, second]) await expect(note).toBeHidden();
    await expect(reader.figure.getByText('26 shown here')).toBeVisible();
    await reader.timeline.step('Previous change');
    for (const note of [first, second]) await expect(note).toHaveText('Data as of 25 June 2025.');
    for (const note of [first, second]) await expect(note).toBeVisible();
    await expect(reader.figure.getByText('26 shown here')).toBeHidden();
  });
});

test('a filter that leaves no country says so, in the list and to screen readers', async ({ reader }) => {
  await reader.open('', { query: '?day=2025-02-15&contested=1' });
  await expect(reader.answers.none).toHaveText('No country matches these filters.');
  await expect(reader.answers.none).toBeVisible();
  await expect(reader.announced).toHaveText('15 February 2025: No country matches these filters.');
  await reader.timeline.step('Latest');
  await expect(reader.answers.none).toBeHidden();
});

test('pointing at a line points at the country on the map', async ({ reader }) => {
  await reader.open();
  await reader.answers.link('Mongolia').hover();
  await expect(reader.map.tooltipName).toHaveText('Mongolia');
});

test('a filter leaves only its countries in the list, also of those without an answer', async ({ reader }) => {
  await reader.open('', { query: '?mark=planned-flights' });
  await expect.poll(async () => (await reader.answers.groups()).map(({ stance, count, names }) => [stance, count, ...names])).toEqual([
    ['listed', 1, 'Libya'],
    ['mentioned', 1, 'South Sudan'],
  ]);
});
