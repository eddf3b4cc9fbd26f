// Keeps a built site up with the dossiers, words and basemaps that it is made of, without compiling anything.

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
 * `told` is called with lines for whoever waits. `settings` are environment variables of scripts/pages.
 */
export class Pages {
  constructor({ site, data, template, told, settings = {} }) {
    Object.assign(this, { site, data, template, told, settings });
    /** The dossiers whose pictures are older than their pages; none named stands for all. */
    this.undrawn = undefined;
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
   * Calls `published` whenever files of the site have changed: first the pages, then the drawings. Those are left for the next time
   * once `signal` is aborted.
   */
  async update({ all = false, published, signal }) {
    if (!this.isComplete()) return;
    const { differing, gone } = this.changed();
    const files = [...differing, ...gone];
    if (!files.length && !all && !this.undrawn) return;
    const template = readFileSync(this.template);
    mkdirSync(join(ROOT, 'target'), { recursive: true });
    const stage = mkdtempSync(join(ROOT, 'target/live-'));
    try {
      const isHidden = (path) => basename(path).startsWith('.');
      cpSync(this.site, stage, { recursive: true, preserveTimestamps: true, filter: (path) => !isHidden(path) });
      for (const name of FOLDERS) cpSync(join(this.data, name), join(stage, name), { recursive: true });
      for (const file of gone) this.#remove(file, stage);
      const publish = (part) => {
        // A build that has ended meanwhile has written everything.
        if (!this.isComplete() || !readFileSync(this.template).equals(template)) return;
        this.#publish(stage);
        for (const file of gone) this.#remove(file, this.site);
        published(part);
      };
      const draw = async (part, ids, aborted) => {
        await this.#run(['scripts/pages', part, stage, this.template, this.data, ...ids], aborted);
        publish(part);
      };
      if (files.length || all) {
        this.told(`Writing the pages anew: ${files.join(', ') || 'all'}`);
        const ids = this.#dossiersOf(files, all || gone.length > 0);
        const isSound = this.#run(['scripts/dossiers', '--as-built', join(this.data, 'dossiers')]);
        const isWritten = this.#run(['scripts/pages', 'text', stage, this.template, this.data, ...ids]);
        // Both have ended before the folder is removed.
        const [{ reason }] = (await Promise.allSettled([isSound, isWritten])).filter(({ status }) => status === 'rejected').concat({});
        if (reason) throw reason;
        publish('text');
        this.undrawn = ids.length && this.undrawn?.length !== 0 ? [...new Set([...(this.undrawn ?? []), ...ids])] : [];
      }
      if (files.includes('basemaps/world.geojson') || all) await draw('world', []);
      const are = (id) => existsSync(join(this.data, `dossiers/${id}.json`));
      await draw('pictures', this.undrawn.filter(are), signal);
      this.undrawn = undefined;
    } catch (error) {
      if (!signal?.aborted) this.told(`${error.message}\nThe pages stay as they are.`);
    } finally {
      rmSync(stage, { recursive: true, maxRetries: 3 });
    }
  }

  /** The dossiers that have changed, if nothing else has; else none, which stands for all. */
  #dossiersOf(files, all) {
    const ids = files.map((file) => file.match(/^dossiers\/(.*)\.json$/)?.[1]);
    return all || ids.includes(undefined) ? [] : ids;
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

  /** Runs a script to its end, or kills it with all that it has started. */
  #run([script, ...words], signal) {
    return new Promise((done, failed) => {
      if (signal?.aborted) return failed(new Error('aborted'));
      const options = { cwd: ROOT, env: { ...process.env, ...this.settings }, detached: true, stdio: ['ignore', 'ignore', 'pipe'] };
      const child = spawn(join(ROOT, script), words, options);
      const kill = () => process.kill(-child.pid);
      signal?.addEventListener('abort', kill);
      let text = '';
      child.stderr.on('data', (part) => (text += part));
      child.on('error', failed);
      child.on('close', (code) => {
        signal?.removeEventListener('abort', kill);
        if (code !== 0) return failed(new Error(text.trim()));
        if (text.trim()) this.told(text.trim());
        done();
      });
    });
  }
}
