// The script that host pages load: <script type="module" src="…/embed.js"></script>

import { StanceMap } from './element.js';
import { onEnd } from './viewer.js';
import { weave } from './weave.js';

// If two articles or blocks of a page load it, it runs once.
if (!customElements.get('stance-map')) {
  customElements.define('stance-map', StanceMap);
  const maps = () => document.querySelectorAll('stance-map');
  onEnd((error) => {
    for (const map of maps()) map.withdraw(error);
  });
  addEventListener('beforeprint', () => {
    for (const map of maps()) map.print();
  });
  addEventListener('afterprint', () => {
    for (const map of maps()) map.unprint();
  });
  weave();
}
