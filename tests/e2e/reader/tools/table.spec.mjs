// The table of all facts: sorted by its heads, filtered with the map, and opened row by row.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findings } from '../../support/axe.mjs';
import { ARTICLE, card, cards, clickOrTap as press, hasTouch, openTable, said, table } from '../../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const head = (page, name) => table(page).getByRole('columnheader', { name });
// Exact: the arrows are for the eye, and no part of the name.
const button = (page, name) => table(page).getByRole('button', { name, exact: true });
const nation = (page, name) => table(page).getByRole('rowgroup').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** What a reader sees of each nation, in order: its name, its stance, and its rows' cells by column. */
const seen = (page) =>
  table(page).evaluate((table) => {
    const columns = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    const groups = [...table.tBodies].filter((group) => group.getClientRects().length > 0);
    return groups.map(({ rows }) => {
      const [name, stance] = [...rows[0].cells].map((cell) => cell.textContent);
      // The first row has two cells more: the others are spanned.
      const rest = [...rows].map(({ cells }, row) => [...cells].slice(row === 0 ? 2 : 0).map((cell) => cell.innerText));
      return { name, stance, facts: rest.map((cells) => Object.fromEntries(cells.map((text, at) => [columns[at + 2], text]))) };
    });
  });

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The last day that a date in words can mean and, as a share of a day, its first; nothing where it is not given. */
function day(text) {
  const [from, to = from] = text.split(' – ');
  const [last, first] = [days(to), days(/\d{4}/.test(from) ? from : `${from} ${to.match(/\d{4}/)}`)];
  return last && last.last + first.first / 1e6;
}

/** The first and the last day of a date that is no span, counted from 1970. */
function days(text) {
  const words = text.match(/(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})/);
  if (!words) return null;
  const [, date, month, year] = words;
  const [from, to] = month ? [MONTHS.indexOf(month), MONTHS.indexOf(month)] : [0, 11];
  const utc = date ? [Date.UTC(year, from, date), Date.UTC(year, to, date)] : [Date.UTC(year, from, 1), Date.UTC(year, to + 1, 0)];
  return { first: utc[0] / 864e5, last: utc[1] / 864e5 };
}

/** The largest number of a column's cells; nothing where they are empty. */
const largest = (column) => ({ facts }) => {
  const numbers = facts.flatMap((fact) => [...fact[column].matchAll(/^\D*?([\d,]+)/gm)].map(([, number]) => Number(number.replaceAll(',', ''))));
  return numbers.length > 0 ? Math.max(...numbers) : null;
};

const latest = ({ facts }) => {
  const days = facts.map(({ Date: date }) => day(date)).filter((found) => found !== null);
  return days.length > 0 ? Math.max(...days) : null;
};

/** Where the legend has a stance. */
const inLegend = ({ stance }) => [...ARTICLE.stances, ARTICLE.mentioned].findIndex(({ label }) => label === stance);

/** Each column with what its cells say of a nation, and the way of its first click. */
const COLUMNS = [
  ['Nation', ({ name }) => name, 'ascending'],
  ['Stance', inLegend, 'ascending'],
  ['Date', latest, 'ascending'],
  ['People', largest('People'), 'descending'],
  ['Money (USD)', largest('Money (USD)'), 'descending'],
];

/** Expects the nations in order of what their cells say, those that say nothing last, and equals as they were before. */
function expectOrder(now, own, value, way) {
  const compare = (a, b) => (typeof a === 'string' ? a.localeCompare(b) : a - b) * (way === 'ascending' ? 1 : -1);
  const known = own.filter((one) => value(one) !== null).sort((a, b) => compare(value(a), value(b)));
  const unknown = own.filter((one) => value(one) === null);
  expect(now.map(({ name }) => name)).toEqual([...known, ...unknown].map(({ name }) => name));
}

for (const [name, value, first] of COLUMNS) {
  test(`the head ${name} sorts one way, the other, and not at all`, async ({ page }) => {
    await openMap(page);
    await openTable(page);
    const own = await seen(page);
    expect(new Set(own.map(value)).size, 'there is something to sort by').toBeGreaterThan(2);
    const second = first === 'ascending' ? 'descending' : 'ascending';
    for (const way of [first, second]) {
      await press(button(page, name));
      await expect(head(page, name)).toHaveAttribute('aria-sort', way);
      await expect(table(page).locator('[aria-sort]')).toHaveCount(1);
      expectOrder(await seen(page), own, value, way);
      await expect(said(page)).toHaveText(`Sorted by ${name}, ${way}`);
    }
    await press(button(page, name));
    await expect(table(page).locator('[aria-sort]')).toHaveCount(0);
    expect(await seen(page)).toEqual(own);
    await expect(said(page)).toHaveText(/own order/);
    await expect(page).toHaveURL(/\/$/);
  });
}

test('keys sort it, and the focus stays on the head', async ({ page }) => {
  test.skip(hasTouch(), 'no keyboard');
  await openMap(page);
  await openTable(page);
  const own = await seen(page);
  await table(page).locator('xpath=..').focus();
  for (const [name, value, first] of COLUMNS) {
    await page.keyboard.press('Tab');
    await expect(button(page, name)).toBeFocused();
    await page.keyboard.press(name === 'Date' ? 'Space' : 'Enter');
    await expect(head(page, name)).toHaveAttribute('aria-sort', first);
    await expect(table(page).locator('[aria-sort]')).toHaveCount(1);
    expectOrder(await seen(page), own, value, first);
    await expect(button(page, name)).toBeFocused();
  }
});

test('each number stands in its column with its hedge, and none is lost', async ({ page }) => {
  await openMap(page);
  await openTable(page);
  const all = await seen(page);
  const cells = (name, column) => all.find((one) => one.name === name).facts.map((fact) => fact[column]).filter(Boolean);
  expect(cells('Kosovo', 'People').join()).toMatch(/^up to 50\s+offered$/);
  expect(cells('Kosovo', 'Other figures').join()).toBe('6 meetings');
  expect(cells('El Salvador', 'Money (USD)').join()).toMatch(/^about \$5,000,000\s+paid$/);
  const count = all.flatMap(({ facts }) => facts).flatMap((fact) => ['People', 'Money (USD)', 'Other figures'].flatMap((column) => fact[column].match(/\d[\d,]*/g) ?? []));
  const figures = ARTICLE.facts.flatMap(({ places, figures = [] }) => places.flatMap(() => figures));
  expect(count.length).toBe(figures.length);
});

test('a filter leaves nations out and keeps the order of the rest', async ({ page }) => {
  await openMap(page);
  await openTable(page);
  const own = await seen(page);
  await press(button(page, 'People'));
  await expect(head(page, 'People')).toHaveAttribute('aria-sort', 'descending');
  const { label } = ARTICLE.stances[0];
  const of = (all) => all.filter(({ stance }) => stance === label);
  const sorted = await seen(page);
  expectOrder(of(sorted), of(own), largest('People'), 'descending');
  expect(of(sorted).length).toBeGreaterThan(2);
  await press(page.getByRole('button', { name: new RegExp(`^${label}`) }));
  await expect.poll(() => seen(page)).toEqual(of(sorted));
  await press(button(page, 'Nation'));
  await press(button(page, 'Nation'));
  const names = of(sorted).map(({ name }) => name).sort((a, b) => b.localeCompare(a));
  await expect.poll(async () => (await seen(page)).map(({ name }) => name)).toEqual(names);
  await press(page.getByRole('button', { name: 'Show all' }));
  await expect.poll(async () => (await seen(page)).length).toBe(sorted.length);
});

test('an address that names a sort opens the table so, and back and forward change it', async ({ page }) => {
  await openMap(page, '', { query: '?sort=-people' });
  await expect(table(page)).toBeVisible();
  await expect(head(page, 'People')).toHaveAttribute('aria-sort', 'descending');
  const people = await seen(page);
  expect(largest('People')(people[0])).toBe(2_000_000);
  await press(button(page, 'People'));
  await expect(page).toHaveURL(/\?sort=people$/);
  await press(button(page, 'Date'));
  await expect(page).toHaveURL(/\?sort=date$/);
  await page.goBack();
  await expect(head(page, 'People')).toHaveAttribute('aria-sort', 'ascending');
  await page.goBack();
  await expect(head(page, 'People')).toHaveAttribute('aria-sort', 'descending');
  expect(await seen(page)).toEqual(people);
  await page.goForward();
  await expect(head(page, 'People')).toHaveAttribute('aria-sort', 'ascending');
});

test('an address that names no column of the table sorts nothing', async ({ page }) => {
  await openMap(page, '', { query: '?sort=colour' });
  await expect(table(page)).toBeHidden();
  await openTable(page);
  await expect(table(page).locator('[aria-sort]')).toHaveCount(0);
});

test('a click on a row opens the card in view, and closing it gives the focus to its link', async ({ page }) => {
  await openMap(page);
  await openTable(page);
  const row = nation(page, 'Yemen').getByRole('row').last();
  await press(row.getByRole('cell').first());
  await expect(card(page, 'Yemen').getByRole('heading')).toBeInViewport();
  await expect(cards(page)).toHaveCount(1);
  await expect(page).toHaveURL(/#YEM$/);
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(0);
  await expect(table(page).getByRole('link', { name: 'Yemen' })).toBeFocused();
});

test('who selects text in a row opens nothing', async ({ page }) => {
  test.skip(hasTouch(), 'a finger selects otherwise');
  await openMap(page);
  await openTable(page);
  const cell = nation(page, 'Angola').getByRole('cell').nth(2);
  await cell.scrollIntoViewIfNeeded();
  const { x, y, width } = await cell.boundingBox();
  await page.mouse.move(x + 4, y + 14);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 14, { steps: 4 });
  await page.mouse.up();
  expect((await page.evaluate(() => getSelection().toString())).length).toBeGreaterThan(5);
  // Long enough for a card to open, which takes two frames.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  await expect(cards(page)).toHaveCount(0);
  await nation(page, 'Angola').getByRole('cell').first().click();
  await expect(card(page, 'Angola')).toBeVisible();
});

test('the heads stay in view further down, and sorting there shows the first rows', async ({ page }) => {
  test.skip(hasTouch(), 'the table is wider than the screen, and the names stay in view');
  await openMap(page);
  await openTable(page);
  await nation(page, 'Panama').scrollIntoViewIfNeeded();
  await expect(button(page, 'People')).toBeInViewport();
  await button(page, 'People').click();
  await expect(nation(page, (await seen(page))[0].name)).toBeInViewport();
  await expect(button(page, 'People')).toBeInViewport();
});

test('on a phone the names stay in view beside the other columns', async ({ page }) => {
  test.skip(!hasTouch(), 'the table is as wide as the figure');
  await openMap(page);
  await openTable(page);
  const name = table(page).getByRole('link', { name: 'Angola', exact: true });
  await table(page).getByRole('columnheader', { name: 'Who says so' }).scrollIntoViewIfNeeded();
  await expect(table(page).getByRole('columnheader', { name: 'Who says so' })).toBeInViewport({ ratio: 1 });
  await expect(name).toBeInViewport({ ratio: 1 });
});

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing in a sorted table, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openMap(page, '', { query: '?sort=-money' });
    await expect(head(page, /^Money/)).toHaveAttribute('aria-sort', 'descending');
    expect(await findings(page, '.facts')).toEqual([]);
  });
}

test('another dossier has the columns that its facts need, sorted as the address says', async ({ page }) => {
  const other = readFileSync(fileURLToPath(new URL('../../../fixtures/dossiers/un-vote-es-11-1.json', import.meta.url)), 'utf8');
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body: other });
  await openMap(page, '', { query: '?dossier=dossiers/other.json&sort=-nation' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Russia/);
  const facts = page.getByRole('table');
  await expect(facts.getByRole('columnheader', { name: 'Nation' })).toHaveAttribute('aria-sort', 'descending');
  await expect(facts.getByRole('columnheader', { name: 'Other figures' })).toBeVisible();
  await expect(facts.getByRole('columnheader', { name: 'People' })).toHaveCount(0);
  const names = await facts.getByRole('rowheader').allTextContents();
  expect(names.length).toBeGreaterThan(5);
  expect(names).toEqual(names.toSorted((a, b) => b.localeCompare(a)));
});
