// What lets a reader check the map: the panel on how it was made, links between facts that dispute each other, dates.

import { ARTICLE, DOSSIER, card, cards, close, openTable, pick, table } from '../../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const panel = (page) => page.getByRole('group').filter({ hasText: 'How this map was made' });
const openPanel = (page) => page.getByText('How this map was made').click();
const fact = (page, name, id) => card(page, name).locator(`[data-fact="${id}"]`);
const toDenial = { name: 'government of Angola, statement (date not given)' };
const toReport = { name: 'Department of Homeland Security, memo (March 2025)' };

/** The link in a fact of Angola's card to what disputes it. */
const link = (page, id, to) => fact(page, 'Angola', id).getByRole('link', to);

/** Shows a dossier that is the article's but for some fields, from an address of its own. */
async function openOther(page, fields, hash = '') {
  const body = JSON.stringify({ ...ARTICLE, ...fields });
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body });
  await openMap(page, hash, { query: '?dossier=dossiers/other.json' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(fields.title);
}

test('the panel defines each stance and tells the rule, the borders, the version and the corrections', async ({ page }) => {
  await openMap(page);
  const text = page.getByText('No stance is entered by hand');
  await expect(text).toBeHidden();
  await openPanel(page);
  await expect(text).toBeVisible();
  for (const { label, definition } of ARTICLE.stances) {
    await expect(panel(page).getByRole('term').filter({ hasText: label })).toBeVisible();
    await expect(panel(page).getByRole('definition').filter({ hasText: definition })).toBeVisible();
  }
  await expect(panel(page)).toContainText('where no date is given, from 25 June 2025');
  await expect(panel(page)).toContainText('Natural Earth is in the public domain');
  await expect(panel(page)).toContainText('As of 25 June 2025. Version 1. Licence: MIT or Apache 2.0.');
  await expect(panel(page)).toContainText('None so far.');
});

test('the panel opens by keyboard, and the data behind the map can be had there', async ({ page, request }) => {
  await openMap(page);
  await page.getByText('How this map was made').focus();
  await page.keyboard.press('Enter');
  const [facts, borders] = [/^facts and sources/, /^borders/].map((name) => panel(page).getByRole('link', { name }));
  await expect(facts).toBeVisible();
  const had = async (of) => (await request.get(await of.evaluate((one) => one.href))).json();
  expect(await had(facts)).toEqual(DOSSIER);
  expect((await had(borders)).features.length).toBeGreaterThan(200);
  const saved = page.waitForEvent('download');
  await facts.click();
  expect((await saved).suggestedFilename()).toBe('third-country-deportations-2025-06-25.json');
});

test('a fact leads to what disputes it, and that leads back', async ({ page }) => {
  await openMap(page);
  await pick(page, 'AGO');
  await link(page, 'ago-near', toDenial).click();
  await expect(fact(page, 'Angola', 'ago-no')).toBeInViewport({ ratio: 1 });
  await expect(fact(page, 'Angola', 'ago-no')).toBeFocused();
  await expect(page).toHaveURL(/#AGO\/ago-no$/);
  await expect(card(page, 'Angola').getByRole('heading')).toBeInViewport({ ratio: 1 });
  await link(page, 'ago-no', toReport).click();
  await expect(fact(page, 'Angola', 'ago-near')).toBeFocused();
  await expect(page).toHaveURL(/#AGO\/ago-near$/);
  await expect(cards(page)).toHaveCount(1);
  await close(page).click();
  await expect(cards(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/$/);
});

test('the head of a contested card leads to both accounts', async ({ page }) => {
  await openMap(page, '#AGO');
  const doubt = card(page, 'Angola').getByText(/^Sources disagree: /);
  await expect(doubt).toHaveText(
    'Sources disagree: government of Angola, statement (date not given), against Department of Homeland Security, memo (March 2025).',
  );
  await doubt.getByRole('link', toDenial).click();
  await expect(fact(page, 'Angola', 'ago-no')).toBeInViewport({ ratio: 1 });
  await doubt.getByRole('link', toReport).click();
  await expect(page).toHaveURL(/#AGO\/ago-near$/);
});

test('the keyboard follows such links, and Escape leads back to the map', async ({ page }) => {
  await openMap(page);
  await pick(page, 'AGO');
  await expect(card(page, 'Angola')).toBeFocused();
  await link(page, 'ago-near', toDenial).focus();
  await page.keyboard.press('Enter');
  await expect(fact(page, 'Angola', 'ago-no')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(link(page, 'ago-no', toReport)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fact(page, 'Angola', 'ago-near')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(0);
  await expect(page.locator('.story a[href="#AGO"]')).toBeFocused();
});

test('only the fact that the address names stands out', async ({ page }) => {
  const rule = (id) => fact(page, 'Angola', id).evaluate((one) => getComputedStyle(one).borderInlineStartWidth);
  await openMap(page, '#AGO/ago-no');
  await expect.poll(() => rule('ago-no')).toBe('2px');
  expect(await rule('ago-near')).toBe('0px');
  await link(page, 'ago-no', toReport).click();
  await expect.poll(() => rule('ago-near')).toBe('2px');
  expect(await rule('ago-no')).toBe('0px');
});

test('an address with a fact opens its card at the fact', async ({ page }) => {
  await openMap(page, '#AGO');
  await expect(card(page, 'Angola')).toBeVisible();
  await expect(fact(page, 'Angola', 'ago-no')).not.toBeInViewport();
  await openMap(page, '#AGO/ago-no', { query: '?shared' });
  await expect(fact(page, 'Angola', 'ago-no')).toBeInViewport({ ratio: 1 });
  await expect(cards(page)).toHaveCount(1);
});

test('going back leads to the fact before, and an address without one names none', async ({ page }) => {
  await openMap(page, '#AGO');
  await link(page, 'ago-near', toDenial).click();
  await expect(page).toHaveURL(/#AGO\/ago-no$/);
  await page.goBack();
  await expect(page).toHaveURL(/#AGO$/);
  await expect(card(page, 'Angola')).toBeVisible();
  await page.goForward();
  await expect(fact(page, 'Angola', 'ago-no')).toBeInViewport({ ratio: 1 });
  await close(page).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(cards(page)).toHaveCount(0);
});

test('an address with a fact that is not there opens the card', async ({ page }) => {
  for (const hash of ['#AGO/none', '#AGO/', '#AGO/%', '#AGO/per-no']) {
    await openMap(page, hash, { query: `?${encodeURIComponent(hash)}` });
    await expect(card(page, 'Angola'), hash).toBeVisible();
    await close(page).click();
    await expect(cards(page)).toHaveCount(0);
  }
  await openMap(page, '#XXX/ago-no', { query: '?none' });
  await expect(cards(page)).toHaveCount(0);
});

test('corrections of another dossier are shown, lead to their facts, and the focus comes back', async ({ page }) => {
  const correction = { date: '2025-07-02', text: 'Angola answered by letter.', facts: ['ago-no', 'per-no'] };
  await openOther(page, { title: 'Corrected', version: '2', licence: undefined, corrections: [correction] });
  await openPanel(page);
  const told = panel(page).getByRole('listitem').filter({ hasText: correction.text });
  await expect(told).toContainText('2 July 2025: Angola answered by letter. Concerns: ');
  await expect(panel(page)).toContainText('Version 2. No licence is stated.');
  await expect(panel(page).getByRole('link', { name: /^facts and sources/ })).toHaveAttribute('href', 'dossiers/other.json');
  const to = told.getByRole('link', { name: 'Angola: government of Angola, statement (date not given)' });
  await to.focus();
  await page.keyboard.press('Enter');
  await expect(fact(page, 'Angola', 'ago-no')).toBeFocused();
  await expect(fact(page, 'Angola', 'ago-no')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(to).toBeFocused();
});

test('what another nation’s fact disputes is in that nation’s card', async ({ page }) => {
  const facts = ARTICLE.facts.map((one) => (one.id === 'per-no' ? { ...one, disputes: ['ago-near'] } : one));
  await openOther(page, { title: 'Across', facts }, '#PER');
  const there = fact(page, 'Peru', 'per-no').getByRole('link', { name: `Angola: ${toReport.name}` });
  await there.click();
  await expect(card(page, 'Peru')).toHaveCount(0);
  await expect(fact(page, 'Angola', 'ago-near')).toBeFocused();
  await fact(page, 'Angola', 'ago-near').getByRole('link', { name: /^Peru: The New York Times/ }).click();
  await expect(fact(page, 'Peru', 'per-no')).toBeInViewport({ ratio: 1 });
  await expect(cards(page)).toHaveCount(1);
});

test('of lines that another basemap has, nothing is claimed', async ({ page }) => {
  await openMap(page, '', { query: '?basemap=basemaps/world.geojson' });
  await expect(page.locator('[data-file=basemap]')).toHaveAttribute('href', 'basemaps/world.geojson');
  await openPanel(page);
  await expect(panel(page)).toContainText('The lines are those of the basemap');
  await expect(panel(page).getByRole('link', { name: /^borders/ })).toBeVisible();
  await expect(page.getByText('Natural Earth')).toHaveCount(0);
});

// A date of each precision, an interval and a doubtful one, of the article's facts and of its source.
for (const [locale, { day, month, interval, inferred }] of Object.entries({
  'en-GB': { day: '12 May 2025', month: 'February 2025', interval: /October 2024\s–\sJune 2025/, inferred: '25 June 2025 (inferred)' },
  'en-US': { day: 'May 12, 2025', month: 'February 2025', interval: /October 2024\s–\sJune 2025/, inferred: 'June 25, 2025 (inferred)' },
  // Not German within English text: the words that the page came with.
  'de-DE': { day: '12 May 2025', month: 'February 2025', interval: 'October 2024 – June 2025', inferred: '25 June 2025 (inferred)' },
})) {
  test.describe(`a reader from ${locale}`, () => {
    test.use({ locale });

    test('reads dates as they are written there, as exactly as they are known', async ({ page }) => {
      await openMap(page);
      await openTable(page);
      const dates = table(page).getByRole('cell');
      await expect(dates.filter({ hasText: day }).first()).toHaveText(day);
      await expect(dates.filter({ hasText: interval }).first()).toBeVisible();
      await expect(dates.filter({ hasText: /^2008$/ }).first()).toBeVisible();
      await expect(dates.filter({ hasText: month }).first()).toHaveText(month);
      await pick(page, 'AGO');
      await expect(card(page, 'Angola').getByText(/^From /)).toHaveText(`From The New York Times, article, ${inferred}`);
    });
  });
}

test.describe('a reader from Austria', () => {
  test.use({ locale: 'de-AT' });

  test('reads no German dates in English text: they are in the language of the interface', async ({ page }) => {
    await openOther(page, { title: 'Auf Deutsch', lang: 'de' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'de');
    await openTable(page);
    await expect(table(page).getByRole('cell', { name: '28 January 2025' }).first()).toBeVisible();
  });
});
