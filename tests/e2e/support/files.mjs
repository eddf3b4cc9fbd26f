// Reading the files that readers save: CSV, SVG, PNG.

import { inflateSync } from 'node:zlib';
import { expect } from '@playwright/test';

/** The rows of a CSV as objects, by the grammar of RFC 4180. */
export function csvRows(bytes) {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  expect(cells.map(([all]) => all).join(''), 'nothing but cells').toBe(text);
  const table = [[]];
  for (const [, cell, end] of cells) {
    table.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') table.push([]);
  }
  const [columns, ...lines] = table.slice(0, -1);
  return lines.map((line) => Object.fromEntries(columns.map((column, i) => [column, line[i]])));
}

/** The contents of an SVG, by a parser of XML. */
export const parseSvg = (page, bytes) =>
  page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const all = [root, ...root.querySelectorAll('*')];
    const values = all.flatMap((one) => [...one.attributes].map(({ value }) => value));
    const ids = all.map(({ id }) => id);
    const texts = [...root.querySelectorAll('text')].map(({ textContent }) => textContent);
    return {
      signs: root.querySelectorAll('g[transform^="translate"] > path[transform^="matrix"]').length,
      root: root.localName,
      tags: [...new Set(all.map(({ localName }) => localName))],
      title: root.querySelector('title')?.textContent,
      texts,
      text: texts.join(' '),
      size: [root.getAttribute('width'), root.getAttribute('height')].map(Number),
      paper: root.querySelector('svg > rect')?.getAttribute('fill'),
      shapes: root.querySelectorAll('path').length,
      /** The text with all that stands between the lines. */
      whole: root.textContent,
      /** How opaque the ground of each pattern is. */
      grounds: Object.fromEntries([...root.querySelectorAll('pattern')].map((one) => [one.id, one.querySelector('rect')?.getAttribute('fill-opacity')])),
      /** Shapes with a broken outline. */
      broken: all.filter((one) => one.getAttribute('stroke-dasharray') && one.getAttribute('fill') !== 'none').map((one) => ({ tag: one.localName, opacity: one.getAttribute('fill-opacity') })),
      fills: [...new Set(all.map((one) => one.getAttribute('fill')))],
      /** References to ids that are not there. */
      lost: values.flatMap((value) => [...value.matchAll(/url\(#(.*?)\)/g)]).map(([, id]) => id).filter((id) => !ids.includes(id)),
      /** Values that only a page could resolve. */
      foreign: values.filter((value) => /url\((?!#)|var\(|calc\(|light-dark\(|rgba?\(|^javascript|^data:/.test(value)),
      links: all.flatMap((one) => [...one.attributes]).filter(({ name }) => /href|^on|^style$|^class$/.test(name)).length,
    };
  }, bytes.toString('utf8'));

/** Parses a picture of ours; it has only known elements, and needs no other file and no style sheet. */
export async function expectSelfContained(page, bytes) {
  const svg = await parseSvg(page, bytes);
  expect(svg.root).toBe('svg');
  const known = ['svg', 'title', 'desc', 'defs', 'clipPath', 'pattern', 'linearGradient', 'stop', 'g', 'path', 'rect', 'circle', 'text', 'tspan'];
  expect(svg.tags.filter((tag) => !known.includes(tag))).toEqual([]);
  expect([svg.lost, svg.foreign, svg.links]).toEqual([[], [], 0]);
  return svg;
}

/** Where the map's frame begins in a picture. */
export const mapCorner = (page, bytes) =>
  page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const place = root.querySelector('g:has(> [clip-path])').getAttribute('transform');
    return place.match(/[\d.]+/g).map(Number);
  }, bytes.toString('utf8'));

/** The share of an area of the page that a picture of it draws otherwise. Both are compared at their natural size; edges of
    shapes may differ by a pixel. `from` is the area's corner in the picture. */
export async function shareThatDiffers(page, shot, svg, from) {
  return page.evaluate(async ([shot, svg, from]) => {
    const image = async (type, base64) => {
      const image = new Image();
      image.src = `data:${type};base64,${base64}`;
      await image.decode();
      return image;
    };
    const [seen, drawn] = [await image('image/png', shot), await image('image/svg+xml', svg)];
    // Smaller copies, so that a difference is one of areas.
    const [width, height] = [Math.round(seen.width / 4), Math.round(seen.height / 4)];
    const pixels = (image, [x, y]) => {
      const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, x, y, seen.width, seen.height, 0, 0, width, height);
      return context.getImageData(0, 0, width, height).data;
    };
    const [one, other] = [pixels(seen, [0, 0]), pixels(drawn, from)];
    let differing = 0;
    for (let at = 0; at < one.length; at += 4) {
      const distance = [0, 1, 2].map((k) => Math.abs(one[at + k] - other[at + k]));
      if (Math.max(...distance) > 48) differing++;
    }
    return differing / (width * height);
  }, [shot.toString('base64'), svg.toString('base64'), from]);
}

/** Shows a picture in the place of the page: its lines of text that leave it, and the pairs of lines that overlap. */
export const misplacedText = (page, bytes) =>
  page.evaluate((text) => {
    document.body.innerHTML = text.slice(text.indexOf('<svg'));
    document.body.style.margin = 0;
    const [svg] = document.body.children;
    const edge = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll(':scope > text')].map((one) => [one.textContent, one.getBoundingClientRect()]);
    const outside = boxes.filter(([, box]) => box.left < edge.left || box.right > edge.right || box.bottom > edge.bottom);
    const meets = ([, a], [, b]) => a.left < b.right && b.left < a.right && a.top + 6 < b.bottom && b.top + 6 < a.bottom;
    const overlapping = boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) => meets(one, other)).map(([other]) => [one[0], other]));
    return { outside: outside.map(([words]) => words), overlapping };
  }, bytes.toString('utf8'));

/** The width and height of a PNG, from its header. */
export function pngSize(bytes) {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** How many pixels of a PNG have each colour, as `#rrggbb`. */
export const pixelColors = (page, bytes) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const counts = {};
    for (const pixel of new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)) {
      counts[pixel] = (counts[pixel] ?? 0) + 1;
    }
    // Little-endian: alpha, blue, green, red.
    const hex = (pixel, k) => ((pixel >> (8 * k)) & 255).toString(16).padStart(2, '0');
    return Object.fromEntries(Object.entries(counts).map(([pixel, count]) => [`#${[0, 1, 2].map((k) => hex(pixel, k)).join('')}`, count]));
  }, bytes.toString('base64'));

/** The pixels of a PNG as browsers write it, of 8 bits and not interlaced: `at(x, y)` is [red, green, blue]. */
export function pngPixels(bytes) {
  const [width, height] = pngSize(bytes);
  const [depth, kind, , , interlaced] = bytes.subarray(24, 29);
  const step = { 2: 3, 6: 4 }[kind];
  expect([depth, step > 0, interlaced], 'a PNG of 8 bits, in colour, not interlaced').toEqual([8, true, 0]);
  const parts = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(parts));
  const stride = width * step;
  const pixels = Buffer.alloc(stride * height);
  // Each byte is written as a difference from a guess by its neighbours: left, above, and above that to the left.
  const guess = [() => 0, (a) => a, (a, b) => b, (a, b) => (a + b) >> 1, paeth];
  for (let y = 0; y < height; y++) {
    const filter = guess[rows[y * (stride + 1)]];
    for (let i = 0; i < stride; i++) {
      const at = y * stride + i;
      const left = i < step ? 0 : pixels[at - step];
      const above = y === 0 ? 0 : pixels[at - stride];
      const corner = i < step || y === 0 ? 0 : pixels[at - stride - step];
      pixels[at] = rows[y * (stride + 1) + 1 + i] + filter(left, above, corner);
    }
  }
  return { width, height, at: (x, y) => [...pixels.subarray(y * stride + x * step, y * stride + x * step + 3)] };
}

function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((one) => Math.abs(guess - one));
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
