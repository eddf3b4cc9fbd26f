// Dossiers and basemaps that the address asks for and that cannot be shown: a clear message, and the map still there.

import { ARTICLE, expectArticleMap } from '../../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const notice = (page) => page.getByRole('status');

const text = JSON.stringify(ARTICLE);
const json = (body) => ({ contentType: 'application/json', body });

const DOSSIERS = {
  'is not there': [{ status: 404, body: 'nothing' }, /server answered 404/],
  'makes the server fail': [{ status: 500, body: 'oh' }, /server answered 500/],
  'cannot be reached': [null, /could not be loaded/],
  'is empty': [json(''), /the file is empty/],
  'is blank': [json(' \n'), /the file is empty/],
  'breaks off': [json(text.slice(0, text.length / 2)), /EOF|breaks off/],
  'is a web page': [{ contentType: 'text/html', body: '<!DOCTYPE html><title>Sign in</title>' }, /a dossier in JSON/],
  'is a list': [json('[1, 2]'), /a JSON object/],
  'is null': [json('null'), /a JSON object/],
  'is of another format': [json('{"format": "other/9"}'), /other\/9.*stancemap\/1/],
  'has no format': [json('{"title": "x"}'), /stancemap\/1/],
  'has no fact': [json('{"format": "stancemap/1", "facts": []}'), /at least one fact/],
  'is no text': [{ body: Buffer.from([0xff, 0xfe, 0, 1, 2]) }, /a dossier in JSON/],
};

for (const [what, [answer, words]] of Object.entries(DOSSIERS)) {
  test(`a dossier that ${what} is told of, and the map stays`, async ({ page, faults }) => {
    faults.allow(/Failed to load resource.*bad\.json/s);
    await replaceFile(page, 'dossiers/bad.json', answer);
    await openMap(page, '', { query: '?dossier=dossiers/bad.json' });
    await expect(notice(page)).toContainText('bad.json');
    await expect(notice(page)).toContainText(words);
    await expect(notice(page)).toContainText('The map below is the one that came with this page');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ARTICLE.title);
    await expectArticleMap(page);
  });
}

test('a dossier on another site is refused without being asked for', async ({ page, requests }) => {
  await openMap(page, '', { query: '?dossier=https://example.org/theirs.json' });
  await expect(notice(page)).toContainText('https://example.org/theirs.json is on another site');
  expect(requests.filter((url) => !url.startsWith('./'))).toEqual([]);
  await expectArticleMap(page);
});

for (const query of ['?dossier=', '?dossier=data:application/json,{}', '?dossier=//example.org/x.json', '?dossier=http://[']) {
  test(`an address that ends in ${query} is told of, and the map stays`, async ({ page, faults }) => {
    faults.allow(/Failed to load resource/);
    await openMap(page, '', { query });
    await expect(notice(page)).not.toBeEmpty();
    await expectArticleMap(page);
  });
}

test('a dossier with a fault shows the rest, and names the fault', async ({ page }) => {
  const dossier = structuredClone(ARTICLE);
  const at = dossier.facts.findIndex(({ id }) => id === 'nine-asked');
  dossier.facts[at].places.push('Atlantis');
  await replaceFile(page, 'dossiers/flawed.json', json(JSON.stringify(dossier)));
  await openMap(page, '', { query: '?dossier=dossiers/flawed.json' });
  await expect(notice(page)).toContainText(`flawed.json, facts[${at}].places[9]`);
  await expect(notice(page)).toContainText('Atlantis');
  await expectArticleMap(page);
});

test('a dossier with many faults names some and counts the others', async ({ page }) => {
  const dossier = structuredClone(ARTICLE);
  for (const fact of dossier.facts.slice(0, 7)) fact.date = 'yesterday';
  await replaceFile(page, 'dossiers/flawed.json', json(JSON.stringify(dossier)));
  await openMap(page, '', { query: '?dossier=dossiers/flawed.json' });
  await expect(notice(page)).toContainText('yesterday');
  await expect(notice(page)).toContainText('and 4 more');
});

test('words of a dossier are words, whatever they look like', async ({ page }) => {
  const dossier = structuredClone(ARTICLE);
  dossier.title = '<img src=x onerror=alert(1)>';
  dossier.deck = '</style><script>alert(1)</script>';
  page.on('dialog', () => { throw new Error('a script of the dossier has run'); });
  await replaceFile(page, 'dossiers/words.json', json(JSON.stringify(dossier)));
  await openMap(page, '', { query: '?dossier=dossiers/words.json' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dossier.title);
  await expect(page.locator('.deck')).toHaveText(dossier.deck);
  await expect(page.locator('.stancemap img, .stancemap script')).toHaveCount(0);
});
