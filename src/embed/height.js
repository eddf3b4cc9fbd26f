// The height of a framed page, told in every language that hosts understand.
// The protocols: docs/embedding.md.

const PYM = 'xPYMx';

/** Tells the page around how high `content` is, at first, whenever that changes, and whenever it asks. */
export function tellHeight(content, id) {
  const child = new URLSearchParams(location.search).get('childId');
  let told = 0;
  let resizer = '';

  const post = (message) => parent.postMessage(message, '*');
  const tell = (again, event = 'resizeObserver') => {
    // Of the content, never of the window: a host that follows it would make both grow for ever.
    const { width, height } = content.getBoundingClientRect();
    const now = Math.ceil(height);
    // What is not shown has no height to tell; it is observed until it has one.
    if (!now || (now === told && !again)) return;
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
  // Hosts' scripts may come later than this page.
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
}
