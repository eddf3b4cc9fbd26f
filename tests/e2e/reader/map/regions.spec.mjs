// The ways to the parts of the world, above the map.

import { ARTICLE, said } from '../../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const regions = (page) => page.getByRole('group', { name: 'Go to' });

test('there is a way to each part of the world in which the article’s nations hold a stance', async ({ page }) => {
  await openMap(page);
  const names = ['World', 'Central America', 'South America', 'Europe', 'Africa', 'Asia'];
  await expect(regions(page).getByRole('button')).toHaveText(names);
  for (const name of names) await expect(regions(page).getByRole('button', { name, exact: true })).toBeVisible();
});

test('a reader who goes there is told so, by mouse and by keyboard', async ({ page }) => {
  await openMap(page);
  await regions(page).getByRole('button', { name: 'Africa' }).click();
  await expect(said(page)).toContainText('Africa: 11 nations');
  await regions(page).getByRole('button', { name: 'South America' }).focus();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('South America: 1 nation');
});

test('each of them leads to its nations', async ({ page }) => {
  await openMap(page);
  for (const [name, inside, outside] of [
    ['Central America', ['CRI', 'PAN', 'HND'], ['USA', 'PER', 'LBY']],
    ['South America', ['PER'], ['BRA', 'CRI']],
    ['Africa', ['LBY', 'RWA', 'AGO', 'MRT'], ['UKR', 'PER', 'MNG']],
    ['Asia', ['MNG', 'KHM', 'UZB'], ['LBY', 'AUS']],
  ]) {
    const [left, top, right, bottom] = (await regions(page).getByRole('button', { name, exact: true }).getAttribute('data-box')).split(' ').map(Number);
    const within = (id) =>
      page.locator(`.map [data-place="${id}"]`).evaluate((shape, [l, t, r, b]) => {
        const { x, y, width, height } = shape.getBBox();
        return x >= l - 2 && y >= t - 2 && x + width <= r + 2 && y + height <= b + 2;
      }, [left, top, right, bottom]);
    for (const id of inside) expect(await within(id), `${id} is in ${name}`).toBe(true);
    for (const id of outside) expect(await within(id), `${id} is in ${name}`).toBe(false);
  }
});

test('they are large enough for a finger, and stay on a narrow screen', async ({ page }) => {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await openMap(page);
    for (const button of await regions(page).getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box.width, box.height), `at ${width}`).toBeGreaterThanOrEqual(24);
      expect(box.x, `at ${width}`).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, `at ${width}`).toBeLessThanOrEqual(width);
    }
  }
});

test('another dossier has ways of its own', async ({ page }) => {
  const other = structuredClone(ARTICLE);
  other.facts = other.facts.slice(0, 1).map((fact) => ({ ...fact, places: ['NRU', 'CAN', 'JPN'], figures: [], disputes: [], stance: { id: other.stances[0].id, of: ['NRU', 'CAN'] } }));
  other.places = {};
  other.corrections = [];
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body: JSON.stringify(other) });
  await openMap(page, '', { query: '?dossier=dossiers/other.json' });
  await expect(regions(page).getByRole('button')).toHaveText(['World', 'Northern America', 'Oceania']);
});
