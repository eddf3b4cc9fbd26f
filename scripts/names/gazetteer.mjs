// Writes the world's names and codes for the matching of sheets, src/language/matching/{world-names,areas,other-codes}.tsv. To repeat
// it, `make names`.
//
// Sources: Unicode's CLDR, by the npm package cldr-localenames-full (Unicode License V3), and country-codes.tsv beside this
// file (public domain). Names that stand in places.tsv or in more-names.tsv are left out.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const LANGUAGE = join(import.meta.dirname, '../../src/language');
const MATCHING = join(LANGUAGE, 'matching');

/** Languages whose names are known, with the locales of CLDR that have them. */
const LOCALES = {
  en: ['en', 'en-AU'],
  es: ['es', 'es-419', 'es-MX'],
  fr: ['fr', 'fr-CA', 'fr-CH', 'fr-BE'],
  pt: ['pt', 'pt-PT'],
  de: ['de', 'de-AT', 'de-CH'],
  it: ['it', 'it-CH'],
  nl: ['nl'],
  ru: ['ru', 'ru-UA'],
  ar: ['ar', 'ar-LY', 'ar-SA', 'ar-EG', 'ar-AE'],
  zh: ['zh', 'zh-Hant', 'zh-Hant-HK'],
};
/** The columns of the United Nations' names. */
const UNITED_NATIONS = { en: 4, es: 5, fr: 6, ru: 7, ar: 8, zh: 9 };
/** Territories of CLDR that are parts of a place. */
const PARTS = { AC: 'SHN', CP: 'FRA', CQ: 'GGY', DG: 'IOT', EA: 'ESP', IC: 'ESP', TA: 'SHN' };
/** Groups of countries of CLDR, beside those with a number. */
const GROUPS = ['EU', 'EZ', 'UN'];
/** Names that look like another one without their accents and stops. */
const MISLEADING = ['É.-U.'];
/** Codes of the source that are wrong, out of use, or no codes of members. */
const CODES = {
  ALA: [], ANT: [], ATA: [, , 'AY'], BES: [], CCK: [, , 'CK'], CXR: [, , 'KT'], FLK: [, , 'FK'], FRO: ['FRO', , 'FO'],
  GBR: [, 'GBR', 'UK'], GGY: [, , 'GK'], GIB: ['GIB', , 'GI'], GLP: [, , 'GP'], GRL: [, , 'GL'], GUF: [, , 'FG'], IMN: [, , 'IM'],
  JEY: [, , 'JE'], MAC: ['MAC', , 'MC'], MHL: [, 'MHL', 'RM'], MSR: ['MSR', , 'MH'], MTQ: [, , 'MB'], MYT: [, , 'MF'],
  NCL: ['NCL', , 'NC'], NFK: [, , 'NF'], NIU: [, , 'NE'], MNP: [, , 'CQ'], PCN: [, , 'PC'], PSE: ['PLE', 'PLE', ''],
  PYF: ['TAH', , 'FP'], REU: [, , 'RE'], SHN: [, , 'SH'], SJM: [], SPM: [, , 'SB'], SRB: ['SRB', 'SRB', 'RI'], SSD: ['SSD', 'SSD', 'OD'],
  TCA: ['TCA', , 'TK'], TKL: [, , 'TL'], TON: ['TGA', 'TGA', 'TN'], TUV: [, 'TUV', 'TV'], UMI: [], WLF: [, , 'WF'], AIA: ['AIA', , 'AV'],
  ESH: [, , 'WI'], KIR: [, 'KIR', 'KR'], FSM: [, 'FSM', 'FM'], XKX: ['KVX', 'KOS', 'KV'], LBN: ['LBN', 'LBN', 'LE'], SGP: ['SGP', 'SGP', 'SN'],
  COK: ['COK', 'COK', 'CW'], MNE: ['MNE', 'MNE', 'MJ'], CUW: ['CUW', , 'UC'],
};

const table = (path, min) => readFileSync(path, 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t')).filter((row) => row.length >= min);
const territories = (locale) => require(`cldr-localenames-full/main/${locale}/territories.json`).main[locale].localeDisplayNames.territories;
const places = table(join(LANGUAGE, 'places.tsv'), 7);
const own = new Map(table(join(MATCHING, 'more-names.tsv'), 2).map(([code, names]) => [code, names.split('|')]));
const unitedNations = new Map(table(join(import.meta.dirname, 'country-codes.tsv'), 4).map((row) => [row[0], row]));
const locales = Object.fromEntries(Object.values(LOCALES).flat().map((locale) => [locale, territories(locale)]));

/** A name as names are told apart: without case and kinds of apostrophes. */
const folded = (name) => name.normalize('NFKC').toLowerCase().replace(/[’ʻ‘]/g, "'");

/** A name of the United Nations without its article. Signs of the editors are left out. */
function tidied(name) {
  const plain = name.replace(/ _/g, '').replace(/\s+\)/g, ')').trim();
  return plain.replace(/ \((the|el|la|los|las|le|les|l['’])\)$/i, '').replace(/^(the|el|la|los|las|le|les) |^l['’]/, '');
}

/** Umlauts as those write them who lack the keys. */
const withoutUmlauts = (name) => name.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/Ä/g, 'Ae').replace(/Ö/g, 'Oe').replace(/Ü/g, 'Ue');

/** The names of a territory of CLDR in a language: those of all its locales, with short and other ones. */
function ofUnicode(language, code) {
  const names = LOCALES[language].flatMap((locale) => {
    const of = locales[locale];
    return [of[code], ...Object.keys(of).filter((key) => key.startsWith(`${code}-alt-`)).map((key) => of[key])];
  });
  return [...new Set(names.filter((name) => name && name !== code && !MISLEADING.includes(name)))];
}

/** The names in a language that were not seen before. */
function fresh(names, seen) {
  return names.filter((name) => {
    const is = seen.has(folded(name));
    seen.add(folded(name));
    return !is;
  });
}

const lines = [];
for (const [alpha3, alpha2, , name, , others] of places) {
  const seen = new Set([name, ...others.split('|'), ...(own.get(alpha3) ?? [])].map(folded));
  const columns = Object.keys(LOCALES).map((language) => {
    const official = unitedNations.get(alpha3)?.[UNITED_NATIONS[language]] ?? '';
    const names = [...(alpha2 ? ofUnicode(language, alpha2) : []), ...official.split('|').filter(Boolean).map(tidied)];
    const all = language === 'de' ? names.flatMap((one) => [one, withoutUmlauts(one)]) : names;
    return `${language}=${fresh(all, seen).join('|')}`;
  });
  const known = columns.filter((column) => !column.endsWith('='));
  if (known.length > 0) lines.push([alpha3, ...known].join('\t'));
}
writeFileSync(join(MATCHING, 'world-names.tsv'), `# Names of the places in ten languages: of Unicode's CLDR 48, and of the United Nations in its six. Written by scripts/names.
# Alpha-3 code, then for each language its tag, = and names (|) that stand neither in places.tsv nor in more-names.tsv;
# tab-separated, sorted by code.
${lines.join('\n')}
`);

const seenAreas = new Set(table(join(MATCHING, 'not-places.tsv'), 3).flatMap((row) => row[2].split('|')).map(folded));
const named = (code) => fresh(Object.keys(LOCALES).flatMap((language) => ofUnicode(language, code)), seenAreas);
const numbered = Object.keys(locales.en).filter((code) => /^\d{3}$/.test(code)).sort();
const areas = [...numbered, ...GROUPS].map((code) => ['aggregate', '', [code, ...named(code)].join('|')]);
const parts = Object.entries(PARTS).map(([code, of]) => ['part', of, named(code).join('|')]).filter(([, , names]) => names);
writeFileSync(join(MATCHING, 'areas.tsv'), `# Groups of countries (by the numbers of the United Nations' M49), and parts of places, by their names in ten languages in
# Unicode's CLDR 48. Written by scripts/names. Kind, alpha-3 codes of the places that are concerned, names (|): see not-places.tsv.
${[...areas, ...parts].map((row) => row.join('\t')).join('\n')}
`);

const codes = places.map(([alpha3]) => {
  const [, fifa = '', olympic = '', fips = ''] = unitedNations.get(alpha3) ?? [];
  const [ownFifa, ownOlympic, ownFips] = CODES[alpha3] ?? [fifa, olympic, fips];
  return [alpha3, ownFifa ?? '', ownOlympic ?? '', ownFips ?? ''];
});
writeFileSync(join(MATCHING, 'other-codes.tsv'), `# Codes of the places in other vocabularies than ISO's: FIFA, International Olympic Committee, FIPS 10-4 (the CIA's GEC).
# Alpha-3 code and these; tab-separated, sorted by alpha-3. Written by scripts/names. Eurostat's codes are alpha-2 but for
# EL, UK and XK, which places.tsv has.
${codes.filter((row) => row.slice(1).some(Boolean)).map((row) => row.join('\t')).join('\n')}
`);
