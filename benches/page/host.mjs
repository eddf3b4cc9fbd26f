// A static host as a newsroom's is: everything compressed by brotli at its best, before the first visit.

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = { '.geojson': 'application/geo+json', '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** Hosts the files of a folder that a visit asks for. */
export function compressed(folder) {
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES);
  return host(Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder))])));
}

/** Hosts files, given by name as texts or bytes. */
export async function host(contents) {
  const files = new Map(Object.entries(contents).map(([name, content]) => [`/${name}`, brotli(Buffer.from(content))]));
  const server = createServer(({ url }, response) => {
    const path = url === '/' ? '/index.html' : url;
    const body = files.get(path);
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': TYPES[extname(path)],
      'content-length': body.length,
      'content-encoding': 'br',
      'cache-control': 'max-age=600',
    });
    return response.end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}
