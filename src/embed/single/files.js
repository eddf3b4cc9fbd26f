// The files that a page in a single file has with it. Each is in a block of its own, compressed with gzip and written in base64.

const TYPES = { csv: 'text/csv', json: 'application/json', geojson: 'application/geo+json', tsv: 'text/plain', txt: 'text/plain', wasm: 'application/wasm' };

const blockOf = (name) => document.getElementById(`file:${name}`);

/** The folder that addresses of files are relative to; nothing if the page's address has no folder, such as `blob:`. */
function folder() {
  try {
    return new URL('.', document.baseURI).href;
  } catch {
    return undefined;
  }
}

/** The name of the file that an address means, if the page has it. */
export function nameOf(address) {
  const base = folder();
  const url = String(address).replace(/[?#].*$/s, '');
  const name = base && url.startsWith(base) ? url.slice(base.length) : '';
  return name && blockOf(name) ? name : undefined;
}

function decoded(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** A file of the page, as an answer to a request. */
export function file(name) {
  const packed = new Blob([decoded(blockOf(name).textContent)]);
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip')), { headers: { 'Content-Type': type } });
}
