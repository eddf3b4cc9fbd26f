// The studio by keyboard alone, and with a finger on a phone.

import { overflow, press } from '../support/screen.mjs';
import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

test('by keyboard alone: from cells to a file', async ({ page, studio }) => {
  const { keyboard } = page;
  const tabTo = async (name, most = 80) => {
    for (let stops = 0; stops < most; stops += 1) {
      await keyboard.press('Tab');
      if ((await studio.focused()).includes(name)) return;
    }
    throw new Error(`${name} is not reached with ${most} presses of Tab`);
  };
  const goTo = async (name, title) => {
    await tabTo(name);
    await keyboard.press('Enter');
    await studio.isAt(title);
  };
  await studio.open();
  await tabTo('Cells of your sheet');
  await studio.paste('country\tstance\nCongo\tYes\nPeru\tNo\n');
  await studio.isAt('Data');

  await test.step('a cell', async () => {
    await tabTo('td country');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.type('Mali');
    await keyboard.press('Enter');
    await expect(studio.cell(3, 0)).toHaveText('Mali');
    await expect(studio.cell(4, 0)).toBeFocused();
  });

  await test.step('a place', async () => {
    await goTo('Places', 'Places');
    await tabTo('button Democratic Republic of the Congo');
    await keyboard.press('Enter');
    await expect(studio.spellings('1 name decided by you')).toContainText('Congo');
  });

  await test.step('a text', async () => {
    await goTo('Look', 'Look');
    await tabTo('Title');
    await keyboard.type('By keys');
    await studio.map.hasTitle('By keys');
  });

  await test.step('undo', async () => {
    await tabTo('Undo: Change “Title”');
    await keyboard.press('Enter');
    await expect(studio.storyField('Title')).toHaveValue('');
    expect(await studio.focused(), 'the focus stays').toContain('Undo: ');
  });

  await test.step('the map', async () => {
    await studio.map.isReady();
    await tabTo('Actual size');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Phone' })).toBeChecked();
  });

  await test.step('a file', async () => {
    await goTo('Publish', 'Publish');
    await tabTo('Page in a single file');
    const coming = page.waitForEvent('download');
    await keyboard.press('Enter');
    expect((await coming).suggestedFilename()).toBe('pasted.html');
  });
});

test('at 360 pixels nothing lies beyond the sides, and a finger does all', { tag: '@touch-only' }, async ({ page, studio }) => {
  await studio.open();
  expect(await overflow(page), 'begin').toBeLessThanOrEqual(0);
  await studio.begin('country\tstance\tdate\tan explanation that is longer than a phone is wide, as many are\nCongo\tYes\t03/04/2026\tx\nPeru\tNo\t05/06/2026\ty\n');
  await studio.map.isReady();
  expect(await overflow(page), 'data').toBeLessThanOrEqual(0);
  await studio.answer(studio.question('the day or the month comes first'), 'day first: 03/04 is 3 April');
  await expect(studio.question('the day or the month comes first')).toHaveCount(0);
  await studio.go('places');
  await press(studio.spelling('Congo').getByRole('button', { name: 'Republic of the Congo', exact: true }));
  await expect(studio.map.allCards.of('COG')).toBeAttached();
  for (const name of ['places', 'look', 'publish']) {
    await studio.go(name);
    expect(await overflow(page), name).toBeLessThanOrEqual(0);
  }
  const { name } = await studio.save('Table of facts');
  expect(name).toBe('pasted.csv');

  await test.step('to the map and back', async () => {
    await press(page.getByRole('button', { name: 'Show the map' }));
    await expect(studio.map.figure).toBeInViewport();
    await press(page.getByRole('button', { name: 'Back to editing' }));
    await expect(studio.title).toBeInViewport();
  });
});
