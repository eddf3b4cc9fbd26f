// The figure in the reader's language: chosen in Display, kept in the address, loaded only then.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findings } from '../../support/axe.mjs';
import { ARTICLE, DOSSIER, clickOrTap as press, hasTouch, said } from '../../support/reader.mjs';
import { DIST } from '../../support/serve.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const LANGUAGES = ['es', 'fr', 'pt', 'ar'];
const words = (language) => JSON.parse(readFileSync(join(DIST, `words/${language}.json`), 'utf8'));
const figure = (page) => page.locator('.stancemap');
const query = (page) => new URL(page.url()).search;
const nation = (language, code) => new Intl.DisplayNames([language], { type: 'region' }).of(code);

/** What the map calls a nation. */
const named = (page, id) => page.locator(`.map [data-place=${id}]`).getAttribute('data-name');

async function openIn(page, language, hash = '') {
  await openMap(page, hash, { query: `?lang=${language}` });
  await expect(figure(page)).toHaveAttribute('lang', language);
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

for (const language of LANGUAGES) {
  test(`the interface is in ${language}, nations have their names in it, and it is told`, async ({ page }) => {
    const { name, display, in_language, now_in, search, play, what_changed, method, absent, untranslated, direction } = words(language);
    await openMap(page);
    await press(page.getByText('Display', { exact: true }));
    await page.getByLabel('Language').selectOption({ label: name });
    await expect(figure(page)).toHaveAttribute('lang', language);
    await expect(figure(page)).toHaveCSS('direction', direction);
    await expect(said(page)).toHaveText(now_in);
    // The reader is where they were.
    await expect(page.getByLabel(in_language)).toBeFocused();
    expect(query(page)).toBe(`?lang=${language}`);
    for (const text of [display, what_changed, method, absent, untranslated, nation(language, 'RW')]) {
      await expect(page.getByText(text, { exact: false }).first()).toBeAttached();
    }
    await expect(page.getByRole('button', { name: play })).toBeVisible();
    await expect(page.getByLabel(search)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(DOSSIER.title[language]);
    expect(await named(page, 'RWA')).toBe(nation(language, 'RW'));
    expect(await named(page, 'AUS')).toBe(nation(language, 'AU'));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  });
}

test('only the language that is chosen is loaded, and nothing of it before', async ({ page, requests }) => {
  await openMap(page);
  const before = requests.length;
  expect(requests.filter((url) => /words|composer|dossiers/.test(url))).toEqual([]);
  await press(page.getByText('Display', { exact: true }));
  await page.getByLabel('Language').selectOption('pt');
  await expect(figure(page)).toHaveAttribute('lang', 'pt');
  expect(requests.slice(before).filter((url) => url.includes('words/'))).toEqual(['./words/pt.json']);
});

test('the address holds the language with the rest of the view, and back and forward walk through it', async ({ page }) => {
  await openMap(page, '', { query: '?stance=declined&day=2025-03-31' });
  await press(page.getByText('Display', { exact: true }));
  await page.getByLabel('Language').selectOption('fr');
  await expect(figure(page)).toHaveAttribute('lang', 'fr');
  await expect(page.locator('.day')).toHaveText('31 mars 2025');
  await expect(page.locator('.legend [aria-pressed=true]')).toHaveCount(1);
  await page.goBack();
  await expect(figure(page)).toHaveAttribute('lang', 'en');
  await expect(page.locator('.day')).toHaveText(/March/);
  expect(query(page)).toBe('?stance=declined&day=2025-03-31');
  await page.goForward();
  await expect(figure(page)).toHaveAttribute('lang', 'fr');
  await page.reload();
  await expect(figure(page)).toHaveAttribute('lang', 'fr');
  await expect(page.locator('.legend [aria-pressed=true]')).toHaveCount(1);
});

test('a shared address opens a card in its language, and the card is the same afterwards', async ({ page }) => {
  await openIn(page, 'es', '#PAN');
  const card = page.getByRole('article', { name: nation('es', 'PA') });
  await expect(card).toBeVisible();
  await expect(card).toContainText('febrero de 2025');
  await expect(card).toContainText('unos 300 personas');
  const fact = ARTICLE.facts.find((one) => one.id === 'pan-took');
  await expect(card.locator('[data-fact=pan-took] [lang=en]').first()).toHaveText(fact.text);
  await press(card.getByRole('link', { name: 'Cerrar' }));
  await expect(card).toBeHidden();
});

test('a nation is found by its name in the chosen language and in English', async ({ page }) => {
  await openIn(page, 'es');
  for (const typed of ['espana', 'spain']) {
    await page.getByLabel('Buscar un país').fill(typed);
    await expect(page.getByRole('option').first()).toContainText('España');
  }
});

test('a dossier that has its texts in the language shows those, and says what it lacks', async ({ page }) => {
  const dossier = structuredClone(DOSSIER);
  dossier.title.es = '¿Quién acogerá a los expulsados?';
  dossier.stances[0].label = { en: 'Agreed', 'es-MX': 'Ha aceptado' };
  dossier.stances[1].label = 'Open';
  await replaceFile(page, `dossiers/${ARTICLE.id}.json`, { json: dossier });
  await openIn(page, 'es');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('¿Quién acogerá a los expulsados?');
  await expect(page.locator('.legend li').first()).toContainText('Ha aceptado');
  await expect(page.locator('.legend li').nth(1).locator('[lang=en]').first()).toHaveText('Open');
  await expect(page.getByText(words('es').untranslated)).toBeVisible();
  await expect(page).toHaveTitle('¿Quién acogerá a los expulsados?');
});

test('without its file the map stays as it is and says why, and other languages can be had', async ({ page, faults }) => {
  faults.allow(/404/);
  await replaceFile(page, 'words/fr.json', { status: 404 });
  await openMap(page, '', { query: '?lang=fr' });
  await expect(page.getByText(/words\/fr\.json could not be loaded.*The map below/)).toBeVisible();
  await expect(figure(page)).toHaveAttribute('lang', 'en');
  await press(page.getByText('Display', { exact: true }));
  await page.getByLabel('Language').selectOption('es');
  await expect(figure(page)).toHaveAttribute('lang', 'es');
  await expect(page.getByText(/could not be loaded/)).toBeHidden();
});

test('no other text in the address is a language', async ({ page, requests }) => {
  await openMap(page, '', { query: '?lang=../../x' });
  await expect(figure(page)).toHaveAttribute('lang', 'en');
  expect(requests.filter((url) => url.includes('words'))).toEqual([]);
});

test('right to left nothing is cut off, and the world is not turned round', async ({ page }) => {
  await openIn(page, 'ar', '#PAN');
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
  const at = (id) => page.locator(`.map [data-place=${id}]`).boundingBox();
  expect((await at('PER')).x).toBeLessThan((await at('AUS')).x);
  const card = page.getByRole('article', { name: nation('ar', 'PA') });
  const [box, cross] = [await card.boundingBox(), await card.locator('.close').boundingBox()];
  // The cross is at the end of the line: on the left.
  expect(cross.x - box.x).toBeLessThan(20);
  if (!hasTouch()) {
    const legend = await page.locator('.legend li').first().boundingBox();
    expect(legend.x).toBeGreaterThan(640);
  }
});

test('axe finds nothing in Arabic and in Spanish, with a card and the choices open', async ({ page }) => {
  for (const language of ['ar', 'es']) {
    await openIn(page, language, '#PAN');
    await press(page.getByText(words(language).display, { exact: true }));
    expect(await findings(page)).toEqual([]);
  }
});

test.describe('for a reader of Spanish', () => {
  test.use({ locale: 'es-MX' });

  test('the map offers itself in the reader’s language, by a click or by the keyboard', async ({ page, requests }) => {
    await openMap(page);
    const offer = page.getByRole('button', { name: 'Español' });
    await expect(offer).toBeVisible();
    // A page in English stays so until a reader asks.
    expect(requests.filter((url) => url.includes('words'))).toEqual([]);
    if (hasTouch()) await offer.tap();
    else {
      await offer.focus();
      await page.keyboard.press('Enter');
    }
    await expect(figure(page)).toHaveAttribute('lang', 'es');
    await expect(offer).toBeHidden();
    expect(query(page)).toBe('?lang=es');
  });

  test('numbers and dates are those of the reader’s part of the world', async ({ page }) => {
    await openIn(page, 'es', '#RWA');
    const paid = page.locator('[id="RWA/rwa-payment"] .figures li').first();
    // A Spaniard would read 100.000.
    await expect(paid).toContainText('100,000 dólares');
  });
});

test('a reader of the page’s own language is offered no other', async ({ page }) => {
  await openMap(page);
  await expect(page.locator('.own-language')).toBeHidden();
});
