// A static host as a newsroom's is: everything compressed by brotli at its best, before the first visit.

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** Hosts the files of a folder that a visit asks for; `instead` has other texts for some of their names. */
export async function compressed(folder, instead = {}) {
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES);
  const read = (name) => Buffer.from(instead[name] ?? readFileSync(new URL(name, folder)));
  const files = new Map(names.map((name) => [`/${name}`, brotli(read(name))]));
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
