import { card, cards, map, openTable, pick, sea, tabToMap, tableLink } from '../../support/reader.mjs';
import { expect, openMap, test } from '../../support/test.mjs';

/** The nation on the map that has the focus. */
const focused = (page) => map(page).locator('a:focus');

test.beforeEach(({ page }) => openMap(page));

test('the map is one tab stop: the next Tab leaves it, and Shift+Tab comes back', async ({ page }) => {
  await tabToMap(page);
  await expect(focused(page)).toHaveCount(1);
  const first = await focused(page).getAttribute('aria-label');
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(focused(page)).toHaveAttribute('aria-label', first);
});

test('the stop stays where the arrows left it', async ({ page }) => {
  await tabToMap(page);
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveAttribute('aria-label', /^Yemen:/);
  // The stop follows with the next frame.
  await expect(focused(page)).toHaveAttribute('tabindex', '0');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(focused(page)).toHaveAttribute('aria-label', /^Yemen:/);
});

test('each arrow walks its own way', async ({ page }) => {
  const middle = async () => {
    const { x, y, width, height } = await focused(page).boundingBox();
    return { x: x + width / 2, y: y + height / 2 };
  };
  await tabToMap(page);
  await page.keyboard.press('Home');
  const start = await focused(page).getAttribute('aria-label');
  for (const [key, axis, sign] of [['ArrowUp', 'y', -1], ['ArrowRight', 'x', 1], ['ArrowDown', 'y', 1], ['ArrowLeft', 'x', -1]]) {
    const before = await middle();
    await page.keyboard.press(key);
    const after = await middle();
    expect(Math.sign(after[axis] - before[axis]), key).toBe(sign);
  }
  expect(start).toMatch(/^Angola:/);
});

test('Home and End go to the first and the last nation by name', async ({ page }) => {
  await tabToMap(page);
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveAttribute('aria-label', /^Yemen:/);
  await page.keyboard.press('Home');
  await expect(focused(page)).toHaveAttribute('aria-label', /^Angola:/);
});

test('letters go to the next nation whose name begins with them, accents or not', async ({ page }) => {
  await tabToMap(page);
  const here = () => map(page).locator('a:focus path').getAttribute('data-place');
  await page.keyboard.press('m');
  const first = await here();
  await page.keyboard.type('o', { delay: 20 });
  expect((await map(page).locator('a:focus path').getAttribute('data-name')).slice(0, 2)).toBe('Mo');
  await page.waitForTimeout(900); // as long as a reader pauses between two names
  await page.keyboard.press('m');
  expect(await here()).not.toBe(first);
  await page.waitForTimeout(900);
  await page.keyboard.type('sao', { delay: 20 });
  expect(await here()).toBe('STP');
});

test('the nation that has the focus shows its name, and how to go on', async ({ page }) => {
  await tabToMap(page);
  await expect(page.locator('.tooltip')).toContainText('Angola');
  await expect(page.getByText(/^Arrow keys and first letters lead/)).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.locator('.tooltip')).toContainText('Yemen');
  await page.keyboard.press('Tab');
  await expect(page.locator('.tooltip')).toHaveCount(0);
});

test('Enter opens the card and takes the focus there; Escape closes it and brings the focus back', async ({ page }) => {
  await tabToMap(page);
  await page.keyboard.press('Enter');
  await expect(card(page, 'Angola')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(0);
  await expect(focused(page)).toHaveAttribute('aria-label', /^Angola:/);
  await page.keyboard.press('Enter');
  await expect(card(page, 'Angola')).toBeFocused();
});

test('from the card the next stop is its cross, and Enter there closes it', async ({ page }) => {
  await tabToMap(page);
  await page.keyboard.press('Enter');
  await expect(card(page, 'Angola')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(0);
  await expect(focused(page)).toHaveAttribute('aria-label', /^Angola:/);
});

test('a link in the table that opened a card gets the focus back', async ({ page }) => {
  await openTable(page);
  await tableLink(page, 'Kosovo').focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Kosovo')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(0);
  await expect(tableLink(page, 'Kosovo')).toBeFocused();
});

test('Escape closes the card wherever the focus is', async ({ page }) => {
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(0);
});

test('the focus is not lost: a click on the sea that closes the card gives it back to the map', async ({ page }) => {
  await tabToMap(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Yemen')).toBeFocused();
  const { x, y } = await sea(page);
  await page.mouse.click(x, y);
  await expect(cards(page)).toHaveCount(0);
  await expect(focused(page)).toHaveAttribute('aria-label', /^Yemen:/);
  await page.keyboard.press('Home');
  await expect(focused(page)).toHaveAttribute('aria-label', /^Angola:/);
});
