// The dossiers that the tests show, and pages that show another dossier or basemap than the article's.

import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ARTICLE_ID } from './built.mjs';
import { color } from './dossier-colors.mjs';
import { DIST } from './serve.mjs';
import { expect, replaceFile } from './test.mjs';

export { color };

/** The article's dossier in our folder, as a host's page names it. */
export const SRC = `dossiers/${ARTICLE_ID}.json`;

/** The article's dossier, as the site has it: texts in several languages are objects. */
export const DOSSIER = JSON.parse(readFileSync(join(DIST, SRC), 'utf8'));

/** The same in English, the language of the page. */
export const ARTICLE = inEnglish(DOSSIER);

/** The dossier of another question, with a scale, facts and places of its own, as a file has it and parsed. */
export const VOTE_FILE = readFileSync(new URL('../../fixtures/dossiers/un-vote-es-11-1.json', import.meta.url), 'utf8');
export const VOTE = JSON.parse(VOTE_FILE);

function inEnglish(value) {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (value === null || typeof value !== 'object') return value;
  if ('en' in value) return value.en;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inEnglish(one)]));
}

/** The languages of the site but English: one file each. */
export const otherLanguages = () =>
  readdirSync(join(DIST, 'words'))
    .filter((name) => name.endsWith('.json') && name !== 'en.json')
    .map((name) => basename(name, '.json'));

/** The label of a stance of the article. */
export const stanceLabel = (id) => [...ARTICLE.stances, { id: 'mentioned', ...ARTICLE.mentioned }, { id: 'actor', ...ARTICLE.actors }].find((one) => one.id === id).label;

export const json = (value) => ({ contentType: 'application/json', body: typeof value === 'string' ? value : JSON.stringify(value) });
export const geojson = (value) => ({ contentType: 'application/geo+json', body: typeof value === 'string' ? value : JSON.stringify(value) });

/** A square of twenty degrees as a feature of a basemap, by its south-west corner. */
export function square(id, name, west, south) {
  const ring = [[west, south], [west + 20, south], [west + 20, south + 20], [west, south + 20], [west, south]];
  return { type: 'Feature', id, properties: { name }, geometry: { type: 'Polygon', coordinates: [ring] } };
}

export const basemap = (...features) => ({ type: 'FeatureCollection', features });

/** Opens the map with a dossier that is not the article's, and waits until its title is shown. */
export async function openDossier(reader, dossier, { query = '', hash = '' } = {}) {
  await replaceFile(reader.page, 'dossiers/other.json', json(dossier));
  await reader.open(hash, { query: `?dossier=dossiers/other.json${query}` });
  const { title } = typeof dossier === 'string' ? JSON.parse(dossier) : dossier;
  await reader.hasTitle(title);
}

/** The article's map is there: it is coloured, and a click is answered. */
export async function expectArticleMap(reader) {
  expect(await reader.map.fills('LBY', 'PER')).toEqual([color(ARTICLE, 'listed'), color(ARTICLE, 'declined')]);
  await reader.openCard('LBY');
}
