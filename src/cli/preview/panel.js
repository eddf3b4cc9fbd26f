// The panel of the preview: the problems of the files, above the page so that they cover nothing, and loading the page again after a save.
(async () => {
  const told = await (await fetch('/.problems')).json();
  new EventSource('/.events').onmessage = ({ data }) => Number(data) === told.version || location.reload();
  const { problems } = told;
  if (!problems.length) return;

  const make = (name, text, to) => {
    const element = document.createElement(name);
    element.textContent = text;
    to.append(element);
    return element;
  };
  // Apart from the page, so that neither changes the other's looks.
  const host = make('aside', '', document.body);
  document.body.prepend(host);
  host.lang = 'en';
  host.dir = 'ltr';
  const root = host.attachShadow({ mode: 'open' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(`
    :host { display: block; position: static; margin: 12px; font: 14px/1.4 system-ui, sans-serif; color: #1c1c1a; color-scheme: light; }
    details { background: #fffdf4; border: 1px solid #8a6d00; border-radius: 6px; box-shadow: 0 2px 12px #0003; overflow: hidden; }
    summary { padding: 8px 12px; font-weight: 600; cursor: pointer; }
    .stops summary { background: #8c1d18; color: #fff; }
    /* A shadow at an edge beyond which there is more: covers that scroll with the list hide it at the ends. */
    ul { margin: 0; padding: 0; list-style: none; max-height: 40vh; overflow: auto; border-top: 1px solid #0002; background: linear-gradient(#fffdf4 50%, #fffdf400) top / 100% 32px no-repeat local, linear-gradient(#fffdf400, #fffdf4 50%) bottom / 100% 32px no-repeat local, linear-gradient(#0003, #0000) top / 100% 12px no-repeat, linear-gradient(#0000, #0003) bottom / 100% 12px no-repeat; }
    li + li { border-top: 1px solid #0002; }
    li p { margin: 0; padding: 8px 12px 2px; overflow-wrap: anywhere; }
    li p:last-child { padding-bottom: 8px; }
    button { margin: 0 12px 8px; padding: 2px 0; min-height: 24px; border: 0; background: none; font: 13px/1.4 ui-monospace, monospace; color: #0b5394; text-decoration: underline; cursor: pointer; text-align: start; overflow-wrap: anywhere; }
    :focus-visible { outline: 2px solid #0b5394; outline-offset: 1px; }
    @media print { :host { display: none; } }`);
  root.adoptedStyleSheets = [styles];

  const stops = problems.some((problem) => problem.stops);
  const panel = make('details', '', root);
  panel.open = stops || sessionStorage.getItem('stancemap-problems') !== 'closed';
  panel.className = stops ? 'stops' : '';
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const summary = make('summary', stops ? 'Nothing of the last save can be shown. The map is the one before it.' : count, panel);
  panel.addEventListener('toggle', () => sessionStorage.setItem('stancemap-problems', panel.open ? 'open' : 'closed'));
  const list = make('ul', '', panel);
  for (const { text, place } of problems) {
    const item = make('li', '', list);
    make('p', text, item);
    if (!place) continue;
    const button = make('button', place, item);
    button.title = 'Copy this place';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(place);
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = place), 1500);
    });
  }
  summary.setAttribute('aria-live', 'polite');
})();
