// Two visits to a page, each in a new context: one that waits, clicks and moves the map, one that clicks from the first
// moment.

export const NETWORK = { offline: false, latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 2e6 / 8 };
const CLICKED = 'LBY'; // large enough to be hit in every window
/** The shape of that country, in our page and in the others. */
const SHAPE = `[data-place="${CLICKED}"],[data-id="${CLICKED}"]`;
/** By then a page has done all that follows from loading, or from a key; in milliseconds. */
const SETTLED = 2500;

/** The cost of a visit, in milliseconds. */
export async function visit(browser, url, throttle) {
  const { at, ...costs } = await patient(browser, url, throttle);
  return { ...costs, answer: await impatient(browser, url, throttle, at) };
}

/** A page in a new context, with the CPU slowed; `script` runs in it before its own. */
export async function open(browser, throttle, script = () => {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await devtools.send('Performance.enable');
  await page.addInitScript(script, SHAPE);
  return { context, page, devtools };
}

async function patient(browser, url, throttle) {
  const { context, page, devtools } = await open(browser, throttle, observe);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLED);
  const { drawn, blocked, at } = await page.evaluate((shape) => {
    const box = document.querySelector(shape).getBoundingClientRect();
    return { drawn: window.drawn, blocked: window.blocked, at: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
  }, SHAPE);
  const { click, inp } = await clickOn(page, at);
  // Closing a card is not part of the gesture.
  await page.keyboard.press('Escape');
  await page.waitForTimeout(SETTLED);
  const gesture = await move(page, devtools, at);
  await context.close();
  return { drawn, blocked, at, click, inp, gesture };
}

/** Notes when the map has been drawn, which tasks take long, and how long clicks take. Runs in the page. */
function observe(shape) {
  const isThere = () => document.querySelector(shape);
  // A task of its own comes after the frame in which the map is there.
  const look = () => (isThere() ? setTimeout(() => { window.drawn = performance.now(); }) : requestAnimationFrame(look));
  requestAnimationFrame(look);
  window.blocked = 0;
  const block = (list) => { for (const { duration } of list.getEntries()) window.blocked += Math.max(0, duration - 50); };
  new PerformanceObserver(block).observe({ type: 'longtask', buffered: true });
  window.interactions = [];
  const note = (list) => window.interactions.push(...list.getEntries().filter(({ name }) => /click|pointer/.test(name)));
  new PerformanceObserver(note).observe({ type: 'event', durationThreshold: 16 });
}

/** Whether the popup or the card of the clicked country is seen. Runs in the page. */
const isAnswered = (id) => {
  const isSeen = (element) => element?.checkVisibility() && element.getBoundingClientRect().height > 0;
  return isSeen(document.getElementById(id)) || isSeen(document.querySelector('.popup'));
};

/** How long a click takes until its answer is seen, and until the next paint. */
async function clickOn(page, { x, y }) {
  const start = performance.now();
  await page.mouse.click(x, y);
  await page.waitForFunction(isAnswered, CLICKED, { polling: 'raf' });
  const click = performance.now() - start;
  await page.waitForTimeout(500);
  const inp = await page.evaluate(() => Math.max(0, ...window.interactions.map(({ duration }) => duration)));
  return { click, inp };
}

/** The time of the main thread while the map is zoomed by the wheel about a point and dragged there, in milliseconds; NaN if it stays where it is. */
async function move(page, devtools, { x, y }) {
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const place = () => page.evaluate((shape) => document.querySelector(shape).getBoundingClientRect().width, SHAPE);
  await page.mouse.move(x, y);
  const width = await place();
  const before = await busy();
  // With the wheel alone, the built page scrolls.
  const isOurs = await page.evaluate(() => Boolean(document.querySelector('.stancemap')));
  if (isOurs) await page.keyboard.down('Control');
  for (let i = 0; i < 12; i++) {
    await page.mouse.wheel(0, -60);
    await page.waitForTimeout(40);
  }
  await page.keyboard.up('Control');
  await page.mouse.down();
  for (let i = 0; i < 40; i++) {
    await page.mouse.move(x + 120 * Math.sin(i / 5), y + 60 * Math.cos(i / 4));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  const taken = (await busy()) - before;
  return (await place()) > width ? taken : NaN;
}

/** When a click is answered that is made again and again from the first moment on. */
async function impatient(browser, url, throttle, { x, y }) {
  const { context, page, devtools } = await open(browser, throttle);
  // Noted in the page: a second click may close what the first has opened.
  await page.addInitScript(`{
    const isAnswered = ${isAnswered};
    const look = () => {
      if (isAnswered('${CLICKED}')) window.answered = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }`);
  await page.goto(url, { waitUntil: 'commit' });
  const mouse = (type, more) => devtools.send('Input.dispatchMouseEvent', { type, x, y, ...more });
  const button = { button: 'left', clickCount: 1 };
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    // The browser answers in its own time; only the last of the three is waited for.
    mouse('mouseMoved').catch(() => {});
    mouse('mousePressed', button).catch(() => {});
    await mouse('mouseReleased', button);
    await page.waitForTimeout(30);
    const answered = await page.evaluate(() => window.answered).catch(() => undefined);
    if (answered) {
      await context.close();
      return answered;
    }
  }
  throw new Error(`${url}: a click was not answered within 20 s`);
}
