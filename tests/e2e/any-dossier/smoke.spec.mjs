// The site with whichever dossiers it was built: the files say what to expect.

import { dossierIds, mainDossier, readDossier } from '../support/built.mjs';
import { builtSite } from '../support/built-site.mjs';
import { color } from '../support/dossier-colors.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ site: builtSite });

const MAIN = mainDossier();

/** A text of a dossier in the language of the figure; else in the dossier's own; else in any. */
function textIn(language, dossier) {
  const base = (tag) => tag.split('-')[0];
  return (value) => {
    if (typeof value === 'string') return value;
    const like = (wanted) => Object.keys(value).find((tag) => tag === wanted) ?? Object.keys(value).find((tag) => base(tag) === base(wanted));
    return value[like(language) ?? like(dossier.lang) ?? Object.keys(value)[0]];
  };
}

/** Opens the page of a dossier: the site's own, or the one that its address asks for. */
async function open(reader, id) {
  await reader.open('', { query: id === MAIN ? '' : `?dossier=dossiers/${id}.json` });
  await reader.showsDossier(id);
  const dossier = readDossier(id);
  return { dossier, text: textIn(await reader.figure.getAttribute('lang'), dossier) };
}

for (const id of dossierIds()) {
  test(`${id}: its title, its question and its scale are there, and nothing is wrong`, { tag: '@narrow' }, async ({ page, reader }) => {
    const { dossier, text } = await open(reader, id);
    await expect(page).toHaveTitle(text(dossier.title));
    await reader.hasTitle(text(dossier.title));
    await expect(reader.map.drawing).toBeVisible();
    for (const { label } of dossier.stances) await expect(reader.legend.button(text(label)), text(label)).toBeVisible();
    await expect(reader.notice).toBeEmpty();
  });

  test(`${id}: each country has the colour of its stance, and the facts of the file`, async ({ reader }) => {
    const { dossier, text } = await open(reader, id);
    const places = await reader.map.storyPlaces();
    expect(places.length).toBeGreaterThan(0);
    for (const { id: place, stance } of places) {
      if (dossier.stances.some((one) => one.id === stance)) expect(await reader.map.fill(place), place).toBe(color(dossier, stance));
    }
    const facts = new Map(dossier.facts.map((fact) => [fact.id, fact]));
    const entries = (await reader.allCards.entries()).map((entry) => entry.split(' ')[1]);
    expect(new Set(entries)).toEqual(new Set(facts.keys()));
    expect(await reader.allCards.sentences()).toEqual(entries.map((fact) => text(facts.get(fact).text)));
  });

  test(`${id}: a country opens its card, and closes it`, { tag: '@narrow' }, async ({ reader }) => {
    await open(reader, id);
    const [{ id: place, name }] = await reader.map.storyPlaces();
    await expect(await reader.openCard(place)).toContainText(name);
    await reader.keys('Escape');
    await reader.hasNoCard();
  });

  test(`${id}: the legend filters the map`, async ({ reader }) => {
    const { dossier, text } = await open(reader, id);
    const places = await reader.allCards.places();
    const { label, id: stance } = dossier.stances.find((one) => places.some((place) => place.stance === one.id));
    await reader.legend.choose(text(label));
    const holders = places.filter((place) => place.stance === stance).map((place) => place.id);
    await expect.poll(() => reader.map.placesLeftIn()).toEqual(holders.sort());
  });

  test(`${id}: it stands in an element of a page`, async ({ page, reader, site }) => {
    const body = `<!DOCTYPE html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><script type="module" src="${site}embed.js"></script><stance-map src="${site}dossiers/${id}.json"></stance-map>`;
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('./host.html');
    const figure = reader.within(page.locator('stance-map'));
    await figure.isReady();
    await figure.showsDossier(id);
  });
}

test('the page for frames shows the dossier of the site’s own page', async ({ page, reader }) => {
  await page.goto('./embed.html');
  await reader.isReady();
  await reader.showsDossier(MAIN);
});
