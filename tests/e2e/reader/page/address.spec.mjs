// The address: it names the open card, and back and forward walk through cards.

import { drawnLater } from '../../support/screen.mjs';
import { expect, test } from '../../support/test.mjs';

/** Opens another page first, so that going back too far is noticed; then the map. */
async function comeFromElsewhere(reader) {
  const { page } = reader;
  const body = '<!DOCTYPE html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,">';
  await page.route('**/elsewhere.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./elsewhere.html');
  await reader.open();
}

test('an address with a place opens its card', async ({ reader }) => {
  await reader.open('#RWA');
  await expect(reader.card('Rwanda')).toBeVisible();
  await expect(reader.cards).toHaveCount(1);
});

test('an open card is named in the address; back, forward and closing keep the two in step', async ({ page, reader }) => {
  await reader.open('', { query: '?from=newsletter' });
  await reader.openCard('RWA');
  // Written once the card is on the screen.
  await expect(page, 'the rest of the address stays').toHaveURL(/\?from=newsletter#RWA$/);
  await page.goBack();
  await reader.hasNoCard();
  await page.goForward();
  await expect(reader.card('Rwanda')).toBeVisible();
  await reader.closeCard();
  await expect(page).toHaveURL(/\?from=newsletter$/);
});

test('going back closes the second card too, and the next step back leaves the page', async ({ page, reader }) => {
  await comeFromElsewhere(reader);
  await reader.openCard('MNG');
  await expect(page).toHaveURL(/#MNG$/);
  await reader.openCard('PER');
  await expect(page).toHaveURL(/#PER$/);
  await page.goBack();
  await reader.hasNoCard();
  await expect(page).toHaveURL(/\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/elsewhere/);
});

test('a card that was closed leaves no step to go back through', async ({ page, reader }) => {
  await comeFromElsewhere(reader);
  for (const id of ['RWA', 'LBY']) {
    await reader.openCard(id);
    await reader.closeCard();
    await expect(page).toHaveURL(/\/$/);
  }
  await page.goBack();
  await expect(page).toHaveURL(/elsewhere/);
});

test.describe('a click at the moment of a step back', () => {
  test('opening the next card in the same task as closing one loses neither card nor address', async ({ page, reader }) => {
    await reader.open();
    await reader.table.open();
    await reader.table.link('Rwanda').click();
    await expect(reader.card('Rwanda')).toBeVisible();
    await reader.giveHands();
    await page.evaluate(() => {
      hands.close('RWA');
      hands.open('LBY');
    });
    await expect(reader.card('Libya')).toBeVisible();
    await expect(page).toHaveURL(/#LBY$/);
    await page.goBack();
    await reader.hasNoCard();
  });

  test('a click while the browser reports its step back opens the card', async ({ page, reader }) => {
    await reader.open();
    await reader.openCard('RWA');
    await expect(page).toHaveURL(/#RWA$/);
    await reader.giveHands();
    await page.evaluate(() => {
      addEventListener('popstate', () => hands.open('LBY'), { once: true });
      hands.close('RWA');
    });
    await expect(page).toHaveURL(/#LBY$/);
    await expect(reader.card('Libya')).toBeVisible();
    await page.goBack();
    await reader.hasNoCard();
  });

  test('closing, opening and closing in one task does not leave the page', async ({ page, reader }) => {
    await comeFromElsewhere(reader);
    await reader.openCard('RWA');
    await expect(page).toHaveURL(/#RWA$/);
    await reader.giveHands();
    await page.evaluate(() => {
      hands.close('RWA');
      hands.open('LBY');
      hands.close('LBY');
    });
    await expect(page).toHaveURL(/\/$/);
    await reader.hasNoCard();
    await reader.openCard('LBY');
  });

  test('a language that is chosen then is loaded', async ({ page, reader }) => {
    await reader.open();
    await reader.openCard('RWA');
    await expect(page).toHaveURL(/#RWA$/);
    await reader.display.open();
    await reader.display.language.evaluate((list) => {
      const { back } = history;
      history.back = () => {
        back.call(history);
        queueMicrotask(() => {
          list.value = 'fr';
          list.dispatchEvent(new Event('change', { bubbles: true }));
        });
      };
    });
    await reader.giveHands();
    await page.evaluate(() => hands.close('RWA'));
    await reader.isIn('fr');
    await reader.hasNoCard();
    await expect(page).toHaveURL(/\?lang=fr$/);
  });

  test('a card that is left before the address names it is not named afterwards', async ({ page, reader }) => {
    await comeFromElsewhere(reader);
    await reader.openCard('RWA');
    await expect(page).toHaveURL(/#RWA$/);
    await reader.giveHands();
    // In a page so busy that its reader goes back before the next frame.
    await page.evaluate(async () => {
      const { requestAnimationFrame } = window;
      const gone = new Promise((done) => addEventListener('popstate', done, { once: true }));
      window.requestAnimationFrame = (act) => gone.then(() => requestAnimationFrame(act));
      hands.open('LBY');
      history.back();
      await gone;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
    });
    await reader.hasNoCard();
    await expect(page).toHaveURL(/\/$/);
  });
});

test('a page that came with a card can close it and open another', async ({ page, reader }) => {
  await reader.open('#RWA');
  await reader.closeCard();
  await expect(page).toHaveURL(/\/$/);
  await reader.openCard('LBY');
  await expect(page).toHaveURL(/#LBY$/);
  await page.goBack();
  await reader.hasNoCard();
});

test('a change of the address by hand opens and closes cards', async ({ page, reader }) => {
  await reader.open();
  await page.goto('./#LBY');
  await expect(reader.card('Libya')).toBeVisible();
  await page.goto('./#RWA');
  await expect(reader.card('Rwanda')).toBeVisible();
  await expect(reader.cards).toHaveCount(1);
  await page.goBack();
  await expect(reader.card('Libya')).toBeVisible();
  await page.goBack();
  await reader.hasNoCard();
});

test('an address that names no place of the story opens nothing and breaks nothing', async ({ reader }) => {
  for (const hash of ['#XXX', '#-', '#RWA-shape', '#RWA-name', '#map-help', '#map-drawn', '#%', '#AUS', '#rwa']) {
    await test.step(hash, async () => {
      // With a query of its own: otherwise it would be a step within the page.
      await reader.open(hash, { query: `?${encodeURIComponent(hash)}` });
      await reader.hasNoCard();
      await reader.openCard('LBY');
    });
  }
});

test('a page that is loaded again keeps its card, and closing it leads back', async ({ page, reader }) => {
  await comeFromElsewhere(reader);
  await reader.openCard('RWA');
  await expect(page).toHaveURL(/#RWA$/);
  await page.reload();
  await expect(reader.card('Rwanda')).toBeVisible();
  await reader.closeCard();
  await expect(page).toHaveURL(/\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/elsewhere/);
});

test('what was changed while a card was open stays when it closes', async ({ page, reader }) => {
  const { display } = reader;
  await comeFromElsewhere(reader);
  await reader.openCard('RWA');
  await expect(page).toHaveURL(/#RWA$/);
  await display.open();
  await display.theme('Dark').check();
  await display.patterns.check();
  await expect(page).toHaveURL(/\?theme=dark&patterns=1#RWA$/);
  await reader.keys('Escape', 'Escape');
  await reader.hasNoCard();
  await expect(page).toHaveURL(/\?theme=dark&patterns=1$/);
  await reader.expectTheme('dark');
  await page.goBack();
  await expect(page).toHaveURL(/elsewhere/);
});

test('a card that the address has opened gives the focus to its own country', async ({ page, reader }) => {
  await reader.open();
  await drawnLater(page);
  await page.goto('./#LBY');
  await expect(reader.card('Libya')).toBeFocused();
  await reader.keys('Escape');
  await reader.hasNoCard();
  await expect(reader.map.link('LBY')).toBeFocused();
});

test('a day that the timeline does not have is set right in the address, without a step in the history', async ({ page, reader }) => {
  for (const [day, shown] of [['2031-01-01', ''], ['soon', ''], ['2001-01-01', '?day=2025-01-20'], ['2025-04', '?day=2025-04-01'], ['2025-04-15', '?day=2025-04-15']]) {
    await page.goto('about:blank');
    const before = await page.evaluate(() => history.length);
    await reader.open('', { query: `?day=${day}` });
    await expect.poll(() => reader.query()).toBe(shown);
    expect(await page.evaluate(() => history.length), day).toBe(before + 1);
  }
});

test('an address may name a region in which no country has an answer', async ({ reader }) => {
  await reader.open('', { query: '?view=oceania' });
  await reader.view.expectZoomAbove(1.2);
  await expect(reader.map.names.getByText('Australia')).toBeVisible();
});

test('what the map does not have is taken out of the address', async ({ page, reader }) => {
  const unknown = 'stance=maybe&contested=0&mark=gone&places=XXX&day=2025-02-30&view=atlantis&layer=votes&sort=colour';
  await reader.open('', { query: `?from=newsletter&${unknown}` });
  await reader.isReady();
  await expect(page).toHaveURL(/\?from=newsletter$/);
  expect(await reader.map.placesLeftIn()).toContain('RWA');
});
