// Runs the maker's Wasm program in a worker: a request at a time, in the order in which they came.

import init, { Maker } from 'maker-program';
import initWorkbooks, * as workbooks from 'workbooks-program';

/** How many records of the markup are handed over at once. The frame builds them in one task. */
const RECORDS = 2000;

let maker;
/** The port to the frame of the preview. */
let preview;
let turn = 0;

/** Whether a map is drawn that has too many facts to be drawn after each change: until the next one. */
let drawsLarge = false;

/** Tells the page that a part of long work begins, with the number of rows. */
const tell = (part, rows) => postMessage({ progress: { part, rows } });

/** Whether the program for workbooks is there. */
let hasWorkbooks = false;

/** The most likely encoding of bytes that are not UTF-8. Only the program for workbooks can tell. */
const guess = (bytes) => (hasWorkbooks ? workbooks.guess(bytes) : 'windows-1252');

/** The files that are being opened, as `{ name, bytes, reader }`: see `Maker.reader`. */
let opening = [];

const requests = {
  async begin({ program, kit }) {
    await init({ module_or_path: program });
    maker = new Maker(kit, guess, tell);
  },
  kit: ({ kit }) => maker.add_kit(kit),
  async workbooks({ program }) {
    await initWorkbooks({ module_or_path: program });
    hasWorkbooks = true;
  },
  /** Takes files, and returns whether the program for workbooks has to read any. */
  inspect({ files }) {
    tell('opening', 0);
    opening = files.map(({ name, bytes }) => ({ name, bytes, reader: maker.reader(bytes) }));
    return opening.some(needsWorkbooks);
  },
  prepare,
  embed: ({ kind, site }) => maker.embed(kind, site),
  apply: ({ edit, files }) => maker.apply(edit, files ?? []),
  replay: ({ steps }) => maker.replay(steps),
  undo: () => maker.undo(),
  redo: () => maker.redo(),
  view: () => maker.view(),
  rows: ({ sheet, first, count }) => maker.rows(sheet, first, count),
  places: ({ text }) => maker.places(text),
  make({ kind, options }) {
    const { files, tables, ...file } = maker.make_file(kind, options ?? '{}');
    if (files) return { ...file, bytes: workbooks.pack(files) };
    if (tables) return { ...file, bytes: workbooks.workbook(tables) };
    return file;
  },
  preview({ port }) {
    preview?.close();
    preview = port;
    preview.onmessage = ({ data }) => answerFrame(data);
    show();
  },
  show() {
    drawsLarge = false;
    show();
  },
  draw() {
    drawsLarge = true;
    show();
  },
};

const needsWorkbooks = ({ reader }) => reader === 'workbooks' || reader === 'guess';

/** The files that were inspected, as an edit names them (`opened`), with their `bytes`. Workbooks, sites and pages are read here,
    and `guesses` is whether an edit of them has to guess an encoding. `keeps` is whether the project's decisions stay. */
function prepare({ keeps }) {
  const files = opening;
  opening = [];
  const own = files.find(({ reader }) => reader === 'decisions')?.bytes;
  const decisions = own ?? (keeps ? new TextEncoder().encode(maker.decisions()) : new Uint8Array());
  const read = files.flatMap((file) => naming(file.name, () => inFile(file, decisions)));
  const opened = read.map(({ kind, name }, at) => ({ kind, name, bytes: at }));
  return { opened, bytes: read.map(({ bytes }) => bytes), guesses: files.some(({ reader }) => reader === 'guess') || read.some(isGuessed) };
}

/** The files in a file, as `{ kind, name, bytes }`. */
function inFile({ name, bytes, reader }, decisions) {
  const plain = (file) => ({ kind: 'bytes', ...file });
  if (reader === 'workbooks') return workbooks.open(name, bytes, decisions);
  if (reader === 'page') return maker.in_page(bytes).map(plain);
  return [plain({ name, bytes })];
}

const isGuessed = ({ kind, bytes }) => kind === 'bytes' && maker.reader(bytes) === 'guess';

/** Does something with a file. A fault of the program is told with the file's name. */
function naming(name, work) {
  try {
    return work();
  } catch (error) {
    if (typeof error !== 'string') error.file = name;
    throw error;
  }
}

/** The buffers of a result that are handed over, and not copied. */
function handedOver(result) {
  if (result instanceof Uint8Array) return [result.buffer];
  const bytes = [result?.bytes ?? []].flat();
  return [...new Set(bytes.map(({ buffer }) => buffer))];
}

/** Tells the frame that the figure is another one. The frame asks for it when it can show it. */
function show() {
  turn += 1;
  preview?.postMessage({ turn, hasMap: maker.has_map() && (drawsLarge || !maker.is_large()) });
}

/** The frame asks for files of the map, and for figures in the language and the projection that its reader chooses. */
function answerFrame({ id, file, figure }) {
  if (file) {
    const bytes = maker.file(file);
    return preview.postMessage({ id, bytes }, bytes ? [bytes.buffer] : []);
  }
  tell('drawing', 0);
  try {
    const { records, ...rest } = maker.figure(figure.language, figure.projection);
    for (let i = 0; i < records.length; i += RECORDS) preview.postMessage({ id, records: records.slice(i, i + RECORDS) });
    preview.postMessage({ id, figure: rest });
  } catch (why) {
    if (typeof why !== 'string') throw why;
    preview.postMessage({ id, why });
  } finally {
    tell('', 0);
  }
}

self.onmessage = async ({ data: { id, name, ...content } }) => {
  try {
    const result = await requests[name](content);
    postMessage({ id, result }, handedOver(result));
  } catch (error) {
    // A text is for the editor. Anything else is a fault of the program, which is of no more use after it.
    if (typeof error === 'string') postMessage({ id, why: error });
    else postMessage({ fault: String(error?.stack ?? error), file: error?.file });
  }
};
