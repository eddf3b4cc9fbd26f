// The example article: its words drive its maps.

import { AxeBuilder } from '@axe-core/playwright';
import { INK, card, cards, clickOrTap, close, hasTouch, shifts, staysPut } from '../support/reader.mjs';
import { expect, test } from '../support/test.mjs';

const world = (page) => page.locator('#world');
const story = (page) => page.locator('#story');
/** Words of the text, not of a map. */
const words = (page, name) => page.locator('main > p').locator('a, button, [role=button]').filter({ hasText: new RegExp(`^${name}$`) }).first();
const frameOf = (page) => page.frames().find((frame) => frame.url().includes('embed.html'));

async function openArticle(page) {
  await page.goto('./examples/article.html');
  await world(page).scrollIntoViewIfNeeded();
  await expect(world(page).locator('[data-ready]')).toBeAttached();
}

/** Scrolls until a part of the story stands where it is read. */
async function readStep(page, at) {
  await page.locator('.step').nth(at).evaluate((step) => {
    const { top, height } = step.getBoundingClientRect();
    const isAbove = document.querySelector('#story').clientWidth > 0.8 * step.closest('.story').clientWidth;
    scrollBy({ top: top + height / 2 - innerHeight * (isAbove ? 0.75 : 0.55), behavior: 'instant' });
  });
  await expect(page.locator('.step').nth(at)).toHaveAttribute('data-stance-map-active');
}

test('a name that is clicked opens its card; the address and the history stay; a second click takes it back', async ({ page }) => {
  await openArticle(page);
  const before = await page.evaluate(() => [location.href, history.length]);
  await clickOrTap(words(page, 'Rwanda'));
  await expect(card(world(page), 'Rwanda')).toBeVisible();
  await expect(world(page).locator('.canvas')).toBeInViewport();
  // Each place in the text that names it is marked.
  await expect(page.locator('main > p a[href="#RWA"][aria-current=true]')).toHaveCount(2);
  await expect(page.locator('main > p [aria-current]')).toHaveCount(2);
  await clickOrTap(words(page, 'Angola'));
  await expect(card(world(page), 'Angola')).toBeVisible();
  await expect(page.locator('main > p a[href="#AGO"][aria-current=true]')).toHaveCount(2);
  await expect(page.locator('main > p a[href="#RWA"][aria-current]')).toHaveCount(0);
  await clickOrTap(words(page, 'Angola'));
  await expect(cards(world(page))).toHaveCount(0);
  await expect(page.locator('main > p [aria-current]')).toHaveCount(0);
  expect(await page.evaluate(() => [location.href, history.length])).toEqual(before);
});

test('the map tells back what its reader selects, and the text is marked', async ({ page }) => {
  await openArticle(page);
  await world(page).locator('.story a[href="#PER"]').dispatchEvent('click');
  await expect(card(world(page), 'Peru')).toBeVisible();
  await expect(words(page, 'Peru')).toHaveAttribute('aria-current', 'true');
  await close(world(page)).click();
  await expect(words(page, 'Peru')).not.toHaveAttribute('aria-current');
});

test('a stance, a day and a region that are clicked are shown', async ({ page }) => {
  await openArticle(page);
  await clickOrTap(words(page, 'said no'));
  await expect(world(page).getByRole('button', { name: /^Said no/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(words(page, 'said no')).toHaveAttribute('aria-current', 'true');
  await clickOrTap(words(page, '12 March'));
  await expect(world(page).locator('.clock .day')).toContainText('12 March 2025');
  await clickOrTap(words(page, 'Africa'));
  await expect(world(page).locator('.canvas[data-near]')).toBeAttached();
  await expect(world(page)).toHaveAttribute('view', 'africa');
  // What was chosen before stays.
  await expect(world(page)).toHaveAttribute('stance', 'declined');
});

test.describe('with a mouse', () => {
  test.beforeEach(() => test.skip(hasTouch(), 'a finger does not hover'));

  test('what is pointed at in the text stands out on the map, and no longer when it is left', async ({ page }) => {
    await openArticle(page);
    const tooltip = world(page).locator('.tooltip');
    await words(page, 'Rwanda').hover();
    await expect(tooltip).toContainText('Rwanda');
    await page.locator('main > header').hover();
    await expect(tooltip).toHaveCount(0);
    const receding = world(page).locator('.story a[data-out]');
    await words(page, 'said no').hover();
    await expect(receding.first()).toBeAttached();
    expect(await world(page).locator('.story a:not([data-out])').evaluateAll((all) => all.map((one) => one.getAttribute('href')).sort())).toEqual(['#AGO', '#BFA', '#PER']);
    await words(page, 'Africa').hover();
    await expect(world(page).locator('.story a[href="#RWA"]')).not.toHaveAttribute('data-out');
    await expect(world(page).locator('.story a[href="#PER"]')).toHaveAttribute('data-out');
    await words(page, '12 March').hover();
    await expect(receding).toHaveCount(0);
    await expect(world(page).locator('.clock .day')).toContainText('12 March 2025');
    await page.locator('main > header').hover();
    await expect(world(page).locator('.clock .day')).toContainText('June 2025');
    await expect(world(page)).not.toHaveAttribute('day');
  });

  test('by keyboard alone: words are stops, point when they have the focus, and open by Enter or Space', async ({ page }) => {
    await openArticle(page);
    await words(page, 'Libya').focus();
    await page.keyboard.press('Tab');
    await expect(words(page, 'Rwanda')).toBeFocused();
    await expect(world(page).locator('.tooltip')).toContainText('Rwanda');
    await page.keyboard.press('Enter');
    await expect(card(world(page), 'Rwanda')).toBeVisible();
    await expect(words(page, 'Rwanda')).toBeFocused();
    // A word that is neither link nor button.
    await words(page, 'Kosovo').focus();
    await page.keyboard.press('Space');
    await expect(card(world(page), 'Kosovo')).toBeVisible();
  });
});

test('the story shows each of its parts as it is read, there and back', async ({ page }) => {
  await page.goto('./examples/article.html');
  await story(page).scrollIntoViewIfNeeded();
  await expect(story(page).locator('[data-ready]')).toBeAttached();
  const shows = (view) => expect.poll(() => story(page).evaluate((map) => ['place', 'stance', 'day', 'view'].map((part) => map.getAttribute(part)).join())).toBe(view);
  await readStep(page, 0);
  await shows(',,2025-02-28,central-america');
  await readStep(page, 1);
  await shows(',asked,2025-03-12,');
  await readStep(page, 3);
  await shows('XKX,,2025-05-12,europe');
  await expect(story(page).locator('.halo-selected use').first()).toBeAttached();
  await expect(story(page).locator('.canvas')).toBeInViewport();
  // The text is what is read: no card covers it.
  await expect(cards(story(page))).toHaveCount(0);
  await readStep(page, 5);
  await shows(',,,');
  await expect(story(page).locator('.canvas[data-near]')).toHaveCount(0);
  await readStep(page, 2);
  await shows('RWA,,2025-04-30,africa');
  // The article's other map is its own.
  await expect(world(page)).not.toHaveAttribute('place');
});

test('the text stays where it is while the maps come, and while the story is read', async ({ page }) => {
  // Who scrolls comes to a map when it has come.
  await page.goto('./examples/article.html');
  await expect(world(page).locator('[data-ready]')).toBeAttached();
  // Large ones only: a pixel of a map's own tools is not what a reader would lose the line for.
  const large = async () => (await shifts(page)).filter(({ value }) => value > 0.05);
  expect(await large()).toEqual([]);
  await story(page).evaluate((map) => scrollBy({ top: map.getBoundingClientRect().top - 1.2 * innerHeight, behavior: 'instant' }));
  await expect(story(page).locator('[data-ready]')).toBeAttached();
  const text = async () => (await shifts(page)).flatMap(({ sources }) => sources).filter((one) => /^(p|h\d|div|section) /.test(one));
  for (const [at, near] of [[0, 1], [3, 1], [5, 0], [4, 1], [1, 0]]) {
    await readStep(page, at);
    await expect(story(page).locator('.canvas[data-near]')).toHaveCount(near);
    await staysPut(story(page).locator('.map'));
  }
  expect(await text()).toEqual([]);
});

test('a story’s map is as high as the page says, also in a window of another width', async ({ page }) => {
  await page.goto('./examples/article.html');
  await story(page).evaluate((map) => (map.style.minHeight = '3000px'));
  await story(page).scrollIntoViewIfNeeded();
  await expect(story(page).locator('[data-ready]')).toBeAttached();
  const height = async () => (await story(page).boundingBox()).height;
  expect(await height()).toBeGreaterThanOrEqual(3000);
  const { width, height: high } = page.viewportSize();
  await page.setViewportSize({ width: width + 200, height: high });
  await staysPut(story(page));
  expect(await height()).toBeGreaterThanOrEqual(3000);
});

test('who asks for little movement sees each part at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./examples/article.html');
  await story(page).scrollIntoViewIfNeeded();
  await expect(story(page).locator('[data-ready]')).toBeAttached();
  // Where the picture has been: no way, only places.
  await story(page).evaluate((map) => {
    window.widths = new Set();
    const world = map.shadowRoot.querySelector('.world');
    new MutationObserver(() => widths.add(world.style.transform)).observe(world, { attributes: true });
  });
  await readStep(page, 3);
  await expect(story(page).locator('.canvas[data-near]')).toBeAttached();
  expect(await page.evaluate(() => widths.size)).toBeLessThan(5);
});

test('a frame is driven by the text as well, and tells back', async ({ page }) => {
  await page.goto('./examples/article.html');
  await page.locator('#frame').scrollIntoViewIfNeeded();
  await expect.poll(() => Boolean(frameOf(page))).toBe(true);
  const frame = frameOf(page);
  await expect(frame.locator('[data-ready]')).toBeAttached();
  const name = page.locator('[data-stance-map-for] a[href="#MDA"]');
  // Until the maps above have come: a finger would miss a word that moves.
  await staysPut(name);
  await clickOrTap(name);
  await expect(card(frame, 'Moldova')).toBeVisible();
  await expect(name).toHaveAttribute('aria-current', 'true');
  await expect(world(page)).not.toHaveAttribute('place');
  await close(frame).click();
  await expect(name).not.toHaveAttribute('aria-current');
  await clickOrTap(page.getByRole('button', { name: 'all of Europe' }));
  await expect(frame.locator('.canvas[data-near]')).toBeAttached();
  if (!hasTouch()) {
    await page.locator('[data-stance-map-for] a[href="#GEO"]').hover();
    await expect(frame.locator('.tooltip')).toContainText('Georgia');
    await page.locator('main > footer').hover();
    await expect(frame.locator('.tooltip')).toHaveCount(0);
  }
  // The frame is as high as what it holds.
  await expect.poll(async () => {
    const content = await frame.evaluate(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height));
    return (await page.locator('#frame').evaluate((one) => Math.round(one.getBoundingClientRect().height))) - content;
  }).toBe(0);
});

for (const colorScheme of ['light', 'dark']) {
  test(`for a reader who likes it ${colorScheme}, text and maps are ${colorScheme} alike`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openArticle(page);
    const ink = INK[colorScheme];
    const color = (locator) => locator.evaluate((one) => getComputedStyle(one).color);
    expect(await color(page.locator('main > p').first())).toBe(ink);
    expect(await color(world(page).locator('[data-ready]'))).toBe(ink);
    await page.locator('#frame').scrollIntoViewIfNeeded();
    await expect.poll(() => color(page.frameLocator('#frame').locator('[data-ready]'))).toBe(ink);
  });
}

test('nothing scrolls sideways, and axe finds nothing', async ({ page }) => {
  await openArticle(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await clickOrTap(words(page, 'Angola'));
  await expect(card(world(page), 'Angola')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 200))])).toEqual([]);
});
