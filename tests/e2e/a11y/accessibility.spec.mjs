// Requirements of accessibility that a machine can judge and no other spec does. docs/accessibility.md lists
// where each point is held, and what was judged by hand.

import { ARTICLE, stanceLabel } from '../support/dossiers.mjs';
import { overflow, pause, speedUp } from '../support/reader.mjs';
import { expect, test } from '../support/test.mjs';

test('the link of each place is called by name, stance and number of facts, and the link of the open card is current', async ({ reader }) => {
  await reader.open();
  const places = await reader.map.storyPlaces();
  expect(places.length).toBeGreaterThan(40);
  for (const { id, name, stance, label } of places) {
    expect(label.startsWith(`${name}: ${stanceLabel(stance)}`), label).toBe(true);
    const count = ARTICLE.facts.filter((fact) => fact.places.includes(id)).length;
    expect(label.endsWith(`, ${count} ${count === 1 ? 'fact' : 'facts'}`), label).toBe(true);
  }
  await reader.openCard('LBY');
  await expect(reader.map.current).toHaveAttribute('href', '#LBY');
});

test('keys of the map do nothing while something else has the focus', async ({ reader }) => {
  const { search, view } = reader;
  await reader.open();
  const before = await view.worldWidth();
  await search.box.focus();
  await reader.page.keyboard.type('+m0');
  await expect(search.box).toHaveValue('+m0');
  await search.retype('');
  await view.regionButtons.first().focus();
  await reader.keys('+', 'm', 'ArrowRight', 'Shift+ArrowRight', 'End');
  await expect(view.regionButtons.first()).toBeFocused();
  await view.atRest();
  expect(await view.worldWidth()).toBe(before);
  await reader.map.tabTo();
  await reader.keys('+');
  await expect.poll(() => view.worldWidth()).toBeGreaterThan(before);
});

test('the map is zoomed, moved and read without a drag, a pinch or a hover', async ({ reader }) => {
  const { view } = reader;
  await reader.open();
  const before = await view.worldWidth();
  await view.button('Zoom in').click();
  await expect.poll(() => view.worldWidth()).toBeGreaterThan(before);
  const left = async () => (await view.worldBox()).left;
  const there = await left();
  await view.goTo('Asia');
  await expect.poll(left).toBeLessThan(there);
  await view.button('Whole world').click();
  await expect.poll(() => view.worldWidth()).toBeCloseTo(before, 0);
  await reader.table.open();
  await reader.table.root.getByRole('link').first().click();
  await expect(reader.cards).toHaveCount(1);
});

test('what a hover shows stays as long as the mouse does, and Escape takes it away', async ({ page, reader }) => {
  const { map } = reader;
  // A timer that would take it away runs ten times as fast.
  await speedUp(page, 10);
  await reader.open();
  await map.pointAt('LBY');
  await expect(map.tooltip).toContainText('Libya');
  await pause(page, 300);
  await expect(map.tooltip).toContainText('Libya');
  await reader.keys('Escape');
  await expect(map.tooltip).toHaveCount(0);
});

test('a gesture of many movements is announced once', async ({ page, reader }) => {
  await reader.open();
  await reader.announced.evaluate((line) => {
    window.announcements = [];
    new MutationObserver(() => window.announcements.push(line.textContent)).observe(line, { childList: true });
  });
  await reader.map.pointAt('LBY');
  // To bring the map into view the page may have been scrolled: a turn of the wheel would go on with that.
  await pause(page, 300);
  for (let turns = 0; turns < 8; turns++) await page.mouse.wheel(0, -60);
  await expect(reader.announced).toContainText('Zoomed in');
  await reader.view.atRest();
  expect(await page.evaluate(() => window.announcements.length)).toBe(1);
});

// Orca in Firefox reads such an image alone, and drops the words of the link.
test('no link has a named image beside its words', async ({ page, reader }) => {
  await reader.open();
  const named = (link) => link.querySelector('[role=img], img[alt]:not([alt=""])') && link.textContent.trim() !== '';
  const links = await page.evaluate(`[...document.querySelectorAll('a')].filter(${named}).map((link) => link.textContent)`);
  expect(links).toEqual([]);
});

test('at four times the size nothing scrolls sideways', async ({ page, reader }) => {
  // 1280 by 1024 pixels, zoomed to 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await reader.open();
  await reader.openCard('AGO');
  await expect(reader.cards).toHaveCount(1);
  await reader.table.open();
  await reader.method.open();
  await reader.timeline.openChanges();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

for (const [size, width] of [['phone', 360], ['desktop', 1280]]) {
  test(`with text of twice its size nothing is cut off, ${size}`, async ({ page, reader }) => {
    await page.setViewportSize({ width, height: 800 });
    await reader.open();
    await reader.openCard('AGO');
    await reader.doubleText();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await reader.cutOffText()).toEqual([]);
  });
}
