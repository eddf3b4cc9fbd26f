// Before all tests: if the site's own page shows another dossier than the article's, a copy of the site is made whose page
// shows that one. The specs that speak of the article open it, whatever the site shows.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE_ID, BUILT, ROOT, TEMPLATE, mainDossier } from './built.mjs';

export default function articleSite() {
  if (mainDossier() === ARTICLE_ID || !existsSync(join(BUILT, `dossiers/${ARTICLE_ID}.json`))) return;
  const copy = join(ROOT, 'target/article-site');
  rmSync(copy, { recursive: true, force: true });
  cpSync(BUILT, copy, { recursive: true });
  const env = { ...process.env, STANCEMAP_DOSSIER: ARTICLE_ID };
  execFileSync('scripts/pages', ['text', copy, TEMPLATE, BUILT, ARTICLE_ID], { cwd: ROOT, env, stdio: 'inherit' });
  process.env.STANCEMAP_ARTICLE_SITE = copy;
}
