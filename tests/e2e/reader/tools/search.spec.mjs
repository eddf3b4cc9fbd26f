// Finding a place by what it is called.

import { ARTICLE, basemap, color, json, square, stanceLabel } from '../../support/dossiers.mjs';
import { hasTouch, overflow, press } from '../../support/reader.mjs';
import { expect, holdFile, replaceFile, test } from '../../support/test.mjs';

const ASKED = stanceLabel('asked');
const AGREED = stanceLabel('agreed');

const expectInTheMiddle = (reader, id) => expect.poll(() => reader.view.fromMiddle(id), `${id} is in the middle`).toBeLessThan(0.1);

test('a place is found by its names and codes, with slips and without accents', async ({ reader }) => {
  await reader.open();
  await reader.search.type('');
  for (const [way, text, name] of [
    ['its name', 'Rwanda', 'Rwanda'],
    ['a name with a wrong letter', 'Ruanda', 'Rwanda'],
    ['a name that lacks a letter', 'Kosvo', 'Kosovo'],
    ['an earlier name', 'Swaziland', 'Eswatini'],
    ['a code of three letters', 'XKX', 'Kosovo'],
    ['a code of two letters, small', 'rw', 'Rwanda'],
    ['a name without its accents', 'sao tome', 'São Tomé and Príncipe'],
    ['capitals with spaces around them', '  COSTA  RICA ', 'Costa Rica'],
  ]) {
    await test.step(`by ${way}`, async () => {
      await reader.search.retype('');
      await expect(reader.search.results).toHaveCount(0);
      await reader.search.retype(text);
      await expect(reader.search.firstName, `by ${way}`).toContainText(name);
    });
  }
});

test('a result says the stance, and by which other name it was found', async ({ reader }) => {
  const { search } = reader;
  await reader.open();
  await search.type('swazi');
  await expect(search.results).toHaveText([`Eswatini Swaziland ${ASKED}`]);
  await expect(search.chips).toHaveCSS('background-color', color(ARTICLE, 'asked'));
  await search.retype('eswa');
  await expect(search.results).toHaveText([`Eswatini ${ASKED}`]);
  await search.retype('chad');
  await expect(search.results).toHaveText(['Chad Not mentioned']);
});

test('places of the story come first, and no more than eight are offered', async ({ reader }) => {
  await reader.open();
  await reader.search.type('m');
  await expect(reader.search.results).toHaveCount(8);
  const labels = await reader.search.labels.allTextContents();
  const outside = labels.indexOf('Not mentioned');
  expect(outside).toBeGreaterThan(0);
  expect(labels.slice(outside).every((text) => text === 'Not mentioned')).toBe(true);
});

test.describe('for the locale es-MX', () => {
  test.use({ locale: 'es-MX' });

  test('a place is found by its Spanish name, which is loaded with the first search', async ({ page, reader, requests }) => {
    const { search } = reader;
    await reader.open();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('words'))).toEqual([]);
    await search.type('etiopía');
    await expect(search.results).toHaveText([`Ethiopia Etiopía ${ASKED}`]);
    await search.retype('ruanda');
    await expect(search.results).toHaveText([`Rwanda Ruanda ${AGREED}`]);
    await search.retype('marfil');
    await expect(search.results).toHaveText([/^Côte d’Ivoire Costa de Marfil/]);
    expect(requests.filter((url) => url.includes('words'))).toEqual(['./words/es.json']);
  });
});

test.describe('for the locale de-DE', () => {
  test.use({ locale: 'de-DE' });

  test('a reader of a language that the map does not have searches in English', async ({ reader }) => {
    await reader.open();
    await reader.search.type('ethiopia');
    await expect(reader.search.results).toHaveText([`Ethiopia ${ASKED}`]);
  });
});

test.describe('for the locale ar', () => {
  test.use({ locale: 'ar' });

  test('a place is found by the beginning of its Arabic name', async ({ reader }) => {
    await reader.open();
    await reader.search.type('روان');
    await expect(reader.search.results).toHaveText([/^Rwanda رواندا/]);
  });
});

test('a result that is pressed opens its card, and the map goes there', { tag: ['@touch', '@narrow'] }, async ({ page, reader }) => {
  const { search } = reader;
  await reader.open();
  await search.type('ruanda');
  await press(search.results.first());
  await expect(reader.card('Rwanda')).toBeVisible();
  await expect(reader.card('Rwanda')).toBeFocused();
  await expect(search.list).toBeHidden();
  await expect(search.box).toHaveValue('');
  await expectInTheMiddle(reader, 'RWA');
  expect(page.url()).toMatch(/#RWA$/);
});

test('the keyboard alone finds, walks through the list in a circle, and opens', async ({ reader }) => {
  const { search } = reader;
  await reader.open();
  await search.type('guinea');
  const names = await search.names();
  expect(names.length).toBeGreaterThan(2);
  expect(await search.active()).toBeNull();
  await search.expectExpanded(true);
  for (const [key, at] of [['ArrowDown', 0], ['ArrowDown', 1], ['ArrowUp', 0], ['ArrowUp', -1], ['ArrowDown', 0]]) {
    await reader.keys(key);
    await search.expectActive(names.at(at));
  }
  await expect(search.box).toBeFocused();
  await search.retype('libya');
  await reader.keys('Enter');
  await expect(reader.card('Libya')).toBeFocused();
  await search.expectExpanded(false);
});

test('Enter takes the result that the arrow keys are at', async ({ reader }) => {
  await reader.open();
  await reader.search.type('mo');
  const names = await reader.search.names();
  await reader.keys('ArrowDown', 'ArrowDown', 'Enter');
  await expect(reader.card(names[1])).toBeVisible();
});

test('Escape closes the list, then empties the box, then closes the card', async ({ reader }) => {
  const { search } = reader;
  await reader.open('#LBY');
  await search.type('rwan');
  await expect(search.results).toHaveCount(1);
  await reader.keys('Escape');
  await expect(search.list).toBeHidden();
  await expect(search.box).toHaveValue('rwan');
  await expect(reader.card('Libya')).toBeVisible();
  await reader.keys('Escape');
  await expect(search.box).toHaveValue('');
  await expect(reader.card('Libya')).toBeVisible();
  await reader.keys('Escape');
  await reader.hasNoCard();
});

test('keys that are typed into the box do nothing to the map', async ({ reader }) => {
  const { search, view } = reader;
  await reader.open();
  await search.type('a');
  const before = await view.worldBox();
  await reader.keys('+', '-', '0', 'Home', 'End', 'Shift+ArrowLeft', 'ArrowLeft');
  await expect(search.box).toHaveValue(/^[+0a-]{4}$/);
  await expect(search.box).toBeFocused();
  await view.atRest();
  expect(await view.worldBox()).toEqual(before);
});

test('pressing elsewhere, or leaving by Tab, closes the list', { tag: '@touch' }, async ({ reader }) => {
  const { search } = reader;
  await reader.open();
  await search.type('rwa');
  await expect(search.list).toBeVisible();
  await press(reader.title);
  await expect(search.list).toBeHidden();
  await press(search.box);
  await reader.keys('ArrowDown');
  await expect(search.list).toBeVisible();
  await reader.keys('Tab');
  await expect(search.list).toBeHidden();
  await expect(search.box).not.toBeFocused();
});

test('the number of results is announced, and that there are none', async ({ reader }) => {
  const { search } = reader;
  await reader.open();
  await search.type('guinea');
  await expect(reader.announced).toHaveText(`Matching countries: ${await search.results.count()}`);
  await search.retype('qqqq');
  await expect(search.nothing).toBeVisible();
  await expect(search.list).toBeHidden();
  await search.expectExpanded(false);
  await expect(reader.announced).toContainText('No country matches');
  await reader.keys('Enter');
  await reader.hasNoCard();
  await search.retype('');
  await expect(search.nothing).toBeHidden();
});

test('a place outside the story is shown on the map, with a word that it is not in the story', { tag: '@touch' }, async ({ reader }) => {
  const { map, search } = reader;
  await reader.open();
  await search.type('tchad');
  await press(search.results.first());
  await expectInTheMiddle(reader, 'TCD');
  await expect(map.tooltip).toContainText('Chad');
  await expect(map.tooltip).toContainText('Not mentioned');
  await expect(reader.announced).toHaveText('Chad: Not mentioned');
  await reader.hasNoCard();
  // On a touch screen the keyboard on the screen must go; with a keyboard, the next search can be typed at once.
  if (hasTouch()) await expect(search.box).not.toBeFocused();
  else await expect(search.box).toBeFocused();
});

test('going back undoes a choice in one step', async ({ page, reader }) => {
  await reader.open();
  await reader.search.type('rwanda');
  await reader.keys('Enter');
  await expect(page).toHaveURL(/\?at=.*#RWA$/);
  await page.goBack();
  await reader.hasNoCard();
  await expect(page).not.toHaveURL(/at=/);
  await expect.poll(() => reader.view.fromMiddle('RWA')).toBeGreaterThan(0.02);
});

test('a place that the filter leaves out can be found all the same', async ({ reader }) => {
  await reader.open('', { query: '?stance=declined' });
  await reader.search.type('rwanda');
  await reader.keys('Enter');
  await expect(reader.card('Rwanda')).toBeVisible();
});

test('a place without a shape on the map is found, and opens its card', async ({ page, reader }) => {
  const other = structuredClone(ARTICLE);
  other.facts = other.facts.slice(0, 1).map((fact) => ({ ...fact, places: ['CUW', 'CAN'], figures: [], disputes: [], stance: { id: other.stances[0].id, of: ['CUW'] } }));
  Object.assign(other, { places: {}, corrections: [] });
  await replaceFile(page, 'dossiers/other.json', json(other));
  await replaceFile(page, 'basemaps/other.geojson', json(basemap(square('CAN', 'Canada', -100, 50))));
  await reader.open('', { query: '?dossier=dossiers/other.json&basemap=basemaps/other.geojson' });
  await expect(reader.map.shapes).toHaveCount(1);
  await reader.search.type('curacao');
  await expect(reader.search.results).toHaveText([`Curaçao ${other.stances[0].label}`]);
  await reader.keys('Enter');
  await expect(reader.card('Curaçao')).toBeVisible();
});

test('the other names are asked for once, and not before a reader comes to the box', async ({ page, reader, requests }) => {
  const { search } = reader;
  await reader.open();
  await page.waitForLoadState('networkidle');
  const asked = () => requests.filter((url) => url.endsWith('places.tsv')).length;
  expect(asked()).toBe(0);
  await search.type('swaziland');
  await expect(search.results).toHaveCount(1);
  await press(reader.title);
  await press(search.box);
  await search.retype('swazi');
  await expect(search.results).toHaveCount(1);
  expect(asked()).toBe(1);
});

test('without the other names, those on the map are found', async ({ page, reader, faults }) => {
  const { search } = reader;
  faults.allow(/Failed to load resource.*places\.tsv/);
  await replaceFile(page, 'places.tsv', { status: 404 });
  await reader.open();
  await search.type('ruanda');
  await expect(search.results).toHaveText([`Rwanda ${AGREED}`]);
  await search.retype('xkx');
  await expect(search.results).toHaveText([/^Kosovo XKX/]);
  await search.retype('swaziland');
  await expect(search.nothing).toBeVisible();
});

/** Types while the table of names is on its way. Returns a function that lets it arrive. */
async function typeBeforeNames(text, { page, reader }) {
  const arrive = await holdFile(page, 'places.tsv');
  await reader.open();
  await press(reader.search.box);
  await reader.search.retype(text);
  return arrive;
}

test('names that arrive late are found in text that was typed before', async ({ page, reader }) => {
  const { search } = reader;
  const arrive = await typeBeforeNames('swaziland', { page, reader });
  await expect(search.nothing).toBeVisible();
  arrive();
  await expect(search.results).toHaveText([/^Eswatini Swaziland/]);
});

test('a result that the arrow keys are at stays so when more names arrive', async ({ page, reader }) => {
  const { search } = reader;
  const arrive = await typeBeforeNames('bur', { page, reader });
  await expect(search.results).not.toHaveCount(0);
  await reader.keys('ArrowUp');
  const name = await search.active();
  arrive();
  await expect(search.results.filter({ hasText: 'Burma' })).toBeVisible();
  await search.expectActive(name);
});

test('names that could not be loaded are asked for again at the next visit', async ({ page, reader, faults }) => {
  const { search } = reader;
  faults.allow(/Failed to load resource.*places\.tsv/);
  await replaceFile(page, 'places.tsv', { status: 404 });
  await reader.open();
  await search.type('ruanda');
  await expect(search.results).toHaveCount(1);
  await press(reader.title);
  await page.unroute('**/places.tsv');
  await search.type('swaziland');
  await expect(search.results).toHaveText([/^Eswatini/]);
});

test('the list lies above everything and is large enough for a finger', async ({ page, reader }) => {
  for (const size of [{ width: 320, height: 640 }, { width: 360, height: 740 }, { width: 768, height: 1024 }, { width: 1280, height: 800 }]) {
    await test.step(`${size.width} pixels wide`, async () => {
      await page.setViewportSize(size);
      await reader.open('#LBY', { query: `?${size.width}` });
      await reader.search.type('co');
      await expect(reader.search.results).toHaveCount(8);
      for (const { left, right, height, isOnTop } of await reader.search.resultBoxes()) {
        expect(height).toBeGreaterThanOrEqual(size.width < 560 ? 36 : 28);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(size.width);
        expect(isOnTop).toBe(true);
      }
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  }
});
