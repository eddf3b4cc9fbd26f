// How long `stancemap build` takes for a whole site, beside compressing the finished page once, as every host does. Both are of
// one run, so that the ratio holds on any machine: once for the shipped dossier, and once for 200 countries with 5,000 facts,
// as a dossier and as the sheet of it. Wall time is what an author waits for; it should be below 2 s and 5 s on two cores. On a busy
// machine the processor time says more: it is the sum over all cores.
// usage: node benches/build.mjs   (after cargo build --release --bin stancemap; STANCEMAP_TOOL names another program)

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TOOL = process.env.STANCEMAP_TOOL ?? join(ROOT, process.env.CARGO_TARGET_DIR ?? 'target', 'release/stancemap');
const RUNS = 5;
const COUNTRIES = 200;
const FACTS = 5000;

/** An invented dossier: each country has 25 facts of ten years, every third with a stance. */
function large() {
  const table = readFileSync(join(ROOT, 'src/language/places.tsv'), 'utf8').split('\n');
  const ids = table.map((line) => line.split('\t')[0]).filter((id) => /^[A-Z]{3}$/.test(id)).slice(0, COUNTRIES);
  if (ids.length < COUNTRIES) throw new Error(`places.tsv has ${ids.length} countries`);
  const colors = ['#0b5f62', '#5fb3a1', '#e0a526', '#bf3f2c'];
  const patterns = ['solid', 'dots', 'diagonal', 'grid'];
  const stances = ['yes', 'perhaps', 'asked', 'no'].map((id, i) => ({ id, label: `Says ${id}`, definition: `Said ${id} in public.`, color: colors[i], pattern: patterns[i] }));
  const sources = Array.from({ length: 50 }, (_, i) => ({ id: `s${i}`, title: `Report ${i}`, publisher: 'The Almanac', published: '2024-06-30', kind: 'article', url: `https://example.org/${i}` }));
  const facts = Array.from({ length: FACTS }, (_, i) => {
    const place = ids[i % COUNTRIES];
    const [year, month, day] = [2015 + (Math.floor(i / COUNTRIES) % 10), 1 + (i % 12), 1 + (i % 28)];
    const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
    const stance = i % 3 ? {} : { stance: { id: stances[Math.floor(i / 7) % 4].id, of: [place] } };
    return { id: `f${i}`, places: [place], date, kind: 'statement', text: `The minister said in reply ${i} how the country sees the question, and why.`, ...stance, attribution: { kind: 'article', by: 'The Almanac' }, source: `s${i % 50}`, pages: [1 + (i % 90)] };
  });
  return { format: 'stancemap/1', id: 'large', lang: 'en', title: 'What do 200 countries say?', question: 'What do they say?', deck: 'Invented, to be measured.', asOf: '2025-01-01', stances, sources, facts };
}

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const repeated = (act) => Array.from({ length: RUNS }, act);

/** Seconds that `stancemap build` takes to make something that is not there: on the clock, and of the processor. The shell
    measures both. */
function timed(out, ...words) {
  const runs = repeated(() => {
    rmSync(out, { recursive: true, force: true });
    const script = 'TIMEFORMAT="%R %U %S"; { time "$@" >/dev/null 2>&1; } 2>&1';
    const [wall, user, system] = execFileSync('bash', ['-c', script, 'bash', TOOL, 'build', ...words, out], { encoding: 'utf8' }).trim().split(' ').map(Number);
    if (!existsSync(out)) throw new Error(`nothing was made by ${words.join(' ')}`);
    return { wall, processor: user + system };
  });
  return { wall: median(runs.map(({ wall }) => wall)), processor: median(runs.map(({ processor }) => processor)) };
}

/** Seconds of compressing a page. */
const compressing = (page) =>
  median(
    repeated(() => {
      const begin = performance.now();
      brotliCompressSync(page);
      return (performance.now() - begin) / 1000;
    }),
  );

const folder = mkdtempSync(join(tmpdir(), 'stancemap-'));
try {
  const dossier = join(folder, 'large.json');
  const sheet = join(folder, 'large.xlsx');
  writeFileSync(dossier, JSON.stringify(large()));
  execFileSync(TOOL, ['table', '--dossier', dossier, '--out', sheet], { stdio: 'ignore' });
  const inputs = {
    'the shipped dossier': join(ROOT, 'public/dossiers/third-country-deportations.json'),
    [`${COUNTRIES} countries, ${FACTS} facts`]: dossier,
    'the same as a workbook': sheet,
  };
  for (const [name, input] of Object.entries(inputs)) {
    const site = join(folder, 'site');
    const whole = timed(site, input, '--out');
    const single = timed(join(folder, 'single.html'), input, '--single-file');
    const page = compressing(readFileSync(join(site, 'index.html')));
    const told = ({ wall, processor }) => `${wall.toFixed(2)} s (processor ${processor.toFixed(2)} s), ${(wall / page).toFixed(2)} times as long as compressing its page`;
    console.log(`${name}: the site ${told(whole)}; a single file ${told(single)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
