// The names on the map: the story's countries first, and none over another.

import { ARTICLE, openDossier } from '../../support/dossiers.mjs';
import { press, style } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

const NOTE = 'two cups a day';
const ANNOTATED = { ...ARTICLE, annotations: [{ place: 'RWA', text: { en: NOTE, es: 'dos tazas al día' } }] };

/** The places whose names are shown, in the map's order, of those that hold a stance. */
async function named(reader) {
  const withStance = (await reader.map.storyPlaces()).filter(({ stance }) => ARTICLE.stances.some(({ id }) => id === stance));
  const names = await reader.map.names.allTextContents();
  const plain = (text) => text.replaceAll(' ', '');
  return { all: withStance.length, shown: withStance.filter(({ name }) => names.some((one) => plain(one).startsWith(plain(name)))).length };
}

for (const [width, least] of [[1280, 24], [768, 16], [360, 5]]) {
  test(`in ${width} pixels the whole world has the names of the story’s countries`, async ({ page, reader }) => {
    await page.setViewportSize({ width, height: 800 });
    await reader.open();
    const { all, shown } = await named(reader);
    expect(all).toBe(26);
    expect(shown).toBeGreaterThanOrEqual(least);
    const boxes = await reader.map.names.evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().toJSON()));
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(0, i)) {
        const apart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 4 || b.bottom <= a.top + 4;
        expect(apart, JSON.stringify([a, b])).toBe(true);
      }
    }
  });
}

test('after a zoom to a region all of its countries with a stance are named', async ({ reader }) => {
  await reader.open();
  await reader.view.goTo('Africa');
  await reader.view.isNear();
  await reader.view.atRest();
  for (const name of ['Burkina Faso', 'Togo', 'Tunisia', 'Rwanda', 'Eswatini', 'Mauritania', 'Morocco']) {
    await expect(reader.map.names.filter({ hasText: name }), name).toHaveCount(1);
  }
});

for (const width of [328, 360, 480, 560, 700]) {
  test(`places with a mark are named in ${width} pixels`, async ({ page, reader }) => {
    await page.setViewportSize({ width, height: 740 });
    await reader.open();
    for (const name of ['South Sudan', 'Libya']) await expect(reader.map.names.filter({ hasText: name }), name).toHaveCount(1);
  });
}

test('with numbers on the map the notes are gone, which say the same', async ({ reader }) => {
  await openDossier(reader, ANNOTATED);
  await expect(reader.map.notes).toHaveText([NOTE]);
  await press(reader.layers.option('people'));
  await expect(reader.map.notes).toHaveCount(0);
});

test('a name opens the card of its place', async ({ reader }) => {
  await reader.open();
  await reader.map.names.filter({ hasText: 'Eswatini' }).click();
  await expect(reader.card('Eswatini')).toBeVisible();
});

test('an annotation stands by the name, on the latest day and while its place is shown', async ({ page, reader }) => {
  const { legend, map } = reader;
  await openDossier(reader, ANNOTATED);
  await expect(map.notes).toHaveText([NOTE]);
  await legend.choose('Said no');
  await expect(map.notes).toHaveCount(0);
  await legend.choose('Said no');
  await expect(map.notes).toHaveCount(1);
  await openDossier(reader, ANNOTATED, { query: '&day=2025-05-20' });
  await expect(map.names.first()).toBeVisible();
  await expect(map.notes).toHaveCount(0);
  await page.setViewportSize({ width: 768, height: 800 });
  await openDossier(reader, ANNOTATED);
  await expect(map.names.first()).toBeVisible();
  await expect(map.notes).toHaveCount(0);
});

test('on an earlier day a name is as heavy as the stance of that day', async ({ page, reader }) => {
  const expectWeight = (name, weight) => expect(reader.map.names.filter({ hasText: name })).toHaveCSS('font-weight', weight);
  await openDossier(reader, ANNOTATED);
  await expectWeight('Rwanda', '600');
  await expectWeight('Mexico', '400');
  // Rwanda is mentioned then, and its annotation tells of a later day.
  await openDossier(reader, ANNOTATED, { query: '&day=2025-02-10' });
  expect(await reader.map.stanceOf('RWA')).toBe('mentioned');
  await expectWeight('Rwanda', '400');
  await expectWeight('Peru', '600');
  await page.goto('./?view=africa&day=2025-02-10');
  await reader.view.isNear();
  await expectWeight('Rwanda', '400');
});

test('the names of all countries that a filter leaves out are faint, also with numbers and on a near map', async ({ reader }) => {
  const inkOf = (name) => style(reader.map.names.filter({ hasText: name }), 'fill');
  await reader.open('', { query: '?layer=people&stance=declined' });
  const faint = await inkOf('Morocco');
  const plain = await inkOf('Peru');
  expect(faint).not.toBe(plain);
  for (const name of ['United States', 'Mongolia', 'Russia', 'China']) expect(await inkOf(name), name).toBe(faint);
  await reader.open('', { query: '?layer=people&stance=declined&view=africa' });
  await reader.view.isNear();
  for (const name of ['Ethiopia', 'Libya', 'Morocco']) expect(await inkOf(name), name).toBe(faint);
  expect(await inkOf('Angola')).toBe(plain);
});

test('a country that an annotation names is named', async ({ page, reader }) => {
  await openDossier(reader, { ...ARTICLE, annotations: [{ place: 'SSD', text: { en: 'flight diverted to Djibouti' } }] });
  await expect(reader.map.names.filter({ hasText: /^Djibouti$/ })).toHaveCount(1);
  await page.setViewportSize({ width: 1024, height: 800 });
  await expect(reader.map.names.filter({ hasText: /^Djibouti$/ })).toHaveCount(1);
});
