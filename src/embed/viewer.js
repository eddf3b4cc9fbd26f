// The viewer, and what is done without it. VIEWER and WASM, the names of its files, are filled in by the build.

/** Loads the viewer from a folder. For what it loads itself it asks the page: `import` is no function that Wasm could
    call. */
export async function load(folder) {
  window.stancemapImport ??= (url) => import(url);
  const wasm = fetch(folder + WASM);
  const viewer = await import(folder + VIEWER);
  await viewer.default({ module_or_path: wasm });
  return viewer;
}

/** Whether an error of the page is the end of the viewer. */
export const isEnd = ({ error }) => Boolean(self.WebAssembly) && error instanceof WebAssembly.RuntimeError;

/** What a link within the figure leads to: a place, a fact in its card, or null for no card. */
export function targetOf(link) {
  const target = decodeURIComponent(link.getAttribute('href').slice(1));
  return target === '-' ? null : target;
}

/** Opens the card of a target, and closes the others. */
export function openCard(root, target) {
  const place = target?.split('/')[0];
  for (const card of root.querySelectorAll('.card')) card.toggleAttribute('data-open', card.id === place);
}
