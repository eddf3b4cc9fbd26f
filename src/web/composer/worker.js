// Runs the composer's Wasm program: in a worker, or as a module of the page where there can be none.

import init, { compose as composed } from 'composer-program';

/** How many records of the markup are handed over at once. The page builds them in one task. */
const RECORDS = 2000;

let loaded;

/** Loads the program once. What has failed is tried again the next time. */
function load() {
  loaded ??= init().catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** Composes a figure. `add` is given the records of its markup, some at a time; the rest is returned. */
export async function compose(request, add) {
  await load();
  const { records, ...result } = composed(request);
  for (let i = 0; i < records.length; i += RECORDS) await add(records.slice(i, i + RECORDS));
  return result;
}

if (self.WorkerGlobalScope) {
  self.onmessage = async ({ data }) => {
    try {
      postMessage({ result: await compose(data, (records) => postMessage({ records })) });
    } catch (error) {
      // A text is for the reader; anything else is a fault of the program.
      postMessage(typeof error === 'string' ? { why: error } : { error: String(error) });
    }
  };
  load().catch(() => {});
  postMessage('ready');
}
