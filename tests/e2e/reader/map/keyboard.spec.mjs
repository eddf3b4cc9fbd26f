// The keyboard on the map, in the card and in the table.

import { pause } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

/** Letters that follow one another within 700 ms are one name. */
const BETWEEN_NAMES = 800;

test.beforeEach(({ reader }) => reader.open());

test('the map is one tab stop: Tab leaves it, Shift+Tab comes back to the place that the arrows left', async ({ reader }) => {
  const { map } = reader;
  await map.tabTo();
  const first = await map.focused.getAttribute('aria-label');
  await reader.keys('Tab');
  await expect(map.focused).toHaveCount(0);
  await reader.keys('Shift+Tab');
  await expect(map.focused).toHaveAttribute('aria-label', first);
  await reader.keys('End');
  await map.expectFocus('Yemen');
  await map.expectTabStopIsFocused();
  await reader.keys('Tab', 'Shift+Tab');
  await map.expectFocus('Yemen');
});

test('each arrow goes its own way; Home and End go to the first and the last place by name', async ({ reader }) => {
  const { map } = reader;
  const middle = async () => {
    const { x, y, width, height } = await map.focused.boundingBox();
    return { x: x + width / 2, y: y + height / 2 };
  };
  await map.tabTo();
  await reader.keys('End');
  await map.expectFocus('Yemen');
  await reader.keys('Home');
  await map.expectFocus('Angola');
  for (const [key, axis, sign] of [['ArrowUp', 'y', -1], ['ArrowRight', 'x', 1], ['ArrowDown', 'y', 1], ['ArrowLeft', 'x', -1]]) {
    const before = await middle();
    await reader.keys(key);
    const after = await middle();
    expect(Math.sign(after[axis] - before[axis]), key).toBe(sign);
  }
});

test('letters go to the next place whose name begins with them, accents or not', async ({ page, reader }) => {
  const { map } = reader;
  await map.tabTo();
  await reader.keys('m');
  const first = await map.focusedPlace();
  await reader.keys('o');
  expect((await map.focusedName()).slice(0, 2)).toBe('Mo');
  await pause(page, BETWEEN_NAMES);
  await reader.keys('m');
  expect(await map.focusedPlace()).not.toBe(first);
  await pause(page, BETWEEN_NAMES);
  await reader.keys('s', 'a', 'o');
  expect(await map.focusedPlace()).toBe('STP');
});

test('the place with the focus shows its name, and how to go on', async ({ page, reader }) => {
  const { map } = reader;
  await map.tabTo();
  await expect(map.tooltip).toContainText('Angola');
  await expect(page.getByText(/^Use the arrow keys/)).toBeVisible();
  await reader.keys('End');
  await expect(map.tooltip).toContainText('Yemen');
  await reader.keys('Tab');
  await expect(map.tooltip).toHaveCount(0);
});

test('Enter opens the card and moves the focus there; Escape, or Enter on its cross, closes it and returns the focus', async ({ reader }) => {
  const { map } = reader;
  const angola = reader.card('Angola');
  await map.tabTo();
  await reader.keys('Enter');
  await expect(angola).toBeFocused();
  await reader.keys('Escape');
  await reader.hasNoCard();
  await map.expectFocus('Angola');
  await reader.keys('Enter');
  await expect(angola).toBeFocused();
  await reader.keys('Tab');
  await expect(reader.closeLink).toBeFocused();
  await reader.keys('Enter');
  await reader.hasNoCard();
  await map.expectFocus('Angola');
});

test('a link in the table that opened a card gets the focus back', async ({ reader }) => {
  await reader.table.open();
  await reader.table.link('Kosovo').focus();
  await reader.keys('Enter');
  await expect(reader.card('Kosovo')).toBeFocused();
  await reader.keys('Escape');
  await reader.hasNoCard();
  await expect(reader.table.link('Kosovo')).toBeFocused();
});

test('Escape closes the card wherever the focus is', async ({ reader }) => {
  await reader.openCard('LBY');
  await reader.title.click();
  await reader.keys('Escape');
  await reader.hasNoCard();
});

test('a click on the sea that closes the card returns the focus to the map', async ({ reader }) => {
  const { map } = reader;
  await map.tabTo();
  await reader.keys('End', 'Enter');
  await expect(reader.card('Yemen')).toBeFocused();
  await map.pickSea();
  await reader.hasNoCard();
  await map.expectFocus('Yemen');
  await reader.keys('Home');
  await map.expectFocus('Angola');
});
