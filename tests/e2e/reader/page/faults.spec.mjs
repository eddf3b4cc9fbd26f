// Dossiers that the address asks for and that cannot be shown: a clear message, and no other map in their place. Readers
// learn what they miss; authors, who add `check` to the address, learn each fault.

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
      await reader.open('', { query: `?dossier=dossiers/${file}&check` });
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

test('a dossier that cannot be read is named to readers in one sentence, in their language', async ({ page, reader }) => {
  await replaceFile(page, 'dossiers/list.json', json('[1, 2]'));
  for (const [query, told] of [
    ['', 'list.json could not be read.'],
    ['&lang=es', 'No se pudo leer list.json.'],
  ]) {
    await reader.open('', { query: `?dossier=dossiers/list.json${query}` });
    await expect(reader.notice).toHaveText(told);
    await reader.hidesFigure();
  }
});

/** Collects the warnings in the page's console, which are for authors. */
const warnings = (page) => {
  const told = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') told.push(message.text());
  });
  return told;
};

test('a dossier with a fault shows the rest, tells readers so, and names the fault to authors', async ({ page, reader }) => {
  const told = warnings(page);
  const dossier = structuredClone(ARTICLE);
  const at = dossier.facts.findIndex(({ id }) => id === 'nine-asked');
  dossier.facts[at].places.push('Atlantis');
  await replaceFile(page, 'dossiers/flawed.json', json(dossier));
  await reader.open('', { query: '?dossier=dossiers/flawed.json' });
  await expect(reader.notice).toHaveText('Parts of this map’s data could not be read.');
  await expectArticleMap(reader);
  expect(told.join()).toContain('flawed.json, fact "nine-asked", place 10 (line 1)');
  await reader.open('', { query: '?dossier=dossiers/flawed.json&lang=fr' });
  await expect(reader.notice).toHaveText('Une partie des données de cette carte n’a pas pu être lue.');
  await reader.open('', { query: '?dossier=dossiers/flawed.json&check' });
  await expect(reader.notice).toContainText('flawed.json, fact "nine-asked", place 10 (line 1)');
  await expect(reader.notice).toContainText('Atlantis');
});

test('authors see each of many faults', async ({ page, reader }) => {
  const dossier = structuredClone(ARTICLE);
  for (const fact of dossier.facts.slice(0, 7)) fact.date = 'yesterday';
  await replaceFile(page, 'dossiers/flawed.json', json(dossier));
  await reader.open('', { query: '?dossier=dossiers/flawed.json&check' });
  await expect.poll(async () => (await reader.notice.innerText()).match(/yesterday/g)?.length).toBe(7);
});

test('readers are not told of faults that change nothing for them', async ({ page, reader }) => {
  const told = warnings(page);
  const dossier = structuredClone(ARTICLE);
  dossier.stances[1].color = dossier.stances[0].color;
  await replaceFile(page, 'dossiers/alike.json', json(dossier));
  await reader.open('', { query: '?dossier=dossiers/alike.json' });
  await expect.poll(() => told.join()).toContain('alike.json, stance');
  await expect(reader.notice).toBeEmpty();
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
