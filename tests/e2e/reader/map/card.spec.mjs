// The cards, the colours of the map, and the counts of the legend.

import { ARTICLE, color, stanceLabel } from '../../support/dossiers.mjs';
import { hasTouch } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

test.describe('the card', () => {
  test.beforeEach(({ reader }) => reader.open());

  test('a click or tap on a place opens its card and no other', { tag: '@touch' }, async ({ reader }) => {
    await reader.openCard('MNG');
    await expect(reader.card('Mongolia')).toBeVisible();
    await reader.openCard('PER');
    await expect(reader.card('Peru')).toBeVisible();
    await expect(reader.cards).toHaveCount(1);
  });

  test('it says where the place stands, since when, what happened, and every fact with date, figures and source', async ({ reader }) => {
    await reader.openCard('LBY');
    const libya = reader.card('Libya');
    const listed = ARTICLE.stances.find(({ id }) => id === 'listed');
    await expect(libya.getByRole('heading', { name: 'Libya', exact: true })).toBeVisible();
    await expect(libya.getByText(listed.label, { exact: true })).toBeVisible();
    await expect(libya.getByTitle(listed.definition)).toHaveText(listed.label);
    await expect(libya.getByText(listed.definition, { exact: true })).toHaveCount(0);
    await expect(libya.getByText(ARTICLE.places.LBY.role, { exact: true })).toBeVisible();
    await expect(libya.getByText('since 12 March 2025')).toBeVisible();

    const facts = ARTICLE.facts.filter(({ places }) => places.includes('LBY'));
    await expect(reader.allCards.factsIn(libya.getByRole('list').first())).toHaveCount(facts.length);
    for (const { id, text, paragraphs = [], attribution } of facts) {
      const fact = reader.fact('LBY', id);
      await expect(fact).toContainText(text);
      for (const number of paragraphs) await expect(fact).toContainText(String(number));
      await expect(fact).toContainText(attribution.by);
    }
    const cable = reader.fact('LBY', 'nine-asked');
    await expect(cable).toContainText('12 March 2025');
    await expect(cable).toContainText('State Department, cable');
    await expect(reader.fact('XKX', 'xkx-fifty')).toContainText(/up to 50 people/);
  });

  test('a contested place shows both accounts, and says that they disagree', async ({ reader }) => {
    const angola = await reader.openCard('AGO');
    await expect(angola.getByText(/^Conflicting reports/)).toBeVisible();
    await expect(reader.fact('AGO', 'ago-near')).toContainText('Disputed by: government of Angola');
    await expect(reader.fact('AGO', 'ago-no')).toContainText('Disputed by: Department of Homeland Security');
  });

  test('its cross, the sea and a place outside the story close it; the card itself does not', { tag: '@touch' }, async ({ reader }) => {
    await test.step('a click into the card', async () => {
      const libya = await reader.openCard('LBY');
      await libya.getByText(/civil conflict/).click();
      await expect(libya).toBeVisible();
    });
    await test.step('its cross', () => reader.closeCard());
    await test.step('the sea', async () => {
      await reader.openCard('LBY');
      await reader.map.pickSea();
      await reader.hasNoCard();
    });
    await test.step('a place outside the story', async () => {
      await reader.openCard('LBY');
      await reader.map.pick(hasTouch() ? 'AUS' : 'BRA'); // the card stands over the east of a wide map
      await reader.hasNoCard();
    });
  });
});

test('facts stand in order of time on every card, a month after its days', async ({ reader }) => {
  await reader.open();
  const chronicles = await reader.allCards.chronicles();
  // A month or a year counts from its last day.
  const lastDay = (date) => date + '-12-31'.slice(date.length - 4);
  expect(chronicles.filter((dates) => dates.length > 1).length).toBeGreaterThan(5);
  for (const dates of chronicles.map((all) => all.map(lastDay))) expect(dates).toEqual([...dates].sort());
});

test('every place has the colour of its stance, and the legend counts the places of each', async ({ reader }) => {
  await reader.open();
  const places = await reader.allCards.places();
  const colored = places.filter(({ stance }) => ARTICLE.stances.some(({ id }) => id === stance));
  expect(colored.length).toBeGreaterThan(20);
  const fills = await reader.map.fills(...colored.map(({ id }) => id));
  expect(fills).toEqual(colored.map(({ stance }) => color(ARTICLE, stance)));

  for (const stance of [...ARTICLE.stances.map(({ id }) => id), 'mentioned']) {
    const count = places.filter((place) => place.stance === stance).length;
    await reader.legend.expectCount(stanceLabel(stance), count);
    await expect(reader.map.shapesOf(stance), stance).toHaveCount(count);
  }
  const contested = await reader.map.contestedShapes.count();
  await expect(reader.legend.entry('Conflicting reports')).toHaveText(new RegExp(`^Conflicting reports.*\\D${contested}$`));
});

test('the table opens, and its links open the same cards in view', { tag: '@narrow' }, async ({ reader }) => {
  await reader.open();
  await reader.table.open();
  await reader.table.link('Yemen').click();
  await expect(reader.card('Yemen')).toBeVisible();
  await expect(reader.card('Yemen').getByRole('heading')).toBeInViewport();
  await expect(reader.cards).toHaveCount(1);
});
