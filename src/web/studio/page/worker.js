// Runs the maker's Wasm program in a worker: a request at a time, in the order in which they came.

import { textChanges } from './changes.js';
import init, { Maker } from 'maker-program';
import initPainter, { Painter } from 'painter-program';
import initPublisher, { Publisher, pack } from 'publisher-program';
import initWorkbooks, * as workbooks from 'workbooks-program';

/** How many records of the markup are handed over at once. The frame builds them in one task. */
const RECORDS = 2000;

let maker;
/** The port to the frame of the preview. */
let preview;
let turn = 0;
/** The last figure that was made, and the choices of the reader for which it was: `{ turn, choices, records, rest }`. */
let drawn;
/** The figure that the frame has, with the texts that were written into it since: like `drawn`. */
let given;

/** The programs that make the files of a published map and draw its pictures, once they are there. */
let publisher;
let painter;
/** The turn and the id of the map that the publisher has. */
let published = {};

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
  async publisher({ program, kit }) {
    await initPublisher({ module_or_path: program });
    publisher = new Publisher(kit);
  },
  kit: ({ kit }) => publisher.add_kit(kit),
  async painter({ program, kit }) {
    await initPainter({ module_or_path: program });
    painter = new Painter(kit);
  },
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
  embed: ({ site }) => publish().embed(site),
  apply: ({ edit, files }) => maker.apply(edit, files ?? []),
  replay: ({ steps }) => maker.replay(steps),
  undo: () => maker.undo(),
  redo: () => maker.redo(),
  view: () => maker.view(),
  rows: ({ sheet, first, count }) => maker.rows(sheet, first, count),
  places: ({ text }) => maker.places(text),
  make({ kind, wishes }) {
    if (ofMap[kind]) return ofMap[kind](wishes);
    const { files, tables, ...file } = maker.make_file(kind);
    if (files) return { ...file, bytes: pack(files) };
    if (tables) return { ...file, bytes: workbooks.workbook(tables) };
    return file;
  },
  preview({ port }) {
    preview?.close();
    preview = port;
    preview.onmessage = ({ data }) => answerFrame(data);
    drawn = undefined;
    given = undefined;
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

/** The publisher, with the map as it is now. */
function publish() {
  if (published.turn !== turn) {
    const story = maker.story();
    publisher.take(story);
    published = { turn, id: story.id };
  }
  return publisher;
}

/** A file of the map that is published. */
const named = (ending, type, content) => ({ name: published.id + ending, type, ...content });

/** The files of a published map, by their kinds, for the wishes of the editor: the address `site`; `size` of a picture, and
    whether it `hasPatterns`. */
const ofMap = {
  single: ({ site }) => named('.html', 'text/html', { bytes: publish().single_file(site) }),
  site: ({ site }) => named('-site.zip', 'application/zip', publish().site(site, painter)),
  png: ({ size, hasPatterns }) => named(`-${size}.png`, 'image/png', publish().picture(size, hasPatterns, false, painter)),
  svg: ({ size, hasPatterns }) => named(`-${size}.svg`, 'image/svg+xml', publish().picture(size, hasPatterns, true, painter)),
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

/** Makes the figure of this turn, unless it is there. */
function figure(choices) {
  const { language, projection } = choices;
  const isThere = drawn?.turn === turn && drawn.choices.language === language && drawn.choices.projection === projection;
  if (!isThere) {
    const { records, ...rest } = maker.figure(language, projection);
    drawn = { turn, choices, records, rest };
  }
  return drawn;
}

/**
 * Tells the frame that the figure is another one. If nothing but texts differs from the one that it has, it gets them at once. The
 * frame asks for the whole figure when it can show it.
 */
function show() {
  turn += 1;
  if (!preview) return;
  const hasMap = maker.has_map() && (drawsLarge || !maker.is_large());
  const changes = hasMap && given && textChanges(given.records, redrawn(given.choices));
  if (changes) given = drawn;
  preview.postMessage({ turn, hasMap, changes });
}

/** The records of the new figure; none if it cannot be made, which the frame is told when it asks. */
function redrawn(choices) {
  tell('drawing', 0);
  try {
    return figure(choices).records;
  } catch (why) {
    if (typeof why !== 'string') throw why;
    return [];
  }
}

/** The frame asks for files of the map, and for figures in the language and the projection that its reader chooses. */
function answerFrame({ id, file, figure: choices }) {
  if (file) {
    const bytes = maker.file(file);
    return preview.postMessage({ id, bytes }, bytes ? [bytes.buffer] : []);
  }
  tell('drawing', 0);
  try {
    given = figure(choices);
    const { records, rest } = given;
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
