// Parts that are loaded before they are needed, so that the studio works without a network as well.

import { part } from './parts.js';

/** Reads workbooks. */
export const READING = ['workbooks-program'];
/** Makes the files of a published map. */
export const PUBLISHING = ['publisher-program', 'kit-site', 'painter-program', 'kit-fonts'];

const idle = () => new Promise(self.requestIdleCallback ?? setTimeout);

/**
 * Loads parts one after the other whenever the page is idle, unless the editor has asked her browser to save data. What fails is
 * loaded again when it is needed.
 */
export async function loadAhead(names) {
  if (navigator.connection?.saveData) return;
  for (const name of names) {
    await idle();
    await part(name).catch(() => {});
  }
}
