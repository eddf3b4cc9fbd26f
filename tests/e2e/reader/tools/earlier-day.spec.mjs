// An earlier day: no mark, word, number or stance of a later one is shown, counted, sorted by or found.

import { ARTICLE, openDossier } from '../../support/dossiers.mjs';
import { expect, test } from '../../support/test.mjs';

const PLANNED = ARTICLE.marks[0].label;

test('a mark is possible until a fact is certain that it follows from', async ({ reader }) => {
  const { legend } = reader;
  await reader.open('#SSD', { query: '?day=2025-04-15' });
  const mark = reader.card('South Sudan').getByText(PLANNED);
  await expect(mark).toHaveText(`${PLANNED}; possible by then`);
  await legend.expectCount(PLANNED, '0–2');
  expect(await reader.map.signOpacity('SSD')).toBeLessThan(0.6);
  await reader.timeline.slideTo('2025-06-24');
  await expect(mark).toHaveText(PLANNED);
  await legend.expectCount(PLANNED, 2);
  expect(await reader.map.signOpacity('SSD')).toBe(1);
});

test('a mark of a later day is not there, and its filter shows nothing', async ({ reader }) => {
  const facts = ARTICLE.facts.map((fact) => (fact.id === 'planned-flights' ? { ...fact, date: '2025-05-20' } : fact));
  await openDossier(reader, { ...ARTICLE, title: 'Flights in May', facts }, { query: '&day=2025-05-19&mark=planned-flights', hash: '#SSD' });
  await expect(reader.answers.none).toBeVisible();
  await expect(reader.card('South Sudan')).toBeVisible();
  await expect(reader.card('South Sudan').getByText(PLANNED)).toBeHidden();
  expect(await reader.map.signOpacity('SSD')).toBe(0);
  await reader.timeline.slideTo('2025-05-20');
  await expect(reader.card('South Sudan').getByText(PLANNED)).toHaveText(PLANNED);
  await expect(reader.answers.link('South Sudan')).toBeVisible();
});

test('a country whose stance comes later is not "mentioned only" before', async ({ reader }) => {
  const { legend, answers, timeline } = reader;
  await reader.open('#KOS', { query: '?day=2025-01-25' });
  await expect(legend.entry('No stance yet')).toBeVisible();
  await expect(legend.entry(ARTICLE.mentioned.label)).toHaveCount(0);
  await expect(answers.group('mentioned').getByRole('heading')).toContainText('No stance yet');
  await reader.openCard('RWA');
  await expect(reader.card('Rwanda')).toContainText('No stance yet');
  await expect(reader.card('Rwanda')).not.toContainText(ARTICLE.mentioned.label);
  // Nor does a card tell who never gets one.
  await reader.openCard('MEX');
  await expect(reader.card('Mexico')).toContainText('No stance yet');
  await reader.openCard('USA');
  await expect(reader.card('United States')).toContainText(ARTICLE.actors.label);
  await timeline.step('Latest');
  await expect(legend.entry(ARTICLE.mentioned.label)).toBeVisible();
  await expect(legend.entry('No stance yet')).toHaveCount(0);
  await expect(answers.group('mentioned').getByRole('heading')).toContainText(ARTICLE.mentioned.label);
});

test('what is typed above the table does not find the words of later facts', async ({ reader }) => {
  const { table, timeline } = reader;
  await reader.open('', { query: '?day=2025-03-13&sort=nation' });
  await table.find.fill('clear the way');
  await expect(table.placesShown).toHaveCount(0);
  await timeline.step('Latest');
  await expect(table.placesShown).toHaveCount(2);
});

test('the table sorts by the numbers of the day', async ({ reader }) => {
  const { table, timeline } = reader;
  const taken = (id, place, date, value) => ({
    ...ARTICLE.facts[0], id, places: [place], date, disputes: [], stance: { id: 'agreed', of: [place] },
    figures: [{ measure: 'people', value, act: 'taken', to: place }],
  });
  const facts = [taken('a', 'RWA', '2025-02-01', 10), taken('b', 'XKX', '2025-02-03', 5), taken('c', 'XKX', '2025-06-01', 50)];
  const other = { ...ARTICLE, title: 'Later numbers', facts, places: {}, marks: [], events: [], takeaways: [], annotations: [], totals: [], corrections: [], actors: undefined };
  await openDossier(reader, other, { query: '&day=2025-03-01&sort=-people' });
  const rows = async () => (await table.contents()).map(({ name, cells }) => `${name} ${cells.People}`);
  expect(await rows()).toEqual(['Rwanda 10', 'Kosovo 5']);
  await timeline.step('Latest');
  expect(await rows()).toEqual(['Kosovo at least 50', 'Rwanda 10']);
});

test('the map names the day that it shows, and a link to a later fact goes to the latest', async ({ reader }) => {
  await reader.open('', { query: '?day=2025-03-15' });
  await expect(reader.map.day).toHaveText('15 March 2025');
  await reader.takeaways.getByRole('link', { name: 'Supreme Court ruling' }).click();
  await expect(reader.fact('USA', 'supreme-court')).toBeVisible();
  await expect(reader.map.day).toBeHidden();
});

test('what is only possible is said so in search results, and a card tells what a stance means while its line is hidden', async ({ reader }) => {
  await reader.open('#LBY', { query: '?day=2025-02-01' });
  await expect(reader.card('Libya').getByText('By the day shown, no fact gives it a stance.')).toBeVisible();
  await reader.timeline.step('Latest');
  await expect(reader.card('Libya').getByText(ARTICLE.places.LBY.role)).toBeVisible();
  await expect(reader.card('Libya').getByText('By the day shown')).toBeHidden();
  await reader.open('', { query: '?day=2025-02-01' });
  await reader.search.type('Costa');
  await expect(reader.search.results.first()).toContainText('; possible by then');
});

test('a dispute that has ended keeps its entry in the legend and its filter', async ({ reader }) => {
  const { legend } = reader;
  const claim = (id, date, stance, disputes = []) => ({ ...ARTICLE.facts[0], id, places: ['BRA'], date, disputes, figures: [], stance: { id: stance, of: ['BRA'] } });
  const facts = [claim('a', '2025-02-10', 'agreed'), claim('b', '2025-03-10', 'declined', ['a']), claim('c', '2025-05-10', 'agreed')];
  const other = { ...ARTICLE, title: 'An early dispute', facts, places: {}, marks: [], events: [], takeaways: [], annotations: [], totals: [], corrections: [], actors: undefined };
  await openDossier(reader, other, { query: '&day=2025-04-01&contested=1' });
  await legend.expectChosen('Conflicting reports');
  await legend.expectCount('Conflicting reports', 1);
  await expect(reader.answers.link('Brazil')).toBeVisible();
});

test('a long label of a stance begins beside its chip', async ({ reader }) => {
  await reader.open('#SLV', { query: '?day=2025-04-15' });
  const label = reader.card('El Salvador').getByText('; possible by then').first();
  await expect(label).toBeVisible();
  const { chip, text } = await reader.allCards.head('SLV');
  expect(text.left, 'beside it').toBeGreaterThan(chip.right);
  expect(text.top, 'in its line').toBeLessThan(chip.bottom);
});
