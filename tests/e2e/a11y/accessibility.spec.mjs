// What the guidelines ask of a map and a machine can judge, as far as no other spec does. docs/accessibility.md lists
// where each point is held, and what was judged by hand.

import { findings } from '../support/axe.mjs';
import { ARTICLE, cards, map, openTable, pick, said, tabToMap } from '../support/reader.mjs';
import { expect, openMap, test } from '../support/test.mjs';

const overflow = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
const width = (page) => page.locator('.world').evaluate((world) => world.getBoundingClientRect().width);

test('each nation of the story is called by name, stance and number of facts, and the open one says so', async ({ page }) => {
  await openMap(page);
  const facts = (id) => ARTICLE.facts.filter((fact) => fact.places.includes(id)).length;
  const links = await map(page).locator('.story a').all();
  expect(links.length).toBeGreaterThan(40);
  for (const link of links) {
    const id = (await link.getAttribute('href')).slice(1);
    const [name, key] = await link.locator('path').evaluate((path) => [path.dataset.name, path.dataset.stance]);
    const stance = ARTICLE.stances.find((one) => one.id === key) ?? ARTICLE.mentioned;
    const label = await link.getAttribute('aria-label');
    expect(label.startsWith(`${name}: ${stance.label}`), label).toBe(true);
    const count = facts(id);
    expect(label.endsWith(`, ${count} ${count === 1 ? 'fact' : 'facts'}`), label).toBe(true);
  }
  await pick(page, 'LBY');
  await expect(map(page).locator('[aria-current=true]')).toHaveAttribute('href', '#LBY');
});

test('keys of the map do nothing while something else has the focus', async ({ page }) => {
  await openMap(page);
  const before = await width(page);
  const search = page.getByRole('combobox', { name: 'Find a nation' });
  await search.focus();
  await page.keyboard.type('+m0');
  await expect(search).toHaveValue('+m0');
  await search.fill('');
  await page.locator('.regions button').first().focus();
  for (const key of ['+', 'm', 'ArrowRight', 'Shift+ArrowRight', 'End']) await page.keyboard.press(key);
  await expect(page.locator('.regions button').first()).toBeFocused();
  expect(await width(page)).toBe(before);
  await tabToMap(page);
  await page.keyboard.press('+');
  await expect.poll(() => width(page)).toBeGreaterThan(before);
});

test('the map is zoomed, moved and read without a drag, a pinch or a hover', async ({ page }) => {
  await openMap(page);
  const before = await width(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => width(page)).toBeGreaterThan(before);
  const left = () => page.locator('.world').evaluate((world) => world.getBoundingClientRect().left);
  const there = await left();
  await page.getByRole('button', { name: 'Asia', exact: true }).click();
  await expect.poll(left).toBeLessThan(there);
  await page.getByRole('button', { name: 'Whole world' }).click();
  await expect.poll(() => width(page)).toBeCloseTo(before, 0);
  await openTable(page);
  await page.getByRole('table', { name: /\?$/ }).getByRole('link').first().click();
  await expect(cards(page)).toHaveCount(1);
});

test('what a hover shows stays as long as the mouse does, and Escape takes it away', async ({ page }) => {
  await openMap(page);
  await map(page).locator('[data-place=LBY]').hover();
  const tooltip = page.locator('.tooltip');
  await expect(tooltip).toContainText('Libya');
  await page.waitForTimeout(1500); // long enough for whatever would take it away by itself
  await expect(tooltip).toContainText('Libya');
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);
});

test('a gesture of many movements is told once', async ({ page }) => {
  await openMap(page);
  const told = await said(page).evaluate((line) => {
    const told = [];
    new MutationObserver(() => told.push(line.textContent)).observe(line, { childList: true });
    return (window.told = told).length;
  });
  expect(told).toBe(0);
  await map(page).locator('[data-place=LBY]').hover();
  for (let turns = 0; turns < 8; turns++) await page.mouse.wheel(0, -60);
  await expect(said(page)).toContainText('times nearer');
  expect(await page.evaluate(() => window.told.length)).toBe(1);
});

/** The contrast of two colours as computed styles write them, by WCAG 2.2. */
function contrast(one, other) {
  const luminance = (color) => {
    const [r, g, b] = color.match(/[\d.]+/g).map((part) => Number(part) / 255);
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

for (const colorScheme of ['light', 'dark']) {
  test.describe(`in a ${colorScheme} scheme`, () => {
    test.use({ colorScheme });

    test('outlines and rings can be told from what they lie on', async ({ page }) => {
      await openMap(page);
      const style = (selector, name) => page.locator(selector).first().evaluate((one, name) => getComputedStyle(one)[name], name);
      const [outline, sea, land] = [await style('.story [data-stance=asked]', 'stroke'), await style('.sea', 'fill'), await style('.land', 'fill')];
      for (const ground of [sea, land]) expect(contrast(outline, ground)).toBeGreaterThanOrEqual(3);
      const paper = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
      await tabToMap(page);
      const ring = await style('.halo-hovered use', 'stroke');
      // One of the ring's two tones stands out from any fill.
      for (const id of ARTICLE.stances.map((stance) => stance.id)) {
        const fill = await style(`.story [data-stance=${id}]`, 'fill');
        expect(Math.max(contrast(ring, fill), contrast(paper, fill)), id).toBeGreaterThanOrEqual(3);
      }
      expect(contrast(ring, paper)).toBeGreaterThanOrEqual(3);
    });
  });
}

test('at four times the size nothing is lost and nothing scrolls sideways', async ({ page }) => {
  // 1280 by 1024 pixels, zoomed to 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await openMap(page);
  await pick(page, 'AGO');
  await expect(cards(page)).toHaveCount(1);
  await openTable(page);
  await page.getByText('How this map was made').click();
  await page.getByText('What changed').click();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await findings(page)).toEqual([]);
});

for (const [size, width] of [['phone', 360], ['desktop', 1280]]) {
  test(`with text of twice its size nothing is cut off, ${size}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openMap(page);
    await pick(page, 'AGO');
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('.stancemap, .stancemap *:not(svg, svg *, style)')];
      const sizes = all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
      for (const [i, one] of all.entries()) one.style.setProperty('font-size', `${2 * sizes[i]}px`, 'important');
      window.dispatchEvent(new Event('resize'));
    });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    // Nothing that is seen has more text than it shows, unless it scrolls.
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.stancemap :is(h1, h2, p, li, button, summary, label, td, th, a, span)')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('svg, .said, .scroll'))
        .filter((one) => one.clientWidth > 1) // what is there for screen readers alone
        .filter((one) => !['visible', 'auto', 'scroll'].includes(getComputedStyle(one).overflowX))
        .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });
}

test('axe finds nothing in a frame, with a card open', async ({ page }) => {
  const body = '<!DOCTYPE html><html lang="en"><title>Host</title><body><main aria-label="Host"><h1>Host</h1><iframe title="Map" src="./" style="border:0;width:95vw;height:95vh"></iframe></main>';
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./host.html');
  const frame = page.frames()[1];
  await expect(frame.locator('[data-ready]')).toBeAttached();
  await pick(page, 'MNG', frame);
  await expect(cards(frame)).toHaveCount(1);
  expect(await findings(page)).toEqual([]);
});
