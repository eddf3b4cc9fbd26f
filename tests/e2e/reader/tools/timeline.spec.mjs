// The timeline: a day chosen, stepped to, played; map, legend and cards follow.

import { ARTICLE, VOTE_FILE, color, openDossier, stanceLabel } from '../../support/dossiers.mjs';
import { press, speedUp, timersOver } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

const APRIL = '?day=2025-04-10';
const COLOR = Object.fromEntries(ARTICLE.stances.map(({ id }) => [id, color(ARTICLE, id)]));

/** The map, the legend and the marks as of 10 April 2025, by the article's facts. */
async function expectApril(reader) {
  const { legend, map } = reader;
  await expect.poll(() => map.fill('AGO')).toBe(COLOR.unclear);
  expect(await map.fills('LBY', 'PAN', 'PER')).toEqual([COLOR.listed, COLOR.agreed, COLOR.declined]);
  // Its answer has no date: it may have been given by then.
  expect(await map.fill('UKR')).toContain('unclear.maybe');
  for (const [stance, count] of [['agreed', '2'], ['unclear', '2'], ['asked', '2'], ['listed', '8'], ['declined', '1']]) await expect(legend.count(stance)).toHaveText(count);
  await expect(map.contestedMarks).toHaveCount(0);
}

async function expectLatest(reader) {
  await expect.poll(() => reader.map.fill('AGO')).toBe(COLOR.declined);
  expect(await reader.map.fill('UKR')).toBe(COLOR.unclear);
  await expect(reader.map.contestedMarks).toHaveCount(2);
}

const expectQuery = (reader, query) => expect.poll(() => reader.query()).toBe(query);

test('a shared link shows its day: map, dots, legend, marks', { tag: ['@touch', '@narrow'] }, async ({ reader }) => {
  const { map, timeline } = reader;
  await reader.open('', { query: APRIL });
  await expect(timeline.day).toHaveText(/10/);
  await expectApril(reader);
  await expect(map.dot('RWA')).toHaveCSS('fill', COLOR.listed);
  await expect(map.dot('STP'), 'the request may have been made by then').toHaveCSS('fill', /asked\.maybe/);
  await timeline.step('Latest');
  await expectLatest(reader);
  await expect(map.dot('RWA')).toHaveCSS('fill', COLOR.agreed);
  await expect(map.dot('STP')).toHaveCSS('fill', COLOR.asked);
  await expect(timeline.button('Latest')).toBeHidden();
  await expectQuery(reader, '');
});

test('the note on possible stances is below the totals, and does not cover the map', async ({ page, reader }) => {
  for (const width of [320, 480, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await reader.open('', { query: `${APRIL}&${width}` });
    const note = await reader.legend.possible.boundingBox();
    const totals = await reader.figure.getByText('approached or to be approached').first().boundingBox();
    expect(note.y, `${width} px`).toBeGreaterThanOrEqual(totals.y + totals.height - 1);
    expect(note.y + note.height, `${width} px`).toBeLessThanOrEqual((await reader.view.frame()).y + 1);
  }
});

for (const language of ['en', 'fr', 'ar']) {
  test(`the map stays where it is when an earlier day is shown, whatever the width: ${language}`, async ({ page, reader }) => {
    for (const width of [320, 360, 390, 480, 768, 912, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await reader.open('', { query: `${APRIL}&lang=${language}&${width}` });
      await reader.isIn(language);
      const earlier = await reader.map.drawing.boundingBox();
      await reader.timeline.slideTo('2025-06-25');
      await expect(reader.legend.possible).toBeHidden();
      const latest = await reader.map.drawing.boundingBox();
      expect(latest.y, `${width} px`).toBeCloseTo(earlier.y, 0);
    }
  });
}

test('the card tells what was known by then', async ({ reader }) => {
  await reader.open('', { query: APRIL });
  const angola = await reader.openCard('AGO');
  const standing = reader.allCards.standing(angola);
  await expect(standing).toContainText(stanceLabel('unclear'));
  await expect(standing).toContainText('21–31 March 2025');
  await expect(angola.getByText(/^Conflicting reports/)).toBeHidden();
  await reader.timeline.step('Latest');
  await expect(standing).toContainText('Said no');
  await expect(angola.getByText(/^Conflicting reports/)).toBeVisible();
});

test('the card leaves out what came later, and keeps what may have happened by then', async ({ reader }) => {
  await reader.open('', { query: APRIL });
  const kosovo = await reader.openCard('XKX');
  await expect(kosovo).toContainText('began to press officials');
  await expect(kosovo.getByText('12 May 2025').filter({ visible: true })).toHaveCount(0);
  await expect(kosovo.getByText(/later facts? (is|are) hidden/)).toBeVisible();
  const prison = (await reader.openCard('SLV')).getByText(/^El Salvador put more than 200/);
  await expect(prison, 'undated').toBeVisible();
  await reader.timeline.step('Latest');
  await expect(kosovo.getByText(/hidden/)).toHaveCount(0);
});

test('a stance without a date is possible before it is certain: map, card, table, legend, names', async ({ reader }) => {
  const { legend, map, table } = reader;
  await reader.open('', { query: '?day=2025-04-15' });
  expect(await map.fill('SLV')).toContain('agreed.maybe');
  const card = await reader.openCard('SLV');
  const standing = reader.allCards.standing(card);
  await expect(standing).toContainText(`${stanceLabel('agreed')}; possible by then`);
  await expect(standing).toContainText('by 25 June 2025; undated');
  await expect(legend.possible).toBeVisible();
  await expect(map.linkNamed(/^El Salvador: Agreed.*possible by then/)).toHaveCount(1);
  await table.open();
  await expect(table.rowsOf('El Salvador').first()).toContainText('possible by then');
  await reader.timeline.step('Latest');
  await expect.poll(() => map.fill('SLV')).toBe(COLOR.agreed);
  await expect(standing).not.toContainText('possible');
  await expect(legend.possible).toBeHidden();
});

test('the table and the names of the links follow', async ({ reader }) => {
  const { map, table } = reader;
  await reader.open('', { query: APRIL });
  await table.open();
  const rwanda = table.rowsOf('Rwanda').getByRole('row').first();
  await expect(rwanda).toContainText(stanceLabel('listed'));
  await expect(map.linkNamed(/^Rwanda: On the list to be asked/)).toHaveCount(1);
  await expect(map.linkNamed(/^Costa Rica: Agreed/)).toHaveCount(1);
  await reader.timeline.step('Latest');
  await expect(rwanda).toContainText(stanceLabel('agreed'));
  await expect(map.linkNamed(/^Rwanda: Agreed/)).toHaveCount(1);
  await expect(map.linkNamed(/^Angola: Said no; conflicting reports/)).toHaveCount(1);
});

test('the slider goes by keys, day by day, and says the day', async ({ reader }) => {
  const { legend, timeline } = reader;
  await reader.open();
  await timeline.slider.focus();
  await expect(timeline.slider).toHaveAttribute('aria-valuetext', /June.*2025/);
  await reader.keys('Home');
  await expect(timeline.slider).toHaveAttribute('aria-valuetext', /January.*2025/);
  // Whatever may have happened by then is not certain.
  await expect(legend.count('declined')).toHaveText('0');
  await expect(legend.count('listed')).toHaveText('0');
  await reader.keys('ArrowRight');
  await expect(timeline.day).toHaveText(/21/);
  await expect(reader.announced).toHaveText(/^Is asking 1.*[Pp]ossible by then, not certain \d+$/);
  await reader.keys('End');
  await expectLatest(reader);
});

test('a change of the day is announced by the places of the filter that changed', async ({ reader }) => {
  await reader.open('', { query: '?stance=agreed' });
  await reader.timeline.slider.focus();
  await reader.keys('Home', 'ArrowRight');
  await expect(reader.announced).toHaveText(`Costa Rica, Kosovo, Panama, Rwanda: No stance yet; El Salvador, Honduras: ${stanceLabel('agreed')}; possible by then`);
});

test('a filter on an earlier day counts certain and possible stances apart, as list and legend do', async ({ reader }) => {
  const { answers, legend } = reader;
  await reader.open('', { query: '?day=2025-04-15' });
  await legend.choose(stanceLabel('agreed'));
  await expect(reader.announced).toHaveText(`Showing 2 countries, and 2 possible: ${stanceLabel('agreed')}`);
  await expect(answers.count('agreed')).toHaveText('2, and 2 possible');
  await expect(legend.count('agreed')).toHaveText('2');
  await expect(legend.possible).toHaveText(/certain 2$/);
});

test('the slider goes by the mouse, and the address waits until it is let go', async ({ page, reader }) => {
  const { legend, timeline } = reader;
  await reader.open();
  await timeline.slider.scrollIntoViewIfNeeded();
  const box = await timeline.slider.boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 10, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 10, y, { steps: 5 });
  await expect(legend.count('listed')).toHaveText('0');
  await reader.twoFrames();
  expect(reader.query(), 'the address waits').toBe('');
  await page.mouse.up();
  await expectQuery(reader, '?day=2025-01-20');
  await page.goBack();
  await expectLatest(reader);
  await page.goForward();
  await expect(legend.count('listed')).toHaveText('0');
});

test('each visit to the slider is one history entry, and leaves those before it alone', async ({ page, reader }) => {
  const { legend, timeline } = reader;
  await reader.open();
  await timeline.slider.focus();
  await reader.keys('Home', 'ArrowRight');
  await expectQuery(reader, '?day=2025-01-21');
  await page.goBack();
  await expectQuery(reader, '');
  await expect(timeline.slider).toBeFocused();
  await reader.keys('Home');
  await expectQuery(reader, '?day=2025-01-20');
  await legend.choose('Said no');
  await expectQuery(reader, '?day=2025-01-20&stance=declined');
  await timeline.slider.focus();
  await reader.keys('ArrowRight');
  await expectQuery(reader, '?day=2025-01-21&stance=declined');
  for (const query of ['?day=2025-01-20&stance=declined', '?day=2025-01-20', '']) {
    await page.goBack();
    await expectQuery(reader, query);
  }
});

test('the line for the day is where the strip has that day', { tag: '@narrow' }, async ({ reader }) => {
  await reader.open('', { query: APRIL });
  const { line, strip } = await reader.timeline.positions();
  expect(Math.abs(line - strip)).toBeLessThan(1);
});

test('a step back on the first day stays there', async ({ reader }) => {
  await reader.open('', { query: '?day=2025-01-20' });
  await reader.timeline.step('Previous change');
  await expectQuery(reader, '?day=2025-01-20');
});

test('steps go from change to change', { tag: '@touch' }, async ({ page, reader }) => {
  const { map, timeline } = reader;
  const expectAngola = (stance) => expect.poll(() => map.fill('AGO')).toBe(COLOR[stance]);
  await reader.open();
  await timeline.step('Previous change');
  await expectQuery(reader, '?day=2025-06-16');
  await expectAngola('unclear');
  await timeline.step('Previous change');
  await expectQuery(reader, '?day=2025-06-01');
  await timeline.step('Next change');
  await expectQuery(reader, '?day=2025-06-16');
  await timeline.step('Next change');
  await expectQuery(reader, '');
  await expectAngola('declined');
  await page.goBack();
  await expectAngola('unclear');
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expectLatest(reader);
});

test('it plays from the beginning to the end, and can be paused', async ({ page, reader }) => {
  const { timeline } = reader;
  await speedUp(page, 5);
  await reader.open();
  await timeline.note();
  const played = async () => (await timeline.noted()).length;
  await timeline.step('Play');
  await expect.poll(played).toBeGreaterThan(1);
  await timeline.step('Pause');
  await reader.twoFrames();
  const paused = [reader.query(), await played()];
  // While it plays, a timer is always left for the next change.
  await timersOver(page);
  expect([reader.query(), await played()], 'nothing goes on').toEqual(paused);
  await timeline.step('Play');
  await expect(timeline.button('Pause')).toBeVisible();
  await expect(timeline.button('Play'), 'at the end').toBeVisible({ timeout: 40_000 });
  await expectLatest(reader);
  expect(reader.query()).toBe('');
  const days = [...new Set(await timeline.noted())];
  expect(days.slice(0, 3)).toEqual(['20 January 2025', '28 January 2025', '1 February 2025']);
  expect(days.slice(-2)).toEqual(['16 June 2025', '25 June 2025']);
});

test('a day beyond the span counts as its first or last, and what is no day as the latest', async ({ reader }) => {
  for (const [query, agreed] of [['?day=2001-01-01', '0'], ['?day=2030-01-01', '6'], ['?day=soon', '6'], ['?day=', '6']]) {
    await reader.open('', { query });
    await expect(reader.legend.count('agreed'), query).toHaveText(agreed);
  }
});

test('what changed is listed between two days, in words', async ({ reader }) => {
  const { timeline } = reader;
  await reader.open();
  await timeline.openChanges();
  const items = timeline.changes;
  await expect(items.first()).toContainText('28 January 2025');
  await timeline.end('between').selectOption('31 March 2025');
  await timeline.end('and').selectOption('12 May 2025');
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText('April 2025');
  await expect(items.first()).toContainText(stanceLabel('agreed'));
  await expect(items.first()).toContainText(`previously: ${stanceLabel('listed')}`);
  await expect(items.first().getByRole('link')).toHaveText('Rwanda');
  await expect(items.last().getByRole('link')).toHaveText('Kosovo');
  await expect(reader.announced).toHaveText('2 changes');
  await press(items.last().getByRole('link'));
  await expect(reader.card('Kosovo')).toBeVisible();
});

test('the list of changes goes up to the day that is shown', async ({ reader }) => {
  await reader.open('', { query: APRIL });
  await reader.timeline.openChanges();
  await expect(reader.timeline.changes.last()).toContainText('March 2025');
  await reader.timeline.expectEnd('and', '31 March 2025');
});

test('a filter counts what was known by the day', async ({ reader }) => {
  const { all, leftOut } = reader.allCards;
  await reader.open('', { query: `${APRIL}&stance=agreed` });
  await expect(leftOut).toHaveCount((await all.count()) - 4);
  await reader.timeline.step('Latest');
  await expect(leftOut).toHaveCount((await all.count()) - 6);
});

test('a near map follows the day, too', { tag: '@narrow' }, async ({ reader }) => {
  const { map } = reader;
  await reader.open('', { query: `${APRIL}&at=0.25,0.5,4` });
  await expect(map.nearTiers).toHaveCount(2);
  const dots = map.nearDots;
  const before = await dots.count();
  await reader.timeline.step('Latest');
  await expect.poll(() => dots.count()).toBeGreaterThanOrEqual(before);
  await expect.poll(() => map.fill('HND')).toBe(COLOR.agreed);
  await expect(map.link('HND')).toHaveAccessibleName(new RegExp(stanceLabel('agreed')));
});

test('a dossier without days has no timeline', async ({ reader }) => {
  await openDossier(reader, VOTE_FILE, { query: '&day=2020-01-01' });
  await expect(reader.timeline.root).toHaveCount(0);
  await reader.openCard('CHN');
});
