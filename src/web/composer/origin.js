/** Describes the figure that the page came with to the composer, without its nodes: a worker has none. */
export function originOf({ origin, basemap_at }) {
  const map = origin.querySelector('.map');
  return {
    projection: map.getAttribute('data-projection'),
    fine: map.getAttribute('data-fine'),
    basemap: origin.querySelector('[data-file=basemap]')?.getAttribute('href'),
    languages: [...origin.querySelectorAll('.display [name=lang] option')].map((option) => [option.value, option.textContent]),
    // Another basemap has outlines of its own.
    outlines: basemap_at ? [] : [...map.querySelectorAll('[data-place]')].map(outlineOf),
  };
}

const outlineOf = (shape) => ['data-at', 'data-place', 'data-name', 'd'].map((name) => shape.getAttribute(name) ?? '');
