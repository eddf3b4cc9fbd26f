// The page for frames in pages of other sites: as high as what it holds, by whatever script the host has.

import { WAYS, hosting } from '../support/host.mjs';
import { card, cards, close } from '../support/reader.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

/** The frame in a host's page, once our viewer has taken its page over. */
async function framed(page, at = 0) {
  const element = page.locator('iframe').nth(at);
  const frame = await (await element.elementHandle()).contentFrame();
  await expect(frame.locator('[data-ready]')).toBeAttached();
  return { element, frame };
}

/** The height of what a frame holds. */
const content = (frame) => frame.evaluate(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height));
const height = (element) => element.evaluate((frame) => Math.round(frame.getBoundingClientRect().height));

/** The frame is as high as what it holds, and stays so. */
async function fits({ element, frame }) {
  await expect.poll(async () => (await height(element)) - (await content(frame))).toBe(0);
  const settled = await content(frame);
  // A loop would go on with every frame.
  await frame.evaluate(() => new Promise((done) => {
    let frames = 30;
    const next = () => (frames-- ? requestAnimationFrame(next) : done());
    next();
  }));
  expect(await height(element)).toBe(settled);
  expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  return settled;
}

for (const [name, way] of Object.entries(WAYS)) {
  test(`${name}: the frame is as high as its content, wide, narrow, and with a card open`, async ({ page, host, guest }) => {
    await page.goto(host.page(`<h1>Host</h1>${way(`${guest}embed.html`)}`));
    const map = await framed(page);
    const wide = await fits(map);
    await page.setViewportSize({ width: 420, height: 800 });
    const narrow = await fits(map);
    expect(narrow).not.toBe(wide);
    // In a narrow figure the card is in the flow: it makes the frame higher, and leaves it as it was.
    await map.frame.evaluate(() => document.querySelector('.facts').toggleAttribute('open', true));
    await map.frame.getByRole('table').getByRole('link', { name: 'Rwanda', exact: true }).click();
    await expect(card(map.frame, 'Rwanda')).toBeVisible();
    expect(await fits(map)).toBeGreaterThan(narrow);
    await close(map.frame).click();
    await expect(cards(map.frame)).toHaveCount(0);
    await map.frame.evaluate(() => document.querySelector('.facts').toggleAttribute('open', false));
    expect(await fits(map)).toBe(narrow);
  });

  test(`${name}: a frame that was hidden gets its height when it is shown`, async ({ page, host, guest }) => {
    await page.goto(host.page(`<h1>Host</h1><div id="tab" style="display:none">${way(`${guest}embed.html`)}</div>`));
    await expect.poll(() => page.frames().length).toBe(2);
    await page.frames()[1].waitForLoadState('load');
    await page.evaluate(() => tab.style.removeProperty('display'));
    await fits(await framed(page));
  });
}

test('several frames on a page each have their own height', async ({ page, host, guest }) => {
  const frames = ['embed.html', 'embed.html?compact', 'embed.html?lang=es'].map((name, at) => `<div id="map-${at}"></div>`);
  const make = ['', '?compact', '?lang=es'].map((query, at) => `new pym.Parent('map-${at}', '${guest}embed.html${query}', {})`);
  await page.goto(host.page(`<h1>Host</h1>${frames.join('')}<script src="pym.js"></script><script>${make.join(';')}</script>`));
  const heights = [];
  for (const at of [0, 1, 2]) {
    await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
    heights.push(await fits(await framed(page, at)));
  }
  expect(new Set(heights).size).toBe(3);
});

test('our own script sizes our frames, and leaves those of others alone', async ({ page, host, guest }) => {
  const other = host.page('<script>parent.postMessage({ stancemap: "height", height: 777 }, "*")</script>');
  await page.goto(host.page(`<h1>Host</h1><iframe title="Map" src="${guest}embed.html" style="width:100%;border:0"></iframe>
    <iframe title="Other" src="${other}" height="100"></iframe><script type="module" src="${guest}embed.js"></script>`));
  await fits(await framed(page));
  expect(await height(page.locator('iframe').nth(1))).toBeLessThan(120);
});

test('zooming in makes a narrow frame higher once, not again and again', async ({ page, host, guest }) => {
  await page.setViewportSize({ width: 420, height: 800 });
  await page.goto(host.page(`<h1>Host</h1>${WAYS['pym.js'](`${guest}embed.html`)}`));
  const map = await framed(page);
  const before = await fits(map);
  await map.frame.getByRole('button', { name: 'Zoom in' }).click();
  await expect(map.frame.locator('.canvas[data-near]')).toBeAttached();
  await expect.poll(() => content(map.frame)).toBeGreaterThan(before);
  await fits(map);
});
