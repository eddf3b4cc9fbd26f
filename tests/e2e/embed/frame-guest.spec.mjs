// The page for frames, in pages of other sites: it shows what it is asked for by messages and tells what its reader does.

import { ARTICLE, json, stanceLabel } from '../support/dossiers.mjs';
import { askFrame, elementScript, filesAskedOf, frame, frameOf, hosting, toldByFrames, whatFramesTell } from '../support/host.mjs';
import { INK, drawnLater, shifts, style } from '../support/reader.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const DECLINED = stanceLabel('declined');
const told = toldByFrames;
const historyLength = (page) => page.evaluate(() => history.length);

test('a frame that is out of view asks for its page alone', async ({ page, reader, host, guest, context }) => {
  const paths = filesAskedOf(context, guest);
  await page.goto(host.page(`<h1>Host</h1><div style="height:4000px"></div>${frame(`${guest}embed.html`)}`));
  await expect.poll(() => page.frames().length).toBe(2);
  await page.frames()[1].waitForLoadState('load');
  await page.waitForLoadState('networkidle');
  expect(paths).toEqual(['embed.html']);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await frameOf(reader);
  expect(paths.sort()).toEqual(['embed.html', 'viewer.js', 'viewer_bg.wasm']);
});

test('it is as wide as its place, and the page’s paper shows through', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(frame(`${guest}embed.html`), { head: '<style>body { background: rgb(255, 240, 200); margin: 0 }</style>' }));
  const framed = await frameOf(reader);
  expect((await framed.figure.boundingBox()).width).toBeGreaterThan(1200);
  // A corner of the frame where it has nothing of its own.
  const picture = await page.screenshot({ clip: { x: 1276, y: 400, width: 2, height: 2 } });
  const color = await page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas.drawImage(bitmap, 0, 0);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  }, picture.toString('base64'));
  expect(color).toEqual([255, 240, 200, 255]);
});

test('nothing in it shifts while it loads', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(frame(`${guest}embed.html`)));
  const { scope } = await frameOf(reader);
  await drawnLater(scope);
  expect(await shifts(scope)).toEqual([]);
});

test('a frame of a light page is light whatever the reader’s colour scheme, unless its address says otherwise', async ({ page, reader, host, guest }) => {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    for (const [query, ink] of [['', INK.light], ['?theme=dark', INK.dark], ['?theme=auto', INK[colorScheme]]]) {
      await page.goto(host.page(frame(`${guest}embed.html${query}`)));
      const framed = await frameOf(reader);
      expect(await style(framed.figure, 'color'), `${colorScheme}, ${query}`).toBe(ink);
    }
  }
});

test('it tells what a reader does, and adds nothing to the history', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html`)));
  const framed = await frameOf(reader);
  await expect.poll(() => told(page, 'ready')).toHaveLength(1);
  const before = await historyLength(page);
  await framed.map.click('RWA');
  await expect.poll(() => told(page, 'select')).toMatchObject([{ place: 'RWA', name: 'Rwanda', stance: 'agreed' }]);
  await framed.legend.choose(DECLINED);
  await expect.poll(() => told(page, 'filter')).toMatchObject([{ stance: 'declined', contested: null, evidence: null }]);
  await framed.timeline.step('Previous change');
  await expect.poll(async () => (await told(page, 'day')).length).toBe(1);
  expect((await told(page, 'day'))[0].day).toMatch(/^\d{4}-\d\d-\d\d$/);
  await framed.closeCard();
  await expect.poll(async () => (await told(page, 'select')).at(-1).place).toBeNull();
  expect(await historyLength(page)).toBe(before);
});

test('it shows what the page asks for, without moving the focus or scrolling the page', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html`) + '<p style="height:3000px"><button id="own">Own</button></p>'));
  const framed = await frameOf(reader);
  await page.locator('#own').focus();
  await page.evaluate(() => scrollTo(0, 120));
  const before = await historyLength(page);
  await askFrame(page, { place: 'RWA' });
  await expect(framed.card('Rwanda')).toBeVisible();
  await askFrame(page, { stance: 'declined', day: '2025-05-20' });
  await framed.legend.expectChosen(DECLINED);
  await expect(framed.timeline.day).toContainText('20 May 2025');
  // A part of the view that was not named stays.
  await expect(framed.card('Rwanda')).toBeVisible();
  await askFrame(page, { view: 'africa' });
  await framed.view.isNear();
  await askFrame(page, { place: null, stance: null, day: null, view: null, theme: 'dark' });
  await framed.hasNoCard();
  await framed.view.isWhole();
  await framed.expectTheme('dark');
  expect(await page.evaluate(() => [history.length, scrollY, document.activeElement.id])).toEqual([before, 120, 'own']);
});

for (const [why, isReady] of [['with its viewer', true], ['without one', false]]) {
  test(`a place in its address has an open card, ${why}, and nothing scrolls to it`, async ({ page, reader, host, guest, faults }) => {
    faults.allow(/Failed to (fetch|load)|dynamically imported/);
    if (!isReady) await page.route('**/viewer*', (route) => route.abort());
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html?place=RWA/rwa-payment&theme=dark`, 'height="640"')));
    const framed = await frameOf(reader, { isReady });
    await expect(framed.card('Rwanda')).toBeVisible();
    await expect.poll(() => told(page, isReady ? 'ready' : 'error')).toHaveLength(1);
    if (isReady) expect((await told(page, 'ready'))[0].view).toMatchObject({ place: 'RWA/rwa-payment', theme: 'dark' });
    expect(await told(page, 'select'), 'nobody has selected anything').toEqual([]);
    expect(await framed.scope.evaluate(() => [scrollY, location.search + location.hash])).toEqual([0, '?theme=dark#RWA/rwa-payment']);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const before = await historyLength(page);
    await askFrame(page, { place: null });
    await framed.hasNoCard();
    expect(await historyLength(page)).toBe(before);
  });

  test(`a fragment in its address has an open card, ${why}, until another is opened`, async ({ page, reader, host, guest, faults }) => {
    faults.allow(/Failed to (fetch|load)|dynamically imported/);
    if (!isReady) await page.route('**/viewer*', (route) => route.abort());
    await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html#RWA`)));
    const framed = await frameOf(reader, { isReady });
    await expect(framed.card('Rwanda')).toBeVisible();
    await framed.map.click('LBY');
    await expect(framed.card('Libya')).toBeVisible();
    await expect(framed.cards).toHaveCount(1);
    await framed.closeCard();
  });
}

test('a link to another site leaves the frame, and the frame stays', async ({ page, reader, host, guest, context }) => {
  const elsewhere = host.page('<h1>A source</h1>');
  const dossier = { ...ARTICLE, sources: ARTICLE.sources.map((source) => ({ ...source, url: elsewhere })) };
  await page.route('**/dossiers/linked.json', (route) => route.fulfill(json(dossier)));
  await page.goto(host.page(frame(`${guest}embed.html?dossier=dossiers/linked.json`)));
  const framed = await frameOf(reader);
  const link = framed.credits.locator(`a[href="${elsewhere}"]`).first();
  await expect(link).toBeVisible();
  const opened = context.waitForEvent('page');
  await link.click();
  await expect((await opened).getByRole('heading', { name: 'A source' })).toBeVisible();
  await expect(framed.map.root).toBeVisible();
});

test('messages that are malformed, or come from another frame, are ignored', async ({ page, reader, host, guest }) => {
  const other = host.page('<script>addEventListener("message", () => parent.frames[0].postMessage({ stancemap: "show", view: { place: "RWA" } }, "*"))</script>');
  await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html`) + `<iframe title="Other" src="${other}"></iframe>`));
  const framed = await frameOf(reader);
  await page.evaluate(() => frames[1].postMessage('go', '*'));
  for (const data of [null, 'show', { stancemap: 'show' }, { stancemap: 'show', view: { place: 7, stance: ['x'], theme: { a: 1 } } }, { stancemap: 'show', view: { href: 'https://example.org', place: '<img src=x>' } }, { stancemap: 'point', view: 'x' }]) {
    await page.evaluate((data) => frames[0].postMessage(data, '*'), data);
  }
  // A good one comes after all of these.
  await askFrame(page, { stance: 'declined' });
  await framed.legend.expectChosen(DECLINED);
  await framed.hasNoCard();
  expect(await framed.scope.evaluate(() => location.pathname.split('/').pop() + location.search)).toBe('embed.html?stance=declined');
  expect(await framed.scope.locator('img').count()).toBe(0);
});

test('a map that is moving goes on while the page asks for something else', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(frame(`${guest}embed.html`)));
  const framed = await frameOf(reader);
  // In one task, so that the map is still moving when the message comes.
  await framed.view.button('Zoom in').evaluate((button) => {
    button.click();
    dispatchEvent(new MessageEvent('message', { source: parent, data: { stancemap: 'show', view: { stance: 'declined' } } }));
  });
  await framed.legend.expectChosen(DECLINED);
  await expect.poll(() => framed.scope.evaluate(() => location.search)).toMatch(/at=/);
  await framed.view.expectZoom(1.8);
});

test('an address with a malformed fragment shows the map without a card, as high as it is, and the host hears of it', async ({ page, reader, host, guest }) => {
  for (const fragment of ['#%', '#100%', '#RWA%', '#%E0%A4%A']) {
    await test.step(fragment, async () => {
      await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html${fragment}`, 'height="640"') + elementScript(guest)));
      const framed = await frameOf(reader);
      await framed.hasNoCard();
      await expect.poll(async () => (await page.locator('iframe').boundingBox()).height, fragment).toBeGreaterThan(900);
      await framed.openCard('LBY');
      await expect.poll(() => told(page, 'select')).toMatchObject([{ place: 'LBY' }]);
    });
  }
});

test('a place that the page asks for in a malformed way closes the card, and what is asked for next is shown', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html#RWA`)));
  const framed = await frameOf(reader);
  await expect(framed.card('Rwanda')).toBeVisible();
  await askFrame(page, { place: '100%' });
  await framed.hasNoCard();
  await askFrame(page, { place: 'PER' });
  await expect(framed.card('Peru')).toBeVisible();
});

test('a fault that happens again is reported again', async ({ page, reader, host, guest, faults }) => {
  faults.allow(/404/);
  await page.route('**/words/fr.json', (route) => route.fulfill({ status: 404 }));
  await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html`)));
  await frameOf(reader);
  for (const times of [1, 2]) {
    await askFrame(page, { lang: 'fr' });
    await expect.poll(() => told(page, 'error')).toHaveLength(times);
    await askFrame(page, { lang: null });
  }
});
