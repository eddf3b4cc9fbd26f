// Writes a level as GeoJSON (RFC 7946): exteriors counterclockwise, holes clockwise, cut at the
// antimeridian, one feature a line.

import { ringPoints, signedArea } from "./atlas.mjs";
import { cutAtSeam } from "./seam.mjs";

export function geojson(features, arcs) {
  const lines = features.map((feature) => JSON.stringify(toFeature(feature, arcs)));
  return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}

function toFeature({ code, name, polygons }, arcs) {
  const coordinates = polygons.flatMap((polygon) => toCoordinates(polygon, arcs));
  const geometry =
    coordinates.length === 1
      ? { type: "Polygon", coordinates: coordinates[0] }
      : { type: "MultiPolygon", coordinates };
  return { type: "Feature", id: code, properties: { name }, geometry };
}

/** One polygon, or two where it lies across the antimeridian. */
function toCoordinates([exterior, ...holes], arcs) {
  const pieces = cutAtSeam(ringPoints(exterior, arcs)).map((ring) => wound(ring, 1));
  const inner = holes.flatMap((hole) => cutAtSeam(ringPoints(hole, arcs)));
  if (pieces.length > 1 && inner.length) throw new Error("a polygon with holes lies on the seam");
  return pieces.map((piece) => [piece, ...inner.map((ring) => wound(ring, -1))]);
}

/** The ring in that direction, without minus zeros. */
function wound(ring, direction) {
  const area = signedArea(ring);
  if (area === 0) throw new Error(`a ring without area at ${ring[0]}`);
  const turned = Math.sign(area) === direction ? ring : ring.toReversed();
  return turned.map((point) => point.map((value) => value + 0));
}
