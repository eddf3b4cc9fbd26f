// A dossier of another question, with another scale: nothing of the page is made for the article alone.

import { VOTE, VOTE_FILE, color, openDossier } from '../../support/dossiers.mjs';
import { expect, test } from '../../support/test.mjs';

test.beforeEach(({ reader }) => openDossier(reader, VOTE_FILE));

test('it has its own title, words and scale', async ({ page, reader }) => {
  await expect(page).toHaveTitle(VOTE.title);
  await expect(page.getByText(VOTE.deck)).toBeVisible();
  for (const { label } of VOTE.stances) await expect(reader.legend.entry(label)).toHaveCount(1);
  await expect(reader.legend.entry(VOTE.mentioned.label)).toHaveCount(1);
  await expect(page.getByText('Has agreed or taken people')).toHaveCount(0);
  await expect(reader.notice).toBeEmpty();
});

test('its places have its colours, and the legend counts them', async ({ reader }) => {
  const places = await reader.allCards.places();
  expect(places.length).toBeGreaterThan(190);
  for (const [id, stance] of [['DEU', 'for'], ['RUS', 'against'], ['CHN', 'abstained'], ['VEN', 'absent-from-vote']]) {
    expect(await reader.map.fill(id), id).toBe(color(VOTE, stance));
    expect(await reader.map.stanceOf(id), id).toBe(stance);
    expect(places.find((place) => place.id === id).stance, id).toBe(stance);
  }
  const votes = (stance) => places.filter((place) => place.stance === stance).length;
  for (const { id, label } of VOTE.stances) await reader.legend.expectCount(label, votes(id));
  expect(['for', 'against', 'abstained', 'absent-from-vote'].map(votes)).toEqual([141, 5, 35, 12]);
});

test('its cards open by click, by the table and by the address', async ({ reader }) => {
  await expect(await reader.openCard('CHN')).toContainText('Abstained');
  await reader.table.open();
  await reader.table.link('Nauru').click();
  await expect(reader.card('Nauru')).toBeVisible();
  await expect(reader.cards).toHaveCount(1);
  await openDossier(reader, VOTE_FILE, { hash: '#RUS', query: '&again' });
  await expect(reader.card('Russia')).toContainText('Voted against');
});

test('each of its places that is too small to be seen can be clicked', async ({ reader }) => {
  for (const [id, name] of [['NRU', 'Nauru'], ['MLT', 'Malta'], ['TUV', 'Tuvalu'], ['MCO', 'Monaco'], ['GRD', 'Grenada']]) {
    await reader.openCard(id);
    await expect(reader.card(name)).toBeVisible();
    await reader.closeCard();
  }
});

test('it has the projection, the theme and the language that it asks for, unless the address asks for others', async ({ reader }) => {
  const looking = { ...VOTE, display: { projection: 'robinson', theme: 'dark', lang: 'es' } };
  const scheme = () => reader.figure.evaluate((figure) => getComputedStyle(figure).colorScheme);
  await openDossier(reader, looking, { query: '&one' });
  await reader.map.expectProjection('robinson');
  await expect(reader.figure).toHaveAttribute('lang', 'es');
  expect(await scheme()).toBe('dark');
  await openDossier(reader, looking, { query: '&lang=en&theme=light&projection=winkel-tripel' });
  await reader.map.expectProjection('winkel-tripel');
  await expect(reader.figure).toHaveAttribute('lang', 'en');
  expect(await scheme()).toBe('light');
});
