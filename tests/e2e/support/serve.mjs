// A static host for dist/, as plain as hosts are: from a sub-path, so that an absolute path in the page is found out,
// and with the right media types. By hand: node tests/e2e/support/serve.mjs [port]

import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TYPES, decoded, listening } from '../../../scripts/live/host.mjs';
import { BUILT } from './built.mjs';

/** The folder of a site whose page shows the article's dossier: see article-site.mjs. */
export const DIST = process.env.STANCEMAP_ARTICLE_SITE || BUILT;

/**
 * Starts a host on a free port of this machine.
 * `headers` go with every answer, for instance { 'Access-Control-Allow-Origin': '*' }; or they are a function of the file's
 * name.
 * `held`, `{ name, text, until }`, sends the file of that name up to the text (with it), and the rest once `until` resolves.
 * `answers`, `{ [name]: (response) => … }`, are files that the folder does not have.
 */
export async function serve({ root = DIST, base = '/a/sub-path/', port = 0, headers = {}, held, answers = {} } = {}) {
  const server = createServer((request, response) => {
    const path = decoded(new URL(request.url, 'http://host').pathname);
    // normalize() takes the dots out of an absolute path, so that nothing outside the folder can be named.
    const wanted = normalize(path.endsWith('/') ? `${path}index.html` : path);
    const file = wanted.startsWith(base) ? join(root, wanted.slice(base.length)) : undefined;
    const given = wanted.startsWith(base) && answers[wanted.slice(base.length)];
    if (given) {
      given(response);
      return;
    }
    const own = typeof headers === 'function' ? headers(wanted.slice(base.length)) : headers;
    const answer = (status, more = {}) => response.writeHead(status, { 'Cache-Control': 'no-store', ...own, ...more });
    const size = file && statSync(file, { throwIfNoEntry: false });
    if (!size?.isFile()) {
      answer(404, { 'Content-Type': 'text/plain' }).end(`There is nothing at ${path}\n`);
      return;
    }
    answer(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Length': size.size });
    if (held && file === join(root, held.name)) sendInTwo(response, readFileSync(file), held);
    else createReadStream(file).pipe(response);
  });
  const { url, close } = await listening(server, port);
  return { url: new URL(base, url).href, close };
}

async function sendInTwo(response, bytes, { text, until }) {
  const end = bytes.indexOf(text) + text.length;
  response.write(bytes.subarray(0, end));
  await until;
  response.end(bytes.subarray(end));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await serve({ port: Number(process.argv[2] ?? 0) });
  console.log(url);
}
