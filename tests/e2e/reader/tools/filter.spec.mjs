// The filters: by stance, in the legend, and by kind of evidence.

import { ARTICLE, VOTE_FILE, color, openDossier, stanceLabel } from '../../support/dossiers.mjs';
import { press } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

const AGREED = stanceLabel('agreed');
const UNCLEAR = stanceLabel('unclear');
const ASKED = stanceLabel('asked');
const DECLINED = stanceLabel('declined');

/** The places with a fact of one of these kinds, by the dossier. */
const knownFrom = (...kinds) =>
  new Set(ARTICLE.facts.filter(({ attribution }) => kinds.includes(attribution?.kind)).flatMap(({ places }) => places));

const holding = (...stances) => ({ stance }) => stances.includes(stance);
const everyPlace = () => true;

/** The places for which something holds stand out on the map, and no others; answers with their number. */
async function expectMap(reader, holds) {
  const expected = await reader.allCards.idsOf(holds);
  await expect.poll(() => reader.map.standingOut()).toEqual(expected);
  return expected.length;
}

const endOf = async (locator) => Number((await locator.textContent()).match(/\d+$/)[0]);

test('a stance alone, another one added, one taken out, and all again', { tag: ['@touch', '@narrow'] }, async ({ reader }) => {
  const { legend } = reader;
  await reader.open();
  const before = await reader.map.root.boundingBox();
  await expect(legend.showAll).toBeHidden();
  await legend.choose(AGREED);
  await expectMap(reader, holding('agreed'));
  await legend.expectChosen(AGREED);
  await legend.choose(DECLINED);
  await expectMap(reader, holding('agreed', 'declined'));
  expect(await reader.map.fill('PER')).toBe(color(ARTICLE, 'declined'));
  await legend.choose(AGREED);
  await expectMap(reader, holding('declined'));
  await legend.expectChosen(AGREED, false);
  await legend.choose(DECLINED);
  await expectMap(reader, everyPlace);
  await legend.choose(ARTICLE.mentioned.label);
  await expectMap(reader, holding('mentioned'));
  expect(await reader.map.root.boundingBox(), 'the map has not moved').toEqual(before);
  await press(legend.showAll);
  await expectMap(reader, everyPlace);
  await expect(legend.showAll).toBeHidden();
});

test('the mark of contested places filters, too, and goes with them', async ({ reader }) => {
  const { legend, map } = reader;
  await reader.open();
  await expect(map.contestedMarks).toHaveCount(2);
  await legend.choose('Conflicting reports');
  expect(await expectMap(reader, ({ contested }) => contested)).toBe(2);
  await expect(map.contestedMarks).toHaveCount(2);
  await legend.choose(AGREED);
  await expectMap(reader, ({ contested, stance }) => contested || stance === 'agreed');
  await legend.choose('Conflicting reports');
  await expect(map.contestedMarks).toHaveCount(0);
});

test('a dot that is filtered out shrinks, can be clicked, and its card stays when the filter changes', { tag: '@touch' }, async ({ reader }) => {
  await reader.open();
  const size = async () => (await reader.map.dot('RWA').boundingBox()).width;
  const before = await size();
  await reader.legend.choose(DECLINED);
  await expect.poll(size).toBeLessThan(before);
  const rwanda = await reader.openCard('RWA');
  await reader.legend.choose(ASKED);
  await expectMap(reader, holding('declined', 'asked'));
  await expect(rwanda).toBeVisible();
});

test('pointing at an entry highlights its places, and changes nothing', async ({ page, reader }) => {
  await reader.open();
  await reader.legend.button(UNCLEAR).hover();
  await expectMap(reader, holding('unclear'));
  await reader.legend.button('Conflicting reports').hover();
  await expectMap(reader, ({ contested }) => contested);
  await reader.title.hover();
  await expectMap(reader, everyPlace);
  await expect(reader.legend.showAll).toBeHidden();
  await expect(page).toHaveURL(/\/$/);
});

test('what was just chosen is seen, though the mouse is still there', async ({ page, reader }) => {
  await reader.open();
  await reader.legend.choose(AGREED);
  const add = reader.legend.button(UNCLEAR);
  await add.hover();
  await expectMap(reader, holding('unclear'));
  await add.click();
  await expectMap(reader, holding('agreed', 'unclear'));
  const { x, y } = await add.boundingBox();
  await page.mouse.move(x + 30, y + 8);
  await expectMap(reader, holding('agreed', 'unclear'));
});

test('kinds of evidence filter, and the list closes by Escape and by a click elsewhere', { tag: ['@touch', '@narrow'] }, async ({ reader }) => {
  const { evidence, legend } = reader;
  await reader.open();
  await reader.openCard('LBY');
  await reader.keys('Escape');
  await evidence.open();
  await expect(evidence.group).toBeVisible();
  await evidence.choose('memo');
  const memo = knownFrom('memo');
  await expectMap(reader, ({ id }) => memo.has(id));
  await evidence.choose('court');
  const both = knownFrom('memo', 'court');
  await expectMap(reader, ({ id }) => both.has(id));
  await expect(evidence.summary).toHaveText(/^Source type: (memo, court ruling|court ruling, memo)$/);
  await reader.keys('Escape');
  await expect(evidence.kind('memo')).toBeHidden();
  await evidence.open();
  await expect(evidence.kind('memo')).toBeChecked();
  await press(reader.title);
  await expect(evidence.kind('memo')).toBeHidden();
  await press(legend.showAll);
  await expect(evidence.summary).toHaveText('Source type: all');
  await expectMap(reader, everyPlace);
});

test('Escape closes the list before the card', async ({ reader }) => {
  await reader.open('#LBY');
  await expect(reader.card('Libya')).toBeVisible();
  await reader.evidence.open();
  await expect(reader.evidence.kind('cable')).toBeVisible();
  await reader.keys('Escape');
  await expect(reader.evidence.kind('cable')).toBeHidden();
  await expect(reader.card('Libya')).toBeVisible();
  await reader.keys('Escape');
  await reader.hasNoCard();
});

test('the counts of the legend follow the evidence, and those of the evidence the legend', async ({ reader }) => {
  const { evidence, legend } = reader;
  await reader.open();
  await evidence.open();
  for (const kind of ['cable', 'memo']) await expect(evidence.count(kind)).toHaveText(String(knownFrom(kind).size));
  await evidence.choose('cable');
  const cable = knownFrom('cable');
  for (const stance of ['agreed', 'asked', 'declined']) {
    const places = await reader.allCards.idsOf((one) => one.stance === stance && cable.has(one.id));
    await expect(legend.button(stanceLabel(stance)), stance).toHaveText(new RegExp(`\\D${places.length}$`));
  }
  await evidence.choose('cable');
  await reader.keys('Escape');
  await legend.choose(DECLINED);
  await evidence.open();
  const declined = await reader.allCards.idsOf(holding('declined'));
  for (const kind of ['cable', 'memo', 'article']) {
    const count = declined.filter((id) => knownFrom(kind).has(id)).length;
    await expect(evidence.count(kind), kind).toHaveText(String(count));
  }
  expect(await endOf(legend.button(DECLINED))).toBe(declined.length);
});

test('the table has the rows of the places that are shown, and says how many', async ({ page, reader }) => {
  const { legend, table } = reader;
  await reader.open();
  await table.open();
  const all = await table.names.count();
  await legend.choose(DECLINED);
  const declined = await reader.allCards.idsOf(holding('declined'));
  await expect(table.names).toHaveCount(declined.length);
  await expect(table.names.filter({ hasText: 'Peru' })).toBeVisible();
  await expect(page.getByText(`${declined.length} of ${all} countries shown`)).toBeVisible();
  await press(legend.showAll);
  await expect(table.names).toHaveCount(all);
  await expect(page.getByText(/of \d+ countries shown/)).toHaveCount(0);
});

test('the address keeps the filter, restores it, and drops unknown parts of it', async ({ page, reader }) => {
  const { evidence, legend } = reader;
  await reader.open('', { query: '?from=newsletter' });
  await legend.choose(UNCLEAR);
  await legend.choose(AGREED);
  await legend.choose('Conflicting reports');
  await expect(page).toHaveURL(/\?from=newsletter&stance=agreed,unclear&contested=1$/);
  await reader.open('#RWA', { query: '?stance=nonsense,declined,absent&evidence=cable,nonsense' });
  await expect(reader.card('Rwanda')).toBeVisible();
  const cable = knownFrom('cable');
  await expectMap(reader, ({ id, stance }) => stance === 'declined' && cable.has(id));
  await expect(evidence.summary).toHaveText('Source type: cable');
  await legend.expectChosen(DECLINED);
  await reader.open('', { query: '?stance=nonsense&evidence=,' });
  await expectMap(reader, everyPlace);
  await expect(legend.showAll).toBeHidden();
});

test('back and forward walk through the filters', async ({ page, reader }) => {
  const { evidence, legend } = reader;
  await reader.open();
  await legend.choose(AGREED);
  await evidence.open();
  await evidence.choose('cable');
  await reader.keys('Escape');
  await press(legend.showAll);
  await expect(page).toHaveURL(/\/$/);
  const cable = knownFrom('cable');
  await page.goBack();
  await expectMap(reader, ({ id, stance }) => stance === 'agreed' && cable.has(id));
  await page.goBack();
  await expectMap(reader, holding('agreed'));
  await expect(evidence.summary).toHaveText('Source type: all');
  await page.goBack();
  await expectMap(reader, everyPlace);
  await page.goForward();
  await expectMap(reader, holding('agreed'));
});

test('a filter that is chosen while a card is being closed is kept', async ({ page, reader }) => {
  await reader.open();
  await reader.openCard('RWA');
  await expect(page).toHaveURL(/#RWA$/);
  await reader.giveHands();
  await page.evaluate(() => {
    hands.close('RWA');
    // After the page has asked for its step back, and before the browser has taken it.
    const back = history.back.bind(history);
    history.back = () => {
      back();
      queueMicrotask(() => hands.choose('agreed'));
    };
  });
  await expect(page).toHaveURL(/\?stance=agreed$/);
  await expectMap(reader, holding('agreed'));
});

test('a change of the filter is announced', async ({ reader }) => {
  const { evidence, legend } = reader;
  await reader.open();
  await legend.choose(AGREED);
  const agreed = await reader.allCards.idsOf(holding('agreed'));
  await expect(reader.announced).toHaveText(`Showing ${agreed.length} countries: ${AGREED}`);
  await evidence.open();
  await evidence.choose('memo');
  await expect(reader.announced).toHaveText('No country matches these filters.');
  await legend.choose(AGREED);
  await expect(reader.announced).toHaveText(/^Showing \d+ countr(y|ies): Source type: memo$/);
  await reader.keys('Escape');
  await press(legend.showAll);
  const all = await reader.allCards.all.count();
  await expect(reader.announced).toHaveText(`Showing all ${all} countries`);
});

test('another dossier has its own filter, and takes from the address what fits', async ({ page, reader }) => {
  await openDossier(reader, VOTE_FILE, { query: '&stance=against,agreed&evidence=cable' });
  expect(await expectMap(reader, holding('against'))).toBe(5);
  await reader.legend.choose('Abstained');
  expect(await expectMap(reader, holding('against', 'abstained'))).toBe(40);
  await expect(page).toHaveURL(/stance=abstained,against/);
  // All of its facts rest on one kind of evidence.
  await expect(reader.evidence.summary).toHaveCount(0);
});

test.describe('by keyboard', () => {
  test.beforeEach(({ reader }) => reader.open());

  test('an entry with the focus highlights its places; Space and Enter choose it', async ({ reader }) => {
    const first = reader.legend.button(AGREED);
    await reader.tabUntil(() => first.evaluate((one) => one === document.activeElement), 20);
    await expectMap(reader, holding('agreed'));
    await reader.keys('Tab');
    await expectMap(reader, holding('unclear'));
    await reader.keys('Space');
    await expectMap(reader, holding('unclear'));
    await reader.keys('Shift+Tab', 'Enter');
    await expectMap(reader, holding('unclear', 'agreed'));
    await reader.keys('Enter');
    await expectMap(reader, holding('unclear'));
  });

  test('the list of evidence opens, is chosen from, and closes when the focus leaves it', async ({ reader }) => {
    const { evidence } = reader;
    await evidence.summary.focus();
    await reader.keys('Enter', 'Tab', 'Space');
    await expect(evidence.summary).not.toHaveText('Source type: all');
    await reader.keys('Escape');
    await expect(evidence.summary).toBeFocused();
    await expect(evidence.kinds).toHaveCount(0);
    await reader.keys('Enter');
    await expect(evidence.kinds.first()).toBeVisible();
    await reader.keys('Shift+Tab');
    await expect(evidence.kinds).toHaveCount(0);
  });

  test('after "Clear filters" the focus is in the legend', async ({ reader }) => {
    const { legend } = reader;
    await legend.button(AGREED).focus();
    await reader.keys('Enter');
    await legend.showAll.focus();
    await reader.keys('Enter');
    await expectMap(reader, everyPlace);
    await expect(legend.button(AGREED)).toBeFocused();
  });

  test('on the map the keys meet only places that are shown', async ({ reader }) => {
    const { map } = reader;
    await reader.legend.choose(AGREED);
    const agreed = new Set(await reader.allCards.idsOf(holding('agreed')));
    await map.tabTo();
    const met = [await map.focusedPlace()];
    for (const key of ['End', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowUp']) {
      await reader.keys(key);
      met.push(await map.focusedPlace());
    }
    expect(met.filter((id) => !agreed.has(id))).toEqual([]);
    expect(new Set(met).size).toBeGreaterThan(3);
    await map.expectTabStopIsFocused();
    await reader.keys('Tab', 'Shift+Tab');
    expect(await map.focusedPlace()).toBe(met.at(-1));
  });
});
