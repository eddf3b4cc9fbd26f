// Runs the maker's Wasm program in a worker: a request at a time, in the order in which they came.

import init, { Maker } from 'maker-program';

/** How many records of the markup are handed over at once. The frame builds them in one task. */
const RECORDS = 2000;

let maker;
/** The port to the frame of the preview. */
let preview;
let turn = 0;

/** The most likely encoding of bytes that are not UTF-8. Only the program for other files can tell. */
const guess = (bytes) => readers?.guess(bytes) ?? 'windows-1252';

let readers;

const requests = {
  async begin({ program, kit }) {
    await init({ module_or_path: program });
    maker = new Maker(kit, guess);
  },
  kit: ({ kit }) => maker.add_kit(kit),
  apply: ({ edit, files }) => maker.apply(edit, files ?? []),
  replay: ({ steps }) => maker.replay(steps),
  undo: () => maker.undo(),
  redo: () => maker.redo(),
  view: () => maker.view(),
  rows: ({ sheet, first, count }) => maker.rows(sheet, first, count),
  places: ({ text }) => maker.places(text),
  make: ({ kind, options }) => maker.make_file(kind, options ?? '{}'),
  preview({ port }) {
    preview?.close();
    preview = port;
    preview.onmessage = ({ data }) => answerFrame(data);
    show();
  },
  show,
};

/** Tells the frame that the figure is another one. The frame asks for it when it can show it. */
function show() {
  turn += 1;
  preview?.postMessage({ turn, hasMap: maker.has_map() });
}

/** The frame asks for files of the map, and for figures in the language and the projection that its reader chooses. */
function answerFrame({ id, file, figure }) {
  if (file) {
    const bytes = maker.file(file);
    return preview.postMessage({ id, bytes }, bytes ? [bytes.buffer] : []);
  }
  try {
    const { records, ...rest } = maker.figure(figure.language, figure.projection);
    for (let i = 0; i < records.length; i += RECORDS) preview.postMessage({ id, records: records.slice(i, i + RECORDS) });
    preview.postMessage({ id, figure: rest });
  } catch (why) {
    if (typeof why !== 'string') throw why;
    preview.postMessage({ id, why });
  }
}

self.onmessage = async ({ data: { id, name, ...content } }) => {
  try {
    const result = await requests[name](content);
    postMessage({ id, result }, result instanceof Uint8Array ? [result.buffer] : []);
  } catch (error) {
    // A text is for the editor. Anything else is a fault of the program, which is of no more use after it.
    if (typeof error === 'string') postMessage({ id, why: error });
    else postMessage({ fault: String(error?.stack ?? error) });
  }
};
