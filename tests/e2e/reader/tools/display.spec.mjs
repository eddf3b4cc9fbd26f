// Themes, patterns, forced colours, paper.

import { findings } from '../../support/axe.mjs';
import { ARTICLE, clickOrTap as press, color, fill, table } from '../../support/reader.mjs';
import { expect, openMap, test } from '../../support/test.mjs';

const display = (page) => page.getByText('Display', { exact: true });
const paper = (page) => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
const LIGHT = 'rgb(255, 255, 255)';
const query = (page) => new URL(page.url()).search;

/** What the nations of four stances are filled with. */
const looks = (page) => Promise.all(['RWA', 'UKR', 'LBY', 'PER'].map((id) => fill(page, id)));

const colors = ['agreed', 'open', 'asked', 'declined'].map((id) => color(ARTICLE, id));

test('a theme is chosen, kept in the address, and let go', async ({ page }) => {
  await openMap(page);
  expect(await paper(page)).toBe(LIGHT);
  await press(display(page));
  await press(page.getByLabel('Dark'));
  await expect.poll(() => paper(page)).not.toBe(LIGHT);
  expect(query(page)).toBe('?theme=dark');
  await page.reload();
  expect(await paper(page)).not.toBe(LIGHT);
  await expect(page.locator('[data-ready]')).toBeAttached();
  await press(display(page));
  await expect(page.getByLabel('Dark')).toBeChecked();
  await press(page.getByLabel('Automatic'));
  await expect.poll(() => paper(page)).toBe(LIGHT);
  expect(query(page)).toBe('');
});

test.describe('in a dark scheme', () => {
  test.use({ colorScheme: 'dark' });

  test('the light theme is light, and no other text in the address is a theme', async ({ page }) => {
    await openMap(page, '', { query: '?theme=light' });
    expect(await paper(page)).toBe(LIGHT);
    await openMap(page, '', { query: '?theme=pink' });
    expect(await paper(page)).not.toBe(LIGHT);
  });

  test('paper is white', async ({ page }) => {
    await openMap(page, '', { query: '?theme=dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await paper(page)).toBe(LIGHT);
  });
});

test('patterns come on demand, by the keyboard alone, and stay in the address', async ({ page }) => {
  await openMap(page);
  expect(await looks(page)).toEqual(colors);
  await display(page).focus();
  await page.keyboard.press('Enter');
  const box = page.getByLabel('Patterns as well');
  for (let stops = 0; stops < 5 && !(await box.evaluate((one) => one === document.activeElement)); stops++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(async () => new Set(await looks(page)).size).toBe(4);
  for (const look of await looks(page)) expect(look).toMatch(/^url\("?#pattern-/);
  expect(query(page)).toBe('?patterns=1');
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(display(page)).toBeFocused();
  await page.reload();
  await expect.poll(async () => (await looks(page))[0]).toMatch(/^url/);
});

test('forced colours bring the patterns', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openMap(page);
  for (const look of await looks(page)) expect(look).toMatch(/^url\("?#pattern-/);
  const chosen = page.getByRole('button', { name: /^Said no/ });
  await press(chosen);
  const line = (locator) => locator.evaluate((one) => getComputedStyle(one.querySelector('.label, .short')).textDecorationLine);
  expect(await line(chosen), 'what is chosen is told apart without colour').toBe('underline');
  expect(await line(page.getByRole('button', { name: /^Has agreed/ }))).toBe('none');
});

for (const [name, width] of [['A4', 794], ['Letter', 816]]) {
  test(`a page of ${name} has the map, the legend and the table, within its width`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1100 });
    await openMap(page);
    await page.emulateMedia({ media: 'print' });
    for (const shown of [page.locator('.map'), page.locator('.legend'), table(page)]) await expect(shown).toBeVisible();
    for (const hidden of ['.tools', '.zoom', '.clock', '.band input', '.changes .between']) await expect(page.locator(hidden)).toBeHidden();
    const wide = await page.evaluate(() => {
      const over = [...document.querySelectorAll('.map, .legend, table, .band')].map((one) => one.getBoundingClientRect().right);
      return Math.max(...over) - document.documentElement.clientWidth;
    });
    expect(wide).toBeLessThanOrEqual(0);
  });
}

test('axe finds nothing with the choices open, in the dark theme', async ({ page }) => {
  await openMap(page, '', { query: '?theme=dark' });
  await press(display(page));
  expect(await findings(page)).toEqual([]);
});
