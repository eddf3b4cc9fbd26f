// The parts of a view, by the names that elements, frames and links in a text share.

import list from '../figure/protocol/view_parts.txt';

const LINES = list.trim().split('\n').map((line) => line.split(' '));

/**
 * The parts of a view: attributes of an element, parameters in the query of a frame's address (`place` is its
 * fragment).
 */
export const PARTS = LINES.map(([part]) => part);

const EVENTS = Object.fromEntries(LINES);

/** The parts that words in a text can name. */
export const ASKED = ['place', 'stance', 'day', 'view'];

/** The place of a target, which is the place itself or a fact in its card: "RWA/rwa-payment". */
export const placeOf = (target) => target?.split('/')[0] || null;

/** Picks the parts of a view from any value: known parts, each a short text, or null to clear it. */
export function viewOf(data) {
  const view = {};
  for (const part of PARTS) {
    const value = data?.[part];
    if (value === null || (typeof value === 'string' && value.length < 200)) view[part] = value || null;
  }
  // A request for a region replaces the position that the reader has moved to.
  if (view.view && !('at' in view)) view.at = null;
  return view;
}

/** The event that reports a change of a part; undefined if none does. */
export const eventOf = (part) => EVENTS[part];

/** The detail of such an event, from a view and the tree of the figure that shows it. */
export function detailOf(event, view, root) {
  if (event !== 'select') return Object.fromEntries(PARTS.filter((part) => EVENTS[part] === event).map((part) => [part, view[part]]));
  const place = placeOf(view.place);
  const shape = place && root.getElementById(`${place}-shape`);
  return { place, name: shape?.dataset.name ?? null, stance: shape?.dataset.stance ?? null };
}
