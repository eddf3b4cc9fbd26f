// The memory of <stance-map> elements: how much they take, and that they leave none behind.

import { ARTICLE, json } from '../support/dossiers.mjs';
import { element, elementPage, hosting } from '../support/host.mjs';
import { speedUp, timersOver } from '../support/reader.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

// In a renderer of their own: in one that other tests have used, their remains would count.
test.use({ reuseContext: false });

/** Counts nodes, listeners and the heap once no timer is left and no more garbage can be collected. */
async function measure(page) {
  const client = await page.context().newCDPSession(page);
  await timersOver(page);
  let counters = {};
  const collectsNothing = async () => {
    const before = counters.nodes;
    await client.send('HeapProfiler.collectGarbage');
    counters = await client.send('Memory.getDOMCounters');
    return counters.nodes === before;
  };
  await expect.poll(collectsNothing).toBe(true);
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return { ...counters, usedSize };
}

test('ten take no more memory than two, when all were read; on paper all are there', async ({ page, reader, host, guest }) => {
  await speedUp(page, 5);
  const many = Array.from({ length: 10 }, (_, at) => `<p>Part ${at}</p>${element(guest, `id="m${at}" style="display:block"`)}<p style="height:400px">`).join('');
  await page.goto(host.page(elementPage(guest, many)));
  const read = async (from, to) => {
    for (let at = from; at < to; at++) {
      await page.locator(`#m${at}`).scrollIntoViewIfNeeded();
      await reader.within(page.locator(`#m${at}`)).isReady();
    }
    return measure(page);
  };
  const two = await read(0, 2);
  const ten = await read(2, 10);
  expect(ten.nodes / two.nodes).toBeLessThan(1.5);
  expect(ten.usedSize / two.usedSize).toBeLessThan(1.5);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(reader.map.drawing).toHaveCount(10);
  await page.locator('#m0').scrollIntoViewIfNeeded();
  await reader.within(page.locator('#m0')).isReady();
});

test('a composed map keeps its height and its dossier when it was out of sight, and on paper', async ({ page, reader, host, guest }) => {
  await speedUp(page, 5);
  await page.route('**/own.json', (route) => route.fulfill(json({ ...ARTICLE, id: 'own', title: 'A title of our own' })));
  const map = `<stance-map id="a" src="${host.url}own.json"></stance-map>`;
  await page.goto(host.page(elementPage(guest, `<p id="top">Top</p>${map}<p style="height:6000px"></p><p id="end">End</p>`)));
  const a = page.locator('#a');
  const title = a.getByRole('heading', { name: 'A title of our own' });
  await reader.isReady();
  await reader.showsDossier('own');
  const height = () => a.evaluate((map) => map.getBoundingClientRect().height);
  const before = await height();
  for (let round = 0; round < 2; round++) {
    await page.locator('#end').scrollIntoViewIfNeeded();
    await expect(title).toHaveCount(0);
    expect(await height()).toBeCloseTo(before, 0);
    if (round) await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    if (round) await expect(title).toBeAttached();
    await page.locator('#top').scrollIntoViewIfNeeded();
    await reader.isReady();
    await expect(title).toBeVisible();
    await expect.poll(height).toBeCloseTo(before, 0);
  }
});

test('a map that changes its language keeps nothing of the one before', async ({ page, reader, host, guest }) => {
  await speedUp(page, 5);
  await page.goto(host.page(elementPage(guest, element(guest, 'id="a"'))));
  await reader.isReady();
  const round = async () => {
    for (const lang of ['es', 'fr']) {
      await page.locator('#a').evaluate((map, lang) => map.setAttribute('lang', lang), lang);
      await reader.isIn(lang);
    }
    return measure(page);
  };
  await round();
  const first = await round();
  await round();
  const last = await round();
  expect(last.nodes - first.nodes).toBeLessThan(3000);
});

test('one that is taken out of the page leaves nothing behind', async ({ page, reader, host, guest }) => {
  await speedUp(page, 5);
  await page.goto(host.page(elementPage(guest, '<div id="room"></div>')));
  const round = async () => {
    await page.evaluate((html) => (room.innerHTML = html), element(guest));
    await reader.isReady();
    await reader.map.click('RWA');
    await expect(reader.card('Rwanda')).toBeVisible();
    await page.evaluate(() => (room.innerHTML = ''));
    await expect(page.locator('stance-map')).toHaveCount(0);
    return measure(page);
  };
  await round();
  const first = await round();
  for (let rounds = 0; rounds < 2; rounds++) await round();
  const last = await round();
  // One figure has about eight thousand nodes.
  expect(last.nodes - first.nodes).toBeLessThan(3000);
  expect(last.jsEventListeners - first.jsEventListeners).toBeLessThan(20);
});
