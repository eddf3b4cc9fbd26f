// Keeps a built site up with the dossiers, words and basemaps that it is made of, without compiling anything.

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

/** The folders of data, the same in `public` as in a site. */
export const FOLDERS = ['dossiers', 'words', 'basemaps'];

/** The files below a folder, by their paths in it; nothing of what begins with a dot. */
function filesIn(folder, prefix = '') {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name), `${prefix}${entry.name}/`) : [prefix + entry.name]));
}

const isFile = (path) => Boolean(statSync(path, { throwIfNoEntry: false })?.isFile());
const isSame = (a, b) => isFile(a) && isFile(b) && readFileSync(a).equals(readFileSync(b));

/**
 * A site in the folder `site`, made of the folder `data` and the page `template`.
 * `told` is called with lines for whoever waits.
 */
export class Pages {
  constructor({ site, data, template, told }) {
    Object.assign(this, { site, data, template, told });
  }

  /** The files of data that the site does not have as they are, and dossiers of the site that are gone. */
  changed() {
    const of = (folder) => FOLDERS.flatMap((name) => filesIn(join(folder, name)).map((file) => `${name}/${file}`));
    const own = of(this.data);
    const differing = own.filter((file) => !isSame(join(this.data, file), join(this.site, file)));
    const gone = of(this.site).filter((file) => /^(dossiers|words)\/.*\.json$/.test(file) && !own.includes(file));
    return { differing, gone };
  }

  /** Whether the site has the viewer that the template names. It has not while a build is about to end. */
  isComplete() {
    if (!isFile(join(this.site, 'index.html')) || !isFile(this.template)) return false;
    const names = new Set(readFileSync(this.template, 'utf8').match(/viewer-\w+\.(?:js|wasm)/g));
    return [...names].every((name) => isFile(join(this.site, name)));
  }

  /**
   * Writes anew what follows from changed files, or everything if `all`. After a fault the site stays as it is.
   * Calls `published` whenever files of the site have changed: first the pages, then what is drawn for long.
   */
  async update({ all = false, published }) {
    if (!this.isComplete()) return;
    const { differing, gone } = this.changed();
    const files = [...differing, ...gone];
    if (!files.length && !all) return;
    this.told(`Writing the pages anew: ${files.join(', ') || 'all'}`);
    const template = readFileSync(this.template);
    mkdirSync(join(ROOT, 'target'), { recursive: true });
    const stage = mkdtempSync(join(ROOT, 'target/live-'));
    try {
      const isHidden = (path) => basename(path).startsWith('.');
      cpSync(this.site, stage, { recursive: true, preserveTimestamps: true, filter: (path) => !isHidden(path) });
      for (const name of FOLDERS) cpSync(join(this.data, name), join(stage, name), { recursive: true });
      for (const file of gone) this.#remove(file, stage);
      const isOfOne = /^dossiers\/(.*)\.json$/;
      const isNarrow = !all && !gone.length && differing.every((file) => isOfOne.test(file));
      const ids = isNarrow ? differing.map((file) => file.match(isOfOne)[1]) : [];
      await this.#run('scripts/dossiers', '--as-built', join(this.data, 'dossiers'));
      const draw = async (part) => {
        await this.#run('scripts/pages', part, stage, this.template, this.data, ...ids);
        // A build that has ended meanwhile has written everything.
        if (!this.isComplete() || !readFileSync(this.template).equals(template)) return;
        this.#publish(stage);
        for (const file of gone) this.#remove(file, this.site);
        published();
      };
      await draw('text');
      if (files.includes('basemaps/world.geojson') || all) await draw('world');
      await draw('pictures');
    } catch (error) {
      this.told(`${error.stderr?.trim() || error.message}\nThe pages stay as they are.`);
    } finally {
      rmSync(stage, { recursive: true });
    }
  }

  /** Each file is replaced at once, so that nobody reads half of one. */
  #publish(stage) {
    for (const file of filesIn(stage)) {
      const to = join(this.site, file);
      if (isSame(join(stage, file), to)) continue;
      mkdirSync(dirname(to), { recursive: true });
      cpSync(join(stage, file), `${to}.new`);
      renameSync(`${to}.new`, to);
    }
  }

  /** A file of data that is gone, with what was made of it. */
  #remove(file, folder) {
    rmSync(join(folder, file), { force: true });
    const [, id] = file.match(/^dossiers\/(.*)\.json$/) ?? [];
    if (!id) return;
    const made = [`dossiers/${id}.html`, `dossiers/${id}.csv`, `pictures/${id}.png`, `pictures/${id}-tall.png`];
    for (const name of made) rmSync(join(folder, name), { force: true });
  }

  async #run(script, ...words) {
    const { stderr } = await promisify(execFile)(join(ROOT, script), words, { cwd: ROOT });
    if (stderr.trim()) this.told(stderr.trim());
  }
}
