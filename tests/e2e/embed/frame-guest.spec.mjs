// The page for frames as a guest of other sites' pages: under their rules, asked and heard by messages, never in the way.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hosting, policyOf } from '../support/host.mjs';
import { ARTICLE, INK, card, cards, close, drawnLater, map, shifts } from '../support/reader.mjs';
import { DIST, serve } from '../support/serve.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const FRAME = (src, more = 'height="900"') => `<h1>Host</h1><iframe title="Map" src="${src}" style="width:100%;border:0" ${more}></iframe>`;
/** Keeps what the frame tells. */
const HEARD = '<script>var heard = []; addEventListener("message", ({ data }) => { if (data?.stancemap && data.stancemap !== "height") heard.push(data) })</script>';

/** The frame of a host's page, and its document. */
async function frameOf(page, isReady = true) {
  const element = page.locator('iframe').first();
  const frame = await (await element.elementHandle()).contentFrame();
  await expect(map(frame)).toBeVisible();
  if (isReady) await expect(frame.locator('[data-ready]')).toBeAttached();
  return frame;
}

const click = (frame, id) => frame.evaluate((id) => {
  // As a finger or a mouse does on its shape.
  document.querySelector(`.story a[href="#${id}"]`).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}, id);
const ask = (page, view) => page.evaluate((view) => document.querySelector('iframe').contentWindow.postMessage({ stancemap: 'show', view }, '*'), view);
const heard = (page, kind) => page.evaluate((kind) => heard.filter((one) => one.stancemap === kind), kind);

test.describe('under a host’s rules', () => {
  test('in a sandbox that allows scripts alone, it works, and nothing is stored', async ({ page, host, guest }) => {
    await page.goto(host.page(HEARD + FRAME(`${guest}embed.html`, 'height="900" sandbox="allow-scripts"')));
    const frame = await frameOf(page);
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    await click(frame, 'LBY');
    await expect(card(frame, 'Libya')).toBeVisible();
    await expect.poll(() => heard(page, 'select')).toMatchObject([{ place: 'LBY', name: 'Libya' }]);
    await close(frame).click();
    await expect(cards(frame)).toHaveCount(0);
  });

  test('in such a sandbox, without the header that lets scripts be fetched, the static layer stays whole', async ({ page, host, site, faults }) => {
    faults.allow(/CORS|Failed to (fetch|load)|origin 'null'/);
    await page.goto(host.page(HEARD + FRAME(`${site}embed.html`, 'height="900" sandbox="allow-scripts"')));
    const frame = await frameOf(page, false);
    await expect.poll(() => heard(page, 'error')).toHaveLength(1);
    const before = await page.evaluate(() => history.length);
    await click(frame, 'LBY');
    await expect(card(frame, 'Libya')).toBeVisible();
    await click(frame, 'PER');
    await expect(card(frame, 'Peru')).toBeVisible();
    await close(frame).click();
    await expect(cards(frame)).toHaveCount(0);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  for (const name of ['embed.html', 'index.html']) {
    test(`under the strictest policy, ${name} does all that it can: cards, words, another language, a picture`, async ({ page, host }) => {
      const strict = await serve({ headers: (file) => (file.endsWith('.html') ? { 'Content-Security-Policy': policyOf(name) } : {}) });
      await page.goto(host.page(FRAME(`${strict.url}${name}`)));
      const frame = await frameOf(page);
      await click(frame, 'RWA');
      await expect(card(frame, 'Rwanda')).toBeVisible();
      await frame.locator('.story [data-place=PER]').hover({ force: true });
      await expect(frame.locator('.tooltip')).toContainText('Peru');
      const at = await frame.locator('.tooltip').evaluate((tooltip) => getComputedStyle(tooltip).translate);
      expect(at).not.toBe('none');
      await frame.getByText('Display').click();
      await frame.getByRole('combobox', { name: 'Language' }).selectOption('es');
      await expect(frame.locator('.stancemap')).toHaveAttribute('lang', 'es');
      const [fill, expected] = await frame.evaluate(() => ['fill', '--fill'].map((name) => getComputedStyle(document.querySelector('.story [data-place=RWA]')).getPropertyValue(name)));
      expect(fill).toMatch(/^rgb/);
      expect(expected).toMatch(/^#/);
      await strict.close();
    });
  }

  test('where a policy forbids Wasm, cards open, and the host’s history stays as it was', async ({ page, host, faults }) => {
    faults.allow(/wasm-unsafe-eval|WebAssembly/);
    const strict = await serve({ headers: (file) => (file.endsWith('.html') ? { 'Content-Security-Policy': policyOf('embed.html').replace("'wasm-unsafe-eval' ", '') } : {}) });
    await page.goto(host.page(HEARD + FRAME(`${strict.url}embed.html`)));
    const frame = await frameOf(page, false);
    await expect.poll(() => heard(page, 'error')).toHaveLength(1);
    const before = await page.evaluate(() => history.length);
    await click(frame, 'LBY');
    await expect(card(frame, 'Libya')).toBeVisible();
    await expect.poll(() => heard(page, 'select')).toMatchObject([{ place: 'LBY', name: 'Libya' }]);
    await ask(page, { place: 'PER' });
    await expect(card(frame, 'Peru')).toBeVisible();
    await ask(page, { place: null });
    await expect(cards(frame)).toHaveCount(0);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await strict.close();
  });

  test('in a page’s own text, as srcdoc, the static layer stays whole', async ({ page, host, site, faults }) => {
    faults.allow(/404|Failed to (fetch|load)|dynamically imported/);
    await page.goto(host.page('<h1>Host</h1>'));
    const html = readFileSync(join(DIST, 'embed.html'), 'utf8');
    await page.evaluate((html) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { title: 'Map', height: 900, srcdoc: html });
      frame.style.width = '100%';
      document.body.append(frame);
    }, html);
    const frame = await frameOf(page, false);
    await expect(frame.locator('.legend li')).toHaveCount(ARTICLE.stances.length + 3);
    await click(frame, 'LBY');
    await expect(card(frame, 'Libya')).toBeVisible();
    await close(frame).click();
    await expect(cards(frame)).toHaveCount(0);
  });

  test('without any script of the host’s, at the height of the snippet, a card can be read and closed', async ({ page, host, guest }) => {
    for (const width of [360, 700]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(host.page(FRAME(`${guest}embed.html`, 'height="640"')));
      const frame = await frameOf(page);
      await frame.evaluate(() => document.querySelector('.story a[href="#RWA"]').focus());
      await page.keyboard.press('Enter');
      await expect(card(frame, 'Rwanda')).toBeInViewport();
      await expect(close(frame)).toBeInViewport();
      await close(frame).click();
      await expect(cards(frame)).toHaveCount(0);
    }
  });
});

test.describe('in the page around', () => {
  test('a frame that nobody has come to asks for its page alone', async ({ page, host, guest, context }) => {
    const asked = [];
    context.on('request', (request) => {
      if (request.url().startsWith(guest)) asked.push(request.url().slice(guest.length).replace(/-[0-9a-f]+/, ''));
    });
    await page.goto(host.page(`<h1>Host</h1><div style="height:4000px"></div>${FRAME(`${guest}embed.html`)}`));
    await expect.poll(() => page.frames().length).toBe(2);
    await page.frames()[1].waitForLoadState('load');
    await page.frames()[1].evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(asked).toEqual(['embed.html']);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await frameOf(page);
    expect(asked.sort()).toEqual(['embed.html', 'viewer.js', 'viewer_bg.wasm']);
  });

  test('it is as wide as the text, and the page’s paper shows through', async ({ page, host, guest }) => {
    await page.goto(host.page(FRAME(`${guest}embed.html`), { head: '<style>body { background: rgb(255, 240, 200); margin: 0 }</style>' }));
    const frame = await frameOf(page);
    expect((await map(frame).boundingBox()).width).toBeGreaterThan(1200);
    // A corner of the frame where it has nothing of its own.
    const picture = await page.screenshot({ clip: { x: 1276, y: 400, width: 2, height: 2 } });
    const color = await page.evaluate(async (data) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      canvas.drawImage(bitmap, 0, 0);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    }, picture.toString('base64'));
    expect(color).toEqual([255, 240, 200, 255]);
  });

  test('nothing in it moves while it comes', async ({ page, host, guest }) => {
    await page.goto(host.page(FRAME(`${guest}embed.html`)));
    const frame = await frameOf(page);
    await drawnLater(frame);
    expect(await shifts(frame)).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`for a reader who likes it ${colorScheme}, a frame of a light page is light, unless it is told otherwise`, async ({ page, host, guest }) => {
      await page.emulateMedia({ colorScheme });
      const color = async (query) => {
        await page.goto(host.page(FRAME(`${guest}embed.html${query}`)));
        const frame = await frameOf(page);
        return frame.evaluate(() => getComputedStyle(document.querySelector('.stancemap')).color);
      };
      expect(await color('')).toBe(INK.light);
      expect(await color('?theme=dark')).toBe(INK.dark);
      expect(await color('?theme=auto')).toBe(INK[colorScheme]);
    });
  }

  test('it tells what a reader does, and adds nothing to the history', async ({ page, host, guest }) => {
    await page.goto(host.page(HEARD + FRAME(`${guest}embed.html`)));
    const frame = await frameOf(page);
    await expect.poll(() => heard(page, 'ready')).toHaveLength(1);
    const before = await page.evaluate(() => history.length);
    await click(frame, 'RWA');
    await expect.poll(() => heard(page, 'select')).toMatchObject([{ place: 'RWA', name: 'Rwanda', stance: 'agreed' }]);
    await frame.getByRole('button', { name: /^Said no/ }).click();
    await expect.poll(() => heard(page, 'filter')).toMatchObject([{ stance: 'declined', contested: null, evidence: null }]);
    await frame.getByRole('button', { name: 'An earlier change' }).or(frame.locator('[data-time=back]')).first().click();
    await expect.poll(async () => (await heard(page, 'day')).length).toBe(1);
    expect((await heard(page, 'day'))[0].day).toMatch(/^\d{4}-\d\d-\d\d$/);
    await close(frame).click();
    await expect.poll(async () => (await heard(page, 'select')).at(-1).place).toBeNull();
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('it shows what the page asks for, without taking the focus or scrolling the page', async ({ page, host, guest }) => {
    await page.goto(host.page(HEARD + FRAME(`${guest}embed.html`) + '<p style="height:3000px"><button id="own">Own</button></p>'));
    const frame = await frameOf(page);
    await page.locator('#own').focus();
    await page.evaluate(() => scrollTo(0, 120));
    const before = await page.evaluate(() => history.length);
    await ask(page, { place: 'RWA' });
    await expect(card(frame, 'Rwanda')).toBeVisible();
    await ask(page, { stance: 'declined', day: '2025-05-20' });
    await expect(frame.getByRole('button', { name: /^Said no/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(frame.locator('.clock .day')).toContainText('20 May 2025');
    // What was not named stays.
    await expect(card(frame, 'Rwanda')).toBeVisible();
    await ask(page, { view: 'africa' });
    await expect(frame.locator('.canvas[data-near]')).toBeAttached();
    await ask(page, { place: null, stance: null, day: null, view: null, theme: 'dark' });
    await expect(cards(frame)).toHaveCount(0);
    await expect(frame.locator('.canvas[data-near]')).toHaveCount(0);
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await page.evaluate(() => [history.length, scrollY, document.activeElement.id])).toEqual([before, 120, 'own']);
  });

  for (const [why, isReady] of [['with its viewer', true], ['without one', false]]) {
    test(`a place in its address has an open card, ${why}, and nothing scrolls to it`, async ({ page, host, guest, faults }) => {
      faults.allow(/Failed to (fetch|load)|dynamically imported/);
      if (!isReady) await page.route('**/viewer*', (route) => route.abort());
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(host.page(HEARD + FRAME(`${guest}embed.html?place=RWA/rwa-payment&theme=dark`, 'height="640"')));
      const frame = await frameOf(page, isReady);
      await expect(card(frame, 'Rwanda')).toBeVisible();
      await expect.poll(() => heard(page, isReady ? 'ready' : 'error')).toHaveLength(1);
      if (isReady) expect((await heard(page, 'ready'))[0].view).toMatchObject({ place: 'RWA/rwa-payment', theme: 'dark' });
      expect(await heard(page, 'select'), 'nobody has selected anything').toEqual([]);
      expect(await frame.evaluate(() => [scrollY, location.search + location.hash])).toEqual([0, '?theme=dark#RWA/rwa-payment']);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      const before = await page.evaluate(() => history.length);
      await ask(page, { place: null });
      await expect(cards(frame)).toHaveCount(0);
      expect(await page.evaluate(() => history.length)).toBe(before);
    });

    test(`a fragment of its address has an open card, ${why}, until another is opened`, async ({ page, host, guest, faults }) => {
      faults.allow(/Failed to (fetch|load)|dynamically imported/);
      if (!isReady) await page.route('**/viewer*', (route) => route.abort());
      await page.goto(host.page(HEARD + FRAME(`${guest}embed.html#RWA`)));
      const frame = await frameOf(page, isReady);
      await expect(card(frame, 'Rwanda')).toBeVisible();
      await click(frame, 'LBY');
      await expect(card(frame, 'Libya')).toBeVisible();
      await expect(cards(frame)).toHaveCount(1);
      await close(frame).click();
      await expect(cards(frame)).toHaveCount(0);
    });
  }

  test('a link to another site leaves the frame, and the frame stays', async ({ page, host, guest, context }) => {
    const elsewhere = host.page('<h1>A source</h1>');
    const dossier = JSON.stringify({ ...ARTICLE, sources: ARTICLE.sources.map((source) => ({ ...source, url: elsewhere })) });
    await page.route('**/dossiers/linked.json', (route) => route.fulfill({ contentType: 'application/json', body: dossier }));
    await page.goto(host.page(FRAME(`${guest}embed.html?dossier=dossiers/linked.json`)));
    const frame = await frameOf(page);
    const link = frame.locator(`.credits a[href="${elsewhere}"]`).first();
    await expect(link).toBeVisible();
    const opened = context.waitForEvent('page');
    await link.click();
    await expect((await opened).getByRole('heading', { name: 'A source' })).toBeVisible();
    await expect(map(frame)).toBeVisible();
  });

  test('what does not fit, or comes from elsewhere, is not heard', async ({ page, host, guest }) => {
    const other = host.page('<script>addEventListener("message", () => parent.frames[0].postMessage({ stancemap: "show", view: { place: "RWA" } }, "*"))</script>');
    await page.goto(host.page(HEARD + FRAME(`${guest}embed.html`) + `<iframe title="Other" src="${other}"></iframe>`));
    const frame = await frameOf(page);
    await page.evaluate(() => frames[1].postMessage('go', '*'));
    for (const data of [null, 'show', { stancemap: 'show' }, { stancemap: 'show', view: { place: 7, stance: ['x'], theme: { a: 1 } } }, { stancemap: 'show', view: { href: 'https://example.org', place: '<img src=x>' } }, { stancemap: 'point', view: 'x' }]) {
      await page.evaluate((data) => frames[0].postMessage(data, '*'), data);
    }
    // One that does fit comes after all of these.
    await ask(page, { stance: 'declined' });
    await expect(frame.getByRole('button', { name: /^Said no/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(cards(frame)).toHaveCount(0);
    expect(await frame.evaluate(() => location.pathname.split('/').pop() + location.search)).toBe('embed.html?stance=declined');
    expect(await frame.locator('img').count()).toBe(0);
  });
});
