// <stance-map> speaks the language of its page, and tells its page of faults in a dossier.

import { ARTICLE, DOSSIER, json } from '../support/dossiers.mjs';
import { element, elementPage, hosting, toldByElements } from '../support/host.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

test('an element is in the language of the page around it, if the interface has it', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(elementPage(guest, `<section lang="es">${element(guest, 'id="m"')}</section>`)));
  await reader.isIn('es');
  await page.goto(host.page(elementPage(guest, `<section lang="de">${element(guest, 'id="m"')}</section>`)));
  await reader.isReady();
  await reader.isIn('en');
});

test('if the interface does not have it, a dossier of the page’s own is in its own language', async ({ page, reader, host, guest }) => {
  await page.route('**/own.json', (route) => route.fulfill(json({ ...DOSSIER, id: 'own', lang: 'fr', title: 'En français' })));
  await page.goto(host.page(elementPage(guest, `<section lang="de"><stance-map id="m" src="${host.url}own.json"></stance-map></section>`)));
  await reader.isIn('fr');
});

test('a page is told of each fault in a dossier; its readers are told what they miss', async ({ page, reader, host, guest }) => {
  const flawed = structuredClone({ ...ARTICLE, id: 'flawed' });
  flawed.facts[0].places.push('Atlantis');
  await page.route('**/flawed.json', (route) => route.fulfill(json(flawed)));
  const body = `<stance-map id="m" src="${host.url}flawed.json"></stance-map>`;
  const address = host.page(elementPage(guest, body));
  await page.goto(address);
  await reader.showsDossier('flawed');
  await expect(reader.notice).toHaveText('Parts of this map’s data could not be read.');
  await expect.poll(async () => (await toldByElements(page, 'error')).map(({ message }) => message).join()).toContain('Atlantis');
  await page.goto(`${address}?check`);
  await expect(reader.notice).toContainText('Atlantis');
});
