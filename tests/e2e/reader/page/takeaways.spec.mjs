// The takeaways: sentences whose words drive the map. And the line on what the map can claim.

import { ARTICLE, openDossier } from '../../support/dossiers.mjs';
import { expect, test } from '../../support/test.mjs';

const [AGREED] = ARTICLE.stances;

/** The article's dossier with takeaways and short totals of its own. */
const DOSSIER = {
  ...ARTICLE,
  takeaways: [
    { text: `[They agreed](?stance=${AGREED.id}), among them [Rwanda](#RWA/rwa-payment).` },
    { text: '[Two](?places=MAR,TUN) are in the north, [in March](?places=MAR&day=2025-03-20) one.' },
    { text: '[Some](?stance=nonsense) are [unlikely](#XXX).' },
    { text: `[One of them](?stance=${AGREED.id}#RWA).` },
  ],
  totals: [{ ...ARTICLE.totals[0], short: 'approached' }, ...ARTICLE.totals.slice(1).map(({ short, ...total }) => total)],
};

const shownIn = async (reader) => (await reader.answers.groups()).flatMap(({ names }) => names);

test.beforeEach(({ reader }) => openDossier(reader, DOSSIER));

test('a link shows its view, in place, and a second click clears it', { tag: '@touch' }, async ({ page, reader }) => {
  const link = reader.takeaway('They agreed');
  await link.focus();
  await reader.keys('Enter');
  await reader.legend.expectChosen(AGREED.label);
  await expect(page).toHaveURL(new RegExp(`stance=${AGREED.id}$`));
  await expect(link).toBeFocused();
  await expect(link).toHaveAttribute('aria-current', 'true');
  await expect(reader.map.root).toBeInViewport({ ratio: 0.4 });
  await reader.keys('Enter');
  await reader.legend.expectChosen(AGREED.label, false);
  await expect(link).not.toHaveAttribute('aria-current');
  await page.goBack();
  await reader.legend.expectChosen(AGREED.label);
  await expect(link).toHaveAttribute('aria-current', 'true');
});

test('a link shows places by name, and a day', async ({ page, reader }) => {
  await reader.takeaway('Two').click();
  await expect(page).toHaveURL(/places=MAR,TUN$/);
  await expect.poll(() => shownIn(reader)).toEqual(['Morocco', 'Tunisia']);
  await expect(reader.announced).toHaveText(/\b2\b/);
  await reader.takeaway('in March').click();
  await expect(page).toHaveURL(/places=MAR&day=2025-03-20|day=2025-03-20&places=MAR/);
  await expect(reader.timeline.day).toHaveText(/20 March 2025/);
  await expect.poll(() => shownIn(reader)).toEqual(['Morocco']);
  await test.step('a link without a day shows the latest', async () => {
    await reader.takeaway('Two').click();
    await expect(page).not.toHaveURL(/day=/);
    await expect(reader.takeaway('Two')).toHaveAttribute('aria-current', 'true');
  });
});

test('a link to a place opens its card, and one to a fact names it', { tag: '@touch' }, async ({ page, reader }) => {
  await reader.takeaway('Rwanda').click();
  await expect(reader.card('Rwanda')).toBeVisible();
  await expect(page).toHaveURL(/#RWA\/rwa-payment$/);
  await expect(reader.takeaway('Rwanda')).toHaveAttribute('aria-current', 'true');
  await reader.keys('Escape');
  await reader.hasNoCard();
  await expect(reader.takeaway('Rwanda')).toBeFocused();
  await test.step('with a view as well', async () => {
    await reader.takeaway('One of them').click();
    await expect(reader.card('Rwanda')).toBeVisible();
    await reader.legend.expectChosen(AGREED.label);
  });
});

test('pointing at a link lets its places stand out', async ({ reader }) => {
  await reader.takeaway('Two').hover();
  await reader.map.expectLeftOut('RWA');
  await reader.map.expectLeftOut('MAR', false);
  await reader.title.hover();
  await reader.map.expectLeftOut('RWA', false);
});

test('words with an unknown target are plain', async ({ reader }) => {
  await expect(reader.takeaways.nth(2)).toHaveText('Some are unlikely.');
  await expect(reader.takeaways.nth(2).getByRole('link')).toHaveCount(0);
});

test('the line beside the legend has the totals with a short text, and how many are shown', async ({ reader }) => {
  const colored = (await reader.allCards.places()).filter(({ stance }) => ARTICLE.stances.some(({ id }) => id === stance));
  await expect(reader.claims).toHaveText([/^at least 58 approached$/, new RegExp(`^${colored.length} shown here$`)]);
});

test('takeaways beside the map leave no blank below it, however large the text is', async ({ page, reader }) => {
  await reader.open();
  for (const width of [1200, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const scale of [1, 1.1, 1.25, 1.5, 2]) {
      await reader.inPage((figure, { scale }) => figure.style.setProperty('--text', `${15 * scale}px`), { scale });
      await reader.twoFrames();
      const { isBeside, blank } = await reader.takeawaysAndMap();
      if (scale === 1 || scale === 2) expect(isBeside, `${scale} at ${width}`).toBe(scale === 1);
      expect(blank, `${scale} at ${width}`).toBeLessThan(100);
    }
  }
});
