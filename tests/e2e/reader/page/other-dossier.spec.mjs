// Another question, with another scale: nothing of the page knows the first.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { card, cards, close, color, fill, openTable, pick, tableLink } from '../../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const FILE = fileURLToPath(new URL('../../../fixtures/dossiers/un-vote-es-11-1.json', import.meta.url));
const body = readFileSync(FILE, 'utf8');
const VOTE = JSON.parse(body);

test.beforeEach(async ({ page }) => {
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body });
  await openMap(page, '', { query: '?dossier=dossiers/other.json' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(VOTE.title);
});

test('it has its own title, words and scale', async ({ page }) => {
  await expect(page).toHaveTitle(VOTE.title);
  await expect(page.getByText(VOTE.deck)).toBeVisible();
  const legend = page.locator('.legend li');
  for (const { label } of VOTE.stances) await expect(legend.filter({ hasText: label })).toHaveCount(1);
  await expect(legend.filter({ hasText: VOTE.mentioned.label })).toHaveCount(1);
  await expect(page.getByText('Has agreed or taken people')).toHaveCount(0);
  await expect(page.getByRole('status')).toBeEmpty();
});

test('its nations have its colours, and the legend counts them', async ({ page }) => {
  const stances = await page.locator('.card').evaluateAll((all) => all.map((one) => [one.id, one.dataset.stance]));
  expect(stances.length).toBeGreaterThan(190);
  for (const [id, stance] of [['DEU', 'for'], ['RUS', 'against'], ['CHN', 'abstained'], ['VEN', 'absent-from-vote']]) {
    expect(await fill(page, id), id).toBe(color(VOTE, stance));
    expect(stances).toContainEqual([id, stance]);
  }
  for (const { id, label } of VOTE.stances) {
    const count = stances.filter(([, stance]) => stance === id).length;
    await expect(page.locator('.legend li').filter({ hasText: label })).toHaveText(new RegExp(`\\D${count}$`));
  }
  const votes = (stance) => stances.filter(([, of]) => of === stance).length;
  expect([votes('for'), votes('against'), votes('abstained'), votes('absent-from-vote')]).toEqual([141, 5, 35, 12]);
});

test('its cards open by click, by the table and by the address', async ({ page }) => {
  await pick(page, 'CHN');
  await expect(card(page, 'China')).toContainText('Abstained');
  await openTable(page);
  await tableLink(page, 'Nauru').click();
  await expect(card(page, 'Nauru')).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  await openMap(page, '#RUS', { query: '?dossier=dossiers/other.json' });
  await expect(card(page, 'Russia')).toContainText('Voted against');
});

test('each of its nations that is too small to be seen can be clicked', async ({ page }) => {
  for (const [id, name] of [['NRU', 'Nauru'], ['MLT', 'Malta'], ['TUV', 'Tuvalu'], ['MCO', 'Monaco'], ['GRD', 'Grenada']]) {
    await pick(page, id);
    await expect(card(page, name)).toBeVisible();
    await close(page).click();
  }
});
