// The memory of <stance-map> elements: how much they take, and that they leave none behind.

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
