// Keeps projects in the browser, so that a closed tab or a fault loses nothing. A project is a list of steps: see session.js.
// Two tabs never write one project: each holds the lock of its own.

const DATABASE = 'stancemap-studio';
/** The key of the tab's project in its session storage. */
const OWN = 'stancemap-project';
/** How many projects are kept. */
const KEPT = 12;

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function openDatabase() {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    // `projects` has { id, name, at }, and `steps` the steps of each: [project, number].
    request.result.createObjectStore('projects', { keyPath: 'id' });
    request.result.createObjectStore('steps');
  };
  return done(request);
}

export class Keep {
  #database;
  #id;
  #name = '';
  /** The steps that are stored, and the writing that is under way. */
  #stored = [];
  #writing = Promise.resolve();
  #isPending = false;
  #lost;

  /** `lost(error)` is called when something cannot be kept. */
  constructor(lost) {
    this.#lost = lost;
  }

  /** Whether work is kept in this browser. */
  get isKeeping() {
    return this.#database !== undefined;
  }

  /** Whether something is not kept yet. */
  get isPending() {
    return this.#isPending;
  }

  /** Opens the store. Returns the steps of this tab's project, if it has been loaded again, and otherwise none. */
  async begin() {
    try {
      this.#database = await openDatabase();
      const id = sessionStorage.getItem(OWN);
      if (!id) return [];
      const steps = await this.#read(id);
      // A tab that was duplicated has a copy.
      if (await lock(id)) this.#own(id, steps);
      return steps;
    } catch {
      this.#database = undefined;
      return [];
    }
  }

  /** The projects that no tab has open, the latest first: `{ id, name, at }`. */
  async projects() {
    if (!this.#database) return [];
    const all = await done(this.#transaction('readonly').objectStore('projects').getAll());
    const open = await lockedIds();
    return all.filter(({ id }) => id !== this.#id && !open.has(id)).sort((a, b) => b.at - a.at);
  }

  /** Takes a project over. Returns its steps. */
  async take(id) {
    const steps = await this.#read(id);
    if (await lock(id)) this.#own(id, steps);
    return steps;
  }

  async remove(id) {
    const transaction = this.#transaction('readwrite');
    transaction.objectStore('projects').delete(id);
    transaction.objectStore('steps').delete(range(id));
    await ended(transaction);
  }

  /** Names the project. */
  rename(name) {
    this.#name = name;
  }

  /** Keeps the steps of the project. A project whose first step is another one is a new project. */
  store(steps) {
    if (!this.#database) return;
    this.#isPending = true;
    const copy = [...steps];
    this.#writing = this.#writing.then(() => this.#write(copy)).catch(this.#lost);
    const own = this.#writing;
    own.then(() => {
      if (own === this.#writing) this.#isPending = false;
    });
  }

  async #write(steps) {
    if (this.#id === undefined || (this.#stored[0] && this.#stored[0] !== steps[0])) {
      const id = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
      await lock(id);
      this.#own(id, []);
      await this.#forgetOld();
    }
    let same = 0;
    while (same < steps.length && steps[same] === this.#stored[same]) same += 1;
    const transaction = this.#transaction('readwrite');
    transaction.objectStore('projects').put({ id: this.#id, name: this.#name, at: Date.now() });
    const store = transaction.objectStore('steps');
    if (same < this.#stored.length) store.delete(IDBKeyRange.bound([this.#id, same], [this.#id, Infinity]));
    for (let i = same; i < steps.length; i += 1) store.put(steps[i], [this.#id, i]);
    await ended(transaction);
    this.#stored = steps;
  }

  #own(id, steps) {
    this.#id = id;
    this.#stored = steps;
    sessionStorage.setItem(OWN, id);
  }

  async #read(id) {
    const project = await done(this.#transaction('readonly').objectStore('projects').get(id));
    this.#name = project?.name ?? '';
    return done(this.#transaction('readonly').objectStore('steps').getAll(range(id)));
  }

  async #forgetOld() {
    const old = (await this.projects()).slice(KEPT - 1);
    for (const { id } of old) await this.remove(id);
  }

  #transaction(mode) {
    return this.#database.transaction(['projects', 'steps'], mode);
  }
}

const range = (id) => IDBKeyRange.bound([id, 0], [id, Infinity]);

const ended = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });

const lockName = (id) => `stancemap-project-${id}`;

/** Takes the lock of a project for as long as the tab lives. Returns whether it is free. */
function lock(id) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((taken) => {
    navigator.locks.request(lockName(id), { ifAvailable: true }, (held) => {
      taken(held !== null);
      return held && new Promise(() => {});
    });
  });
}

async function lockedIds() {
  const { held } = (await navigator.locks?.query()) ?? { held: [] };
  return new Set(held.map(({ name }) => name.slice(lockName('').length)));
}
