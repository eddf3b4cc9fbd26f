// The script of embed.html, written into that page: it tells the page around what the map shows, lets it ask for other
// things, and loads the viewer when the map is looked at.

import { tellHeight } from './height.js';
import { PARTS, detailOf, eventOf, viewOf } from './view.js';
import { isEnd, load, openCard, targetOf } from './viewer.js';

const root = document.documentElement;
const main = document.querySelector('main');
const figure = () => main.querySelector('.stancemap');
const isReady = () => figure().hasAttribute('data-ready');
const post = (kind, detail) => parent.postMessage({ stancemap: kind, ...detail }, '*');

let viewer;
let told = read();

/** The view that the address names. A place is the fragment, or in the query, where no browser scrolls to it. */
function read() {
  const query = new URLSearchParams(location.search);
  const view = {};
  for (const part of PARTS) view[part] = query.get(part) || null;
  view.place = decodeURIComponent(location.hash.slice(1)) || view.place;
  if (view.place === '-') view.place = null;
  return view;
}

/** Tells what has changed in the address since. */
function tell() {
  const now = read();
  const events = new Set(PARTS.filter((part) => now[part] !== told[part]).map(eventOf));
  told = now;
  for (const event of events) if (event) post(event, { ...detailOf(event, now, document), view: now });
}

/** Names a view in the address. Nothing is added to the history, which is the host's. */
function replace(view) {
  const url = new URL(location);
  for (const [part, value] of Object.entries(view)) {
    if (value && part !== 'place') url.searchParams.set(part, value);
    else url.searchParams.delete(part);
  }
  if ('place' in view) url.hash = view.place ?? '';
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // In a page's own text, as `srcdoc`, there is no address.
  }
}

/** Shows what the page around asks for: by the address, as if a reader had followed a link. */
function show(view) {
  replace(view);
  if (isReady()) dispatchEvent(new PopStateEvent('popstate'));
  else if ('place' in view) openCard(main, view.place);
  tell();
}

// Without Wasm links open the cards, too, and without a trace in the history. What leads to other sites leaves the frame.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.stancemap a[href]');
  const to = link?.getAttribute('href') ?? '';
  if (/^https?:/.test(to) && new URL(to).host !== location.host) link.target = '_blank';
  if (!to.startsWith('#') || isReady() || event.defaultPrevented) return;
  event.preventDefault();
  show({ place: targetOf(link) });
});
for (const event of ['hashchange', 'stancemap:change']) addEventListener(event, tell);

addEventListener('message', ({ source, data }) => {
  if (source !== parent) return;
  if (data?.stancemap === 'show') show(viewOf(data.view));
  if (data?.stancemap === 'point') viewer?.point(0, ...(Object.entries(viewOf(data.view))[0] ?? []));
});

addEventListener('error', (event) => {
  if (!isEnd(event)) return;
  figure().removeAttribute('data-ready');
  post('error', { message: String(event.error) });
});

async function begin() {
  // The viewer knows a place as the fragment; while the page is loading, the browser would scroll to it.
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
  replace({ place: read().place });
  try {
    viewer = await load('./');
    post('ready', { view: read() });
  } catch (error) {
    // The page stays as it is: its links open its cards.
    post('error', { message: String(error) });
  }
}

// As full as its own page where it is opened by itself.
root.toggleAttribute('data-framed', parent !== window);
// From here on the script opens cards, and the address that the frame came with does not.
figure().dataset.driven = '';
openCard(main, told.place);
tellHeight(main, figure().dataset.dossier);
// A frame that nobody has come to yet does nothing.
new IntersectionObserver((seen, observer) => {
  if (!seen.some((entry) => entry.isIntersecting)) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(begin));
}).observe(main);
new MutationObserver(() => {
  const { fault } = figure()?.dataset ?? {};
  if (fault) post('error', { message: fault });
}).observe(main, { subtree: true, attributeFilter: ['data-fault'] });
