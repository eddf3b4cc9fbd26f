// This site's frames in a host page: sizes them to their content, and exchanges messages with them.

import { BASE } from './figure.js';
import { TOLD, viewOf } from './view.js';

/** For each frame: the view that was requested, and the view that it shows. */
const known = new WeakMap();
const of = (frame) => {
  if (!known.has(frame)) known.set(frame, { asked: {}, view: {} });
  return known.get(frame);
};

/** Whether a frame shows a page of this site. */
export const isOurs = (frame) => frame.localName === 'iframe' && (frame.src.startsWith(BASE) || frame.hasAttribute('data-stance-map-frame'));

const post = (frame, kind, view) => frame.contentWindow?.postMessage({ stancemap: kind, view }, '*');

/** The methods of an element, for a frame. */
export const handle = (frame) => ({
  show(view) {
    Object.assign(of(frame).asked, viewOf(view));
    post(frame, 'show', viewOf(view));
  },
  point: (view) => post(frame, 'point', view && viewOf(view)),
  get view() {
    return of(frame).view;
  },
});

addEventListener('message', ({ source, data }) => {
  const kind = data?.stancemap;
  if (typeof kind !== 'string') return;
  const frame = [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source);
  if (!frame || !isOurs(frame)) return;
  const state = of(frame);
  const { stancemap, ...detail } = data;
  if (kind === 'height') {
    if (data.height > 0 && data.height < 20000) frame.style.height = `${Math.ceil(data.height)}px`;
    // Requests that were made before the frame listened.
    if (!state.heard && Object.keys(state.asked).length) post(frame, 'show', state.asked);
    state.heard = true;
    return;
  }
  if (!['ready', 'select', 'filter', 'day', 'error'].includes(kind)) return;
  if (data.view) state.view = viewOf(data.view, TOLD);
  frame.dispatchEvent(new CustomEvent(`stancemap:${kind}`, { detail, bubbles: true }));
});
