// Packs a folder as a .tar.gz whose bytes follow from its files alone: entries in the order of their names, one time for all, no
// owner, and rights that are either a program's or a text's. The tools of Linux and macOS have different options for that.
// usage: node scripts/archive.mjs FOLDER FILE.tar.gz SECONDS   (the archive's only folder has FOLDER's name; SECONDS since 1970)

import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const BLOCK = 512;

/** The paths of all files in a folder, from there, in the order of their bytes. */
function filesIn(folder, prefix = '') {
  const names = readdirSync(folder);
  const paths = names.flatMap((name) => {
    const path = prefix + name;
    return statSync(join(folder, name)).isDirectory() ? filesIn(join(folder, name), `${path}/`) : [path];
  });
  return paths.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** The header of an entry in the POSIX format "ustar". */
function header(path, mode, size, time) {
  const block = Buffer.alloc(BLOCK);
  const octal = (value, width) => value.toString(8).padStart(width - 1, '0');
  const fields = [
    [0, path],
    [100, octal(mode, 8)],
    [108, octal(0, 8)],
    [116, octal(0, 8)],
    [124, octal(size, 12)],
    [136, octal(time, 12)],
    [148, ' '.repeat(8)], // the checksum counts as spaces
    [156, '0'],
    [257, 'ustar'],
    [263, '00'],
  ];
  if (Buffer.byteLength(path) > 100) throw new Error(`${path}: an entry's name has at most 100 bytes`);
  for (const [at, text] of fields) block.write(text, at);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 7)}\0 `, 148);
  return block;
}

const [from, to, seconds] = process.argv.slice(2);
const folder = resolve(from);
const blocks = filesIn(folder).flatMap((path) => {
  const bytes = readFileSync(join(folder, path));
  const isProgram = (statSync(join(folder, path)).mode & 0o100) !== 0;
  const filling = Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK);
  return [header(`${basename(folder)}/${path}`, isProgram ? 0o755 : 0o644, bytes.length, Number(seconds)), bytes, filling];
});
writeFileSync(to, gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]), { level: 9 }));
