import { ARTICLE, card, cards, close, color, fill, openTable, pick, press, sea, tableLink } from '../../support/reader.mjs';
import { expect, openMap, test } from '../../support/test.mjs';

test.describe('the card', () => {
  test.beforeEach(({ page }) => openMap(page));

  test('a click on a nation opens its card and no other', async ({ page }) => {
    await pick(page, 'MNG');
    await expect(card(page, 'Mongolia')).toBeVisible();
    await pick(page, 'PER');
    await expect(card(page, 'Peru')).toBeVisible();
    await expect(cards(page)).toHaveCount(1);
  });

  test('it says where the nation stands, what that means, and since when', async ({ page }) => {
    await pick(page, 'LBY');
    const asked = ARTICLE.stances.find(({ id }) => id === 'asked');
    const libya = card(page, 'Libya');
    await expect(libya.getByRole('heading', { name: 'Libya', exact: true })).toBeVisible();
    await expect(libya.getByText(asked.label, { exact: true })).toBeVisible();
    await expect(libya.getByText(asked.definition, { exact: true })).toBeVisible();
    await expect(libya.getByText('since 12 March 2025')).toBeVisible();
  });

  test('it tells every fact about the nation, with date, figures and who says so', async ({ page }) => {
    await pick(page, 'LBY');
    const facts = ARTICLE.facts.filter(({ places }) => places.includes('LBY'));
    const told = card(page, 'Libya').getByRole('list').first().locator('[data-fact]');
    await expect(told).toHaveCount(facts.length);
    for (const { id, text, locator, attribution } of facts) {
      const fact = told.and(page.locator(`[data-fact="${id}"]`));
      await expect(fact).toContainText(text);
      await expect(fact).toContainText(locator);
      await expect(fact).toContainText(attribution.by);
    }
    const asked = told.and(page.locator('[data-fact="nine-asked"]'));
    await expect(asked).toContainText('12 March 2025');
    await expect(asked).toContainText('State Department, cable');
    await expect(asked.getByRole('listitem')).toHaveText('9 nations asked');
  });

  test('a contested nation shows both accounts, and says that they disagree', async ({ page }) => {
    await pick(page, 'AGO');
    const angola = card(page, 'Angola');
    await expect(angola.getByText(/^Sources disagree/)).toBeVisible();
    await expect(angola.locator('[data-fact="ago-near"]')).toContainText('Contradicted by: government of Angola');
    await expect(angola.locator('[data-fact="ago-no"]')).toContainText('Contradicted by: Department of Homeland Security');
  });

  test('its cross closes it', async ({ page }) => {
    await pick(page, 'LBY');
    await close(page).click();
    await expect(cards(page)).toHaveCount(0);
  });

  test('a click on the sea closes it', async ({ page }) => {
    await pick(page, 'LBY');
    await expect(card(page, 'Libya')).toBeVisible();
    await press(page, await sea(page));
    await expect(cards(page)).toHaveCount(0);
  });

  test('a click on a nation outside the story closes it', async ({ page }) => {
    await pick(page, 'LBY');
    await expect(card(page, 'Libya')).toBeVisible();
    await pick(page, 'AUS');
    await expect(cards(page)).toHaveCount(0);
  });

  test('a click into the card does not close it', async ({ page }) => {
    await pick(page, 'LBY');
    await card(page, 'Libya').getByText(/civil conflict/).click();
    await expect(card(page, 'Libya')).toBeVisible();
  });
});

test('facts stand in order of time on every card, a month after its days', async ({ page }) => {
  await openMap(page);
  const chronicles = await page.locator('.card').evaluateAll((all) =>
    all.map((one) => [...one.querySelectorAll('.date time:last-of-type')].map((time) => time.dateTime)),
  );
  // A month or a year counts from its last day.
  const lastDay = (date) => date + '-12-31'.slice(date.length - 4);
  expect(chronicles.filter((dates) => dates.length > 1).length).toBeGreaterThan(5);
  for (const dates of chronicles.map((all) => all.map(lastDay))) expect(dates).toEqual([...dates].sort());
});

test('every nation has the colour of its stance', async ({ page }) => {
  await openMap(page);
  const stances = await page.locator('.card').evaluateAll((all) => all.map((one) => [one.id, one.dataset.stance]));
  const colored = stances.filter(([, stance]) => stance !== 'mentioned');
  expect(colored.length).toBeGreaterThan(20);
  for (const [id, stance] of colored) expect(await fill(page, id), id).toBe(color(ARTICLE, stance));
});

test('the legend counts the nations of each stance, and those about which sources disagree', async ({ page }) => {
  await openMap(page);
  for (const { id, label } of [...ARTICLE.stances, { id: 'mentioned', label: ARTICLE.mentioned.label }]) {
    const nations = await page.locator(`.card[data-stance="${id}"]`).count();
    const entry = page.locator('.legend li').filter({ hasText: label });
    await expect(entry, label).toHaveText(new RegExp(`\\D${nations}$`));
    expect(await page.locator(`.map [data-place][data-stance="${id}"]`).count(), label).toBe(nations);
  }
  const contested = await page.locator('.map [data-contested]').count();
  await expect(page.locator('.legend li').filter({ hasText: 'Sources disagree' })).toHaveText(`Sources disagree${contested}`);
});

test('the table opens, and its links open the same cards in view', async ({ page }) => {
  await openMap(page);
  await openTable(page);
  await tableLink(page, 'Yemen').click();
  await expect(card(page, 'Yemen')).toBeVisible();
  await expect(card(page, 'Yemen').getByRole('heading')).toBeInViewport();
  await expect(cards(page)).toHaveCount(1);
});
