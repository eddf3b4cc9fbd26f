// `scripts/release`, of the site and the program as they were built: it checks its own files, and its archives follow from
// them alone. The program that a release compiles is another, which takes minutes.

import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, ROOT, mainDossier } from '../support/built.mjs';
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

const run = (command, args, { cwd = ROOT, env } = {}) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
  return { status, text: stdout + stderr };
};
const VERSION = /^version = "(.*)"$/m.exec(readFileSync(join(ROOT, 'Cargo.toml'), 'utf8'))[1];
const SITE = `stancemap-site-${VERSION}`;
const TIME = '1700000000';

test('it is complete, follows from its files alone, and its package shows a map', async ({ page, reader, folder }) => {
  const out = join(folder, 'release');
  const made = run('scripts/release', ['--as-built', out], { env: { SOURCE_DATE_EPOCH: TIME } });
  expect(made.status, made.text).toBe(0);
  const [, platform] = made.text.match(new RegExp(`The release of ${VERSION} for (\\S+) is complete`));

  // The same files with other times and rights make the same archives.
  run('tar', ['-xzmf', join(out, `${SITE}.tar.gz`), '-C', folder]);
  run('chmod', ['-R', 'go-rwx', join(folder, SITE)]);
  const again = join(folder, 'again.tar.gz');
  expect(run('node', ['scripts/archive.mjs', join(folder, SITE), again, TIME])).toMatchObject({ status: 0, text: '' });
  expect(readFileSync(again).equals(readFileSync(join(out, `${SITE}.tar.gz`)))).toBe(true);
  run('tar', ['-xzmf', join(out, `stancemap-${VERSION}.tgz`), '-C', folder]);
  run('npm', ['pack', '--silent', './package'], { cwd: folder });
  const pack = (at) => readFileSync(join(at, `stancemap-${VERSION}.tgz`));
  expect(pack(folder).equals(pack(out))).toBe(true);

  // A file that is changed, missing or of something else is found.
  appendFileSync(join(out, 'CHANGES.md'), '- Nothing like that.\n');
  rmSync(join(out, `${SITE}.tar.gz`));
  const { status, text } = run('scripts/release-check', [out, platform, '--as-built']);
  expect(status).toBe(1);
  expect(text).toContain('SHA256SUMS: CHANGES.md has another checksum');
  expect(text).toContain('CHANGES.md is not an entry of CHANGELOG.md');
  expect(text).toMatch(/release has .* instead of .*stancemap-site-/);

  // As somebody serves it who has installed it.
  const host = await serve({ root: join(folder, 'package/dist') });
  try {
    await page.goto(host.url);
    await reader.isReady();
    const element = `<script type="module" src="embed.js"></script><stance-map src="dossiers/${mainDossier()}.json"></stance-map>`;
    const body = `<!DOCTYPE html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${element}`;
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
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
