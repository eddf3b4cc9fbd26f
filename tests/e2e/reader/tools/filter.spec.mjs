// The legend as filter, and the filter by evidence.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findings } from '../../support/axe.mjs';
import { ARTICLE, card, clickOrTap as press, color, fill, hasTouch, openTable, pick, said, table, tabToMap } from '../../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const stance = (id) => ARTICLE.stances.find((one) => one.id === id).label;

const entry = (page, label) => page.getByRole('button', { name: new RegExp(`^${label}`) });
const choose = (page, label) => press(entry(page, label));
const evidence = (page) => page.getByText(/^Evidence: /);
const kind = (page, name) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
const showAll = (page) => page.getByRole('button', { name: 'Show all' });

/** The ids of the nations that stand out on the map: those whose shape is not coloured like land outside the story. */
const standingOut = (page) =>
  page.evaluate(() => {
    const land = getComputedStyle(document.querySelector('.land path')).fill;
    const shapes = [...document.querySelectorAll('.story [data-place]')];
    return shapes.filter((shape) => getComputedStyle(shape).fill !== land).map((shape) => shape.dataset.place).sort();
  });

/** The ids of all nations for which that holds, by their cards. */
const nations = async (page, holds) => {
  const all = await page.locator('.card').evaluateAll((cards) =>
    cards.map((one) => ({
      id: one.id,
      stance: one.dataset.stance,
      contested: Boolean(one.querySelector('.doubt')),
    })));
  return all.filter(holds).map(({ id }) => id).sort();
};

/** The nations with a fact of one of these kinds, by the dossier. */
const knownFrom = (...kinds) =>
  new Set(ARTICLE.facts.filter(({ attribution }) => kinds.includes(attribution?.kind)).flatMap(({ places }) => places));

const holding = (...stances) => ({ stance }) => stances.includes(stance);

const expectMap = async (page, holds) => {
  const expected = await nations(page, holds);
  await expect.poll(() => standingOut(page)).toEqual(expected);
  return expected.length;
};

const countOf = async (locator) => Number((await locator.textContent()).match(/\d+$/)[0]);
const countOfKind = (page, name) => page.locator('label').filter({ has: kind(page, name) }).locator('.count');

test('a stance alone, another one added, one taken out, and all again', async ({ page }) => {
  await openMap(page);
  const before = await page.locator('.map').boundingBox();
  await expect(showAll(page)).toBeHidden();
  await choose(page, stance('agreed'));
  await expectMap(page, holding('agreed'));
  await expect(entry(page, stance('agreed'))).toHaveAttribute('aria-pressed', 'true');
  await choose(page, stance('declined'));
  await expectMap(page, holding('agreed', 'declined'));
  expect(await fill(page, 'PER')).toBe(color(ARTICLE, 'declined'));
  await choose(page, stance('agreed'));
  await expectMap(page, holding('declined'));
  await expect(entry(page, stance('agreed'))).toHaveAttribute('aria-pressed', 'false');
  await choose(page, stance('declined'));
  await expectMap(page, () => true);
  await choose(page, ARTICLE.mentioned.label);
  await expectMap(page, holding('mentioned'));
  expect(await page.locator('.map').boundingBox(), 'the map has not moved').toEqual(before);
  await press(showAll(page));
  await expectMap(page, () => true);
  await expect(showAll(page)).toBeHidden();
});

test('the mark of contested nations filters, too, and goes with them', async ({ page }) => {
  await openMap(page);
  const marks = page.locator('.map .contested').filter({ visible: true });
  await expect(marks).toHaveCount(3);
  await choose(page, 'Sources disagree');
  expect(await expectMap(page, ({ contested }) => contested)).toBe(3);
  await expect(marks).toHaveCount(3);
  await choose(page, stance('agreed'));
  await expectMap(page, ({ contested, stance }) => contested || stance === 'agreed');
  await choose(page, 'Sources disagree');
  await expect(marks).toHaveCount(0);
});

test('a dot that is filtered out goes quiet, can be clicked, and its card stays when the filter changes', async ({ page }) => {
  await openMap(page);
  const dot = page.locator('.map a[href="#RWA"] .dot').filter({ visible: true });
  const size = async () => (await dot.boundingBox()).width;
  const loud = await size();
  await choose(page, stance('declined'));
  await expect.poll(size).toBeLessThan(loud);
  await pick(page, 'RWA');
  await expect(card(page, 'Rwanda')).toBeVisible();
  await choose(page, stance('asked'));
  await expectMap(page, holding('declined', 'asked'));
  await expect(card(page, 'Rwanda')).toBeVisible();
});

test('pointing at an entry has its nations stand out, and changes nothing', async ({ page }) => {
  test.skip(hasTouch(), 'a finger does not hover');
  await openMap(page);
  await entry(page, stance('open')).hover();
  await expectMap(page, holding('open'));
  await entry(page, 'Sources disagree').hover();
  await expectMap(page, ({ contested }) => contested);
  await page.getByRole('heading', { level: 1 }).hover();
  await expectMap(page, () => true);
  await expect(showAll(page)).toBeHidden();
  await expect(page).toHaveURL(/\/$/);
});

test('what was just chosen is seen, though the mouse is still there', async ({ page }) => {
  test.skip(hasTouch(), 'a finger does not hover');
  await openMap(page);
  await choose(page, stance('agreed'));
  const add = entry(page, stance('open'));
  await add.hover();
  await expectMap(page, holding('open'));
  await add.click();
  await expectMap(page, holding('agreed', 'open'));
  const { x, y } = await add.boundingBox();
  await page.mouse.move(x + 30, y + 8);
  await expectMap(page, holding('agreed', 'open'));
});

test('kinds of evidence filter, and the list goes away by Escape and by a click elsewhere', async ({ page }) => {
  await openMap(page);
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await page.keyboard.press('Escape');
  await press(evidence(page));
  await expect(page.getByRole('group', { name: 'Known from' })).toBeVisible();
  await press(kind(page, 'memo'));
  const memo = knownFrom('memo');
  await expectMap(page, ({ id }) => memo.has(id));
  await press(kind(page, 'court'));
  const both = knownFrom('memo', 'court');
  await expectMap(page, ({ id }) => both.has(id));
  await expect(evidence(page)).toHaveText(/^Evidence: (memo, court|court, memo)$/);
  await page.keyboard.press('Escape');
  await expect(kind(page, 'memo')).toBeHidden();
  await press(evidence(page));
  await expect(kind(page, 'memo')).toBeChecked();
  await press(page.getByRole('heading', { level: 1 }));
  await expect(kind(page, 'memo')).toBeHidden();
  await press(showAll(page));
  await expect(evidence(page)).toHaveText('Evidence: all');
  await expectMap(page, () => true);
});

test('Escape closes the list before the card', async ({ page }) => {
  await openMap(page, '#LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await press(evidence(page));
  await expect(kind(page, 'cable')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(kind(page, 'cable')).toBeHidden();
  await expect(card(page, 'Libya')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page, 'Libya')).toBeHidden();
});

test('the counts of the legend follow the evidence, and those of the evidence the legend', async ({ page }) => {
  await openMap(page);
  await press(evidence(page));
  for (const { name, size } of ['cable', 'memo'].map((name) => ({ name, size: knownFrom(name).size }))) {
    await expect(countOfKind(page, name)).toHaveText(String(size));
  }
  await press(kind(page, 'cable'));
  const cable = knownFrom('cable');
  for (const id of ['agreed', 'asked', 'declined']) {
    const count = (await nations(page, (one) => one.stance === id && cable.has(one.id))).length;
    await expect(entry(page, stance(id)), id).toHaveText(new RegExp(`\\D${count}$`));
  }
  await press(kind(page, 'cable'));
  await page.keyboard.press('Escape');
  await choose(page, stance('declined'));
  await press(evidence(page));
  const declined = await nations(page, holding('declined'));
  for (const name of ['cable', 'memo', 'article']) {
    const count = declined.filter((id) => knownFrom(name).has(id)).length;
    await expect(countOfKind(page, name), name).toHaveText(String(count));
  }
  expect(await countOf(entry(page, stance('declined')))).toBe(declined.length);
});

test('the table has the rows of what is shown, and says how many', async ({ page }) => {
  await openMap(page);
  await openTable(page);
  const all = await table(page).getByRole('rowheader').count();
  await choose(page, stance('declined'));
  const declined = await nations(page, holding('declined'));
  await expect(table(page).getByRole('rowheader')).toHaveCount(declined.length);
  await expect(table(page).getByRole('rowheader', { name: 'Peru' })).toBeVisible();
  await expect(page.getByText(`${declined.length} of ${all} nations shown`)).toBeVisible();
  await press(showAll(page));
  await expect(table(page).getByRole('rowheader')).toHaveCount(all);
  await expect(page.getByText(/of \d+ nations shown/)).toHaveCount(0);
});

test('the address keeps the filter, restores it, and drops what it does not know', async ({ page }) => {
  await openMap(page, '', { query: '?from=newsletter' });
  await choose(page, stance('open'));
  await choose(page, stance('agreed'));
  await choose(page, 'Sources disagree');
  await expect(page).toHaveURL(/\?from=newsletter&stance=agreed,open&contested=1$/);
  await openMap(page, '#RWA', { query: '?stance=nonsense,declined,absent&evidence=cable,nonsense' });
  await expect(card(page, 'Rwanda')).toBeVisible();
  const cable = knownFrom('cable');
  await expectMap(page, ({ id, stance }) => stance === 'declined' && cable.has(id));
  await expect(evidence(page)).toHaveText('Evidence: cable');
  await expect(entry(page, stance('declined'))).toHaveAttribute('aria-pressed', 'true');
  await openMap(page, '', { query: '?stance=nonsense&evidence=,' });
  await expectMap(page, () => true);
  await expect(showAll(page)).toBeHidden();
});

test('going back and forward walks through the filters', async ({ page }) => {
  await openMap(page);
  await choose(page, stance('agreed'));
  await press(evidence(page));
  await press(kind(page, 'cable'));
  await page.keyboard.press('Escape');
  await press(showAll(page));
  await expect(page).toHaveURL(/\/$/);
  const cable = knownFrom('cable');
  await page.goBack();
  await expectMap(page, ({ id, stance }) => stance === 'agreed' && cable.has(id));
  await page.goBack();
  await expectMap(page, holding('agreed'));
  await expect(evidence(page)).toHaveText('Evidence: all');
  await page.goBack();
  await expectMap(page, () => true);
  await page.goForward();
  await expectMap(page, holding('agreed'));
});

test('a filter that is chosen while a card is being closed is kept', async ({ page }) => {
  await openMap(page);
  await pick(page, 'RWA');
  await expect(page).toHaveURL(/#RWA$/);
  await page.evaluate(() => {
    document.querySelector('#RWA .close').click();
    // After the page has asked for its step back, and before the browser has taken it.
    const back = history.back.bind(history);
    history.back = () => {
      back();
      queueMicrotask(() => document.querySelector('.legend [data-stance=agreed] button').click());
    };
  });
  await expect(page).toHaveURL(/\?stance=agreed$/);
  await expectMap(page, holding('agreed'));
});

test('what is shown is said to those who do not see it', async ({ page }) => {
  await openMap(page);
  await choose(page, stance('agreed'));
  const agreed = await nations(page, holding('agreed'));
  await expect(said(page)).toHaveText(`Showing ${agreed.length} nations: ${stance('agreed')}`);
  await press(evidence(page));
  await press(kind(page, 'memo'));
  await expect(said(page)).toHaveText(new RegExp(`^Showing \\d+ nations?: ${stance('agreed')}; Evidence: memo$`));
  await page.keyboard.press('Escape');
  await press(showAll(page));
  const all = await page.locator('.card').count();
  await expect(said(page)).toHaveText(`Showing all ${all} nations`);
});

test('another dossier has its own filter, and takes from the address what fits', async ({ page }) => {
  const file = fileURLToPath(new URL('../../../fixtures/dossiers/un-vote-es-11-1.json', import.meta.url));
  const body = readFileSync(file, 'utf8');
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body });
  await openMap(page, '', { query: '?dossier=dossiers/other.json&stance=against,agreed&evidence=cable' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(JSON.parse(body).title);
  expect(await expectMap(page, holding('against'))).toBe(5);
  await choose(page, 'Abstained');
  expect(await expectMap(page, holding('against', 'abstained'))).toBe(40);
  await expect(page).toHaveURL(/stance=abstained,against/);
  // All of it comes from one kind of evidence.
  await expect(evidence(page)).toHaveCount(0);
});

test.describe('by keyboard', () => {
  test.beforeEach(({ page }) => {
    test.skip(hasTouch(), 'phones have no keys');
    return openMap(page);
  });

  const focused = (page) => page.locator('.story a:focus');

  test('an entry with the focus highlights, Space and Enter choose', async ({ page }) => {
    await page.keyboard.press('Tab');
    await expect(entry(page, stance('agreed'))).toBeFocused();
    await expectMap(page, holding('agreed'));
    await page.keyboard.press('Tab');
    await expectMap(page, holding('open'));
    await page.keyboard.press('Space');
    await expectMap(page, holding('open'));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expectMap(page, holding('open', 'agreed'));
    await page.keyboard.press('Enter');
    await expectMap(page, holding('open'));
  });

  test('the list of evidence opens, is chosen from, and closes when the focus leaves it', async ({ page }) => {
    await evidence(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(evidence(page)).not.toHaveText('Evidence: all');
    await page.keyboard.press('Escape');
    await expect(evidence(page)).toBeFocused();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });

  test('after "Show all" the focus is in the legend', async ({ page }) => {
    await entry(page, stance('agreed')).focus();
    await page.keyboard.press('Enter');
    await showAll(page).focus();
    await page.keyboard.press('Enter');
    await expectMap(page, () => true);
    await expect(entry(page, stance('agreed'))).toBeFocused();
  });

  test('on the map the keys meet only what is shown', async ({ page }) => {
    await choose(page, stance('agreed'));
    const agreed = new Set(await nations(page, holding('agreed')));
    await tabToMap(page);
    const at = async () => (await focused(page).getAttribute('href')).slice(1);
    const met = [await at()];
    for (const key of ['End', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key);
      met.push(await at());
    }
    expect(met.filter((id) => !agreed.has(id))).toEqual([]);
    expect(new Set(met).size).toBeGreaterThan(3);
    // It follows the focus a frame later, which no hand is quick enough to notice.
    await expect(focused(page), 'the tab stop').toHaveAttribute('tabindex', '0');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await at()).toBe(met.at(-1));
  });
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing with a filter and the list open, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openMap(page, '', { query: '?stance=agreed&evidence=cable' });
    await press(evidence(page));
    await expect(kind(page, 'cable')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}
