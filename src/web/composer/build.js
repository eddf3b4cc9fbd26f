// Builds nodes from records in the order of the markup. An element is an array, [tag, number of children, name, value, …],
// and a text is a string. Nothing is parsed.

const SVG = 'http://www.w3.org/2000/svg';

/** Builds the nodes piece by piece, so that no task of the page is long: `add` takes some records, `root` returns the root. */
export function builder() {
  // The elements that lack children, from the root on.
  const open = [];
  let root;
  const add = (records) => {
    for (const record of records) {
      const parent = open.at(-1);
      const node = typeof record === 'string' ? document.createTextNode(record) : element(record, parent);
      root ??= node;
      if (parent) {
        parent.node.append(node);
        parent.lacks -= 1;
      }
      if (typeof record !== 'string') open.push({ node, lacks: record[1] });
      while (open.at(-1)?.lacks === 0) open.pop();
    }
  };
  return { add, root: () => root };
}

function element([tag, , ...attributes], parent) {
  const inSvg = tag === 'svg' || parent?.node.namespaceURI === SVG;
  const node = inSvg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (let i = 0; i < attributes.length; i += 2) node.setAttribute(attributes[i], attributes[i + 1]);
  return node;
}
