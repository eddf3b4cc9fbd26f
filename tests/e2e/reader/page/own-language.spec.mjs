// The interface is in the language of the dossier, without being told.

import { DOSSIER, openDossier } from '../../support/dossiers.mjs';
import { expect, test } from '../../support/test.mjs';

/** The article's dossier, with Spanish as its own language. */
const SPANISH = { ...DOSSIER, id: 'spanish', lang: 'es', title: 'En español' };

test('a dossier that the address names is shown in its own language', async ({ page, reader }) => {
  await openDossier(reader, SPANISH);
  await reader.isIn('es');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  expect(reader.query()).toBe('?dossier=dossiers/other.json');
});

test('another language that the address or the reader asks for goes first, and is kept', async ({ page, reader }) => {
  await openDossier(reader, SPANISH, { query: '&lang=fr' });
  await reader.isIn('fr');
  await openDossier(reader, SPANISH);
  await reader.isIn('es');
  await reader.display.open();
  await page.getByLabel('Idioma').selectOption('en');
  await reader.isIn('en');
  await expect.poll(() => reader.query()).toBe('?dossier=dossiers/other.json&lang=en');
  await page.reload();
  await reader.isIn('en');
});

test('a dossier in a language that the interface does not have is shown in the page’s', async ({ reader }) => {
  await openDossier(reader, { ...SPANISH, lang: 'de', title: 'Auf Deutsch' });
  await reader.isIn('en');
});
