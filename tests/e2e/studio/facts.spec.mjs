// Facts that are written in a form.

import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

test('facts are written in the form, from place to what they dispute, and undone one by one', async ({ page, studio }) => {
  await studio.open();
  await page.getByRole('button', { name: 'Begin with an empty sheet' }).click();
  await studio.isAt('Data');
  await page.getByText('Write a fact in a form').click();
  const write = async (fields) => {
    for (const [label, text] of Object.entries(fields)) await studio.factField(label).fill(text);
    await page.getByRole('button', { name: 'Add the fact' }).click();
    await expect(studio.notice).toContainText('The fact was added.');
  };
  await write({
    Place: 'Peru',
    Stance: 'Yes',
    'Date: 2025-03-04, 2025-03 or 2025': '2025-03',
    'Fact, in a sentence': 'Its president said yes.',
    'Who says so': 'The president',
    'Title of the source': 'A speech',
    'Address of the source': 'https://example.org/speech',
  });
  await studio.map.isReady();
  await write({ Place: 'Peru', Stance: 'No', 'Date: 2025-03-04, 2025-03 or 2025': '2025-04-02', 'Fact, in a sentence': 'Its parliament denied that.', 'Who says so': 'The parliament', 'Title of the source': 'Minutes' });
  await studio.map.openCard('PER');
  const card = studio.map.card('Peru');
  await expect(card).toContainText('March 2025');
  await expect(card).toContainText('2 April 2025');
  await expect(card).toContainText('The president');
  await expect(card).toContainText('A speech');
  await expect(page.getByText('2 rows, 2 facts, 1 place')).toBeVisible();

  await studio.undo();
  await expect(page.getByText('1 row, 1 fact, 1 place')).toBeVisible();
  await studio.redo();
  await expect(card).toContainText('denied');

  await test.step('a fact that disputes another', async () => {
    await studio.go('publish');
    const { bytes } = await studio.save('Dossier');
    const [first] = JSON.parse(bytes).facts;
    await studio.go('data');
    await page.getByText('Write a fact in a form').click();
    await write({ Place: 'Peru', Stance: 'No', 'Fact, in a sentence': 'An envoy disputes it.', 'Ids of the facts that it disputes, separated by semicolons': first.id });
    await studio.go('publish');
    const { bytes: again } = await studio.save('Dossier');
    expect(JSON.parse(again).facts.at(-1).disputes).toEqual([first.id]);
  });
});
