// The main paths in Firefox, each as a reader goes it: click, zoom, search, filter, time, table, language.

import { expect } from '@playwright/test';
import { test } from '../../support/firefox.mjs';

/** The text of what a selector finds, once it is as expected. */
async function text(page, selector, expected) {
  await expect.poll(() => page.$eval(selector, (one) => one.textContent).catch(() => null)).toMatch(expected);
}

/** Whether something is seen. */
const seen = (page, selector) => page.$eval(selector, (one) => one.checkVisibility()).catch(() => false);

const query = (page) => page.evaluate(() => location.search);
const hash = (page) => page.evaluate(() => location.hash);

/** The middle of a nation's dot, or of its shape's largest part. */
const spot = (page, id) =>
  page.evaluate((id) => {
    const dot = [...document.querySelectorAll(`a[href="#${id}"] .dot`)].find((one) => one.getBoundingClientRect().width > 0);
    const { x, y, width, height } = (dot ?? document.querySelector(`[data-place=${id}]`)).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, id);

async function click(page, id) {
  const { x, y } = await spot(page, id);
  await page.mouse.click(x, y);
}

const width = (page) => page.$eval('.world', (world) => world.getBoundingClientRect().width);

test('a click opens a card beside its nation, another changes it, Escape closes it', async ({ page, open }) => {
  await open();
  await click(page, 'RWA');
  await text(page, '.card[data-open] h2', /^Rwanda$/);
  await expect.poll(() => hash(page)).toBe('#RWA');
  expect(await seen(page, '#RWA')).toBe(true);
  await click(page, 'PER');
  await text(page, '.card[data-open] h2', /^Peru$/);
  expect(await seen(page, '#RWA')).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(() => seen(page, '#PER')).toBe(false);
  await expect.poll(() => hash(page)).toBe('');
});

test('enlarged targets are those of the nearest nation', async ({ page, open }) => {
  await open();
  for (const id of ['XKX', 'MDA', 'SLV', 'STP']) {
    await click(page, id);
    await expect.poll(() => hash(page)).toBe(`#${id}`);
    await page.keyboard.press('Escape');
    await expect.poll(() => hash(page)).toBe('');
  }
});

test('the wheel, keys and buttons zoom, a drag moves the map, and the address keeps it', async ({ page, open }) => {
  await open();
  const whole = await width(page);
  const { x, y } = await spot(page, 'LBY');
  await page.mouse.move(x, y);
  await page.mouse.wheel({ deltaY: -400 });
  await expect.poll(() => width(page)).toBeGreaterThan(1.3 * whole);
  await expect.poll(() => query(page)).toMatch(/^\?at=/);
  const before = await spot(page, 'LBY');
  await page.mouse.down();
  await page.mouse.move(x - 60, y - 30, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await spot(page, 'LBY')).x - before.x).toBeLessThan(-40);
  await page.click('[data-zoom=world]');
  await expect.poll(() => width(page)).toBeCloseTo(whole, 0);
  await page.click('[data-zoom=in]');
  await expect.poll(() => width(page)).toBeGreaterThan(1.3 * whole);
  // The finer world, once it is here, stands in the same place.
  await expect.poll(() => page.$('.map[data-fine]')).toBeNull();
});

test('a nation is found by a slip of its name, and Enter opens it and goes there', async ({ page, open }) => {
  await open();
  const whole = await width(page);
  await page.click('.search input');
  await page.keyboard.type('ruanda');
  await text(page, '#found [role=option]', /Rwanda/);
  await page.keyboard.press('Enter');
  await text(page, '.card[data-open] h2', /^Rwanda$/);
  await expect.poll(() => width(page)).toBeGreaterThan(1.3 * whole);
});

test('the legend filters map and table, and back shows all again', async ({ page, open }) => {
  await open();
  await page.click('.legend [data-stance=declined] button');
  await expect.poll(() => query(page)).toBe('?stance=declined');
  await text(page, '.facts .shown', /^, 3 of \d+ nations shown$/);
  const rows = () => page.$$eval('.facts tbody:not([hidden])', (rows) => rows.length);
  expect(await rows()).toBe(3);
  await page.goBack();
  await expect.poll(() => query(page)).toBe('');
  await expect.poll(rows).toBeGreaterThan(3);
});

test('the timeline takes map, legend and card back to a day', async ({ page, open }) => {
  await open('?day=2025-03-11#RWA');
  const stance = (id) => page.$eval(`[data-place=${id}]`, (shape) => shape.dataset.stance);
  await expect.poll(() => stance('RWA')).toBe('mentioned');
  await text(page, '#RWA .later', /later facts? (is|are) left out/);
  await page.click('[data-time=on]');
  await expect.poll(() => stance('RWA')).toBe('asked');
  await expect.poll(() => query(page)).toBe('?day=2025-03-12');
  await page.focus('.timeline .band input');
  await page.keyboard.press('End');
  await expect.poll(() => stance('RWA')).toBe('agreed');
});

test('the table sorts, and a row opens its card', async ({ page, open }) => {
  await open();
  await page.click('.facts summary');
  const first = () => page.$eval('.facts tbody th', (name) => name.textContent);
  const before = await first();
  await page.click('.facts [data-by=nation] button');
  await page.click('.facts [data-by=nation] button');
  await expect.poll(first).not.toBe(before);
  await expect.poll(() => query(page)).toBe('?sort=-nation');
  await page.click('.facts tbody th a');
  await expect.poll(() => page.$('.card[data-open]')).not.toBeNull();
});

test('another language is read from right to left, dates included', async ({ page, open }) => {
  await open('?lang=ar#PAN');
  await page.waitForSelector('.stancemap[lang=ar][data-ready]');
  await text(page, '.card[data-open] .since', /فبراير 2025/);
  expect(await page.$eval('.stancemap', (figure) => getComputedStyle(figure).direction)).toBe('rtl');
});
