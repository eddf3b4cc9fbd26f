// The work on one project: everything that the worker was asked to do, kept outside it. If the worker ends by a fault, or is
// stopped, another does the same again.

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

  /** `keep` stores steps; `listener` is told of progress and of faults. */
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
    const { opened, bytes, guesses } = await this.#prepare(given, keeps);
    const language = document.documentElement.lang;
    return this.change('apply', JSON.stringify({ edit: 'open', files: opened, keeps, language }), bytes, guesses);
  }

  /** Adds files to the project, given as `{ name, bytes }`, which are handed over. Returns the view as JSON. */
  async add(given) {
    const { opened, bytes, guesses } = await this.#prepare(given, true);
    const edits = opened.map((file) => ({ edit: 'add', file }));
    return this.change('apply', JSON.stringify({ edit: 'together', edits }), bytes, guesses);
  }

  /** Has the worker look at files, and read those that are no sheets by themselves. */
  async #prepare(given, keeps) {
    const buffers = given.map(({ bytes }) => bytes.buffer);
    const needsWorkbooks = await this.#workshop.ask('inspect', { files: given }, buffers);
    if (needsWorkbooks) await this.loadWorkbooks();
    const prepared = await this.#workshop.ask('prepare', { keeps });
    if (prepared.guesses) await this.loadWorkbooks();
    return prepared;
  }

  /** Has the map drawn although it has many facts. */
  draw() {
    return this.#workshop.ask('draw');
  }

  /** Has the worker make a file to take away: its name, its media type and its bytes. */
  async make(kind, options) {
    if (kind === 'single' || kind === 'site') await this.#give('kit-site', (kit) => this.#workshop.ask('kit', { kit }));
    if (kind === 'site' || kind === 'sheets' || kind === 'workbook') await this.loadWorkbooks();
    return this.#workshop.ask('make', { kind, options });
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

  /** Loads the program for workbooks, archives and encodings. */
  loadWorkbooks() {
    return this.#give('workbooks-program', (program) => this.#workshop.ask('workbooks', { program }));
  }

  /** Gives the worker a part once. One that could not be loaded is loaded again the next time. */
  #give(name, give) {
    if (!this.#given.has(name)) {
      const given = this.#given;
      const loaded = part(name).catch(() => {
        throw `studio/${name}.js cannot be loaded. Look to the connection, and try again.`;
      });
      const giving = loaded.then(give);
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
    if (this.#steps.some(({ guesses }) => guesses)) await this.loadWorkbooks();
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
