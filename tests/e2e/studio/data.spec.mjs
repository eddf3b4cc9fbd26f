// The sheets: decisions, mends, and cells that are edited by keys.

import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

/** Twenty faults of the kinds that sheets have. */
const FAULTY = {
  'facts.csv': `fact_id,country,stance,date,kind,text,attribution_kind,attributed_to,source_id,disputes,value,measure
a,Peru,Yse,2025-02-30,Vote in parliament,Text,record,Gov,s1,,12,people
b,Mali,Nno,31.04.2026,vote,Text,recrd,Gov,s2,x,abc,people
c,Mali,Nope,2026-13-05,vot,Text,record,Gov,s1,a,3,
d,Kenya,No,2026-06-01,vote,Text,record,Gov,s1,d; c,#N/A,people
d,Ghana,No,soon,vote,Other text,record,Gov,s1,c,1.5,people
`,
  'stances.csv': 'id,label,definition,color,pattern\nyes,Yes,Said yes,red,solid\nno,No,Said no,#b8412a,dottes\nnot yet,Not yet,Later,#1b7837,dots\n',
  'sources.csv': 'id,title,publisher,published,kind,url\ns1,A law,Gov,2026-02-30,law,example.org/x\ns1,Another,Gov,2025,law,htp://example.org\ns2,Third,Gov,2025,law,https://example.org\n',
  'story.csv': 'key,value\ntitel,Tea\nasOf,2026-06-31\nlang,en\nqeustion,Tea?\n',
};

test('a date that can be read in two ways is asked about, and the answer dates the facts', async ({ page, studio }) => {
  await studio.open();
  await studio.begin('country\tstance\tdate\nPeru\tYes\t03/04/2026\nMali\tNo\t05/06/2026\n');
  const question = studio.question('the day or the month comes first');
  await expect(page.getByRole('heading', { name: '1 decision for you' })).toBeVisible();
  await studio.answer(question, 'day first: 03/04 is 3 April');
  await expect(studio.questions).toHaveCount(0);
  await studio.expectLastChange('Answer “day-first” for “dateOrder”');
  await studio.map.isReady();
  await studio.map.openCard('PER');
  await expect(studio.map.card('Peru')).toContainText('3 April 2026');

  await test.step('the answer can be changed', async () => {
    const read = studio.understood.filter({ has: page.getByRole('option', { name: /^month first/ }) });
    await studio.answer(read, 'month first: 03/04 is 4 March');
    await expect(studio.map.card('Peru')).toContainText('4 March 2026');
    await studio.undo();
    await expect(studio.map.card('Peru')).toContainText('3 April 2026');
  });
});

test('a sheet with twenty faults is mended by pressing, and undone to the beginning', async ({ page, studio }) => {
  await studio.open();
  await studio.openFiles(FAULTY);
  const told = () => studio.problems.allTextContents();
  await page.getByRole('button', { name: /^Show all/ }).click();
  const first = await told();
  expect(first.length).toBeGreaterThan(18);
  let presses = 0;
  for (let left = first; left.length > 0; presses += 1) {
    expect(presses, 'enough for each problem').toBeLessThan(40);
    await studio.mends(studio.problems.first()).first().click();
    await expect.poll(told, { message: `after ${left[0]}` }).not.toEqual(left);
    left = await told();
  }
  await expect(page.getByRole('heading', { name: /problem/ })).toHaveCount(0);
  await expect(studio.notice).toContainText(/^Done: /);
  await studio.map.isReady();
  await studio.map.hasTitle('Tea');

  await test.step('undone', async () => {
    await studio.undo(presses);
    await expect.poll(told).toEqual(first);
    await studio.expectLastChange('Open facts.csv');
    await studio.undo();
    await expect(studio.cells).toBeVisible();
  });

  await test.step('and mended again', async () => {
    await studio.redo(presses + 1);
    await expect(page.getByRole('heading', { name: /problem/ })).toHaveCount(0);
    await studio.map.hasTitle('Tea');
  });
});

test('a link leads from a problem to its cell, and one mend mends all cells of a kind', async ({ page, studio }) => {
  await studio.open();
  await studio.openFiles({ 'facts.csv': 'country,stance\nPeru,Yse\nMali,Nno\nChad,Yse\nKenya,Yes\n', 'stances.csv': 'label\nYes\nNo\n' });
  const problem = studio.problems.first();
  await problem.getByRole('button', { name: 'facts.csv, column B, rows 2–4' }).click();
  await expect(studio.cell(2, 1)).toBeFocused();
  await expect(studio.cell(2, 1)).toHaveAttribute('aria-invalid', 'true');
  await expect(studio.mends(problem)).toHaveText(['Fix all 3 rows', 'Replace “Yse” with “Yes” in 2 rows', 'Replace “Nno” with “No”', 'Empty 3 cells', 'Remove 3 rows']);
  await studio.mends(problem).first().click();
  await expect(studio.notice).toContainText('Done: Fix all 3 rows');
  await expect.poll(() => studio.rows()).toEqual([['country', 'stance', ''], ['Peru', 'Yes', ''], ['Mali', 'No', ''], ['Chad', 'Yes', ''], ['Kenya', 'Yes', '']]);
  await studio.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(studio.cell(3, 1)).toHaveText('Nno');
});

test('cells are chosen, written, emptied and pasted by keys', async ({ page, studio }) => {
  const { keyboard } = page;
  await studio.open();
  await studio.begin('country\tstance\nRwanda\tYes\nPeru\tNo\n');
  await studio.cell(1, 0).click();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowRight');
  await expect(studio.cell(2, 1)).toBeFocused();

  await test.step('Escape leaves a cell as it was', async () => {
    await keyboard.press('Enter');
    await expect(studio.field).toBeFocused();
    await expect(studio.field).toHaveValue('Yes');
    await keyboard.type(' and no');
    await keyboard.press('Escape');
    await expect(studio.cell(2, 1)).toBeFocused();
    await expect(studio.cell(2, 1)).toHaveText('Yes');
    await studio.expectLastChange('Open pasted.csv');
  });

  await test.step('a letter begins a new text, and Enter leads down', async () => {
    await keyboard.type('No');
    await keyboard.press('Enter');
    await expect(studio.cell(3, 1)).toBeFocused();
    await expect(studio.cell(2, 1)).toHaveText('No');
    await studio.expectLastChange('Change cell B2 of pasted.csv');
  });

  await test.step('Tab leads on', async () => {
    await keyboard.press('ArrowLeft');
    await keyboard.press('F2');
    await expect(studio.field).toHaveValue('Peru');
    await studio.field.fill('Chile');
    await keyboard.press('Tab');
    await expect(studio.cell(3, 1)).toBeFocused();
    await expect(studio.cell(3, 0)).toHaveText('Chile');
  });

  await test.step('Delete empties', async () => {
    await keyboard.press('Delete');
    await expect(studio.cell(3, 1)).toHaveText('');
    await studio.expectLastChange('Change cell B3 of pasted.csv');
  });

  await test.step('a block is pasted beyond the last row and column', async () => {
    await expect(studio.cell(3, 1)).toBeFocused();
    await studio.paste('Maybe\t2025\nYes\t2026\n');
    await expect(studio.cell(4, 2)).toHaveText('2026');
    await studio.expectLastChange('Change 4 cells of pasted.csv');
    expect(await studio.rows()).toEqual([['country', 'stance', '', ''], ['Rwanda', 'No', '', ''], ['Chile', 'Maybe', '2025', ''], ['', 'Yes', '2026', '']]);
  });

  await test.step('Home, End and a page stay inside the grid', async () => {
    await keyboard.press('Control+Home');
    await expect(studio.cell(1, 0)).toBeFocused();
    await keyboard.press('End');
    await expect(studio.cell(1, 3)).toBeFocused();
    await keyboard.press('PageDown');
    await keyboard.press('PageDown');
    await expect(studio.grid).toHaveAttribute('aria-rowcount', '13');
    await expect(studio.cell(12, 3)).toBeFocused();
  });

  await test.step('all of it is undone', async () => {
    await studio.undo(4);
    await expect.poll(() => studio.rows()).toEqual([['country', 'stance', ''], ['Rwanda', 'Yes', ''], ['Peru', 'No', '']]);
    await studio.redo(4);
    await expect(studio.cell(4, 2)).toHaveText('2026');
  });
});
