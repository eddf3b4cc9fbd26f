// Writes the names of countries into the words of each language but English, whose names are in places.tsv, and those of
// languages that the interface lacks into src/language/matching/shown-names.tsv. To repeat it:
//
//     npm ci --prefix scripts/names --omit=peer && node scripts/names/main.mjs
//
// Source: Unicode's CLDR, by the npm package cldr-localenames-full (Unicode License V3). CLDR has several names for some
// places: the one is taken that says the same as the name in places.tsv. Where CLDR has none that does, `OWN` has it.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const WORDS = join(ROOT, 'public/words');
const require = createRequire(import.meta.url);

/** Which of CLDR's other names is taken, in all languages or in some. */
const VARIANTS = {
  HKG: { all: 'short' }, // not "Hong Kong SAR China"
  MAC: { all: 'short' },
  PSE: { all: 'short' }, // Palestine, not "Palestinian Territories"
  CIV: { es: 'variant', de: 'variant' }, // Costa de Marfil, Elfenbeinküste
  COD: { pt: 'variant', ar: 'variant', zh: 'variant', 'zh-Hant': 'variant' }, // not "Congo - Kinshasa"
  COG: { fr: 'variant', ar: 'variant', ru: 'variant', zh: 'variant', 'zh-Hant': 'variant' },
  TLS: { ar: 'variant' },
};

/** Names that CLDR does not have, or not as places.tsv calls the place. */
const OWN = {
  CYN: {
    es: 'Chipre del Norte', fr: 'Chypre du Nord', pt: 'Chipre do Norte', ar: 'شمال قبرص', de: 'Nordzypern', it: 'Cipro del Nord',
    nl: 'Noord-Cyprus', ru: 'Северный Кипр', zh: '北塞浦路斯', 'zh-Hant': '北賽普勒斯',
  },
  SOL: {
    es: 'Somalilandia', fr: 'Somaliland', pt: 'Somalilândia', ar: 'أرض الصومال', de: 'Somaliland', it: 'Somaliland', nl: 'Somaliland',
    ru: 'Сомалиленд', zh: '索马里兰', 'zh-Hant': '索馬利蘭',
  },
  COD: {
    fr: 'République démocratique du Congo', de: 'Demokratische Republik Kongo', it: 'Repubblica Democratica del Congo',
    nl: 'Democratische Republiek Congo', ru: 'Демократическая Республика Конго',
  },
  COG: { es: 'República del Congo', de: 'Republik Kongo', it: 'Repubblica del Congo', nl: 'Republiek Congo' },
  // Without Burma in brackets.
  MMR: { es: 'Myanmar', fr: 'Myanmar', pt: 'Mianmar', ar: 'ميانمار', it: 'Myanmar', nl: 'Myanmar', ru: 'Мьянма' },
  VAT: { fr: 'Cité du Vatican' },
  UMI: { es: 'Islas Ultramarinas Menores de Estados Unidos' },
  VIR: { es: 'Islas Vírgenes de los Estados Unidos' },
};

const table = readFileSync(join(ROOT, 'src/language/places.tsv'), 'utf8');
const places = table.split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));

/** Languages that the interface lacks, whose stories have the names of places in them. A variety comes after its language. */
const SHOWN = ['de', 'it', 'nl', 'ru', 'zh', 'zh-Hant'];

/** CLDR's names of territories in a language. */
function territories(language) {
  const { main } = require(`cldr-localenames-full/main/${language}/territories.json`);
  return main[language].localeDisplayNames.territories;
}

/** The name of a place in a language of CLDR. A new language is in neither table: where CLDR has no name, the file's own stays. */
function nameOf(names, language, [alpha3, alpha2], own) {
  const variant = VARIANTS[alpha3]?.[language] ?? VARIANTS[alpha3]?.all;
  return OWN[alpha3]?.[language] ?? names[`${alpha2}-alt-${variant}`] ?? names[alpha2] ?? own;
}

for (const file of readdirSync(WORDS).filter((name) => name.endsWith('.json'))) {
  // Editors end files in their own ways.
  const text = `${readFileSync(join(WORDS, file), 'utf8').replaceAll('\r\n', '\n').trimEnd()}\n`;
  const { language, countries = {} } = JSON.parse(text);
  if (language === 'en') continue;
  // CLDR's `pt` is the Portuguese of Brazil.
  const base = language.split('-')[0];
  const names = territories(base);
  const named = places.map((place) => [place[0], nameOf(names, base, place, countries[place[0]])]);
  const unnamed = named.filter(([, name]) => !name).map(([code]) => code);
  if (unnamed.length > 0) console.error(`public/words/${file}: CLDR has no name of ${unnamed.join(', ')}; write it into "countries", and make names keeps it`);
  const lines = named.filter(([, name]) => name).map(([code, name]) => `    "${code}": ${JSON.stringify(name)}`);
  const rest = text.replace(/,\n  "countries": \{[^}]*\}\n\}\n$/, '\n}\n');
  writeFileSync(join(WORDS, file), rest.replace(/\n\}\n$/, `,\n  "countries": {\n${lines.join(',\n')}\n  }\n}\n`));
}

const shown = SHOWN.map((language) => [language, territories(language)]);
const rows = places.map((place) => [place[0], ...shown.map(([language, names]) => nameOf(names, language, place))]);
const lacking = rows.filter((row) => row.includes(undefined)).map(([code]) => code);
if (lacking.length > 0) throw new Error(`CLDR lacks a name of ${lacking.join(', ')}: write it into OWN`);
const file = join(ROOT, 'src/language/matching/shown-names.tsv');
writeFileSync(file, `# The names by which maps show the places in stories whose language the interface lacks, from Unicode's CLDR 48. Written by
# scripts/names. The first row has the tags; tab-separated, sorted by alpha-3 code.
${[['', ...SHOWN], ...rows].map((row) => row.join('\t')).join('\n')}
`);
