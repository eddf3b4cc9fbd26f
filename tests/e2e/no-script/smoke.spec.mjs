// JavaScript off, with whichever dossier the site's own page shows.

import { mainDossier, readDossier } from '../support/built.mjs';
import { builtSite } from '../support/built-site.mjs';
import { color } from '../support/dossier-colors.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ site: builtSite });

test('the map is coloured, and a country opens its card', async ({ page, reader }) => {
  await reader.open();
  await expect(page).toHaveTitle(/./);
  const dossier = readDossier(mainDossier());
  const places = await reader.map.storyPlaces();
  const held = places.filter(({ stance }) => dossier.stances.some((one) => one.id === stance));
  expect(held.length).toBeGreaterThan(0);
  for (const { id, stance } of held) expect(await reader.map.fill(id), id).toBe(color(dossier, stance));
  await expect(await reader.openCard(held[0].id)).toContainText(held[0].name);
});
