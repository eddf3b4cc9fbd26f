// Hosts are told what the map shows, and nothing else.

import { askFrame, element, elementPage, frame, frameOf, hosting, toldByElements, toldByFrames, whatFramesTell } from '../support/host.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

/** Values that no map has, and one more that it has. */
const UNKNOWN = { stance: 'xx', day: 'yesterday', place: 'Italy', view: 'benelux', at: 'the middle', lang: 'xx', theme: 'blue', layer: 'goats', sort: 'size', evidence: 'rumour' };

test('values that an element does not have are reported, and not told as shown', async ({ page, reader, host, guest }) => {
  const attributes = Object.entries(UNKNOWN).map(([name, value]) => `${name}="${value}"`).join(' ');
  await page.goto(host.page(elementPage(guest, element(guest, `id="m" patterns="1" ${attributes}`))));
  await reader.isReady();
  await expect.poll(() => toldByElements(page, 'error')).toHaveLength(1);
  const [{ message }] = await toldByElements(page, 'error');
  for (const [name, value] of Object.entries(UNKNOWN)) expect(message).toContain(`${name}=${value}`);
  const [{ view }] = await toldByElements(page, 'ready');
  for (const name of Object.keys(UNKNOWN)) expect(view[name], name).toBeNull();
  expect(view).toMatchObject({ patterns: '1', basemap: null, compact: null });
  // The page's own markup is left as it is.
  await expect(page.locator('#m')).toHaveAttribute('stance', 'xx');
});

test('one that is set later is reported once; a known one is not', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(elementPage(guest, element(guest, 'id="m" compact'))));
  await reader.isReady();
  const set = (name, value) => page.locator('#m').evaluate((map, [name, value]) => map.setAttribute(name, value), [name, value]);
  await set('day', '2025-05-20');
  await expect.poll(async () => (await toldByElements(page, 'day')).at(-1)?.day).toBe('2025-05-20');
  expect((await toldByElements(page, 'day')).at(-1).view).toMatchObject({ compact: '1', basemap: null });
  expect(await toldByElements(page, 'error')).toEqual([]);
  await set('day', 'yesterday');
  await expect.poll(async () => (await toldByElements(page, 'day')).at(-1).day).toBeNull();
  await set('stance', 'agreed');
  await expect.poll(() => toldByElements(page, 'filter')).toHaveLength(1);
  expect((await toldByElements(page, 'error')).map(({ message }) => message)).toEqual(['Not in this map: day=yesterday']);
});

test('the stance of a selected country is the one on the day that is shown, however both are set', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(elementPage(guest, element(guest, 'id="m" day="2025-03-20"'))));
  await reader.isReady();
  const selected = [];
  for (const day of [null, '2025-03-20']) {
    await page.locator('#m').evaluate((map, day) => map.show({ place: 'RWA', day }), day);
    await expect.poll(async () => (await toldByElements(page, 'select')).at(-1)?.place).toBe('RWA');
    selected.push((await toldByElements(page, 'select')).at(-1).stance);
    await page.locator('#m').evaluate((map) => map.show({ place: null }));
    await expect.poll(async () => (await toldByElements(page, 'select')).at(-1).place).toBeNull();
  }
  expect(selected).toEqual(['agreed', 'listed']);
});

test('a frame tells the same', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(whatFramesTell + frame(`${guest}embed.html?stance=xx&day=yesterday&at=0.5,x,2&compact#Italy`)));
  await frameOf(reader);
  await expect.poll(() => toldByFrames(page, 'error')).toHaveLength(1);
  const [{ message }] = await toldByFrames(page, 'error');
  for (const part of ['stance=xx', 'day=yesterday', 'at=0.5,x,2', 'place=Italy']) expect(message).toContain(part);
  await expect.poll(() => toldByFrames(page, 'ready')).toHaveLength(1);
  expect((await toldByFrames(page, 'ready'))[0].view).toMatchObject({ stance: null, day: null, at: null, place: null, compact: '1', basemap: null });
  await askFrame(page, { place: 'RWA', day: '2025-03-20', stance: null });
  await expect.poll(() => toldByFrames(page, 'select')).toHaveLength(1);
  expect((await toldByFrames(page, 'select'))[0].stance).toBe('listed');
  await askFrame(page, { place: 'RWA', day: null });
  await askFrame(page, { lang: 'es' });
  await askFrame(page, { lang: null });
  expect(await toldByFrames(page, 'ready'), 'once').toHaveLength(1);
});

test('before the map is there, no event tells of the view; then `ready` does', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(elementPage(guest, element(guest, 'id="m" stance="agreed" day="2025-05-20" place="RWA"'))));
  await reader.isReady();
  await expect.poll(() => toldByElements(page, 'ready')).toHaveLength(1);
  const [{ view }] = await toldByElements(page, 'ready');
  expect(view).toMatchObject({ stance: 'agreed', day: '2025-05-20', place: 'RWA' });
  for (const kind of ['filter', 'day', 'select']) expect(await toldByElements(page, kind), kind).toEqual([]);
});

test('an element without an address of a dossier asks for no file, and says so', async ({ page, host, guest }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(host.page(elementPage(guest, '<stance-map id="m"><p>Our own words</p></stance-map>')));
  await expect.poll(() => toldByElements(page, 'error')).toHaveLength(1);
  expect((await toldByElements(page, 'error'))[0].message).toContain('no attribute src');
  expect(asked.filter((path) => path.endsWith('null'))).toEqual([]);
  await expect(page.getByText('Our own words')).toBeVisible();
});
