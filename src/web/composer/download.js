// Downloads of the files that a figure is composed from.

import { fieldsOf } from './fields.js';
import { format } from './format.js';
import { languageOf, originOf } from './origin.js';

/** The largest file that is read, in bytes. */
const LARGEST = 250e6;

/** The downloads for one figure. If one fails, all end. */
export class Downloads {
  #request;
  #progress;
  #failing = new AbortController();
  #signal;
  /** The address of the basemap, if it is not the page's own: as asked for, or the dossier's own. */
  basemap_at;

  constructor(request, progress, signal) {
    this.#request = request;
    this.#progress = progress;
    this.#signal = signal;
    this.basemap_at = request.basemap_at;
    if (signal.aborted) this.#failing.abort(signal.reason);
    signal.addEventListener('abort', () => this.#failing.abort(signal.reason));
  }

  /** The contents of dossier, basemap and messages, each in pieces, undefined where there is no address; then the fields of
      the dossier. */
  async all() {
    const { dossier_at } = this.#request;
    try {
      const dossier = this.#one(dossier_at, 'dossier');
      const fields = dossier.then(fieldsOf);
      return await Promise.all([dossier, this.#basemap(fields), this.#messages(fields), fields]);
    } catch (error) {
      this.#failing.abort(error);
      throw error;
    }
  }

  /** The projection that another dossier than the page's own names, if none is asked for; undefined for the page's. */
  projectionOf({ projection }) {
    const { base, dossier_at, origin, projection: asked } = this.#request;
    const own = new URL(`dossiers/${origin.dataset.dossier}.json`, base).href;
    const isOwn = URL.canParse(dossier_at, base) && new URL(dossier_at, base).href === own;
    return asked || isOwn ? undefined : projection || undefined;
  }

  /** The basemap that is asked for, or the one that the dossier names, or the page's own. */
  async #basemap(fields) {
    const { base, basemap_at, basemap_file, dossier_at, origin } = this.#request;
    const { basemap } = basemap_at === undefined ? await fields : {};
    // To draw the page's own world in another projection, its file is needed.
    const world = this.projectionOf(await fields) ? originOf({ origin }).basemap : undefined;
    // It is relative to the dossier.
    const folder = new URL(dossier_at, base);
    if (basemap) this.basemap_at = URL.canParse(basemap, folder) ? new URL(basemap, folder).href : basemap;
    const file = basemap ? this.basemap_at : basemap_file ?? world;
    return file === undefined ? undefined : this.#one(file, 'basemap');
  }

  /** The messages in the interface's language. The composer has the English ones. */
  async #messages(fields) {
    const { language, follows_dossier, origin } = this.#request;
    const tag = (follows_dossier && languageOf((await fields).lang, origin)) || language;
    return tag === 'en' ? undefined : this.#one(`words/${tag}.json`);
  }

  /** The content of a file in pieces. `parameter` may ask for it in the page's address. */
  async #one(url, parameter) {
    const { base, is_hosted, figure } = this.#request;
    const notice = figure.querySelector('.notice');
    const why = (name, status) => format(notice?.getAttribute(name) ?? '', { file: url || `?${parameter}=`, status });
    if (!url || !URL.canParse(url, base)) throw why('data-no-address');
    const full = new URL(url, base);
    // The attributes of an element are its own page's words; an address may be anybody's, and would show anybody's words
    // under this publisher's name.
    if (!is_hosted && full.origin !== new URL(base).origin) throw why('data-other-site');
    try {
      const answer = await fetch(full, { signal: this.#failing.signal });
      if (!answer.ok) throw why('data-refused', answer.status);
      return await this.#content(answer, url);
    } catch (error) {
      if (this.#signal.aborted) throw this.#signal.reason;
      throw typeof error === 'string' ? error : why('data-unreachable');
    }
  }

  /** Reads an answer piece by piece, and tells how much has come. */
  async #content(answer, url) {
    // The length of a compressed answer is not its content's.
    const length = answer.headers.has('Content-Encoding') ? 0 : Number(answer.headers.get('Content-Length'));
    const check = (size) => {
      if (size > LARGEST) throw this.#progress.tooLarge(url, size, LARGEST);
    };
    check(length);
    const tell = this.#progress.download(length);
    const pieces = [];
    let size = 0;
    for (const reader = answer.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return pieces;
      pieces.push(value);
      size += value.length;
      tell(size);
      check(size);
    }
  }
}
