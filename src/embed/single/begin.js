// The first script of a page in a single file: before anything is drawn.

const query = new URLSearchParams(location.search);
const { dataset } = document.documentElement;
// The viewer is in the page, and this browser can run it.
if (self.WebAssembly && self.DecompressionStream) dataset.coming = '';
dataset.theme = query.get('theme') || '';
if (query.has('compact')) dataset.compact = '';
