// Writes lists of names with their true codes for the tests of matching, tests/fixtures/names/{cldr,i18n-iso-countries}.tsv.
// To repeat it: npm ci --prefix scripts/names --omit=peer && node scripts/names/fixtures.mjs
//
// Sources: Unicode's CLDR (npm package cldr-localenames-full, Unicode License V3), i18n-iso-countries (npm, MIT).

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'tests/fixtures/names');
/** Languages whose names are to be resolved. */
const KNOWN = ['en', 'es', 'fr', 'pt', 'pt-PT', 'de', 'it', 'nl', 'ru', 'ar', 'zh', 'zh-Hant'];
/** Languages in which no name may be taken for another place. */
const OTHER = [
  'af', 'az', 'bg', 'ca', 'cs', 'cy', 'da', 'el', 'et', 'eu', 'fa', 'fi', 'gl', 'he', 'hr', 'hu', 'id', 'is', 'ja', 'ko', 'lt', 'lv',
  'mk', 'nb', 'pl', 'ro', 'sk', 'sl', 'so', 'sq', 'sr', 'sv', 'sw', 'tr', 'uk', 'uz', 'vi',
];

const places = readFileSync(join(ROOT, 'src/language/places.tsv'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
const codes = new Map(places.filter(([, alpha2]) => alpha2).map(([alpha3, alpha2]) => [alpha2, alpha3]));

/** A line of a language: its tag, and for each place code=name|name. */
function line(language, namesOf) {
  const named = [...codes].map(([alpha2, alpha3]) => [alpha3, [...new Set(namesOf(alpha2))].filter((name) => name && name !== alpha2)]);
  return [language, ...named.filter(([, names]) => names.length > 0).map(([code, names]) => `${code}=${names.join('|')}`)].join('\t');
}

function unicode(language) {
  const names = require(`cldr-localenames-full/main/${language}/territories.json`).main[language].localeDisplayNames.territories;
  return line(language, (code) => [names[code], names[`${code}-alt-short`], names[`${code}-alt-variant`]]);
}

/** The names that CLDR does not have, without regard to case. */
function others(language) {
  const { countries } = require(`i18n-iso-countries/langs/${language}.json`);
  const known = new Set(unicode(language).toLowerCase().split(/[\t=|]/));
  return line(language, (code) => [countries[code] ?? []].flat().filter((name) => !known.has(name.toLowerCase())));
}

const head = (source) => `# Names of countries in ${source}, for the tests of matching. Written by scripts/names/fixtures.mjs.
# A language, then for each place its alpha-3 code, = and names (|); tab-separated.
`;
writeFileSync(join(OUT, 'cldr.tsv'), `${head("Unicode's CLDR 48 (Unicode License V3)")}${KNOWN.map(unicode).join('\n')}\n`);
writeFileSync(join(OUT, 'cldr-other-languages.tsv'), `${head("Unicode's CLDR 48 (Unicode License V3)")}${OTHER.map(unicode).join('\n')}\n`);
const listed = KNOWN.filter((language) => !language.includes('-'));
writeFileSync(join(OUT, 'i18n-iso-countries.tsv'), `${head('the npm package i18n-iso-countries 7.14.0 (MIT) that CLDR does not have')}${listed.map(others).join('\n')}\n`);
