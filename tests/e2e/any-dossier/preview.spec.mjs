// `stancemap preview`: each save is in the open page, with the problems beside the map.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/built.mjs';
import { TOOL } from '../support/single-file.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({
  // A folder with a dossier, and the preview of it.
  preview: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'stancemap-'));
    const file = join(folder, 'tea-fair.json');
    cpSync(join(ROOT, 'tests/fixtures/dossiers/tea-fair.json'), file);
    const child = spawn(TOOL, ['preview', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await new Promise((done, failed) => {
      child.on('exit', (code) => failed(new Error(`preview ended with ${code}`)));
      let text = '';
      child.stdout.on('data', (part) => {
        text += part;
        const [address] = text.match(/http:\S+\//) ?? [];
        if (address) done(address);
      });
    });
    await use({
      url,
      file,
      edit(from, to) {
        const text = readFileSync(file, 'utf8');
        expect(text).toContain(from);
        writeFileSync(file, text.replace(from, to));
      },
    });
    child.kill();
    rmSync(folder, { recursive: true });
  },
});
test.use({ reuseContext: false });
test.setTimeout(120_000);

test('a save is shown, its problems lead to their lines, and a fatal one leaves the map', async ({ page, reader, context, preview }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = page.locator('aside');
  await page.goto(preview.url);
  await reader.hasTitle('Who will host the tea fair?');
  await reader.isReady();
  await expect(panel).toHaveCount(0);

  preview.edit('Who will host the tea fair?', 'Who hosts it?');
  await reader.hasTitle('Who hosts it?');

  preview.edit('"date": "2024-', '"date": "20/03/2024-');
  await expect(panel.getByText('1 problem')).toBeVisible();
  await expect(panel.getByText(/date \(line \d+\): found "20\/03\/2024-/)).toBeVisible();
  await panel.getByRole('button').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/tea-fair\.json:\d+$/);

  preview.edit('"format"', '"fromat"');
  await expect(panel.getByText('Nothing of the last save can be shown.')).toBeVisible();
  await reader.hasTitle('Who hosts it?');

  preview.edit('"fromat"', '"format"');
  preview.edit('"date": "20/03/2024-', '"date": "2024-');
  await expect(panel).toHaveCount(0);
  await reader.isReady();
});

test('only names of this machine are answered', async ({ page, reader, preview }) => {
  await page.goto(preview.url);
  await reader.isReady();
  const { port } = new URL(preview.url);
  const status = (host, path = '/') =>
    new Promise((done, failed) => {
      const asking = request({ port, host: '127.0.0.1', path, headers: { Host: host } }, (response) => {
        response.resume();
        done(response.statusCode);
      });
      asking.on('error', failed).end();
    });
  expect(await status(`127.0.0.1:${port}`)).toBe(200);
  expect(await status(`localhost:${port}`)).toBe(200);
  expect(await status('evil.example')).toBe(403);
  expect(await status(`evil.example:${port}`)).toBe(403);
  expect(await status(`127.0.0.1:${port}`, '/../Cargo.toml')).toBe(404);
  expect(await status(`127.0.0.1:${port}`, '/%2e%2e/Cargo.toml')).toBe(404);
});
