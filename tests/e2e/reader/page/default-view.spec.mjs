// Dossiers that begin with a part of the world and of the time.

import { ARTICLE, openDossier } from '../../support/dossiers.mjs';
import { expect, test } from '../../support/test.mjs';

const AFRICA = { ...ARTICLE, id: 'africa', title: 'Begins with Africa', view: 'africa' };
const EUROPE = { ...ARTICLE, id: 'europe', title: 'Begins with Europe', view: [-11, 35, 32, 62] };

test('a map begins with the view of its dossier, and the address need not say so', async ({ reader }) => {
  for (const [dossier, inside, outside] of [[AFRICA, 'RWA', 'MNG'], [EUROPE, 'XKX', 'RWA']]) {
    await test.step(dossier.id, async () => {
      await openDossier(reader, dossier);
      await reader.view.isNear();
      await reader.view.atRest();
      expect(await reader.view.fromMiddle(inside), 'in view').toBeLessThan(0.5);
      expect(await reader.view.fromMiddle(outside), 'out of view').toBeGreaterThan(0.5);
      expect(reader.query()).toBe('?dossier=dossiers/other.json');
    });
  }
});

test('the whole world is a button away, and the address names it', async ({ page, reader }) => {
  await openDossier(reader, AFRICA);
  await reader.view.button('Whole world').click();
  await reader.view.isWhole();
  await expect.poll(() => reader.query()).toBe('?dossier=dossiers/other.json&view=world');
  await page.reload();
  await reader.hasTitle(AFRICA.title);
  await reader.view.isWhole();
  await page.goBack();
  await reader.view.isNear();
});

test('an address with a view of its own has that', async ({ reader }) => {
  await openDossier(reader, AFRICA, { query: '&view=south-america' });
  await reader.view.atRest();
  expect(await reader.view.fromMiddle('PER')).toBeLessThan(0.5);
});

/** A part of the spring, in a story that begins in January. */
const WEEK = { ...ARTICLE, id: 'week', title: 'A part of the time', timeline: { from: '2025-05-01', until: '2025-06-19' } };

test('a limited timeline ends with the latest day, which has all facts', async ({ reader }) => {
  await openDossier(reader, WEEK);
  const { slider } = reader.timeline;
  const days = (day) => Date.parse(day) / 86_400_000;
  await expect(slider).toHaveAttribute('min', `${days('2025-05-01')}`);
  await expect(slider).toHaveAttribute('max', `${days('2025-06-20')}`);
  await expect(slider).toHaveAttribute('aria-valuetext', '25 June 2025');
  const latest = await reader.map.fill('PER');
  await slider.focus();
  await reader.keys('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '1 May 2025');
  await expect.poll(() => reader.query()).toContain('day=2025-05-01');
  await reader.keys('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '25 June 2025');
  await expect.poll(() => reader.query()).not.toContain('day=');
  expect(await reader.map.fill('PER')).toBe(latest);
});
