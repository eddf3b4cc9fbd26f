// Pages of other sites, on an origin of their own, with our maps in them.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { SRC } from './dossiers.mjs';
import { DIST, serve } from './serve.mjs';

const packages = new URL('../../../node_modules/', import.meta.url);

/** The scripts by which hosts size frames, as their makers publish them. */
const LIBRARIES = {
  'pym.js': 'pym.js/dist/pym.v1.min.js',
  'frames.js': '@newswire/frames/dist/frames.umd.js',
  'iframe-resizer.js': '@iframe-resizer/parent/index.umd.js',
  'open-iframe-resizer.js': '@open-iframe-resizer/core/dist/index.umd.cjs',
};

/** The policy that the build recommends for one of our pages. */
export function policyOf(name) {
  const parts = readFileSync(join(DIST, 'csp.txt'), 'utf8').split('\n\n');
  return parts.find((part) => part.startsWith(name)).match(/Content-Security-Policy: (.*)/)[1];
}

/** A host of pages: `page(html, headers)` answers with the address of a new one; below it are the libraries. */
export async function serveHost() {
  const pages = new Map();
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://host').pathname.slice(1);
    const library = LIBRARIES[name];
    const page = pages.get(name);
    if (library) {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(readFileSync(new URL(library, packages)));
    } else if (page) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
    } else {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end();
    }
  });
  await new Promise((listening, failed) => server.once('error', failed).listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${server.address().port}/`;
  return {
    url,
    page(body, { headers = {}, head = '' } = {}) {
      const name = `page-${pages.size}`;
      const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Host</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
      pages.set(name, { html, headers });
      return url + name;
    },
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** A script that keeps the events of a page's `<stance-map>` elements in `told`: their kind, the element's id, the detail. */
export const whatElementsTell = `<script>var told = []; for (const kind of ['ready', 'select', 'filter', 'day', 'error']) addEventListener('stancemap:' + kind, ({ target, detail }) => told.push({ kind, id: target.id, ...detail }))</script>`;

/** The events of one kind that a page has kept so. */
export const toldByElements = (page, kind) => page.evaluate((kind) => told.filter((one) => one.kind === kind), kind);

/** The fixtures: `host`, as above, and `guest`, the address of our site as it must be sent to be embedded anywhere. */
export const hosting = {
  host: [
    async ({}, use) => {
      const host = await serveHost();
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  guest: [
    async ({}, use) => {
      const site = await serve({ headers: { 'Access-Control-Allow-Origin': '*' } });
      await use(site.url);
      await site.close();
    },
    { scope: 'worker' },
  ],
};

/** How a host sizes a frame by each library or script: what goes below `<iframe id="map">`, or in its place. */
export const WAYS = {
  'pym.js': (src) => `<div id="map"></div><script src="pym.js"></script><script>new pym.Parent('map', ${JSON.stringify(src)}, { title: 'Map' })</script>`,
  '@newswire/frames': (src) => `<div data-frame-src="${src}" data-frame-attribute-title="Map"></div><script src="frames.js"></script><script>newswireFrames.autoInitFrames()</script>`,
  '@iframe-resizer/parent': (src) => `<iframe id="map" title="Map" src="${src}" style="width:100%;border:0"></iframe><script src="iframe-resizer.js"></script><script>iframeResize({ license: 'GPLv3' }, '#map')</script>`,
  '@open-iframe-resizer/core': (src) => `<iframe id="map" title="Map" src="${src}" style="width:100%;border:0"></iframe><script src="open-iframe-resizer.js"></script><script>iframeResizer.initialize({}, '#map')</script>`,
  // Hosts that publish no package, by what their scripts listen for.
  'Datawrapper’s message': (src) => listening(src, `const all = data['datawrapper-height'] ?? {}; for (const id in all) return all[id];`),
  'AMP’s message': (src) => listening(src, `if (data.sentinel === 'amp' && data.type === 'embed-size') return data.height;`),
  'Medium’s message': (src) => listening(src, `const told = parsed(data); if (told.context === 'iframe.resize' && told.src) return told.height;`),
  'Guardian’s message': (src) => listening(src, `const told = parsed(data); if (told.type === 'set-height' && told.id.startsWith('iframeMessenger:')) return told.value;`),
};

function listening(src, read) {
  return `<script>
    const parsed = (data) => { try { return JSON.parse(data) ?? {} } catch { return {} } };
    const read = (data) => { ${read} };
    addEventListener('message', ({ data, source }) => {
      const height = data && read(data);
      for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source && height) frame.style.height = height + 'px';
    });
  </script><iframe id="map" title="Map" src="${src}" style="width:100%;border:0"></iframe>`;
}

/** The script of our element, and an element that shows the article. */
export const elementScript = (guest) => `<script type="module" src="${guest}embed.js"></script>`;
export const element = (guest, attributes = '', inside = '') => `<stance-map src="${guest}${SRC}" ${attributes}>${inside}</stance-map>`;

/** The body of a host's page with elements in it; their events are kept: see `toldByElements`. */
export const elementPage = (guest, body) => `${whatElementsTell}${elementScript(guest)}<main><h1>Host</h1>${body}</main>`;

/** The files that a context asks our site for from now on, in order; without the hashes in their names. */
export function filesAskedOf(context, guest) {
  const paths = [];
  context.on('request', (request) => {
    if (request.url().startsWith(guest)) paths.push(request.url().slice(guest.length).replace(/-[0-9a-f]{8,}/, ''));
  });
  return paths;
}

/** A frame with the figure in it, and a script that keeps what the frame tells in `told`. */
export const frame = (src, attributes = 'height="900"') => `<h1>Host</h1><iframe title="Map" src="${src}" style="width:100%;border:0" ${attributes}></iframe>`;
export const whatFramesTell = '<script>var told = []; addEventListener("message", ({ data }) => { if (data?.stancemap && data.stancemap !== "height") told.push(data) })</script>';
export const toldByFrames = (page, kind) => page.evaluate((kind) => told.filter((one) => one.stancemap === kind), kind);

/** Asks the first frame of a page to show a view. */
export const askFrame = (page, view) =>
  page.evaluate((view) => document.querySelector('iframe').contentWindow.postMessage({ stancemap: 'show', view }, '*'), view);

/** The document in a frame of the page, once its figure is seen; ready, unless it is not meant to become so. */
export async function frameOf(reader, { isReady = true, at = 0 } = {}) {
  const handle = await reader.page.locator('iframe').nth(at).elementHandle();
  const framed = reader.within(await handle.contentFrame());
  await expect(framed.map.drawing).toBeVisible();
  if (isReady) await framed.isReady();
  return framed;
}

/** Where a page is in its history: the address, and the number of steps. */
export const placeInHistory = (page) => page.evaluate(() => [location.href, history.length]);
