// The fields of a dossier that decide which other files are needed.

/**
 * The language of a dossier's page, its projection, and the address of its basemap, relative to the dossier, by its content in
 * pieces; empty texts without them. Why a dossier cannot be read is the program's to say.
 */
export async function fieldsOf(dossier) {
  const bytes = await new Blob(dossier).arrayBuffer();
  try {
    const { lang, display, basemap } = JSON.parse(new TextDecoder(encoding(new Uint8Array(bytes))).decode(bytes));
    return { lang: text(display?.lang) || text(lang), projection: text(display?.projection), basemap: text(basemap?.file) };
  } catch {
    return { lang: '', projection: '', basemap: '' };
  }
}

const text = (value) => (typeof value === 'string' ? value : '');

/** The encoding that the first bytes tell. */
function encoding([first, second]) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
