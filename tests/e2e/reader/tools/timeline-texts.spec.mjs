// The texts around the timeline's chart: events, axis, labels. At every width all are there, and none covers another.

import { ARTICLE, openDossier, otherLanguages } from '../../support/dossiers.mjs';
import { expect, test } from '../../support/test.mjs';

const WIDTHS = [320, 360, 768, 1280];

/** No text is cut off at the sides of the chart's box, and no two overlap. */
async function expectLegible(reader, message) {
  const { texts, left, right } = await reader.timeline.texts();
  expect(texts.length, message).toBeGreaterThan(6);
  for (const [i, one] of texts.entries()) {
    expect(one.left, `${message}: ${one.text}`).toBeGreaterThanOrEqual(left - 0.5);
    expect(one.right, `${message}: ${one.text}`).toBeLessThanOrEqual(right + 0.5);
    for (const other of texts.slice(0, i)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      expect(across > 1 && down > 3, `${message}: ${one.text} over ${other.text}`).toBe(false);
    }
  }
}

/** The words of each text in the figure with numbers among words of Arabic stand from right to left. */
function tornTexts(reader) {
  return reader.inPage((figure) => {
    const isMixed = (text) => /\d/.test(text) && /[\u0620-\u064a]/.test(text) && !/[A-Za-z]/.test(text);
    const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    const [torn, whole] = [[], []];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!isMixed(node.data)) continue;
      const boxes = [...node.data.matchAll(/[\d.,\u0620-\u064a]+/g)].map(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        return range.getBoundingClientRect();
      });
      if (boxes.some(({ width }) => width === 0)) continue;
      const isAfter = (box, i) => i === 0 || box.top > boxes[i - 1].top + 4 || box.right <= boxes[i - 1].left + 1;
      (boxes.every(isAfter) ? whole : torn).push(node.data);
    }
    return { torn, whole };
  });
}

/** Opens the map in a language, and looks at it at every width. */
async function atEveryWidth(page, reader, lang, look) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await reader.open('', { query: lang === 'en' ? '' : `?lang=${lang}` });
  await reader.isIn(lang);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await reader.twoFrames();
    await look(width);
  }
}

for (const lang of ['en', 'fr', 'ar']) {
  test(`events, axis and labels are legible at every width: ${lang}`, async ({ page, reader }) => {
    await atEveryWidth(page, reader, lang, async (width) => {
      await expect(reader.timeline.events).toHaveCount(ARTICLE.events.length);
      for (const event of await reader.timeline.events.all()) await expect(event).toContainText('2025');
      await expectLegible(reader, `${lang} at ${width}`);
    });
  });
}

test('text of twice its size is legible at every width', async ({ page, reader }) => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await reader.open('', { query: `?${width}` });
    await reader.doubleText();
    await reader.twoFrames();
    await expectLegible(reader, `at ${width}`);
  }
});

test('the names of stances beside the chart are whole', async ({ page, reader }) => {
  for (const lang of ['en', ...otherLanguages()]) {
    await atEveryWidth(page, reader, lang, async (width) => {
      for (const { text, isCut } of await reader.timeline.runBoxes()) expect(isCut, `${lang} at ${width}: ${text}`).toBe(false);
    });
  }
});

test('a long name of a stance takes two lines beside the chart, or ends in an ellipsis there, and is whole below it', async ({ page, reader }) => {
  const long = 'Would consider it only on conditions that are still to be negotiated with parliament';
  const stances = ARTICLE.stances.map(({ short, ...stance }, i) => (i === 1 ? { ...stance, label: long } : { ...stance, short }));
  await openDossier(reader, { ...ARTICLE, title: 'A long name', stances });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await reader.twoFrames();
    const { left, right } = await reader.timeline.texts();
    const chart = await reader.timeline.strip.boundingBox();
    const boxes = await reader.timeline.runBoxes();
    const isBeside = width > 320;
    for (const box of boxes) {
      expect(box.left, `${width}: ${box.text}`).toBeGreaterThanOrEqual(isBeside ? chart.x + chart.width : left);
      expect(box.right, `${width}: ${box.text}`).toBeLessThanOrEqual(right);
    }
    const cut = boxes.filter(({ isCut }) => isCut);
    expect(cut.map(({ text }) => text), `${width}`).toEqual(width === 360 ? [long] : []);
    for (const box of cut) expect(box, `${width}`).toMatchObject({ title: long, overflowX: 'hidden', lines: '2' });
  }
});

test('twelve events, some of one day, are legible at every width', async ({ page, reader }) => {
  const days = ['02-01', '02-01', '02-03', '03-12', '03-12', '03-14', '04-20', '05-05', '06-23', '06-23', '06-24', '06-25'];
  const events = days.map((day, i) => ({ date: `2025-${day}`, label: `The committee meets for the ${i + 1}th time` }));
  await openDossier(reader, { ...ARTICLE, title: 'Twelve meetings', events });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await reader.twoFrames();
    await expect(reader.timeline.events).toHaveCount(events.length);
    await expect(reader.timeline.events.nth(4)).toContainText('12 March 2025 The committee meets for the 5th time');
    await expectLegible(reader, `at ${width}`);
  }
});

test('fifty events have ticks at the slider and are told in the list', async ({ page, reader }) => {
  const day = (i) => new Date(Date.UTC(2025, 0, 21 + 3 * i)).toISOString().slice(0, 10);
  const events = Array.from({ length: 50 }, (_, i) => ({ date: day(i), label: `The committee meets for the ${i + 1}th time` }));
  await openDossier(reader, { ...ARTICLE, title: 'Fifty meetings', events });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await reader.twoFrames();
    await expect(reader.timeline.events).toHaveCount(50);
    await expect(reader.timeline.events.nth(49)).toContainText('17 June 2025 The committee meets for the 50th time');
    expect(Math.max(...(await reader.timeline.eventLines())), `${width}`).toBeLessThan(10);
    await expectLegible(reader, `at ${width}`);
  }
});

test('areas that are only possible are striped on every medium, and a key says so', { tag: '@narrow' }, async ({ page, reader }) => {
  const { timeline } = reader;
  await reader.open();
  for (const media of [{}, { media: 'print' }, { media: 'screen', forcedColors: 'active' }, { forcedColors: 'none', colorScheme: 'dark' }]) {
    await page.emulateMedia(media);
    await expect(timeline.possibleStrip).toHaveCSS('mask-image', /^repeating-linear-gradient/);
    await expect(timeline.strip).toHaveCSS('mask-image', 'none');
    await expect(timeline.key).toContainText('Possible by then, not certain');
    await expect(timeline.key.locator('i')).toHaveCSS('background-image', /^repeating-linear-gradient/);
  }
});

test('numbers among words of Arabic stand where they are read', { tag: '@narrow' }, async ({ reader }) => {
  await reader.open('', { query: '?lang=ar' });
  await reader.isIn('ar');
  const { torn, whole } = await tornTexts(reader);
  expect(torn).toEqual([]);
  for (const part of ['20 يناير 2025', '25 يونيو 2025']) expect(whole.join('\n'), part).toContain(part);
  if ((await reader.map.notes.count()) > 0) expect(whole.join('\n')).toContain('100 ألف');
});
