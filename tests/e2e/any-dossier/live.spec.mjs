// `make serve`: a change of a dossier, of words or of a basemap is in the page without anything being compiled.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { host } from '../../../scripts/live/host.mjs';
import { FOLDERS, Pages } from '../../../scripts/live/pages.mjs';
import { BUILT, TEMPLATE, dossierIds, mainDossier } from '../support/built.mjs';
import { expect, test as base } from '../support/test.mjs';

const MAIN = mainDossier();

const test = base.extend({
  // A site of its own, with its data, so that no file of the project changes.
  live: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'stancemap-'));
    const at = (name) => join(folder, name);
    cpSync(BUILT, at('site'), { recursive: true });
    cpSync(TEMPLATE, at('template.html'));
    for (const name of FOLDERS) cpSync(join(BUILT, name), at(`data/${name}`), { recursive: true });
    const told = [];
    const pages = new Pages({ site: at('site'), data: at('data'), template: at('template.html'), told: (line) => told.push(line), settings: { STANCEMAP_DOSSIER: MAIN } });
    const served = await host(at('site'), 0);
    await use({
      told,
      url: served.url,
      /** Writes a part of a file of data anew. */
      edit(name, from, to) {
        const text = readFileSync(at(`data/${name}`), 'utf8');
        expect(text, name).toContain(from);
        writeFileSync(at(`data/${name}`), text.replaceAll(from, to));
      },
      remove: (name) => rmSync(at(`data/${name}`)),
      add: (name, text) => writeFileSync(at(`data/${name}`), text),
      /** Trunk has written the template of a site that is not there yet. */
      nameOtherViewer: () => writeFileSync(at('template.html'), readFileSync(TEMPLATE, 'utf8').replaceAll(/viewer-\w+\.js/g, 'viewer-0.js')),
      update: (more = {}) => pages.update({ published: served.reload, ...more }),
      picture: () => readFileSync(at(`site/pictures/${MAIN}.png`)),
      files: () => readdirSync(at('site'), { recursive: true }),
      served: async (name) => (await fetch(served.url + name)).text(),
      /** When the programs were written, and their inodes. */
      programs: () => readdirSync(at('site')).filter((name) => /\.wasm$|^viewer.*\.js$/.test(name)).map((name) => [name, statSync(at(join('site', name))).mtimeMs, statSync(at(join('site', name))).ino]),
    });
    await served.close();
    rmSync(folder, { recursive: true });
  },
});

test.setTimeout(180_000);

const title = (text) => JSON.parse(text).title;

test('a word of the dossier is changed in all its files and in the open page, and no program is written', async ({ live, page, reader }) => {
  const before = live.programs();
  expect(before.length).toBeGreaterThan(3);
  await page.goto(live.url);
  await reader.isReady();
  const old = await reader.title.textContent();
  live.edit(`dossiers/${MAIN}.json`, JSON.stringify(old), '"Another word"');
  await live.update();
  await reader.hasTitle('Another word');
  for (const name of ['', 'embed.html', `dossiers/${MAIN}.html`]) expect(await live.served(name), name).toContain('<title>Another word</title>');
  expect(title(await live.served(`dossiers/${MAIN}.json`))).not.toEqual(old);
  expect(live.programs()).toEqual(before);
});

test('a word of the interface is changed in the page', async ({ live }) => {
  live.edit('words/en.json', '"Save and share"', '"Keep and share"');
  await live.update();
  expect(await live.served('')).toContain('Keep and share');
  expect(await live.served('words/en.json')).toContain('Keep and share');
});

test('after a fault the page stays, and the fault is told; mended, it is shown', async ({ live }) => {
  const before = await live.served('');
  live.edit(`dossiers/${MAIN}.json`, '"format"', '"fromat"');
  await live.update();
  expect(live.told.join('\n')).toMatch(new RegExp(`${MAIN}\\.json: .*format`));
  expect(live.told.at(-1)).toContain('The pages stay as they are.');
  expect(await live.served('')).toBe(before);
  live.edit(`dossiers/${MAIN}.json`, '"fromat"', '"format"');
  live.edit('words/en.json', '"Save and share"', '"Keep and share"');
  await live.update();
  expect(await live.served('')).toContain('Keep and share');
});

test('the page does not wait for pictures: those that were interrupted are drawn later', async ({ live }) => {
  const before = live.picture();
  const old = (await live.served('')).match(/<title>(.*?)<\/title>/)[1];
  live.edit(`dossiers/${MAIN}.json`, JSON.stringify(old), '"Another word"');
  await live.update({ signal: AbortSignal.abort() });
  expect(await live.served('')).toContain('Another word');
  expect(live.picture().equals(before)).toBe(true);
  await live.update();
  expect(live.picture().equals(before)).toBe(false);
});

test('a second dossier comes with its figure, and goes with it', async ({ live }) => {
  const file = readFileSync(new URL('../../fixtures/dossiers/tea-fair.json', import.meta.url), 'utf8').replace('"id": "tea-fair"', '"id": "second"');
  live.add('dossiers/second.json', file);
  await live.update();
  const made = ['dossiers/second.json', 'dossiers/second.html', 'dossiers/second.csv', 'pictures/second.png', 'pictures/second-tall.png'];
  expect(live.files()).toEqual(expect.arrayContaining(made));
  live.remove('dossiers/second.json');
  await live.update();
  expect(live.files().filter((name) => name.includes('second'))).toEqual([]);
  expect(await live.served('')).toContain(`data-dossier="${MAIN}"`);
  for (const id of dossierIds()) expect(live.files()).toContain(`dossiers/${id}.html`);
});

test('nothing is written if nothing has changed, nor while Trunk is about to end a build', async ({ live }) => {
  await live.update();
  live.edit('words/en.json', '"Save and share"', '"Keep and share"');
  live.nameOtherViewer();
  await live.update();
  expect(live.told).toEqual([]);
  expect(await live.served('words/en.json')).not.toContain('Keep and share');
});
