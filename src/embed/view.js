// The parts of a view, by the names that elements, frames and links in a text share.

import list from '../figure/protocol/view_parts.txt';

const LINES = list.trim().split('\n').map((line) => line.split(' '));

/**
 * The parts of a view: attributes of an element, parameters in the query of a frame's address (`place` is its
 * fragment).
 */
export const PARTS = LINES.map(([part]) => part);

const EVENTS = Object.fromEntries(LINES);

/** A view as events tell it: its parts, and the options that only the page around can set. */
export const TOLD = [...PARTS, 'basemap', 'compact'];

/** The parts that words in a text can name. */
export const ASKED = ['place', 'stance', 'day', 'view'];

/** The place of a target, which is the place itself or a fact in its card: "RWA/rwa-payment". */
export const placeOf = (target) => target?.split('/')[0] || null;

/** Picks the parts of a view from any value: known parts, each a short text, or null to clear it. */
export function viewOf(data, parts = PARTS) {
  const view = {};
  for (const part of parts) {
    const value = data?.[part];
    if (value === null || (typeof value === 'string' && value.length < 200)) view[part] = value || null;
  }
  // A request for a region replaces the position that the reader has moved to.
  if (view.view && !('at' in view)) view.at = null;
  return view;
}

/** A view without the parts that its figure does not have: the viewer lists them, `stance=x`, one on a line. */
export function shownOf(view, figure) {
  const unknown = (figure?.dataset.unknown ?? '').split('\n').map((part) => [part.split('=')[0], null]);
  return { ...view, ...Object.fromEntries(unknown.filter(([part]) => part)) };
}

/** A message about the parts that a figure does not have. */
export const unknownIn = (parts) => `Not in this map: ${parts.replaceAll('\n', ', ')}`;

/** The event that reports a change of a part; undefined if none does. */
export const eventOf = (part) => EVENTS[part];

/** The detail of such an event, from a view and the tree of the figure that shows it. */
export function detailOf(event, view, root) {
  if (event !== 'select') return Object.fromEntries(PARTS.filter((part) => EVENTS[part] === event).map((part) => [part, view[part]]));
  const place = placeOf(view.place);
  const shape = place && root.getElementById(`${place}-shape`);
  return { place, name: shape?.dataset.name ?? null, stance: shape?.dataset.stance ?? null };
}
