// The code of the embed dialog, pasted into another site's page; and the dialog in frames and elements.

import { ARTICLE } from '../support/dossiers.mjs';
import { element, elementScript, hosting } from '../support/host.mjs';
import { press } from '../support/reader.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

/** The code of a kind for a view of our site. */
async function codeOf(reader, guest, { view = '', kind = 'Frame' } = {}) {
  const dialog = reader.embedDialog;
  await reader.page.goto(guest + view);
  await reader.isReady();
  await dialog.open();
  if (kind !== 'Frame') await press(dialog.kind(kind));
  return dialog.code.inputValue();
}

const VIEW = '?stance=agreed&day=2025-05-20&theme=dark#RWA';
const inHost = (code) => `<main><h1>Host</h1>${code}</main>`;

test('the frame shows the view, and is as high as its content; where scripts are taken out, it keeps its height', async ({ page, reader, host, guest }) => {
  const code = await codeOf(reader, guest, { view: VIEW });
  const shown = reader.within(page.frameLocator('iframe'));
  const frameHeight = () => page.locator('iframe').evaluate((one) => one.clientHeight);

  await page.goto(host.page(inHost(code)));
  await expect(shown.card('Rwanda')).toBeVisible();
  await expect(shown.timeline.day).toHaveText(/May 20|20 May/);
  await expect(shown.legend.chosen).toHaveCount(1);
  const whole = await shown.scope.locator('main').evaluate((main) => main.getBoundingClientRect().height);
  expect(whole).toBeGreaterThan(700);
  await expect.poll(frameHeight).toBeGreaterThan(700);

  await page.goto(host.page(code.replace(/<script[^]*/, '')));
  await expect(shown.map.drawing).toBeVisible();
  await shown.isReady();
  expect(await frameHeight()).toBe(640);
});

test('the element shows the view; without scripts, it is a picture that links to the map', async ({ page, reader, host, guest, browser }) => {
  const code = await codeOf(reader, guest, { view: VIEW, kind: 'Web component' });
  await page.goto(host.page(inHost(code)));
  await reader.isReady();
  await expect(page.locator('stance-map')).toHaveCount(1);
  await expect(reader.card('Rwanda')).toBeVisible();
  await expect(reader.timeline.day).toHaveText(/May 20|20 May/);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(host.page(await codeOf(reader, guest, { kind: 'Web component' })));
  await expect(plain.getByRole('img', { name: ARTICLE.alt })).toBeVisible();
  await expect(plain.getByRole('link')).toHaveAttribute('href', guest);
  await context.close();
});

test('a frame and an element open the dialog, and give the same code', async ({ page, reader, host, guest }) => {
  const frame = `<iframe src="${guest}embed.html?stance=agreed" title="Map" style="border:0;width:100%;height:2400px"></iframe>`;
  const codes = [];
  for (const html of [elementScript(guest) + element(guest, 'stance="agreed"'), frame]) {
    await page.goto(host.page(inHost(html)));
    const inner = html === frame ? reader.within(page.frames()[1]) : reader;
    await inner.isReady();
    const dialog = inner.embedDialog;
    await dialog.open();
    codes.push(await dialog.code.inputValue());
    await reader.keys('Escape');
    await expect(dialog.root).toHaveCount(0);
    await expect(dialog.item).toBeFocused();
  }
  expect(codes[0]).toContain(`src="${guest}embed.html?stance=agreed&amp;theme=auto"`);
  expect(codes[1]).toBe(codes[0]);
});

test('in a frame as high as its page, the dialog is where the list is', async ({ page, reader, host, guest }) => {
  await page.goto(host.page(`<iframe src="${guest}embed.html" title="Map" style="border:0;width:100%;height:2400px"></iframe>`));
  const framed = reader.within(page.frames()[1]);
  await framed.isReady();
  await framed.embedDialog.open();
  const box = await framed.embedDialog.root.boundingBox();
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + 100).toBeLessThan(740);
});
