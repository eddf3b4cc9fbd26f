// Words and addresses that are longer than a phone is wide, in every text of a dossier: nothing makes the page wider.

import { json } from '../../support/dossiers.mjs';
import { elementPage, hosting } from '../../support/host.mjs';
import { overflow } from '../../support/screen.mjs';
import { expect, replaceFile, test as base } from '../../support/test.mjs';

const test = base.extend(hosting);

const WIDTHS = [320, 375, 768, 1280];
/** The interface has no words in German, and is then in English. */
const WORDS = {
  de: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesentwurfsbegründung',
  en: 'Pneumonoultramicroscopicsilicovolcanoconiosisantidisestablishmentarianism',
  ar: 'أفاستسقيناكموهافأسقيناكموهاأفاستسقيناكموهافأسقيناكموهاأفاستسقيناكموها',
};
const ADDRESS = 'https://www.example.org/politik/ausland/eine-sehr-lange-adresse-ohne-jede-luecke-und-ohne-ende/2025/06/25/index.html';

/** A dossier that has a long word and a long address in each of its texts. */
function dossier(lang) {
  const text = `${WORDS[lang]} ${ADDRESS}`;
  const passage = { source: 's', locator: text };
  return {
    format: 'stancemap/1', id: 'long', lang, title: text, question: text, deck: text, asOf: '2025-06-25', version: WORDS[lang],
    licence: { name: text, url: ADDRESS },
    takeaways: [`[${text}](#RWA) ${text}`],
    annotations: [{ place: 'RWA', text: WORDS[lang].slice(0, 60) }],
    stances: [
      { id: 'yes', label: text, short: WORDS[lang].slice(0, 18), definition: text, color: '#0b5f62', pattern: 'solid' },
      { id: 'no', label: text.replace(' ', ' – '), definition: text, color: '#a5402d', pattern: 'cross' },
    ],
    mentioned: { label: text, definition: text },
    actors: { label: text, definition: text, places: ['USA'] },
    marks: [{ id: 'planned', label: text, definition: text }],
    sources: [{ id: 's', title: text, publisher: text, published: '2025-06', url: ADDRESS, kind: 'article', note: text }],
    places: { RWA: { role: text, name: text, marks: ['planned'] }, USA: { role: text } },
    facts: [
      {
        id: 'a', places: ['RWA'], date: '2025-03-01', dateNote: text, kind: 'statement', text, stance: { id: 'yes', of: ['RWA'] },
        attribution: { kind: 'record', by: text }, ...passage,
        figures: [
          { measure: 'people', value: 1000000, act: 'taken', from: 'USA', to: 'RWA', note: text },
          { measure: WORDS[lang], value: 40, note: text },
        ],
      },
      { id: 'b', places: ['RWA'], date: '2025-05-01', kind: 'statement', text, stance: { id: 'no', of: ['RWA'] }, attribution: { kind: 'record', by: text }, ...passage, disputes: ['a'] },
      { id: 'c', places: ['BRA'], kind: 'context', text, attribution: { kind: 'record', by: text }, ...passage },
    ],
    events: [{ date: '2025-04-01', label: text, fact: 'a' }],
    corrections: [{ date: '2025-06-01', text, facts: ['a'] }],
    totals: [{ label: text, short: text, value: 71, ...passage, note: text }],
  };
}

/** Nothing reaches beyond the window: with every panel, menu and row open, and after a search. */
async function expectWithin(page, figure, where) {
  await figure.openAll();
  expect.soft(await figure.textOutside(), where).toEqual([]);
  expect.soft(await overflow(page), where).toBeLessThanOrEqual(0);
}

for (const [lang, word] of Object.entries(WORDS)) {
  test(`nothing of a dossier with long words and addresses widens the page, in ${lang}`, async ({ page, reader, site, host, guest }) => {
    test.slow();
    await replaceFile(page, 'dossiers/long.json', json(dossier(lang)));
    const query = `?dossier=dossiers/long.json&layer=people${lang === 'ar' ? '&lang=ar' : ''}`;
    for (const file of ['index.html', 'embed.html']) {
      for (const width of WIDTHS) {
        await test.step(`${file} at ${width} px`, async () => {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(`${site}${file}${query}&step=${width}#RWA`);
          await reader.showsDossier('long');
          await expect(reader.title).toContainText(word);
          await expect(reader.allCards.open).toContainText(word);
          await expectWithin(page, reader, `${file} at ${width} px`);
        });
      }
    }
    await page.route('**/own.json', (route) => route.fulfill(json(dossier(lang))));
    for (const width of WIDTHS) {
      await test.step(`an element at ${width} px`, async () => {
        await page.setViewportSize({ width, height: 800 });
        const element = `<stance-map src="${host.url}own.json" lang="${lang}" layer="people" place="RWA"></stance-map>`;
        await page.goto(host.page(elementPage(guest, element)));
        await reader.showsDossier('long');
        await expect(reader.allCards.open).toContainText(word);
        await expectWithin(page, reader, `an element at ${width} px`);
      });
    }
  });
}
