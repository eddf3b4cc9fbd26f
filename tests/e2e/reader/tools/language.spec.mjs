// The figure in other languages: chosen in Display, kept in the address, loaded only then.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, DOSSIER, otherLanguages } from '../../support/dossiers.mjs';
import { CSS } from '../../support/figure/names.mjs';
import { hasTouch, overflow, press } from '../../support/reader.mjs';
import { DIST } from '../../support/serve.mjs';
import { expect, replaceFile, test } from '../../support/test.mjs';

const LANGUAGES = otherLanguages();
const words = (language) => JSON.parse(readFileSync(join(DIST, `words/${language}.json`), 'utf8'));
const placeName = (language, code) => words(language).countries[code];

async function openIn(reader, language, hash = '') {
  await reader.open(hash, { query: `?lang=${language}` });
  await reader.isIn(language);
}

test('the interface and the names of places are in the language that is chosen, and it is announced', async ({ page, reader }) => {
  for (const language of LANGUAGES) {
    await test.step(language, async () => {
      const { name, display, in_language, now_in, search, play, what_changed, method, absent, direction } = words(language);
      await reader.open('', { query: `?from=${language}` });
      await reader.display.chooseLanguage(language, { label: name });
      await expect(reader.figure).toHaveCSS('direction', direction);
      await expect(reader.announced).toHaveText(now_in);
      // The focus stays where it was.
      await expect(page.getByLabel(in_language)).toBeFocused();
      expect(reader.query()).toBe(`?from=${language}&lang=${language}`);
      for (const text of [display, what_changed, method, absent, placeName(language, 'RWA')]) {
        await expect(page.getByText(text, { exact: false }).first()).toBeAttached();
      }
      await expect(page.getByRole('button', { name: play })).toBeVisible();
      await expect(page.getByLabel(search)).toBeVisible();
      await reader.hasTitle(DOSSIER.title[language] ?? ARTICLE.title);
      expect(await reader.map.nameOf('RWA')).toBe(placeName(language, 'RWA'));
      expect(await reader.map.nameOf('AUS')).toBe(placeName(language, 'AUS'));
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    });
  }
});

test('with a card open, the focus stays in the list as well', async ({ page, reader }) => {
  await reader.open('#RWA');
  await reader.display.chooseLanguage('fr');
  await expect(reader.card('Rwanda')).toBeVisible();
  await expect(page.getByLabel(words('fr').in_language)).toBeFocused();
});

test('an address with another variety of a language is in that language', async ({ reader }) => {
  await reader.open('#PAN', { query: '?lang=pt' });
  await reader.isIn('pt-BR');
  await expect(reader.card(placeName('pt-BR', 'PAN'))).toBeVisible();
});

test('since when a stance has held is written as the language does, on an earlier day as well', async ({ reader }) => {
  for (const day of ['', '&day=2025-05-20']) {
    await reader.open('#XKX', { query: `?lang=es${day}` });
    await reader.isIn('es');
    await expect(reader.allCards.standing(reader.card('Kosovo'))).toContainText(/desde (el \d+ de )?[a-z]+ de 2025/);
  }
});

test('only the language that is chosen is loaded, and nothing of it before', { tag: ['@touch', '@narrow'] }, async ({ page, reader, requests }) => {
  await reader.open();
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  expect(requests.filter((url) => /words|composer|dossiers/.test(url))).toEqual([]);
  await reader.display.chooseLanguage('pt-BR');
  expect(requests.slice(before).filter((url) => url.includes('words/'))).toEqual(['./words/pt-BR.json']);
});

test('the address holds the language with the rest of the view, and back and forward walk through it', async ({ page, reader }) => {
  const { legend, timeline } = reader;
  await reader.open('', { query: '?stance=declined&day=2025-03-31' });
  await reader.display.chooseLanguage('fr');
  await expect(timeline.day).toHaveText('31 mars 2025');
  await expect(legend.chosen).toHaveCount(1);
  await page.goBack();
  await reader.isIn('en');
  await expect(timeline.day).toHaveText(/March/);
  expect(reader.query()).toBe('?stance=declined&day=2025-03-31');
  await page.goForward();
  await reader.isIn('fr');
  await page.reload();
  await reader.isIn('fr');
  await expect(legend.chosen).toHaveCount(1);
});

test('a timeline that plays stops for another language, and its button is in that language', async ({ page, reader }) => {
  const { play, pause } = words('es');
  await reader.open();
  await reader.timeline.step('Play');
  await reader.display.chooseLanguage('es');
  await press(page.getByRole('button', { name: play }));
  await press(page.getByRole('button', { name: pause }));
  await expect(page.getByRole('button', { name: play })).toBeVisible();
});

test('a shared address opens a card in its language, and the card closes', async ({ page, reader }) => {
  await openIn(reader, 'es', '#PAN');
  const panama = reader.card(placeName('es', 'PAN'));
  await expect(panama).toBeVisible();
  await expect(panama).toContainText('febrero de 2025');
  await expect(panama).toContainText('cerca de 300 personas');
  const fact = DOSSIER.facts.find((one) => one.id === 'pan-took');
  await expect(reader.fact('PAN', 'pan-took')).toContainText(fact.text.es);
  await press(panama.getByRole('link', { name: 'Cerrar' }));
  await expect(panama).toBeHidden();
});

test('a place is found by its name in the chosen language and in English', async ({ page, reader }) => {
  await openIn(reader, 'es');
  for (const typed of ['espana', 'spain']) {
    await page.getByLabel('Buscar un país').fill(typed);
    await expect(page.getByRole('option').first()).toContainText('España');
  }
});

test('a dossier with texts in the language shows those, and says what it lacks', async ({ page, reader }) => {
  const dossier = structuredClone(DOSSIER);
  dossier.title.es = '¿Quién acogerá a los expulsados?';
  dossier.stances[0].label = { en: 'Agreed', 'es-MX': 'Ha aceptado' };
  dossier.stances[1].label = 'Open';
  dossier.facts[0].text = 'It said so.';
  await replaceFile(page, `dossiers/${ARTICLE.id}.json`, { json: dossier });
  await openIn(reader, 'es');
  await reader.hasTitle('¿Quién acogerá a los expulsados?');
  await expect(reader.legend.entries.first()).toContainText('Ha aceptado');
  await expect(reader.legend.entries.nth(1).locator('[lang=en]').first()).toHaveText('Open');
  await expect(reader.heading.getByText(/^1 de \d+ datos no está disponible en español/)).toBeVisible();
  await expect(page).toHaveTitle('¿Quién acogerá a los expulsados?');
});

test('without its file the map stays as it is and says why, and other languages can be had', async ({ page, reader, faults }) => {
  faults.allow(/404/);
  await replaceFile(page, 'words/fr.json', { status: 404 });
  await reader.open('', { query: '?lang=fr' });
  await expect(page.getByText(/words\/fr\.json could not be loaded.*Showing the original map/)).toBeVisible();
  await reader.isIn('en');
  await reader.display.chooseLanguage('es');
  await expect(page.getByText(/could not be loaded/)).toBeHidden();
});

test('a language that could not be loaded can be chosen again', async ({ page, reader, faults }) => {
  faults.allow(/404/);
  await replaceFile(page, 'words/fr.json', { status: 404 });
  await reader.open();
  await reader.display.open();
  await reader.display.language.selectOption('fr');
  await expect(page.getByText(/could not be loaded/)).toBeVisible();
  await expect(reader.display.language).toHaveValue('en');
  await page.unroute('**/words/fr.json');
  await reader.display.language.selectOption('fr');
  await reader.isIn('fr');
});

test('an unknown language in the address is ignored', async ({ page, reader, requests }) => {
  await reader.open('', { query: '?lang=../../x' });
  await page.waitForLoadState('networkidle');
  await reader.isIn('en');
  expect(requests.filter((url) => url.includes('words'))).toEqual([]);
});

test('right to left no menu reaches beyond the page', async ({ page, reader }) => {
  for (const width of [360, 480, 768, 800, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await openIn(reader, 'ar');
    const menus = reader.scope.locator(CSS.menuSummary);
    for (let at = 0; at < 3; at++) {
      await menus.nth(at).click();
      expect(await overflow(page), `menu ${at} at ${width} pixels`).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
    }
  }
});

test('right to left nothing is cut off, and the world is not mirrored', { tag: '@narrow' }, async ({ page, reader }) => {
  await openIn(reader, 'ar', '#PAN');
  expect(await overflow(page)).toBe(0);
  const [peru, australia] = [await reader.map.shape('PER').boundingBox(), await reader.map.shape('AUS').boundingBox()];
  expect(peru.x).toBeLessThan(australia.x);
  const panama = reader.card(placeName('ar', 'PAN'));
  const [box, cross] = [await panama.boundingBox(), await reader.allCards.cross(panama).boundingBox()];
  // The cross is at the end of the line: on the left.
  expect(cross.x - box.x).toBeLessThan(20);
  if (!hasTouch()) expect((await reader.legend.entries.first().boundingBox()).x).toBeGreaterThan(640);
});

test.describe('for the locale es-MX', () => {
  test.use({ locale: 'es-MX' });

  test('the map offers itself in the reader’s language, by a click or by the keyboard', { tag: '@touch' }, async ({ page, reader, requests }) => {
    await reader.open();
    const offer = page.getByRole('button', { name: 'Español' });
    await expect(offer).toBeVisible();
    // A page in English stays so until a reader asks.
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('words'))).toEqual([]);
    if (hasTouch()) await offer.tap();
    else {
      await offer.focus();
      await reader.keys('Enter');
    }
    await reader.isIn('es');
    await expect(offer).toBeHidden();
    if (!hasTouch()) await expect(page.getByLabel(words('es').in_language)).toBeFocused();
    expect(reader.query()).toBe('?lang=es');
  });

  test('numbers are in the one style of the page’s Spanish, which the texts of the dossier have, too', async ({ reader }) => {
    await openIn(reader, 'es', '#RWA');
    // In Mexico it would be 100,000.
    await expect(reader.allCards.figures(reader.fact('RWA', 'rwa-payment')).first()).toContainText('100.000 dólares');
    expect(await reader.figure.textContent()).not.toContain('100,000');
  });
});

test('a reader of the page’s own language is offered no other', async ({ reader }) => {
  await reader.open();
  await expect(reader.display.offer).toBeHidden();
});
