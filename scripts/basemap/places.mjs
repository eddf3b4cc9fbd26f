// The codes and names of the atlas's features, and the few that are not ISO's.

import { readFileSync } from "node:fs";
import { ringPoints } from "./atlas.mjs";

const TABLE = new URL("../../src/language/places.tsv", import.meta.url);

/** Areas of the basemap that are no place of a dossier. */
const NAMES = { KAS: "Siachen Glacier" };

/** Gives every feature its code and name, sorted by code; moves what has no code of its own. */
export function settle({ arcs, features }) {
  const byCode = new Map(features.map((feature) => [feature.code, feature]));
  foldInto("AUS", "ATC", byCode);
  split("IOA", byCode, (polygon) => (ringPoints(polygon[0], arcs)[0][0] > 100 ? "CXR" : "CCK"));
  const names = table();
  return [...byCode.values()]
    .map(({ code, polygons }) => ({ code, name: names.get(code) ?? missing(code), polygons }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function foldInto(code, other, byCode) {
  byCode.get(code).polygons.push(...byCode.get(other).polygons);
  byCode.delete(other);
}

function split(code, byCode, choose) {
  for (const polygon of byCode.get(code).polygons) {
    const part = choose(polygon);
    if (!byCode.has(part)) byCode.set(part, { code: part, polygons: [] });
    byCode.get(part).polygons.push(polygon);
  }
  byCode.delete(code);
}

/** English names by code, from the project's one table of places. */
function table() {
  const lines = readFileSync(TABLE, "utf8").split("\n");
  const told = lines.filter((line) => line && !line.startsWith("#"));
  const rows = told.map((line) => line.split("\t"));
  return new Map([...rows.map(([code, , , name]) => [code, name]), ...Object.entries(NAMES)]);
}

function missing(code) {
  throw new Error(`${code} is neither in places.tsv nor in NAMES`);
}
