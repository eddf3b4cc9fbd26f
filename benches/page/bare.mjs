// The bare page: the map's own shapes in their own colours, and a popup with a name at a click.

import { readFileSync } from 'node:fs';

const SCRIPT = `
const map = document.querySelector('svg');
let popup;
map.onclick = ({ target, clientX, clientY }) => {
  const name = target.dataset.name;
  if (!name) return;
  popup ??= document.body.appendChild(Object.assign(document.createElement('div'), { className: 'popup' }));
  popup.textContent = name;
  popup.style.translate = clientX + 'px ' + clientY + 'px';
};`;

const STYLE = `
body { margin: 0; background: #fff; }
svg { display: block; width: 100%; }
path { stroke: #fff; stroke-width: 2; }
.popup { position: fixed; left: 0; top: 0; padding: 8px; border: 1px solid #888; background: #fff; font: 14px sans-serif; }`;

/** The bare page for the site in a folder, as text. */
export function bare(dist) {
  const page = readFileSync(new URL('index.html', dist), 'utf8');
  const attribute = (tag, name) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
  const colors = new Map(
    [...page.matchAll(/\[data-stance=([\w-]+)\]\{--color:(#\w+)/g)].map(([, stance, color]) => [stance, color]),
  );
  const shapes = [...page.matchAll(/<path [^>]*data-place="[^>]*>/g)].map(([tag]) => {
    const fill = colors.get(attribute(tag, 'data-stance')) ?? '#d3cec4';
    return `<path fill="${fill}" data-name="${attribute(tag, 'data-name')}" data-id="${attribute(tag, 'data-place')}" d="${attribute(tag, 'd')}"/>`;
  });
  const box = page.match(/<svg class="map" viewBox="([^"]*)"/)[1];
  if (shapes.length < 100) throw new Error(`only ${shapes.length} shapes were found in index.html`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bare</title><style>${STYLE}</style><svg viewBox="${box}">${shapes.join('')}</svg><script>${SCRIPT}</script></html>`;
}
