// `scripts/release`, of the site and the program as they were built: it checks its own files, and its archives follow from
// them alone. The program that a release compiles is another, which takes minutes.

import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, ROOT } from '../support/built.mjs';
import { serve } from '../support/serve.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'stancemap-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});
test.use({ reuseContext: false });
test.setTimeout(300_000);
// A release is of dist/.
test.skip(BUILT !== join(ROOT, 'dist'), 'the site is another');

const run = (command, args, cwd = ROOT) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, text: stdout + stderr };
};
const VERSION = /^version = "(.*)"$/m.exec(readFileSync(join(ROOT, 'Cargo.toml'), 'utf8'))[1];

test('it is complete, the same each time, and its package shows a map', async ({ page, reader, folder }) => {
  const [first, second] = ['first', 'second'].map((name) => join(folder, name));
  for (const out of [first, second]) {
    const { status, text } = run('scripts/release', ['--as-built', out]);
    expect(status, text).toBe(0);
    expect(text).toContain(`The release of ${VERSION} for `);
  }
  const sums = (out) => readFileSync(join(out, 'SHA256SUMS'), 'utf8');
  expect(sums(second)).toBe(sums(first));

  // A file that is changed, missing or of something else is found.
  const platform = readdirSync(first).map((name) => name.match(/^stancemap-[\d.]+-([a-z].*)\.tar\.gz$/)?.[1]).find(Boolean);
  appendFileSync(join(second, 'CHANGES.md'), '- Nothing like that.\n');
  rmSync(join(second, `stancemap-site-${VERSION}.tar.gz`));
  const { status, text } = run('scripts/release-check', [second, platform, '--as-built']);
  expect(status).toBe(1);
  expect(text).toContain('SHA256SUMS: CHANGES.md has another checksum');
  expect(text).toMatch(/second has .* instead of .*stancemap-site-/);

  // As somebody serves it who has installed it.
  run('tar', ['-xzf', join(first, `stancemap-${VERSION}.tgz`), '-C', folder]);
  const host = await serve({ root: join(folder, 'package/dist') });
  try {
    await page.goto(host.url);
    await reader.isReady();
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><script type="module" src="embed.js"></script><stance-map></stance-map>' }));
    await page.goto(`${host.url}host.html`);
    await reader.within(page.locator('stance-map')).isReady();
    expect(await page.locator('stance-map').evaluate((map) => map.version)).toBe(VERSION);
  } finally {
    await host.close();
  }
});

test('a tag of another version is refused before anything is built', () => {
  const { status, text } = run('scripts/release', ['v99.0.0']);
  expect(status).toBe(1);
  expect(text).toContain(`the tag is v99.0.0, and Cargo.toml has version ${VERSION}`);
});
