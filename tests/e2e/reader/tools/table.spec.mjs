// The table: sorted by its heads, filtered with the map and by typing, unfolded and opened row by row.

import { ARTICLE, VOTE_FILE, openDossier } from '../../support/dossiers.mjs';
import { press } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The day up to which the dossier holds: no fact counts from later. */
const AS_OF = Date.parse(ARTICLE.asOf.slice(0, 10)) / 864e5;

/** The last day that a date in words can mean, in days after 1 January 1970; null where no date is given. */
function day(text) {
  const words = text.split('–').at(-1).match(/(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})/);
  if (!words) return null;
  const [, date, month, year] = words;
  const to = month ? MONTHS.indexOf(month) : 11;
  return Math.min((date ? Date.UTC(year, to, date) : Date.UTC(year, to + 1, 0)) / 864e5, AS_OF);
}

/** The number in a place's cell; null where it is empty. */
const largest = (column) => ({ cells }) => {
  const number = cells[column].match(/^\D*?([\d,]+)/m);
  return number && Number(number[1].replaceAll(',', ''));
};

const latest = ({ cells: { Date: date } }) => day(date) || null;

/** The position of a stance in the legend. On an earlier day the last entry is called by another name. */
const LEGEND = [...ARTICLE.stances, ARTICLE.actors, ARTICLE.mentioned].map(({ label }) => label);
const inLegend = ({ stance }) => LEGEND.findIndex((label) => stance.startsWith(label) || (label === ARTICLE.mentioned.label && stance === 'No stance yet'));

/** Each column that sorts: the value of a place in it, and the direction of the first click. */
const COLUMNS = [
  ['Country', ({ name }) => name, 'ascending'],
  ['Stance', inLegend, 'ascending'],
  ['Date', latest, 'ascending'],
  ['People', largest('People'), 'descending'],
  ['Money (USD)', largest('Money (USD)'), 'descending'],
];

/** The places stand in order of their values, those without one last, and equals in the order of the table. */
function expectOrder(now, own, value, direction) {
  const compare = (a, b) => (typeof a === 'string' ? a.localeCompare(b) : a - b) * (direction === 'ascending' ? 1 : -1);
  const known = own.filter((one) => value(one) !== null).sort((a, b) => compare(value(a), value(b)));
  const unknown = own.filter((one) => value(one) === null);
  expect(now.map(({ name }) => name)).toEqual([...known, ...unknown].map(({ name }) => name));
}

test('each head sorts one way, the other, and not at all', async ({ page, reader }) => {
  const { table } = reader;
  await reader.open();
  await table.open();
  const own = await table.contents();
  for (const [name, value, first] of COLUMNS) {
    await test.step(`the head ${name}`, async () => {
      expect(new Set(own.map(value)).size, 'there is something to sort by').toBeGreaterThan(2);
      for (const direction of [first, first === 'ascending' ? 'descending' : 'ascending']) {
        await table.sortBy(name);
        await table.expectSorted(name, direction);
        expectOrder(await table.contents(), own, value, direction);
        await expect(reader.announced).toHaveText(`Sorted by ${name}, ${direction}`);
      }
      await table.sortBy(name);
      await table.expectUnsorted();
      expect(await table.contents()).toEqual(own);
      await expect(reader.announced).toHaveText(/original order/);
      await expect(page).toHaveURL(/\/$/);
    });
  }
});

test('keys sort it, and the focus stays on the head', async ({ reader }) => {
  const { table } = reader;
  await reader.open();
  await table.open();
  const own = await table.contents();
  await table.find.focus();
  for (const [name, value, first] of COLUMNS) {
    await reader.keys('Tab');
    await expect(table.sortButton(name)).toBeFocused();
    await reader.keys(name === 'Date' ? 'Space' : 'Enter');
    await table.expectSorted(name, first);
    expectOrder(await table.contents(), own, value, first);
    await expect(table.sortButton(name)).toBeFocused();
  }
});

test('the largest number of a place stands in its column with its hedge, and unfolding shows every fact', { tag: '@touch' }, async ({ reader }) => {
  const { table } = reader;
  await reader.open();
  await table.open();
  const kosovo = (await table.contents()).find(({ name }) => name === 'Kosovo');
  if ('People' in kosovo.cells) expect(kosovo.cells.People).toContain('up to 50');
  for (const { text } of ARTICLE.facts) await expect(table.root.getByText(text).first()).toBeHidden();
  await table.fold('Kosovo');
  const facts = ARTICLE.facts.filter(({ places }) => places.includes('XKX'));
  expect(facts.length).toBeGreaterThan(2);
  for (const { text } of facts) await expect(table.factsOf('Kosovo').getByText(text)).toBeVisible();
  await expect(table.factsOf('Kosovo').getByText(/6 meetings/)).toBeVisible();
  await reader.hasNoCard();
  await table.fold('Kosovo');
  await expect(table.factsOf('Kosovo').getByText(facts[0].text)).toBeHidden();
});

test('typing filters the rows, whatever the accents and the case, within what the legend shows', { tag: '@touch' }, async ({ reader }) => {
  const { legend, table } = reader;
  await reader.open();
  await table.open();
  const all = await table.placesShown.count();
  await table.find.fill('sao tome');
  await expect(table.link('Peru')).toBeHidden();
  await expect(table.link('São Tomé and Príncipe')).toBeVisible();
  const count = await table.placesShown.count();
  await expect(table.shown).toHaveText(new RegExp(`\\b${count}\\b.*\\b${all}\\b`));
  await expect(reader.announced).toHaveText(new RegExp(`\\b${count}\\b.*\\b${all}\\b`));
  await test.step('words of facts, in any order', async () => {
    await table.find.fill('PANAMA jungle');
    await expect(table.names).toHaveText(['Panama']);
  });
  await test.step('with the filter of the legend', async () => {
    await legend.choose(ARTICLE.stances.at(-1).label);
    await expect(table.placesShown).toHaveCount(0);
    await table.find.fill('');
    await expect(table.placesShown).not.toHaveCount(0);
    await press(legend.showAll);
    await expect(table.placesShown).toHaveCount(all);
    await expect(table.shown).toBeEmpty();
  });
});

test('a filter leaves places out and keeps the order of the rest', async ({ reader }) => {
  const { legend, table } = reader;
  await reader.open();
  await table.open();
  const own = await table.contents();
  await table.sortBy('People');
  await table.expectSorted('People', 'descending');
  const { label } = ARTICLE.stances[0];
  const of = (all) => all.filter(({ stance }) => stance === label);
  const sorted = await table.contents();
  expectOrder(of(sorted), of(own), largest('People'), 'descending');
  expect(of(sorted).length).toBeGreaterThan(2);
  await legend.choose(label);
  await expect.poll(() => table.contents()).toEqual(of(sorted));
  await table.sortBy('Country');
  await table.sortBy('Country');
  const names = of(sorted).map(({ name }) => name).sort((a, b) => b.localeCompare(a));
  await expect.poll(async () => (await table.contents()).map(({ name }) => name)).toEqual(names);
  await press(legend.showAll);
  await expect.poll(async () => (await table.contents()).length).toBe(sorted.length);
});

test('a table that is sorted by stance follows the day', async ({ reader }) => {
  const { table, timeline } = reader;
  await reader.open('', { query: '?sort=stance' });
  const latest = (await table.contents()).map(({ name }) => name);
  for (let step = 0; step < 4; step++) await timeline.step('Previous change');
  const levels = (all) => all.map(inLegend);
  const now = await table.contents();
  expect(now.map(({ name }) => name)).not.toEqual(latest);
  expect(levels(now)).toEqual(levels(now).sort((a, b) => a - b));
  await table.expectSorted('Stance', 'ascending');
});

test('a row has the date of its stance, and only the people and money that go to its country', async ({ reader }) => {
  const { table } = reader;
  await reader.open();
  await table.open();
  const of = Object.fromEntries((await table.contents()).map(({ name, cells }) => [name, cells]));
  expect(of.Rwanda.Date).toBe('since April 2025');
  expect(of.Kosovo.Date).toBe('since 12 May 2025');
  expect(of['El Salvador'].Date).toBe('undated');
  expect([of.China.Date, of['South Sudan'].Date]).toEqual(['', '']);
  expect(of['Costa Rica'].People).toContain('200');
  // Facts about these countries count people who went elsewhere, or who live there.
  for (const name of ['China', 'Yemen', 'South Sudan', 'Vietnam', 'Iraq', 'Peru', 'Mozambique', 'Eswatini', 'United States']) {
    expect([of[name].People, of[name]['Money (USD)']], name).toEqual(['', '']);
  }
  // As the map counts them: 19 and 20, and not the 92 who came home.
  expect(of.Uzbekistan.People).toBe('39');
  expect(of.Rwanda.People.split(/\s*\n\s*/)).toEqual(['1', '10 offered']);
});

test('on an earlier day a row tells no later news', async ({ reader }) => {
  const { table } = reader;
  await reader.open('', { query: '?day=2025-04-15&sort=date' });
  const rows = await table.contents();
  const of = Object.fromEntries(rows.map(({ name, cells }) => [name, cells]));
  expect(of.Angola.Date).toBe('21–31 March 2025');
  expect(of['El Salvador'].Date).toBe('by 25 June 2025; undated');
  expect([of.Rwanda.People, of.Kosovo.People, of['El Salvador'].People, of.Rwanda['Money (USD)']]).toEqual(['', '', '', '']);
  expect(of.Panama.People).toContain('300');
  const dated = rows.filter(({ cells: { Date: date } }) => date.startsWith('since')).map(({ cells: { Date: date } }) => day(date));
  expect(dated).toEqual(dated.toSorted((a, b) => a - b));
  expect(Math.max(...dated)).toBeLessThan(Date.UTC(2025, 3, 15) / 864e5);
  expect(of.Rwanda['What we know']).not.toContain('paid');
  await table.fold('Kosovo');
  await expect(table.factsOf('Kosovo').getByText('12 May 2025').filter({ visible: true })).toHaveCount(0);
  await expect(table.factsOf('Kosovo').getByText(/later facts are hidden/)).toBeVisible();
  await reader.timeline.step('Latest');
  await expect(table.factsOf('Kosovo').getByText('12 May 2025').first()).toBeVisible();
  await expect(table.rowsOf('Rwanda')).toContainText('since April 2025');
  await expect(table.rowsOf('Rwanda')).toContainText(ARTICLE.places.RWA.role);
});

test('an address that names a sort opens the table sorted, and back and forward change the sort', async ({ page, reader }) => {
  const { table } = reader;
  await reader.open('', { query: '?sort=-people' });
  await expect(table.root).toBeVisible();
  await table.expectSorted('People', 'descending');
  const people = await table.contents();
  expect(largest('People')(people[0])).toBe(300);
  await table.sortBy('People');
  await expect(page).toHaveURL(/\?sort=people$/);
  await table.sortBy('Date');
  await expect(page).toHaveURL(/\?sort=date$/);
  await page.goBack();
  await table.expectSorted('People', 'ascending');
  await page.goBack();
  await table.expectSorted('People', 'descending');
  expect(await table.contents()).toEqual(people);
  await page.goForward();
  await table.expectSorted('People', 'ascending');
});

test('an address that names no column of the table sorts nothing', async ({ reader }) => {
  const { table } = reader;
  await reader.open('', { query: '?sort=colour' });
  await expect(table.root).toBeHidden();
  await table.open();
  await table.expectUnsorted();
});

test('a click on a row opens the card in view, and closing it moves the focus to the row’s link', { tag: ['@touch', '@narrow'] }, async ({ page, reader }) => {
  const { table } = reader;
  await reader.open();
  await table.open();
  await press(table.rowsOf('Yemen').getByRole('cell').first());
  await expect(reader.card('Yemen').getByRole('heading')).toBeInViewport();
  await expect(reader.cards).toHaveCount(1);
  await expect(page).toHaveURL(/#YEM$/);
  await reader.keys('Escape');
  await reader.hasNoCard();
  await expect(table.link('Yemen')).toBeFocused();
});

test('selecting text in a row opens nothing', async ({ page, reader }) => {
  const { table } = reader;
  await reader.open();
  await table.open();
  const cell = table.rowsOf('Angola').getByRole('cell').first();
  await cell.scrollIntoViewIfNeeded();
  const { x, y, width } = await cell.boundingBox();
  await page.mouse.move(x + 22, y + 14);
  await page.mouse.down();
  await page.mouse.move(x + width - 20, y + 14, { steps: 4 });
  await page.mouse.up();
  expect((await page.evaluate(() => getSelection().toString())).length).toBeGreaterThan(5);
  // A card opens within two frames.
  await reader.twoFrames();
  await reader.hasNoCard();
  await table.rowsOf('Angola').getByRole('cell').nth(1).click();
  await expect(reader.card('Angola')).toBeVisible();
});

test('the heads stay in view further down, and sorting there shows the first rows', async ({ reader }) => {
  const { table } = reader;
  await reader.open();
  await table.open();
  await table.rowsOf('Panama').scrollIntoViewIfNeeded();
  await expect(table.sortButton('People')).toBeInViewport();
  await table.sortBy('People');
  await expect(table.rowsOf((await table.contents())[0].name)).toBeInViewport();
  await expect(table.sortButton('People')).toBeInViewport();
});

test('on a phone a tap sorts, and nothing has to be scrolled sideways', { tag: '@touch-only' }, async ({ page, reader }) => {
  const { table } = reader;
  await reader.open();
  await table.open();
  const own = await table.contents();
  await table.sortBy('Stance');
  await table.expectSorted('Stance', 'ascending');
  const sorted = await table.contents();
  expectOrder(sorted, own, inLegend, 'ascending');
  await table.fold(sorted[0].name);
  const [box, { width }] = [await table.factsOf(sorted[0].name).boundingBox(), page.viewportSize()];
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  await expect(table.head('Stance')).toBeInViewport();
});

test('another dossier has the columns that its facts need, sorted as the address says', async ({ page, reader }) => {
  await openDossier(reader, VOTE_FILE, { query: '&sort=-nation' });
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Country' })).toHaveAttribute('aria-sort', 'descending');
  await expect(table.getByRole('columnheader', { name: 'People' })).toHaveCount(0);
  const names = await table.getByRole('rowheader').allTextContents();
  expect(names.length).toBeGreaterThan(5);
  expect(names).toEqual(names.toSorted((a, b) => b.localeCompare(a)));
});
