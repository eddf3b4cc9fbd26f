// A build with a faulty dossier stops before it compiles the site, and says where the faults are.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/built.mjs';
import { expect, test } from '../support/test.mjs';

// The tool may have to be compiled first.
test.setTimeout(600_000);

const run = (script, args, dossier) => {
  const env = { ...process.env, STANCEMAP_DOSSIER: dossier };
  const { status, stdout, stderr } = spawnSync(join(ROOT, script), args, { cwd: ROOT, env, encoding: 'utf8' });
  return { status, text: stdout + stderr };
};

test('every fault is told with its file and place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stancemap-'));
  try {
    cpSync(join(ROOT, 'tests/fixtures/dossiers/tea-fair.json'), join(folder, 'tea-fair.json'));
    expect(run('scripts/dossiers', [folder], 'tea-fair')).toMatchObject({ status: 0 });
    const text = readFileSync(join(folder, 'tea-fair.json'), 'utf8');
    const [, date] = text.match(/"date": "(\d{4}-\d{2}-\d{2})"/);
    writeFileSync(join(folder, 'tea-fair.json'), text.replace(`"date": "${date}"`, '"date": "20/03/2025"'));
    writeFileSync(join(folder, 'second.json'), '{ "format": "stancemap/1"');
    const told = run('scripts/dossiers', [folder], 'tea-fair');
    expect(told.status).toBe(1);
    expect(told.text).toMatch(/tea-fair\.json: fact ".*", date \(line \d+\): found "20\/03\/2025"/);
    expect(told.text).toContain(`these dossiers have faults, which are listed above: ${folder}/second.json ${folder}/tea-fair.json`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the build looks before Trunk compiles', () => {
  const { status, text } = run('scripts/build', [], 'nonesuch');
  expect(status).toBe(1);
  expect(text).toContain('there is no public/dossiers/nonesuch.json: STANCEMAP_DOSSIER or scripts/main-dossier names it');
  expect(text).not.toContain('Building the site');
});
