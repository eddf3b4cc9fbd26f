// The studio as its editor meets it. All selectors of its page are here: parts are found by role and name where they have one.

import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { Reader } from './reader.mjs';
import { press } from './screen.mjs';

/** Parts of the page that have no role and no name of their own, and those that are looked for in every language. */
const CSS = {
  step: (name) => `nav a[href="#${name}"]`,
  frame: 'iframe',
  language: 'header select',
  notices: '.notices',
  question: '.question',
  problem: '.problem',
  mends: '.mends',
  understood: '.understood li',
  name: '.name',
  stance: '.stance',
  check: '.checks li',
  change: '.since li:not(.draft)',
  draft: '.draft',
  embedKind: '.embed details',
  english: '.place [lang="en"]',
  value: 'bdi',
  factForm: '.fact-form',
  busy: '.busy',
  drawing: '.drawing',
  cell: (row, column) => `#cell-${row}-${column}`,
};

export class Studio {
  constructor(page) {
    this.page = page;
    /** The map in the frame, as its readers will see it. */
    this.map = new Reader(page.frameLocator(CSS.frame), page);
    this.title = page.getByRole('heading', { level: 1 });
    this.notice = page.locator(CSS.notices);
    this.grid = page.getByRole('grid');
    this.problems = page.locator(CSS.problem);
    this.questions = page.locator(CSS.question);
    this.understood = page.locator(CSS.understood);
    this.checks = page.locator(CSS.check);
    /** The changes since the version that was published, and the drafts of corrections for them. */
    this.changes = page.locator(CSS.change);
    this.drafts = page.locator(CSS.draft);
    this.stances = page.locator(CSS.stance);
    /** The line that says how far a long change is. */
    this.busy = page.locator(CSS.busy);
    /** The lines above the map about its drawing. */
    this.drawing = page.locator(CSS.drawing);
    this.undoButton = page.getByRole('button', { name: /^Undo/ }).first();
    this.redoButton = page.getByRole('button', { name: /^Redo/ });
    this.language = page.locator(CSS.language);
    /** Parts of a place of work that say in another language that they are English. */
    this.english = page.locator(CSS.english);
    /** The field for cells of a sheet, on the first screen. */
    this.cells = page.getByRole('textbox', { name: 'Cells of your sheet' });
    this.make = page.getByRole('button', { name: 'Make the map' });
  }

  // Beginning.

  async open(address = './studio.html') {
    await this.page.goto(address);
    await expect(this.title).toBeVisible();
  }

  /** Types cells on the first screen, and makes a map of them. */
  async begin(text) {
    await this.cells.fill(text);
    await press(this.make);
    await this.isAt('Data');
  }

  /** Opens files on the first screen: names, and texts or bytes. */
  async openFiles(files) {
    await this.give('Open files…', files);
    await this.isAt('Data');
  }

  /** Gives files to a field for files, by its label: names, and texts or bytes. */
  give(label, files) {
    const list = Object.entries(files).map(([name, content]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }));
    return this.page.getByLabel(label).setInputFiles(list);
  }

  /** Drops files on a part of the page. */
  async drop(part, files) {
    const list = Object.entries(files).map(([name, content]) => [name, [...Buffer.from(content)]]);
    const content = await this.page.evaluateHandle((list) => {
      const content = new DataTransfer();
      for (const [name, bytes] of list) content.items.add(new File([new Uint8Array(bytes)], name));
      return content;
    }, list);
    await part.dispatchEvent('drop', { dataTransfer: content });
  }

  // Places of work.

  /** The link to a place of work, by its name in the address. */
  step(name) {
    return this.page.locator(CSS.step(name));
  }

  async go(name) {
    await press(this.step(name));
    await expect(this.step(name)).toHaveAttribute('aria-current', 'page');
  }

  async isAt(title) {
    await expect(this.title).toHaveText(title);
  }

  // Changes.

  /** Takes changes back. */
  async undo(times = 1) {
    for (let i = 0; i < times; i += 1) await press(this.undoButton);
  }

  async redo(times = 1) {
    for (let i = 0; i < times; i += 1) await press(this.redoButton);
  }

  /** Waits until undo takes back the change of this name. */
  async expectLastChange(name) {
    await expect(this.undoButton).toHaveAccessibleName(`Undo: ${name}`);
  }

  // Data.

  /** The cell of a row's number, from 1, and a column, from 0. */
  cell(row, column) {
    return this.page.locator(CSS.cell(row, column));
  }

  /** The texts of the rows of the grid, without those that are empty. */
  async rows() {
    const rows = await this.grid.getByRole('row').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
    return rows.filter((row) => row.some(Boolean));
  }

  /** The field in which the active cell is being written. */
  get field() {
    return this.grid.getByRole('textbox', { name: 'Text of the cell' });
  }

  /** Puts a text on the clipboard and presses the keys for pasting. */
  async paste(text) {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** The buttons that mend a problem. */
  mends(problem) {
    return problem.locator(CSS.mends).getByRole('button');
  }

  /** The question whose sentence has some words. */
  question(words) {
    return this.questions.filter({ hasText: words });
  }

  /** The texts of an editor in a sentence, which keep a direction of their own. */
  values(sentence) {
    return sentence.locator(CSS.value);
  }

  /** Answers a question or changes a decision of a list. */
  async answer(item, label) {
    await item.getByRole('combobox').selectOption({ label });
  }

  /** A field of the form for a fact, by its label. */
  factField(label) {
    return this.page.locator(CSS.factForm).getByLabel(label, { exact: true });
  }

  // Places.

  /** The entry of a spelling. */
  spelling(text) {
    return this.page.locator(CSS.name).filter({ has: this.page.getByText(text, { exact: true }) });
  }

  /** The list of the spellings in one state, by words of its heading. */
  spellings(heading) {
    return this.page.getByRole('group').filter({ has: this.page.getByRole('heading', { name: heading }) });
  }

  // Look.

  /** A field of the story, by its label. */
  storyField(label) {
    return this.page.getByRole('textbox', { name: label });
  }

  // Publish.

  /** Takes a file away, by the name of its button: its name and its bytes. */
  async save(name) {
    const coming = this.page.waitForEvent('download');
    await press(this.page.getByRole('button', { name, exact: true }));
    const download = await coming;
    const path = await download.path();
    return { name: download.suggestedFilename(), path, bytes: readFileSync(path) };
  }

  /** The field with the embed code of a kind, by the kind's name. */
  embedCode(kind) {
    return this.page.getByRole('textbox', { name: kind });
  }

  /** Shows the embed code of a kind, if it is not shown. */
  async openEmbedKind(kind) {
    const details = this.page.locator(CSS.embedKind).filter({ has: this.page.getByText(kind, { exact: true }) });
    if ((await details.getAttribute('open')) === null) await press(details.locator('summary'));
    await expect(this.embedCode(kind)).toBeVisible();
  }

  // The map.

  /** Clicks on a place where it is seen. (Playwright's own click does not see that the frame is scaled.) */
  async clickPlace(id) {
    const at = await this.map.map.shape(id).first().evaluate((shape) => {
      const { x, y, width, height } = shape.getBoundingClientRect();
      return [(x + width / 2) / innerWidth, (y + height / 2) / innerHeight];
    });
    const { x, y, width, height } = await this.page.locator(CSS.frame).boundingBox();
    await this.page.mouse.click(x + width * at[0], y + height * at[1]);
  }

  // The page as a whole.

  /** Waits until the last change is kept in the browser. */
  async isKept() {
    const unkept = () => this.page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
    await expect.poll(unkept, { message: 'the page may be closed' }).toBe(true);
  }

  /** Has the worker fail at the next request, as it does when its program traps. */
  async breakWorker() {
    await this.page.workers().at(-1).evaluate(() => {
      self.onmessage = () => {
        throw new WebAssembly.RuntimeError('unreachable');
      };
    });
  }

  /** How far anything that can be seen reaches beyond the sides of the window, unless it scrolls in a part of its own. */
  sideways() {
    return this.page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
  }

  /** Where the focus is: the role and the name of the element, as far as its attributes say them. */
  focused() {
    return this.page.evaluate(() => {
      const one = document.activeElement;
      return one === document.body ? '' : `${one.localName} ${one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent}`.trim().slice(0, 80);
    });
  }
}

/** A fixture of the studio in the page of the test. */
export const studio = ({ page }, use) => use(new Studio(page));
