// The differences between two figures whose nodes are the same but for their texts, so that a letter that is typed is on the map
// before the whole figure is drawn anew.

/** Attributes that hold texts for readers. */
const TEXTS = new Set(['alt', 'aria-label', 'data-citation', 'title']);

/**
 * The changes from one figure to another, given as records of their markup (see build.js): of a text `[index, text]`, of attributes
 * `[index, [name, value, …]]`. Nothing if more than texts differs.
 */
export function textChanges(before, after) {
  if (before.length !== after.length) return undefined;
  const changes = [];
  for (let i = 0; i < after.length; i += 1) {
    const change = changed(before[i], after[i]);
    if (change === undefined) return undefined;
    if (change !== null) changes.push([i, change]);
  }
  return changes;
}

/** The change of one record; `null` if it is the same, and nothing if more than texts differs. */
function changed(before, after) {
  if (before === after) return null;
  if (typeof before === 'string' || typeof after === 'string') return typeof before === typeof after ? after : undefined;
  if (before.length !== after.length) return undefined;
  const attributes = [];
  for (let i = 0; i < after.length; i += 1) {
    if (before[i] === after[i]) continue;
    // A tag, a number of children or a name: another node.
    const isValue = i > 1 && i % 2 === 1;
    if (!isValue || !TEXTS.has(after[i - 1])) return undefined;
    attributes.push(after[i - 1], after[i]);
  }
  return attributes.length ? attributes : null;
}

/** The nodes of a figure that has just been built, in the order of its records. */
export function nodesOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes = [root];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** Writes changes into the nodes of a figure. */
export function write(nodes, changes) {
  for (const [i, change] of changes) {
    const node = nodes[i];
    if (typeof change === 'string') node.data = change;
    else for (let k = 0; k < change.length; k += 2) node.setAttribute(change[k], change[k + 1]);
  }
}
