// The names of places: decided, left out, spelt otherwise.

import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

test('an ambiguous name is decided, a group of countries left out, another spelling shown', async ({ page, studio }) => {
  await studio.open();
  await studio.begin('country\tstance\nCongo\tYes\nWorld\tNo\nKenya, Rep.\tNo\nPeru\tYes\n');
  await expect(studio.step('places')).toContainText('2 to do');
  await studio.go('places');

  await test.step('decided', async () => {
    await studio.spelling('Congo').getByRole('button', { name: 'Democratic Republic of the Congo', exact: true }).click();
    await expect(studio.spellings('1 name decided by you')).toContainText('Democratic Republic of the Congo');
    await expect(studio.map.allCards.of('COD')).toBeAttached();
    await studio.map.openCard('COD');
    await expect(studio.map.card('Democratic Republic of the Congo')).toContainText('Yes');
    await studio.expectLastChange('Answer “COD” for “Congo”');
  });

  await test.step('left out', async () => {
    await studio.spelling('World').getByRole('button', { name: 'Leave out' }).click();
    await expect(studio.spellings('1 name left out')).toContainText('World');
    await expect(studio.step('places')).not.toContainText('to do');
  });

  await test.step('another spelling', async () => {
    await expect(studio.spellings('1 other spelling')).toContainText('Kenya, Rep. → Kenya KEN');
    await expect(studio.spellings('1 exact name')).toBeAttached();
  });

  await test.step('a search gives another place', async () => {
    await studio.spelling('Kenya, Rep.').getByRole('button', { name: 'Another place…' }).click();
    await page.getByRole('searchbox', { name: 'Place that “Kenya, Rep.” means' }).fill('Ghan');
    await studio.spelling('Kenya, Rep.').getByRole('button', { name: /^Ghana/ }).click();
    await expect(studio.spellings('2 names decided by you')).toContainText('Ghana');
    await expect(studio.map.allCards.of('GHA')).toContainText('No');
  });

  await test.step('undone', async () => {
    await studio.undo(3);
    await expect(studio.spellings('2 names to decide')).toContainText('Congo');
    await expect(studio.map.allCards.of('COD')).toHaveCount(0);
    await studio.redo();
    await expect(studio.spellings('1 name decided by you')).toContainText('Congo');
  });

  await test.step('a decision is asked again', async () => {
    await studio.spelling('Congo').getByRole('button', { name: 'Ask again' }).click();
    await expect(studio.spellings('2 names to decide')).toContainText('Congo');
  });
});
