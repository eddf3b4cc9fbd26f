// The script that the viewer imports to compose a figure. It loads the files, has them composed in a worker, so that the
// page answers meanwhile, and builds the figure from what the worker returns.

import { builder } from './build.js';
import { Downloads } from './download.js';
import { format } from './format.js';
import { originOf } from './origin.js';
import { Progress } from './progress.js';
import { release, run, start } from './work.js';

/** The work under way, by the figure that others are composed from: its request's turn, and the controller that ends it. */
const running = new WeakMap();

/** The viewer calls this function of every module. There is nothing to do. */
export default async function init() {}

/**
 * Composes a figure: takes a `CompositionRequest` as an object, and returns a `Composition` as one. Throws a text that says
 * why nothing can be shown, or an error if a part of the program is missing.
 */
export async function compose(request) {
  const { origin, figure, turn } = request;
  const last = running.get(origin);
  // Imports of this script may end in another order than they began in.
  if (last?.turn > turn) throw '';
  last?.aborting.abort('');
  const aborting = new AbortController();
  running.set(origin, { turn, aborting });
  const progress = new Progress(figure, () => aborting.abort(progress.words.loading_stopped));
  // The reader does not wait for what cannot be interrupted.
  const aborted = new Promise((_, failed) => aborting.signal.addEventListener('abort', () => failed(aborting.signal.reason)));
  try {
    return await Promise.race([shown(request, progress, aborting.signal), aborted]);
  } finally {
    progress.end();
    if (running.get(origin)?.turn === turn) running.delete(origin);
  }
}

/** The composition; on the page's own world, with a word of the reason, if the basemap of the request is at fault. */
async function shown(request, progress, signal) {
  try {
    return await composition(request, progress, signal);
  } catch (error) {
    if (!request.falls_back || typeof error !== 'string' || signal.aborted) throw error;
    const own = (request.projection && originOf(request).basemap) || undefined;
    // If the dossier is at fault, this fails for the reason that counts.
    const rest = await composition({ ...request, basemap_at: undefined, basemap_file: own }, progress, signal);
    const [why, fault] = error.split('\n');
    const { element, notice } = rest;
    const kept = format(request.figure.querySelector('.notice')?.getAttribute('data-kept') ?? '{why}.', { why });
    element.setAttribute('data-fault', [fault ?? why, element.getAttribute('data-fault')].filter(Boolean).join('\n'));
    return { ...rest, notice: [kept, notice].filter(Boolean).join(' ') };
  }
}

async function composition(request, progress, signal) {
  // The program is loaded at the same time as the files.
  const started = start();
  const { dossier_at, origin, projection } = request;
  const overrides = request.basemap_at !== undefined;
  const downloads = new Downloads(request, progress, signal);
  let files;
  try {
    const [dossier, basemap, messages, fields] = await downloads.all();
    const own = downloads.projectionOf(fields);
    files = { dossier, basemap, projection: projection ?? own, messages: messages && (await new Blob(messages).text()) };
  } catch (error) {
    started.then(release);
    throw error;
  }
  progress.draws();
  const figure = builder();
  // With this parameter in the page's address, its author sees each fault of the files.
  const checks = new URLSearchParams(location.search).has('check');
  const { basemap_at } = downloads;
  const asked = { ...files, basemap_at, overrides, dossier_at, checks, origin: originOf({ origin, basemap_at }) };
  const { table, ...composed } = await run(await started, asked, figure.add, signal);
  const element = figure.root();
  return { ...composed, element, table: linkTable(element, table) };
}

/** Makes a file of the table, which the viewer revokes, and has the figure's links lead to it. */
function linkTable(element, table) {
  const address = URL.createObjectURL(new Blob([table], { type: 'text/csv' }));
  for (const link of element.querySelectorAll('[href="blob:table"]')) link.setAttribute('href', address);
  return address;
}
