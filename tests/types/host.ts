// A host page's script, to be checked and not run: everything that docs/embedding.md promises has a type.

import type { FrameMessage, FrameRequest, ShownView, StanceMap } from '../../src/embed/embed.js';

const map: StanceMap = document.createElement('stance-map');
map.setAttribute('src', 'https://maps.example.org/dossiers/mine.json');
map.show({ place: 'RWA', day: null });
map.point({ stance: 'agreed' });
map.point(null);
const version: string = map.version;
const { compact, basemap }: ShownView = map.view;

map.addEventListener('stancemap:ready', ({ detail }) => console.log(detail.view.at, version, compact, basemap));
document.addEventListener('stancemap:select', ({ target, detail }) => console.log(target, detail.place, detail.name, detail.stance));
document.addEventListener('stancemap:filter', ({ detail }) => console.log(detail.stance, detail.evidence, detail.places));
window.addEventListener('stancemap:day', ({ detail }) => console.log(detail.day ?? 'the latest'));
window.addEventListener('stancemap:error', ({ detail }) => console.error(detail.message.split('\n')));

const frame = document.querySelector('iframe');
const request: FrameRequest = { stancemap: 'show', view: { place: 'RWA', day: null } };
frame?.contentWindow?.postMessage(request, 'https://maps.example.org');
addEventListener('message', ({ data }: MessageEvent<FrameMessage>) => {
  switch (data.stancemap) {
    case 'height':
      console.log(data.height + 1);
      break;
    case 'select':
      console.log(data.place, data.view.lang);
      break;
    case 'error':
      console.error(data.message);
  }
});

// @ts-expect-error An option that no map has.
map.show({ country: 'RWA' });
// @ts-expect-error Only some options can be pointed at.
map.point({ theme: 'dark' });
// @ts-expect-error The view changes by `show`.
map.view = { compact: '1' };
// @ts-expect-error A frame accepts neither basemap nor compact.
const refused: FrameRequest = { stancemap: 'show', view: { compact: '1' } };
console.log(refused);
