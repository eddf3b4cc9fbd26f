// A large basemap, and a host that sends it slowly.

import { basemap, square } from './dossiers.mjs';
import { serve } from './serve.mjs';

/** How many areas the large basemap has, none of which is a place. */
export const AREAS = 2000;

/** A basemap of 3 MB: areas of 70 corners in rows over the world. */
function large() {
  const areas = Array.from({ length: AREAS }, (_, at) => {
    const [west, south] = [-179 + 5.6 * (at % 64), -80 + 5 * Math.floor(at / 64)];
    const corner = (_, k) => [west + 2.5 + 2 * Math.cos(k / 11.1), south + 2 + (1.5 + (k % 2) / 4) * Math.sin(k / 11.1)].map((degrees) => Number(degrees.toFixed(7)));
    const ring = Array.from({ length: 70 }, corner);
    const area = square(`X${at}`, `Area ${at}`, west, south);
    return { ...area, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } };
  });
  return Buffer.from(JSON.stringify(basemap(...areas)));
}

export const LARGE = large();
export const NAME = 'basemaps/large.geojson';

/**
 * Starts a host that sends the first half of the large basemap, and the rest when `release` is called; `breakOff` ends the
 * connection instead. `closed` resolves when the reader has ended it. Options are those of `serve`, and `length`, which
 * the header says; null: it says none.
 */
export async function serveSlowly({ length = LARGE.length, ...options } = {}) {
  const half = LARGE.length / 2;
  let decide;
  const decision = new Promise((resolve) => (decide = resolve));
  let close;
  const closed = new Promise((resolve) => (close = resolve));
  const answer = async (response) => {
    response.on('close', close);
    response.writeHead(200, { 'Content-Type': 'application/geo+json', 'Access-Control-Allow-Origin': '*', ...(length && { 'Content-Length': length }) });
    response.write(LARGE.subarray(0, half));
    if ((await decision) === 'rest') response.end(LARGE.subarray(half));
    else response.destroy();
  };
  const host = await serve({ ...options, answers: { [NAME]: answer } });
  return { ...host, release: () => decide('rest'), breakOff: () => decide('end'), closed };
}
