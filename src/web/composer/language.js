// The language of the interface, by the dossier.

import { languagesOf } from './origin.js';

/** The language that the interface has and a dossier is in, by the dossier's tag; undefined without one. */
export function languageOf(tag, origin) {
  const offered = languagesOf(origin).map(([offered]) => offered);
  return offered.find((one) => one === tag) ?? offered.find((one) => primary(one) === primary(tag));
}

/** The subtag of the language alone: `pt` of `pt-BR`. */
const primary = (tag) => tag.split('-')[0].toLowerCase();
