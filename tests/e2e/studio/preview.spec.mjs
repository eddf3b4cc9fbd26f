// The map in the frame follows each change, and a reader of it is not disturbed.

import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

test('the map follows an edit of a cell and keeps the open card', async ({ page, studio }) => {
  await studio.open();
  await studio.begin('country\tstance\nRwanda\tYes\nPeru\tNo\n');
  await studio.map.isReady();
  await studio.map.openCard('RWA');
  await studio.cell(2, 1).click();
  await page.keyboard.type('No');
  await page.keyboard.press('Enter');
  await expect(studio.map.card('Rwanda')).toContainText('No');
  await expect(studio.map.cards).toHaveCount(1);
  await studio.undo();
  await expect(studio.map.card('Rwanda')).toContainText('Yes');

  await test.step('a place that is gone has no card', async () => {
    await studio.cell(2, 0).click();
    await page.keyboard.press('Delete');
    await expect(studio.map.allCards.of('RWA')).toHaveCount(0);
  });

  await test.step('a desktop is as wide as one, and its map can be used', async () => {
    await page.getByRole('radio', { name: 'Desktop' }).check();
    await expect.poll(() => studio.map.figure.evaluate(() => innerWidth)).toBe(1120);
    const frame = await page.locator('iframe').boundingBox();
    expect(frame.width, 'no wider than the room that there is').toBeLessThan(page.viewportSize().width / 2);
    await studio.clickPlace('PER');
    await expect(studio.map.card('Peru')).toBeVisible();
  });

  await test.step('a phone is as wide as one', async () => {
    await page.getByRole('radio', { name: 'Phone' }).check();
    await expect.poll(() => studio.map.figure.evaluate(() => innerWidth)).toBe(360);
  });
});

test('a stance has a new label, colour and place in the order on the map', async ({ page, studio }) => {
  await studio.open();
  await studio.begin('country\tstance\nRwanda\tYes\nPeru\tNo\n');
  await studio.map.isReady();
  await studio.go('look');
  await studio.stances.first().getByLabel('Label', { exact: true }).fill('Agreed');
  await expect(studio.map.legend.root).toContainText('Agreed');
  await page.getByLabel('Colour of “Agreed”').fill('#123456');
  await expect.poll(() => studio.map.map.shape('RWA').first().evaluate((shape) => getComputedStyle(shape).fill)).toBe('rgb(18, 52, 86)');
  await page.getByRole('button', { name: 'Move “Agreed” down' }).click();
  await expect(studio.stances.first().getByLabel('Label', { exact: true })).toHaveValue('No');
  await studio.expectLastChange('Reorder “Stances”');
});
