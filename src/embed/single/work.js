// Has figures composed in the page itself, in the place of src/web/composer/work.js: a single file has no script for a worker.

import { compose } from 'composer-worker';

/** Lets the browser paint, and answer the reader. */
const pause = () => new Promise((done) => setTimeout(done, 20));

export const start = async () => undefined;

export const release = () => {};

export async function run(worker, request, add, signal) {
  await pause();
  signal.throwIfAborted();
  return compose(request, async (records) => {
    add(records);
    await pause();
    signal.throwIfAborted();
  });
}
