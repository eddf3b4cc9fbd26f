// The inline script of embed.html. It reports to the host page what the map shows, accepts requests from it, and loads the
// viewer when the map comes into view.

import { tellHeight } from './height.js';
import { PARTS, TOLD, detailOf, eventOf, shownOf, unknownIn, viewOf } from './view.js';
import { decoded, followed, load, onEnd, openCard, targetOf } from './viewer.js';

const root = document.documentElement;
const main = document.querySelector('main');
const figure = () => main.querySelector('.stancemap');
const isReady = () => figure().hasAttribute('data-ready');
/** Whether the page shows the dossier that its address asks for. */
const isRequestMet = () => !('requested' in root.dataset);
/** Whether all parts of the figure have their height. While another dossier loads, there is only a line of text; and the parts
    below the map are laid out late, after an animation. */
const isWhole = () => root.dataset.requested !== '' && (isReady() || !main.getAnimations({ subtree: true }).length);
const post = (kind, detail) => parent.postMessage({ stancemap: kind, ...detail }, '*');

let viewer;
let told = read();

/** The view that the address names. The place is the fragment, or a query parameter, to which browsers do not scroll. */
function read() {
  const query = new URLSearchParams(location.search);
  const view = {};
  for (const part of TOLD) view[part] = query.get(part) || null;
  view.compact = query.has('compact') ? '1' : null;
  view.place = decoded(location.hash.slice(1)) || view.place;
  if (view.place === '-') view.place = null;
  return shownOf(view, figure());
}

/** Reports what has changed in the address since the last call. */
async function tell() {
  await followed();
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
  if (/^https?:/.test(to) && link.host !== location.host) link.target = '_blank';
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

/** Leaves the figure to its links, and tells the host why. */
function fail(error) {
  figure().removeAttribute('data-ready');
  delete root.dataset.coming;
  if (root.dataset.requested === '') root.dataset.requested = 'failed';
  post('error', { message: String(error) });
}
onEnd(fail);

async function begin() {
  // The viewer reads the place from the fragment. Set before the page has loaded, a fragment would make the browser scroll.
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
  replace({ place: read().place });
  try {
    viewer = await load('./');
  } catch (error) {
    // The page stays as it is: its links still open its cards.
    fail(error);
  }
}

let isAnnounced = false;
let unknownTold;
/** Tells the host once that the map is there, and each fault of the viewer. */
function look() {
  tellAgain();
  if (!isAnnounced && isReady() && isRequestMet()) {
    isAnnounced = true;
    // The viewer knows by now which parts of the address the figure has.
    told = read();
    post('ready', { view: told });
  }
  const { fault, unknown } = figure().dataset;
  if (unknown !== unknownTold) {
    unknownTold = unknown;
    if (unknown) post('error', { message: unknownIn(unknown) });
  }
  if (!fault) return;
  // The viewer sets it again for the next one, which may read the same.
  delete figure().dataset.fault;
  post('error', { message: fault });
}

// Opened by itself, embed.html looks like the site's own page.
root.toggleAttribute('data-framed', parent !== window);
// From now on this script opens cards; the `:target` rule for the fragment of the first address no longer applies.
figure().dataset.driven = '';
openCard(main, told.place);
const tellAgain = tellHeight(main, figure().dataset.dossier, isWhole);
addEventListener('animationend', tellAgain);
// The viewer is loaded when the frame is in view for the first time.
new IntersectionObserver((seen, observer) => {
  if (!seen.some((entry) => entry.isIntersecting)) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(begin));
}).observe(main);
new MutationObserver(look).observe(main, { subtree: true, attributeFilter: ['data-fault', 'data-ready', 'data-unknown'] });
