// Figures for elements. Each finished figure is fetched once; the style sheet and the viewer are loaded once for all.

import { load } from './viewer.js';

/** The folder of this site's files, as an absolute address. */
export const BASE = new URL('.', import.meta.url).href;

const once = (make) => {
  let made;
  return () => {
    // A failed request is made again the next time.
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

/** The viewer's module, which takes figures over. */
export const viewer = once(() => load(BASE));

// XMLHttpRequest parses a document without running its scripts, and works in pages that enforce trusted types.
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

/** The figure of a dossier, to be copied. If the dossier is in this site's folder, it is the finished figure beside it. If
    not, or if there is none, it is the site's main figure, from which the viewer composes the dossier's own. Markup of
    other sites is never parsed. */
export async function figureOf(dossier) {
  if (dossier.startsWith(BASE)) {
    try {
      return { figure: await fetched(dossier.replace(/\.json$/, '.html')), finished: true };
    } catch {
      // There is no finished figure.
    }
  }
  return { figure: await fetched(BASE + FIGURE), finished: false };
}

/** The parts that host pages may style with `::part(…)`. Each is the name of a class. */
const CSS_PARTS = ['heading', 'takeaways', 'legend', 'claims', 'tools', 'map', 'card', 'answers', 'timeline', 'totals', 'facts', 'method', 'credits'];

/** The element with a figure's own styles. In fetched figures it is a template, to which no Content Security Policy
    applies. */
const STYLES = ':scope > :is(style, template)';

/** Adapts a figure to its host page: parts, the level of its heading, absolute links. */
export function dress(figure) {
  figure.dataset.guest = '';
  figure.querySelector(STYLES)?.remove();
  // Below the article's own headline.
  figure.querySelector('h1')?.setAttribute('aria-level', '2');
  for (const part of CSS_PARTS) for (const element of figure.querySelectorAll(`.${part}`)) element.part = part;
  // Relative links are relative to this site, not to the host page.
  for (const link of figure.querySelectorAll('a[href]:not([href^="#"])')) {
    const href = link.getAttribute('href');
    if (URL.canParse(href, BASE)) link.href = new URL(href, BASE);
  }
}

/** Dresses a figure and adds its own colours to the shadow root's adopted style sheets, which a policy for styles does not
    restrict. Other sheets come after them. */
export async function settle(root, figure, others) {
  const own = figure.querySelector(STYLES);
  root.adoptedStyleSheets = [await sheet(), ...(own ? [styles((own.content ?? own).textContent)] : []), ...others];
  dress(figure);
}
