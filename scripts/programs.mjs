// A step of the build: shortens the names by which each Wasm program and its script call each other. wasm-bindgen names
// every function after its signature, with a checksum that does not compress, and both files hold each name.
// usage: node scripts/programs.mjs FOLDER   (a folder into which Trunk has built)

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const [folder] = process.argv.slice(2);
const at = (name) => join(folder, name);
const fail = (message) => {
  console.error(`programs: ${message}`);
  process.exit(1);
};

/** The script and the Wasm of each program. Trunk adds a checksum of their contents to the names of the viewer's files. */
function programs() {
  const names = readdirSync(folder);
  const wasms = names.map((name) => name.match(/^([a-z]+)(?:-\w+)?_bg\.wasm$/)).filter(Boolean);
  if (!wasms.length) fail(`${folder} has no Wasm program`);
  return wasms.map(([wasm, program]) => {
    const scripts = names.filter((name) => new RegExp(`^${program}(?:-\\w+)?\\.js$`).test(name));
    if (scripts.length !== 1) fail(`${wasm} has ${scripts.length} scripts instead of one: ${scripts}`);
    return { wasm, script: scripts[0] };
  });
}

/** Renames the imports and exports of a Wasm file; the result is [module, name, new name] and [name, new name]. */
function renamed(wasm) {
  const options = ['-Oz', '--minify-imports-and-exports-and-modules', at(wasm), '--output', at(wasm)];
  return JSON.parse(execFileSync('wasm-opt', options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

/** The script with the Wasm's new names. The names of both must be the same, so a name that is missing is an error. */
function withNames(text, script, { imports, exports }) {
  const short = new Map(imports.map(([, name, to]) => [name, to]));
  const outside = new Map(exports);
  const unused = new Set(short.keys());
  const modules = new Set(imports.map(([module]) => module));
  if (modules.size !== 1) fail(`the Wasm of ${script} imports from ${modules.size} modules instead of one`);
  const [module] = modules;
  if (text.split(`"${module}"`).length !== 2) fail(`${script} does not have the module ${module} once`);
  const result = text
    .replace(`"${module}"`, 'a')
    .replace(/\b__wb\w+(?=\s*:)/g, (name) => {
      unused.delete(name);
      return short.get(name) ?? fail(`the Wasm of ${script} does not import ${name}`);
    })
    .replace(/(?<=\bwasm\.)\w+/g, (name) => outside.get(name) ?? fail(`the Wasm of ${script} does not export ${name}`));
  if (unused.size) fail(`${script} lacks the imports ${[...unused]}`);
  return result;
}

/** Gives files with a checksum in their names the checksum of their new contents, in the page, too. */
function rename(name, bytes) {
  const [checksum] = name.match(/(?<=-)[0-9a-f]{16}(?=[_.])/) ?? [];
  if (!checksum) return writeFileSync(at(name), bytes);
  const now = name.replace(checksum, createHash('sha256').update(bytes).digest('hex').slice(0, checksum.length));
  rmSync(at(name));
  writeFileSync(at(now), bytes);
  const page = readFileSync(at('index.html'), 'utf8');
  if (!page.includes(name)) fail(`index.html does not load ${name}`);
  writeFileSync(at('index.html'), page.replaceAll(name, now));
}

for (const { wasm, script } of programs()) {
  const text = withNames(readFileSync(at(script), 'utf8'), script, renamed(wasm));
  rename(wasm, readFileSync(at(wasm)));
  rename(script, transformSync(text, { minify: true, format: 'esm', target: 'es2022' }).code);
}
