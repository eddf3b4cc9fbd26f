// Finding a nation by what it is called.

import { findings } from '../../support/axe.mjs';
import { ARTICLE, card, cards, clickOrTap as press, color, hasTouch, said } from '../../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const box = (page) => page.getByRole('combobox', { name: 'Find a nation' });
const list = (page) => page.getByRole('listbox', { name: 'Nations found' });
const results = (page) => list(page).getByRole('option');
const nothing = (page) => page.getByRole('search').getByText('No nation found');
/** What a screen reader is told. */
const tooltip = (page) => page.locator('.tooltip');

const label = (stance) => ARTICLE.stances.find(({ id }) => id === stance).label;


/** Comes to the box, waits for the table of names, and types. */
async function search(page, text) {
  const table = page.waitForResponse(/places\.tsv$/);
  await press(box(page));
  await table;
  await box(page).fill(text);
}

/** The result that the keys are at, as a screen reader is told; it must be the one that is marked for the eye. */
async function active(page) {
  const id = await box(page).getAttribute('aria-activedescendant');
  const selected = list(page).getByRole('option', { selected: true });
  if (id === null) {
    await expect(selected).toHaveCount(0);
    return null;
  }
  await expect(selected).toHaveAttribute('id', id);
  return (await selected.locator('span').first().textContent()).trim();
}

/** How far a nation is from the middle of the map, as a share of the map's width or height; the larger of the two. */
const fromMiddle = (page, id) =>
  page.evaluate((id) => {
    const frame = document.querySelector('.canvas').getBoundingClientRect();
    const shape = document.querySelector(`.map [data-place="${id}"]`).getBoundingClientRect();
    const x = (shape.x + shape.width / 2 - frame.x) / frame.width;
    const y = (shape.y + shape.height / 2 - frame.y) / frame.height;
    return Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5));
  }, id);

const expectInTheMiddle = (page, id) => expect.poll(() => fromMiddle(page, id), `${id} is in the middle`).toBeLessThan(0.1);

for (const [way, text, name] of [
  ['its name', 'Rwanda', 'Rwanda'],
  ['a name with a wrong letter', 'Ruanda', 'Rwanda'],
  ['a name that lacks a letter', 'Kosvo', 'Kosovo'],
  ['an earlier name', 'Swaziland', 'Eswatini'],
  ['a code of three letters', 'XKX', 'Kosovo'],
  ['a code of two letters, small', 'rw', 'Rwanda'],
  ['a name without its accents', 'sao tome', 'São Tomé and Príncipe'],
  ['capitals with spaces round them', '  COSTA  RICA ', 'Costa Rica'],
]) {
  test(`a nation is found by ${way}`, async ({ page }) => {
    await openMap(page);
    await search(page, text);
    await expect(results(page).first().locator('span').first()).toContainText(name);
  });
}

test('a result says the stance, and by which other name it was found', async ({ page }) => {
  await openMap(page);
  await search(page, 'swazi');
  await expect(results(page)).toHaveText([`Eswatini Swaziland ${label('asked')}`]);
  await expect(results(page).locator('.chip')).toHaveCSS('background-color', color(ARTICLE, 'asked'));
  await box(page).fill('eswa');
  await expect(results(page)).toHaveText([`Eswatini ${label('asked')}`]);
  await box(page).fill('chad');
  await expect(results(page)).toHaveText(['Chad Not in this story']);
});

test('nations of the story come first, and no more than eight are offered', async ({ page }) => {
  await openMap(page);
  await search(page, 'm');
  await expect(results(page)).toHaveCount(8);
  const labels = await results(page).locator('.label').allTextContents();
  const outside = labels.findIndex((text) => text === 'Not in this story');
  expect(outside).toBeGreaterThan(0);
  expect(labels.slice(outside).every((text) => text === 'Not in this story')).toBe(true);
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('a nation is found by its German name', async ({ page }) => {
    await openMap(page);
    await search(page, 'Äthiopien');
    await expect(results(page)).toHaveText([`Ethiopia Äthiopien ${label('asked')}`]);
    await box(page).fill('ruanda');
    await expect(results(page)).toHaveText([`Rwanda Ruanda ${label('agreed')}`]);
    await box(page).fill('elfenbein');
    await expect(results(page)).toHaveCount(0);
    await box(page).fill('libyen');
    await expect(results(page)).toHaveText([`Libya Libyen ${label('asked')}`]);
  });
});

test.describe('in Arabic', () => {
  test.use({ locale: 'ar' });

  test('a nation is found by the beginning of its Arabic name', async ({ page }) => {
    await openMap(page);
    await search(page, 'روان');
    await expect(results(page)).toHaveText([/^Rwanda رواندا/]);
  });
});

test('a result that is pressed opens its card, and the map goes there', async ({ page }) => {
  await openMap(page);
  await search(page, 'ruanda');
  await press(results(page).first());
  await expect(card(page, 'Rwanda')).toBeVisible();
  await expect(card(page, 'Rwanda')).toBeFocused();
  await expect(list(page)).toBeHidden();
  await expect(box(page)).toHaveValue('');
  await expectInTheMiddle(page, 'RWA');
  expect(page.url()).toMatch(/#RWA$/);
});

test('the keyboard alone finds, walks the list round and opens', async ({ page }) => {
  await openMap(page);
  await search(page, 'guinea');
  const names = (await results(page).locator('span:first-of-type').allTextContents()).map((name) => name.trim());
  expect(names.length).toBeGreaterThan(2);
  expect(await active(page)).toBeNull();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  for (const [key, at] of [['ArrowDown', 0], ['ArrowDown', 1], ['ArrowUp', 0], ['ArrowUp', -1], ['ArrowDown', 0]]) {
    await page.keyboard.press(key);
    await expect.poll(() => active(page)).toBe(names.at(at));
  }
  await expect(box(page)).toBeFocused();
  await box(page).fill('libya');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Libya')).toBeFocused();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
});

test('Enter takes the result that the keys are at', async ({ page }) => {
  await openMap(page);
  await search(page, 'mo');
  const names = (await results(page).locator('span:first-of-type').allTextContents()).map((name) => name.trim());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(card(page, names[1])).toBeVisible();
});

test('Escape closes the list, then empties the box, then closes the card', async ({ page }) => {
  await openMap(page, '#LBY');
  await search(page, 'rwan');
  await expect(results(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(box(page)).toHaveValue('rwan');
  await expect(card(page, 'Libya')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(card(page, 'Libya')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(0);
});

test('what is typed does nothing to the map', async ({ page }) => {
  await openMap(page);
  await search(page, 'a');
  const before = await page.locator('.world').getAttribute('style');
  for (const key of ['+', '-', '0', 'Home', 'End', 'Shift+ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(box(page)).toHaveValue(/^[+0a-]{4}$/);
  await expect(box(page)).toBeFocused();
  expect(await page.locator('.world').getAttribute('style')).toBe(before);
});

test('pressing elsewhere, or leaving by Tab, closes the list', async ({ page }) => {
  await openMap(page);
  await search(page, 'rwa');
  await expect(list(page)).toBeVisible();
  await press(page.getByRole('heading', { level: 1 }));
  await expect(list(page)).toBeHidden();
  await press(box(page));
  await page.keyboard.press('ArrowDown');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(list(page)).toBeHidden();
  await expect(box(page)).not.toBeFocused();
});

test('how many were found is told, and that nothing was', async ({ page }) => {
  await openMap(page);
  await search(page, 'guinea');
  await expect(said(page)).toHaveText(`Nations found: ${await results(page).count()}`);
  await box(page).fill('qqqq');
  await expect(nothing(page)).toBeVisible();
  await expect(list(page)).toBeHidden();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(said(page)).toContainText('No nation found');
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(0);
  await box(page).fill('');
  await expect(nothing(page)).toBeHidden();
});

test('a nation outside the story is shown on the map, with a word that it is not in the story', async ({ page }) => {
  await openMap(page);
  await search(page, 'tchad');
  await press(results(page).first());
  await expectInTheMiddle(page, 'TCD');
  await expect(tooltip(page)).toContainText('Chad');
  await expect(tooltip(page)).toContainText('Not in this story');
  await expect(said(page)).toHaveText('Chad: Not in this story');
  await expect(cards(page)).toHaveCount(0);
  // A finger has no use for the keys on the screen any more; on a keyboard, the next search can be typed at once.
  if (hasTouch()) await expect(box(page)).not.toBeFocused();
  else await expect(box(page)).toBeFocused();
});

test('going back undoes a choice in one step', async ({ page }) => {
  await openMap(page);
  await search(page, 'rwanda');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?at=.*#RWA$/);
  await page.goBack();
  await expect(cards(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/at=/);
  await expect.poll(() => fromMiddle(page, 'RWA')).toBeGreaterThan(0.02);
});

test('a nation that the filter leaves out can be found all the same', async ({ page }) => {
  await openMap(page, '', { query: '?stance=declined' });
  await search(page, 'rwanda');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Rwanda')).toBeVisible();
});

test('a nation without a shape on the map is found, and opens its card', async ({ page }) => {
  const other = structuredClone(ARTICLE);
  other.facts = other.facts.slice(0, 1).map((fact) => ({ ...fact, places: ['CUW', 'CAN'], figures: [], disputes: [], stance: { id: other.stances[0].id, of: ['CUW'] } }));
  Object.assign(other, { places: {}, corrections: [] });
  const square = { type: 'Polygon', coordinates: [[[-100, 50], [-80, 50], [-80, 60], [-100, 60], [-100, 50]]] };
  const basemap = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { id: 'CAN', name: 'Canada' }, geometry: square }] };
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body: JSON.stringify(other) });
  await replaceFile(page, 'basemaps/other.geojson', { contentType: 'application/json', body: JSON.stringify(basemap) });
  await openMap(page, '', { query: '?dossier=dossiers/other.json&basemap=basemaps/other.geojson' });
  await expect(page.locator('.map [data-place]')).toHaveCount(1);
  await search(page, 'curacao');
  await expect(results(page)).toHaveText([`Curaçao ${other.stances[0].label}`]);
  await page.keyboard.press('Enter');
  await expect(card(page, 'Curaçao')).toBeVisible();
});

test('the other names are asked for once, and not before a reader comes to the box', async ({ page, requests }) => {
  await openMap(page);
  const asked = () => requests.filter((url) => url.endsWith('places.tsv')).length;
  expect(asked()).toBe(0);
  await search(page, 'swaziland');
  await expect(results(page)).toHaveCount(1);
  await press(page.getByRole('heading', { level: 1 }));
  await press(box(page));
  expect(asked()).toBe(1);
});

test('without the other names, those on the map are found', async ({ page, faults }) => {
  faults.allow(/Failed to load resource.*places\.tsv/);
  await replaceFile(page, 'places.tsv', { status: 404 });
  await openMap(page);
  await search(page, 'ruanda');
  await expect(results(page)).toHaveText([`Rwanda ${label('agreed')}`]);
  await box(page).fill('xkx');
  await expect(results(page)).toHaveText([/^Kosovo XKX/]);
  await box(page).fill('swaziland');
  await expect(nothing(page)).toBeVisible();
});

test('names that arrive late are found in what was typed before', async ({ page }) => {
  let arrive;
  const late = new Promise((resolve) => (arrive = resolve));
  await page.route('**/places.tsv', async (route) => {
    await late;
    await route.continue();
  });
  await openMap(page);
  await press(box(page));
  await box(page).fill('swaziland');
  await expect(nothing(page)).toBeVisible();
  arrive();
  await expect(results(page)).toHaveText([/^Eswatini Swaziland/]);
});

for (const size of [{ width: 320, height: 640 }, { width: 360, height: 740 }, { width: 768, height: 1024 }, { width: 1280, height: 800 }]) {
  test(`the list lies over everything and is large enough for a finger, ${size.width} wide`, async ({ page }) => {
    await page.setViewportSize(size);
    await openMap(page, '#LBY');
    await search(page, 'co');
    await expect(results(page)).toHaveCount(8);
    for (const result of await results(page).all()) {
      const { x, y, width, height } = await result.boundingBox();
      expect(height).toBeGreaterThanOrEqual(size.width < 560 ? 36 : 28);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(size.width);
      await result.scrollIntoViewIfNeeded();
      const onTop = await result.evaluate((option) => {
        const { left, right, top, bottom } = option.getBoundingClientRect();
        const at = (x) => option.contains(document.elementFromPoint(x, (top + bottom) / 2));
        return at(left + 4) && at(right - 4);
      });
      expect(onTop, `at ${y}`).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  });
}

for (const scheme of ['light', 'dark']) {
  test.describe(`axe finds nothing, ${scheme},`, () => {
    test.use({ colorScheme: scheme });

    test('with the list open, and with nothing found', async ({ page }) => {
      await openMap(page);
      await search(page, 'mo');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => active(page)).not.toBeNull();
      expect(await findings(page)).toEqual([]);
      await box(page).fill('qqqq');
      await expect(nothing(page)).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  });
}
