// The buttons above the map that show a part of the world.

import { ARTICLE, openDossier } from '../../support/dossiers.mjs';
import { expect, test } from '../../support/test.mjs';

const REGIONS = ['World', 'Central America', 'South America', 'Europe', 'Africa', 'Asia'];

test('there is a button for each region in which the article’s places hold a stance, and its box holds them', async ({ reader }) => {
  await reader.open();
  const { view } = reader;
  await expect(view.regionButtons).toHaveText(REGIONS);
  for (const name of REGIONS) await expect(view.region(name)).toBeVisible();
  for (const [name, inside, outside] of [
    ['Central America', ['CRI', 'PAN', 'HND'], ['USA', 'PER', 'LBY']],
    ['South America', ['PER'], ['BRA', 'CRI']],
    ['Africa', ['LBY', 'RWA', 'AGO', 'MRT'], ['UKR', 'PER', 'MNG']],
    ['Asia', ['MNG', 'KHM', 'UZB'], ['LBY', 'AUS']],
  ]) {
    const [left, top, right, bottom] = await view.regionBox(name);
    const isWithin = async (id) => {
      const [l, t, r, b] = await reader.map.bounds(id);
      return l >= left - 2 && t >= top - 2 && r <= right + 2 && b <= bottom + 2;
    };
    for (const id of inside) expect(await isWithin(id), `${id} is in ${name}`).toBe(true);
    for (const id of outside) expect(await isWithin(id), `${id} is in ${name}`).toBe(false);
  }
});

test('the region is announced, by mouse and by keyboard', async ({ reader }) => {
  await reader.open();
  await reader.view.goTo('Africa');
  await expect(reader.announced).toContainText('Africa: 11 countries');
  await reader.view.region('South America').focus();
  await reader.keys('Enter');
  await expect(reader.announced).toContainText('South America: 1 country');
});

test('they are large enough for a finger, and stay within a narrow screen', async ({ page, reader }) => {
  await reader.open();
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await reader.twoFrames();
    for (const button of await reader.view.regionButtons.all()) {
      const box = await button.boundingBox();
      expect(Math.min(box.width, box.height), `at ${width}`).toBeGreaterThanOrEqual(24);
      expect(box.x, `at ${width}`).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, `at ${width}`).toBeLessThanOrEqual(width);
    }
  }
});

test('another dossier has other regions', async ({ reader }) => {
  const other = structuredClone(ARTICLE);
  other.title = 'Elsewhere';
  other.facts = other.facts.slice(0, 1).map((fact) => ({ ...fact, places: ['NRU', 'CAN', 'JPN'], figures: [], disputes: [], stance: { id: other.stances[0].id, of: ['NRU', 'CAN'] } }));
  Object.assign(other, { places: {}, corrections: [] });
  await openDossier(reader, other);
  await expect(reader.view.regionButtons).toHaveText(['World', 'North America', 'Oceania']);
});
