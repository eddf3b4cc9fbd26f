// The layers of people and of money: circles by area, arcs from sender to receiver, and the same in words.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findings } from '../../support/axe.mjs';
import { card, clickOrTap, hasTouch, pick, press, said } from '../../support/reader.mjs';
import { expect, openMap, replaceFile, test } from '../../support/test.mjs';

const OTHER = fileURLToPath(new URL('../../../fixtures/dossiers/un-vote-es-11-1.json', import.meta.url));

const choice = (page) => page.getByRole('group', { name: 'Figures on the map' });
const layer = (page, name) => choice(page).getByRole('radio', { name, exact: true });
const list = (page, name) => page.locator(`.flow-list.of-${name}`);
const circles = (page) => page.locator('.flows .quantity:visible');
const query = (page) => new URL(page.url()).search;

/** The nations of the circles that are seen in full, in order. */
const seen = async (page) => {
  const shown = await circles(page).evaluateAll((all) => all.filter((one) => !one.hasAttribute('data-out')).map((one) => one.dataset.of));
  return shown.sort();
};

/** What of a layer is drawn, with its sizes in CSS pixels. */
const drawn = (page) =>
  page.evaluate(() => {
    const shown = (one) => getComputedStyle(one).display !== 'none' && one.getClientRects().length > 0;
    const scale = (one) => one.getScreenCTM().a;
    const all = (selector) => [...document.querySelectorAll(`.flows ${selector}`)].filter(shown);
    return {
      circles: all('.quantity').map((one) => ({
        of: one.dataset.of,
        status: one.dataset.status,
        value: Number(one.dataset.value),
        radius: (one.getBBox().width / 2) * scale(one),
        fill: getComputedStyle(one).fill,
        dashes: getComputedStyle(one).strokeDasharray,
      })),
      arcs: all('.arc').map((one) => ({
        of: one.dataset.of,
        from: one.dataset.from,
        status: one.dataset.status,
        width: Number.parseFloat(getComputedStyle(one).strokeWidth) * scale(one),
        dashes: getComputedStyle(one).strokeDasharray,
      })),
    };
  });

const PEOPLE = ['CRI', 'MDA', 'PAN', 'RWA', 'RWA', 'SLV', 'UZB', 'XKX'];

test('a layer is chosen, kept in the address, and let go by going back', async ({ page }) => {
  await openMap(page);
  await expect(circles(page)).toHaveCount(0);
  await expect(list(page, 'people')).toBeHidden();
  await clickOrTap(layer(page, 'people'));
  await expect(circles(page)).toHaveCount(8);
  expect(await seen(page)).toEqual(PEOPLE);
  expect(query(page)).toBe('?layer=people');
  await expect(said(page)).toHaveText('The map shows 8 figures of people');
  await clickOrTap(layer(page, 'money'));
  await expect(circles(page)).toHaveCount(2);
  await expect(list(page, 'people')).toBeHidden();
  await expect(said(page)).toHaveText('The map shows 2 amounts of money');
  expect(query(page)).toBe('?layer=money');
  await page.goBack();
  await expect(circles(page)).toHaveCount(8);
  await expect(layer(page, 'people')).toBeChecked();
  await page.goBack();
  await expect(circles(page)).toHaveCount(0);
  await expect(layer(page, 'none')).toBeChecked();
  await expect(said(page)).toHaveText('The map shows no figures');
  await page.goForward();
  await expect(circles(page)).toHaveCount(8);
  await page.reload();
  await expect(circles(page)).toHaveCount(8);
  await expect(layer(page, 'people')).toBeChecked();
});

test('a layer is chosen by keys alone', async ({ page }) => {
  await openMap(page);
  for (let stops = 0; stops < 60 && !(await layer(page, 'none').evaluate((one) => one === document.activeElement)); stops++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(circles(page)).toHaveCount(8);
  await expect(layer(page, 'people')).toBeFocused();
  const outline = await choice(page).locator('label:has(:focus-visible)').evaluate((one) => getComputedStyle(one).outlineStyle);
  expect(outline).toBe('solid');
  await page.keyboard.press('ArrowRight');
  await expect(circles(page)).toHaveCount(2);
  expect(query(page)).toBe('?layer=money');
  await page.keyboard.press('ArrowRight');
  await expect(circles(page)).toHaveCount(0);
  expect(query(page)).toBe('');
});

test('no other text in the address is a layer', async ({ page }) => {
  await openMap(page, '', { query: '?layer=sheep' });
  await expect(layer(page, 'none')).toBeChecked();
  await expect(circles(page)).toHaveCount(0);
});

test('areas are as the numbers, and stay so at any zoom', async ({ page }) => {
  await openMap(page, '', { query: '?layer=people' });
  const far = (await drawn(page)).circles;
  const largest = far.find(({ of }) => of === 'PAN');
  expect(largest.radius).toBeGreaterThan(hasTouch() ? 13 : 19);
  for (const { of, value, radius } of far) expect((radius / largest.radius) ** 2, of).toBeCloseTo(value / 300, 2);
  await page.goto('./?layer=people&at=0.255,0.44,6');
  await expect(page.locator('.canvas[data-near]')).toBeAttached();
  await expect.poll(async () => (await drawn(page)).circles.find(({ of }) => of === 'PAN').radius).toBeCloseTo(hasTouch() ? 14 : 20, 1);
  for (const { of, value, radius } of (await drawn(page)).circles) {
    expect((radius / (hasTouch() ? 14 : 20)) ** 2, of).toBeCloseTo(value / 300, 2);
  }
});

test('the key shows round numbers at the size that they have on the map', async ({ page }) => {
  await openMap(page, '', { query: '?layer=people&at=0.255,0.44,6' });
  await expect(page.locator('.canvas[data-near]')).toBeAttached();
  const sizes = await list(page, 'people')
    .locator('.sizes span:has(circle)')
    .evaluateAll((all) => all.map((one) => [Number(one.textContent), one.querySelector('circle').getBBox().width / 2]));
  expect(sizes.map(([value]) => value)).toEqual([10, 50, 200]);
  const { radius } = (await drawn(page)).circles.find(({ of }) => of === 'CRI');
  expect(sizes[2][1]).toBeCloseTo(radius, 0);
  expect((sizes[0][1] / sizes[2][1]) ** 2).toBeCloseTo(10 / 200, 2);
});

test('what is offered looks other than what was transferred', async ({ page }) => {
  await openMap(page, '', { query: '?layer=people' });
  const { circles: all, arcs } = await drawn(page);
  const offered = all.filter(({ status }) => status === 'offered');
  expect(offered.map(({ of }) => of).sort()).toEqual(['MDA', 'RWA', 'XKX']);
  for (const one of all) {
    expect(one.fill === 'none', one.of).toBe(one.status === 'offered');
    expect(one.dashes !== 'none', one.of).toBe(one.status === 'offered');
  }
  for (const one of arcs) expect(one.dashes !== 'none', one.of).toBe(one.status === 'offered');
});

test('lines lead from the sender, as wide as there are many people', async ({ page }) => {
  await openMap(page, '', { query: '?layer=people' });
  const { arcs } = await drawn(page);
  expect(arcs.map(({ of }) => of).sort()).toEqual(PEOPLE);
  const width = (id, status) => arcs.find((one) => one.of === id && one.status === status).width;
  for (const { from } of arcs) expect(from).toBe('USA');
  expect(width('CRI', 'transferred') / width('PAN', 'transferred')).toBeCloseTo(200 / 300, 1);
  expect(width('MDA', 'offered') / width('PAN', 'transferred')).toBeCloseTo(100 / 300, 1);
  expect(width('RWA', 'transferred')).toBeGreaterThan(0.8);
  await openMap(page, '', { query: '?layer=money' });
  const money = (await drawn(page)).arcs;
  expect(money).toHaveLength(2);
  expect(money[0].width).toBeCloseTo(money[1].width, 1);
});

test('nations under a circle stay clickable, and over the sea a circle is its nation’s', async ({ page }) => {
  await openMap(page, '', { query: '?layer=people' });
  for (const [id, name] of [['HND', 'Honduras'], ['CRI', 'Costa Rica'], ['MEX', 'Mexico']]) {
    await pick(page, id);
    await expect(card(page, name)).toBeVisible();
    await page.keyboard.press('Escape');
    // Closing goes back in the history; a page asked for before that is done would not be opened.
    await expect(page).not.toHaveURL(/#/);
  }
  // A finger needs more room: between targets that are close the browser chooses.
  await openMap(page, '', { query: hasTouch() ? '?layer=people&at=0.255,0.44,9' : '?layer=people' });
  const at = await page.evaluate(() => {
    document.querySelector('.map').scrollIntoView({ block: 'center' });
    const box = document.querySelector('.reaches a[href="#PAN"] circle').getBoundingClientRect();
    const belongs = (x, y) => document.elementFromPoint(x, y)?.closest('.reaches a')?.getAttribute('href') === '#PAN';
    let best = null;
    for (let i = 1; i < 20; i++) {
      for (let j = 1; j < 20; j++) {
        const [x, y] = [box.x + (box.width * i) / 20, box.y + (box.height * j) / 20];
        if (!belongs(x, y)) continue;
        // A tap near other links may be taken for theirs: as far in as can be.
        const round = [2, 4, 6].flatMap((r) => [[r, 0], [-r, 0], [0, r], [0, -r]]);
        const depth = round.filter(([dx, dy]) => belongs(x + dx, y + dy)).length;
        if (!best || depth > best.depth) best = { x, y, depth };
      }
    }
    return best;
  });
  expect(at, 'some of the circle lies over the sea').not.toBeNull();
  await press(page, at);
  await expect(card(page, 'Panama')).toBeVisible();
});

test('what is seen is said in words, with hedges, and each entry leads to its fact', async ({ page }) => {
  await openMap(page, '', { query: '?layer=people' });
  const people = list(page, 'people');
  const [arrived, offered] = [people.locator('.status').first(), people.locator('.status').last()];
  await expect(arrived.getByRole('heading')).toHaveText('Transferred');
  await expect(arrived.locator('.sum')).toHaveText('about 832 people, to 5 nations; 92 of them to a nation whose citizens they are');
  await expect(arrived.getByRole('listitem')).toHaveText([
    /^Panama about 300 people taken, February 2025$/,
    /^El Salvador more than 200 people held, .*date not given$/,
    /^Costa Rica 200 people taken, February 2025$/,
    /^Uzbekistan 131 people 92 taken, Uzbeks; 20 taken, .*; 19 taken, .*May 2025$/,
    /^Rwanda 1 person taken, an Iraqi man, April 2025$/,
  ]);
  await expect(offered.locator('.sum')).toHaveText('up to 160 people, to 3 nations');
  await expect(offered.getByRole('listitem')).toHaveText([/^Moldova 100 people offered, on conditions/, /^Kosovo up to 50 people/, /^Rwanda 10 people/]);
  await expect(people).toContainText('Sender in every case: United States');
  await clickOrTap(people.getByRole('link', { name: 'Panama' }));
  await expect(card(page, 'Panama')).toBeVisible();
  await expect(page.locator('[data-named]')).toHaveAttribute('data-fact', 'pan-took');
  expect(new URL(page.url()).hash).toBe('#PAN/pan-took');
});

test('an earlier day leaves out what was not known, and the sums', async ({ page }) => {
  await openMap(page, '', { query: '?layer=people&day=2025-05-01' });
  await expect.poll(() => seen(page)).toEqual(['CRI', 'MDA', 'PAN', 'RWA']);
  const people = list(page, 'people');
  await expect(people.locator('li:visible')).toHaveCount(4);
  await expect(people.locator('.sum').first()).toBeHidden();
  await expect(people).toContainText('Sums are left out');
  expect((await drawn(page)).arcs.map(({ of }) => of).sort()).toEqual(['CRI', 'MDA', 'PAN', 'RWA']);
  await clickOrTap(page.locator('[data-time=latest]'));
  await expect.poll(() => seen(page)).toEqual(PEOPLE);
  await expect(people.locator('.sum').first()).toBeVisible();
  await expect(people.getByText('Sums are left out')).toBeHidden();
});

test('a filter takes the circles of other nations back', async ({ page }) => {
  await openMap(page, '', { query: '?layer=people&stance=open' });
  await expect.poll(() => seen(page)).toEqual(['MDA', 'UZB']);
  const people = list(page, 'people');
  await expect(people.locator('li:visible')).toHaveText([/^Uzbekistan/, /^Moldova/]);
  await expect(people.locator('.sum').first()).toBeHidden();
  const opacity = await page.locator('.quantity[data-of=PAN]').evaluate((one) => Number(getComputedStyle(one).opacity));
  expect(opacity).toBeLessThan(0.3);
  await clickOrTap(page.getByRole('button', { name: 'Show all' }));
  await expect.poll(() => seen(page)).toEqual(PEOPLE);
  await expect(people.locator('li:visible')).toHaveCount(8);
  await page.goto('./?layer=people&stance=agreed&day=2025-03-01');
  await expect.poll(() => seen(page)).toEqual(['CRI', 'PAN']);
  await expect(people.getByRole('heading', { name: 'Offered', exact: true }), 'a heading of nothing').toBeHidden();
});

test('numbers stand beside the circles where there is room, and go with the layer', async ({ page }) => {
  await openMap(page, '', { query: '?layer=people&at=0.255,0.44,6' });
  const label = (text) => page.locator('.map .labels text').filter({ hasText: text });
  await expect(label('Panama: about 300')).toBeAttached();
  await clickOrTap(layer(page, 'none'));
  await expect(label('Panama: about 300')).toHaveCount(0);
  test.skip(hasTouch(), 'a finger does not hover, and a small map of the whole world has no room for names');
  await openMap(page, '', { query: '?layer=people' });
  await expect(label('Kosovo: up to 50 offered')).toBeAttached();
  const dot = await page.locator('#RWA-dot-l').boundingBox();
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await expect(page.locator('.tooltip strong')).toHaveText('Rwanda: 1, 10 offered');
});

test('a dossier without such figures has no choice of them', async ({ page }) => {
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body: readFileSync(OTHER, 'utf8') });
  await openMap(page, '', { query: '?dossier=dossiers/other.json&layer=people' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Russia/);
  await expect(choice(page)).toHaveCount(0);
  await expect(page.locator('.flow-list')).toHaveCount(0);
  await expect(page.locator('[data-layer]')).toHaveCount(0);
});

test('another dossier with such figures has its layers', async ({ page }) => {
  const body = readFileSync(OTHER, 'utf8').replace(
    '{ "measure": "votes", "value": 141, "note": "in favour, in all" }',
    '{ "measure": "eur", "value": 500, "status": "offered", "from": "FRA", "to": "PAN" }, $&',
  );
  await replaceFile(page, 'dossiers/other.json', { contentType: 'application/json', body });
  await openMap(page, '', { query: '?dossier=dossiers/other.json&layer=money' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Russia/);
  await expect(circles(page)).toHaveCount(1);
  await expect(layer(page, 'people')).toHaveCount(0);
  await expect(list(page, 'money').getByRole('listitem')).toHaveText(/^Panama EUR 500 /);
});

for (const scheme of ['light', 'dark']) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });
    test('axe finds nothing with a layer, near and far, and a card', async ({ page }) => {
      await openMap(page, '', { query: '?layer=people' });
      expect(await findings(page)).toEqual([]);
      await openMap(page, '#SLV', { query: '?layer=money&at=0.255,0.44,6' });
      await expect(card(page, 'El Salvador')).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  });
}

test('forced colours keep circles, dashes and the choice apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openMap(page, '', { query: '?layer=people' });
  const paper = await page.locator('body').evaluate((one) => getComputedStyle(one).backgroundColor);
  const { circles: all } = await drawn(page);
  const stroke = await page.locator('.quantity[data-of=MDA]').evaluate((one) => getComputedStyle(one).stroke);
  expect(stroke).not.toBe(paper);
  for (const one of all) expect(one.dashes !== 'none', one.of).toBe(one.status === 'offered');
  const line = (name) => layer(page, name).evaluate((one) => getComputedStyle(one.nextElementSibling).textDecorationLine);
  expect([await line('people'), await line('money')]).toEqual(['underline', 'none']);
});

test('nothing is wider than a screen of 320 pixels, and the choice is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of ['people', 'money']) {
    await openMap(page, '', { query: `?layer=${name}` });
    await expect(circles(page).first()).toBeAttached();
    const { wide, targets } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      targets: [...document.querySelectorAll('.layers input')].map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
    }));
    expect(wide).toBeLessThanOrEqual(0);
    for (const size of targets) expect(size).toBeGreaterThanOrEqual(24);
  }
});

test('paper has the layer that is chosen, and not the choice', async ({ page }) => {
  await openMap(page, '', { query: '?layer=people' });
  await page.emulateMedia({ media: 'print' });
  await expect(circles(page)).toHaveCount(8);
  await expect(list(page, 'people')).toBeVisible();
  await expect(choice(page)).toBeHidden();
});
