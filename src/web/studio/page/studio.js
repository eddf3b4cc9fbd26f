// The script of the studio's page: starts its program, and does for it whatever a program cannot do itself.

import init, { start } from 'studio-program';
import { filesIn, filesOf } from './files.js';
import { Keep } from './keep.js';
import { chosenLanguage, keepLanguage } from './language.js';
import { part, previewAddress, textOf } from './parts.js';
import { copy, save } from './save.js';
import { Session } from './session.js';

/** The languages of the interface that there are: WORDS is written by scripts/studio.mjs. */
const LANGUAGES = WORDS;

let told = () => {};
const keep = new Keep((error) => told('lost', String(error)));
const session = new Session(keep, {
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
  async save(kind, options) {
    save(await session.make(kind, options));
  },
  embed: (kind, site) => session.ask('embed', { kind, site }),
  copy,
  get previewAddress() {
    return previewAddress();
  },
  preview(frame) {
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
  // Workbooks can be opened and files made without a network, too. What fails is asked for again when it is needed.
  const later = self.requestIdleCallback ?? setTimeout;
  for (const name of ['workbooks-program', 'kit-site']) later(() => part(name).catch(() => {}));
}

begin();
