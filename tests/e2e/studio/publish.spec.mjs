// The files that an editor takes away, the code that embeds her map, and the comparison with the version before.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../support/built.mjs';
import { Reader } from '../support/reader.mjs';
import { TOOL } from '../support/single-file.mjs';
import { studio } from '../support/studio.mjs';
import { expect, test as base } from '../support/test.mjs';
import { unzipped } from '../support/zip.mjs';

const test = base.extend({ studio });

/** The stories of public/examples, with the names of their buttons. */
const STORIES = {
  'un-votes': 'How states voted at the UN, from CSV files',
  'mariage-pour-tous': 'Mariage pour tous, from a workbook in French',
  medicaid: 'Medicaid in the states of the US, on a map of its own',
};

/** The files below a folder by their names, as the tool has written them. */
function filesBelow(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

for (const [story, button] of Object.entries(STORIES)) {
  test(`${story}: the site and the single file are those that stancemap build makes of the same sheets`, async ({ page, studio }, testInfo) => {
    // The tool of a development build draws pictures for some seconds.
    test.slow();
    const [folder, file] = [testInfo.outputPath('site'), testInfo.outputPath('map.html')];
    const { status, stderr } = spawnSync(TOOL, ['build', `public/examples/${story}`, '--out', folder, '--single-file', file], { cwd: ROOT, encoding: 'utf8' });
    expect(status, stderr).toBe(0);

    await studio.open();
    await page.getByRole('button', { name: button }).click();
    await studio.isAt('Data');
    await studio.go('publish');
    const single = await studio.save('Page in a single file');
    expect(single.bytes.equals(readFileSync(file)), 'the page in a single file').toBe(true);
    const site = unzipped((await studio.save('Site for a server')).bytes);
    const expected = filesBelow(folder);
    expect([...site.keys()].sort()).toEqual([...expected.keys()]);
    const other = [...expected].filter(([name, bytes]) => !bytes.equals(site.get(name)));
    expect(other.map(([name]) => name)).toEqual([]);
    const named = String(site.get('index.html')).match(/pictures\/[\w-]+\.png/g);
    expect(named.length, 'the page names a picture').toBeGreaterThan(0);
    for (const name of named) expect(site.has(name), name).toBe(true);
  });
}

test('a page in a single file opens from a folder with its map, on a basemap of its own', async ({ page, studio }, testInfo) => {
  await studio.open();
  await page.getByRole('button', { name: STORIES.medicaid }).click();
  await studio.isAt('Data');
  await studio.go('publish');
  const { name, bytes } = await studio.save('Page in a single file');
  const file = testInfo.outputPath(name);
  writeFileSync(file, bytes);
  await page.goto(pathToFileURL(file).href);
  const reader = new Reader(page);
  await reader.isReady();
  expect(await reader.map.storyPlaces()).toHaveLength(51);
  await expect(await reader.openCard('MO')).toContainText('Expanded by ballot');
});

const CELLS = 'country\tstance\tdate\ttext\nRwanda\tYes\t2025-01-02\tIt has agreed.\nPeru\tNo\t2025-02-03\tIt has refused.\n';

/** The fill of a place with the pattern of the stance "Yes". */
const PATTERN_OF_YES = /url\(#(near|pattern)-yes\)/;

test('pictures have the usual sizes, as PNG and as SVG, with patterns if they are wanted', async ({ page, studio }) => {
  await studio.open();
  await studio.begin(CELLS);
  await studio.go('look');
  await studio.storyField('Title').fill('Who has agreed');
  await studio.map.hasTitle('Who has agreed');
  await studio.go('publish');
  for (const [picture, width, height] of [['Landscape, 1200 × 630', 1200, 630], ['Square, 1080 × 1080', 1080, 1080], ['Tall, 1080 × 1350', 1080, 1350]]) {
    const png = await studio.save(`${picture}, as PNG`);
    expect(png.name).toBe(`pasted-${width}x${height}.png`);
    expect(png.bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([width, height]);
    const svg = String((await studio.save(`${picture}, as SVG`)).bytes);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(svg).toContain('Who has agreed');
    expect(svg).not.toMatch(PATTERN_OF_YES);
  }
  await page.getByLabel('With patterns as well as colours').check();
  expect(String((await studio.save('Square, 1080 × 1080, as SVG')).bytes)).toMatch(PATTERN_OF_YES);
});

test('each kind of embed code names the address, and says where the files belong', async ({ page, studio }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await studio.open();
  await studio.begin(CELLS);
  await studio.go('publish');
  await page.getByLabel('Address at which the map will be published').fill('https://maps.example.org/tea');
  await expect(page.getByText('upload all its files into the folder https://maps.example.org/tea/')).toBeVisible();
  const kinds = {
    'Frame that fits its height (recommended)': ['<iframe', 'src="https://maps.example.org/tea/embed.html', 'https://maps.example.org/tea/embed.js'],
    'Element of the page': ['<stance-map', 'src="https://maps.example.org/tea/dossiers/pasted.json"', 'https://maps.example.org/tea/pictures/pasted.png'],
    'Block of WordPress': ['<!-- wp:html -->', 'https://maps.example.org/tea/embed.html'],
    'AMP page': ['<amp-iframe', 'https://maps.example.org/tea/embed.html'],
    'Picture in Markdown': ['](https://maps.example.org/tea/pictures/pasted.png)', '](https://maps.example.org/tea/)'],
  };
  for (const [kind, parts] of Object.entries(kinds)) {
    const code = studio.embedCode(kind);
    await studio.openEmbedKind(kind);
    for (const part of parts) await expect(code).toHaveValue(new RegExp(part.replace(/[()[\]*+?.|]/g, '\\$&')));
    await page.getByRole('button', { name: `Copy the code: ${kind}` }).click();
    await expect(studio.notice).toContainText('The code is copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
  }

  await page.getByLabel('Address at which the map will be published').fill('maps.example.org');
  await expect(page.getByText('expected the address of a folder')).toBeVisible();
});

test('each check leads to the place where it is settled', async ({ page, studio }) => {
  await studio.open();
  await studio.begin('country\tstance\tdate\tattributed_to\nRwanda\tYes\t2031-01-02\t\nPeru\tNo\t\tThe ministry\nCongo\tYes\t2025\t\n');
  await studio.go('look');
  await studio.storyField('As of (date)').fill('2030-01-01');
  await studio.expectLastChange('Change “As of (date)”');
  await studio.go('publish');
  const told = await studio.checks.allTextContents();
  expect(told.length).toBeGreaterThan(5);
  const seen = new Set();
  for (const text of told) {
    const check = studio.checks.filter({ hasText: text });
    const lead = check.getByRole('button').or(check.getByRole('link'));
    await expect(lead, text).toHaveCount(1);
    await lead.click();
    await expect(studio.title, text).toHaveText(/^(Data|Look|Places)$/);
    seen.add(await studio.title.textContent());
    await studio.go('publish');
  }
  expect([...seen].sort()).toEqual(['Data', 'Look']);
});

test('the version that was published is compared, and each draft of a correction is added or left out', async ({ page, studio }) => {
  await studio.open();
  await studio.begin(CELLS);
  await studio.go('publish');
  const published = [await studio.save('Dossier'), await studio.save('Page in a single file'), await studio.save('Site for a server')];
  await studio.go('data');
  for (const [row, text] of [[2, 'No'], [3, 'Yes']]) {
    await studio.cell(row, 1).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect.poll(async () => (await studio.rows())[2][1]).toBe('Yes');
  await studio.go('publish');

  for (const { name, bytes } of published) {
    await test.step(name, async () => {
      await page.getByLabel('Open the published version…').setInputFiles({ name, mimeType: '', buffer: bytes });
      await expect(studio.drafts).toHaveCount(2);
      await expect(studio.changes).toContainText(['Peru: the stance is now “Yes”; it was “No”', 'Rwanda: the stance is now “No”; it was “Yes”', 'fact', 'fact']);
      await studio.undo();
      await expect(studio.drafts).toHaveCount(0);
    });
  }

  await studio.redo();
  await expect(studio.drafts).toHaveCount(2);
  const text = await studio.drafts.first().locator('p').textContent();
  await studio.drafts.first().getByRole('button', { name: 'Add this draft' }).click();
  await expect(studio.drafts).toHaveCount(1);
  await studio.drafts.first().getByRole('button', { name: 'Leave it out' }).click();
  await expect(studio.drafts).toHaveCount(0);
  await studio.go('look');
  await expect(page.getByRole('textbox', { name: 'Text', exact: true }).last()).toHaveValue(text);
});
