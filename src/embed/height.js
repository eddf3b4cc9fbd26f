// Reports the height of a framed page in every protocol that hosts use: see docs/embedding.md.

const PYM = 'xPYMx';

/** Reports the height of `content` to the host page: when it changes, when the host asks, and when the function that this
    returns is called; but only while all of it `isThere`. */
export function tellHeight(content, id, isThere) {
  const child = new URLSearchParams(location.search).get('childId');
  let told = 0;
  let resizer = '';

  const post = (message) => parent.postMessage(message, '*');
  const tell = (again, event = 'resizeObserver') => {
    // The height of the content, never of the window: otherwise host and frame could make each other grow for ever.
    const { width, height } = content.getBoundingClientRect();
    const now = Math.ceil(height);
    // A frame that is not displayed has no height yet. The observer calls again when it has one.
    if (!now || (now === told && !again) || !isThere()) return;
    told = now;
    post({ stancemap: 'height', height: now });
    post({ 'datawrapper-height': { [id]: now } });
    post({ sentinel: 'amp', type: 'embed-size', height: now });
    post({ type: 'iframe-resized', width: Math.ceil(width), height: now });
    post(JSON.stringify({ src: location.href, context: 'iframe.resize', height: now }));
    post(JSON.stringify({ id: `iframeMessenger:${location.href}`, type: 'set-height', value: now }));
    if (child) post(['pym', child, 'height', now].join(PYM));
    if (resizer) post(`[iFrameSizer]${resizer}:${now}:${Math.ceil(width)}:${event}:0`);
  };

  new ResizeObserver(() => tell(false)).observe(content);
  // The host's script may be loaded after this page.
  for (const event of ['load', 'pageshow']) addEventListener(event, () => tell(true));
  document.addEventListener('visibilitychange', () => tell(true));
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    if (typeof data === 'string' && data.startsWith('[iFrameSizer]')) {
      const [, name] = /^\[iFrameSizer\]([^:]*):8:/.exec(data) ?? [];
      if (name) resizer = name;
      tell(true, name ? 'init' : undefined);
    } else if ((data?.sentinel === 'amp' && data.type === 'frames-init') || /^iframe-(child-init|get-child)/.test(data?.type) || (typeof data === 'string' && data.startsWith(`pym${PYM}`))) {
      tell(true);
    }
  });
  post('[iFrameResizerChild]Ready');
  post({ sentinel: 'amp', type: 'embed-ready' });
  return () => tell(false);
}
