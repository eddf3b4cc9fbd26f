// The layers of people and of money: circles by area, arcs from sender to receiver, and the same in words.

import { VOTE, VOTE_FILE, openDossier } from '../../support/dossiers.mjs';
import { hasTouch, overflow, paper, press, style } from '../../support/reader.mjs';
import { expect, test } from '../../support/test.mjs';

const PEOPLE = ['CRI', 'MDA', 'PAN', 'RWA', 'RWA', 'SLV', 'UZB', 'XKX'];

/** The radius of the largest circle on a near map, in CSS pixels. */
const largest = () => (hasTouch() ? 14 : 20);

test('a layer is chosen, kept in the address, and undone by going back', { tag: ['@touch', '@narrow'] }, async ({ page, reader }) => {
  const { layers } = reader;
  await reader.open();
  await expect(layers.circles).toHaveCount(0);
  await expect(layers.list('people')).toBeHidden();
  await press(layers.option('people'));
  await expect(layers.circles).toHaveCount(8);
  expect(await layers.shown()).toEqual(PEOPLE);
  expect(reader.query()).toBe('?layer=people');
  await expect(reader.announced).toHaveText(/^People: 8 numbers/);
  await press(layers.option('money'));
  await expect(layers.circles).toHaveCount(2);
  await expect(layers.list('people')).toBeHidden();
  await expect(reader.announced).toHaveText(/^Money: 2 amounts/);
  expect(reader.query()).toBe('?layer=money');
  await page.goBack();
  await expect(layers.circles).toHaveCount(8);
  await expect(layers.option('people')).toBeChecked();
  await page.goBack();
  await expect(layers.circles).toHaveCount(0);
  await expect(layers.option('off')).toBeChecked();
  await expect(reader.announced).toHaveText('Numbers are off');
  await page.goForward();
  await expect(layers.circles).toHaveCount(8);
  await page.reload();
  await expect(layers.circles).toHaveCount(8);
  await expect(layers.option('people')).toBeChecked();
});

test('a layer is chosen by keys alone', async ({ reader }) => {
  const { layers } = reader;
  await reader.open();
  await reader.tabUntil(() => layers.option('off').evaluate((one) => one === document.activeElement));
  await reader.keys('ArrowRight');
  await expect(layers.circles).toHaveCount(8);
  await expect(layers.option('people')).toBeFocused();
  expect(await style(layers.choice.locator('label:has(:focus-visible)'), 'outlineStyle')).toBe('solid');
  await reader.keys('ArrowRight');
  await expect(layers.circles).toHaveCount(2);
  expect(reader.query()).toBe('?layer=money');
  await reader.keys('ArrowRight');
  await expect(layers.circles).toHaveCount(0);
  expect(reader.query()).toBe('');
});

test('beside the choice stands what the circles on the map mean', { tag: '@narrow' }, async ({ reader }) => {
  const { layers } = reader;
  await reader.open();
  await expect(layers.shownKey).toHaveCount(0);
  await press(layers.option('people'));
  await expect(layers.shownKey).toHaveText('Already happenedOffered or agreed');
  const [solid, dashed] = await layers.shownKey.locator('circle').evaluateAll((all) => all.map((one) => getComputedStyle(one).strokeDasharray));
  expect(solid).toBe('none');
  expect(dashed).not.toBe('none');
  await press(layers.option('money'));
  await expect(layers.shownKey).toHaveText('Already happened');
});

test('an unknown layer in the address is ignored', async ({ reader }) => {
  await reader.open('', { query: '?layer=sheep' });
  await expect(reader.layers.option('off')).toBeChecked();
  await expect(reader.layers.circles).toHaveCount(0);
});

test('the areas of circles are proportional to the numbers, at any zoom, and the key has the same sizes', { tag: '@narrow' }, async ({ page, reader }) => {
  const { layers } = reader;
  await reader.open('', { query: '?layer=people' });
  const far = (await layers.drawn()).circles;
  const panama = (circles) => circles.find(({ of }) => of === 'PAN');
  expect(panama(far).radius).toBeGreaterThan(largest() - 1);
  for (const { of, value, radius } of far) expect((radius / panama(far).radius) ** 2, of).toBeCloseTo(value / 300, 2);

  await page.goto('./?layer=people&at=0.255,0.44,6');
  await reader.view.isNear();
  await expect.poll(async () => panama((await layers.drawn()).circles).radius).toBeCloseTo(largest(), 1);
  const near = (await layers.drawn()).circles;
  for (const { of, value, radius } of near) expect((radius / largest()) ** 2, of).toBeCloseTo(value / 300, 2);

  const key = await layers.key('people');
  expect(key.map(([value]) => value)).toEqual([10, 50, 200]);
  const { radius } = near.find(({ of }) => of === 'CRI');
  expect(key[2][1]).toBeCloseTo(radius, 0);
  expect((key[0][1] / key[2][1]) ** 2).toBeCloseTo(10 / 200, 2);
});

test('lines lead from the sender, as wide as there are many people; what is offered looks different from what was transferred', async ({ reader }) => {
  const { layers } = reader;
  await reader.open('', { query: '?layer=people' });
  const { circles, arcs } = await layers.drawn();
  const offered = circles.filter(({ status }) => status === 'offered');
  expect(offered.map(({ of }) => of).sort()).toEqual(['MDA', 'RWA', 'XKX']);
  for (const one of circles) {
    expect(one.fill === 'none', one.of).toBe(one.status === 'offered');
    expect(one.dashes !== 'none', one.of).toBe(one.status === 'offered');
  }
  for (const one of arcs) expect(one.dashes !== 'none', one.of).toBe(one.status === 'offered');

  expect(arcs.map(({ of }) => of).sort()).toEqual(PEOPLE);
  const width = (id, status) => arcs.find((one) => one.of === id && one.status === status).width;
  for (const { from } of arcs) expect(from).toBe('USA');
  expect(width('CRI', 'transferred') / width('PAN', 'transferred')).toBeCloseTo(200 / 300, 1);
  expect(width('MDA', 'offered') / width('PAN', 'transferred')).toBeCloseTo(100 / 300, 1);
  expect(width('RWA', 'transferred')).toBeGreaterThan(0.8);
  await reader.open('', { query: '?layer=money' });
  const money = (await layers.drawn()).arcs;
  expect(money).toHaveLength(2);
  expect(money[0].width).toBeCloseTo(money[1].width, 1);
});

test('places under a circle stay clickable, and over the sea a circle opens its place', { tag: '@touch' }, async ({ page, reader }) => {
  await reader.open('', { query: '?layer=people' });
  for (const [id, name] of [['HND', 'Honduras'], ['CRI', 'Costa Rica'], ['MEX', 'Mexico']]) {
    await reader.openCard(id);
    await expect(reader.card(name)).toBeVisible();
    await reader.keys('Escape');
    // Closing goes back in the history; a page asked for before that is done would not be opened.
    await expect(page).not.toHaveURL(/#/);
  }
  // A finger needs more room: between targets that are close the browser chooses.
  await reader.open('', { query: hasTouch() ? '?layer=people&at=0.255,0.44,9' : '?layer=people' });
  const at = await reader.layers.spotOverSea('PAN');
  expect(at, 'some of the circle lies over the sea').not.toBeNull();
  await reader.pressAt(at);
  await expect(reader.card('Panama')).toBeVisible();
});

test('the layer is told in words, with hedges, and each entry links to its fact', { tag: '@narrow' }, async ({ page, reader }) => {
  const { layers } = reader;
  await reader.open('', { query: '?layer=people' });
  const people = layers.list('people');
  const [arrived, offered] = [layers.statuses(people).first(), layers.statuses(people).last()];
  await expect(arrived.getByRole('heading')).toHaveText('Already happened');
  await expect(layers.sums(arrived)).toHaveText(/^about \d+ people, to 5 countries$/);
  await expect(arrived.getByRole('listitem')).toHaveText([
    /^Panama: about 300 people taken in, February 2025$/,
    /^El Salvador: more than 200 people .*, undated$/,
    /^Costa Rica: 200 people taken in, February 2025$/,
    /^Uzbekistan: 39 people \(20.*; 19.*\), May 2025$/,
    /^Rwanda: 1 person taken in, .*April 2025$/,
  ]);
  await expect(layers.sums(offered)).toHaveText('up to 160 people, to 3 countries');
  await expect(offered.getByRole('listitem')).toHaveText([/^Moldova: offer to take 100 people, on conditions/, /^Kosovo: offer to take up to 50 people/, /^Rwanda: offer to take 10 people/]);
  await expect(people).toContainText('All from: United States');
  await press(people.getByRole('link', { name: 'Panama' }));
  await expect(reader.card('Panama')).toBeVisible();
  await reader.allCards.expectNamed('pan-took');
  expect(new URL(page.url()).hash).toBe('#PAN/pan-took');
});

test('an earlier day leaves out what was not known then, and the sums', async ({ reader }) => {
  const { layers, timeline } = reader;
  await reader.open('', { query: '?layer=people&day=2025-05-01' });
  const early = ['CRI', 'MDA', 'PAN', 'RWA'];
  await expect.poll(() => layers.shown()).toEqual(early);
  const people = layers.list('people');
  await expect(layers.entriesShown(people)).toHaveCount(4);
  await expect(layers.sums(people).first()).toBeHidden();
  await expect(people).toContainText('Totals are shown only');
  expect((await layers.drawn()).arcs.map(({ of }) => of).sort()).toEqual(early);
  await timeline.step('Latest');
  await expect.poll(() => layers.shown()).toEqual(PEOPLE);
  await expect(layers.sums(people).first()).toBeVisible();
  await expect(people.getByText('Totals are shown only')).toBeHidden();
});

test('a filter dims the circles of other places', async ({ page, reader }) => {
  const { layers } = reader;
  await reader.open('', { query: '?layer=people&stance=unclear' });
  await expect.poll(() => layers.shown()).toEqual(['MDA', 'UZB']);
  const people = layers.list('people');
  await expect(layers.entriesShown(people)).toHaveText([/^Uzbekistan/, /^Moldova/]);
  await expect(layers.sums(people).first()).toBeHidden();
  expect(Number(await style(layers.quantity('PAN'), 'opacity'))).toBeLessThan(0.3);
  await press(reader.legend.showAll);
  await expect.poll(() => layers.shown()).toEqual(PEOPLE);
  await expect(layers.entriesShown(people)).toHaveCount(8);
  await page.goto('./?layer=people&stance=agreed&day=2025-03-01');
  await expect.poll(() => layers.shown()).toEqual(['CRI', 'PAN']);
  await expect(people.getByRole('heading', { name: 'Offered or agreed', exact: true }), 'a heading without entries').toBeHidden();
});

test('numbers stand beside the circles where there is room, and go with the layer', { tag: '@narrow' }, async ({ page, reader }) => {
  const { layers, map } = reader;
  await reader.open('', { query: '?layer=people&at=0.255,0.44,6' });
  const label = (text) => map.names.filter({ hasText: text });
  await expect(label('Panama: about 300')).toBeAttached();
  await press(layers.option('off'));
  await expect(label('Panama: about 300')).toHaveCount(0);
  if (hasTouch()) return; // a finger does not hover, and a small map of the whole world has no room for names
  await reader.open('', { query: '?layer=people' });
  await expect(label('Kosovo: up to 50 offered')).toBeAttached();
  await map.pointAt('RWA');
  await expect(map.tooltipName).toHaveText('Rwanda: 1, 10 offered');
});

test('labels have the numbers of the circles that a filter leaves', async ({ reader }) => {
  const { layers, legend, map } = reader;
  await reader.open('', { query: '?layer=people&stance=declined' });
  const label = map.names.filter({ hasText: 'Kosovo: up to 50 offered' });
  await expect(label).toHaveCount(0);
  await press(legend.showAll);
  await expect(layers.circles).toHaveCount(8);
  await expect(label).toBeAttached();
  await legend.choose('Said no');
  await expect(label).toHaveCount(0);
});

test('a dossier without such figures has no choice of them', async ({ reader }) => {
  await openDossier(reader, VOTE_FILE, { query: '&layer=people' });
  await expect(reader.layers.choice).toHaveCount(0);
  await expect(reader.layers.lists).toHaveCount(0);
  await expect(reader.layers.chosen).toHaveCount(0);
});

test('another dossier with such figures has its layers', async ({ reader }) => {
  const other = structuredClone(VOTE);
  const fact = other.facts.find(({ figures = [] }) => figures.some(({ measure, value }) => measure === 'votes' && value === 141));
  fact.figures.unshift({ measure: 'eur', value: 500, status: 'offered', from: 'FRA', to: 'PAN' });
  await openDossier(reader, other, { query: '&layer=money' });
  await expect(reader.layers.circles).toHaveCount(1);
  await expect(reader.layers.option('people')).toHaveCount(0);
  await expect(reader.layers.list('money').getByRole('listitem')).toHaveText(/^Panama: EUR 500, /);
});

test('forced colours keep circles, dashes and the choice apart', async ({ page, reader }) => {
  const { layers } = reader;
  await page.emulateMedia({ forcedColors: 'active' });
  await reader.open('', { query: '?layer=people' });
  expect(await style(layers.quantity('MDA'), 'stroke')).not.toBe(await paper(page));
  for (const one of (await layers.drawn()).circles) expect(one.dashes !== 'none', one.of).toBe(one.status === 'offered');
  const line = (name) => layers.option(name).evaluate((one) => getComputedStyle(one.nextElementSibling).textDecorationLine);
  expect([await line('people'), await line('money')]).toEqual(['underline', 'none']);
});

test('nothing is wider than a screen of 320 pixels, and the choice is large enough for a finger', { tag: '@narrow' }, async ({ page, reader }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of ['people', 'money']) {
    await reader.open('', { query: `?layer=${name}` });
    await expect(reader.layers.circles.first()).toBeAttached();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    for (const size of await reader.layers.optionSizes()) expect(size).toBeGreaterThanOrEqual(24);
  }
});

test('paper has the layer that is chosen, and not the choice', async ({ page, reader }) => {
  await reader.open('', { query: '?layer=people' });
  await page.emulateMedia({ media: 'print' });
  await expect(reader.layers.circles).toHaveCount(8);
  await expect(reader.layers.list('people')).toBeVisible();
  await expect(reader.layers.shownKey).toHaveCount(1);
  await expect(reader.layers.choice.getByRole('radio')).toHaveCount(0);
});
