// A step of the build: writes the studio into a site. Whatever it loads is a script that carries bytes as a text, one letter for
// each byte: the page may connect to nothing, and from a folder on somebody's own machine browsers load scripts alone. In UTF-8
// and compressed, such a text is 3 % larger than its bytes.
// usage: node scripts/studio.mjs PROGRAMS KIT SITE   (a folder with the programs, after programs.mjs)

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [programs, kitFile, site] = process.argv.slice(2).map((name) => resolve(name));
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const out = join(site, 'studio');
/** The words of the interface, a file for each language. */
const WORDS = 'src/web/studio/words';
/** The messages of the core in the languages but English, by their English texts. */
const MESSAGES = 'src/web/studio/messages';
/** The examples, a folder of sheets for each. */
const EXAMPLES = 'public/examples';

/** A script of the studio with all that it imports, as a classic script: browsers load no modules from a folder. */
async function bundled(name, address, alias = {}, define = {}) {
  const result = await build({
    entryPoints: [path(`src/web/studio/page/${name}`)],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: 'es2022',
    format: 'iife',
    alias,
    // Programs are given their Wasm, and look for none beside their script.
    define: { 'import.meta.url': address, ...define },
  });
  return result.outputFiles[0].text.trim();
}

async function styles(name) {
  const result = await build({ entryPoints: [path(name)], bundle: true, minify: true, write: false, charset: 'utf8' });
  return result.outputFiles[0].text.trim();
}

/** The files of a kit: see kit.mjs. */
function filesOf(kit) {
  const length = kit.readUInt32LE(0);
  let start = 4 + length;
  return JSON.parse(kit.subarray(4, start)).map((listed) => {
    const bytes = kit.subarray(start, start + listed.packed);
    start += listed.packed;
    return { listed, bytes };
  });
}

/** A kit with some of the files of another. */
function kitWith(files) {
  const list = Buffer.from(JSON.stringify(files.map(({ listed }) => listed)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(list.length);
  return Buffer.concat([length, list, ...files.map(({ bytes }) => bytes)]);
}

/** The files of an example, as files.js reads them. */
function example(name) {
  const files = readdirSync(path(`${EXAMPLES}/${name}`)).sort();
  const contents = files.map((file) => readFileSync(path(`${EXAMPLES}/${name}/${file}`)));
  const list = Buffer.from(JSON.stringify(files.map((file, at) => ({ name: file, size: contents[at].length }))));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(list.length);
  return Buffer.concat([length, list, ...contents]);
}

const ESCAPES = { '\n': '\\n', '\r': '\\r', '\\': '\\\\', '"': '\\"' };

/** Writes a part: see src/web/studio/page/parts.js. */
function writePart(name, bytes) {
  const text = Buffer.from(bytes).toString('latin1').replace(/[\n\r\\"]/g, (letter) => ESCAPES[letter]);
  writeFileSync(join(out, `${name}.js`), `stancemapPart("${name}","${text}")`);
}

const program = (name) => readFileSync(join(programs, `${name}_bg.wasm`));

/** The part of the kit that a file belongs to: all that the first map needs, the rest of a site, the fonts of pictures. */
function partOf(name) {
  if (name.startsWith('fonts/')) return 'kit-fonts';
  const isFirst = /^site\/(viewer-.*|words\/.*\.json|basemaps\/world-overview\.geojson|places\.tsv)$/.test(name) || /^(single\/|page\.html)/.test(name);
  return isFirst ? 'kit' : 'kit-site';
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const kit = filesOf(readFileSync(kitFile));
for (const name of ['kit', 'kit-site', 'kit-fonts']) writePart(name, kitWith(kit.filter(({ listed }) => partOf(listed.name) === name)));
/** The programs of the worker. */
const WORKERS = ['maker', 'painter', 'publisher', 'workbooks'];
for (const name of ['studio', ...WORKERS]) writePart(`${name}-program`, program(name));
const own = (name) => join(programs, `${name}.js`);
writePart('maker', Buffer.from(await bundled('worker.js', 'self.location.href', Object.fromEntries(WORKERS.map((name) => [`${name}-program`, own(name)])))));
const examples = readdirSync(path(EXAMPLES), { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const { name } of examples) writePart(`example-${name}`, example(name));
const languages = readdirSync(path(WORDS)).map((name) => JSON.parse(readFileSync(path(`${WORDS}/${name}`), 'utf8')));
for (const words of languages) {
  const file = path(`${MESSAGES}/${words.language}.json`);
  if (existsSync(file)) words.messages = JSON.parse(readFileSync(file, 'utf8'));
}
for (const words of languages) writePart(`words-${words.language}`, Buffer.from(JSON.stringify(words)));
const names = languages.map(({ language, name }) => ({ language, name }));
const script = await bundled('studio.js', 'document.baseURI', { 'studio-program': own('studio') }, { WORDS: JSON.stringify(names) });
writeFileSync(join(out, 'studio.js'), script);

// The frame of the preview runs the programs of a published page.
const viewer = readdirSync(site).find((name) => /^viewer-\w+\.js$/.test(name));
const preview = await bundled('preview.js', 'document.baseURI', {
  builder: path('src/web/composer/build.js'),
  exporter: join(site, 'exporter.js'),
  viewer: join(site, viewer),
});
writeFileSync(join(out, 'preview.js'), preview);
const page = (name) => readFileSync(path(`src/web/studio/page/${name}`), 'utf8');
const figure = readFileSync(path('target/assets/figure.css'), 'utf8');
writeFileSync(join(out, 'preview.css'), figure + (await styles('src/web/studio/page/preview.css')));
writeFileSync(join(out, 'preview.html'), page('preview.html'));
writeFileSync(join(out, 'studio.css'), await styles('public/styles/studio.css'));
writeFileSync(join(site, 'studio.html'), page('studio.html'));
