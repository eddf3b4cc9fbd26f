// The same map as most newsrooms make it: D3 fetches the basemap and draws it on SVG, zooms it, and shows a popup with a
// name at a click.

import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';

/** The detail that the built page shows on a zoomed map. */
const BASEMAP = 'world.geojson';

const SCRIPT = `
import { geoEqualEarth, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom } from 'd3-zoom';
const world = await (await fetch('${BASEMAP}')).json();
const [width, height] = [innerWidth, innerHeight];
const draw = geoPath(geoEqualEarth().fitSize([width, height], { type: 'Sphere' }));
const svg = select('body').append('svg').attr('width', width).attr('height', height);
const map = svg.append('g');
const popup = (event, { properties }) => {
  let box = select('.popup');
  if (box.empty()) box = select('body').append('div').attr('class', 'popup');
  box.text(properties.name).style('translate', event.clientX + 'px ' + event.clientY + 'px');
};
const COLORS = ['#0b5f62', '#5fb5a4', '#e3b23c', '#bf4228', '#d3cec4'];
map.selectAll('path').data(world.features).join('path')
  .attr('d', draw).attr('data-id', ({ id, properties }) => properties.id ?? id).attr('fill', (_, i) => COLORS[i % COLORS.length])
  .attr('stroke', '#fff').attr('stroke-width', 0.5).attr('vector-effect', 'non-scaling-stroke').on('click', popup);
svg.call(zoom().scaleExtent([1, 32]).on('zoom', ({ transform }) => map.attr('transform', transform)));`;

const STYLE = `
body { margin: 0; background: #fff; }
svg { display: block; }
/* The wheel and the mouse go through it to the map. */
.popup { position: fixed; left: 0; top: 0; pointer-events: none; padding: 8px; border: 1px solid #888; background: #fff; font: 14px sans-serif; }`;

/** The files of the page that D3 draws, by name, as texts. `dist` is the built site, for its basemap. */
export function d3(dist) {
  const { outputFiles } = buildSync({
    stdin: { contents: SCRIPT, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return {
    'index.html': `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>D3</title><style>${STYLE}</style><body><script type="module" src="map.js"></script></body></html>`,
    'map.js': outputFiles[0].text,
    [BASEMAP]: readFileSync(new URL(`basemaps/${BASEMAP}`, dist), 'utf8'),
  };
}
