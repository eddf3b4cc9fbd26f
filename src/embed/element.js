// <stance-map src="…/dossier.json">: a figure in a shadow root. Its attributes are the figure's address: the map shows what
// the page sets there, and writes there what its reader does.

import { BASE, dress, figureOf, settle, viewer } from './figure.js';
import { PARTS, TOLD, detailOf, eventOf, shownOf, unknownIn, viewOf } from './view.js';
import { followed, openCard, targetOf } from './viewer.js';

/** A map loads when it is closer to the viewport than this, and unloads when it is farther away, in viewport heights. */
const NEAR = '150%';

const near = new IntersectionObserver(
  (seen) => {
    for (const { target, isIntersecting } of seen) target.come(isIntersecting);
  },
  { rootMargin: `${NEAR} 0px` },
);
/** The parts that change a figure on paper. */
const PRINTED = TOLD.filter((part) => !['place', 'sort', 'theme', 'compact'].includes(part));

/** The space that a map takes until its own height is known. It keeps maps further down the page from counting as near. */
const waiting = new CSSStyleSheet();
waiting.replaceSync(':host { display: block; min-height: 480px }');

/** Removes a figure from a root. The names of its radio buttons are cleared first: otherwise Chromium's radio groups keep
    the figure in memory for as long as the root exists. */
function drop(root, ...instead) {
  for (const radio of root.querySelectorAll('[type=radio]')) radio.name = '';
  root.replaceChildren(...instead);
}

const sizes = new ResizeObserver((seen) => {
  for (const { target } of seen) target.fit();
});

export class StanceMap extends HTMLElement {
  static observedAttributes = [...TOLD, 'src'];

  /** The dossier that this site's pages and frames show by default. An embed code names a dossier only if it is another. */
  static main = BASE + FIGURE.replace(/\.html$/, '.json');

  // A page may have declared the shadow root in its markup.
  #root = this.attachInternals().shadowRoot ?? this.attachShadow({ mode: 'open' });
  /** The figure that was in the page's own markup; null after `src` has changed. */
  #own;
  /** The figure to print while none is in the root: as it was loaded, or as it was shown last. */
  #printed;
  /** Whether the figure was loaded, and not composed. */
  #finished;
  /** Whether the page is yet to be told that the map is ready. */
  #awaited;
  /** The parts of the view that the page has been told the figure does not have. */
  #unknown;
  #mount;
  /** A token for the latest load. A load whose token has been replaced is abandoned. */
  #turn = {};
  #shown = false;
  #changes = new Set();
  /** Observes which figure is in the root, and the fault that the viewer reports on it. The rest of the figure changes with
      every move of the mouse and is not observed. */
  #looks = new MutationObserver(() => this.#look());

  constructor() {
    super();
    if (!this.#root.firstChild) this.#wait();
    this.#root.addEventListener('click', (event) => this.#click(event));
    this.#looks.observe(this.#root, { childList: true });
  }

  connectedCallback() {
    near.observe(this);
    sizes.observe(this);
  }

  disconnectedCallback() {
    near.unobserve(this);
    sizes.unobserve(this);
    this.#leave();
    this.#wait();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === 'src') {
      // Keep the page's own figure when `src` gets its first value: the element is being created.
      if (before !== null) {
        this.#own = null;
        this.#printed = undefined;
        // A dossier is never shown in the place of another.
        if (this.#figure) drop(this.#root, this.#room());
      }
      if (this.#shown) this.#load();
      return;
    }
    if (!this.#changes.size) queueMicrotask(() => this.#follow());
    this.#changes.add(eventOf(name));
  }

  /** Shows a view. Only the parts that are named change: `{ place: 'RWA', day: null }`. */
  show(view) {
    for (const [part, value] of Object.entries(viewOf(view))) {
      if (value === null) this.removeAttribute(part);
      else this.setAttribute(part, value);
    }
  }

  /** Highlights a place, a stance, a day or a region: `{ place: 'RWA' }`. `null` ends the highlight. */
  point(view) {
    this.#view(({ point }, mount) => point(mount, ...(Object.entries(viewOf(view))[0] ?? [])));
  }

  /** The view that is shown: every part, null if it is not set. */
  get view() {
    const view = Object.fromEntries(TOLD.map((part) => [part, this.getAttribute(part)]));
    return shownOf({ ...view, compact: this.hasAttribute('compact') ? '1' : null }, this.#figure);
  }

  /** The version of the program that wrote this site. */
  get version() {
    return VERSION;
  }

  /** Loads the map when it comes near the viewport, and unloads it when it is far away and has no focus. */
  come(isNear) {
    if (isNear && !this.#shown) this.#load();
    else if (!isNear && this.#shown && !this.#root.activeElement) this.#rest();
  }

  /** Shows the figure without the viewer if it was unloaded, so that all maps of a page are printed. If it was never loaded,
      the element's own content is printed, or else the address of the dossier. */
  print() {
    if (this.#root.querySelector('.stancemap')) return;
    if (this.#printed) {
      const copy = document.importNode(this.#printed, true);
      dress(copy);
      drop(this.#root, copy);
      return;
    }
    const link = document.createElement('a');
    link.textContent = link.href = this.getAttribute('src');
    this.#root.querySelector('slot')?.replaceChildren(link);
  }

  /** Takes back what was shown for print alone. */
  unprint() {
    if (this.#figure && !this.#shown) drop(this.#root, this.#room());
    this.#root.querySelector('slot')?.replaceChildren();
  }

  /** Leaves the figure to its links: the viewer has died. */
  withdraw(error) {
    if (this.#mount === undefined) return;
    this.#figure?.removeAttribute('data-ready');
    this.#say('error', { message: String(error) });
  }

  /** Fits the map to the element's size. */
  fit() {
    this.#view(({ fit }, mount) => fit(mount));
  }

  /** Calls the viewer, unless another figure is shown by the time that its module is there. */
  async #view(act) {
    const mount = this.#mount;
    if (mount === undefined) return;
    const module = await viewer();
    if (mount === this.#mount) act(module, mount);
  }

  async #load() {
    this.#leave();
    const turn = (this.#turn = {});
    this.#shown = true;
    try {
      const src = this.getAttribute('src');
      const given = this.#given();
      if (src === null && !given) throw 'This stance-map has no attribute src';
      const dossier = new URL(src ?? '', document.baseURI).href;
      const { figure, finished } = given ?? (await figureOf(dossier));
      if (turn !== this.#turn) return;
      this.#finished = finished;
      if (finished) this.#printed = figure;
      const copy = document.importNode(figure, true);
      await settle(this.#root, copy, finished ? [] : [waiting]);
      if (turn !== this.#turn) return;
      this.#awaited = true;
      copy.dataset.coming = '';
      if (finished) drop(this.#root, copy);
      else this.#hold(copy);
      // Its ids would clash with the page's.
      this.#own?.remove();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const module = await viewer();
      if (turn !== this.#turn) return;
      this.#mount = module.mount(this, this.#root, BASE, dossier, finished);
      this.#look();
    } catch (error) {
      if (turn === this.#turn) this.#fail(String(error));
    }
  }

  /** A finished figure from the page's own markup, in the element or in its root. It stays there until it is taken over. */
  #given() {
    if (this.#own === undefined) this.#own = this.#root.querySelector('.stancemap') ?? this.querySelector(':scope > .stancemap');
    return this.#own && { figure: this.#own, finished: true };
  }

  /** The figure that is shown; one that others are composed from is not. */
  get #figure() {
    return this.#root.querySelector('.stancemap:not([data-held])');
  }

  /** Shows the element's own content. */
  #wait() {
    drop(this.#root, document.createElement('slot'));
    this.#root.adoptedStyleSheets = [waiting];
  }

  /** Adds a figure from which the viewer composes another. It is invisible, and has the width of the final one. Until that
      is there, the element shows its own content, or keeps the height of the figure before. */
  #hold(figure) {
    figure.dataset.held = '';
    drop(this.#root, this.#root.querySelector('slot') ?? this.#room(), figure);
  }

  /** An empty box of the element's height. */
  #room() {
    const room = document.createElement('div');
    room.dataset.room = '';
    room.style.height = `${this.getBoundingClientRect().height}px`;
    return room;
  }

  #look() {
    const any = this.#root.querySelector('.stancemap');
    if (!any) return;
    if (!('guest' in any.dataset)) dress(any);
    this.#looks.observe(any, { attributeFilter: ['data-fault', 'data-unknown'] });
    const figure = this.#figure;
    if (figure) {
      this.#root.querySelector('slot, [data-room]')?.remove();
      const sheets = this.#root.adoptedStyleSheets;
      if (sheets.includes(waiting)) this.#root.adoptedStyleSheets = sheets.filter((one) => one !== waiting);
    }
    if (this.#awaited && figure?.hasAttribute('data-ready')) {
      this.#awaited = false;
      this.#say('ready', { view: this.view });
    }
    const { fault, unknown } = any.dataset;
    if (this.#unknown !== unknown) {
      this.#unknown = unknown;
      if (unknown) this.#say('error', { message: unknownIn(unknown) });
    }
    if (fault) {
      delete any.dataset.fault;
      this.#fail(fault);
    }
  }

  /** Shows the element's content if there is no figure to show, and fires `stancemap:error`. */
  #fail(message) {
    const figure = this.#figure;
    if (figure) {
      delete figure.dataset.coming;
    } else {
      drop(this.#root, document.createElement('slot'));
      this.#root.adoptedStyleSheets = [];
    }
    this.#say('error', { message });
  }

  /** Unloads viewer and figure, and keeps the element's height. What cannot be loaded again for print is kept. */
  #rest() {
    const figure = this.#figure;
    if (figure && !(this.#finished && PRINTED.every((part) => !this.hasAttribute(part)))) this.#printed = figure;
    const room = figure ? this.#room() : this.#root.querySelector('slot, [data-room]');
    this.#leave();
    drop(this.#root, room ?? '');
  }

  #leave() {
    const mount = this.#mount;
    this.#turn = {};
    this.#shown = false;
    this.#mount = undefined;
    if (mount !== undefined) viewer().then(({ unmount }) => unmount(mount));
  }

  /** Opens the card that a link leads to while the viewer is not running. */
  #click(event) {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    // Always: otherwise the browser would change the fragment of the host page.
    event.preventDefault();
    const target = targetOf(link);
    openCard(this.#root, target);
    this.show({ place: target });
  }

  /** Has the viewer show what the attributes say, once for all of them, and then fires an event for each kind of change. */
  async #follow() {
    const changes = [...this.#changes];
    this.#changes.clear();
    await this.#view(({ follow }, mount) => follow(mount));
    await followed();
    // Before the map is there, `ready` tells the view. While the viewer is on its way, only cards open, by their links.
    const figure = this.#figure;
    if (!this.#shown || !figure) return;
    const isComing = this.#awaited && 'coming' in figure.dataset;
    const view = this.view;
    for (const event of changes) if (event && (!isComing || event === 'select')) this.#say(event, { ...detailOf(event, view, this.#root), view });
  }

  #say(kind, detail) {
    this.dispatchEvent(new CustomEvent(`stancemap:${kind}`, { detail, bubbles: true }));
  }
}
