// A host for the site as it was built, in the place of the article's.

import { BUILT } from './built.mjs';
import { serve } from './serve.mjs';

/** For `test.extend({ site: builtSite })`. */
export const builtSite = [
  async ({}, use) => {
    const host = await serve({ root: BUILT });
    await use(host.url);
    await host.close();
  },
  { scope: 'worker' },
];
