// The script of a page in a single file: runs the viewer with what is in the page, and asks for nothing else.

import * as composer from 'composer';
import * as exporter from 'exporter';
import * as viewer from 'viewer';
import { file, nameOf } from './files.js';

const root = document.documentElement;
const figure = () => document.querySelector('.stancemap');
const isOnline = /^https?:$/.test(location.protocol);
/** The address at which the map is published, if the page names it. */
const published = document.querySelector('link[rel=canonical]')?.href ?? '';

/** Leaves the figure to its links. Controls that need the viewer are not shown. */
function fail(error) {
  figure().removeAttribute('data-ready');
  delete root.dataset.coming;
  console.warn(error);
}

/** Saves a file of the page under a name. */
async function save(name, as) {
  const address = URL.createObjectURL(await file(name).blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = as || name.slice(name.lastIndexOf('/') + 1);
  link.click();
  // Browsers read it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

// The address of a file on the reader's own machine is of no use to others, and tells where it is.
if (!isOnline) root.dataset.local = '';

const modules = {
  'composer.js': composer,
  'exporter.js': {
    ...exporter,
    save: (shadow, kind, day, filter, address) => exporter.save(shadow, kind, day, filter, isOnline ? address : published),
  },
};

// The viewer asks for its files and modules by these two. Nothing goes to the network.
window.fetch = async (address) => {
  const name = nameOf(address);
  if (!name) throw new TypeError(`this page has no ${address}`);
  return file(name);
};
window.stancemapImport = async (address) => modules[address.slice(address.lastIndexOf('/') + 1)];

document.addEventListener(
  'click',
  (event) => {
    const link = event.target.closest?.('a[download]');
    const name = link && nameOf(link.href);
    if (name) {
      event.preventDefault();
      save(name, link.download);
    }
    // The viewer fills in the page's address when it copies the citation.
    const citation = !isOnline && event.target.closest?.('[data-citation]');
    if (citation) citation.dataset.citation = citation.dataset.citation.replace('{address}', published).replace(/ {2,}/g, ' ');
  },
  true,
);

for (const kind of ['error', 'unhandledrejection']) {
  addEventListener(kind, ({ error, reason }) => {
    error ??= reason;
    if (self.WebAssembly && error instanceof WebAssembly.RuntimeError) fail(error);
  });
}

async function begin() {
  // This browser cannot run the viewer: the links are enough.
  if (!('coming' in root.dataset)) return;
  try {
    await viewer.default({ module_or_path: await file('viewer_bg.wasm').arrayBuffer() });
  } catch (error) {
    fail(error);
  }
}

// After the map is on the screen.
requestAnimationFrame(() => setTimeout(begin));
