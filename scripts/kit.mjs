// A step of the build: gathers the kit, everything of a site that no dossier changes, in one file. `stancemap build` makes sites
// of it. Each of its files is compressed by itself, because a page in a single file takes some as they are.
// usage: node scripts/kit.mjs FOLDER FILE   (a folder into which Trunk has built, after programs.mjs and composer.mjs)

import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { words } from './composer.mjs';

const folder = resolve(process.argv[2]);
const out = process.argv[3];
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const built = readdirSync(folder);

function fail(message) {
  console.error(`kit: ${message}`);
  process.exit(1);
}

/** The one file of the folder with a matching name: Trunk adds a checksum to names. */
function named(pattern) {
  const found = built.filter((name) => pattern.test(name));
  if (found.length !== 1) fail(`${found.length} files of ${folder} are like ${pattern}, instead of one`);
  return found[0];
}

const [, VERSION] = /^version = "(.*)"$/m.exec(readFileSync(path('Cargo.toml'), 'utf8'));
const viewer = { VIEWER: named(/^viewer-\w+\.js$/), WASM: named(/^viewer-\w+_bg\.wasm$/) };

/** Texts that esbuild writes into a script. */
const texts = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]));

/** A script or style sheet of src/embed with all that it imports. */
async function bundled(name, format, options = {}) {
  const result = await build({
    entryPoints: [path(`src/embed/${name}`)],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: 'es2022',
    format,
    ...options,
  });
  return result.outputFiles[0].text.trim();
}

/** The scripts of all programs in one, for a page in a single file. */
function single() {
  const inPage = {
    name: 'in-page',
    setup: ({ onResolve }) => onResolve({ filter: /^\.\/work\.js$/ }, () => ({ path: path('src/embed/single/work.js') })),
  };
  return bundled('single/single.js', 'iife', {
    plugins: [inPage],
    alias: {
      composer: path('src/web/composer/composer.js'),
      'composer-worker': join(folder, 'composer-worker.js'),
      exporter: join(folder, 'exporter.js'),
      viewer: join(folder, viewer.VIEWER),
    },
    // The programs look for their Wasm beside their script.
    define: { PROGRESS_WORDS: JSON.stringify(words()), 'import.meta.url': 'document.baseURI' },
  });
}

const files = new Map();
const copied = (name, from) => files.set(name, readFileSync(from));
const written = (name, text) => files.set(name, Buffer.from(text));

// The files of a site, as they are.
for (const name of built.filter((name) => /\.(js|wasm)$/.test(name))) copied(`site/${name}`, join(folder, name));
for (const name of ['words', 'basemaps']) {
  for (const file of readdirSync(path(`public/${name}`))) copied(`site/${name}/${file}`, path(`public/${name}/${file}`));
}
copied('site/places.tsv', path('src/language/places.tsv'));
copied('site/dossier.schema.json', path('public/dossier.schema.json'));
const styles = readFileSync(path('target/assets/figure.css'), 'utf8');
written('site/embed.css', styles + (await bundled('element.css')));

// The files that a dossier or a checksum changes. `FIGURE` is the address of the main dossier's figure.
copied('page.html', join(folder, 'index.html'));
written('frame.js', await bundled('frame.js', 'iife', { define: texts(viewer) }));
written('embed.js', `${await bundled('embed.js', 'esm', { define: texts({ ...viewer, VERSION, FIGURE: '<?stancemap figure?>' }) })}\n`);
copied('single/page.html', path('src/embed/single/single.html'));
written('single/page.css', styles + (await bundled('single/single.css')));
written('single/begin.js', await bundled('single/begin.js', 'iife'));
written('single/page.js', await single());

// The faces that pictures use.
const fonts = { 'source-serif-4': ['700Bold'], 'source-sans-3': ['400Regular', '700Bold'], 'noto-naskh-arabic': ['400Regular', '700Bold'] };
for (const [family, faces] of Object.entries(fonts)) {
  for (const face of faces) {
    const at = path(`node_modules/@expo-google-fonts/${family}/${face}`);
    for (const name of readdirSync(at).filter((name) => name.endsWith('.ttf'))) copied(`fonts/${name}`, join(at, name));
  }
}

// The length of the list of files, the list, and the compressed files in its order.
const packed = [...files].map(([name, bytes]) => [name, bytes, gzipSync(bytes, { level: 9 })]);
const list = Buffer.from(JSON.stringify(packed.map(([name, bytes, gzip]) => ({ name, size: bytes.length, packed: gzip.length }))));
const length = Buffer.alloc(4);
length.writeUInt32LE(list.length);
mkdirSync(dirname(resolve(out)), { recursive: true });
// At once, so that nobody reads half of it.
writeFileSync(`${out}.new`, Buffer.concat([length, list, ...packed.map(([, , gzip]) => gzip)]));
renameSync(`${out}.new`, out);
