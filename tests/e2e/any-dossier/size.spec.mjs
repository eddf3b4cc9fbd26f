// The budgets of `make size`: a dossier of a host's own may be as long as it has to be.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../support/built.mjs';
import { expect, test } from '../support/test.mjs';

const { dossier: shipped, groups } = JSON.parse(readFileSync(join(ROOT, 'size-budget.json'), 'utf8'));
const LONG = 2 * groups.page.limit;

/** The answer of scripts/size for a site whose page shows a dossier. Files of `long` are larger than the page may be. */
function sizesOf(main, long) {
  const site = mkdtempSync(join(tmpdir(), 'stancemap-'));
  try {
    const files = ['index.html', 'embed.html', 'embed.js', 'embed.css', 'viewer-1.js', 'viewer-1.wasm', 'studio.html'];
    for (const id of [shipped, 'mine']) files.push(`dossiers/${id}.html`, `dossiers/${id}.json`, `dossiers/${id}.csv`, `pictures/${id}-tall.png`);
    for (const file of files) {
      mkdirSync(dirname(join(site, file)), { recursive: true });
      // Letters at random do not compress below six of their eight bits.
      const filling = long.includes(file) ? randomBytes(LONG).toString('base64') : '';
      writeFileSync(join(site, file), `<figure data-dossier="${main}">${filling}`);
    }
    const { status, stdout, stderr } = spawnSync('node', ['scripts/size', site], { cwd: ROOT, encoding: 'utf8' });
    return { status, text: stdout + stderr };
  } finally {
    rmSync(site, { recursive: true });
  }
}

const MINE = ['dossiers/mine.html', 'dossiers/mine.json', 'dossiers/mine.csv', 'pictures/mine-tall.png'];

test('a second dossier may be longer than the shipped one', () => {
  expect(sizesOf(shipped, MINE)).toMatchObject({ status: 0 });
});

test('so may the dossier that the page shows', () => {
  const { status, text } = sizesOf('mine', [...MINE, 'index.html', 'embed.html']);
  expect(status, text).toBe(0);
  expect(text).toContain(`The page shows mine: what depends on a dossier has a budget for ${shipped} alone.`);
});

test('the shipped dossier has its budgets, and the code has them with any dossier', () => {
  for (const [main, file, named] of [[shipped, 'index.html', 'page: '], [shipped, 'embed.html', 'frame: '], ['mine', `dossiers/${shipped}.json`, `dossiers/${shipped}.json: `], ['mine', 'embed.js', 'embed.js: ']]) {
    const { status, text } = sizesOf(main, [file]);
    expect(status, file).toBe(1);
    expect(text, file).toMatch(new RegExp(`^  ${named}[\\d,]+ bytes of brotli, [\\d,]+ over`, 'm'));
  }
});
