// The example article: its words drive its maps.

import { Article } from '../support/article.mjs';
import { expectNoFindings } from '../support/axe.mjs';
import { INK, hasTouch, overflow, press, shifts, staysPut, style } from '../support/reader.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ article: ({ reader }, use) => use(new Article(reader)) });

test('a name that is clicked opens its card; the address and the history stay; a second click closes it', { tag: '@touch' }, async ({ page, article }) => {
  const { world } = article;
  await article.open();
  const place = () => page.evaluate(() => [location.href, history.length]);
  const before = await place();
  await press(article.words('Rwanda'));
  await expect(world.card('Rwanda')).toBeVisible();
  await expect(world.view.canvas).toBeInViewport();
  // Each word of the text that names it is marked.
  await expect(article.wordsFor('RWA')).toHaveCount(2);
  for (const word of await article.wordsFor('RWA').all()) await article.expectMarked(word);
  await expect(article.marked).toHaveText(['Rwanda', 'Rwanda']);
  await press(article.words('Angola'));
  await expect(world.card('Angola')).toBeVisible();
  await expect(article.marked).toHaveText(['Angola', 'Angola']);
  await press(article.words('Angola'));
  await world.hasNoCard();
  await expect(article.marked).toHaveCount(0);
  expect(await place()).toEqual(before);
});

test('the map tells what its reader selects, and the text is marked', async ({ article }) => {
  await article.open();
  await article.world.map.click('PER');
  await expect(article.world.card('Peru')).toBeVisible();
  await article.expectMarked(article.words('Peru'));
  await article.world.closeCard();
  await article.expectMarked(article.words('Peru'), false);
});

test('a stance, a day and a region that are clicked are shown', async ({ article }) => {
  const { world, worldElement } = article;
  await article.open();
  await press(article.words('said no'));
  await world.legend.expectChosen('Said no');
  await article.expectMarked(article.words('said no'));
  await press(article.words('12 March'));
  await expect(world.timeline.day).toContainText('12 March 2025');
  await press(article.words('Africa'));
  await world.view.isNear();
  await expect(worldElement).toHaveAttribute('view', 'africa');
  // The choice before it stays.
  await expect(worldElement).toHaveAttribute('stance', 'declined');
});

test('what is pointed at in the text is highlighted on the map, until the mouse leaves it', async ({ article }) => {
  const { world, worldElement } = article;
  await article.open();
  await article.words('Rwanda').hover();
  await expect(world.map.tooltip).toContainText('Rwanda');
  await article.pointAway();
  await expect(world.map.tooltip).toHaveCount(0);
  await article.words('said no').hover();
  await expect(world.map.linksLeftOut.first()).toBeAttached();
  expect(await world.map.placesLeftIn()).toEqual(['AGO', 'BFA', 'PER']);
  await article.words('Africa').hover();
  await world.map.expectLeftOut('RWA', false);
  await world.map.expectLeftOut('PER');
  await article.words('12 March').hover();
  await expect(world.map.linksLeftOut).toHaveCount(0);
  await expect(world.timeline.day).toContainText('12 March 2025');
  await article.pointAway();
  await expect(world.timeline.day).toContainText('June 2025');
  await expect(worldElement).not.toHaveAttribute('day');
});

test('by keyboard alone: words are tab stops, highlight while they have the focus, and open by Enter or Space', async ({ reader, article }) => {
  const { world } = article;
  await article.open();
  await article.words('Libya').focus();
  await reader.keys('Tab');
  await expect(article.words('Rwanda')).toBeFocused();
  await expect(world.map.tooltip).toContainText('Rwanda');
  await reader.keys('Enter');
  await expect(world.card('Rwanda')).toBeVisible();
  await expect(article.words('Rwanda')).toBeFocused();
  // A word that is neither link nor button.
  await article.words('Kosovo').focus();
  await reader.keys('Space');
  await expect(world.card('Kosovo')).toBeVisible();
});

test('the story shows each of its steps as it is read, there and back', { tag: '@narrow' }, async ({ page, article }) => {
  const { story, worldElement } = article;
  await article.openStory();
  expect(await overflow(page), 'nothing scrolls sideways').toBeLessThanOrEqual(0);
  await article.readStep(0);
  await article.expectStory(null, null, '2025-02-28', 'central-america');
  await article.readStep(1);
  await article.expectStory(null, 'listed', '2025-03-12', null);
  await article.readStep(3);
  await article.expectStory('XKX', null, '2025-05-12', 'europe');
  await expect(story.map.selectedRing.first()).toBeAttached();
  await expect(story.view.canvas).toBeInViewport();
  // The text is what is read: no card covers it.
  await story.hasNoCard();
  await article.readStep(5);
  await article.expectStory(null, null, null, null);
  await story.view.isWhole();
  await article.readStep(2);
  await article.expectStory('RWA', null, '2025-04-30', 'africa');
  // The article's other map is not driven.
  await expect(worldElement).not.toHaveAttribute('place');
});

test('the text stays where it is while the maps load, and while the story is read', { tag: '@narrow' }, async ({ page, article }) => {
  const { story, storyElement, world } = article;
  // A reader who scrolls comes to a map when it has loaded.
  await article.goto();
  await world.isReady();
  // Large ones only: for a pixel of a map's own tools no reader would lose the line.
  expect((await shifts(page)).filter(({ value }) => value > 0.05)).toEqual([]);
  await storyElement.evaluate((map) => scrollBy({ top: map.getBoundingClientRect().top - 1.2 * innerHeight, behavior: 'instant' }));
  await story.isReady();
  const ofText = async () => (await shifts(page)).flatMap(({ sources }) => sources).filter((one) => /^(p|h\d|div|section) /.test(one));
  for (const [at, isNear] of [[0, true], [3, true], [5, false], [4, true], [1, false]]) {
    await article.readStep(at);
    await (isNear ? story.view.isNear() : story.view.isWhole());
    await staysPut(story.map.drawing);
  }
  expect(await ofText()).toEqual([]);
});

test('a story’s map is as high as the page says, also in a window of another width', async ({ page, article }) => {
  const { storyElement } = article;
  await article.goto();
  await storyElement.evaluate((map) => (map.style.minHeight = '3000px'));
  await storyElement.scrollIntoViewIfNeeded();
  await article.story.isReady();
  const height = async () => (await storyElement.boundingBox()).height;
  expect(await height()).toBeGreaterThanOrEqual(3000);
  const { width, height: high } = page.viewportSize();
  await page.setViewportSize({ width: width + 200, height: high });
  await staysPut(storyElement);
  expect(await height()).toBeGreaterThanOrEqual(3000);
});

test('with reduced motion each step is shown at once', async ({ page, article }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await article.openStory();
  // Where the world has been: only places, and no way between them.
  await article.story.view.world.evaluate((world) => {
    window.transforms = new Set();
    new MutationObserver(() => transforms.add(world.style.transform)).observe(world, { attributes: true });
  });
  await article.readStep(3);
  await article.story.view.isNear();
  expect(await page.evaluate(() => transforms.size)).toBeLessThan(5);
});

test('a frame is driven by the text as well, tells what its reader does, and is as high as its content', { tag: '@touch' }, async ({ page, article }) => {
  const { frameElement, framed, worldElement } = article;
  await article.goto();
  await frameElement.scrollIntoViewIfNeeded();
  await framed.isReady();
  const moldova = article.wordsForFrame('MDA');
  // Until the maps above have loaded: a finger would miss a word that moves.
  await staysPut(moldova);
  await press(moldova);
  await expect(framed.card('Moldova')).toBeVisible();
  await article.expectMarked(moldova);
  await expect(worldElement).not.toHaveAttribute('place');
  await framed.closeCard();
  await article.expectMarked(moldova, false);
  await press(page.getByRole('button', { name: 'Europe' }));
  await framed.view.isNear();
  if (!hasTouch()) {
    await article.wordsForFrame('UKR').hover();
    await expect(framed.map.tooltip).toContainText('Ukraine');
    await page.locator('main > footer').hover();
    await expect(framed.map.tooltip).toHaveCount(0);
  }
  await expect.poll(async () => {
    const content = await framed.scope.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
    return (await frameElement.evaluate((one) => Math.round(one.getBoundingClientRect().height))) - content;
  }).toBe(0);
});

for (const colorScheme of ['light', 'dark']) {
  test(`in a ${colorScheme} colour scheme, text and maps are ${colorScheme} alike`, async ({ page, article }) => {
    await page.emulateMedia({ colorScheme });
    await article.open();
    expect(await style(article.text, 'color')).toBe(INK[colorScheme]);
    expect(await style(article.world.whenReady, 'color')).toBe(INK[colorScheme]);
    await article.frameElement.scrollIntoViewIfNeeded();
    await expect.poll(() => style(article.framed.whenReady, 'color')).toBe(INK[colorScheme]);
  });
}

test('nothing scrolls sideways, and axe-core finds nothing, with a card open', async ({ page, article }) => {
  await article.open();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await press(article.words('Angola'));
  await expect(article.world.card('Angola')).toBeVisible();
  await expectNoFindings(page);
});
