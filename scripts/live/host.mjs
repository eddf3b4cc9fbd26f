// A static host for a built site that changes. Open pages are loaded again when `reload` is called.

import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** Media types by the endings of names. */
export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
};

/** The address at which pages listen. No file of a site begins with a dot. */
const EVENTS = '/.reload';
// Not a part of the files: it is added to the pages as they are sent.
const LISTENER = `<script>new EventSource("${EVENTS}").onmessage=()=>location.reload()</script>`;

/** Serves a folder on this machine. Port 0 is any free one. */
export async function host(folder, port) {
  const listeners = new Set();
  const server = createServer((request, response) => {
    const path = decoded(new URL(request.url, 'http://host').pathname);
    if (path === EVENTS) return listen(response);
    // normalize() takes the dots out of an absolute path, so that nothing outside the folder can be named.
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end(`There is nothing at ${path}\n`);
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const bytes = readFileSync(file);
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(extname(file) === '.html' ? bytes.toString().replace(/<\/body>(?![^]*<\/body>)/, `${LISTENER}$&`) : bytes);
  });

  function listen(response) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write('\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  return {
    ...(await listening(server, port)),
    reload: () => listeners.forEach((response) => response.write('data: reload\n\n')),
  };
}

/** Has a server listen on this machine. Returns its address, and a function that ends it and its connections. */
export async function listening(server, port) {
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** A path as it is named, or as it is written if it is malformed: then no file has it. */
export function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
