// <stance-map src="…/dossier.json">: a figure in a shadow root. Its attributes are the figure's address: what is set there
// is shown, and what a reader does is written there.

import { BASE, dress, figureOf, settle, viewer } from './figure.js';
import { PARTS, detailOf, eventOf, viewOf } from './view.js';
import { openCard, targetOf } from './viewer.js';

/** How far from the window a map begins to work, and lets go of what it holds, in heights of the window. */
const NEAR = '150%';

const near = new IntersectionObserver(
  (seen) => {
    for (const { target, isIntersecting } of seen) target.come(isIntersecting);
  },
  { rootMargin: `${NEAR} 0px` },
);
/** The room that a map is given until it is known how much it needs: maps further down are not near meanwhile. */
const waiting = new CSSStyleSheet();
waiting.replaceSync(':host { display: block; min-height: 480px }');

/** Takes a figure out of a root. Chromium's groups of radio buttons would keep it in memory for as long as the root. */
function drop(root, ...instead) {
  for (const radio of root.querySelectorAll('[type=radio]')) radio.name = '';
  root.replaceChildren(...instead);
}

const sizes = new ResizeObserver((seen) => {
  for (const { target } of seen) target.fit();
});

export class StanceMap extends HTMLElement {
  static observedAttributes = [...PARTS, 'src', 'basemap', 'compact'];

  /** The dossier that our pages and frames show where none is named: what a reader pastes names only others. */
  static main = BASE + FIGURE.replace(/\.html$/, '.json');

  // A page may bring the root with it, declared.
  #root = this.attachInternals().shadowRoot ?? this.attachShadow({ mode: 'open' });
  /** The figure that the page has brought with it. */
  #own;
  /** The figure that was last shown, as it came. */
  #figure;
  #mount;
  /** What was begun last: what took longer than it was wanted for comes to nothing. */
  #turn = {};
  #shown = false;
  #changes = new Set();
  /** What the viewer puts in the figure's place, and what it could not. Of the rest of a figure, which changes with every
      movement of a mouse, nothing is observed. */
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
      // Not when the element is made out of what the page has.
      if (before !== null) this.#own = null;
      if (this.#shown) this.#load();
      return;
    }
    if (!this.#changes.size) queueMicrotask(() => this.#tell());
    this.#changes.add(eventOf(name));
    this.#view(({ follow }) => follow(this.#mount));
  }

  /** Shows a view, as far as it is named: `{ place: 'RWA', day: null }`. */
  show(view) {
    for (const [part, value] of Object.entries(viewOf(view))) {
      if (value === null) this.removeAttribute(part);
      else this.setAttribute(part, value);
    }
  }

  /** Has a place, a stance, a day or a region stand out, `{ place: 'RWA' }`, or nothing any more. */
  point(view) {
    this.#view(({ point }) => point(this.#mount, ...(Object.entries(viewOf(view))[0] ?? [])));
  }

  /** What it shows. */
  get view() {
    return Object.fromEntries(PARTS.map((part) => [part, this.getAttribute(part)]));
  }

  /** Has come near the window, or has gone far away. */
  come(isNear) {
    if (isNear && !this.#shown) this.#load();
    else if (!isNear && this.#shown && !this.#root.activeElement) this.#rest();
  }

  /** Shows its figure as it came, where it has let go of it: a page is printed whole. */
  print() {
    if (this.#shown || !this.#figure) return;
    const copy = document.importNode(this.#figure, true);
    dress(copy);
    drop(this.#root, copy);
  }

  /** Fits the map to the room that there is. */
  fit() {
    this.#view(({ fit }) => fit(this.#mount));
  }

  async #view(act) {
    if (this.#mount !== undefined) act(await viewer());
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

  /** A finished figure that the page around has brought, in the element or in its root. It is taken out of the page: ids
      in it are not the page's. */
  #given() {
    if (this.#own === undefined) {
      this.#own = this.#root.querySelector('.stancemap') ?? this.querySelector(':scope > .stancemap');
      this.#own?.remove();
    }
    return this.#own && { figure: this.#own, finished: true };
  }

  /** A figure that is only there to compose another from: unseen, and as wide as it would be. */
  #hold(figure) {
    figure.dataset.held = '';
    this.#root.append(figure);
  }

  #look() {
    const figure = this.#root.querySelector('.stancemap');
    if (!figure) return;
    if (!('guest' in figure.dataset)) dress(figure);
    this.#looks.observe(figure, { attributeFilter: ['data-fault'] });
    if (!('held' in figure.dataset)) this.#root.querySelector(':scope > slot')?.remove();
    const { fault } = figure.dataset;
    if (fault) {
      delete figure.dataset.fault;
      this.#fail(fault);
    }
  }

  /** What is in the element shows through where no figure can. */
  #fail(message) {
    const figure = this.#root.querySelector('.stancemap');
    if (!figure || 'held' in figure.dataset) {
      drop(this.#root, document.createElement('slot'));
      this.#root.adoptedStyleSheets = [];
    }
    this.#say('error', { message });
  }

  /** Lets go of the viewer and of the figure, and keeps their place. */
  #rest() {
    const room = document.createElement('div');
    room.style.height = `${this.getBoundingClientRect().height}px`;
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

  /** Before the viewer is there, and without it, a click on a link to a card opens it. */
  #click(event) {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    // Even where nothing comes of it: the fragment would be the page's around.
    event.preventDefault();
    const target = targetOf(link);
    openCard(this.#root, target);
    this.show({ place: target });
  }

  /** Tells the page around what has changed. */
  #tell() {
    const changes = [...this.#changes];
    this.#changes.clear();
    const view = this.view;
    for (const event of changes) if (event) this.#say(event, { ...detailOf(event, view, this.#root), view });
  }

  #say(kind, detail) {
    this.dispatchEvent(new CustomEvent(`stancemap:${kind}`, { detail, bubbles: true }));
  }
}
