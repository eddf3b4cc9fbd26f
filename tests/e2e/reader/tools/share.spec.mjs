// What readers take away: the picture, the data, a link, a citation.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findings } from '../../support/axe.mjs';
import { ARTICLE, clickOrTap, pick } from '../../support/reader.mjs';
import { DIST } from '../../support/serve.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const OTHER = fileURLToPath(new URL('../../../fixtures/dossiers/un-vote-es-11-1.json', import.meta.url));
const FILE = 'dossiers/third-country-deportations';

const heading = (page) => page.locator('summary').filter({ hasText: 'Save and share' });
const list = (page) => page.getByRole('group').filter({ has: heading(page) });
const status = (page) => list(page).getByRole('status');
const item = (page, name) => list(page).getByRole(/Data/.test(name) ? 'link' : 'button', { name, exact: true });
const field = (page) => page.getByRole('textbox', { name: 'Text to copy' });

async function open(page) {
  if (!(await item(page, 'Copy link').isVisible())) await clickOrTap(heading(page));
}

/** Takes a file from the list; answers with its name and bytes. */
async function save(page, name) {
  await open(page);
  const coming = page.waitForEvent('download');
  await clickOrTap(item(page, name));
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The rows of a CSV as objects, by the grammar of RFC 4180. */
function rows(bytes) {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  expect(cells.map(([all]) => all).join(''), 'nothing but cells').toBe(text);
  const table = [[]];
  for (const [, cell, end] of cells) {
    table.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') table.push([]);
  }
  const [columns, ...lines] = table.slice(0, -1);
  return lines.map((line) => Object.fromEntries(columns.map((column, i) => [column, line[i]])));
}

/** A fact in a card, for each card. */
const factsShown = (page) =>
  page.locator('.card [data-fact]').evaluateAll((facts) => facts.map((fact) => `${fact.closest('.card').id} ${fact.dataset.fact}`));

/** What an SVG is made of, as a reader of XML has it; and what must not be in it. */
const parsed = (page, bytes) =>
  page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const all = [root, ...root.querySelectorAll('*')];
    const values = all.flatMap((one) => [...one.attributes].map(({ value }) => value));
    const ids = all.map(({ id }) => id);
    return {
      root: root.localName,
      tags: [...new Set(all.map(({ localName }) => localName))],
      title: root.querySelector('title')?.textContent,
      texts: [...root.querySelectorAll('text')].map(({ textContent }) => textContent),
      size: [root.getAttribute('width'), root.getAttribute('height')].map(Number),
      paper: root.querySelector('svg > rect')?.getAttribute('fill'),
      shapes: root.querySelectorAll('path').length,
      fills: [...new Set(all.map((one) => one.getAttribute('fill')))],
      lost: values.flatMap((value) => [...value.matchAll(/url\(#(.*?)\)/g)]).map(([, id]) => id).filter((id) => !ids.includes(id)),
      foreign: values.filter((value) => /url\((?!#)|var\(|calc\(|light-dark\(|rgba?\(|^javascript|^data:/.test(value)),
      links: all.flatMap((one) => [...one.attributes]).filter(({ name }) => /href|^on|style|class/.test(name)).length,
    };
  }, bytes.toString('utf8'));

/** Everything that holds of any picture of ours. */
async function expectWhole(page, bytes) {
  const svg = await parsed(page, bytes);
  expect(svg.root).toBe('svg');
  const known = ['svg', 'title', 'desc', 'defs', 'clipPath', 'pattern', 'g', 'path', 'rect', 'circle', 'text'];
  expect(svg.tags.filter((tag) => !known.includes(tag))).toEqual([]);
  expect([svg.lost, svg.foreign, svg.links]).toEqual([[], [], 0]);
  return svg;
}

const words = (svg) => svg.texts.join(' ');

/** The legend's labels with their counts, as the page shows them now. */
const legend = (page) =>
  page.locator('.legend li').evaluateAll((items) => items.map((one) => [one.querySelector('.label').textContent, one.querySelector('.count')?.textContent]));

async function expectLegend(page, svg) {
  for (const [label, count] of await legend(page)) {
    const at = svg.texts.indexOf(label);
    expect(at, label).toBeGreaterThan(0);
    if (count) expect(svg.texts[at + 1], label).toBe(count);
  }
}

test('nothing of it is asked for before a reader wants it, and then once', async ({ page, requests }) => {
  await openMap(page);
  await open(page);
  const asked = () => requests.filter((path) => /plate|\.csv|\.json/.test(path));
  expect(asked()).toEqual([]);
  await save(page, 'Picture (SVG)');
  await save(page, 'Picture (PNG)');
  expect(asked().sort()).toEqual(['./plate.js', './plate_bg.wasm']);
});

test('the picture has title, legend, credits and the map, and needs nothing else', async ({ page }) => {
  await openMap(page);
  const { name, bytes } = await save(page, 'Picture (SVG)');
  expect(name).toBe('third-country-deportations-2025-06-25.svg');
  await expect(status(page)).toHaveText(`Saved as ${name}`);
  const svg = await expectWhole(page, bytes);
  expect(svg.title).toBe(ARTICLE.title);
  expect(words(svg)).toContain(ARTICLE.title);
  expect(words(svg)).toContain(ARTICLE.deck);
  await expectLegend(page, svg);
  for (const part of [ARTICLE.sources[0].publisher, 'Borders: Natural Earth', `Licence: ${ARTICLE.licence.name}.`, 'As of 25 June 2025.']) {
    expect(words(svg)).toContain(part);
  }
  expect(svg.texts.join('')).toContain(page.url());
  for (const { color } of ARTICLE.stances) expect(svg.fills).toContain(color);
  const frame = await page.locator('.canvas').boundingBox();
  expect(svg.size[0]).toBeGreaterThan(frame.width);
  expect(svg.shapes).toBeGreaterThan(170);
  expect(words(svg)).not.toMatch(/Showing|As it stood/);
});

test('no line of its text leaves the picture, and no two lie over one another', async ({ page }) => {
  await openMap(page, '#RWA', { query: '?stance=agreed,open&day=2025-05-20' });
  const { bytes } = await save(page, 'Picture (SVG)');
  const { over, met } = await page.evaluate((text) => {
    document.body.innerHTML = text.slice(text.indexOf('<svg'));
    document.body.style.margin = 0;
    const [svg] = document.body.children;
    const edge = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll(':scope > text')].map((one) => [one.textContent, one.getBoundingClientRect()]);
    const over = boxes.filter(([, box]) => box.left < edge.left || box.right > edge.right || box.bottom > edge.bottom);
    const meets = ([, a], [, b]) => a.left < b.right && b.left < a.right && a.top + 6 < b.bottom && b.top + 6 < a.bottom;
    const met = boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) => meets(one, other)).map(([other]) => [one[0], other]));
    return { over: over.map(([words]) => words), met };
  }, bytes.toString('utf8'));
  expect(over).toEqual([]);
  expect(met).toEqual([]);
});

test('the picture in pixels is the same at twice the size', async ({ page }) => {
  await openMap(page);
  const { size } = await parsed(page, (await save(page, 'Picture (SVG)')).bytes);
  const { name, bytes } = await save(page, 'Picture (PNG)');
  expect(name).toBe('third-country-deportations-2025-06-25.png');
  await expect(status(page)).toHaveText(`Saved as ${name}`);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(size.map((side) => 2 * side));
  const seen = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = {};
    for (let i = 0; i < data.length; i += 4) {
      const color = `#${[0, 1, 2].map((k) => data[i + k].toString(16).padStart(2, '0')).join('')}`;
      counts[color] = (counts[color] ?? 0) + 1;
    }
    return counts;
  }, bytes.toString('base64'));
  for (const { color } of ARTICLE.stances) expect(seen[color], color).toBeGreaterThan(100);
});

test('the picture is of the day, the filters, the theme and the patterns that are shown', async ({ page }) => {
  await openMap(page);
  const whole = await parsed(page, (await save(page, 'Picture (SVG)')).bytes);
  await openMap(page, '#AGO', { query: '?day=2025-04-20&evidence=memo,cable&theme=dark&patterns=1' });
  const { name, bytes } = await save(page, 'Picture (SVG)');
  expect(name).toBe('third-country-deportations-2025-04-20.svg');
  const svg = await expectWhole(page, bytes);
  await expectLegend(page, svg);
  expect(words(svg)).toContain('As it stood on 20 April 2025');
  const shown = await page.locator('.facts .shown').textContent();
  const [count] = /\d+/.exec(shown);
  expect(words(svg)).toContain(`Showing ${count} nations: Evidence: cable, memo`);
  const paper = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(svg.paper).toBe(`#${paper.match(/\d+/g).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`);
  expect(svg.fills).toContain('url(#pattern-open)');
  expect(svg.paper).not.toBe(whole.paper);
});

test('what is filtered out recedes in the picture as on the page, with patterns as well', async ({ page }) => {
  await openMap(page, '', { query: '?stance=agreed&patterns=1' });
  const svg = await parsed(page, (await save(page, 'Picture (SVG)')).bytes);
  const drawn = await page.evaluate((fill) => document.querySelectorAll(`.story [data-place]`).length && [...document.querySelectorAll('.story [data-stance=asked]')].map((one) => getComputedStyle(one).fill).filter((look) => look.includes(fill)), 'pattern-asked');
  expect(drawn).toEqual([]);
  expect(svg.fills.filter((fill) => fill?.startsWith('url')).length).toBeGreaterThan(0);
  expect(words(svg)).toContain(`Showing 7 nations: ${ARTICLE.stances[0].label}`);
});

test('a near view gives a picture of what is in view, with what is selected', async ({ page }) => {
  await openMap(page, '', { query: '?at=0.55,0.55,4' });
  await expect(page.locator('.canvas[data-near] .labels')).toBeAttached();
  const plain = await expectWhole(page, (await save(page, 'Picture (SVG)')).bytes);
  expect(plain.shapes).toBeLessThan(90);
  const box = await page.locator('.canvas').boundingBox();
  expect(plain.texts.some((text) => text === 'Rwanda' || text === 'Angola')).toBe(true);
  expect(plain.texts).not.toContain('Mongolia');
  await page.keyboard.press('Escape');
  await pick(page, 'AGO');
  await expect(page.locator('.card[data-open]')).toBeVisible();
  const selected = await parsed(page, (await save(page, 'Picture (SVG)')).bytes);
  expect(selected.shapes).toBe(plain.shapes + 1);
  expect(box.width).toBeLessThan(plain.size[0]);
});

test('the data are the facts of the page and the dossier itself', async ({ page }) => {
  await openMap(page);
  const table = await save(page, 'Data (CSV)');
  expect(table.name).toBe('third-country-deportations-2025-06-25.csv');
  const lines = rows(table.bytes);
  expect(lines.map((line) => `${line.nation_id} ${line.fact_id}`)).toEqual(await factsShown(page));
  for (const line of lines) {
    const fact = ARTICLE.facts.find(({ id }) => id === line.fact_id);
    expect([line.text.replace(/^'/, ''), line.date, line.attributed_to]).toEqual([fact.text, fact.date ?? '', fact.attribution?.by ?? '']);
    const stance = await page.locator(`.card#${line.nation_id}`).getAttribute('data-stance');
    expect(line.stance_now).toBe(stance);
  }
  const dossier = await save(page, 'Data (JSON)');
  expect(dossier.name).toBe('third-country-deportations-2025-06-25.json');
  expect(dossier.bytes.equals(readFileSync(join(DIST, `${FILE}.json`)))).toBe(true);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

  test('a link restores the view', async ({ page }) => {
    await openMap(page, '', { query: '?day=2025-05-20&stance=agreed' });
    await open(page);
    await clickOrTap(item(page, 'Copy link'));
    await expect(status(page)).toHaveText('Link copied');
    await expect(field(page)).toBeHidden();
    const link = await clipboard(page);
    expect(link).toBe(page.url());
    await page.goto(link);
    await expect(page.locator('.clock .day')).toHaveText('20 May 2025');
  });

  test('a citation says what the dossier says, where and when', async ({ page }) => {
    await page.clock.setFixedTime('2026-02-03T12:00:00Z');
    await openMap(page, '', { query: '?theme=light' });
    await open(page);
    await clickOrTap(item(page, 'Copy citation'));
    await expect(status(page)).toHaveText('Citation copied');
    expect(await clipboard(page)).toBe(
      `“${ARTICLE.title}”, interactive map. As of 25 June 2025. Version 1. Based on The New York Times. ` +
        `Licence: MIT or Apache 2.0. ${page.url()} (accessed 3 February 2026)`,
    );
  });

  test('in a frame, the link is to the page in the frame', async ({ page }) => {
    const body = '<!DOCTYPE html><html lang="en"><title>Host</title><iframe title="Map" src="./?theme=light" style="border:0;width:95vw;height:700px"></iframe>';
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('./host.html');
    const frame = page.frames()[1];
    await expect(frame.locator('[data-ready]')).toBeAttached();
    await open(frame);
    await clickOrTap(item(frame, 'Copy link'));
    await expect(status(frame)).toHaveText('Link copied');
    expect(await clipboard(frame)).toBe(frame.url());
    expect(frame.url()).toMatch(/\?theme=light$/);
  });

  test('by the keyboard alone', async ({ page }) => {
    await openMap(page);
    await heading(page).focus();
    await page.keyboard.press('Enter');
    const focused = (locator) => locator.evaluate((one) => one === document.activeElement);
    for (let stops = 0; stops < 8 && !(await focused(item(page, 'Copy link'))); stops++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText('Link copied');
    expect(await clipboard(page)).toBe(page.url());
    await expect(item(page, 'Copy link')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(item(page, 'Copy link')).toBeHidden();
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(status(page)).toBeEmpty();
  });
});

for (const [why, refuse] of [
  ['refuses', () => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')); }],
  ['has no clipboard', () => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })],
]) {
  test(`where the browser ${why}, the text is there, selected, to be copied by hand`, async ({ page }) => {
    await page.addInitScript(refuse);
    await openMap(page);
    await open(page);
    await clickOrTap(item(page, 'Copy citation'));
    await expect(status(page)).toContainText('does not let this page copy');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveJSProperty('readOnly', true);
    await expect(field(page)).toHaveValue(new RegExp(`^“.*\\(accessed \\d.* \\d{4}\\)$`));
    expect(await field(page).evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd) === one.value)).toBe(true);
    expect(await findings(page, '.share')).toEqual([]);
    await clickOrTap(item(page, 'Copy link'));
    await expect(field(page)).toHaveValue(page.url());
  });
}

test('a picture that cannot be drawn says so, and the next try may succeed', async ({ page, faults }) => {
  faults.allow(/Failed to load resource/);
  await replaceFile(page, 'plate_bg.wasm', { status: 404 });
  await openMap(page);
  await open(page);
  await clickOrTap(item(page, 'Picture (PNG)'));
  await expect(status(page)).toHaveText(/could not be drawn.*try again/);
  await page.unroute('**/plate_bg.wasm');
  expect((await save(page, 'Picture (PNG)')).bytes.length).toBeGreaterThan(50_000);
});

test('another dossier is taken away as it is shown', async ({ page }) => {
  const other = readFileSync(OTHER, 'utf8');
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body: other });
  await openMap(page, '', { query: '?dossier=dossiers/other.json' });
  const { title, id, facts } = JSON.parse(other);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const table = await save(page, 'Data (CSV)');
  expect(table.name).toMatch(new RegExp(`^${id}.*\\.csv$`));
  expect(rows(table.bytes).map((line) => `${line.nation_id} ${line.fact_id}`)).toEqual(await factsShown(page));
  expect(new Set(rows(table.bytes).map((line) => line.fact_id)).size).toBe(facts.length);
  await expect(item(page, 'Data (JSON)')).toHaveAttribute('href', 'dossiers/other.json');
  const svg = await expectWhole(page, (await save(page, 'Picture (SVG)')).bytes);
  expect(svg.title).toBe(title);
  await expectLegend(page, svg);
});

for (const scheme of ['light', 'dark']) {
  test.describe(`${scheme},`, () => {
    test.use({ colorScheme: scheme });

    test('axe finds nothing with the list open, and it stays within the window', async ({ page }) => {
      await openMap(page);
      await open(page);
      expect(await findings(page)).toEqual([]);
      for (const width of [320, 600, 930, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        const box = await item(page, 'Copy link').boundingBox();
        expect(box.x, `left at ${width}`).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, `right at ${width}`).toBeLessThanOrEqual(width);
        expect(box.height).toBeGreaterThanOrEqual(24);
        expect(await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    });
  });
}
