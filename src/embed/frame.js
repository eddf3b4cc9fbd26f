// The inline script of embed.html. It reports to the host page what the map shows, accepts requests from it, and loads the
// viewer when the map comes into view.

import { tellHeight } from './height.js';
import { PARTS, detailOf, eventOf, viewOf } from './view.js';
import { decoded, isEnd, load, openCard, targetOf } from './viewer.js';

const root = document.documentElement;
const main = document.querySelector('main');
const figure = () => main.querySelector('.stancemap');
const isReady = () => figure().hasAttribute('data-ready');
const post = (kind, detail) => parent.postMessage({ stancemap: kind, ...detail }, '*');

let viewer;
let told = read();

/** The view that the address names. The place is the fragment, or a query parameter, to which browsers do not scroll. */
function read() {
  const query = new URLSearchParams(location.search);
  const view = {};
  for (const part of PARTS) view[part] = query.get(part) || null;
  view.place = decoded(location.hash.slice(1)) || view.place;
  if (view.place === '-') view.place = null;
  return view;
}

/** Reports what has changed in the address since the last call. */
function tell() {
  const now = read();
  const events = new Set(PARTS.filter((part) => now[part] !== told[part]).map(eventOf));
  told = now;
  for (const event of events) if (event) post(event, { ...detailOf(event, now, document), view: now });
}

/** Writes a view into the address. It adds no history entry: the history belongs to the host. */
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
    // A `srcdoc` frame has no address of its own.
  }
}

/** Shows what the host page asks for, by changing the address, as if the reader had followed a link. */
function show(view) {
  replace(view);
  if (isReady()) dispatchEvent(new PopStateEvent('popstate'));
  else if ('place' in view) openCard(main, view.place);
  tell();
}

// Until the viewer is ready, this opens cards, without adding history entries. Links to other sites open in a new tab.
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
  // The viewer reads the place from the fragment. Set before the page has loaded, a fragment would make the browser scroll.
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
  replace({ place: read().place });
  try {
    viewer = await load('./');
    post('ready', { view: read() });
  } catch (error) {
    // The page stays as it is: its links still open its cards.
    post('error', { message: String(error) });
  }
}

// Opened by itself, embed.html looks like the site's own page.
root.toggleAttribute('data-framed', parent !== window);
// From now on this script opens cards; the `:target` rule for the fragment of the first address no longer applies.
figure().dataset.driven = '';
openCard(main, told.place);
tellHeight(main, figure().dataset.dossier);
// The viewer is loaded when the frame is in view for the first time.
new IntersectionObserver((seen, observer) => {
  if (!seen.some((entry) => entry.isIntersecting)) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(begin));
}).observe(main);
new MutationObserver(() => {
  const { fault } = figure()?.dataset ?? {};
  if (!fault) return;
  // The viewer sets it again for the next one, which may read the same.
  delete figure().dataset.fault;
  post('error', { message: fault });
}).observe(main, { subtree: true, attributeFilter: ['data-fault'] });
