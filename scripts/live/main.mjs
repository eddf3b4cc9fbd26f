// `make serve`: Trunk builds the site whenever the code changes. Whenever only dossiers, words or basemaps have changed, the
// pages alone are written anew, which takes seconds. Open pages load again.
// usage: node scripts/live/main.mjs PORT [options of `trunk watch`…]

import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, statSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { host } from './host.mjs';
import { FOLDERS, Pages } from './pages.mjs';

const [port, ...options] = process.argv.slice(2);
const SITE = 'target/serve';
const PAGE = join(SITE, 'index.html');
/** Editors write a file in several steps, and Trunk a site. */
const QUIET = 150;

const say = (text) => console.log(`\n==> ${text}`);

/** Calls a function once nothing has asked for it for a moment. */
function settled(act) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, QUIET);
  };
}

const TEMPLATE = `target/templates/${basename(SITE)}.html`;
const pages = new Pages({ site: SITE, data: 'public', template: TEMPLATE, told: say });
let site;
/** When Trunk wrote the template of the site that is shown. */
let shown;
/** Files have changed while pages were written; or all have to be written. */
let asked = false;
let all = false;
let isBusy = false;
/** Ends the drawing of pictures: pages come first. */
let drawing = new AbortController();

async function update() {
  asked = true;
  drawing.abort();
  if (isBusy) return;
  isBusy = true;
  while (asked) {
    const begin = performance.now();
    const whole = all;
    asked = all = false;
    drawing = new AbortController();
    const published = (part) => {
      site?.reload();
      if (part === 'text') say(`The pages are there after ${((performance.now() - begin) / 1000).toFixed(1)} s`);
    };
    await pages.update({ all: whole, published, signal: drawing.signal });
  }
  isBusy = false;
}

/** The page has been written, by Trunk or here. The first site of Trunk's is opened, later ones are loaded again. */
async function built() {
  const template = statSync(TEMPLATE, { throwIfNoEntry: false })?.mtimeMs;
  if (!template || !statSync(PAGE, { throwIfNoEntry: false })) return;
  const isNew = template !== shown;
  shown = template;
  if (site && isNew) site.reload();
  if (!site) {
    site = await host(SITE, Number(port));
    say(`The map is at ${site.url}`);
    show(site.url);
  }
  // A dossier may have changed since the build began.
  update();
}

/** Opens a browser only on a machine with a screen. Elsewhere this would fail, or start a browser in the terminal. */
function show(url) {
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const command = process.platform === 'darwin' ? 'open' : hasScreen && 'xdg-open';
  if (command) spawn(command, [url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}

// A page of an earlier run is not the one that is being built.
mkdirSync(SITE, { recursive: true });
rmSync(PAGE, { force: true });
const whenBuilt = settled(built);
watch(SITE, (_, name) => name === basename(PAGE) && whenBuilt());
const whenChanged = settled(update);
for (const folder of FOLDERS) watch(join('public', folder), whenChanged);
watch('scripts', (_, name) => {
  if (name !== 'main-dossier') return;
  all = true;
  whenChanged();
});

const trunk = spawn('trunk', ['watch', '--release', '--dist', SITE, ...options], { stdio: 'inherit' });
trunk.on('error', (error) => say(`Trunk could not be started: ${error.message}`));
trunk.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => trunk.kill(signal));
