// Figures for elements: finished ones are fetched once each, styles and viewer once for all.

import { load } from './viewer.js';

/** Where our files are. */
export const BASE = new URL('.', import.meta.url).href;

const once = (make) => {
  let made;
  return () => {
    // What could not be had may be had later.
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
};

/** The style sheet of all figures. */
export const sheet = once(async () => {
  const answer = await fetch(`${BASE}embed.css`);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return styles(await answer.text());
});

const styles = (text) => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};

/** The viewer, which takes figures over. */
export const viewer = once(() => load(BASE));

// By XMLHttpRequest: it parses without running anything, and where pages have trusted types, too.
const parsed = (url) =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => {
      const figure = request.status < 300 && request.response?.querySelector('.stancemap');
      if (figure) done(figure);
      else failed(new Error(`${url}: ${request.status}`));
    };
    request.onerror = () => failed(new Error(url));
    request.open('GET', url);
    request.send();
  });

const kept = new Map();
const fetched = (url) => {
  if (!kept.has(url)) {
    const figure = parsed(url);
    figure.catch(() => kept.delete(url));
    kept.set(url, figure);
  }
  return kept.get(url);
};

/** The figure of a dossier, to be copied: the finished one, which lies beside the dossier in our own folder, or else
    another, in whose place the viewer composes this one. Markup of other sites is never parsed. */
export async function figureOf(dossier) {
  if (dossier.startsWith(BASE)) {
    try {
      return { figure: await fetched(dossier.replace(/\.json$/, '.html')), finished: true };
    } catch {
      // There is none.
    }
  }
  return { figure: await fetched(BASE + FIGURE), finished: false };
}

/** What of a figure the page around may style, as `::part(…)`: by the names of our classes. */
const PARTS = ['heading', 'legend', 'tools', 'map', 'card', 'timeline', 'totals', 'facts', 'method', 'credits'];

/** A figure's own styles: in fetched ones a template, which no policy looks at. */
const STYLES = ':scope > :is(style, template)';

/** Makes a figure a guest of the page around. */
export function dress(figure) {
  figure.dataset.guest = '';
  figure.querySelector(STYLES)?.remove();
  // Below the article's own headline.
  figure.querySelector('h1')?.setAttribute('aria-level', '2');
  for (const part of PARTS) for (const element of figure.querySelectorAll(`.${part}`)) element.part = part;
  // They lead to where they led from our own page.
  for (const link of figure.querySelectorAll('a[href]:not([href^="#"])')) link.href = new URL(link.getAttribute('href'), BASE);
}

/** Dresses a figure and puts its own colours among the shadow root's sheets, where a policy for styles does not reach. */
export async function settle(root, figure) {
  const own = figure.querySelector(STYLES);
  root.adoptedStyleSheets = [await sheet(), ...(own ? [styles((own.content ?? own).textContent)] : [])];
  dress(figure);
}
