// An address that asks for another dossier never shows the page's own in its place: it shows what was asked for, or says what is
// missing.

import { ARTICLE, expectArticleMap, json } from '../../support/dossiers.mjs';
import { frame, frameOf, hosting, toldByFrames, whatFramesTell } from '../../support/host.mjs';
import { serve } from '../../support/serve.mjs';
import { expect, holdFile, replaceFile, test as base } from '../../support/test.mjs';

const test = base.extend(hosting);

// A test takes Wasm away.
test.use({ reuseContext: false });

const FILE = 'dossiers/other.json';
const QUERY = `?dossier=${FILE}`;
const OTHER = { ...ARTICLE, id: 'other', title: 'Another title' };

const giveOther = (page) => replaceFile(page, FILE, json(OTHER));
const noWasm = (page) => page.addInitScript(() => delete globalThis.WebAssembly);

/** The page says that this dossier is asked for, and shows no other. */
async function expectRequest(reader, words) {
  await expect(reader.requested).toContainText(`another map: ${FILE}`);
  await expect(reader.requested).toContainText(words);
  await reader.hidesFigure();
}

test('while it loads, the page says so; then it shows it', { tag: '@narrow' }, async ({ page, reader }) => {
  await giveOther(page);
  const releases = [];
  for (const file of ['viewer-*.wasm', 'composer_bg.wasm']) releases.push(await holdFile(page, file));
  await page.goto(`./${QUERY}#RWA`);
  await expectRequest(reader, 'It is loading.');
  await expect(page).toHaveTitle(`This address asks for another map: ${FILE}`);
  releases[0]();
  await reader.isReady();
  await expectRequest(reader, 'It is loading.');
  releases[1]();
  await reader.hasTitle(OTHER.title);
  await expect(page).toHaveTitle(OTHER.title);
  await expect(reader.requested).toBeHidden();
  await expect(reader.map.root).toBeVisible();
  await expect(reader.card('Rwanda')).toBeVisible();
});

test('without the viewer the page says that it cannot show it, and leads to its own map', { tag: '@narrow' }, async ({ page, reader }) => {
  await noWasm(page);
  await page.goto(`./${QUERY}`);
  await expectRequest(reader, 'could not be started in this browser');
  await expect(reader.requested).not.toContainText('It is loading', { useInnerText: true });
  await reader.requested.getByRole('link').click();
  await expect(reader.requested).toBeHidden();
  await expectArticleMap(reader);
});

test('if its file is missing, the page gives the reason, and leads to its own map', async ({ page, reader, faults }) => {
  faults.allow(/404/);
  await replaceFile(page, FILE, { status: 404 });
  await page.goto(`./${QUERY}`);
  await expect(reader.notice).toContainText(`${FILE} could not be loaded (server error 404)`);
  await expectRequest(reader, '');
  await expect(reader.requested).not.toContainText('It is loading', { useInnerText: true });
  await expect(reader.requested).not.toContainText('browser', { useInnerText: true });
  await reader.requested.getByRole('link').click();
  await reader.isReady();
  await expectArticleMap(reader);
});

test('an address that names no file is told, by the part that lacks it', async ({ page, reader }) => {
  await page.goto('./?dossier=');
  await expect(reader.notice).toContainText('?dossier= is not a valid file address');
});

test('a dossier that is shown stays if its language or basemap cannot be loaded', async ({ page, reader, faults }) => {
  faults.allow(/404/);
  await giveOther(page);
  await replaceFile(page, 'words/fr.json', { status: 404 });
  await page.goto(`./${QUERY}`);
  await reader.hasTitle(OTHER.title);
  await reader.display.open();
  await reader.display.language.selectOption('fr');
  await expect(reader.notice).toContainText('words/fr.json');
  await expect(reader.display.language, 'the list names the language that is shown').toHaveValue('en');
  await expect(reader.title).toBeVisible();
  await expect(reader.requested).toBeHidden();
});

for (const [what, answer, words] of [
  ['is not there', { status: 404 }, 'could not be loaded'],
  ['cannot be read', { body: '{"type": ' }, 'could not be read'],
]) {
  test(`a dossier with a basemap that ${what} is shown on the page’s own world`, async ({ page, reader, faults }) => {
    faults.allow(/404|basemaps\/other.geojson|other.geojson/);
    await giveOther(page);
    await replaceFile(page, 'basemaps/other.geojson', answer);
    await page.goto(`./${QUERY}&basemap=basemaps/other.geojson`);
    await reader.hasTitle(OTHER.title);
    await expect(reader.notice).toContainText(words);
    await expect(reader.notice).toContainText('Showing the original map instead.');
    expect(await reader.map.shapes.count()).toBeGreaterThan(200);
    await expect(reader.requested).toBeHidden();
  });
}

test('under a policy without scripts the page says that it shows one map alone', async ({ page, reader, faults }) => {
  faults.allow(/^console: .*Content Security Policy/s);
  const strict = await serve({ headers: { 'Content-Security-Policy': "script-src 'none'" } });
  await page.goto(strict.url + QUERY);
  await expect(reader.unscripted).toBeVisible();
  await expect(reader.map.root).toBeVisible();
  await strict.close();
});

test('a page with scripts has no such line', async ({ reader }) => {
  await reader.open();
  await expect(reader.unscripted).toHaveCount(0);
});

test('on paper there is no other dossier either', async ({ page, reader }) => {
  await noWasm(page);
  await page.goto(`./${QUERY}`);
  await page.emulateMedia({ media: 'print' });
  await expectRequest(reader, '');
});

test('a frame says so as well, keeps its height meanwhile, and is ready when the map is there', async ({ page, reader, host, guest }) => {
  await giveOther(page);
  const release = await holdFile(page, 'composer_bg.wasm');
  await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html${QUERY}`, 'height="640"') + `<script type="module" src="${guest}embed.js"></script>`));
  const framed = reader.within(await (await page.locator('iframe').elementHandle()).contentFrame());
  await framed.isReady();
  await expectRequest(framed, 'It is loading.');
  expect(await toldByFrames(page, 'ready')).toEqual([]);
  expect((await page.locator('iframe').boundingBox()).height).toBe(640);
  release();
  await framed.hasTitle(OTHER.title);
  await expect.poll(() => toldByFrames(page, 'ready')).toHaveLength(1);
  await expect.poll(async () => (await page.locator('iframe').boundingBox()).height).toBeGreaterThan(900);
});

test('a frame without the viewer says that it cannot show it, and its host is told once', async ({ page, reader, host, guest }) => {
  await noWasm(page);
  await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html${QUERY}`)));
  await expect.poll(() => toldByFrames(page, 'error')).toHaveLength(1);
  const framed = reader.within(page.frames()[1]);
  await expectRequest(framed, 'could not be started in this browser');
});
