// Files that the editor takes away.

/** Saves a file: its name, its media type and its bytes. */
export function save({ name, type, bytes }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  // Browsers read it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
