// The site as it was built, of whichever dossiers.

import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The dossier that most specs speak of. */
export const ARTICLE_ID = 'third-country-deportations';

/** The folder of the site. STANCEMAP_DIST names another one, for a target that stands still while dist/ is built anew. */
export const BUILT = process.env.STANCEMAP_DIST || join(ROOT, 'dist');

/** The page of the site before its placeholders were filled in. */
export const TEMPLATE = join(ROOT, `target/templates/${basename(BUILT)}.html`);

/** The id of the dossier that the site's own page shows. */
export function mainDossier(folder = BUILT) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return page.match(/ data-dossier="?([^"> ]+)/)[1];
}

/** The ids of all dossiers of the site. */
export const dossierIds = () =>
  readdirSync(join(BUILT, 'dossiers'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'));

export const readDossier = (id) => JSON.parse(readFileSync(join(BUILT, `dossiers/${id}.json`), 'utf8'));
