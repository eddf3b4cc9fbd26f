// Loading the viewer, and opening cards without it. The build fills in VIEWER and WASM, the names of its files.

import { placeOf } from './view.js';

/** Loads the viewer from a folder. The viewer loads other modules through `stancemapImport`, because `import` is syntax and
    not a function that Wasm could call. */
export async function load(folder) {
  window.stancemapImport ??= (url) => import(url);
  const wasm = fetch(folder + WASM);
  // If the script has failed, nobody awaits the Wasm, and its failure counts for nothing.
  wasm.catch(() => {});
  const viewer = await import(folder + VIEWER);
  await viewer.default({ module_or_path: wasm });
  return viewer;
}

/** Calls a function with the error if the viewer's Wasm traps. */
export function onEnd(act) {
  for (const kind of ['error', 'unhandledrejection']) {
    addEventListener(kind, ({ error, reason }) => {
      error ??= reason;
      if (self.WebAssembly && error instanceof WebAssembly.RuntimeError) act(error);
    });
  }
}

/** Waits until the viewer shows what it follows: it draws in microtasks. */
export const followed = () => new Promise((done) => setTimeout(done));

/** Decodes a fragment. One that is not validly encoded names nothing. */
export function decoded(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return '';
  }
}

/** The target of a link within the figure: a place, a fact in its card, or null for the link that closes a card. */
export function targetOf(link) {
  const target = decoded(link.getAttribute('href').slice(1));
  return target === '-' ? null : target;
}

/** Opens the card of a target and closes all others. */
export function openCard(root, target) {
  const place = placeOf(target);
  for (const card of root.querySelectorAll('.card')) card.toggleAttribute('data-open', card.id === place);
}
