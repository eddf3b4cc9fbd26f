// Menus and panels around the map: the choices of evidence and display, Save and share, the panel on how the map was
// made.

import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { press } from '../screen.mjs';
import { CSS } from './names.mjs';

/** The filter by kinds of evidence. */
export class Evidence {
  constructor(reader) {
    this.scope = reader.scope;
    this.summary = this.scope.getByText(/^Source type: /);
    this.group = this.scope.getByRole('group', { name: 'Show countries with facts from' });
    this.kinds = this.group.getByRole('checkbox');
  }

  kind(name) {
    return this.scope.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }

  /** The number beside a kind. */
  count(name) {
    return this.scope.locator('label').filter({ has: this.kind(name) }).locator(CSS.count);
  }

  async open() {
    await press(this.summary);
  }

  async choose(name) {
    await press(this.kind(name));
  }
}

/** Theme, patterns and language. */
export class Display {
  constructor(reader) {
    this.reader = reader;
    this.scope = reader.scope;
    /** The element that opens the choices, in any language. */
    this.summary = this.scope.locator(CSS.displaySummary);
    this.panel = this.scope.locator(`${CSS.displaySummary} + *`);
    this.patterns = this.scope.getByLabel('Add patterns to colours');
    this.language = this.scope.getByRole('combobox', { name: 'Language' });
    /** The button that offers the reader's own language. */
    this.offer = this.scope.locator(CSS.languageOffer);
  }

  /** The places have patterns. */
  async hasPatterns() {
    await expect(this.scope.locator(CSS.patterned)).toBeAttached();
  }

  /** A theme: 'Match device', 'Light', 'Dark'. */
  theme(name) {
    return this.scope.getByLabel(name);
  }

  async open() {
    await press(this.summary);
  }

  /** Chooses a language by its code, or by `{ label }`, and waits until the figure is in it. */
  async chooseLanguage(code, by = code) {
    await this.open();
    await this.language.selectOption(by);
    await this.reader.isIn(code);
  }
}

/** Save and share. */
export class Share {
  constructor(reader) {
    this.reader = reader;
    this.scope = reader.scope;
    this.selector = CSS.share;
    this.root = this.scope.locator(CSS.share);
    this.summary = this.scope.locator('summary').filter({ hasText: 'Save and share' });
    this.list = this.scope.getByRole('group').filter({ has: reader.base.locator('summary').filter({ hasText: 'Save and share' }) });
    this.status = this.list.getByRole('status');
    /** The text to copy by hand, where the browser does not let the page copy. */
    this.field = this.scope.getByRole('textbox', { name: 'Text to copy' });
  }

  item(name) {
    return this.list.getByRole(/Data/.test(name) ? 'link' : 'button', { name, exact: true });
  }

  async open() {
    if (!(await this.item('Copy link').isVisible())) await press(this.summary);
  }

  /** Saves a file from the list; answers with its name and bytes. */
  async save(name) {
    await this.open();
    const coming = this.reader.page.waitForEvent('download');
    await press(this.item(name));
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
}

/** The panel on how the map was made. */
export class Method {
  constructor(reader) {
    this.scope = reader.scope;
    this.summary = this.scope.locator('summary').filter({ hasText: 'How this map was made' });
    this.panel = this.scope.getByRole('group').filter({ hasText: 'How this map was made' });
    this.all = this.scope.locator(CSS.method);
    /** The link to the file of the basemap. */
    this.basemapFile = this.scope.locator(CSS.basemapFile);
  }

  async open() {
    await press(this.summary);
  }

  link(name) {
    return this.panel.getByRole('link', { name });
  }

  correction(text) {
    return this.panel.getByRole('listitem').filter({ hasText: text });
  }
}

/** The dialog that gives the code for embedding. */
export class EmbedDialog {
  constructor(reader) {
    this.reader = reader;
    this.scope = reader.scope;
    /** Its item in the list of Save and share, in any language. */
    this.item = this.scope.locator(CSS.embedItem);
    this.shareSummary = this.scope.locator(CSS.shareSummary);
    this.root = this.scope.getByRole('dialog', { name: 'Embed this map' });
    this.code = this.root.getByRole('textbox', { name: 'Text to copy' });
    this.status = this.root.getByRole('status');
    this.kinds = this.root.getByRole('radio');
    this.theme = this.root.getByRole('combobox', { name: 'Theme' });
    this.copy = this.root.getByRole('button', { name: 'Copy' });
    this.close = this.root.getByRole('button', { name: 'Close' });
    this.previewRoom = this.root.locator(CSS.embedPreview);
    this.preview = this.root.locator('iframe');
    /** The code, in any language. */
    this.anyCode = this.scope.locator(`${CSS.embedDialog}[open] textarea`);
  }

  async open() {
    if (!(await this.item.isVisible())) await press(this.shareSummary);
    await press(this.item);
    await expect(this.anyCode).toHaveValue(/./);
  }

  kind(name) {
    return this.root.getByRole('radio', { name });
  }

  tick(name) {
    return this.root.getByRole('checkbox', { name });
  }

  field(name) {
    return this.root.getByRole('textbox', { name });
  }

  /** The figure in the preview. */
  get shown() {
    return this.reader.within(this.scope.frameLocator(`${CSS.embedDialog} iframe`));
  }
}
