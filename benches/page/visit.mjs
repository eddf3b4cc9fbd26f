// Two visits to a page, each in a new context: one that waits and then clicks, one that clicks from the first moment.

export const NETWORK = { offline: false, latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 2e6 / 8 };
const CLICKED = 'LBY'; // large enough to be hit in every window

/** The cost of a visit, in milliseconds. */
export async function visit(browser, url, throttle) {
  const { paint, at, blocked, inp } = await patient(browser, url, throttle);
  return { paint, blocked, inp, answer: await impatient(browser, url, throttle, at) };
}

async function open(browser, throttle, script) {
  const context = await browser.newContext({ viewport: { width: 960, height: 500 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await devtools.send('Performance.enable');
  await page.addInitScript(script, CLICKED);
  return { context, page, devtools };
}

async function patient(browser, url, throttle) {
  const { context, page, devtools } = await open(browser, throttle, () => {
    window.interactions = [];
    const note = (list) => window.interactions.push(...list.getEntries().filter(({ name }) => /click|pointer/.test(name)));
    new PerformanceObserver(note).observe({ type: 'event', durationThreshold: 16 });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(800);
  const { metrics } = await devtools.send('Performance.getMetrics');
  const blocked = 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  const { paint, at } = await page.evaluate((id) => {
    const box = document.querySelector(`[data-place="${id}"],[data-id="${id}"]`).getBoundingClientRect();
    const paint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
    return { paint, at: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
  }, CLICKED);
  await page.mouse.click(at.x, at.y);
  await page.waitForTimeout(500);
  const inp = await page.evaluate(() => Math.max(0, ...window.interactions.map(({ duration }) => duration)));
  await context.close();
  return { paint, at, blocked, inp };
}

/** When a click is answered that is made again and again from the first moment on. */
async function impatient(browser, url, throttle, { x, y }) {
  const { context, page, devtools } = await open(browser, throttle, (id) => {
    const seen = (element) => element?.checkVisibility() && element.getBoundingClientRect().height > 0;
    const look = () => {
      if (seen(document.getElementById(id)) || seen(document.querySelector('.popup'))) window.answered = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
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
