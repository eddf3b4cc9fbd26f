// Tells the reader how far the loading of a figure is. The build fills in PROGRESS_WORDS, the messages by language:
// scripts/composer.mjs.

import { format } from './format.js';

/** Nothing is told of what is done sooner. */
const PATIENCE = 500;
/** How often the text changes, and how often screen readers hear of it. */
const EVERY = 500;
const ANNOUNCED_EVERY = 10_000;

/** The progress in the notice of the figure that is shown meanwhile, with a button that ends it. */
export class Progress {
  #figure;
  #stop;
  #timer;
  #line;
  #downloads = [];
  #isDrawing = false;
  #announced = -Infinity;

  constructor(figure, stop) {
    this.#figure = figure;
    this.#stop = stop;
    this.words = { ...PROGRESS_WORDS.en, ...PROGRESS_WORDS[figure.lang] };
    this.#timer = setTimeout(() => this.#begin(), PATIENCE);
  }

  get #slot() {
    return this.#figure.querySelector('.notice');
  }

  /** Begins a download of a length, 0 if it is not known. Returns a function to be told how much has come. */
  download(length) {
    const download = { length, size: 0 };
    this.#downloads.push(download);
    return (size) => (download.size = size);
  }

  /** All files are there. */
  draws() {
    this.#isDrawing = true;
    this.#tell();
  }

  /** Takes everything away. The focus stays near the button. */
  end() {
    clearTimeout(this.#timer);
    clearInterval(this.#timer);
    if (this.#line?.contains(this.#line.getRootNode().activeElement)) {
      const slot = this.#slot;
      slot.tabIndex = -1;
      slot.focus({ preventScroll: true });
    }
    this.#line?.remove();
  }

  /** Why a file is not read. */
  tooLarge(url, size, limit) {
    return format(this.words.file_too_large, { file: url, size: this.#megabytes(size), limit: this.#megabytes(limit) });
  }

  #begin() {
    const line = document.createElement('p');
    line.className = 'progress';
    // Its text changes often: only what the status says is announced.
    line.setAttribute('aria-live', 'off');
    const [text, status, button] = ['span', 'span', 'button'].map((tag) => line.appendChild(document.createElement(tag)));
    text.setAttribute('aria-hidden', 'true');
    status.className = 'unseen';
    status.setAttribute('role', 'status');
    button.type = 'button';
    button.textContent = this.words.stop_loading;
    button.onclick = this.#stop;
    this.#line = line;
    this.#slot?.append(line);
    this.#timer = setInterval(() => this.#tell(), EVERY);
    this.#tell();
  }

  #tell() {
    // An element that was taken out of its page has nobody to show its map to.
    if (!this.#figure.isConnected) this.#stop();
    if (!this.#line) return;
    const [text, status] = this.#line.children;
    const words = this.#text();
    if (text.textContent !== words) text.textContent = words;
    const now = performance.now();
    if (this.#isDrawing ? status.textContent !== words : now - this.#announced > ANNOUNCED_EVERY) {
      this.#announced = now;
      status.textContent = words;
    }
  }

  #text() {
    if (this.#isDrawing) return this.words.drawing_map;
    const sum = (key) => this.#downloads.reduce((sum, one) => sum + one[key], 0);
    const [size, length] = [sum('size'), sum('length')];
    const isKnown = this.#downloads.every((one) => one.length >= one.size);
    const values = { size: this.#megabytes(size), all: this.#megabytes(length) };
    return format(isKnown && length ? this.words.loading_of : this.words.loading, values);
  }

  #megabytes(bytes) {
    const digits = bytes < 9.95e6 ? 1 : 0;
    return (bytes / 1e6).toLocaleString(`${this.#figure.lang}-u-nu-latn`, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }
}
