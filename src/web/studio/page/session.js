// The work on one project: everything that the worker was asked to do, kept outside it. If the worker ends by a fault, or is
// stopped, another does the same again.

import { message } from './files.js';
import { part } from './parts.js';
import { Workshop } from './workshop.js';

export class Session {
  #workshop;
  /** The steps since files were opened, in their order: `{ name, edit, files, guesses }`. */
  #steps;
  #frame;
  /** The parts that this worker has been given, by their names. */
  #given = new Map();
  #keep;
  #listener;

  /** `keep` stores steps; `listener` is told of progress, of faults, and of work on a project. */
  constructor(keep, listener) {
    this.#keep = keep;
    this.#listener = listener;
  }

  /** Whether there is a project. */
  get hasSteps() {
    return this.#steps.length > 0;
  }

  /** Starts the worker, and has it do the steps of a project. Returns the view as JSON. */
  start(steps) {
    this.#steps = steps;
    return this.#restart();
  }

  /** Makes a change, and returns the view as JSON. Throws a text for the editor if it cannot be made. `guesses` is whether the
      encoding of a file has to be guessed. */
  async change(name, edit, files = [], guesses = false) {
    const view = await this.#workshop.ask(name, { edit, files });
    this.#remember({ name, edit, files, guesses });
    this.#show();
    return view;
  }

  /** Opens files, given as `{ name, bytes }`, which are handed over. `keeps` as in the edit. Returns the view as JSON. */
  async open(given, keeps) {
    const { opened, bytes, guesses } = await this.#read(given, keeps);
    const language = document.documentElement.lang;
    return this.change('apply', JSON.stringify({ edit: 'open', files: opened, keeps, language }), bytes, guesses);
  }

  /** Adds files to the project, given as `{ name, bytes }`, which are handed over. Returns the view as JSON. */
  async add(given) {
    const { opened, bytes, guesses } = await this.#read(given, true);
    const edits = opened.map((file) => ({ edit: 'add', file }));
    return this.change('apply', JSON.stringify({ edit: 'together', edits }), bytes, guesses);
  }

  /** Has the map drawn although it has many facts. */
  draw() {
    return this.#workshop.ask('draw');
  }

  /** Compares the map with the version in a file, or the first of several. Returns the view as JSON. */
  async compare(given) {
    const { opened, bytes, guesses } = await this.#read(given, true);
    return this.change('apply', JSON.stringify({ edit: 'earlier', file: opened[0] }), bytes.slice(0, 1), guesses);
  }

  /** Has the worker read files that are handed over: see `prepare` in worker.js. */
  async #read(given, keeps) {
    const buffers = given.map(({ bytes }) => bytes.buffer);
    const needsWorkbooks = await this.#workshop.ask('inspect', { files: given }, buffers);
    if (needsWorkbooks) await this.load('workbooks');
    const read = await this.#workshop.ask('prepare', { keeps });
    if (read.guesses) await this.load('workbooks');
    return read;
  }

  /** Has the worker make a file to take away: its name, its media type and its bytes. */
  async make(kind, wishes) {
    await Promise.all((NEEDS[kind] ?? []).map((name) => this.load(name)));
    return this.#workshop.ask('make', { kind, wishes });
  }

  /** The embed codes for a site at an address, by their kinds in JSON. */
  async embed(site) {
    await this.load('publisher');
    return this.#workshop.ask('embed', { site });
  }

  /** Loads whatever files of the map need, one after the other, so that they can be made without a network, too. */
  async prepare() {
    for (const name of NEEDS.site) await this.load(name);
  }

  /** Asks the worker for something that changes nothing. */
  ask(name, content) {
    return this.#workshop.ask(name, content);
  }

  /** Ends whatever the worker is doing, and has another one go on from the last step that was done. */
  stop() {
    return this.#restart();
  }

  /** Shows the map in a frame, which has said that it is there. */
  showIn(frame) {
    this.#frame = frame;
    this.#connect();
  }

  /** Gives the worker one of its programs, or the rest of the kit. One that could not be loaded is loaded again the next
      time. */
  load(name) {
    if (!this.#given.has(name)) {
      const given = this.#given;
      const giving = PROGRAMS[name](this.#workshop, (other) => this.load(other));
      given.set(name, giving);
      giving.catch(() => given.delete(name));
    }
    return this.#given.get(name);
  }

  async #restart() {
    // Another project may be open.
    this.#workshop?.stop('stopped');
    this.#given = new Map();
    const workshop = new Workshop({ told: (news) => this.#listener.told(news), failed: (error) => this.#listener.failed(error) });
    this.#workshop = workshop;
    await workshop.start();
    this.#connect();
    if (this.#steps.some(({ guesses }) => guesses)) await this.load('workbooks');
    const view = await workshop.ask('replay', { steps: this.#steps });
    this.#show();
    return view;
  }

  #connect() {
    if (!this.#frame || !this.#workshop?.isRunning) return;
    const { port1, port2 } = new MessageChannel();
    this.#frame.postMessage('stancemap-preview', '*', [port1]);
    this.#workshop.ask('preview', { port: port2 }, [port2]);
  }

  #show() {
    if (this.hasSteps) this.#listener.worked();
    // A worker that has ended by a fault tells so itself.
    this.#workshop.ask('show').catch(() => {});
  }

  #remember(step) {
    const last = this.#steps.at(-1);
    const goesOn = last && target(step) !== undefined && target(step) === target(last);
    if (opens(step)) this.#steps = [];
    // The letters of a text that is being typed are one step.
    if (goesOn) this.#steps.pop();
    this.#steps.push(step);
    this.#keep.store(this.#steps);
  }
}

/** The programs and kits that files need. */
const NEEDS = {
  single: ['publisher', 'kit'],
  site: ['publisher', 'kit', 'painter'],
  png: ['publisher', 'painter'],
  svg: ['publisher', 'painter'],
  sheets: ['publisher'],
  workbook: ['workbooks'],
};

/** How a worker is given its programs: those for workbooks, archives and encodings; for the files of the map, with the kit
    that the studio begins with, and then the rest of the kit; for pictures, with their fonts. */
const PROGRAMS = {
  workbooks: async (workshop) => workshop.ask('workbooks', { program: await loaded('workbooks-program') }),
  publisher: async (workshop) => workshop.ask('publisher', await program('publisher-program', 'kit')),
  painter: async (workshop) => workshop.ask('painter', await program('painter-program', 'kit-fonts')),
  async kit(workshop, load) {
    const [kit] = await Promise.all([loaded('kit-site'), load('publisher')]);
    return workshop.ask('kit', { kit });
  },
};

async function program(name, kitName) {
  const [program, kit] = await Promise.all([loaded(name), loaded(kitName)]);
  return { program, kit };
}

/** The bytes of a part. Throws a text for the editor. */
const loaded = (name) =>
  part(name).catch(() => {
    throw message('{file} cannot be loaded: look to the connection, and try again', { file: `studio/${name}.js` });
  });

/** Whether a step opens files in the place of the project. */
function opens({ name, edit }) {
  if (name !== 'apply') return false;
  const { edit: kind, keeps } = JSON.parse(edit);
  return kind === 'open' && !keeps;
}

/** The target of an edit that goes on with the one before, without its text; nothing for other steps. */
function target({ name, edit }) {
  if (name !== 'apply' || !JSON.parse(edit).continues) return undefined;
  return JSON.stringify(JSON.parse(edit), (key, value) => (key === 'text' ? '' : value));
}
