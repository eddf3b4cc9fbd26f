// The page for frames is as high as its content, by whatever script the host has.

import { WAYS, elementScript, frameOf, hosting } from '../support/host.mjs';
import { drawnLater } from '../support/reader.mjs';
import { expect, holdFile, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

/** A frame of the host's page, and the figure in it once Wasm has taken it over. */
async function framed(reader, at = 0) {
  return { element: reader.page.locator('iframe').nth(at), figure: await frameOf(reader, { at }) };
}

const contentHeight = ({ scope }) => scope.evaluate(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height));
const height = (element) => element.evaluate((frame) => Math.round(frame.getBoundingClientRect().height));

/** The frame is as high as its content, and stays so; answers with the height. */
async function fits({ element, figure }) {
  await expect.poll(async () => (await height(element)) - (await contentHeight(figure))).toBe(0);
  const settled = await contentHeight(figure);
  // A loop would go on with every frame.
  await figure.scope.evaluate(() => new Promise((done) => {
    let frames = 30;
    const next = () => (frames-- ? requestAnimationFrame(next) : done());
    next();
  }));
  expect(await height(element)).toBe(settled);
  expect(await figure.scope.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  return settled;
}

for (const [name, way] of Object.entries(WAYS)) {
  test(`${name}: the frame gets its height when it is shown, wide, narrow, and with a card open`, async ({ page, reader, host, guest }) => {
    // Hidden at first, as in a tab that is not the open one.
    await page.goto(host.page(`<h1>Host</h1><div id="tab" style="display:none">${way(`${guest}embed.html`)}</div>`));
    await expect.poll(() => page.frames().length).toBe(2);
    await page.frames()[1].waitForLoadState('load');
    await page.evaluate(() => tab.style.removeProperty('display'));
    const map = await framed(reader);
    const wide = await fits(map);
    await page.setViewportSize({ width: 420, height: 800 });
    const narrow = await fits(map);
    expect(narrow).not.toBe(wide);
    // In a narrow figure the card is in the flow: it makes the frame higher, and leaves it as it was.
    await map.figure.table.toggle(true);
    await map.figure.scope.getByRole('table').getByRole('link', { name: 'Rwanda', exact: true }).click();
    await expect(map.figure.card('Rwanda')).toBeVisible();
    expect(await fits(map)).toBeGreaterThan(narrow);
    await map.figure.closeCard();
    await map.figure.table.toggle(false);
    expect(await fits(map)).toBe(narrow);
  });
}

test('a frame that is in view from the start gets its height', async ({ page, reader, host, guest }) => {
  for (const [name, way] of Object.entries(WAYS)) {
    await test.step(name, async () => {
      await page.goto(host.page(`<h1>Host</h1>${way(`${guest}embed.html`)}`));
      await fits(await framed(reader));
    });
  }
});

test('the height that is told first is the whole one; it does not change when the viewer comes', async ({ page, reader, host, guest }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const release = await holdFile(page, 'viewer-*.wasm');
    const note = '<script>var heights = []; addEventListener("message", ({ data }) => { if (data?.stancemap === "height") heights.push(data.height) })</script>';
    await page.goto(host.page(`${note}<iframe title="Map" src="${guest}embed.html" style="width:100%;border:0" height="640"></iframe>${elementScript(guest)}`));
    const heights = () => page.evaluate(() => [...new Set(heights)]);
    await expect.poll(heights).toHaveLength(1);
    release();
    const { figure } = await framed(reader);
    await drawnLater(figure.scope);
    expect(await heights(), `at ${width} pixels`).toEqual([await contentHeight(figure)]);
    await page.unrouteAll();
  }
});

test('several frames on a page each have their own height', async ({ page, reader, host, guest }) => {
  const queries = ['', '?compact', '?lang=es'];
  const rooms = queries.map((query, at) => `<div id="map-${at}"></div>`).join('');
  const make = queries.map((query, at) => `new pym.Parent('map-${at}', '${guest}embed.html${query}', {})`).join(';');
  await page.goto(host.page(`<h1>Host</h1>${rooms}<script src="pym.js"></script><script>${make}</script>`));
  const heights = [];
  for (const at of queries.keys()) {
    await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
    heights.push(await fits(await framed(reader, at)));
  }
  expect(new Set(heights).size).toBe(3);
});

test('our own script sizes our frames, and leaves those of others alone', async ({ page, reader, host, guest }) => {
  const other = host.page('<script>parent.postMessage({ stancemap: "height", height: 777 }, "*")</script>');
  await page.goto(host.page(`<h1>Host</h1><iframe title="Map" src="${guest}embed.html" style="width:100%;border:0"></iframe>
    <iframe title="Other" src="${other}" height="100"></iframe>${elementScript(guest)}`));
  await fits(await framed(reader));
  expect(await height(page.locator('iframe').nth(1))).toBeLessThan(120);
});

test('zooming in makes a narrow frame higher once, not again and again', async ({ page, reader, host, guest }) => {
  await page.setViewportSize({ width: 420, height: 800 });
  await page.goto(host.page(`<h1>Host</h1>${WAYS['pym.js'](`${guest}embed.html`)}`));
  const map = await framed(reader);
  const before = await fits(map);
  await map.figure.view.button('Zoom in').click();
  await map.figure.view.isNear();
  await expect.poll(() => contentHeight(map.figure)).toBeGreaterThan(before);
  await fits(map);
});
