// The policies that docs/embedding.md tells hosts to send are enough, and each of their parts is needed.

import { readFileSync } from 'node:fs';
import { SRC } from '../support/dossiers.mjs';
import { element, elementScript, frame, frameOf, hosting } from '../support/host.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend(hosting);

const DOCS = readFileSync(new URL('../../../docs/embedding.md', import.meta.url), 'utf8');

/** The directives in a row of the table of policies, by how the row begins; with the address of our site in them. */
function directives(row, guest) {
  const line = DOCS.split('\n').find((line) => line.startsWith(`| ${row}`));
  const found = [...line.matchAll(/`([a-z]+-src [^`]*)`/g)].map(([, directive]) => directive.replaceAll('https://maps.example.org', new URL(guest).origin));
  expect(found.length, row).toBeGreaterThan(0);
  return found;
}

const policy = (...all) => ({ headers: { 'Content-Security-Policy': ["default-src 'none'", 'style-src-attr \'unsafe-inline\'', 'img-src data:', ...all].join('; ') } });
const heightOf = async (page) => (await page.locator('iframe').boundingBox()).height;

test('a frame, alone and with the script that sizes it', async ({ page, reader, host, guest, faults }) => {
  faults.allow(/^console: .*Content Security Policy/s);
  const body = frame(`${guest}embed.html`, 'height="640"') + elementScript(guest);
  const alone = directives('a frame |', guest);
  await page.goto(host.page(body, policy(...alone)));
  await frameOf(reader);
  expect(await heightOf(page), 'without the script it keeps its height').toBe(640);
  await page.goto(host.page(body, policy(...alone, ...directives('a frame with', guest))));
  await frameOf(reader);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(900);
});

test('an element, and its fallback where there is no script', async ({ page, reader, host, guest, faults }) => {
  faults.allow(/^console: .*Content Security Policy/s);
  const picture = `${guest}pictures/${SRC.match(/([^/]+)\.json/)[1]}.png`;
  const body = elementScript(guest) + element(guest, '', `<img alt="Map" src="${picture}">`);
  await page.goto(host.page(body, policy(...directives('an element', guest))));
  await reader.isReady();
  await reader.map.click('RWA');
  await expect(reader.card('Rwanda')).toBeVisible();
  const isLoaded = () => page.locator('img').evaluate((img) => img.complete && img.naturalWidth > 0);
  await page.goto(host.page(body, policy()));
  await expect.poll(isLoaded).toBe(false);
  const [img] = directives('the fallback picture', guest);
  await page.goto(host.page(body, { headers: { 'Content-Security-Policy': `default-src 'none'; ${img}` } }));
  await expect.poll(isLoaded).toBe(true);
});

test('an element where the policy lacks Wasm is a static map', async ({ page, reader, host, guest, faults }) => {
  faults.allow(/^console: .*Content Security Policy/s);
  const without = directives('an element', guest).map((one) => one.replace(" 'wasm-unsafe-eval'", ''));
  await page.goto(host.page(elementScript(guest) + element(guest), policy(...without)));
  await expect(reader.map.root).toBeVisible();
  for (const control of reader.needingViewer) await expect(control).toBeHidden();
  await reader.map.click('RWA');
  await expect(reader.card('Rwanda')).toBeVisible();
});
