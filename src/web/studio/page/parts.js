// The parts of the studio: scripts of this site that carry bytes as a text, one letter for each byte. The page may connect to
// nothing (`connect-src 'none'`), so it cannot fetch them. Scripts also load from a folder on the editor's own machine,
// where browsers refuse to fetch files. scripts/studio.mjs writes them. In the studio in a single file, they are elements of
// the page (scripts/single-studio.mjs).

const arrivals = new Map();

/** Scripts of parts call this function. */
window.stancemapPart = (name, text) => arrivals.get(name)?.arrived(text);

/** The element of the page that holds a part, in the studio in a single file. */
const inPage = (name) => document.querySelector(`script[data-part="${name}"]`);

/** The address of the frame of the map: a page of its own, or this page, which tells the two apart by the query. */
export const previewAddress = () => (inPage('kit') ? '?preview' : 'studio/preview.html');

/** The bytes of a part, which is loaded when it is first asked for. What has failed is loaded again the next time. */
export function part(name) {
  const own = inPage(name);
  if (own) return Promise.resolve(bytesOf(own.textContent));
  if (!arrivals.has(name)) arrivals.set(name, arrival(name));
  return arrivals.get(name).promise;
}

function arrival(name) {
  const script = document.createElement('script');
  const entry = {};
  entry.promise = new Promise((done, failed) => {
    entry.arrived = (text) => done(bytesOf(text));
    script.onerror = () => {
      arrivals.delete(name);
      failed(new Error(`${script.src} cannot be loaded`));
    };
  });
  script.src = `studio/${name}.js`;
  document.head.append(script);
  entry.promise.finally(() => script.remove()).catch(() => {});
  return entry;
}

/** Letters as bytes, by their last eight bits: in a page's element, letters that HTML would change stand 256 higher. */
function bytesOf(text) {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The text of a part that is in UTF-8. */
export const textOf = async (name) => new TextDecoder().decode(await part(name));
