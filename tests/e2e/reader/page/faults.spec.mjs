// Dossiers that the address asks for and that cannot be shown: a clear message, and no other map in their place.

import { ARTICLE, expectArticleMap, json, openDossier } from '../../support/dossiers.mjs';
import { expect, replaceFile, test } from '../../support/test.mjs';

const text = JSON.stringify(ARTICLE);

/** The server's answer in the place of a dossier, and words of the message about it. */
const DOSSIERS = {
  'is not there': [{ status: 404, body: 'nothing' }, /server error 404/],
  'makes the server fail': [{ status: 500, body: 'oh' }, /server error 500/],
  'cannot be reached': [null, /could not be loaded/],
  'is empty': [json(''), /the file is empty/],
  'is blank': [json(' \n'), /the file is empty/],
  'breaks off': [json(text.slice(0, text.length / 2)), /line 1: found/],
  'is a web page': [{ contentType: 'text/html', body: '<!DOCTYPE html><title>Sign in</title>' }, /a page in HTML/],
  'is a list': [json('[1, 2]'), /a JSON object/],
  'is null': [json('null'), /a JSON object/],
  'is of another format': [json('{"format": "other/9"}'), /other\/9.*stancemap\/1/],
  'has no format': [json('{"title": "x"}'), /stancemap\/1/],
  'has no fact': [json('{"format": "stancemap/1", "facts": []}'), /at least one fact/],
  'is no text': [{ body: Buffer.from([0xff, 0xfe, 0, 1, 2]) }, /line 1: found/],
};

test('a dossier that cannot be shown is named in a message, and no other is shown', async ({ page, reader, faults }) => {
  test.slow();
  faults.allow(/Failed to load resource.*bad-\d+\.json/s);
  for (const [at, [what, [answer, words]]] of Object.entries(DOSSIERS).entries()) {
    await test.step(`a dossier that ${what}`, async () => {
      const file = `bad-${at}.json`;
      await replaceFile(page, `dossiers/${file}`, answer);
      await reader.open('', { query: `?dossier=dossiers/${file}` });
      await expect(reader.notice, what).toContainText(file);
      await expect(reader.notice, what).toContainText(words);
      await expect(reader.notice, what).not.toContainText('Showing the original map instead');
      await expect(reader.requested, what).toContainText(`another map: dossiers/${file}`);
      await reader.hidesFigure();
    });
  }
});

test('a dossier on another site is refused without a request', async ({ page, reader, requests }) => {
  await reader.open('', { query: '?dossier=https://example.org/theirs.json' });
  await expect(reader.notice).toContainText('https://example.org/theirs.json is on another site');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => !url.startsWith('./'))).toEqual([]);
  await reader.hidesFigure();
});

test('an address that names no file gets a message, and no map', async ({ reader, faults }) => {
  faults.allow(/Failed to load resource/);
  for (const query of ['?dossier=data:application/json,{}', '?dossier=//example.org/x.json', '?dossier=http://[', '?dossier=%', '?dossier=%E0%A4%A']) {
    await test.step(query, async () => {
      await reader.open('', { query });
      await expect(reader.notice, query).not.toBeEmpty();
      await reader.hidesFigure();
    });
  }
});

test('an empty name asks for no other dossier: a message says that it is none, and the map stays', async ({ reader, faults }) => {
  faults.allow(/Failed to load resource/);
  await reader.open('', { query: '?dossier=' });
  await expect(reader.notice).toContainText('Showing the original map instead');
  await expectArticleMap(reader);
});

test('a dossier with a fault shows the rest, and names the fault', async ({ page, reader }) => {
  const dossier = structuredClone(ARTICLE);
  const at = dossier.facts.findIndex(({ id }) => id === 'nine-asked');
  dossier.facts[at].places.push('Atlantis');
  await replaceFile(page, 'dossiers/flawed.json', json(dossier));
  await reader.open('', { query: '?dossier=dossiers/flawed.json' });
  await expect(reader.notice).toContainText('flawed.json, fact "nine-asked", place 10 (line 1)');
  await expect(reader.notice).toContainText('Atlantis');
  await expectArticleMap(reader);
});

test('a dossier with many faults names some and counts the others', async ({ page, reader }) => {
  const dossier = structuredClone(ARTICLE);
  for (const fact of dossier.facts.slice(0, 7)) fact.date = 'yesterday';
  await replaceFile(page, 'dossiers/flawed.json', json(dossier));
  await reader.open('', { query: '?dossier=dossiers/flawed.json' });
  await expect(reader.notice).toContainText('yesterday');
  await expect(reader.notice).toContainText('and 4 more');
});

test('markup in a dossier is shown as text and not run', async ({ page, reader }) => {
  const dossier = structuredClone(ARTICLE);
  dossier.title = '<img src=x onerror=alert(1)>';
  dossier.deck = '</style><script>alert(1)</script>';
  page.on('dialog', () => { throw new Error('a script of the dossier has run'); });
  await openDossier(reader, dossier);
  await expect(reader.deck).toHaveText(dossier.deck);
  await expect(reader.figure.locator('img, script')).toHaveCount(0);
});
