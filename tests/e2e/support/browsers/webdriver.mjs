// WebKit as Debian packages it, driven by the W3C's WebDriver protocol: Playwright's own WebKit is a build of its makers'
// that no package registry has. Each session has a driver, a browser, a screen without a monitor and a profile of its own.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';

/** The package that brings the driver and the browser, and the one that brings the screen. */
export const PACKAGES = 'webkit2gtk-driver xvfb';

/** The key under which WebDriver hands elements over. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys that have no character, as WebDriver names them. */
export const KEYS = { Tab: '\ue004', Enter: '\ue007', Escape: '\ue00c', End: '\ue010', ArrowLeft: '\ue012', ArrowRight: '\ue014' };

const found = (command) => {
  try {
    return execFileSync('sh', ['-c', command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
};

/** The paths of driver, browser and screen; undefined if one of them is missing. */
export function findWebKit() {
  const paths = {
    driver: found('command -v WebKitWebDriver'),
    // scripts/e2e has looked for it.
    browser: process.env.WEBKIT || found('ls -d /usr/lib/*/webkit*gtk-*/MiniBrowser | head -n 1'),
    screen: found('command -v Xvfb'),
  };
  return Object.values(paths).every(Boolean) ? paths : undefined;
}

/** Starts WebKit; once more if it does not answer, as can happen on a busy machine. */
export async function startWebKit(options = {}) {
  try {
    return await start(options);
  } catch {
    return await start(options);
  }
}

async function start({ settings = [], width = 1280, height = 800 }) {
  const paths = findWebKit();
  const home = mkdtempSync(join(tmpdir(), 'stancemap-webkit-'));
  const running = [];
  // In a group of its own, so that the browser's processes end with it.
  const run = (path, args, options) => {
    const child = spawn(path, args, { detached: true, ...options });
    running.push(child);
    return child;
  };
  const end = () => {
    process.off('exit', end);
    for (const child of running.splice(0)) {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
    try {
      rmSync(home, { recursive: true, force: true, maxRetries: 20 });
    } catch {
      // A process that the browser started apart still writes there. The folder is a temporary one.
    }
  };
  process.on('exit', end);
  try {
    const screen = run(paths.screen, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const display = `:${(await firstLine(screen)).trim()}`;
    const port = await freePort();
    const own = Object.fromEntries(['HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'].map((name) => [name, home]));
    const env = { ...process.env, ...own, DISPLAY: display, LANGUAGE: 'en_GB', LC_ALL: 'C.UTF-8', TZ: 'UTC', GDK_BACKEND: 'x11', GSETTINGS_BACKEND: 'memory', NO_AT_BRIDGE: '1', DBUS_SESSION_BUS_ADDRESS: 'disabled:', LIBGL_ALWAYS_SOFTWARE: '1' };
    run(paths.driver, [`--port=${port}`], { env, stdio: 'ignore' });
    const server = `http://127.0.0.1:${port}`;
    const isReady = () => ask(`${server}/status`, 'GET').then(({ ready }) => ready, () => false);
    await expect.poll(isReady, { timeout: 30_000 }).toBe(true);
    const options = { binary: paths.browser, args: ['--automation', ...settings] };
    const { sessionId } = await ask(`${server}/session`, 'POST', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts: { script: 30_000, pageLoad: 60_000 } } },
    });
    const session = new Session(`${server}/session/${sessionId}`, end);
    await session.resize(width, height);
    return session;
  } catch (fault) {
    end();
    throw fault;
  }
}

/** The first line that a program writes. */
const firstLine = (child) =>
  new Promise((answered, failed) => {
    createInterface({ input: child.stdout }).once('line', answered);
    child.once('error', failed).once('exit', () => failed(new Error(`${child.spawnfile} has ended`)));
  });

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

async function ask(url, method, body) {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }), signal: AbortSignal.timeout(60_000) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** A window of WebKit. Places are CSS pixels from the viewport's corner. */
class Session {
  constructor(url, end) {
    this.url = url;
    this.kill = end;
  }

  command = (method, path, body) => ask(`${this.url}/${path}`, method, body);

  goto = (url) => this.command('POST', 'url', { url });
  back = () => this.command('POST', 'back', {});
  address = async () => new URL(await this.command('GET', 'url'));

  /** Makes the viewport this large. The browser's window has no frame to drag, but bars of its own. */
  async resize(width, height) {
    const window = await this.command('GET', 'window/rect');
    const [x, y] = await this.run(() => [innerWidth, innerHeight]);
    await this.command('POST', 'window/rect', { width: window.width + width - x, height: window.height + height - y });
  }

  /** Runs a function in the page, or in the frame that was entered. Its arguments and its result are JSON or elements. */
  run(act, ...args) {
    return this.command('POST', 'execute/sync', { script: `return (${act}).apply(null, arguments)`, args });
  }

  /** Turns to the first frame of the page; back to the page. */
  enterFrame = () => this.command('POST', 'frame', { id: 0 });
  leaveFrame = () => this.command('POST', 'frame', { id: null });

  /** The first element of a selector. This and what follows work in pages without scripts, too. */
  find = (selector) => this.command('POST', 'element', { using: 'css selector', value: selector });
  isShown = (selector) => this.ofFirst(selector, 'GET', 'displayed');
  text = (selector) => this.ofFirst(selector, 'GET', 'text');
  css = (selector, property) => this.ofFirst(selector, 'GET', `css/${property}`);
  click = (selector) => this.ofFirst(selector, 'POST', 'click', {});

  /** Clicks in the middle of a part that is in view. (WebDriver clicks on no shapes.) */
  async clickInside(selector) {
    const { x, y, width, height } = await this.ofFirst(selector, 'GET', 'rect');
    await this.clickAt({ x: x + width / 2, y: y + height / 2 });
  }

  async ofFirst(selector, method, path, body) {
    const element = await this.find(selector);
    return this.command(method, `element/${element[ELEMENT]}/${path}`, body);
  }

  /** Moves the mouse to a place; or, with several, presses its button at the first and drags to the others. */
  async mouse(...places) {
    const moves = places.map(({ x, y }) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' }));
    const button = (type) => ({ type, button: 0 });
    const drag = () => [moves[0], button('pointerDown'), ...moves.slice(1), button('pointerUp')];
    await this.act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: moves.length > 1 ? drag() : moves });
  }

  async clickAt({ x, y }) {
    await this.mouse({ x, y }, { x, y });
  }

  /** Presses keys one after another: characters, or names of `KEYS`. */
  async keys(...names) {
    const actions = names.flatMap((name) => ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[name] ?? name })));
    await this.act({ type: 'key', id: 'keys', actions });
  }

  act = (source) => this.command('POST', 'actions', { actions: [source] });

  /** The viewport as a PNG. */
  screenshot = async () => Buffer.from(await this.command('GET', 'screenshot'), 'base64');

  /** Ends the browser and everything that was started for it. */
  async close() {
    await ask(this.url, 'DELETE').catch(() => {});
    this.kill();
  }
}
