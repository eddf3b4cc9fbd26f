// The timeline: a day chosen, stepped to, played; map, legend and cards follow.

import { findings } from '../../support/axe.mjs';
import { ARTICLE, card, cards, clickOrTap as press, color, fill, hasTouch, openTable, pick, said, table } from '../../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const timeline = (page) => page.getByRole('region', { name: 'Timeline' });
const slider = (page) => timeline(page).getByRole('slider', { name: 'Day shown' });
const button = (page, name) => timeline(page).getByRole('button', { name });
const day = (page) => timeline(page).locator('.day');
const count = (page, id) => page.locator(`.legend [data-stance=${id}] .count`);
const marks = (page) => page.locator('.map .contested').filter({ visible: true });

const APRIL = '?day=2025-04-10';

/** The map as it was on 10 April 2025, by the article's facts. */
async function expectApril(page) {
  await expect.poll(() => fill(page, 'AGO')).toBe(color(ARTICLE, 'open'));
  expect(await fill(page, 'LBY')).toBe(color(ARTICLE, 'asked'));
  expect(await fill(page, 'PAN')).toBe(color(ARTICLE, 'agreed'));
  expect(await fill(page, 'PER')).toBe(color(ARTICLE, 'declined'));
  // Asked and heard of later only.
  expect(await fill(page, 'UKR')).toContain('mentioned');
  for (const [id, of] of [['agreed', '2'], ['open', '2'], ['asked', '10'], ['declined', '1']]) await expect(count(page, id)).toHaveText(of);
  await expect(marks(page)).toHaveCount(0);
}

async function expectLatest(page) {
  await expect.poll(() => fill(page, 'AGO')).toBe(color(ARTICLE, 'declined'));
  expect(await fill(page, 'UKR')).toBe(color(ARTICLE, 'open'));
  await expect(marks(page)).toHaveCount(3);
}

test('a shared link shows its day: map, dots, legend, marks', async ({ page }) => {
  await openMap(page, '', { query: APRIL });
  await expect(day(page)).toHaveText(/10/);
  await expectApril(page);
  const dot = (id) => page.locator(`.map a[href="#${id}"] .dot`).filter({ visible: true });
  await expect(dot('RWA')).toHaveCSS('fill', color(ARTICLE, 'asked'));
  await expect(dot('STP'), 'nothing is known of a request yet').toHaveCount(0);
  await press(button(page, 'Latest'));
  await expectLatest(page);
  await expect(dot('RWA')).toHaveCSS('fill', color(ARTICLE, 'agreed'));
  await expect(dot('STP')).toHaveCount(1);
  await expect(button(page, 'Latest')).toBeHidden();
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('the card tells what was known by then', async ({ page }) => {
  await openMap(page, '', { query: APRIL });
  await pick(page, 'AGO');
  const angola = card(page, 'Angola');
  const standing = angola.locator('.standing');
  await expect(standing).toContainText('Open to it, or on conditions');
  await expect(standing).toContainText('since March 2025');
  await expect(angola).toContainText('Is open to taking people');
  await expect(angola.locator('.date').filter({ hasText: 'Date not given', visible: true })).toHaveCount(0);
  await expect(angola.getByText(/later facts? (is|are) left out/)).toBeVisible();
  await expect(angola.getByText(/^Sources disagree/)).toBeHidden();
  await press(button(page, 'Latest'));
  await expect(standing).toContainText('Said no');
  await expect(angola.getByText(/^Sources disagree/)).toBeVisible();
  await expect(angola.getByText(/left out/)).toBeHidden();
});

test.describe('in another part of the world', () => {
  test.use({ locale: 'en-US' });

  test('the card of a shared day has its dates in the reader’s way, too', async ({ page }) => {
    await openMap(page, '', { query: '?day=2025-05-20' });
    await pick(page, 'XKX');
    await expect(card(page, 'Kosovo').locator('.standing')).toContainText('since May 12, 2025');
  });
});

test('the table and the names of the links follow', async ({ page }) => {
  await openMap(page, '', { query: APRIL });
  await openTable(page);
  const row = table(page).getByRole('rowgroup').filter({ has: page.getByRole('link', { name: 'Rwanda', exact: true }) });
  await expect(row.getByRole('row').first()).toContainText('Asked, no answer known');
  const link = (name) => page.locator('.story').getByRole('link', { name });
  await expect(link(/^Rwanda: Asked, no answer known/)).toHaveCount(1);
  await expect(link(/^Ukraine: In the story/)).toHaveCount(1);
  await press(button(page, 'Latest'));
  await expect(row.getByRole('row').first()).toContainText('Has agreed');
  await expect(link(/^Rwanda: Has agreed/)).toHaveCount(1);
  await expect(link(/^Angola: Said no, sources disagree/)).toHaveCount(1);
});

test('the slider goes by keys, day by day, and says the day', async ({ page }) => {
  await openMap(page);
  await slider(page).focus();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /June.*2025/);
  await page.keyboard.press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /January.*2025/);
  await expect(count(page, 'declined')).toHaveText('1');
  await expect(count(page, 'asked')).toHaveText('0');
  await page.keyboard.press('ArrowRight');
  await expect(day(page)).toHaveText(/29/);
  await expect(said(page)).toHaveText(/29.*2025: Said no 1/);
  await page.keyboard.press('End');
  await expectLatest(page);
});

test('the slider goes by the mouse', async ({ page }) => {
  test.skip(hasTouch(), 'a finger drags it as the browser has it');
  await openMap(page);
  await slider(page).scrollIntoViewIfNeeded();
  const box = await slider(page).boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 10, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 10, y, { steps: 5 });
  await expect(count(page, 'asked')).toHaveText('0');
  expect(new URL(page.url()).search, 'the address waits').toBe('');
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).search).toBe('?day=2025-01-28');
  await page.goBack();
  await expectLatest(page);
  await page.goForward();
  await expect(count(page, 'asked')).toHaveText('0');
});

test('the handle is where the line for the day and the strip are', async ({ page }) => {
  await openMap(page, '', { query: APRIL });
  const at = await timeline(page).evaluate((root) => {
    const line = root.querySelector('.now').getBoundingClientRect();
    const strip = root.querySelector('.strip').getBoundingClientRect();
    const input = root.querySelector('input');
    return { line: line.x + line.width / 2, strip: strip.x + (strip.width * (input.value - input.min)) / (input.max - input.min) };
  });
  expect(Math.abs(at.line - at.strip)).toBeLessThan(1);
});

test('steps go from change to change', async ({ page }) => {
  await openMap(page);
  await press(button(page, 'Earlier change'));
  await expect.poll(() => new URL(page.url()).search).toBe('?day=2025-06-25');
  await press(button(page, 'Earlier change'));
  await expect.poll(() => new URL(page.url()).search).toBe('?day=2025-06-16');
  await expect.poll(() => fill(page, 'PER')).toBe(color(ARTICLE, 'open'));
  await press(button(page, 'Later change'));
  await expect.poll(() => new URL(page.url()).search).toBe('?day=2025-06-25');
  await expect.poll(() => fill(page, 'PER')).toBe(color(ARTICLE, 'declined'));
  await page.goBack();
  await expect.poll(() => fill(page, 'PER')).toBe(color(ARTICLE, 'open'));
  await page.goBack();
  await page.goBack();
  await expectLatest(page);
});

test('it plays from the beginning to the end, and can be paused', async ({ page }) => {
  await openMap(page);
  const shown = () => new URL(page.url()).search;
  await day(page).evaluate((line) => {
    window.shown = [];
    new MutationObserver(() => window.shown.push(line.textContent)).observe(line, { childList: true });
  });
  const played = () => page.evaluate(() => window.shown);
  await press(button(page, 'Play'));
  await expect.poll(async () => (await played()).length).toBeGreaterThan(1);
  await press(button(page, 'Pause'));
  const paused = shown();
  await page.waitForTimeout(2500);
  expect(shown()).toBe(paused);
  await press(button(page, 'Play'));
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(button(page, 'Play'), 'at the end').toBeVisible({ timeout: 40_000 });
  await expectLatest(page);
  expect(shown()).toBe('');
  const days = [...new Set(await played())];
  expect(days.slice(0, 3)).toEqual(['28 January 2025', '28 February 2025', '12 March 2025']);
  expect(days.slice(-2)).toEqual(['25 June 2025', '30 June 2025']);
});

test('days beyond the span and what is no day are taken as they can be', async ({ page }) => {
  for (const [query, agreed] of [['?day=2001-01-01', '0'], ['?day=2030-01-01', '7'], ['?day=soon', '7'], ['?day=', '7']]) {
    await openMap(page, '', { query });
    await expect(count(page, 'agreed'), query).toHaveText(agreed);
  }
});

test('what changed is listed between two days, in words', async ({ page }) => {
  await openMap(page);
  await press(page.getByText(/^What changed/));
  const items = timeline(page).getByRole('listitem').filter({ visible: true });
  await expect(items.first()).toContainText('28 January 2025');
  await timeline(page).getByLabel('between').selectOption('31 March 2025');
  await timeline(page).getByLabel('and').selectOption('12 May 2025');
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText('April 2025');
  await expect(items.first()).toContainText('Has agreed or taken people');
  await expect(items.first()).toContainText('before: Asked, no answer known');
  await expect(items.first().getByRole('link')).toHaveText('Rwanda');
  await expect(items.last().getByRole('link')).toHaveText('Kosovo');
  await expect(said(page)).toHaveText('2 changes');
  await press(items.last().getByRole('link'));
  await expect(card(page, 'Kosovo')).toBeVisible();
});

test('the list goes up to the day that is shown', async ({ page }) => {
  await openMap(page, '', { query: APRIL });
  await press(page.getByText(/^What changed/));
  const items = timeline(page).getByRole('listitem').filter({ visible: true });
  await expect(items.last()).toContainText('March 2025');
  await expect(timeline(page).getByLabel('and').locator('option:checked')).toHaveText('31 March 2025');
});

test('a filter counts what was known by the day', async ({ page }) => {
  await openMap(page, '', { query: `${APRIL}&stance=agreed` });
  const out = page.locator('.card[data-out]');
  await expect(out).toHaveCount((await page.locator('.card').count()) - 2);
  await press(button(page, 'Latest'));
  await expect(out).toHaveCount((await page.locator('.card').count()) - 7);
});

test('a near map follows, too', async ({ page }) => {
  await openMap(page, '', { query: `${APRIL}&at=0.25,0.5,4` });
  const dots = page.locator('.tier-z .dot').filter({ visible: true });
  await expect(page.locator('.tier-z')).toHaveCount(2);
  const before = await dots.count();
  await press(button(page, 'Latest'));
  await expect.poll(() => dots.count()).toBeGreaterThanOrEqual(before);
  await expect.poll(() => fill(page, 'HND')).toBe(color(ARTICLE, 'agreed'));
  await expect(page.locator('.story a[href="#HND"]')).toHaveAttribute('aria-label', /Has agreed/);
});

test('axe finds nothing with a day shown and the changes open', async ({ page }) => {
  await openMap(page, '', { query: APRIL });
  await press(page.getByText(/^What changed/));
  expect(await findings(page)).toEqual([]);
});

test('a dossier without days has no timeline', async ({ page }) => {
  const vote = await import('node:fs').then((fs) => fs.readFileSync(new URL('../../../fixtures/dossiers/un-vote-es-11-1.json', import.meta.url), 'utf8'));
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body: vote });
  await openMap(page, '', { query: '?dossier=dossiers/other.json&day=2020-01-01' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Russia/);
  await expect(timeline(page)).toHaveCount(0);
  await pick(page, 'CHN');
  await expect(cards(page)).toHaveCount(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the latest day is shown, with the strip and the list', async ({ page }) => {
    await page.goto(`./${APRIL}`);
    expect(await page.locator('.legend [data-stance=agreed] .count').textContent()).toBe('7');
    await expect(timeline(page).getByRole('img')).toHaveAccessibleName(/30 June 2025: Has agreed or taken people 7/);
    await expect(timeline(page).getByRole('button')).toHaveCount(0);
    await expect(slider(page)).toHaveCount(0);
    await timeline(page).getByText(/^What changed/).click();
    await expect(timeline(page).getByRole('listitem').first()).toContainText('Peru');
  });
});
