// A reader who is quicker than the page: what they do while it still prepares is not undone.

import { ATTR, CSS } from '../../support/figure/names.mjs';
import { drawnLater } from '../../support/screen.mjs';
import { expect, test } from '../../support/test.mjs';

/** Keeps the page's idle callbacks back until `letGo`, which can also call them at once. */
const keepBusy = (page) =>
  page.addInitScript(() => {
    const { requestIdleCallback } = window;
    const kept = [];
    window.requestIdleCallback = (act) => kept.push(act);
    window.letGo = (now) => {
      window.requestIdleCallback = requestIdleCallback;
      for (const act of kept.splice(0)) now ? act() : requestIdleCallback(act);
    };
  });

test.describe('before the page is idle', () => {
  test.beforeEach(({ page }) => keepBusy(page));

  test('an opened menu stays open', async ({ page, reader }) => {
    const { share } = reader;
    await reader.open();
    await share.summary.focus();
    await reader.keys('Enter');
    await page.evaluate(() => letGo());
    await drawnLater(page);
    await expect(share.item('Copy link')).toBeVisible();
    await expect(share.summary).toBeFocused();
  });

  test('a place that is pointed at stays so', async ({ page, reader }) => {
    await reader.open();
    await reader.twoFrames();
    await reader.map.shape('LBY').evaluate((shape) => {
      const { x, y } = shape.getBoundingClientRect();
      shape.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: x, clientY: y }));
      letGo('now');
    });
    await expect(reader.map.tooltip).toContainText('Libya');
  });

  test('a map that is zoomed in arrives', async ({ page, reader }) => {
    await reader.open();
    await reader.twoFrames();
    await reader.view.button('Zoom in').evaluate((button) => {
      button.click();
      letGo();
    });
    await drawnLater(page);
    await reader.view.expectZoom(1.8);
  });
});

test('a map that is zoomed in as soon as its buttons work stays so', async ({ page, reader }) => {
  await page.addInitScript(({ ready, attr, zoomIn }) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(ready)) return;
      observer.disconnect();
      document.querySelector(zoomIn).click();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: [attr] });
  }, { ready: CSS.ready, attr: ATTR.ready, zoomIn: CSS.zoomIn });
  await reader.open();
  await drawnLater(page);
  await reader.view.expectZoom(1.8);
});
