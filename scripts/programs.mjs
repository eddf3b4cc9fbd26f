// A step of the build: shortens the names by which each Wasm program and its script call each other. wasm-bindgen names
// every function after its signature, with a checksum that does not compress, and both files hold each name.
// usage: node scripts/programs.mjs FOLDER   (a folder into which Trunk has built)

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transformSync } from 'esbuild';

const run = promisify(execFile);
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
    return { program, wasm, script: scripts[0] };
  });
}

/** A Wasm file with short imports and exports, and their names: [module, name, new name] and [name, new name]. */
async function renamed(program, wasm, scratch) {
  const result = join(scratch, wasm);
  // Rereloop shapes loops and branches anew, from flat code, which has to be made small again: 0.8 % of the viewer. The first
  // kilobyte of memory is the far end of the stack, so that loads and stores may add their offsets themselves: 0.9 %.
  const rounds = ['--low-memory-unused', '-Oz', '--flatten', '--rereloop', '-Oz', '-Oz'];
  // Functions with a single caller stay functions unless they are short, since compression finds their likeness: 0.8 % of the
  // maker. The viewer, in which fewer are alike, would be 0.3 % larger.
  const limits = program === 'viewer' ? [] : ['--always-inline-max-function-size=1', '--one-caller-inline-max-function-size=20'];
  const options = [...limits, ...rounds, '--minify-imports-and-exports-and-modules', at(wasm), '--output', result];
  const { stdout, stderr } = await run('wasm-opt', options, { maxBuffer: 2 ** 26 });
  process.stderr.write(stderr);
  return { ...JSON.parse(stdout), bytes: readFileSync(result) };
}

/** The script with the Wasm's new names. The names of both must be the same, so a name that is missing is an error, and so is
    a use that is not written as wasm-bindgen writes it. */
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
    .replace(/(?<=\bwasm\.)[\w$]+/g, (name) => outside.get(name) ?? fail(`the Wasm of ${script} does not export ${name}`));
  if (unused.size) fail(`${script} lacks the imports ${[...unused]}`);
  // `__wbg_ptr` and its kind are properties of the script's own classes.
  const left = result.match(/(?:\.\s*|\[\s*["'`])(?:__wb(?!g_(?:ptr|inst)\b)|__externref|wasm_bindgen_)\w+|\bwasm\s*(?:\?\.|\[)[^,;)]*/);
  if (left) fail(`${script} calls its Wasm by "${left[0]}", which keeps its old name`);
  return result;
}

/** Gives files with a checksum in their names the checksum of their new contents, in the page, too. */
function rename(name, bytes) {
  const [checksum] = name.match(/(?<=-)[0-9a-f]+(?=[_.])/) ?? [];
  if (!checksum) return writeFileSync(at(name), bytes);
  const now = name.replace(checksum, createHash('sha256').update(bytes).digest('hex').slice(0, 16));
  rmSync(at(name));
  writeFileSync(at(now), bytes);
  const page = readFileSync(at('index.html'), 'utf8');
  if (!page.includes(name)) fail(`index.html does not load ${name}`);
  writeFileSync(at('index.html'), page.replaceAll(name, now));
}

const scratch = mkdtempSync(join(tmpdir(), 'stancemap-'));
process.on('exit', () => rmSync(scratch, { recursive: true }));
// Each program takes one core. Nothing is written before everything is right.
const results = programs().map(async ({ program, wasm, script }) => {
  const { bytes, ...names } = await renamed(program, wasm, scratch);
  const text = withNames(readFileSync(at(script), 'utf8'), script, names);
  return [[wasm, bytes], [script, transformSync(text, { minify: true, format: 'esm', target: 'es2022' }).code]];
});
for (const [name, bytes] of (await Promise.all(results)).flat()) rename(name, bytes);
