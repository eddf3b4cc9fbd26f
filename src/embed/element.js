// <stance-map src="…/dossier.json">: a figure in a shadow root. Its attributes are the figure's address: the map shows what
// the page sets there, and writes there what its reader does.

import { BASE, dress, figureOf, settle, viewer } from './figure.js';
import { PARTS, detailOf, eventOf, viewOf } from './view.js';
import { openCard, targetOf } from './viewer.js';

/** A map loads when it is closer to the viewport than this, and unloads when it is farther away, in viewport heights. */
const NEAR = '150%';

const near = new IntersectionObserver(
  (seen) => {
    for (const { target, isIntersecting } of seen) target.come(isIntersecting);
  },
  { rootMargin: `${NEAR} 0px` },
);
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
  static observedAttributes = [...PARTS, 'src', 'basemap', 'compact'];

  /** The dossier that this site's pages and frames show by default. An embed code names a dossier only if it is another. */
  static main = BASE + FIGURE.replace(/\.html$/, '.json');

  // A page may have declared the shadow root in its markup.
  #root = this.attachInternals().shadowRoot ?? this.attachShadow({ mode: 'open' });
  /** The figure that was in the page's own markup; null after `src` has changed. */
  #own;
  /** The figure that was shown last: as it was loaded, or as it was composed. */
  #figure;
  /** Whether it was loaded, and not composed. */
  #finished;
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
    if (!this.#root.firstChild) {
      this.#root.append(document.createElement('slot'));
      this.#root.adoptedStyleSheets = [waiting];
    }
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
    drop(this.#root, document.createElement('slot'));
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === 'src') {
      // Keep the page's own figure when `src` gets its first value: the element is being created.
      if (before !== null) this.#own = null;
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
    return Object.fromEntries(PARTS.map((part) => [part, this.getAttribute(part)]));
  }

  /** Loads the map when it comes near the viewport, and unloads it when it is far away and has no focus. */
  come(isNear) {
    if (isNear && !this.#shown) this.#load();
    else if (!isNear && this.#shown && !this.#root.activeElement) this.#rest();
  }

  /** Shows the figure without the viewer if it was unloaded, so that all maps of a page are printed. */
  print() {
    if (this.#shown || !this.#figure) return;
    const copy = document.importNode(this.#figure, true);
    dress(copy);
    drop(this.#root, copy);
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
      const dossier = new URL(this.getAttribute('src'), document.baseURI).href;
      const { figure, finished } = this.#given() ?? (await figureOf(dossier));
      if (turn !== this.#turn) return;
      this.#figure = figure;
      this.#finished = finished;
      const copy = document.importNode(figure, true);
      await settle(this.#root, copy);
      if (turn !== this.#turn) return;
      if (finished) this.#root.replaceChildren(copy);
      else this.#hold(copy);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const module = await viewer();
      if (turn !== this.#turn) return;
      this.#mount = module.mount(this, this.#root, BASE, dossier, finished);
      this.#say('ready', { view: this.view });
    } catch (error) {
      if (turn === this.#turn) this.#fail(String(error));
    }
  }

  /** A finished figure from the page's own markup, in the element or in its root. It is removed from the page, so that its
      ids do not clash with the page's. */
  #given() {
    if (this.#own === undefined) {
      this.#own = this.#root.querySelector('.stancemap') ?? this.querySelector(':scope > .stancemap');
      this.#own?.remove();
    }
    return this.#own && { figure: this.#own, finished: true };
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
    const figure = this.#root.querySelector('.stancemap');
    if (!figure) return;
    if (!('guest' in figure.dataset)) dress(figure);
    this.#looks.observe(figure, { attributeFilter: ['data-fault'] });
    if (!('held' in figure.dataset)) this.#root.querySelector('slot, [data-room]')?.remove();
    const { fault } = figure.dataset;
    if (fault) {
      delete figure.dataset.fault;
      this.#fail(fault);
    }
  }

  /** Shows the element's content if there is no figure to show, and fires `stancemap:error`. */
  #fail(message) {
    const figure = this.#root.querySelector('.stancemap');
    if (!figure || 'held' in figure.dataset) {
      drop(this.#root, document.createElement('slot'));
      this.#root.adoptedStyleSheets = [];
    }
    this.#say('error', { message });
  }

  /** Unloads viewer and figure, and keeps the element's height. */
  #rest() {
    const room = this.#room();
    // A composed figure cannot be loaded again for print.
    if (!this.#finished) this.#figure = this.#root.querySelector('.stancemap:not([data-held])');
    this.#leave();
    drop(this.#root, room);
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

  /** Fires an event for each kind of change, and has the viewer show what the attributes say, once for all of them. */
  #follow() {
    this.#view(({ follow }, mount) => follow(mount));
    const changes = [...this.#changes];
    this.#changes.clear();
    const view = this.view;
    for (const event of changes) if (event) this.#say(event, { ...detailOf(event, view, this.#root), view });
  }

  #say(kind, detail) {
    this.dispatchEvent(new CustomEvent(`stancemap:${kind}`, { detail, bubbles: true }));
  }
}
