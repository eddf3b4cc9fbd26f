// The worker that reads sheets and makes maps and files. The page sends it requests one after the other and is never held up
// by its work.

import { part, textOf } from './parts.js';

export class Workshop {
  #worker;
  #waiting = new Map();
  #count = 0;
  #told;
  #failed;

  /** `told(news)` is called with whatever the worker tells unasked; `failed(error)` once, when it has ended by a fault. */
  constructor({ told, failed }) {
    this.#told = told;
    this.#failed = failed;
  }

  /** Starts the worker. It answers once its program is there. */
  async start() {
    const [script, program, kit] = await Promise.all([textOf('maker'), part('maker-program'), part('kit')]);
    // A script from an address of its own would not be under the page's policy; a blob is.
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    this.#worker = new Worker(address);
    URL.revokeObjectURL(address);
    this.#worker.onmessage = ({ data }) => this.#answer(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#end(new Error(event.message));
    };
    // Copies stay here: a worker that has ended by a fault is replaced.
    return this.ask('begin', { program, kit });
  }

  get isRunning() {
    return this.#worker !== undefined;
  }

  /** Sends a request; `transfer` are the buffers and ports that go with it. Returns its answer. */
  ask(name, content = {}, transfer = []) {
    this.#count += 1;
    const id = this.#count;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      this.#worker.postMessage({ id, name, ...content }, transfer);
    });
  }

  /** Ends the worker, and with it all requests that have no answer yet. */
  stop(reason) {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { failed } of this.#waiting.values()) failed(reason);
    this.#waiting.clear();
  }

  #answer({ id, result, why, fault, file, ...news }) {
    if (fault !== undefined) return this.#end(new Error(fault), file);
    if (id === undefined) return this.#told(news);
    const { done, failed } = this.#waiting.get(id) ?? {};
    this.#waiting.delete(id);
    if (why === undefined) return done?.(result);
    return failed?.(why);
  }

  /** Ends the worker after a fault. A file at which it ended is told to the editor. */
  #end(error, file) {
    this.stop(file === undefined ? error : `${file} cannot be opened: it takes more memory than the browser gives, or is damaged.`);
    this.#failed(error);
  }
}
