// What a map can be asked to show, in the words that element, frame and text have in common.

import list from '../figure/protocol/view_parts.txt';

/**
 * The parts of a view: attributes of an element, parameters in the query of a frame's address (`place` is its
 * fragment).
 */
export const PARTS = list.trim().split('\n');

/** The parts that a text can ask for. */
export const ASKED = ['place', 'stance', 'day', 'view'];

/** Of anything, what fits a view: known parts, each a short text, or null where it is to be nothing. */
export function viewOf(data) {
  const view = {};
  for (const part of PARTS) {
    const value = data?.[part];
    if (value === null || (typeof value === 'string' && value.length < 200)) view[part] = value || null;
  }
  // A region that is asked for is not to be looked at from where a reader has been.
  if (view.view && !('at' in view)) view.at = null;
  return view;
}

/** The name of the event by which a map tells of a part of its view. */
export const eventOf = (part) =>
  ({ place: 'select', stance: 'filter', contested: 'filter', evidence: 'filter', day: 'day' })[part];

/** What such an event says, of a view and of the figure that shows it. */
export function detailOf(event, view, root) {
  if (event === 'filter') return { stance: view.stance, contested: view.contested, evidence: view.evidence };
  if (event === 'day') return { day: view.day };
  const place = view.place?.split('/')[0] || null;
  const shape = place && root.getElementById(`${place}-shape`);
  return { place, name: shape?.dataset.name ?? null, stance: shape?.dataset.stance ?? null };
}
