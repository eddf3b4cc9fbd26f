// The language of the interface, by the dossier.

import { languagesOf } from './origin.js';

/** The language that the interface has and a dossier is in, by its content in pieces; undefined without one. */
export async function languageOf(dossier, origin) {
  const tag = languageIn(await new Blob(dossier).arrayBuffer());
  const offered = languagesOf(origin).map(([offered]) => offered);
  return offered.find((one) => one === tag) ?? offered.find((one) => primary(one) === primary(tag));
}

/** The subtag of the language alone: `pt` of `pt-BR`. */
const primary = (tag) => tag.split('-')[0].toLowerCase();

/** The field `lang`, or an empty text. Why a dossier cannot be read is the program's to say. */
function languageIn(bytes) {
  try {
    const { lang } = JSON.parse(new TextDecoder(encoding(new Uint8Array(bytes))).decode(bytes));
    return typeof lang === 'string' ? lang : '';
  } catch {
    return '';
  }
}

/** The encoding that the first bytes tell. */
function encoding([first, second]) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
