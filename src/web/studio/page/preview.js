// The script of the frame that shows the map as its readers will see it: the programs of a published page, with figures and
// files from the studio's worker. Nothing is loaded.

import { builder } from 'builder';
import { nodesOf, write } from './changes.js';
import * as exporter from 'exporter';
import * as viewer from 'viewer';

const root = document.documentElement;
const scheme = document.querySelector('meta[name=color-scheme]');
const empty = document.querySelector('.preview-empty');
const base = new URL('.', document.baseURI).href;
const nameOf = (address) => String(address).replace(/[?#].*$/s, '').slice(base.length);

let port;
let count = 0;
/** The requests that have no answer yet, by their numbers. */
const waiting = new Map();

/** Sends the worker a request. */
function ask(request) {
  count += 1;
  return new Promise((done, failed) => {
    waiting.set(count, { done, failed, figure: builder() });
    port.postMessage({ id: count, ...request });
  });
}

async function file(name) {
  const bytes = await ask({ file: name });
  if (!bytes) throw new TypeError(`the map has no ${name}`);
  return bytes;
}

/** How long after the last letter of a text the whole figure is drawn anew, in milliseconds. */
const PAUSE = 500;
let pause;
/** Whether texts were written into the figure, and the viewer has not read them yet. */
let isBehind = false;
/** The nodes of the figure that was built last, in the order of its records. */
let nodes = [];

/** The map as it is now, in the language and the projection of the request. The viewer calls this in place of the composer. */
async function compose({ language, follows_dossier, projection } = {}) {
  const { element, table, ...rest } = await ask({ figure: { language: follows_dossier ? undefined : language, projection } });
  nodes = nodesOf(element);
  const address = URL.createObjectURL(new Blob([table], { type: 'text/csv' }));
  for (const link of element.querySelectorAll('[href="blob:table"]')) link.setAttribute('href', address);
  document.title = rest.title;
  root.lang = element.lang || 'en';
  // The viewer leaves the theme of a frame to the page around. Here the frame stands for the map's own page.
  scheme.content = element.querySelector('.display [name=theme][checked]')?.value || 'light dark';
  root.dir = element.dir || 'ltr';
  return { ...rest, element, table: address };
}

// The viewer asks for its files and modules by these two.
const modules = { 'composer.js': { default: async () => {}, compose }, 'exporter.js': exporter };
window.fetch = async (address) => new Response(await file(nameOf(address)));
window.stancemapImport = async (address) => modules[nameOf(address)];

/** Whether the viewer has a figure to run. */
let isRunning = false;

async function begin() {
  isRunning = true;
  const { element } = await compose();
  document.querySelector('main').append(element);
  await viewer.default({ module_or_path: await file('viewer_bg.wasm') });
}

/** Has the viewer show the map as it is now. For the viewer it is another dossier, so what a reader has chosen stays. */
function renew(turn) {
  isBehind = false;
  const query = new URLSearchParams(location.search);
  query.set('dossier', `draft-${turn}`);
  history.replaceState(history.state, '', `?${query}${location.hash}`);
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
}

function follow({ turn, hasMap, changes }) {
  clearTimeout(pause);
  empty.hidden = hasMap;
  root.toggleAttribute('data-empty', !hasMap);
  if (!hasMap) return;
  if (!isRunning) return begin();
  // A letter that is typed is written into the figure that is there.
  if (changes) write(nodes, changes);
  if (changes?.length === 0 && !isBehind) return;
  isBehind = Boolean(changes);
  pause = setTimeout(() => renew(turn), changes ? PAUSE : 0);
}

function take({ id, records, figure, bytes, why, ...news }) {
  if (id === undefined) return follow(news);
  const request = waiting.get(id);
  if (records) return request.figure.add(records);
  waiting.delete(id);
  if (why !== undefined) return request.failed(why);
  return request.done(figure ? { ...figure, element: request.figure.root() } : bytes);
}

addEventListener('message', ({ source, data, ports: [given] }) => {
  if (source !== parent || data !== 'stancemap-preview' || !given) return;
  port = given;
  port.onmessage = ({ data: message }) => take(message);
});
root.dataset.coming = '';
parent.postMessage('stancemap-preview', '*');
