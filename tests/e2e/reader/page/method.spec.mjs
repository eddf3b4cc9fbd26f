// How a reader can check the map: the panel on how it was made, links between facts that dispute each other, dates.

import { ARTICLE, DOSSIER, openDossier } from '../../support/dossiers.mjs';
import { expect, test } from '../../support/test.mjs';

const toDenial = { name: 'government of Angola, statement (April – 25 June 2025)' };
const toReport = { name: 'Department of Homeland Security, memo (21–31 March 2025)' };

/** A fact in Angola's card, and the link in it to a fact that disputes it. */
const fact = (reader, id) => reader.fact('AGO', id);
const link = (reader, id, to) => fact(reader, id).getByRole('link', to);

/** Shows the article's dossier with other fields. */
const openOther = (reader, fields, hash) => openDossier(reader, { ...ARTICLE, ...fields }, { hash });

test('the panel defines each stance and tells the rule, the borders, the version and the corrections', async ({ page, reader }) => {
  await reader.open();
  const text = page.getByText('Nobody types in a stance');
  await expect(text).toBeHidden();
  await reader.method.open();
  await expect(text).toBeVisible();
  const { panel } = reader.method;
  for (const { label, definition } of ARTICLE.stances) {
    await expect(panel.getByRole('term').filter({ hasText: label })).toBeVisible();
    await expect(panel.getByRole('definition').filter({ hasText: definition })).toBeVisible();
  }
  await expect(panel).toContainText('on any day that this map covers, up to 25 June 2025');
  await expect(panel).toContainText('Natural Earth is in the public domain');
  await expect(panel).toContainText('Data as of 25 June 2025 (inferred). Version 2. Licence: CC BY 4.0.');
  await expect(panel).toContainText('None so far.');
});

test('the panel opens by keyboard, and links to the data of the map', async ({ page, reader, request }) => {
  await reader.open();
  await reader.method.summary.focus();
  await page.keyboard.press('Enter');
  const [facts, borders] = [/^facts and sources/, /^borders/].map((name) => reader.method.link(name));
  await expect(facts).toBeVisible();
  const fetched = async (of) => (await request.get(await of.evaluate((one) => one.href))).json();
  expect(await fetched(facts)).toEqual(DOSSIER);
  expect((await fetched(borders)).features.length).toBeGreaterThan(200);
  const saved = page.waitForEvent('download');
  await facts.click();
  expect((await saved).suggestedFilename()).toBe('third-country-deportations-2025-06-25.json');
});

test('a fact links to the fact that disputes it, and that one links back', async ({ page, reader }) => {
  await reader.open();
  const angola = await reader.openCard('AGO');
  await link(reader, 'ago-near', toDenial).click();
  await expect(fact(reader, 'ago-no')).toBeInViewport({ ratio: 1 });
  await expect(fact(reader, 'ago-no')).toBeFocused();
  await expect(page).toHaveURL(/#AGO\/ago-no$/);
  await expect(angola.getByRole('heading')).toBeInViewport({ ratio: 1 });
  await link(reader, 'ago-no', toReport).click();
  await expect(fact(reader, 'ago-near')).toBeFocused();
  await expect(page).toHaveURL(/#AGO\/ago-near$/);
  await expect(reader.cards).toHaveCount(1);
  await reader.closeCard();
  await expect(page).toHaveURL(/\/$/);
});

test('the head of a contested card links to both accounts', async ({ page, reader }) => {
  await reader.open('#AGO');
  const doubt = reader.card('Angola').getByText(/^Conflicting reports: /);
  await expect(doubt).toHaveText(
    'Conflicting reports: government of Angola, statement (April – 25 June 2025), but Department of Homeland Security, memo (21–31 March 2025).',
  );
  await doubt.getByRole('link', toDenial).click();
  await expect(fact(reader, 'ago-no')).toBeInViewport({ ratio: 1 });
  await doubt.getByRole('link', toReport).click();
  await expect(page).toHaveURL(/#AGO\/ago-near$/);
});

test('the keyboard follows links between facts, and Escape leads back to the map', async ({ page, reader }) => {
  await reader.open();
  await expect(await reader.openCard('AGO')).toBeFocused();
  await link(reader, 'ago-near', toDenial).focus();
  await page.keyboard.press('Enter');
  await expect(fact(reader, 'ago-no')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(link(reader, 'ago-no', toReport)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fact(reader, 'ago-near')).toBeFocused();
  await page.keyboard.press('Escape');
  await reader.hasNoCard();
  await expect(reader.map.link('AGO')).toBeFocused();
});

test('only the fact that the address names stands out', async ({ reader }) => {
  const rule = (id) => fact(reader, id).evaluate((one) => getComputedStyle(one).borderInlineStartWidth);
  await reader.open('#AGO/ago-no');
  await expect.poll(() => rule('ago-no')).toBe('2px');
  expect(await rule('ago-near')).toBe('0px');
  await link(reader, 'ago-no', toReport).click();
  await expect.poll(() => rule('ago-near')).toBe('2px');
  expect(await rule('ago-no')).toBe('0px');
});

test('an address with a fact opens its card at the fact; without one, at its head', async ({ page, reader }) => {
  await reader.open('#AGO');
  await expect(reader.card('Angola')).toBeVisible();
  await expect(fact(reader, 'ago-no')).not.toBeInViewport();
  await reader.open('#AGO/ago-no', { query: '?shared' });
  await expect(fact(reader, 'ago-no')).toBeInViewport({ ratio: 1 });
  await expect(reader.cards).toHaveCount(1);
});

test('back and forward walk through the facts that were named', async ({ page, reader }) => {
  await reader.open('#AGO');
  await link(reader, 'ago-near', toDenial).click();
  await expect(page).toHaveURL(/#AGO\/ago-no$/);
  await page.goBack();
  await expect(page).toHaveURL(/#AGO$/);
  await expect(reader.card('Angola')).toBeVisible();
  await page.goForward();
  await expect(fact(reader, 'ago-no')).toBeInViewport({ ratio: 1 });
  await reader.closeCard();
  await expect(page).toHaveURL(/\/$/);
});

test('an address with a fact that is not there opens the card', async ({ reader }) => {
  for (const hash of ['#AGO/none', '#AGO/', '#AGO/%', '#AGO/per-no']) {
    await reader.open(hash, { query: `?${encodeURIComponent(hash)}` });
    await expect(reader.card('Angola'), hash).toBeVisible();
    await reader.closeCard();
  }
  await reader.open('#XXX/ago-no', { query: '?none' });
  await reader.hasNoCard();
});

test('corrections of another dossier are shown, link to their facts, and get the focus back', async ({ page, reader }) => {
  const correction = { date: '2025-07-02', text: 'Angola answered by letter.', facts: ['ago-no', 'per-no'] };
  await openOther(reader, { title: 'Corrected', version: '2', licence: undefined, corrections: [correction] });
  await reader.method.open();
  const told = reader.method.correction(correction.text);
  await expect(told).toContainText('2 July 2025: Angola answered by letter. Affects: ');
  await expect(reader.method.panel).toContainText('Version 2. No licence is stated.');
  await expect(reader.method.link(/^facts and sources/)).toHaveAttribute('href', 'dossiers/other.json');
  const to = told.getByRole('link', { name: 'Angola: government of Angola, statement (April – 25 June 2025)' });
  await to.focus();
  await page.keyboard.press('Enter');
  await expect(fact(reader, 'ago-no')).toBeFocused();
  await expect(fact(reader, 'ago-no')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(to).toBeFocused();
});

test('a dispute with a fact of another place links to that place’s card, and back', async ({ reader }) => {
  const facts = ARTICLE.facts.map((one) => (one.id === 'per-no' ? { ...one, disputes: ['ago-near'] } : one));
  await openOther(reader, { title: 'Across', facts }, '#PER');
  await reader.fact('PER', 'per-no').getByRole('link', { name: `Angola: ${toReport.name}` }).click();
  await expect(reader.card('Peru')).toHaveCount(0);
  await expect(fact(reader, 'ago-near')).toBeFocused();
  await fact(reader, 'ago-near').getByRole('link', { name: /^Peru: The New York Times/ }).click();
  await expect(reader.fact('PER', 'per-no')).toBeInViewport({ ratio: 1 });
  await expect(reader.cards).toHaveCount(1);
});

test('with another basemap, the panel claims nothing of its borders', async ({ page, reader }) => {
  await reader.open('', { query: '?basemap=basemaps/world.geojson' });
  await expect(reader.method.basemapFile).toHaveAttribute('href', 'basemaps/world.geojson');
  await reader.method.open();
  await expect(reader.method.panel).toContainText('Borders are from the base map');
  await expect(reader.method.link(/^borders/)).toBeVisible();
  await expect(page.getByText('Natural Earth')).toHaveCount(0);
});

// A date of each precision, an interval and an inferred one, of the article's facts and of its source. The texts of the
// dossier have dates, too: no variety of English changes the others.
for (const locale of ['en-GB', 'en-US', 'de-DE']) {
  test.describe(`for the locale ${locale}`, () => {
    test.use({ locale });

    test('dates are in the page’s one style, as exactly as they are known', async ({ reader }) => {
      await reader.open();
      await reader.table.open();
      await expect(reader.table.cells.filter({ hasText: 'since February 2025' }).first()).toBeVisible();
      for (const date of ['October 2024 – June 2025', '2008', 'February 2025']) {
        await expect(reader.table.root.getByText(date, { exact: true }).first()).toBeAttached();
      }
      const kosovo = await reader.openCard('XKX');
      await expect(kosovo.getByText('12 May 2025', { exact: true }).first()).toBeVisible();
      const angola = await reader.openCard('AGO');
      await expect(angola.getByText(/^Source: /)).toHaveText('Source: The New York Times, article, 25 June 2025 (inferred)');
      await reader.timeline.step('Previous change');
      const texts = await reader.figure.textContent();
      expect(texts.match(/\b(January|February|March|April|May|June) \d{1,2}\b/g), 'in another style').toBe(null);
      expect(texts).toContain('16 June 2025');
    });
  });
}

test.describe('for the locale de-AT', () => {
  test.use({ locale: 'de-AT' });

  test('dates in English text stay English: they are in the language of the interface', async ({ reader }) => {
    await openOther(reader, { title: 'Auf Deutsch', lang: 'de' });
    await expect(reader.title).toHaveAttribute('lang', 'de');
    await reader.table.open();
    await expect(reader.table.root.getByText('28 January 2025').first()).toBeAttached();
  });
});
