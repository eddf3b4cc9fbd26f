// The script that host pages load: <script type="module" src="…/embed.js"></script>

import { StanceMap } from './element.js';
import { isEnd } from './viewer.js';
import { weave } from './weave.js';

// If two articles or blocks of a page load it, it runs once.
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
