import { card, cards, close, pick, spot } from '../support/reader.mjs';
import { expect, openMap, test } from '../support/test.mjs';

const SMALL = { XKX: 'Kosovo', STP: 'São Tomé and Príncipe', RWA: 'Rwanda', SWZ: 'Eswatini', SLV: 'El Salvador' };

for (const [id, name] of Object.entries(SMALL)) {
  test(`${name} opens at its dot`, async ({ page }) => {
    await openMap(page);
    await pick(page, id);
    await expect(card(page, name)).toBeVisible();
    await expect(cards(page)).toHaveCount(1);
  });
}

test('every nation of the story is seen, and a click there is its own', async ({ page }) => {
  await openMap(page);
  const ids = await page.locator('.card').evaluateAll((all) => all.map((one) => one.id));
  expect(ids.length).toBeGreaterThan(40);
  for (const id of ids) {
    const at = await spot(page, id);
    const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y).closest('a')?.getAttribute('href'), at);
    expect(hit).toBe(`#${id}`);
  }
});

/** The boxes, in CSS pixels, of each nation's shape and of its target where it has one. */
const sizes = (page) =>
  page.locator('.map .story [data-place]').evaluateAll((shapes) => {
    const size = (element) => {
      const { width, height } = element.getBoundingClientRect();
      return { width, height };
    };
    return shapes.map((shape) => {
      const id = shape.dataset.place;
      const targets = [...document.querySelectorAll(`.map a[href="#${id}"] .target`)].map(size);
      return { id, shape: size(shape), target: targets.find(({ width }) => width > 0) };
    });
  });

for (const width of [360, 768, 1280]) {
  test(`whatever is drawn smaller than 24 pixels has a target of that size, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openMap(page);
    const small = (await sizes(page)).filter(({ shape }) => shape.width < 24 && shape.height < 24);
    expect(small.length).toBeGreaterThan(4);
    for (const { id, target } of small) {
      expect(target?.width, id).toBeGreaterThanOrEqual(24);
      expect(target?.height, id).toBeGreaterThanOrEqual(24);
    }
  });
}

/** Where the targets of small nations are on the screen, and whether they have a dot. */
const targets = (page) =>
  page.locator('.map .target').evaluateAll((all) => {
    const seen = all.map((target) => [target.closest('a'), target.getBoundingClientRect()]).filter(([, box]) => box.width > 0);
    return seen.map(([link, { x, y, width, height }]) => ({
      id: link.getAttribute('href').slice(1),
      at: { x: x + width / 2, y: y + height / 2 },
      dot: link.querySelector('.dot') !== null,
    }));
  });

const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

for (const [where, ids] of Object.entries({
  'Central America': ['GTM', 'SLV', 'HND', 'CRI', 'PAN'],
  'Africa, Asia and Europe': undefined,
})) {
  test(`a click between two neighbours in ${where} opens the nearer`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 1600 });
    await openMap(page);
    const all = await targets(page);
    const near = all.filter(({ id, dot }) => dot && (ids?.includes(id) ?? true));
    let tried = 0;
    for (const [from, to] of near.flatMap((from) => near.map((to) => [from, to]))) {
      const between = { x: 0.62 * from.at.x + 0.38 * to.at.x, y: 0.62 * from.at.y + 0.38 * to.at.y };
      const away = all.map(({ at }) => distance(at, between)).sort((a, b) => a - b);
      // Out of reach, or nearer to a third, or in the middle between two: nothing to be said.
      const own = distance(from.at, between);
      if (from === to || own > 11 || own > away[0] || away[1] - own < 1) continue;
      tried += 1;
      // A mouse's point is exact; a finger's the browser moves to what it thinks was meant.
      await page.mouse.click(between.x, between.y);
      await expect(page.locator(`#${from.id}`), `${from.id} on the way to ${to.id}`).toBeVisible();
      await close(page).click();
      await expect(cards(page)).toHaveCount(0);
    }
    expect(tried, 'neighbours near enough').toBeGreaterThan(3);
  });
}
