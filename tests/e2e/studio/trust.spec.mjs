// Nothing leaves the page, and nothing is lost.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILT, ROOT } from '../support/built.mjs';
import { studio, Studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';

const test = base.extend({ studio });

const CELLS = 'country\tstance\nRwanda\tYes\nPeru\tNo\n';

/** Through all places of work, with a change in each, to a file. */
async function tour(studio) {
  await studio.begin(`${CELLS}Congo\tNo\n`);
  await studio.map.isReady();
  await studio.cell(2, 1).click();
  await studio.page.keyboard.type('Maybe');
  await studio.page.keyboard.press('Enter');
  await expect(studio.map.legend.root).toContainText('Maybe');
  await studio.go('places');
  await studio.spelling('Congo').getByRole('button', { name: 'Republic of the Congo', exact: true }).click();
  await expect(studio.map.allCards.of('COG')).toBeAttached();
  await studio.go('look');
  await studio.storyField('Title').fill('A tour');
  await studio.map.hasTitle('A tour');
  await studio.map.openCard('RWA');
  await studio.go('publish');
  await studio.save('Dossier');
  await studio.save('Table of facts');
  const { bytes } = await studio.save('Page in a single file');
  expect(bytes.includes('A tour')).toBe(true);
  await studio.save('Site for a server');
}

test('in a whole tour the page asks for its own parts alone, once for each, and then for nothing, with or without a network', async ({ page, context, studio, requests }) => {
  await studio.open();
  await tour(studio);
  const asked = requests.filter((address) => !address.startsWith('blob:'));
  expect(asked.filter((address) => !/^\.\/(studio\.html|studio\/[\w-]+\.(js|css|html))$/.test(address))).toEqual([]);
  expect(asked.length, 'no part is loaded twice').toBe(new Set(asked).size);

  await context.setOffline(true);
  const before = requests.length;
  await studio.undo(4);
  await expect(studio.cells).toBeVisible();
  await tour(studio);
  expect(requests.slice(before).filter((address) => !address.startsWith('blob:'))).toEqual([]);
  await context.setOffline(false);
});

test('parts that may be needed are loaded when the page is idle: those for publishing once there is a project', async ({ page, studio, requests }) => {
  const parts = ['kit-fonts', 'kit-site', 'painter-program', 'publisher-program', 'workbooks-program'];
  const loaded = () => parts.filter((part) => requests.includes(`./studio/${part}.js`));
  await studio.open();
  await expect.poll(loaded).toEqual(['workbooks-program']);
  await studio.begin(CELLS);
  await expect.poll(loaded).toEqual(parts);

  await test.step('and then all files are made without a network', async () => {
    await studio.map.isReady();
    await page.context().setOffline(true);
    await studio.go('publish');
    for (const name of ['Page in a single file', 'Site for a server']) {
      const { bytes } = await studio.save(name);
      expect(bytes.length).toBeGreaterThan(100_000);
    }
    await page.context().setOffline(false);
  });
});

test('the page works from a folder', async ({ studio, requests }) => {
  await studio.open(pathToFileURL(join(BUILT, 'studio.html')).href);
  await tour(studio);
  expect(requests.filter((address) => !/^(file|blob):/.test(address))).toEqual([]);
});

test('the studio in a single file works from a folder', async ({ studio, requests }, testInfo) => {
  const file = testInfo.outputPath('studio.html');
  execFileSync('node', [join(ROOT, 'scripts/single-studio.mjs'), BUILT, file]);
  await studio.open(pathToFileURL(file).href);
  await tour(studio);
  expect(requests.filter((address) => !/^(file|blob):/.test(address))).toEqual([]);
});

test('the project is there after a reload, and undo goes back before it; another tab has its own', async ({ page, context, studio }) => {
  await studio.open();
  await studio.begin(CELLS);
  await studio.go('look');
  await studio.storyField('Title').fill('Kept');
  await studio.expectLastChange('Change “Title”');
  await studio.isKept();
  await page.reload();
  await expect(studio.storyField('Title')).toHaveValue('Kept');
  await studio.map.isReady();
  await studio.map.hasTitle('Kept');

  await test.step('another tab', async () => {
    const other = new Studio(await context.newPage());
    await other.open();
    await expect(other.cells).toBeVisible();
    await expect(other.page.getByRole('button', { name: 'pasted', exact: true }), 'an open project is not offered').toHaveCount(0);
    await other.begin('country\tstance\nMali\tYes\n');
    await other.isKept();
    await other.page.reload();
    await expect(other.cell(2, 0)).toHaveText('Mali');
    await other.page.close();
  });

  await studio.undo();
  await expect(studio.storyField('Title')).toHaveValue('');
  await studio.redo();
  await studio.isKept();
  await page.reload();
  await expect(studio.storyField('Title')).toHaveValue('Kept');
  await studio.undo(2);
  await expect(studio.cells).toBeVisible();

  await test.step('the project of the closed tab can be gone on with', async () => {
    await page.getByRole('button', { name: 'pasted', exact: true }).click();
    await expect(studio.cell(2, 0)).toHaveText('Mali');
  });
});

test('where storage is refused the page says so, and asks before it closes', async ({ page, studio }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
  });
  await studio.open();
  await studio.begin(CELLS);
  await studio.map.isReady();
  await expect(page.getByText('Not kept: this browser allows no storage.')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  const leaving = page.evaluate(() => location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving.catch(() => {});
  await expect(studio.cell(2, 0)).toHaveText('Rwanda');
});

test('a fault of the program leaves the project as it was before the last change', async ({ page, studio, faults }) => {
  faults.allow(/unreachable/);
  await studio.open();
  await studio.begin(CELLS);
  await studio.map.isReady();
  await studio.cell(2, 0).click();
  await page.keyboard.type('Mali');
  await page.keyboard.press('Enter');
  await expect(studio.cell(2, 0)).toHaveText('Mali');

  await studio.breakWorker();
  await studio.cell(3, 0).click();
  await page.keyboard.type('Chad');
  await page.keyboard.press('Enter');
  await expect(studio.notice).toContainText('your project is as it was before the last change');
  await expect.poll(() => studio.rows()).toEqual([['country', 'stance', ''], ['Mali', 'Yes', ''], ['Peru', 'No', '']]);
  await studio.expectLastChange('Change cell A2 of pasted.csv');

  await test.step('and goes on', async () => {
    await studio.cell(3, 0).click();
    await page.keyboard.type('Kenya');
    await page.keyboard.press('Enter');
    await expect(studio.map.allCards.of('KEN')).toBeAttached();
    await studio.undo(2);
    await expect(studio.map.allCards.of('RWA')).toBeAttached();
  });
});
