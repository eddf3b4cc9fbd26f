// A step of the build: puts the composer's own scripts around its program. composer.js is what the viewer imports;
// composer-worker.js runs the program.
// usage: node scripts/composer.mjs FOLDER   (a folder into which Trunk has built, after programs.mjs)

import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The messages of the scripts. */
const MESSAGES = ['drawing_map', 'file_too_large', 'loading', 'loading_of', 'loading_stopped', 'stop_loading'];

/** Their words by language. A message that a language lacks is left out: the script has it in English. */
export function words() {
  const files = readdirSync(path('public/words')).filter((name) => name.endsWith('.json'));
  const languages = files.map((name) => JSON.parse(readFileSync(path(`public/words/${name}`), 'utf8')));
  const own = (words) => MESSAGES.filter((key) => words[key]).map((key) => [key, words[key]]);
  return Object.fromEntries(languages.map((words) => [words.language, Object.fromEntries(own(words))]));
}

const bundled = (script, outfile, more) =>
  build({
    entryPoints: [path(`src/web/composer/${script}`)],
    outfile,
    allowOverwrite: true,
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    format: 'esm',
    ...more,
  });

// Another script imports the words.
if (import.meta.filename === process.argv[1]) {
  const at = (name) => join(resolve(process.argv[2]), name);
  // The program's script has the name that ours gets, so it is bundled first.
  await bundled('worker.js', at('composer-worker.js'), { alias: { 'composer-program': at('composer.js') } });
  await bundled('composer.js', at('composer.js'), { define: { PROGRESS_WORDS: JSON.stringify(words()) } });
}
