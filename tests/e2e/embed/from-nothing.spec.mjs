// From an empty folder to a map in a page of another origin, with the program alone: no other program is on PATH.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frame, frameOf, hosting, toldByElements, whatElementsTell } from '../support/host.mjs';
import { serve } from '../support/serve.mjs';
import { TOOL } from '../support/single-file.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({
  ...hosting,
  // An empty folder, in which `stancemap` is the only command.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'stancemap-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});
test.use({ reuseContext: false });
test.setTimeout(180_000);

/** Types a command in a folder. */
function type(folder, ...words) {
  const { status, stdout, stderr } = spawnSync(TOOL, words, { cwd: folder, env: { PATH: folder }, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('an example is begun, changed, checked, built and embedded', async ({ page, reader, folder, host }) => {
  const begun = type(folder, 'new', 'mine', '--csv');
  expect(begun).toMatchObject({ status: 0, stderr: '' });
  expect(begun.stdout).toContain('stancemap preview mine');
  expect(readdirSync(join(folder, 'mine')).sort()).toEqual(['facts.csv', 'instructions.html', 'sources.csv', 'stances.csv', 'story.csv']);

  // A row of one's own, with a name that may mean two countries.
  const facts = join(folder, 'mine/facts.csv');
  writeFileSync(facts, `${readFileSync(facts, 'utf8')}Congo,1960,Right,Traffic keeps to the right.,law,Rule of the Road,report,kincaid,country by country\n`);
  const asked = type(folder, 'check', 'mine');
  expect(asked.status).toBe(1);
  expect(asked.stdout).toMatch(/facts\.csv, A13: "Congo" may be COD .* or COG/);
  writeFileSync(join(folder, 'mine/decisions.json'), '{ "names": { "Congo": "COG" } }');
  expect(type(folder, 'check', 'mine').status).toBe(0);

  const built = type(folder, 'build', 'mine', '--out', 'site');
  expect(built, built.stdout).toMatchObject({ status: 0, stderr: '' });
  const site = await serve({ root: join(folder, 'site'), headers: { 'Access-Control-Allow-Origin': '*' } });
  try {
    const element = `<script type="module" src="${site.url}embed.js"></script><stance-map id="map" src="${site.url}dossiers/road-sides.json" place="COG"></stance-map>`;
    await page.goto(host.page(`${whatElementsTell}<main><h1>Host</h1>${element}${frame(`${site.url}embed.html#SWE`)}</main>`));
    // The frame tells as well.
    const ready = async () => (await toldByElements(page, 'ready')).find(({ id }) => id === 'map');
    await expect.poll(async () => (await ready())?.view.place).toBe('COG');
    const shown = reader.within(page.locator('stance-map'));
    await shown.hasTitle('Seven countries changed to the right in ten years');
    const framed = await frameOf(reader);
    await expect(framed.card('Sweden')).toBeVisible();
  } finally {
    await site.close();
  }
});
