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
