// The last part of the build: the files for embedding. Writes embed.js, its styles, embed.html (the page for frames) and
// csp.txt into the folder of the finished page.
// usage: node scripts/embed.mjs FOLDER DOSSIER   (the dossier's address in that folder)

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [folder, dossier] = process.argv.slice(2);
const source = (name) => fileURLToPath(new URL(`../src/embed/${name}`, import.meta.url));
const fail = (message) => {
  console.error(`embed: ${message}`);
  process.exit(1);
};

/** The one file of the folder with a matching name: Trunk adds a checksum to names. */
function file(pattern) {
  const found = readdirSync(folder).filter((name) => pattern.test(name));
  if (found.length !== 1) fail(`${found.length} files of ${folder} are like ${pattern}, instead of one`);
  return found[0];
}

const viewer = { VIEWER: file(/^viewer-\w+\.js$/), WASM: file(/^viewer-\w+_bg\.wasm$/) };

async function bundled(name, format, define) {
  const result = await build({
    entryPoints: [source(name)],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: 'es2022',
    format,
    define: Object.fromEntries(Object.entries(define).map(([key, value]) => [key, JSON.stringify(value)])),
  });
  return result.outputFiles[0].text.trim();
}

/** Replaces a part of a text. The part must occur exactly once. */
function replaced(text, what, by, called) {
  const found = typeof what === 'string' ? text.split(what).length - 1 : [...text.matchAll(new RegExp(what, 'gs'))].length;
  if (found !== 1) fail(`the page has ${called} ${found} times, instead of once`);
  return typeof what === 'string' ? text.replace(what, () => by) : text.replace(what, by);
}

async function framed() {
  const script = await bundled('frame.js', 'iife', viewer);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = page.slice(page.indexOf('</main>') + '</main>'.length, page.lastIndexOf('</body>'));
  // If the address of the site is known, the page has its canonical address already.
  const canonical = /<link[^>]*rel="?canonical/.test(page) ? '' : '<link rel="canonical" href="./">';
  const head = `<meta name="responsive-embedded-sizing"><meta name="robots" content="noindex">${canonical}`;
  let frame = replaced(page, scripts, `<script>${script}</script>`, 'scripts below the figure');
  frame = replaced(frame, /(?<=<html lang="[^"]*")/, ' data-framed', '<html lang>');
  frame = replaced(frame, /<meta[^>]*name="?color-scheme"?[^>]*>/, '<meta name="color-scheme" content="light">', 'a color scheme');
  frame = replaced(frame, '<figure class="stancemap', '<figure data-guest class="stancemap', 'a figure');
  frame = replaced(frame, '</head>', `${head}</head>`, '</head>');
  writeFileSync(join(folder, 'embed.html'), frame);
}

async function element() {
  const version = /^version = "(.*)"$/m.exec(readFileSync('Cargo.toml', 'utf8'))[1];
  const define = { ...viewer, VERSION: version, FIGURE: dossier.replace(/\.json$/, '.html') };
  writeFileSync(join(folder, 'embed.js'), `${await bundled('embed.js', 'esm', define)}\n`);
  const styles = readFileSync('target/assets/figure.css', 'utf8');
  writeFileSync(join(folder, 'embed.css'), styles + (await bundled('element.css', undefined, {})));
}

/** Puts the styles of the figures for elements into a template, which content security policies do not check. The element
    makes a style sheet of it. */
function figures() {
  for (const name of readdirSync(join(folder, 'dossiers')).filter((name) => name.endsWith('.html'))) {
    const at = join(folder, 'dossiers', name);
    const page = readFileSync(at, 'utf8');
    // Of several dossiers only one may have been written anew.
    if (page.includes('<template>')) continue;
    writeFileSync(at, replaced(page, /<style>(.*?)<\/style>/s, '<template>$1</template>', 'styles'));
  }
}

/** Writes the content security policies that the pages need, as headers; docs/embedding.md explains them. */
function policies() {
  const checksum = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const inline = (page, tag) => [...page.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^]*?)</${tag}>`, 'g'))];
  const runs = ([tag, text]) => text && !tag.startsWith('<script type="application/');
  const lines = ['index.html', 'embed.html'].map((name) => {
    const page = readFileSync(join(folder, name), 'utf8');
    const scripts = inline(page, 'script').filter(runs).map(([, text]) => checksum(text));
    const styles = inline(page, 'style').map(([, text]) => checksum(text));
    const policy = [
      "default-src 'none'",
      `script-src 'self' 'wasm-unsafe-eval' ${scripts.join(' ')}`,
      `style-src ${styles.join(' ')}`,
      "connect-src 'self'",
      // Another map is composed in a worker.
      "worker-src 'self'",
      // The embed dialog has a preview.
      "frame-src 'self'",
      'img-src data: blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ];
    return `${name}\nContent-Security-Policy: ${policy.join('; ')}\n`;
  });
  writeFileSync(join(folder, 'csp.txt'), lines.join('\n'));
}

await framed();
await element();
figures();
policies();
