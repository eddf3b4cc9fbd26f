import { card, cards, close, openTable, pick, tableLink } from '../../support/reader.mjs';
import { expect, openMap, test } from '../../support/test.mjs';

async function comeFromElsewhere(page) {
  const body = '<!DOCTYPE html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,">';
  await page.route('**/elsewhere.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./elsewhere.html');
}

test('an address with a nation opens its card', async ({ page }) => {
  await openMap(page, '#RWA');
  await expect(card(page, 'Rwanda')).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
});

test('opening a card puts its nation into the address, closing it takes it out', async ({ page }) => {
  await openMap(page);
  await pick(page, 'RWA');
  await expect(page).toHaveURL(/#RWA$/);
  await close(page).click();
  await expect(page).toHaveURL(/\/$/);
});

test('going back closes the card, going forward opens it again', async ({ page }) => {
  await openMap(page);
  await pick(page, 'RWA');
  await expect(card(page, 'Rwanda')).toBeVisible();
  // Written when the card is on the screen.
  await expect(page).toHaveURL(/#RWA$/);
  await page.goBack();
  await expect(cards(page)).toHaveCount(0);
  await page.goForward();
  await expect(card(page, 'Rwanda')).toBeVisible();
});

test('going back closes the second card too, and the step after that leaves the page', async ({ page }) => {
  await comeFromElsewhere(page);
  await openMap(page);
  await pick(page, 'MNG');
  await expect(page).toHaveURL(/#MNG$/);
  await pick(page, 'PER');
  await expect(card(page, 'Peru')).toBeVisible();
  await expect(page).toHaveURL(/#PER$/);
  await page.goBack();
  await expect(cards(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/elsewhere/);
});

test('a card that was closed leaves nothing to go back through', async ({ page }) => {
  await comeFromElsewhere(page);
  await openMap(page);
  for (const id of ['RWA', 'LBY']) {
    await pick(page, id);
    await expect(cards(page)).toHaveCount(1);
    await close(page).click();
    await expect(cards(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\/$/);
  }
  await page.goBack();
  await expect(page).toHaveURL(/elsewhere/);
});

test('opening the next card at once after closing one loses neither card nor address', async ({ page }) => {
  await openMap(page);
  await openTable(page);
  await tableLink(page, 'Rwanda').click();
  await expect(card(page, 'Rwanda')).toBeVisible();
  // Both in one go, before the browser has taken its step back.
  await page.evaluate(() => {
    document.querySelector('#RWA .close').click();
    document.querySelector('a[href="#LBY"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
  await expect(card(page, 'Libya')).toBeVisible();
  await expect(page).toHaveURL(/#LBY$/);
  await page.goBack();
  await expect(cards(page)).toHaveCount(0);
});

test('a click in the very moment in which the browser has stepped back opens its card', async ({ page }) => {
  await openMap(page);
  await pick(page, 'RWA');
  await expect(page).toHaveURL(/#RWA$/);
  await page.evaluate(() => {
    const libya = document.querySelector('a[href="#LBY"]');
    const click = () => libya.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    addEventListener('popstate', click, { once: true });
    document.querySelector('#RWA .close').click();
  });
  await expect(page).toHaveURL(/#LBY$/);
  await expect(card(page, 'Libya')).toBeVisible();
  await page.goBack();
  await expect(cards(page)).toHaveCount(0);
});

test('closing, opening and closing at once does not leave the page', async ({ page }) => {
  await comeFromElsewhere(page);
  await openMap(page);
  await pick(page, 'RWA');
  await expect(page).toHaveURL(/#RWA$/);
  await page.evaluate(() => {
    document.querySelector('#RWA .close').click();
    document.querySelector('a[href="#LBY"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    document.querySelector('#LBY .close').click();
  });
  await expect(page).toHaveURL(/\/$/);
  await expect(cards(page)).toHaveCount(0);
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
});

test('a page that came with a card can close it and open another', async ({ page }) => {
  await openMap(page, '#RWA');
  await close(page).click();
  await expect(cards(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/$/);
  await pick(page, 'LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await expect(page).toHaveURL(/#LBY$/);
  await page.goBack();
  await expect(cards(page)).toHaveCount(0);
});

test('a card that is left before the address names it is not named afterwards', async ({ page }) => {
  await comeFromElsewhere(page);
  await openMap(page);
  await pick(page, 'RWA');
  await expect(page).toHaveURL(/#RWA$/);
  // In a page so busy that its reader goes back before the next frame.
  await page.evaluate(async () => {
    const { requestAnimationFrame } = window;
    const gone = new Promise((done) => addEventListener('popstate', done, { once: true }));
    window.requestAnimationFrame = (act) => gone.then(() => requestAnimationFrame(act));
    document.querySelector('a[href="#LBY"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    history.back();
    await gone;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
  });
  await expect(cards(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/$/);
});

test('a change of the address by hand opens and closes cards', async ({ page }) => {
  await openMap(page);
  await page.goto('./#LBY');
  await expect(card(page, 'Libya')).toBeVisible();
  await page.goto('./#RWA');
  await expect(card(page, 'Rwanda')).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  await page.goBack();
  await expect(card(page, 'Libya')).toBeVisible();
  await page.goBack();
  await expect(cards(page)).toHaveCount(0);
});

test('an address with something that is no nation of the story opens nothing and breaks nothing', async ({ page }) => {
  for (const hash of ['#XXX', '#-', '#RWA-shape', '#RWA-name', '#map-keys', '#%', '#AUS', '#rwa']) {
    // A query of its own: otherwise it would be a step within the page.
    await openMap(page, hash, { query: `?${encodeURIComponent(hash)}` });
    await expect(cards(page)).toHaveCount(0);
    await pick(page, 'LBY');
    await expect(card(page, 'Libya'), hash).toBeVisible();
  }
});

test('a page that is loaded again keeps its card, and closing it leads back', async ({ page }) => {
  await comeFromElsewhere(page);
  await openMap(page);
  await pick(page, 'RWA');
  await expect(page).toHaveURL(/#RWA$/);
  await page.reload();
  await expect(page.locator('[data-ready]')).toBeAttached();
  await expect(card(page, 'Rwanda')).toBeVisible();
  await close(page).click();
  await expect(cards(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/elsewhere/);
});

test('the rest of the address stays as it is', async ({ page }) => {
  await openMap(page, '', { query: '?from=newsletter' });
  await pick(page, 'LBY');
  await expect(page).toHaveURL(/\?from=newsletter#LBY$/);
  await close(page).click();
  await expect(page).toHaveURL(/\?from=newsletter$/);
});
