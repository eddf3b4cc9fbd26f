// The script of the studio's page: starts its program, and does for it whatever a program cannot do itself.

import init, { start } from 'studio-program';
import { PUBLISHING, READING, loadAhead } from './ahead.js';
import { filesIn, filesOf } from './files.js';
import { fit } from './fit.js';
import { Keep } from './keep.js';
import { chosenLanguage, keepLanguage } from './language.js';
import { part, previewAddress, textOf } from './parts.js';
import { copy, save } from './save.js';
import { Session } from './session.js';

/** The languages of the interface that there are: WORDS is written by scripts/studio.mjs. */
const LANGUAGES = WORDS;

const later = self.requestIdleCallback ?? setTimeout;
let told = () => {};
let worked;
/** Resolves when there is a project. */
const hasProject = new Promise((done) => {
  worked = done;
});
const keep = new Keep((error) => told('lost', String(error)));
const session = new Session(keep, {
  worked: () => worked(),
  told: ({ progress }) => told('progress', JSON.stringify(progress)),
  async failed(error) {
    console.error(error);
    try {
      told('restarted', await session.stop());
    } catch (again) {
      told('failed', String(again));
    }
  },
});

/** The page's program calls these. */
const bridge = {
  get isKeeping() {
    return keep.isKeeping;
  },
  listen: (listener) => {
    told = listener;
  },
  change: (name, edit) => session.change(name, edit),
  async open(list, keeps) {
    return session.open(await filesOf(list), keeps);
  },
  async compare(list) {
    return session.compare(await filesOf(list));
  },
  async add(list) {
    return session.add(await filesOf(list));
  },
  draw: () => session.draw(),
  async example(name) {
    return session.open(filesIn(await part(`example-${name}`)), false);
  },
  rows: (sheet, first, count) => session.ask('rows', { sheet, first, count }),
  places: (text) => session.ask('places', { text }),
  stop: () => session.stop(),
  /** Gives the letters that no font of a picture has. */
  async save(kind, wishes) {
    const { lacking = '', ...file } = await session.make(kind, JSON.parse(wishes));
    save(file);
    return lacking;
  },
  embed: (site) => session.embed(site),
  /** Loads what the files of the map need, once the page is idle. What fails is loaded again when it is needed. */
  prepare: () => later(() => session.prepare().catch(() => {})),
  copy,
  get previewAddress() {
    return previewAddress();
  },
  preview(frame) {
    fit(frame);
    addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow && data === 'stancemap-preview') session.showIn(source);
    });
  },
  get language() {
    return chosenLanguage(LANGUAGES.map(({ language }) => language));
  },
  words(language) {
    keepLanguage(language);
    return textOf(`words-${language}`);
  },
  languages: () => LANGUAGES.flatMap(({ language, name }) => [language, name]),
  async projects() {
    const days = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: 'medium', timeStyle: 'short' });
    return JSON.stringify((await keep.projects()).map(({ id, name, at }) => ({ id, name, day: days.format(at) })));
  },
  take: async (id) => session.start(await keep.take(id)),
  remove: (id) => keep.remove(id),
  rename: (name) => keep.rename(name),
};

addEventListener('beforeunload', (event) => {
  if (session.hasSteps && (!keep.isKeeping || keep.isPending)) event.preventDefault();
});

async function begin() {
  const steps = await keep.begin();
  const [program, view] = await Promise.all([part('studio-program'), session.start(steps)]);
  await init({ module_or_path: program });
  start(bridge, view);
  await loadAhead(READING);
  await hasProject;
  await loadAhead(PUBLISHING);
}

begin();
