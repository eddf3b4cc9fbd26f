/** Describes the figure that the page came with to the composer, without its nodes: a worker has none. */
export function originOf({ origin, basemap_at }) {
  const map = origin.querySelector('.map');
  return {
    projection: map.getAttribute('data-projection'),
    fine: map.getAttribute('data-fine'),
    basemap: origin.querySelector('[data-file=basemap]')?.getAttribute('href'),
    languages: languagesOf(origin),
    // Another basemap has outlines of its own.
    outlines: basemap_at ? [] : [...map.querySelectorAll('[data-place]')].map(outlineOf),
  };
}

/** The languages that the interface has, each as its tag and its name. */
export const languagesOf = (origin) => [...origin.querySelectorAll('.display [name=lang] option')].map((option) => [option.value, option.textContent]);

const outlineOf = (shape) => ['data-at', 'data-place', 'data-name', 'd'].map((name) => shape.getAttribute(name) ?? '');

/** The language that the interface has and a dossier is in, by the dossier's tag; undefined without one. */
export function languageOf(tag, origin) {
  const offered = languagesOf(origin).map(([offered]) => offered);
  return offered.find((one) => one === tag) ?? offered.find((one) => primary(one) === primary(tag));
}

/** The subtag of the language alone: `pt` of `pt-BR`. */
const primary = (tag) => tag.split('-')[0].toLowerCase();
