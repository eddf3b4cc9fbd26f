// The files that an editor opens: chosen, or dropped with folders.

/** The most bytes that can be opened at once. The worker has 4 GB, and a sheet takes some twenty times its size. */
const MOST = 120_000_000;
/** The ends of names of files that a folder is searched for. In a list of chosen files, every one is meant. */
const ENDINGS = /\.(csv|tsv|tab|txt|xlsx|xlsm|xls|ods|json|geojson|topojson|html?|zip)$/i;

/** The files of a file list or of a drop, as `{ name, bytes }`. Throws a text for the editor. */
export async function filesOf(source) {
  // Dropped files are gone after this task, so they are asked for at once.
  const files = source?.items ? await dropped([...source.items]) : [...(source ?? [])];
  if (!files.length) throw message('there is no file to open: nothing was chosen, or the folder has no sheet, dossier or page');
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MOST) throw message('{files}: found {found} MB, expected {most} MB at most', { files: files.map(({ name }) => name).join(', '), found: millions(size), most: millions(MOST) });
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })));
}

/** A message as the core makes them (src/base/message.rs), in JSON: its English text, and the texts in it. */
export const message = (text, values = {}) => JSON.stringify({ t: text, v: Object.entries(values).map(([name, value]) => [name, { s: String(value) }]) });

const millions = (bytes) => Math.ceil(bytes / 1_000_000);

async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw message('{file} cannot be read: it was moved, or the browser may not read it', { file: file.name });
  }
}

/** The files among what was dropped. Files in folders are those that can be sheets. */
async function dropped(items) {
  const found = items.filter(({ kind }) => kind === 'file').map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
  const lists = await Promise.all(found.map(({ entry, file }) => (entry?.isDirectory ? inFolder(entry) : file ? [file] : [])));
  return lists.flat();
}

async function inFolder(folder) {
  const reader = folder.createReader();
  const entries = [];
  // Browsers give a hundred at a time, and none at the end.
  for (;;) {
    const more = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!more.length) break;
    entries.push(...more);
  }
  const seen = entries.filter(({ name }) => !name.startsWith('.') && !name.startsWith('~')).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = seen.filter(({ isFile, name }) => isFile && ENDINGS.test(name));
  return Promise.all(files.map((entry) => new Promise((done, failed) => entry.file(done, failed))));
}

/** The files of an example, from its part: the length of a list in JSON, the list of names and sizes, and their bytes. See
    scripts/studio.mjs. */
export function filesIn(bytes) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  let start = 4 + length;
  return JSON.parse(new TextDecoder().decode(bytes.subarray(4, start))).map(({ name, size }) => {
    start += size;
    return { name, bytes: bytes.slice(start - size, start) };
  });
}
