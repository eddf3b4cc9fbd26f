// The files that an editor opens, as an edit for the worker.

/** The first bytes of archives, which workbooks are, and of workbooks of old. */
const WORKBOOKS = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const isWorkbook = (bytes) => WORKBOOKS.some((first) => first.every((byte, i) => bytes[i] === byte));

/** The edit that opens the files of a list, in JSON, and their bytes. */
export async function filesOf(list, keeps) {
  if (!list?.length) throw '';
  const files = [];
  const opened = [];
  for (const file of list) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    opened.push({ kind: 'bytes', name: file.name, bytes: files.length });
    files.push(bytes);
  }
  return { edit: JSON.stringify({ edit: 'open', files: opened, keeps }), files };
}

export { isWorkbook };
