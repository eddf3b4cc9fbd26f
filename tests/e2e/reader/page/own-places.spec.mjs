// A dossier whose places are the features of a basemap that it names: states, under ids of their own.

import { readFileSync } from 'node:fs';
import { basemap, geojson, json, square } from '../../support/dossiers.mjs';
import { elementPage, hosting } from '../../support/host.mjs';
import { expect, replaceFile, test as base } from '../../support/test.mjs';

const test = base.extend(hosting);

const fixture = (name) => readFileSync(new URL(`../../../fixtures/own/${name}`, import.meta.url), 'utf8');
const STATES = JSON.parse(fixture('us-states.json'));
const FILE = 'dossiers/us-states.json';
const QUERY = `?dossier=${FILE}`;

/** Gives the page the dossier, with changes, and its basemap beside it. */
async function give(page, changes = {}) {
  await replaceFile(page, FILE, json({ ...STATES, ...changes }));
  await replaceFile(page, 'dossiers/us-states.geojson', geojson(fixture('us-states.geojson')));
}

async function open(reader, { hash = '', query = '' } = {}) {
  await reader.open(hash, { query: `${QUERY}${query}` });
  await reader.hasTitle(STATES.title);
}

test.beforeEach(({ page }) => give(page));

test('it is drawn on that basemap; its cards open by click, by the address and with the keyboard', async ({ page, reader }) => {
  await open(reader);
  await expect(reader.map.shapes).toHaveCount(10);
  await expect(reader.notice).toBeEmpty();
  await reader.openCard('US-NV');
  await expect(page).toHaveURL(/#US-NV$/);
  await reader.closeCard();
  // Closing steps back in the history. A navigation that starts before that has ended is cancelled.
  await expect(page).not.toHaveURL(/#/);
  await open(reader, { hash: '#US-CA', query: '&again' });
  await expect(reader.card('California')).toContainText('Votes on it next year.');
  await reader.closeCard();
  await expect(page).not.toHaveURL(/#/);
  await open(reader, { hash: '#US-AZ/az-left', query: '&fact' });
  await expect(reader.card('Arizona')).toBeVisible();
  await reader.closeCard();
  await reader.map.link('US-UT').focus();
  await page.keyboard.press('Enter');
  await expect(reader.card('Utah')).toBeVisible();
});

test('it speaks of states: search, list, table and announcements', async ({ page, reader }) => {
  await open(reader);
  const box = page.getByRole('combobox', { name: 'Search states' });
  await box.click();
  await box.fill('Califor');
  const options = page.getByRole('listbox', { name: 'Matching states' }).getByRole('option');
  await expect(options).toHaveText([/^California/]);
  await box.fill('Atlantis');
  await expect(page.getByText('No state matches that name or code')).toBeVisible();
  await box.fill('');
  await reader.table.open();
  await expect(reader.table.heads.filter({ hasText: 'State' })).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Go to' })).toHaveCount(0);
  const words = await reader.figure.innerText();
  expect(words).not.toMatch(/countr|world/i);
});

test('an address names its places, and codes of the world mean nothing', async ({ page, reader }) => {
  await open(reader, { query: '&places=US-CA,US-OR' });
  await expect.poll(() => reader.map.placesLeftIn()).toEqual(['US-CA', 'US-OR']);
  await expect(page).toHaveURL(/places=US-CA,US-OR/);
  await open(reader, { query: '&places=GAB', hash: '#GAB' });
  await reader.hasNoCard();
  await expect.poll(async () => (await reader.map.placesLeftIn()).length).toBe(7);
});

test('ids may begin with a digit, and need care in addresses', async ({ page, reader }) => {
  const features = [square('06037', 'Los Angeles', -120, 20), square('shape 1', 'One', -90, 20), square('list', 'Two', -60, 20)];
  const ids = features.map(({ id }) => id);
  const facts = ids.map((id, i) => ({ ...STATES.facts[0], id: `f-${i}`, places: [id], date: `2025-0${i + 1}`, stance: { id: 'no', of: [id] } }));
  await give(page, { basemap: { file: 'counties.geojson', id: 'id', name: 'name' }, places: {}, takeaways: [], facts });
  await replaceFile(page, 'dossiers/counties.geojson', geojson(basemap(...features)));
  for (const [hash, name] of [['#06037', 'Los Angeles'], ['#shape~201', 'One'], ['#~6cist', 'Two'], ['#06037/f-0', 'Los Angeles']]) {
    await open(reader, { hash, query: `&again=${name}` });
    await expect(reader.card(name), hash).toBeVisible();
  }
  await open(reader, { query: '&day=2025-01-15' });
  expect(await reader.map.stanceOf('06037')).toBe('no');
  expect(await reader.map.stanceOf('~6cist')).toBe('mentioned');
});

test('readers are told plainly if its basemap cannot be had, and authors why', async ({ page, reader, faults }) => {
  faults.allow(/Failed to load resource/);
  await give(page, { basemap: { ...STATES.basemap, file: 'nowhere.geojson' } });
  await page.goto(`./${QUERY}`);
  await expect(reader.notice.or(reader.requested).filter({ hasText: 'nowhere.geojson' })).toBeVisible();
  await give(page, { basemap: { ...STATES.basemap, id: 'STUPS' } });
  await page.goto(`./${QUERY}&check`);
  await expect(reader.notice.or(reader.requested).filter({ hasText: 'STUSPS (tells 10 of 10 apart)' })).toBeVisible();
  await give(page, { basemap: { ...STATES.basemap, file: 'https://example.org/x.geojson' } });
  await page.goto(`./${QUERY}&other`);
  await expect(reader.notice.or(reader.requested).filter({ hasText: 'example.org' })).toBeVisible();
});

test('another basemap may take its place, if it has the ids', async ({ page, reader }) => {
  const properties = (feature) => ({ ...feature, properties: { ISO: feature.id, NAME: feature.properties.name } });
  const other = basemap(...[square('US-CA', 'California', 0, 0), square('US-NV', 'Nevada', 30, 0), square('US-OR', 'Oregon', 60, 0)].map(properties));
  await replaceFile(page, 'basemaps/other.geojson', geojson(other));
  await reader.open('', { query: `${QUERY}&basemap=basemaps/other.geojson` });
  await expect(reader.map.shapes).toHaveCount(3);
  await replaceFile(page, 'basemaps/unfit.geojson', geojson(basemap(square('X', 'X', 0, 0))));
  await reader.open('', { query: `${QUERY}&basemap=basemaps/unfit.geojson` });
  await expect(reader.map.shapes).toHaveCount(10);
  await expect(reader.notice).toContainText('unfit.geojson');
});

test('a language has its own word for the places', async ({ page, reader }) => {
  await open(reader, { query: '&lang=es' });
  await reader.isIn('es');
  await expect(page.getByRole('combobox', { name: 'Buscar estados' })).toBeVisible();
});

test('an element on another page shows it, and links in the text lead to its cards', async ({ page, reader, host, guest }) => {
  await page.route('**/states.json', (route) => route.fulfill(json(STATES)));
  await page.route('**/us-states.geojson', (route) => route.fulfill(geojson(fixture('us-states.geojson'))));
  const text = '<p><a href="#US-CA">California</a></p>';
  await page.goto(host.page(elementPage(guest, `${text}<stance-map id="m" src="${host.url}states.json"></stance-map>`)));
  await reader.showsDossier('us-states');
  await expect(reader.map.shapes).toHaveCount(10);
  await page.getByRole('link', { name: 'California', exact: true }).first().click();
  await expect(reader.card('California')).toBeVisible();
});
