// Embedding, in WebKit: the element and its attributes, the frame, the words of a text that drive both.

import { PARTS, wordsFor } from '../support/article.mjs';
import { SRC } from '../support/dossiers.mjs';
import { elementScript, hosting } from '../support/host.mjs';
import { expect, test as base } from '../support/browsers/webkit.mjs';

const test = base.extend(hosting);

test('the element shows the figure, takes attributes, and tells what is selected', async ({ session, reader, host, guest }) => {
  await session.goto(host.page(`${elementScript(guest)}<h1>Host</h1><stance-map id="m" src="${guest}${SRC}" day="2025-05-20"></stance-map>`));
  const m = reader.within('#m');
  await m.isReady();
  await m.expectDay(/20 May 2025/);
  expect(await m.fill('PER')).toMatch(/^rgb/);
  await m.click('PER');
  await m.expectCard('PER');
  await expect.poll(() => session.run(() => document.querySelector('#m').getAttribute('place'))).toBe('PER');
  await session.run(() => document.querySelector('#m').setAttribute('lang', 'es'));
  await m.expectLanguage('es');
});

/** The opacity of each entry's sample in the legend, by its stance. */
const fading = (figure) =>
  figure.inPage((root, { css, attr }) => {
    const entries = [...root.querySelectorAll(`${css.legendEntry}[${attr.stance}]:has(button)`)];
    return entries.map((entry) => [entry.getAttribute(attr.stance), getComputedStyle(entry.querySelector('.swatch')).opacity]);
  });

/** Only these entries of the legend stand out; without any, all do. */
async function expectChosen(figure, ...stances) {
  await expect
    .poll(async () => (await fading(figure)).map(([stance, opacity]) => [stance, opacity === '1']))
    .toEqual((await fading(figure)).map(([stance]) => [stance, stances.length === 0 || stances.includes(stance)]));
}

test('the legend fades what the filter leaves out, and nothing else, on the page and in an element', async ({ session, reader, open, host, guest }) => {
  const walk = async (figure) => {
    await expectChosen(figure);
    await figure.choose('declined');
    await figure.pointAway();
    await expectChosen(figure, 'declined');
    await figure.choose('agreed');
    await figure.pointAway();
    await expectChosen(figure, 'agreed', 'declined');
    await figure.choose('declined');
    await figure.choose('agreed');
    await figure.pointAway();
    await expectChosen(figure);
  };
  await open();
  await walk(reader);
  await session.goto(host.page(`${elementScript(guest)}<h1>Host</h1><stance-map id="m" src="${guest}${SRC}"></stance-map>`));
  const m = reader.within('#m');
  await m.isReady();
  await walk(m);
  // The page around sets and removes the filter, as stories do.
  await session.run(() => document.querySelector('#m').setAttribute('stance', 'declined'));
  await expectChosen(m, 'declined');
  await session.run(() => document.querySelector('#m').removeAttribute('stance'));
  await expectChosen(m);
});

test('in an element a list of people and money leaves out what the filter leaves out', async ({ session, reader, host, guest }) => {
  await session.goto(host.page(`${elementScript(guest)}<h1>Host</h1><stance-map id="m" src="${guest}${SRC}" layer="people"></stance-map>`));
  const m = reader.within('#m');
  await m.isReady();
  const shown = () =>
    m.inPage((root, { css }) => {
      const parts = [...root.querySelectorAll(`.flow-list.of-people ${css.flowStatus}`)];
      return parts.filter((part) => part.checkVisibility()).map((part) => part.querySelectorAll('li:not([data-out], [data-off])').length > 0);
    });
  expect(await shown()).toEqual([true, true]);
  await session.run(() => document.querySelector('#m').setAttribute('stance', 'declined'));
  await expect.poll(shown).toEqual([]);
  await session.run(() => document.querySelector('#m').removeAttribute('stance'));
  await expect.poll(shown).toEqual([true, true]);
});

test('a frame is as high as its content, and a click in it opens a card', async ({ session, reader, host, guest }) => {
  await session.goto(host.page(`<h1>Host</h1><iframe title="Map" src="${guest}embed.html" height="640" style="width:100%;border:0"></iframe><script async type="module" src="${guest}embed.js"></script>`));
  await session.enterFrame();
  await reader.isReady();
  const content = () => session.run(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height));
  const high = await content();
  expect(high).toBeGreaterThan(640);
  await session.leaveFrame();
  await expect.poll(() => session.run(() => Math.round(document.querySelector('iframe').getBoundingClientRect().height))).toBe(high);
  await session.enterFrame();
  await reader.click('LBY');
  await reader.expectCard('LBY');
  await session.leaveFrame();
});

test('the words of the example article drive the map beside them', async ({ session, reader, site }) => {
  await session.goto(`${site}examples/article.html`);
  await session.run((world) => document.querySelector(world).scrollIntoView(), PARTS.world);
  const world = reader.within(PARTS.world);
  await world.isReady();
  await session.run((words) => document.querySelector(words).click(), wordsFor('RWA'));
  await world.expectCard('RWA');
  expect(await session.run((marked) => [...document.querySelectorAll(marked)].map((one) => one.textContent), PARTS.marked)).toEqual(['Rwanda', 'Rwanda']);
});
