// Save and share: the picture, the data, a link, a citation.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, SRC, VOTE, VOTE_FILE, openDossier, stanceLabel } from '../../support/dossiers.mjs';
import { csvRows, expectSelfContained, mapCorner, misplacedText, parseSvg, pixelColors, pngSize, shareThatDiffers } from '../../support/files.mjs';
import { overflow, paper, press } from '../../support/reader.mjs';
import { DIST } from '../../support/serve.mjs';
import { expect, replaceFile, test } from '../../support/test.mjs';

const NAME = 'third-country-deportations-2025-06-25';

/** The picture has the labels of the legend with their counts, as the page shows them now. */
async function expectLegend(reader, svg) {
  for (const [label, count] of await reader.legend.labels()) {
    const at = svg.texts.indexOf(label);
    expect(at, label).toBeGreaterThan(0);
    if (count) expect(svg.texts[at + 1], label).toBe(count);
  }
}

/** The place and the fact of each row of a CSV, as cards list them. */
const entries = (rows) => rows.map((row) => `${row.nation_id} ${row.fact_id}`);

test('nothing is asked for before a reader wants it, and then once; the two pictures are the same', { tag: ['@touch', '@narrow'] }, async ({ page, reader, requests }) => {
  const { share } = reader;
  await reader.open();
  await share.open();
  await page.waitForLoadState('networkidle');
  const asked = () => requests.filter((path) => /exporter|\.csv|\.json/.test(path));
  expect(asked()).toEqual([]);
  const { size } = await parseSvg(page, (await share.save('Image (SVG)')).bytes);
  const { name, bytes } = await share.save('Image (PNG)');
  expect(asked().sort()).toEqual(['./exporter.js', './exporter_bg.wasm']);

  expect(name).toBe(`${NAME}.png`);
  await expect(share.status).toHaveText(`Saved as ${name}`);
  expect(pngSize(bytes)).toEqual(size.map((side) => 2 * side));
  const colors = await pixelColors(page, bytes);
  for (const { color } of ARTICLE.stances) expect(colors[color], color).toBeGreaterThan(100);
});

test('the picture has title, legend, credits and the map, and needs nothing else', async ({ page, reader }) => {
  await reader.open();
  const { name, bytes } = await reader.share.save('Image (SVG)');
  expect(name).toBe(`${NAME}.svg`);
  await expect(reader.share.status).toHaveText(`Saved as ${name}`);
  const svg = await expectSelfContained(page, bytes);
  expect(svg.title).toBe(ARTICLE.title);
  expect(svg.text).toContain(ARTICLE.title);
  expect(svg.text).toContain(ARTICLE.deck);
  await expectLegend(reader, svg);
  for (const part of [ARTICLE.sources[0].publisher, 'Borders: Natural Earth', `Licence: ${ARTICLE.licence.name}.`, 'Data as of 25 June 2025 (inferred).']) {
    expect(svg.text).toContain(part);
  }
  expect(svg.texts.join('')).toContain(page.url());
  for (const { color } of ARTICLE.stances) expect(svg.fills).toContain(color);
  expect(svg.signs, 'the star of the actor, and two planned destinations').toBe(3);
  expect(svg.size[0]).toBeGreaterThan((await reader.view.frame()).width);
  expect(svg.shapes).toBeGreaterThan(170);
  expect(svg.text).not.toMatch(/Showing|As it stood/);
});

test('no line of text leaves the picture, and no two overlap', { tag: '@narrow' }, async ({ page, reader }) => {
  await reader.open('#RWA', { query: '?stance=agreed,open&day=2025-05-20' });
  const { bytes } = await reader.share.save('Image (SVG)');
  expect(await misplacedText(page, bytes)).toEqual({ outside: [], overlapping: [] });
});

test('the picture is of the day, the filters, the theme and the patterns that are shown', async ({ page, reader }) => {
  await reader.open();
  const whole = await parseSvg(page, (await reader.share.save('Image (SVG)')).bytes);
  await reader.open('#AGO', { query: '?day=2025-04-20&evidence=memo,cable&theme=dark&patterns=1' });
  const { name, bytes } = await reader.share.save('Image (SVG)');
  expect(name).toBe('third-country-deportations-2025-04-20.svg');
  const svg = await expectSelfContained(page, bytes);
  await expectLegend(reader, svg);
  expect(svg.text).toContain('As of 20 April 2025');
  const [count] = /\d+/.exec(await reader.table.shown.textContent());
  expect(svg.text).toContain(`Showing ${count} countries: Source type: cable, memo`);
  expect(svg.paper).toBe(`#${(await paper(page)).match(/\d+/g).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`);
  expect(svg.fills).toContain('url(#pattern-unclear)');
  expect(svg.paper).not.toBe(whole.paper);
});

test('what is only possible on an earlier day looks in the picture as on the page, and the legend says so', async ({ page, reader }) => {
  const save = async (query) => {
    await reader.open('', { query });
    await expect(reader.legend.possible).toBeVisible();
    return expectSelfContained(page, (await reader.share.save('Image (SVG)')).bytes);
  };
  const note = 'Possible by then, not certain';
  const striped = await save('?day=2025-04-20');
  expect(striped.texts).toContain(note);
  expect(striped.grounds['pattern-asked.maybe'], 'stripes of a colour on a paler ground').toBe('0.3');
  const patterned = await save('?day=2025-04-20&patterns=1');
  expect(patterned.texts).toContain(note);
  const possible = await reader.map.shapes.evaluateAll((all) => all.filter((one) => one.hasAttribute('data-possible')).length);
  // Dots are circles; the last one is the sample in the legend.
  const broken = patterned.broken.filter(({ tag }) => tag === 'path');
  expect(broken.length).toBe(possible);
  for (const { opacity } of patterned.broken) expect(opacity).toBe('0.5');
  expect(patterned.broken.some(({ tag }) => tag === 'rect'), 'in the legend').toBe(true);
});

test('a picture with numbers on the map has their circles, lines and keys, and looks as the page does', async ({ page, reader }) => {
  await reader.open('', { query: '?layer=people' });
  await expect(reader.layers.shownKey).toHaveCount(1);
  await page.mouse.move(0, 0);
  const { bytes } = await reader.share.save('Image (SVG)');
  await reader.keys('Escape');
  const shot = await reader.view.screenshot();
  const svg = await expectSelfContained(page, bytes);
  expect(svg.tags).toContain('linearGradient');
  for (const words of ['Already happened', 'Offered or agreed', 'The larger the circle, the larger the number (by area).']) expect(svg.texts).toContain(words);
  const corner = await mapCorner(page, bytes);
  expect(await shareThatDiffers(page, shot, bytes, corner), 'differing share of the map: names have other edges').toBeLessThan(0.015);
  expect(await misplacedText(page, bytes)).toEqual({ outside: [], overlapping: [] });
});

test('the credits of a picture are sentences, one after the other', async ({ page, reader }) => {
  await reader.open();
  const svg = await parseSvg(page, (await reader.share.save('Image (SVG)')).bytes);
  expect(svg.text).toContain(`${ARTICLE.credit}. Data as of 25 June 2025 (inferred). Source: `);
  // Whoever copies the text gets lines and names apart.
  const whole = svg.whole.replace(/\s+/g, ' ');
  for (const [line, next] of [svg.texts.slice(-3, -1), ['Togo', 'Tajikistan']]) {
    expect(whole).toContain(`${line} ${next}`);
  }
});

test('what is filtered out recedes in the picture as on the page, with patterns as well', async ({ page, reader }) => {
  await reader.open('', { query: '?stance=agreed&patterns=1' });
  const svg = await parseSvg(page, (await reader.share.save('Image (SVG)')).bytes);
  const asked = await reader.allCards.idsOf(({ stance }) => stance === 'asked');
  expect(asked.length).toBeGreaterThan(0);
  expect((await reader.map.fills(...asked)).filter((fill) => fill.includes('pattern-asked'))).toEqual([]);
  expect(svg.fills.filter((fill) => fill?.startsWith('url')).length).toBeGreaterThan(0);
  expect(svg.text).toContain(`Showing 6 countries: ${stanceLabel('agreed')}`);
});

test('a near view gives a picture of what is in view, with the selected place', async ({ page, reader }) => {
  await reader.open('', { query: '?at=0.55,0.55,4' });
  await reader.view.isNear();
  await expect(reader.map.names.first()).toBeAttached();
  const plain = await expectSelfContained(page, (await reader.share.save('Image (SVG)')).bytes);
  expect(plain.shapes).toBeLessThan(90);
  expect(plain.texts.some((text) => text === 'Rwanda' || text === 'Angola')).toBe(true);
  expect(plain.texts).not.toContain('Mongolia');
  await reader.keys('Escape');
  await reader.openCard('AGO');
  await expect(reader.allCards.open).toBeVisible();
  const selected = await parseSvg(page, (await reader.share.save('Image (SVG)')).bytes);
  expect(selected.shapes).toBe(plain.shapes + 1);
  expect((await reader.view.frame()).width).toBeLessThan(plain.size[0]);
});

test('the data are the facts of the page and the dossier itself', async ({ reader }) => {
  await reader.open();
  const table = await reader.share.save('Data (CSV)');
  expect(table.name).toBe(`${NAME}.csv`);
  const rows = csvRows(table.bytes);
  expect(entries(rows)).toEqual(await reader.allCards.entries());
  const stances = Object.fromEntries((await reader.allCards.places()).map(({ id, stance }) => [id, stance]));
  for (const row of rows) {
    const fact = ARTICLE.facts.find(({ id }) => id === row.fact_id);
    expect([row.text.replace(/^'/, ''), row.date, row.attributed_to]).toEqual([fact.text, fact.date ?? '', fact.attribution?.by ?? '']);
    expect(row.stance_now).toBe(stances[row.nation_id]);
  }
  const dossier = await reader.share.save('Data (JSON)');
  expect(dossier.name).toBe(`${NAME}.json`);
  expect(dossier.bytes.equals(readFileSync(join(DIST, SRC)))).toBe(true);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

  test('a link restores the view', { tag: '@touch' }, async ({ page, reader }) => {
    const { share } = reader;
    await reader.open('', { query: '?day=2025-05-20&stance=agreed' });
    await share.open();
    await press(share.item('Copy link'));
    await expect(share.status).toHaveText('Link copied');
    await expect(share.field).toBeHidden();
    const link = await clipboard(page);
    expect(link).toBe(page.url());
    await page.goto(link);
    await expect(reader.timeline.day).toHaveText('20 May 2025');
  });

  test('a citation says what the dossier says, where and when', async ({ page, reader }) => {
    const { share } = reader;
    await page.clock.setFixedTime('2026-02-03T12:00:00Z');
    await reader.open('', { query: '?theme=light' });
    await share.open();
    await press(share.item('Copy citation'));
    await expect(share.status).toHaveText('Citation copied');
    expect(await clipboard(page)).toBe(
      `“${ARTICLE.title}”, interactive map. Data as of 25 June 2025 (inferred). Version ${ARTICLE.version}. Source: The New York Times. ` +
        `Licence: ${ARTICLE.licence.name}. ${page.url()} (accessed 3 February 2026)`,
    );
  });

  test('in a frame, the link is to the page in the frame', async ({ page, reader }) => {
    const body = '<!DOCTYPE html><html lang="en"><title>Host</title><iframe title="Map" src="./?theme=light" style="border:0;width:95vw;height:700px"></iframe>';
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('./host.html');
    const frame = page.frames()[1];
    const framed = reader.within(frame);
    await framed.isReady();
    await framed.share.open();
    await press(framed.share.item('Copy link'));
    await expect(framed.share.status).toHaveText('Link copied');
    expect(await clipboard(frame)).toBe(frame.url());
    expect(frame.url()).toMatch(/\?theme=light$/);
  });

  test('by the keyboard alone', async ({ page, reader }) => {
    const { share } = reader;
    const link = share.item('Copy link');
    await reader.open();
    await share.summary.focus();
    await reader.keys('Enter');
    await reader.tabUntil(() => link.evaluate((one) => one === document.activeElement), 8);
    await reader.keys('Enter');
    await expect(share.status).toHaveText('Link copied');
    expect(await clipboard(page)).toBe(page.url());
    await expect(link).toBeFocused();
    await reader.keys('Escape');
    await expect(link).toBeHidden();
    await expect(share.summary).toBeFocused();
    await reader.keys('Enter');
    await expect(share.status).toBeEmpty();
  });
});

for (const [why, refuse] of [
  ['refuses', () => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')); }],
  ['has no clipboard', () => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })],
]) {
  test(`where the browser ${why}, the text is there, selected, to be copied by hand`, async ({ page, reader }) => {
    const { field, status } = reader.share;
    await page.addInitScript(refuse);
    await reader.open();
    await reader.share.open();
    await press(reader.share.item('Copy citation'));
    await expect(status).toContainText('blocked copying');
    await expect(field).toBeFocused();
    await expect(field).toHaveJSProperty('readOnly', true);
    await expect(field).toHaveValue(/^“.*\(accessed \d.* \d{4}\)$/);
    expect(await field.evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd) === one.value)).toBe(true);
    await press(reader.share.item('Copy link'));
    await expect(field).toHaveValue(page.url());
  });
}

test('a picture that cannot be drawn says so, and the next try may succeed', async ({ page, reader, faults }) => {
  const { share } = reader;
  faults.allow(/Failed to load resource/);
  await replaceFile(page, 'exporter_bg.wasm', { status: 404 });
  await reader.open();
  await share.open();
  await press(share.item('Image (PNG)'));
  await expect(share.status).toHaveText(/could not be created.*try again/);
  await page.unroute('**/exporter_bg.wasm');
  expect((await share.save('Image (PNG)')).bytes.length).toBeGreaterThan(50_000);
});

test('another dossier is saved as it is shown', async ({ page, reader }) => {
  await openDossier(reader, VOTE_FILE);
  const table = await reader.share.save('Data (CSV)');
  expect(table.name).toMatch(new RegExp(`^${VOTE.id}.*\\.csv$`));
  const rows = csvRows(table.bytes);
  expect(entries(rows)).toEqual(await reader.allCards.entries());
  expect(new Set(rows.map((row) => row.fact_id)).size).toBe(VOTE.facts.length);
  await expect(reader.share.item('Data (JSON)')).toHaveAttribute('href', 'dossiers/other.json');
  const svg = await expectSelfContained(page, (await reader.share.save('Image (SVG)')).bytes);
  expect(svg.title).toBe(VOTE.title);
  await expectLegend(reader, svg);
});

test('the table of another dossier is freed when another figure takes its place', async ({ page, reader, faults }) => {
  faults.allow(/ERR_FILE_NOT_FOUND/);
  const address = async () => {
    await reader.share.open();
    return reader.share.item('Data (CSV)').getAttribute('href');
  };
  const isKept = (url) => page.evaluate((url) => fetch(url).then(() => true, () => false), url);
  await openDossier(reader, VOTE_FILE);
  const first = await address();
  expect(await isKept(first)).toBe(true);
  await reader.display.chooseLanguage('es');
  await expect.poll(() => isKept(first)).toBe(false);
  await page.goBack();
  await reader.isIn('en');
  // The list of languages, which is still open, covers the other menu.
  await press(reader.display.summary);
  expect(await isKept(await address())).toBe(true);
});

test('the list stays within the window', async ({ page, reader }) => {
  await reader.open();
  await reader.share.open();
  for (const width of [320, 600, 930, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    const box = await reader.share.item('Copy link').boundingBox();
    expect(box.x, `left at ${width}`).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, `right at ${width}`).toBeLessThanOrEqual(width);
    expect(box.height).toBeGreaterThanOrEqual(24);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
});
