// Pages in a single file, made as an author makes them.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { ARTICLE_ID, BUILT, ROOT } from './built.mjs';

/** The native tool, once `cargo build --bin stancemap` has compiled it. */
export const TOOL = join(ROOT, process.env.CARGO_TARGET_DIR ?? 'target', 'debug/stancemap');

/** Words that would end a script, begin a comment or ask another site, if they were markup. */
export const NASTY = 'Tea </script><!--<script> \u2028 <img src=https://example.invalid/x.png onerror=alert(1)> & ]]>';

/** A fixture of a page in a single file: of the article's dossier, with nasty words in its deck. */
export const single = [
  async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'stancemap-'));
    const dossier = JSON.parse(readFileSync(join(BUILT, `dossiers/${ARTICLE_ID}.json`), 'utf8'));
    dossier.deck = NASTY;
    writeFileSync(join(folder, `${ARTICLE_ID}.json`), JSON.stringify(dossier));
    // Named as people name files.
    const file = join(folder, 'My map, été.html');
    const { status, stdout, stderr } = spawnSync(TOOL, ['build', join(folder, `${ARTICLE_ID}.json`), '--single-file', file], { encoding: 'utf8' });
    // It is told of the tags, and is written.
    expect(status, stderr).toBe(1);
    expect(stdout).toMatch(/deck .*HTML/);
    await use({ folder, file, url: pathToFileURL(file).href });
    rmSync(folder, { recursive: true });
  },
  { scope: 'worker' },
];

/** The addresses that a page asks for, without its own and what it has in itself. */
export function asked(page) {
  const urls = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !/\.html([?#]|$)/.test(url)) urls.push(url);
  });
  return urls;
}
