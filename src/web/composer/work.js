// Has figures composed: in a worker, or in the page where there can be none.

/** A worker that has composed a figure and waits for the next. */
let idle;

/** After files of this size the worker is not kept: Wasm never gives memory back. */
const HEAVY = 4e6;

const SCRIPT = new URL('composer-worker.js', import.meta.url);

/** A worker that has answered, or nothing where there can be none: its script must be of the page's own origin, and a policy
    of the page may forbid it. */
export async function start() {
  const kept = idle;
  idle = undefined;
  if (kept || SCRIPT.origin !== self.origin) return kept;
  try {
    const worker = new Worker(SCRIPT, { type: 'module' });
    const hasAnswered = await new Promise((done) => {
      worker.onmessage = () => done(true);
      worker.onerror = (event) => {
        event.preventDefault();
        done(false);
      };
    });
    if (hasAnswered) return worker;
    worker.terminate();
  } catch {
    // The page's policy forbids it.
  }
  return undefined;
}

/** Keeps a worker for the next figure. */
export function release(worker) {
  if (idle) worker?.terminate();
  else idle = worker;
}

/** Has a figure composed. `add` is given the records of its markup; the rest is returned. `signal` ends the work. */
export const run = (worker, request, add, signal) => (worker ? inWorker(worker, request, add, signal) : inPage(request, add, signal));

function inWorker(worker, request, add, signal) {
  return new Promise((done, failed) => {
    const fail = (why) => {
      worker.terminate();
      failed(why);
    };
    if (signal.aborted) return fail(signal.reason);
    signal.addEventListener('abort', () => fail(signal.reason));
    worker.onerror = ({ message }) => fail(new Error(message));
    const pieces = [...request.dossier, ...(request.basemap ?? [])];
    const isHeavy = pieces.reduce((sum, { length }) => sum + length, 0) > HEAVY;
    worker.onmessage = ({ data: { records, result, why, error } }) => {
      if (records) return add(records);
      // A Wasm program that has trapped is of no more use.
      if (error) return fail(new Error(error));
      if (isHeavy) worker.terminate();
      else release(worker);
      if (result) done(result);
      else failed(why);
    };
    worker.postMessage(request, [...new Set(pieces.map(({ buffer }) => buffer))]);
  });
}

async function inPage(request, add, signal) {
  const { compose } = await import(SCRIPT);
  await pause();
  signal.throwIfAborted();
  return compose(request, async (records) => {
    add(records);
    await pause();
    signal.throwIfAborted();
  });
}

/** Lets the browser paint, and answer the reader. */
const pause = () => new Promise((done) => setTimeout(done, 20));
