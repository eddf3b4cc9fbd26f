// What a page loads to have maps in it: <script type="module" src="…/embed.js"></script>

import { StanceMap } from './element.js';
import { isEnd } from './viewer.js';
import { weave } from './weave.js';

// Twice in a page, by two articles or two blocks, it does its work once.
if (!customElements.get('stance-map')) {
  customElements.define('stance-map', StanceMap);
  addEventListener('error', (event) => {
    if (!isEnd(event)) return;
    for (const map of document.querySelectorAll('stance-map')) map.shadowRoot.querySelector('.stancemap')?.removeAttribute('data-ready');
  });
  addEventListener('beforeprint', () => {
    for (const map of document.querySelectorAll('stance-map')) map.print();
  });
  weave();
}
