// The accessibility tree and the announcements of a figure.

import { speedUp } from '../support/reader.mjs';
import { expect, test } from '../support/test.mjs';

/** Notes each text of the live region from now on; answers with a function that gives them. */
async function listen(reader) {
  await reader.announced.evaluate((line) => {
    window.heard = [];
    new MutationObserver(() => line.textContent && window.heard.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
  });
  return () => reader.page.evaluate(() => window.heard);
}

/** The names of the map's links, as Chromium gives them to assistive software. */
async function linksInTree(page, reader) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const names = nodes.filter(({ role, ignored }) => role?.value === 'link' && !ignored).map(({ name }) => name.value);
  const all = await reader.map.storyPlaces();
  return all.filter(({ label }) => names.includes(label)).map(({ id }) => id);
}

test('links that a filter leaves out are not in the accessibility tree, nor tab stops', async ({ page, reader }) => {
  await reader.open();
  const all = await linksInTree(page, reader);
  expect(all.length).toBeGreaterThan(40);
  await reader.legend.choose('Said no');
  const shown = await reader.allCards.idsOf(({ stance }) => stance === 'declined');
  await expect.poll(async () => (await linksInTree(page, reader)).sort()).toEqual(shown.sort());
  await reader.legend.choose('Said no');
  await expect.poll(async () => (await linksInTree(page, reader)).length).toBe(all.length);
});

test('a step of the timeline is told once, by the places that changed', async ({ reader }) => {
  await reader.open();
  const heard = await listen(reader);
  await reader.timeline.step('Previous change');
  await expect.poll(async () => (await heard()).length).toBe(1);
  const [told] = await heard();
  expect(told).not.toContain('Mentioned only');
});

test('a slider that moves on is told when it rests, and its day by the slider alone', async ({ reader }) => {
  await reader.open();
  const heard = await listen(reader);
  const { timeline } = reader;
  await timeline.slider.focus();
  for (const day of ['2025-05-20', '2025-05-12', '2025-04-10', '2025-03-20']) await timeline.slideTo(day);
  await expect(timeline.slider).toHaveAttribute('aria-valuetext', '20 March 2025');
  await expect.poll(async () => (await heard()).length).toBe(1);
  expect((await heard())[0]).not.toContain('20 March 2025');
});

test('the timeline that plays says nothing before its end', async ({ page, reader }) => {
  await speedUp(page, 10);
  await reader.open();
  const heard = await listen(reader);
  await reader.timeline.step('Play');
  await expect(reader.timeline.button('Play')).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await heard()).length).toBe(1);
});

test('an empty notice is no stop for a screen reader', async ({ page, reader }) => {
  await reader.open();
  await expect(reader.notice).toHaveAttribute('aria-live', 'polite');
  await expect(page.getByRole('status').and(reader.notice)).toHaveCount(0);
});
