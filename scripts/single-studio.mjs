// Writes the studio as a single file, from one that was built into a site: a page with all its parts, which opens by a double
// click and can be kept on a stick. Its frame shows the same page, with ?preview in the address.
// usage: node scripts/single-studio.mjs SITE FILE

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';

const [site, file] = process.argv.slice(2).map((name) => resolve(name));
const read = (name) => readFileSync(join(site, name), 'utf8');

/** The letters that HTML changes, or by which an element may end: they stand 256 higher. */
const CHANGED = /[\0\r<]/g;

/** The parts of the studio as elements: see src/web/studio/page/parts.js. */
function parts() {
  const elements = [];
  for (const name of readdirSync(join(site, 'studio')).sort()) {
    const text = name.endsWith('.js') ? read(`studio/${name}`) : '';
    if (!text.startsWith('stancemapPart(')) continue;
    const add = (own, bytes) => {
      const letters = bytes.replace(CHANGED, (letter) => String.fromCharCode(letter.charCodeAt(0) + 256));
      elements.push(`<script type="text/plain" data-part="${own}">${letters}</script>`);
    };
    runInNewContext(text, { stancemapPart: add });
  }
  return elements.join('\n');
}

const body = (page) => page.match(/<body>([^]*?)<script/)[1].trim();
const [page, preview] = [read('studio.html'), read('studio/preview.html')];
const script = `if (location.search.startsWith('?preview')) {
document.querySelector('#studio-style').remove();
document.body.innerHTML = ${JSON.stringify(body(preview))};
(() => {${read('studio/preview.js')}
})();
} else {
document.querySelector('#preview-style').remove();
(() => {${read('studio/studio.js')}
})();
}`.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
const hash = createHash('sha256').update(script).digest('base64');
const policy = `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval' blob:; style-src 'unsafe-inline'; img-src data: blob:; worker-src blob:; frame-src 'self' file:; connect-src 'none'; base-uri 'none'; form-action 'none'`;
const single = page
  .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, start) => start + policy)
  .replace(/<link rel="stylesheet"[^>]*>/, () => `<style id="studio-style">${read('studio/studio.css')}</style>\n<style id="preview-style">${read('studio/preview.css')}</style>`)
  .replace(/<script src="studio\/studio.js"><\/script>/, () => `${parts()}\n<script>${script}</script>`);
writeFileSync(file, single);
console.log(`${file}: ${Buffer.byteLength(single)} bytes`);
